import {Component, computed, input} from '@angular/core';
import {type FieldTree, FormField} from '@angular/forms/signals';
import {MatFormField, MatHint, MatLabel} from '@angular/material/form-field';
import {MatOption, MatSelect} from '@angular/material/select';
import {type Role, ROLES} from '@model/access/role';
import {ROLE_OPENS, ROLE_WORDS} from './words';

/** A role to give, with what it opens; `none` takes it away, where that can be chosen. */
@Component({
  selector: 'app-role-field',
  imports: [FormField, MatFormField, MatHint, MatLabel, MatOption, MatSelect],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label i18n>Role</mat-label>
      <mat-select [formField]="choice()">
        @for (role of roles; track role) {
          <mat-option [value]="role">{{ words[role] }}</mat-option>
        }
        @if (canBeNone()) {
          <mat-option value="none" i18n>No access</mat-option>
        }
      </mat-select>
      <mat-hint aria-live="polite">{{ opens() }}</mat-hint>
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      inline-size: 100%;
    }
  `,
})
export class RoleField {
  protected readonly roles = ROLES;
  protected readonly words = ROLE_WORDS;

  readonly field = input.required<FieldTree<Role> | FieldTree<Role | 'none'>>();
  readonly canBeNone = input(false);

  /** The field as one that may hold either; `none` is offered only where it can be chosen. */
  protected readonly choice = computed(() => this.field() as FieldTree<Role | 'none'>);
  protected readonly opens = computed(() => {
    const value = this.choice()().value();
    const role = ROLES.find((known) => known === value);
    if (role) return ROLE_OPENS[role];
    return $localize`Access ends within a minute on all their devices. What they did stays.`;
  });
}
