import {Component, computed, input, signal} from '@angular/core';
import {type FieldTree, FormField} from '@angular/forms/signals';

let count = 0;

/** A labelled email or password field. Passwords can be shown, pasted and filled in by a password manager. */
@Component({
  selector: 'app-credential-field',
  imports: [FormField],
  template: `
    <label [for]="id">{{ label() }}</label>
    @if (hint()) {
      <p class="small muted" [id]="id + '-hint'">{{ hint() }}</p>
    }
    <div class="row">
      <input
        class="field"
        spellcheck="false"
        autocapitalize="none"
        [id]="id"
        [type]="type() === 'password' && shown() ? 'text' : type()"
        [formField]="field()"
        [attr.autocomplete]="autocomplete()"
        [attr.aria-invalid]="wrong()"
        [attr.aria-describedby]="(hint() ? id + '-hint ' : '') + id + '-error'"
      />
      @if (type() === 'password') {
        <button type="button" class="button" [attr.aria-pressed]="shown()" (click)="shown.set(!shown())">
          <ng-container i18n>Show</ng-container><span class="visually-hidden" i18n> password</span>
        </button>
      }
    </div>
    <p class="error small" [id]="id + '-error'">
      @if (wrong()) {
        {{ field()().errors()[0]?.message }}
      }
    </p>
  `,
  styles: `
    :host {
      display: block;
    }

    label {
      display: block;
      margin-block-end: var(--space-1);
      font-weight: var(--weight-medium);
    }

    p {
      margin: 0 0 var(--space-1);
    }

    .row {
      display: flex;
      gap: var(--space-2);
    }

    .field {
      flex: 1;
      min-inline-size: 0;
    }

    .field[aria-invalid='true'] {
      border-color: var(--color-error);
    }

    .button {
      flex: none;
      padding-inline: var(--space-3);
    }

    .button[aria-pressed='true'] {
      border-color: var(--color-ink);
      background: var(--color-sunk);
    }

    .error {
      margin-block: var(--space-1) 0;
      color: var(--color-error);
    }

    .error:empty {
      display: none;
    }
  `,
})
export class CredentialField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly type = input<'email' | 'password'>('email');
  readonly autocomplete = input.required<'email' | 'current-password' | 'new-password'>();
  readonly hint = input<string>();

  protected readonly id = `credential-${count++}`;
  protected readonly shown = signal(false);
  protected readonly wrong = computed(() => {
    const state = this.field()();
    return state.touched() && state.invalid();
  });
}
