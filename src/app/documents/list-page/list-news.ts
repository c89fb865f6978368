import {Component, DestroyRef, inject} from '@angular/core';
import {DocumentIndex} from '../document-index';

/** What has become of a person's own upload; said once, on the page they come to. */
@Component({
  selector: 'app-list-news',
  template: `
    <div role="status">
      @if (index.news(); as words) {
        <p class="note">{{ words }}</p>
      }
    </div>
  `,
})
export class ListNews {
  protected readonly index = inject(DocumentIndex);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.index.forgetNews());
  }
}
