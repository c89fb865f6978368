import {DestroyRef, DOCUMENT, inject, Injectable} from '@angular/core';
import type {SaveState} from '@model/publishing/autosave';
import {UnsavedStore} from '../core/unsaved/unsaved-store';

/** What was written in a window and is not known to be saved, with all that is needed to go on. */
export type Unsaved = Pick<SaveState, 'base' | 'mine' | 'sent'>;

interface Entry extends Unsaved {
  readonly at: Date;
}

/**
 * What was written in drafts and is not saved yet, kept in this browser: each window under a name of its own, so that
 * two of them never write over each other, and by person, so that nobody is offered another's words.
 */
@Injectable({providedIn: 'root'})
export class DraftJournal {
  private readonly store = inject(UnsavedStore);
  private readonly navigator = inject(DOCUMENT).defaultView?.navigator;
  private readonly window = crypto.randomUUID();

  constructor() {
    // Held until the window is gone, be it by a crash: by that others know that what is kept is nobody's any more.
    const gone = new Promise<void>((resolve) => inject(DestroyRef).onDestroy(resolve));
    void this.navigator?.locks?.request(this.window, () => gone);
  }

  /** Keeps it, and tells whether that was possible. */
  keep(uid: string, draft: string, {base, mine, sent}: Unsaved): boolean {
    // What is on its way matters only where the answer never comes: the last one is enough.
    const entry: Entry = {base, mine, sent: sent.slice(-1), at: new Date()};
    return this.store.keep(this.key(uid, draft, this.window), encode(entry));
  }

  forget(uid: string, draft: string): void {
    this.store.forget(this.key(uid, draft, this.window));
  }

  /** Takes over the latest that this window, or one that is gone by now, left behind; says when that was written. */
  async takeLeft(uid: string, draft: string): Promise<(Unsaved & {readonly at: Date}) | undefined> {
    const open = new Set((await this.navigator?.locks?.query())?.held?.map(({name}) => name));
    const left = this.store
      .all(this.key(uid, draft, ''))
      .filter(([key]) => key.endsWith(this.window) || !open.has(key.split('.').at(-1)))
      .flatMap(([key, text]) => {
        const entry = decode(text);
        return entry ? [{key, entry}] : [];
      })
      .sort((a, b) => b.entry.at.getTime() - a.entry.at.getTime());
    const [latest] = left;
    if (!latest) return undefined;
    this.store.forget(latest.key);
    this.keep(uid, draft, latest.entry);
    return latest.entry;
  }

  private key(uid: string, draft: string, window: string): string {
    return `${uid}.${draft}.${window}`;
  }
}

/** JSON that gives back dates as dates. */
function encode(entry: Entry): string {
  return JSON.stringify(entry, function (this: Record<string, unknown>, key, value: unknown) {
    const own = this[key];
    return own instanceof Date ? {$date: own.getTime()} : value;
  });
}

function decode(text: string): Entry | undefined {
  try {
    return JSON.parse(text, (_, value: unknown) => {
      const isDate = typeof value === 'object' && value !== null && '$date' in value;
      return isDate ? new Date(Number(value.$date)) : value;
    }) as Entry;
  } catch {
    return undefined;
  }
}
