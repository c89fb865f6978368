import {Component, input, output} from '@angular/core';

/** Milliseconds of rest before what is typed counts. */
const REST = 250;

/** A field that narrows the list below it while one types. */
@Component({
  selector: 'app-filter-search',
  template: `
    <label>
      <span class="small muted">{{ label() }}</span>
      <input
        #words
        class="field"
        type="search"
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        [value]="value()"
        (input)="wait(words.value)"
        (change)="say(words.value)"
      />
    </label>
  `,
  styles: `
    label {
      display: grid;
      gap: var(--space-1);
    }
  `,
})
export class FilterSearch {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly searched = output<string>();

  private timer?: ReturnType<typeof setTimeout>;

  protected wait(words: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.say(words), REST);
  }

  protected say(words: string): void {
    clearTimeout(this.timer);
    if (words.trim() !== this.value()) this.searched.emit(words.trim());
  }
}
