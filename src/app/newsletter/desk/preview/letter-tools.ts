import {Component, model} from '@angular/core';
import {AUDIENCES, type Audience} from '@model/deliverables/audience';
import {AUDIENCE_WORDS} from '../../../deliverables/words';

/** In what a mail is read. */
export type LetterForm = 'phone' | 'desktop' | 'text';

/** How a mail is looked at: in which form, and with whose eyes. What else can be done with it goes beside. */
@Component({
  selector: 'app-letter-tools',
  template: `
    <div class="cluster" role="group" aria-label="Form" i18n-aria-label>
      @for (each of forms; track each.value) {
        <button
          type="button"
          class="chip"
          [attr.aria-pressed]="form() === each.value"
          (click)="form.set(each.value)"
        >
          {{ each.words }}
        </button>
      }
    </div>
    <label class="as">
      <span class="small" i18n>As a reader from among</span>
      <select #reader class="field" (change)="lookAs(reader.value)">
        @for (each of audiences; track each.id) {
          <option [value]="each.id" [selected]="each.id === audience()">{{ each.words }}</option>
        }
      </select>
    </label>
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3) var(--space-5);
      align-items: end;
    }

    .chip {
      min-block-size: var(--tap);
      padding-inline: var(--space-4);
    }

    .as {
      display: grid;
      gap: var(--space-1);
    }
  `,
})
export class LetterTools {
  readonly form = model.required<LetterForm>();
  readonly audience = model.required<Audience>();

  protected readonly forms = [
    {value: 'phone', words: $localize`Phone`},
    {value: 'desktop', words: $localize`Desktop`},
    {value: 'text', words: $localize`Plain text`},
  ] as const;
  protected readonly audiences = AUDIENCES.map((id) => ({id, words: AUDIENCE_WORDS[id]}));

  protected lookAs(audience: string): void {
    this.audience.set(audience as Audience);
  }
}
