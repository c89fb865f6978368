import {Component, input, output} from '@angular/core';
import {RouterLink} from '@angular/router';
import {CATEGORIES} from '@model/deliverables/category';
import {CategoryIcon} from '../../ui/category-icon/category-icon';
import {CATEGORY_WORDS} from '../words';

/** Nothing was found: what to try next. */
@Component({
  selector: 'app-nothing-found',
  imports: [CategoryIcon, RouterLink],
  template: `
    <h3 i18n>What you can try</h3>
    <ul class="ways">
      @if (suggestion(); as words) {
        <li>
          <span i18n>Did you mean</span>&ngsp;<a routerLink="." [queryParams]="{q: words}">{{ words }}</a
          >?
        </li>
      }
      @if (canClear()) {
        <li>
          <button type="button" (click)="cleared.emit()" i18n>Search without the filters</button>
        </li>
      }
      @if (q()) {
        <li i18n>Use fewer words, or only the beginning of a word.</li>
        <li i18n>
          Try another name for it: “polygenic risk score” finds “PRS”, and “MTB” finds “molecular tumour
          board”.
        </li>
        <li><a routerLink="." i18n>Show all outcomes</a></li>
      }
    </ul>
    <h3 i18n>Or browse by category</h3>
    <ul class="plain-list categories">
      @for (category of categories; track category) {
        <li>
          <a class="chip" routerLink="." [queryParams]="{category}">
            <app-category-icon [category]="category" />
            {{ words[category] }}
          </a>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      padding-block: var(--space-5);
      border-block-start: 1px solid var(--color-line);
    }

    h3 {
      font-size: var(--text-l);
    }

    .ways {
      padding-inline-start: 1.2em;
      margin-block-end: var(--space-6);
    }

    .ways li {
      padding-block: 0.2em;
    }

    button {
      padding: 0;
      border: 0;
      background: none;
      color: var(--color-link);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }

    .categories {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3);
    }

    .chip {
      min-block-size: var(--tap);
    }
  `,
})
export class NothingFound {
  readonly q = input.required<string>();
  readonly suggestion = input<string>();
  readonly canClear = input.required<boolean>();
  readonly cleared = output();

  protected readonly categories = CATEGORIES;
  protected readonly words = CATEGORY_WORDS;
}
