import {booleanAttribute, Component, computed, input, type Resource} from '@angular/core';
import {readErrorKind} from '../../core/errors/read-error';
import {NotFound} from '../not-found/not-found';

/** A read that can be tried again, as `resource()` returns it. */
export type Reloadable = Pick<Resource<unknown>, 'error'> & {
  hasValue(): boolean;
  reload(): boolean;
};

/**
 * Shows a remote read in its four states: error with a way out, loading, empty (slot `empty`), content.
 * The content itself goes in the default slot, behind `@if (of.hasValue())`.
 */
@Component({
  selector: 'app-load-state',
  imports: [NotFound],
  template: `
    @switch (state()) {
      @case ('absent') {
        <app-not-found />
      }
      @case ('error') {
        <section role="alert" class="problem note note-error">
          @if (isWholePage()) {
            <h1 class="title">{{ problem().title }}</h1>
          } @else {
            <h2 class="title">{{ problem().title }}</h2>
          }
          <p>{{ problem().advice }}</p>
          <button class="button button-primary" type="button" (click)="of().reload()" i18n>Try again</button>
        </section>
      }
      @case ('loading') {
        <div class="loading" [class.part]="isPart()" aria-busy="true">
          <span class="visually-hidden" role="status" i18n>Loading</span>
          <ng-content select="[loading]">
            <div class="bars" aria-hidden="true">
              @for (bar of bars; track bar) {
                <span class="skeleton" [style.inline-size.%]="bar"></span>
              }
            </div>
          </ng-content>
        </div>
      }
      @case ('empty') {
        <ng-content select="[empty]" />
      }
      @default {
        <ng-content />
      }
    }
  `,
  styles: `
    .problem {
      max-inline-size: var(--width-reading);
      margin-block: var(--space-5);
    }

    .problem .title {
      font-size: var(--text-l);
    }

    .loading {
      min-block-size: 60vh;
    }

    .part {
      min-block-size: 8rem;
    }

    // Most reads answer before a person would look for a sign of waiting.
    .bars {
      display: grid;
      gap: var(--space-4);
      max-inline-size: 40rem;
      animation: late 300ms 400ms both;
    }

    .bars .skeleton {
      block-size: 1rem;
    }

    @keyframes late {
      from {
        opacity: 0;
      }
    }
  `,
})
export class LoadState {
  /** The read to show. */
  readonly of = input.required<Reloadable>();
  /** Whether what is read brings the page's own heading: then its problem has to be the heading instead. */
  readonly isWholePage = input(false, {transform: booleanAttribute});
  /** Whether more of the page stands below: then it keeps little room free while it loads, not a screen. */
  readonly isPart = input(false, {transform: booleanAttribute});
  /** Whether the value that was read holds nothing. */
  readonly isEmpty = input(false);

  /** The widths of the lines that stand for what is on its way. */
  protected readonly bars = [40, 95, 80, 90];
  protected readonly kind = computed(() => readErrorKind(this.of().error()));
  protected readonly problem = computed(() =>
    this.kind() === 'damaged'
      ? {
          title: $localize`This item can't be shown`,
          advice: $localize`It is stored in a form the portal does not understand. The team has a note of it.`,
        }
      : {
          title: $localize`The portal can't be reached`,
          advice: $localize`Nothing is lost. Check your connection, then try again.`,
        },
  );
  protected readonly state = computed(() => {
    const read = this.of();
    if (read.error()) return this.kind() === 'absent' ? 'absent' : 'error';
    if (!read.hasValue()) return 'loading';
    return this.isEmpty() ? 'empty' : 'content';
  });
}
