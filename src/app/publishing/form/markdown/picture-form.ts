import {afterNextRender, Component, ElementRef, inject, input, output, signal} from '@angular/core';
import type {DraftFile} from '@model/publishing/content';

/** Chooses a picture for a text, and asks what it shows: without that it can't go in. */
@Component({
  selector: 'app-picture-form',
  template: `
    <label for="picture-file">
      <ng-container i18n>Picture</ng-container>
      <select #file class="field" id="picture-file">
        @for (picture of pictures(); track picture.path) {
          <option [value]="picture.name">{{ picture.name }}</option>
        }
      </select>
    </label>
    <label for="picture-alt">
      <ng-container i18n>What it shows, for who can't see it</ng-container>
      <textarea
        #alt
        class="field"
        id="picture-alt"
        rows="2"
        [attr.aria-invalid]="isMissing() ? true : null"
        [attr.aria-describedby]="isMissing() ? 'picture-problem' : null"
      ></textarea>
    </label>
    <div role="alert">
      @if (isMissing()) {
        <p id="picture-problem" class="small" i18n>
          Say what the picture shows. People who listen to the page would miss it, and so would search
          engines.
        </p>
      }
    </div>
    <div class="cluster">
      <button type="button" class="button button-primary" (click)="choose(file.value, alt.value)" i18n>
        Put it in
      </button>
      <button type="button" class="button button-quiet" (click)="cancelled.emit()" i18n>Cancel</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
      padding: var(--space-4);
      border: 1.5px solid var(--color-border);
      border-block-end: 0;
      background: var(--color-sunk);
    }

    label {
      display: grid;
      gap: var(--space-1);
      font-size: var(--text-s);
    }

    p {
      margin: 0;
      color: var(--color-error);
    }
  `,
  host: {'(keydown.escape)': 'cancelled.emit()'},
})
export class PictureForm {
  readonly pictures = input.required<readonly DraftFile[]>();
  readonly chosen = output<{readonly file: string; readonly alt: string}>();
  readonly cancelled = output();

  protected readonly isMissing = signal(false);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender({read: () => host.querySelector('select')?.focus()});
  }

  protected choose(file: string, alt: string): void {
    this.isMissing.set(alt.trim() === '');
    if (!this.isMissing()) this.chosen.emit({file, alt});
  }
}
