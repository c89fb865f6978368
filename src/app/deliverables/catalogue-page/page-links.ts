import {Component, computed, input, output} from '@angular/core';
import {RouterLink} from '@angular/router';
import {paramsOf, type CatalogueState} from '@model/search/query-state';
import {Icon} from '../../ui/icon/icon';

/** The pages of a list, as links: the first, the last and those around the shown one. */
@Component({
  selector: 'app-page-links',
  imports: [Icon, RouterLink],
  template: `
    @if (pages() > 1) {
      <nav aria-label="Pages of results" i18n-aria-label>
        @if (page() > 1) {
          <a
            class="button"
            routerLink="."
            [queryParams]="paramsFor(page() - 1)"
            rel="prev"
            (click)="turned.emit()"
          >
            <app-icon name="chevron-left" /><ng-container i18n>Previous</ng-container>
          </a>
        }
        <ol class="plain-list">
          @for (number of numbers(); track number) {
            <li [class.gap]="$index > 0 && number - (numbers()[$index - 1] ?? 0) > 1">
              <a
                class="button button-icon figures"
                routerLink="."
                [queryParams]="paramsFor(number)"
                [attr.aria-current]="number === page() ? 'page' : null"
                [attr.aria-label]="labelFor(number)"
                (click)="turned.emit()"
                >{{ number }}</a
              >
            </li>
          }
        </ol>
        @if (page() < pages()) {
          <a
            class="button"
            routerLink="."
            [queryParams]="paramsFor(page() + 1)"
            rel="next"
            (click)="turned.emit()"
          >
            <ng-container i18n>Next</ng-container><app-icon name="chevron-right" />
          </a>
        }
      </nav>
    }
  `,
  styles: `
    nav,
    ol {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2);
    }

    nav {
      margin-block-start: var(--space-5);
      justify-content: center;
    }

    [aria-current] {
      border-color: var(--color-ink);
      background: var(--color-ink);
      color: var(--color-paper);
    }

    .gap::before {
      content: '…';
      margin-inline-end: var(--space-2);
      color: var(--color-muted);
    }

    @media (width < 40rem) {
      ol {
        order: 1;
        flex-basis: 100%;
        justify-content: center;
      }
    }
  `,
})
export class PageLinks {
  readonly state = input.required<CatalogueState>();
  readonly page = input.required<number>();
  readonly pages = input.required<number>();
  /** Another page was asked for. */
  readonly turned = output();

  protected readonly numbers = computed(() => {
    const wanted = [1, this.page() - 1, this.page(), this.page() + 1, this.pages()];
    const real = wanted.filter((number) => number >= 1 && number <= this.pages());
    return [...new Set(real)].sort((a, b) => a - b);
  });

  protected paramsFor(page: number) {
    return paramsOf({...this.state(), page});
  }

  protected labelFor(number: number): string {
    return $localize`Page ${number}:number: of ${this.pages()}:pages:`;
  }
}
