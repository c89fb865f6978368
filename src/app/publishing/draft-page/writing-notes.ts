import {Component, computed, inject, input} from '@angular/core';
import type {SaysValue} from '@model/publishing/difference';
import type {FieldPath} from '@model/publishing/draft-changes';
import {Colleagues} from '../colleagues';
import {minute} from '../words';
import {ConflictPanel} from './conflict-panel';
import {DraftEditing} from './draft-editing';

/** What somebody has to know who writes: what came back from this device, what another wrote meanwhile, and what to choose from. */
@Component({
  selector: 'app-writing-notes',
  imports: [ConflictPanel],
  template: `
    @if (editing.restored(); as at) {
      <div class="note" role="status">
        <p i18n>What you wrote on this device until {{ minute(at) }} had not been saved. It is back.</p>
        <div class="cluster">
          <button type="button" class="button" (click)="editing.acknowledgeRestored()" i18n>
            Go on with it
          </button>
          <button type="button" class="button button-quiet" (click)="editing.dropRestored()" i18n>
            Use what is saved instead
          </button>
        </div>
      </div>
    }
    @if (taken(); as words) {
      <p class="note" role="status">{{ words }}</p>
    }
    <div aria-live="polite"><app-conflict-panel [labelOf]="labelOf()" [says]="says()" /></div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
    }

    p {
      margin: 0 0 var(--space-2);
    }
  `,
})
export class WritingNotes {
  private readonly colleagues = inject(Colleagues);
  protected readonly editing = inject(DraftEditing);

  /** What a field is called. */
  readonly labelOf = input.required<(field: FieldPath) => string>();
  /** Says what a field holds. */
  readonly says = input.required<SaysValue>();

  protected readonly minute = minute;
  protected readonly taken = computed(() => {
    const taken = this.editing.state()?.taken;
    if (!taken) return undefined;
    const fields = [...new Set(taken.fields.map(this.labelOf()))].join(', ');
    const who =
      taken.by === this.editing.uid() ? $localize`You, in another window,` : this.colleagues.nameOf(taken.by);
    return $localize`${who}:who: changed this at ${minute(taken.at)}:time:: ${fields}:fields:. It stands here now, beside what you wrote.`;
  });
}
