import {afterNextRender, Component, type ElementRef, input, viewChild} from '@angular/core';

/** Says what was done, in the place of the button that did it: the focus comes to the heading. */
@Component({
  selector: 'app-done',
  template: `
    <h2 #heading tabindex="-1">{{ title() }}</h2>
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
      justify-items: start;
    }

    h2 {
      margin: 0;
      font-size: var(--text-xl);
    }
  `,
})
export class Done {
  readonly title = input.required<string>();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
