import {Component, DOCUMENT, inject, input, output, signal} from '@angular/core';
import {Icon} from '../icon/icon';

/** Milliseconds for which the button says that it has copied. */
const SAID_FOR = 4000;

/** Copies a text, and says so to eyes and ears. Its own status works inside a modal dialog as well. */
@Component({
  selector: 'app-copy-button',
  imports: [Icon],
  template: `
    <button type="button" class="button" [class.button-quiet]="quiet()" (click)="copy()">
      <app-icon [name]="outcome() === 'copied' ? 'check' : 'copy'" />
      <ng-container i18n>Copy</ng-container>
      @if (what()) {
        <span class="visually-hidden">&ngsp;{{ what() }}</span>
      }
    </button>
    <span role="status" class="small">
      @switch (outcome()) {
        @case ('copied') {
          <ng-container i18n>Copied</ng-container>
        }
        @case ('failed') {
          <ng-container i18n>The browser refused. Select the text and copy it yourself.</ng-container>
        }
      }
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
    }
  `,
})
export class CopyButton {
  private readonly window = inject(DOCUMENT).defaultView;

  readonly text = input.required<string>();
  /** What is copied, for those who hear the button without what stands around it. */
  readonly what = input<string>();
  readonly quiet = input(false);
  readonly copied = output();

  protected readonly outcome = signal<'copied' | 'failed' | undefined>(undefined);

  protected async copy(): Promise<void> {
    // Emptied first, so that a second copy is announced as well.
    this.outcome.set(undefined);
    try {
      await this.window?.navigator.clipboard.writeText(this.text());
      this.outcome.set('copied');
      this.copied.emit();
    } catch {
      // Refused by the reader or by policy: the text still stands there to be selected.
      this.outcome.set('failed');
    }
    this.window?.setTimeout(() => this.outcome.set(undefined), SAID_FOR);
  }
}
