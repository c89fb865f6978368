import {Component, input} from '@angular/core';
import {type FieldTree, FormField} from '@angular/forms/signals';
import {MatError, MatFormField, MatHint, MatLabel} from '@angular/material/form-field';
import {MatInput} from '@angular/material/input';

/** Words of the admin's own, which the person concerned gets to read. */
@Component({
  selector: 'app-words-field',
  imports: [FormField, MatError, MatFormField, MatHint, MatInput, MatLabel],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <textarea matInput rows="3" [formField]="field()"></textarea>
      <mat-hint>{{ hint() }}</mat-hint>
      <mat-error>{{ field()().errors()[0]?.message }}</mat-error>
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      inline-size: 100%;
    }
  `,
})
export class WordsField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly hint = input('');
}
