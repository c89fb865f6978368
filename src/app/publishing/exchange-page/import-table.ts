import {Component, computed, input, linkedSignal} from '@angular/core';
import type {Outcome} from '@model/exchange/dry-run';
import type {Kind} from '@model/publishing/kind';
import type {ImportRun} from './import-run';
import {CHANGE_BADGES, CHANGE_WORDS, LINE_STATE_WORDS} from './words';

/** Lines that are shown at first, and with each wish for more. */
const AT_ONCE = 100;

/** What importing each line would do or has done, and what is to be mended in which cell. */
@Component({
  selector: 'app-import-table',
  templateUrl: './import-table.html',
  styleUrls: ['../../ui/sorted-table/scrolled-table.scss', './import-table.scss'],
})
export class ImportTable {
  readonly kind = input.required<Kind>();
  readonly outcomes = input.required<readonly Outcome[]>();
  readonly run = input.required<ImportRun>();

  protected readonly hasBad = computed(() => this.outcomes().some(({change}) => change === 'bad'));
  /** What is to be mended comes first to mind. */
  protected readonly badOnly = linkedSignal(() => this.hasBad());
  private readonly most = linkedSignal({source: this.outcomes, computation: () => AT_ONCE});
  private readonly meant = computed(() =>
    this.badOnly() ? this.outcomes().filter(({change}) => change === 'bad') : this.outcomes(),
  );
  protected readonly left = computed(() => Math.max(0, this.meant().length - this.most()));
  protected readonly rows = computed(() =>
    this.meant()
      .slice(0, this.most())
      .map((outcome) => ({...outcome, ...this.stateOf(outcome), names: outcome.fields.join(', ')})),
  );

  protected showMore(): void {
    this.most.update((most) => most + AT_ONCE);
  }

  private stateOf(outcome: Outcome) {
    const state = this.run().stateOf(outcome);
    const isMoving = state === 'waiting';
    const isFailed = !isMoving && state !== 'done';
    return {
      badge: isFailed ? 'badge-error' : state === 'done' ? 'badge-success' : CHANGE_BADGES[outcome.change],
      words: state === 'done' ? LINE_STATE_WORDS.done : CHANGE_WORDS[outcome.change],
      failure: isFailed ? LINE_STATE_WORDS[state] : undefined,
    };
  }
}
