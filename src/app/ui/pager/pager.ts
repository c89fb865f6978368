import {Component, computed, input, output} from '@angular/core';
import {type Params, RouterLink} from '@angular/router';
import {Icon} from '../icon/icon';

/**
 * The pages of a list, as links: the first, the last and those around the shown one. The page is the address's
 * parameter `page`, absent for the first; the other parameters stay as they are.
 */
@Component({
  selector: 'app-pager',
  imports: [Icon, RouterLink],
  template: `
    @if (pages() > 1) {
      <nav [attr.aria-label]="label()">
        @if (page() > 1) {
          <a
            class="button"
            routerLink="."
            queryParamsHandling="merge"
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
                queryParamsHandling="merge"
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
            queryParamsHandling="merge"
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
  styleUrl: './pager.scss',
})
export class Pager {
  /** From 1. */
  readonly page = input.required<number>();
  readonly pages = input.required<number>();
  /** What the pages are of, for those who hear it. */
  readonly label = input($localize`Pages of the list`);
  /** Another page was asked for. */
  readonly turned = output();

  protected readonly numbers = computed(() => {
    const wanted = [1, this.page() - 1, this.page(), this.page() + 1, this.pages()];
    const real = wanted.filter((number) => number >= 1 && number <= this.pages());
    return [...new Set(real)].sort((a, b) => a - b);
  });

  protected paramsFor(page: number): Params {
    return {page: page > 1 ? page : null};
  }

  protected labelFor(number: number): string {
    return $localize`Page ${number}:number: of ${this.pages()}:pages:`;
  }
}
