import {Component, effect, type ElementRef, input, model, viewChild} from '@angular/core';
import {Icon} from '../icon/icon';

/**
 * A modal window over the page, with a heading and a way to close it. A `dialog` element: the browser keeps the focus in
 * it, closes it on Esc or a tap beside it, and gives the focus back. Its width is `--dialog-width`.
 */
@Component({
  selector: 'app-dialog',
  imports: [Icon],
  template: `
    <dialog #dialog closedby="any" [attr.aria-labelledby]="name() + '-title'" (close)="open.set(false)">
      <div class="inside">
        <header>
          <h2 [id]="name() + '-title'">{{ heading() }}</h2>
          <button
            type="button"
            class="button button-icon"
            aria-label="Close"
            i18n-aria-label
            (click)="open.set(false)"
          >
            <app-icon name="close" />
          </button>
        </header>
        <ng-content />
      </div>
    </dialog>
  `,
  styleUrl: './dialog.scss',
})
export class Dialog {
  /** Tells its heading's id from that of any other window on the page. */
  readonly name = input.required<string>();
  readonly heading = input.required<string>();
  readonly open = model(false);

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.open() && !dialog.open) dialog.showModal();
      else if (!this.open() && dialog.open) dialog.close();
    });
  }
}
