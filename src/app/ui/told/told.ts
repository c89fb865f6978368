import {
  afterNextRender,
  booleanAttribute,
  Component,
  DOCUMENT,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';

/**
 * Says what was done, to eyes and ears. Where the control that did it is gone with the row it stood in, the focus
 * comes here, so that nobody is thrown back to the top of the page. What needs the plurals of a language is given as
 * content, with `hasContent` while there is some.
 */
@Component({
  selector: 'app-told',
  template: `<p role="status" tabindex="-1" [class.note]="words() || hasContent()">
    {{ words() }}<ng-content />
  </p>`,
  styles: `
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }

    .note {
      margin-block-end: var(--space-4);
    }
  `,
})
export class Told {
  readonly hasContent = input(false, {transform: booleanAttribute});

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  protected readonly words = signal('');

  say(words: string): void {
    this.words.set(words);
    afterNextRender({read: () => this.catchFocus()}, {injector: this.injector});
  }

  private catchFocus(): void {
    const {activeElement, body} = this.document;
    if (!activeElement || activeElement === body) this.host.querySelector('p')?.focus();
  }
}
