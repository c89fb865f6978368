import {Component, computed, inject, input} from '@angular/core';
import type {FieldTree} from '@angular/forms/signals';
import {RouterLink} from '@angular/router';
import {Names} from '../names';

/** Which work packages a document belongs to: those this person may choose, each with its title. */
@Component({
  selector: 'app-work-package-field',
  imports: [RouterLink],
  template: `
    <div
      role="group"
      aria-labelledby="wp-title"
      [attr.aria-describedby]="problem() ? 'wp-problem' : null"
      [attr.aria-invalid]="problem() ? true : null"
    >
      <p class="legend" id="wp-title" i18n>Work packages</p>
      @if (numbers().length === 0) {
        <p class="note note-warning">
          <ng-container i18n
            >You are in no work package yet, and documents go into one's own. Add yours first:</ng-container
          >
          <a routerLink="/account" i18n>your account</a>
        </p>
      }
      <div class="choices">
        @for (choice of choices(); track choice.number) {
          <label>
            <input type="checkbox" [checked]="choice.chosen" (change)="toggle(choice.number)" />
            <span
              ><strong i18n>WP{{ choice.number }}</strong>
              @if (choice.title) {
                &ngsp;{{ choice.title }}
              }
            </span>
          </label>
        }
      </div>
      <p class="problem small" id="wp-problem" role="alert">{{ problem() }}</p>
    </div>
  `,
  styles: `
    p {
      margin: 0;
    }

    .legend {
      margin-block-end: var(--space-2);
      font-weight: var(--weight-medium);
    }

    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
      column-gap: var(--space-4);
    }

    label {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--space-3);
      align-items: center;
      min-block-size: var(--tap);
      padding-block: var(--space-1);
      line-height: 1.35;
      overflow-wrap: anywhere;
    }

    input {
      inline-size: 1.25rem;
      block-size: 1.25rem;
      margin: 0;
      accent-color: var(--color-link);
    }

    .problem {
      color: var(--color-error);
    }
  `,
})
export class WorkPackageField {
  private readonly names = inject(Names);

  readonly field = input.required<FieldTree<number[]>>();
  /** Those this person may choose. */
  readonly numbers = input.required<readonly number[]>();

  protected readonly choices = computed(() => {
    const chosen = this.field()().value();
    // What is chosen already stays in sight, even where this person could not choose it.
    const all = [...new Set([...this.numbers(), ...chosen])].sort((a, b) => a - b);
    return all.map((number) => ({
      number,
      title: this.names.titleOf(number),
      chosen: chosen.includes(number),
    }));
  });
  protected readonly problem = computed(() => {
    const state = this.field()();
    return state.touched() ? (state.errors()[0]?.message ?? '') : '';
  });

  protected toggle(number: number): void {
    const state = this.field()();
    const chosen = state.value();
    state.value.set(
      chosen.includes(number)
        ? chosen.filter((other) => other !== number)
        : [...chosen, number].sort((a, b) => a - b),
    );
    state.markAsTouched();
  }
}
