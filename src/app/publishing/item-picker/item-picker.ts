import {booleanAttribute, Component, computed, input, output, signal} from '@angular/core';
import {MatAutocomplete, MatAutocompleteTrigger, MatOption} from '@angular/material/autocomplete';
import {MatFormField, MatHint, MatLabel} from '@angular/material/form-field';
import {MatInput} from '@angular/material/input';
import type {PublishedRow} from '@model/publishing/content-list';
import {VISIBILITY_WORDS} from '../words';

/** Items that are offered at a time. */
const OFFERED = 20;

/** Finds one published item by its title or address. What is typed and picks nothing counts as nothing. */
@Component({
  selector: 'app-item-picker',
  imports: [MatAutocomplete, MatAutocompleteTrigger, MatFormField, MatHint, MatInput, MatLabel, MatOption],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <input
        #box
        matInput
        type="text"
        autocomplete="off"
        spellcheck="false"
        [matAutocomplete]="auto"
        (input)="type(box.value)"
        (blur)="leave(box)"
      />
      <mat-autocomplete
        #auto="matAutocomplete"
        [displayWith]="titleOf"
        (optionSelected)="pick($event.option.value, box)"
      >
        @for (row of offered(); track row.item) {
          <mat-option [value]="row">
            <bdi>{{ row.title }}</bdi>
            @if (row.visibility === 'consortium') {
              <span class="small muted"> · {{ consortium }}</span>
            }
          </mat-option>
        }
      </mat-autocomplete>
      <mat-hint>{{ hint() }}</mat-hint>
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      inline-size: 100%;
    }
  `,
})
export class ItemPicker {
  readonly label = input.required<string>();
  readonly hint = input('');
  /** What there is to pick from. */
  readonly rows = input.required<readonly PublishedRow[]>();
  /** Whether the field is emptied by a pick, as when several are picked one after the other. */
  readonly empties = input(false, {transform: booleanAttribute});
  /** The item that was picked; `undefined` when the field is emptied. */
  readonly picked = output<PublishedRow | undefined>();

  protected readonly consortium = VISIBILITY_WORDS.consortium;
  private readonly words = signal('');
  private current?: PublishedRow;
  protected readonly offered = computed(() => {
    const words = folded(this.words()).split(/\s+/).filter(Boolean);
    const found = this.rows().filter(({title, item}) => {
      const text = folded(`${title} ${item}`);
      return words.every((word) => text.includes(word));
    });
    return found.slice(0, OFFERED);
  });

  protected readonly titleOf = (row: PublishedRow | null): string => row?.title ?? '';

  protected type(words: string): void {
    this.words.set(words);
    this.choose(undefined);
  }

  protected pick(row: PublishedRow, box: HTMLInputElement): void {
    this.choose(row);
    this.words.set('');
    if (!this.empties()) return;
    this.current = undefined;
    box.value = '';
  }

  /** Words that picked nothing would look as if they did. */
  protected leave(box: HTMLInputElement): void {
    if (this.current) box.value = this.current.title;
  }

  private choose(row: PublishedRow | undefined): void {
    if (row === this.current) return;
    this.current = row;
    this.picked.emit(row);
  }
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
