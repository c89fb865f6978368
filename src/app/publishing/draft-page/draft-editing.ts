import {computed, DestroyRef, DOCUMENT, inject, Injectable, signal} from '@angular/core';
import {
  afterSave,
  isUnsaved,
  maySend,
  openConflict,
  openDraft,
  type SaveEvent,
  type SaveState,
  type Stored,
} from '@model/publishing/autosave';
import type {Choice} from '@model/publishing/conflict';
import {type Content, type FieldPath, fieldsOf, withField} from '@model/publishing/draft-changes';
import {Session} from '../../members/session';
import {DraftJournal} from '../draft-journal';
import {DraftProblem} from '../draft-problem';
import {DraftStore} from '../draft-store';
import {SaveTimer} from './save-timer';

/**
 * Where what is written stands.
 * - `waiting`: no network; it is kept here and goes by itself
 * - `refused`: this person may not write here any more, or the draft is gone
 * - `nowhere`: neither the portal nor this browser holds it: it would be lost with the page
 */
export type SaveStatus =
  'saved' | 'unsaved' | 'saving' | 'waiting' | 'conflict' | 'refused' | 'too-large' | 'nowhere';

/** A working copy of anything, as it is stored. */
export type OpenDraft = Stored & {readonly id: string};

/** One open draft: what its page shows, and how that gets into the database without a keystroke lost. */
@Injectable()
export class DraftEditing {
  private readonly store = inject(DraftStore);
  private readonly journal = inject(DraftJournal);
  private readonly session = inject(Session);
  private readonly window = inject(DOCUMENT).defaultView as Window;
  private readonly timer = new SaveTimer(() => void this.retry());

  private readonly current = signal<SaveState | undefined>(undefined);
  private readonly isKept = signal(true);
  private readonly back = signal<Date | undefined>(undefined);
  private readonly draft = signal('');
  private readonly writer = signal('');

  readonly id = this.draft.asReadonly();
  /** Who is at the keyboard. */
  readonly uid = this.writer.asReadonly();
  readonly state = this.current.asReadonly();
  readonly content = computed<Content>(() => this.current()?.mine ?? {});
  /** What the content holds at each path: fields look up their own. */
  readonly values = computed(() => fieldsOf(this.content()));
  readonly conflict = computed(() => {
    const state = this.current();
    return state && openConflict(state);
  });
  /** When that was written which had not been saved and came back from this device. */
  readonly restored = this.back.asReadonly();
  readonly status = computed<SaveStatus>(() => {
    const state = this.current();
    if (!state || !isUnsaved(state)) return state?.isSending ? 'saving' : 'saved';
    if (!this.isKept() && state.obstacle) return 'nowhere';
    if (state.theirs) return 'conflict';
    if (state.obstacle) return state.obstacle === 'unreachable' ? 'waiting' : state.obstacle;
    return state.isSending ? 'saving' : 'unsaved';
  });

  constructor() {
    const listening = new AbortController();
    const {signal: until} = listening;
    const {document} = this.window;
    this.window.addEventListener('online', () => void this.retry(), {signal: until});
    // A page that is hidden may never be shown again.
    document.addEventListener('visibilitychange', () => void this.retry(), {signal: until});
    inject(DestroyRef).onDestroy(() => {
      listening.abort();
      this.timer.done();
      void this.save();
    });
  }

  /** Begins with the draft as it stands, and with what this device kept of it. */
  async open({id, ...stored}: OpenDraft): Promise<void> {
    const uid = this.session.user()?.uid ?? '';
    const left = await this.journal.takeLeft(uid, id);
    this.draft.set(id);
    this.writer.set(uid);
    this.current.set(openDraft(stored, uid, left));
    const state = this.current();
    this.back.set(left && state && (isUnsaved(state) || state.theirs) ? left.at : undefined);
    this.settle();
  }

  /** Takes in how the draft stands by now. */
  hear(draft: OpenDraft): void {
    if (draft.id === this.draft()) this.tell({type: 'heard', draft});
  }

  /** Takes in that the draft can't be read any more. */
  gone(): void {
    this.tell({type: 'failed', obstacle: 'refused'});
  }

  /** The draft is about to end, as its writer wants: nothing is written or kept any more. */
  close(): void {
    this.timer.done();
    this.journal.forget(this.uid(), this.draft());
    this.current.set(undefined);
  }

  /** Keeps what was written for a new draft of the same item, whose revisions begin again. */
  carryOver(): void {
    const state = this.current();
    if (!state) return;
    const {mine, base} = state;
    this.journal.keep(this.uid(), this.draft(), {mine, base: {...base, revision: 0}, sent: []});
    this.current.set(undefined);
  }

  write(path: FieldPath, value: unknown): void {
    this.tell({type: 'wrote', content: withField(this.content(), path, value)});
  }

  choose(choices: Readonly<Record<FieldPath, Choice>>): void {
    this.tell({type: 'chose', choices});
    void this.save();
  }

  /** Drops what came back from this device, for what the database holds. */
  dropRestored(): void {
    const state = this.current();
    if (!state) return;
    this.back.set(undefined);
    this.tell({type: 'wrote', content: (state.theirs ?? state.base).content});
  }

  acknowledgeRestored(): void {
    this.back.set(undefined);
  }

  /** Saves what is unsaved at once, where nothing is in the way. */
  async save(): Promise<void> {
    const state = this.current();
    if (!state || !maySend(state)) return;
    this.tell({type: 'sent'});
    try {
      const revision = await this.store.write(this.draft(), state.base.revision, state.mine);
      this.tell({type: 'stored', revision, at: new Date()});
      this.timer.done();
    } catch (error) {
      this.fail(error);
    }
    const after = this.current();
    if (after && maySend(after)) this.timer.wrote();
  }

  private async retry(): Promise<void> {
    // A refusal may have been of a sign-in that is fresh again by now; what is too large stays so.
    if (this.current()?.obstacle !== 'too-large') this.tell({type: 'cleared'});
    await this.save();
  }

  private fail(error: unknown): void {
    const {kind, theirs} = error instanceof DraftProblem ? error : new DraftProblem('unreachable');
    if (theirs) return this.tell({type: 'heard', draft: theirs, isAnswer: true});
    const obstacle = kind === 'refused' || kind === 'too-large' ? kind : 'unreachable';
    this.tell({type: 'failed', obstacle});
    if (obstacle === 'unreachable') this.timer.failed();
  }

  private tell(event: SaveEvent): void {
    const state = this.current();
    if (!state) return;
    this.current.set(afterSave(state, event, this.uid()));
    this.settle();
  }

  /** Keeps on this device what the database is not known to hold. */
  private settle(): void {
    const state = this.current();
    if (!state) return;
    if (isUnsaved(state)) this.isKept.set(this.journal.keep(this.uid(), this.draft(), state));
    else this.journal.forget(this.uid(), this.draft());
    if (maySend(state)) this.timer.wrote();
  }
}
