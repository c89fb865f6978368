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
        <p class="lead">{{ lead() }}</p>
      }
      <ng-content />
    </header>
  `,
  styles: `
    :host {
      display: block;
    }

    header {
      padding-block: clamp(2rem, 1.2rem + 3vw, 4.5rem) var(--space-6);
    }

    h1 {
      max-inline-size: 24ch;
      font-size: clamp(1.875rem, 1.4rem + 2vw, 3.25rem);
      overflow-wrap: anywhere;
    }

    :host([long]) h1 {
      max-inline-size: 36ch;
      font-size: var(--text-2xl);
    }

    .lead {
      margin-block-end: 0;
      color: var(--color-muted);
    }
  `,
})
export class PageHeader {
  readonly title = input.required<string>();
  /** The title's language, where it isn't the page's. */
  readonly titleLanguage = input<string>();
  /** One or two plain sentences. */
  readonly lead = input<string>();
}
