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
  styleUrl: './notice-bar.scss',
})
export class NoticeBar {
  readonly text = input.required<string>();
}
