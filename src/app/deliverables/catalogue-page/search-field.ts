import {Component, DestroyRef, effect, inject, input, output, signal, untracked} from '@angular/core';
import {Icon} from '../../ui/icon/icon';

/** Milliseconds of rest after which what was typed is searched: less than a person notices. */
const REST = 120;

/** The field people search with. Tells what is typed once the fingers rest, and at once on Enter. */
@Component({
  selector: 'app-search-field',
  imports: [Icon],
  template: `
    <form [attr.action]="action()" method="get" role="search" (submit)="submit($event, field)">
      <label class="visually-hidden" for="catalogue-search">{{ label() }}</label>
      <app-icon name="search" />
      <input
        #field
        class="field"
        id="catalogue-search"
        type="search"
        name="q"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="300"
        [placeholder]="placeholder()"
        [value]="typed()"
        (input)="type(field.value)"
      />
      @if (typed()) {
        <button
          class="button button-icon"
          type="button"
          aria-label="Clear the search"
          i18n-aria-label
          (click)="clear(field)"
        >
          <app-icon name="close" />
        </button>
      }
    </form>
  `,
  styleUrl: './search-field.scss',
})
export class SearchField {
  /** What the address says. */
  readonly q = input.required<string>();
  /** Where the words go before the page has come to life. */
  readonly action = input('/deliverables');
  readonly label = input($localize`Search all outcomes`);
  readonly placeholder = input($localize`Words, a number such as D10.1, a partner…`);
  /** What was typed, once the fingers rest. */
  readonly rested = output<string>();
  /** What was typed, by Enter or by clearing: a step of its own, for Back to return to. */
  readonly submitted = output<string>();

  protected readonly typed = signal('');
  private told = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      const q = this.q();
      // Back, or a link: the field follows. Its own words coming back, later than newer ones, are no news.
      if (q !== this.told) untracked(() => this.follow(q));
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected type(text: string): void {
    this.typed.set(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.rested.emit((this.told = searchable(text))), REST);
  }

  protected submit(event: Event, field: HTMLInputElement): void {
    event.preventDefault();
    clearTimeout(this.timer);
    // On a phone the keyboard covers what was found.
    if (matchMedia('(pointer: coarse)').matches) field.blur();
    this.submitted.emit((this.told = searchable(field.value)));
  }

  protected clear(field: HTMLInputElement): void {
    clearTimeout(this.timer);
    this.typed.set('');
    field.focus();
    this.submitted.emit((this.told = ''));
  }

  private follow(q: string): void {
    clearTimeout(this.timer);
    this.told = q;
    this.typed.set(q);
  }
}

function searchable(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
