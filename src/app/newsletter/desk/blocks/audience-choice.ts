import {Component, computed, input, output} from '@angular/core';
import {AUDIENCES, type Audience} from '@model/deliverables/audience';
import {AUDIENCE_WORDS} from '../../../deliverables/words';
import {audienceWords} from '../block-words';

/** Whom a block is for: everybody, until some are chosen. */
@Component({
  selector: 'app-audience-choice',
  template: `
    <details>
      <summary>
        <ng-container i18n>Who gets it: {{ words() }}</ng-container
        ><span class="visually-hidden">, {{ what() }}</span>
      </summary>
      <div class="cluster" role="group" [attr.aria-label]="label()">
        @for (audience of audiences; track audience.id) {
          <button
            type="button"
            class="chip"
            [attr.aria-pressed]="chosen().includes(audience.id)"
            (click)="toggle(audience.id)"
          >
            {{ audience.words }}
          </button>
        }
        @if (chosen().length > 0) {
          <button type="button" class="button button-quiet" (click)="changed.emit([])" i18n>Everybody</button>
        }
      </div>
    </details>
  `,
  styles: `
    summary {
      min-block-size: 2rem;
      padding-block: var(--space-1);
      font-size: var(--text-s);
      color: var(--color-muted);
      cursor: pointer;
    }

    .cluster {
      padding-block: var(--space-2);
    }
  `,
})
export class AudienceChoice {
  readonly chosen = input.required<readonly Audience[]>();
  /** The block's name. */
  readonly what = input.required<string>();
  readonly changed = output<Audience[]>();

  protected readonly audiences = AUDIENCES.map((id) => ({id, words: AUDIENCE_WORDS[id]}));
  protected readonly words = computed(() => audienceWords(this.chosen()));
  protected readonly label = computed(() => $localize`Who gets this block: ${this.what()}:block:`);

  protected toggle(audience: Audience): void {
    const isChosen = !this.chosen().includes(audience);
    this.changed.emit(AUDIENCES.filter((one) => (one === audience ? isChosen : this.chosen().includes(one))));
  }
}
