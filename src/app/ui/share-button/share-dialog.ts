import {Component, computed, effect, type ElementRef, input, model, signal, viewChild} from '@angular/core';
import {mastodonAddress, NETWORKS, type Shared} from '@model/sharing/networks';
import {CopyButton} from '../copy-button/copy-button';
import {Icon} from '../icon/icon';

/** The networks an address can be shared on, each as a plain link, and the address to copy. */
@Component({
  selector: 'app-share-dialog',
  imports: [CopyButton, Icon],
  templateUrl: './share-dialog.html',
  styleUrl: './share-dialog.scss',
})
export class ShareDialog {
  readonly shared = input.required<Shared>();
  readonly open = model(false);

  protected readonly links = computed(() =>
    NETWORKS.map(({id, name, address}) => ({
      name: id === 'email' ? $localize`Email` : name,
      address: address(this.shared()),
    })),
  );
  protected readonly server = signal('');
  protected readonly mastodon = computed(() => mastodonAddress(this.server(), this.shared()));
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.open() && !dialog.open) dialog.showModal();
      else if (!this.open() && dialog.open) dialog.close();
    });
  }
}
