import {LiveAnnouncer} from '@angular/cdk/a11y';
import {
  booleanAttribute,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import {MatAutocomplete, MatAutocompleteTrigger, MatOption} from '@angular/material/autocomplete';
import {findOptions} from '@model/publishing/find-options';
import {Icon} from '../../../ui/icon/icon';
import type {Option} from '../../fields/field';
import {controlId, type Place, problemAt} from '../place';

/** Options that are offered at once: who wants another types on. */
const MOST_OFFERED = 40;

/** Finds one or several of many options by typing a part of their name. */
@Component({
  selector: 'app-picker',
  imports: [Icon, MatAutocomplete, MatAutocompleteTrigger, MatOption],
  templateUrl: './picker.html',
  styleUrl: './picker.scss',
})
export class Picker {
  private readonly announcer = inject(LiveAnnouncer);

  readonly place = input.required<Place>();
  readonly options = input.required<readonly Option[]>();
  readonly chosen = input.required<readonly string[]>();
  readonly isMultiple = input(false, {transform: booleanAttribute});
  /** Whether it says what it is called and what is wrong with it itself. */
  readonly withLabel = input(false, {transform: booleanAttribute});
  readonly changed = output<readonly string[]>();

  protected readonly addWords = $localize`Type to find and add`;
  protected readonly typed = signal('');
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly panel = viewChild.required(MatAutocompleteTrigger);

  protected readonly id = computed(() => controlId(this.place().path));
  protected readonly problem = computed(() => problemAt(this.place(), this.place().path));
  protected readonly describedBy = computed(() =>
    this.withLabel() ? (this.problem() ? `${this.id()}-problem` : null) : this.place().describedBy,
  );
  protected readonly found = computed(() => {
    const chosen = this.isMultiple() ? this.chosen() : [];
    const open = this.options().filter(({value}) => !chosen.includes(value));
    return findOptions(open, this.typed(), MOST_OFFERED);
  });

  constructor() {
    // What is chosen may change under the field: by another person, or once the names have come.
    effect(() => this.show());
  }

  protected wordsOf(value: string): string {
    return this.options().find((option) => option.value === value)?.words ?? value;
  }

  protected pick(value: string): void {
    this.typed.set('');
    this.field().nativeElement.value = this.isMultiple() ? '' : this.wordsOf(value);
    this.changed.emit(this.isMultiple() ? [...this.chosen(), value] : [value]);
    void this.announcer.announce($localize`${this.wordsOf(value)}:name: added`);
  }

  protected take(value: string): void {
    this.changed.emit(this.chosen().filter((other) => other !== value));
    void this.announcer.announce($localize`${this.wordsOf(value)}:name: removed`);
    this.field().nativeElement.focus();
    this.panel().closePanel();
  }

  /** An emptied field takes the choice back; half a name changes nothing. */
  protected leave(): void {
    const isEmptied = this.field().nativeElement.value.trim() === '';
    if (!this.isMultiple() && isEmptied && this.chosen().length > 0) this.changed.emit([]);
    this.typed.set('');
    this.show();
  }

  private show(): void {
    const [only] = this.chosen();
    const words = this.isMultiple() || only === undefined ? '' : this.wordsOf(only);
    const field = this.field().nativeElement;
    if (document.activeElement !== field) field.value = words;
  }
}
