import {Component, computed, DOCUMENT, inject, input, linkedSignal, signal} from '@angular/core';
import {proposedPost} from '@model/sharing/proposed-post';
import {CopyButton} from '../../ui/copy-button/copy-button';
import {Icon} from '../../ui/icon/icon';
import {ShareDialog} from '../../ui/share-button/share-dialog';

/** A post about a public outcome: proposed, changed at will, and copied or opened in a network of one's choice. */
@Component({
  selector: 'app-share-proposal',
  imports: [CopyButton, Icon, ShareDialog],
  template: `
    <details [open]="isOpen()">
      <summary i18n>Tell others of it</summary>
      <div class="stack">
        <label for="proposed-post" i18n
          >A post, proposed from its title and summary. Change it as you like.</label
        >
        <textarea
          #field
          id="proposed-post"
          class="field"
          rows="5"
          [value]="words()"
          (input)="words.set(field.value)"
        >
        </textarea>
        <p class="small muted" i18n>Its address is added by itself: {{ url() }}</p>
        <div class="cluster">
          <button type="button" class="button" (click)="choosing.set(true)">
            <app-icon name="share" /><ng-container i18n>Open it in a network…</ng-container>
          </button>
          <app-copy-button [text]="words() + '\\n' + url()" what="the post" i18n-what />
        </div>
      </div>
    </details>
    <app-share-dialog [shared]="{title: words(), url: url()}" [(open)]="choosing" />
  `,
  styles: `
    summary {
      padding-block: var(--space-2);
      font-weight: 600;
      cursor: pointer;
    }

    textarea {
      inline-size: 100%;
      max-inline-size: var(--width-reading);
      block-size: auto;
    }

    .small {
      overflow-wrap: anywhere;
    }
  `,
})
export class ShareProposal {
  private readonly origin = inject(DOCUMENT).location.origin;

  readonly title = input.required<string>();
  readonly summary = input.required<string>();
  /** Its page's path. */
  readonly address = input.required<string>();
  /** Whether it is shown unfolded: right after a publication. */
  readonly isOpen = input(false);

  protected readonly words = linkedSignal(() =>
    proposedPost({title: this.title(), summary: this.summary()}, $localize`New from CAN.HEAL:`),
  );
  protected readonly url = computed(() => this.origin + this.address());
  protected readonly choosing = signal(false);
}
