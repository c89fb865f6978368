import {Component, input} from '@angular/core';

/**
 * The top of a page: an eyebrow or breadcrumb (slot `eyebrow`), the page's `h1`, a lead and whatever follows it.
 * After a navigation the shell moves focus to this `h1`.
 */
@Component({
  selector: 'app-page-header',
  template: `
    <header>
      <ng-content select="[eyebrow]" />
      <h1 tabindex="-1" [attr.lang]="titleLanguage()">{{ title() }}</h1>
      @if (lead()) {
        <p class="lead quiet">{{ lead() }}</p>
      }
      <ng-content />
    </header>
  `,
  styleUrl: './page-header.scss',
})
export class PageHeader {
  readonly title = input.required<string>();
  /** The title's language, where it isn't the page's. */
  readonly titleLanguage = input<string>();
  /** One or two plain sentences. */
  readonly lead = input<string>();
}
