import {computed, effect, inject, Injectable, resource, type Signal, signal, untracked} from '@angular/core';
import type {DraftRow, PublishedRow} from '@model/publishing/content-list';
import {Session} from '../../members/session';
import {ContentRepository} from '../content-repository';

/** What stands published, read once for the list, and again item by item where a working copy has gone into it. */
@Injectable()
export class PublishedContent {
  private readonly repository = inject(ContentRepository);
  private readonly session = inject(Session);

  readonly read = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.published(),
  });
  /** Items that were read again since, by kind and id; `null` for those that stand no more. */
  private readonly again = signal<ReadonlyMap<string, PublishedRow | null>>(new Map());
  readonly rows = computed(() => {
    const again = this.again();
    const first = (this.read.hasValue() ? this.read.value() : []).filter((row) => !again.has(keyOf(row)));
    return [...first, ...[...again.values()].filter((row) => row !== null)];
  });

  /** Reads each item anew whose working copy leaves the list: it was published or discarded. */
  rereadWhatLeaves(drafts: Signal<readonly DraftRow[] | undefined>): void {
    let before: readonly DraftRow[] = [];
    effect(() => {
      const now = drafts();
      if (!now) return;
      const ids = new Set(now.map(({draft}) => draft.id));
      const left = before.filter(({draft}) => !ids.has(draft.id));
      before = now;
      untracked(() => left.forEach(({draft}) => void this.reread(draft)));
    });
  }

  private async reread(place: Pick<PublishedRow, 'kind' | 'item'>): Promise<void> {
    // Where it can't be read, what was read before stands.
    const row = await this.repository.one(place.kind, place.item).catch(() => undefined);
    if (row !== undefined) this.again.update((known) => new Map(known).set(keyOf(place), row));
  }
}

function keyOf({kind, item}: Pick<PublishedRow, 'kind' | 'item'>): string {
  return `${kind}.${item}`;
}
