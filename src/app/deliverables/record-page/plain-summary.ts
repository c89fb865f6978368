import {Location} from '@angular/common';
import {Component, computed, inject, input, linkedSignal} from '@angular/core';
import type {Audience} from '@model/deliverables/audience';
import type {Deliverable} from '@model/deliverables/deliverable';
import {chosenAudience, summaryFor, writtenAudiences} from '@model/deliverables/plain-summary';
import {AUDIENCE_WORDS} from '../words';

/** The summary in the words of the audience the reader chose, the others one tap away. */
@Component({
  selector: 'app-plain-summary',
  template: `
    <section aria-labelledby="summary">
      <h2 id="summary" i18n>In plain words</h2>
      @if (written().length > 0) {
        <fieldset class="no-print">
          <legend class="visually-hidden" i18n>Summary for</legend>
          @for (option of options(); track option.audience) {
            <label class="chip" [class.chosen]="option.audience === chosen()">
              <input
                type="radio"
                name="audience"
                class="visually-hidden"
                [checked]="option.audience === chosen()"
                (change)="choose(option.audience)"
              />{{ option.words }}
            </label>
          }
        </fieldset>
      }
      <div class="text" aria-live="polite">
        @for (paragraph of paragraphs(); track $index) {
          <p class="lead">{{ paragraph }}</p>
        }
      </div>
    </section>
  `,
  styleUrls: ['./section.scss', './plain-summary.scss'],
})
export class PlainSummary {
  private readonly location = inject(Location);

  readonly item = input.required<Deliverable>();
  /** The audiences the address asks for. */
  readonly asked = input<readonly string[]>([]);

  protected readonly chosen = linkedSignal(() => chosenAudience(this.item(), this.asked()));
  protected readonly written = computed(() => writtenAudiences(this.item()));
  protected readonly options = computed(() => [
    {audience: undefined, words: $localize`Everyone`},
    ...this.written().map((audience) => ({audience, words: AUDIENCE_WORDS[audience]})),
  ]);
  protected readonly paragraphs = computed(() => summaryFor(this.item(), this.chosen()).split(/\n{2,}/));

  /** The address remembers the choice, and nothing else does. It is no navigation: nothing scrolls or is read. */
  protected choose(audience: Audience | undefined): void {
    this.chosen.set(audience);
    const [path] = this.location.path().split('?');
    this.location.replaceState(path ?? '', audience ? `audience=${audience}` : '', this.location.getState());
  }
}
