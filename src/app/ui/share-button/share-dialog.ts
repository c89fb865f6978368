import {Component, computed, input, model, signal} from '@angular/core';
import {mastodonAddress, NETWORKS, type Shared} from '@model/sharing/networks';
import {CopyButton} from '../copy-button/copy-button';
import {Dialog} from '../dialog/dialog';

/** The networks an address can be shared on, each as a plain link, and the address to copy. */
@Component({
  selector: 'app-share-dialog',
  imports: [CopyButton, Dialog],
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
}
