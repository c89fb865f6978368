import {Component, computed, input} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {Heading} from '../markdown/markdown-render';

/** Below this many sections a reader sees the whole page at a glance. */
const ENOUGH = 4;

/** The sections of a long text, to jump to. */
@Component({
  selector: 'app-table-of-contents',
  imports: [RouterLink],
  template: `
    @if (sections().length >= enough) {
      <nav aria-labelledby="contents">
        <h2 id="contents" i18n>On this page</h2>
        <ol>
          @for (section of sections(); track section.id) {
            <li>
              <a [routerLink]="[]" [fragment]="section.id" queryParamsHandling="preserve">{{
                section.text
              }}</a>
            </li>
          }
        </ol>
      </nav>
    }
  `,
  styleUrl: './table-of-contents.scss',
})
export class TableOfContents {
  readonly headings = input.required<readonly Heading[]>();

  protected readonly enough = ENOUGH;
  protected readonly sections = computed(() => this.headings().filter(({level}) => level === 2));
}
