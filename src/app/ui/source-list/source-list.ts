import {Component, input} from '@angular/core';
import type {Link} from '@model/schema/fields';
import {hostOf} from '../../core/links/host';

/** Where the facts of a page were taken from. Shows nothing when it is not told. */
@Component({
  selector: 'app-source-list',
  template: `
    @if (links().length > 0) {
      <section>
        <h2>{{ title() }}</h2>
        <ul>
          @for (link of links(); track link.url) {
            <li>
              <a [href]="link.url" rel="noopener external">{{ link.label }}</a>
              <span class="host">{{ hostOf(link.url) }}</span>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './source-list.scss',
})
export class SourceList {
  readonly links = input.required<readonly Link[]>();
  readonly title = input($localize`Sources`);

  protected readonly hostOf = hostOf;
}
