import {Component, input, signal} from '@angular/core';
import {type FieldTree, FormField} from '@angular/forms/signals';
import {MatButton} from '@angular/material/button';
import {MatError, MatFormField, MatHint, MatLabel, MatSuffix} from '@angular/material/form-field';
import {MatInput} from '@angular/material/input';

/** A labelled email or password field. Passwords can be shown, pasted and filled in by a password manager. */
@Component({
  selector: 'app-credential-field',
  imports: [FormField, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel, MatSuffix],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <input
        matInput
        spellcheck="false"
        autocapitalize="none"
        [type]="type() === 'password' && shown() ? 'text' : type()"
        [formField]="field()"
        [attr.autocomplete]="autocomplete()"
      />
      @if (type() === 'password') {
        <button matButton matSuffix type="button" [attr.aria-pressed]="shown()" (click)="shown.set(!shown())">
          <ng-container i18n>Show</ng-container><span class="visually-hidden" i18n> password</span>
        </button>
      }
      @if (hint()) {
        <mat-hint>{{ hint() }}</mat-hint>
      }
      <mat-error>{{ field()().errors()[0]?.message }}</mat-error>
    </mat-form-field>
  `,
  styles: `
    :host {
      display: block;
    }

    mat-form-field {
      inline-size: 100%;
    }

    button {
      margin-inline-end: var(--space-2);
    }
  `,
})
export class CredentialField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly type = input<'email' | 'password'>('email');
  readonly autocomplete = input.required<'email' | 'current-password' | 'new-password'>();
  readonly hint = input<string>();

  protected readonly shown = signal(false);
}
