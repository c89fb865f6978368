import {Component, input} from '@angular/core';
import {Icon} from '../ui/icon/icon';

/** What admins tell every visitor, above every page. */
@Component({
  selector: 'app-notice-bar',
  imports: [Icon],
  template: `
    <aside aria-label="Notice" i18n-aria-label>
      <p class="page">
        <app-icon name="info" /><span>{{ text() }}</span>
      </p>
    </aside>
  `,
  styles: `
    aside {
      border-block-end: 1px solid var(--color-line);
      background: var(--color-accent-soft);
    }

    p {
      display: flex;
      gap: var(--space-3);
      margin-block: 0;
      padding-block: var(--space-3);
      line-height: var(--leading-snug);
    }

    app-icon {
      margin-block-start: 0.1em;
    }

    span {
      max-inline-size: var(--width-reading);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class NoticeBar {
  readonly text = input.required<string>();
}
