/**
 * What is written in a page, on its way into the working copy: a pure state machine, driven by the page's timers and by
 * the answers of the database. It loses nothing: what was written stays in `mine` until the database is known to hold it.
 */
import {type Choice, type Merge, mergeContent, resolveConflicts} from './conflict';
import {changedFields, type Content, type FieldPath} from './draft-changes';
import type {Draft} from './draft';

/** A working copy as the database holds it. */
export type Stored = Pick<Draft, 'revision' | 'content' | 'updatedBy' | 'updatedAt'>;

/**
 * What keeps a change from being saved.
 * - `unreachable`: no answer came; it is tried again
 * - `refused`: this person may not write here any more, or the working copy is gone
 * - `too-large`: it does not fit into the database
 */
export type Obstacle = 'unreachable' | 'refused' | 'too-large';

export interface SaveState {
  /** What the database held when `mine` was last put together with it. */
  readonly base: Stored;
  /** What the page shows. */
  readonly mine: Content;
  /** Whether a writing is under way. */
  readonly isSending: boolean;
  /** Contents that were sent over `base` and of which nobody knows yet whether they arrived. */
  readonly sent: readonly Content[];
  readonly obstacle?: Obstacle;
  /** Somebody else's working copy that conflicts with `mine`: nothing is saved until a person has chosen. */
  readonly theirs?: Stored;
  /** What last came in from somebody else without a conflict. */
  readonly taken?: {readonly by: string; readonly at: Date; readonly fields: readonly FieldPath[]};
}

export type SaveEvent =
  | {readonly type: 'wrote'; readonly content: Content}
  /** `mine` is on its way. */
  | {readonly type: 'sent'}
  | {readonly type: 'stored'; readonly revision: number; readonly at: Date}
  | {readonly type: 'failed'; readonly obstacle: Obstacle}
  /** The database told how the working copy stands, be it as an answer or by itself. */
  | {readonly type: 'heard'; readonly draft: Stored; readonly isAnswer?: boolean}
  | {readonly type: 'chose'; readonly choices: Readonly<Record<FieldPath, Choice>>}
  /** What was in the way may be gone: the network is back, or somebody signed in. */
  | {readonly type: 'cleared'};

/** @param unsaved what this device kept from before, with the revision it was written over */
export function openDraft(
  stored: Stored,
  uid: string,
  unsaved?: Pick<SaveState, 'base' | 'mine' | 'sent'>,
): SaveState {
  if (!unsaved) return {base: stored, mine: stored.content, isSending: false, sent: []};
  const {base, mine, sent} = unsaved;
  return hear({base, mine, sent, isSending: false}, stored, uid);
}

/** @param uid who is at the keyboard */
export function afterSave(state: SaveState, event: SaveEvent, uid: string): SaveState {
  switch (event.type) {
    case 'wrote':
      return settle({...state, mine: event.content});
    case 'sent':
      return {...state, isSending: true, sent: [...state.sent, state.mine]};
    case 'stored':
      return stored(state, event.revision, event.at, uid);
    case 'failed':
      return {...state, isSending: false, obstacle: event.obstacle};
    case 'heard':
      return hear(
        event.isAnswer ? {...without(state, 'obstacle'), isSending: false} : state,
        event.draft,
        uid,
      );
    case 'chose':
      return choose(state, event.choices);
    case 'cleared':
      return without(state, 'obstacle');
  }
}

/** Whether the page holds what the database is not known to hold. */
export function isUnsaved({mine, base}: SaveState): boolean {
  return changedFields(base.content, mine).length > 0;
}

/** Whether it is time to send, as far as the state can say. */
export function maySend(state: SaveState): boolean {
  return isUnsaved(state) && !state.isSending && !state.theirs && state.obstacle === undefined;
}

/** What has to be chosen; `undefined` where nothing has. */
export function openConflict({base, mine, theirs}: SaveState): Merge | undefined {
  return theirs && mergeContent(base.content, mine, theirs.content);
}

function stored(state: SaveState, revision: number, updatedAt: Date, uid: string): SaveState {
  const content = state.sent.at(-1) ?? state.base.content;
  const base = {revision, content, updatedBy: uid, updatedAt};
  const free = {...without(state, 'obstacle'), isSending: false};
  // The database may have told of it before it answered, and of more since.
  return revision <= state.base.revision ? free : {...free, base, sent: []};
}

function hear(state: SaveState, draft: Stored, uid: string): SaveState {
  if (draft.revision <= state.base.revision) {
    return draft.revision === state.base.revision ? {...state, base: draft} : state;
  }
  const isOwn =
    draft.updatedBy === uid &&
    state.sent.some((content) => changedFields(content, draft.content).length === 0);
  if (isOwn) return {...without(state, 'theirs'), base: draft, sent: []};
  return settle({...state, theirs: draft});
}

/** Puts the other's changes in where nobody has to choose. */
function settle(state: SaveState): SaveState {
  const {theirs} = state;
  const merge = openConflict(state);
  if (!theirs || !merge || merge.conflicts.length > 0) return state;
  const {updatedBy: by, updatedAt: at} = theirs;
  const news = merge.taken.length > 0 ? {taken: {by, at, fields: merge.taken}} : {};
  return {...without(state, 'theirs'), base: theirs, mine: merge.content, sent: [], ...news};
}

function choose(state: SaveState, choices: Readonly<Record<FieldPath, Choice>>): SaveState {
  const {theirs} = state;
  const merge = openConflict(state);
  if (!theirs || !merge) return state;
  // Somebody may have gone on writing while a person chose: what is not chosen yet is asked.
  if (merge.conflicts.some(({field}) => !choices[field])) return state;
  return {...without(state, 'theirs'), base: theirs, mine: resolveConflicts(merge, choices), sent: []};
}

function without<K extends 'theirs' | 'obstacle'>(state: SaveState, key: K): Omit<SaveState, K> {
  const {[key]: _, ...rest} = state;
  return rest;
}
