import {Component, effect, input, signal} from '@angular/core';

/** Milliseconds of rest before a change is read out: a screen reader echoes the typing first. */
const REST = 700;

/** Reads out a text politely, once it has stopped changing. */
@Component({
  selector: 'app-announcement',
  template: '{{ spoken() }}',
  host: {role: 'status', 'aria-live': 'polite', 'aria-atomic': 'true', class: 'visually-hidden'},
})
export class Announcement {
  readonly text = input.required<string>();

  protected readonly spoken = signal('');

  constructor() {
    effect((onCleanup) => {
      const text = this.text();
      const timer = setTimeout(() => this.spoken.set(text), REST);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
