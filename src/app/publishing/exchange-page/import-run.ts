import {computed, signal} from '@angular/core';
import type {Outcome} from '@model/exchange/dry-run';
import {isSame} from '@model/publishing/draft-changes';
import type {Kind} from '@model/publishing/kind';
import {DraftProblem, type DraftProblemKind} from '../draft-problem';
import type {DraftRepository} from '../draft-repository';
import type {Ground} from '../exchange-repository';

/** How far a line has come: not begun, written, or not written and why. */
export type LineState = 'waiting' | 'done' | DraftProblemKind;

/** After so many lines in a row that nobody answered, the network is gone: the others wait. */
const PATIENCE = 3;

/**
 * Writes the lines of a table into working copies, one after the other. What failed can be tried again, and what was
 * written is not written twice, whether or not its answer came.
 */
export class ImportRun {
  private readonly states = signal<ReadonlyMap<number, LineState>>(new Map());
  private readonly running = signal(false);
  readonly isRunning = this.running.asReadonly();
  readonly done = computed(() => this.count((state) => state === 'done'));
  readonly failed = computed(() => this.count((state) => state !== 'done' && state !== 'waiting'));
  readonly left = computed(() => this.outcomes.length - this.done());

  /** @param outcomes the lines that are to be written: those without a problem that change something */
  constructor(
    private readonly kind: Kind,
    readonly outcomes: readonly Outcome[],
    private readonly ground: Ground,
    private readonly repository: Pick<DraftRepository, 'create' | 'write'>,
  ) {}

  stateOf({line}: Pick<Outcome, 'line'>): LineState {
    return this.states().get(line) ?? 'waiting';
  }

  /** Writes what has not been written yet. */
  async run(): Promise<void> {
    if (this.running()) return;
    this.running.set(true);
    let unanswered = 0;
    for (const outcome of this.outcomes) {
      if (this.stateOf(outcome) === 'done') continue;
      const state = unanswered < PATIENCE ? await this.write(outcome) : 'unreachable';
      unanswered = state === 'unreachable' ? unanswered + 1 : 0;
      this.states.update((states) => new Map(states).set(outcome.line, state));
    }
    this.running.set(false);
  }

  private async write({id, content}: Outcome): Promise<LineState> {
    const draft = this.ground.drafts.get(id);
    try {
      if (draft) await this.repository.write(draft.id, draft.revision, content);
      else await this.repository.create(this.kind, id, content, this.ground.published.get(id)?.updatedAt);
      return 'done';
    } catch (error) {
      if (!(error instanceof DraftProblem)) throw error;
      // Written before, by a try whose answer was lost.
      const isThere = error.theirs && isSame(error.theirs.content, content);
      return isThere ? 'done' : error.kind;
    }
  }

  private count(isMeant: (state: LineState) => boolean): number {
    return this.outcomes.filter((outcome) => isMeant(this.stateOf(outcome))).length;
  }
}
