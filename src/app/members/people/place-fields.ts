import {Component, inject, input} from '@angular/core';
import {type FieldTree, FormField} from '@angular/forms/signals';
import {MatFormField, MatLabel} from '@angular/material/form-field';
import {MatOption, MatSelect} from '@angular/material/select';
import {WORK_PACKAGE_NUMBERS} from '@model/schema/fields';
import {PartnerNames} from './partner-names';

/** Where somebody works in the consortium: a partner, and any of the work packages. */
@Component({
  selector: 'app-place-fields',
  imports: [FormField, MatFormField, MatLabel, MatOption, MatSelect],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label i18n>Partner</mat-label>
      <mat-select [formField]="partner()">
        <mat-option value="" i18n>None</mat-option>
        @for (option of names.options(); track option.id) {
          <mat-option [value]="option.id">{{ option.name }}</mat-option>
        }
      </mat-select>
    </mat-form-field>
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label i18n>Work packages</mat-label>
      <mat-select multiple [formField]="workPackages()">
        @for (number of numbers; track number) {
          <mat-option [value]="number" i18n>WP{{ number }}</mat-option>
        }
      </mat-select>
    </mat-form-field>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
    }
  `,
})
export class PlaceFields {
  protected readonly names = inject(PartnerNames);
  protected readonly numbers = WORK_PACKAGE_NUMBERS;

  readonly partner = input.required<FieldTree<string>>();
  readonly workPackages = input.required<FieldTree<number[]>>();
}
