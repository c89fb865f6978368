import {computed, inject, Injectable, resource} from '@angular/core';
import type {Pick} from '@model/newsletter/compose';
import type {PublishedRow} from '@model/publishing/content-list';
import type {Kind} from '@model/publishing/kind';
import {Session} from '../../members/session';
import {ContentRepository} from '../../publishing/content-repository';

const KINDS_OF_PICKS: Readonly<Record<Pick['type'], Kind>> = {
  outcome: 'deliverable',
  news: 'news',
  event: 'event',
};

/** What an issue can tell of: everything that is public and stands. A page provides its own. */
@Injectable()
export class PickableItems {
  private readonly repository = inject(ContentRepository);
  private readonly session = inject(Session);

  readonly read = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.published(),
  });
  private readonly rows = computed(() =>
    (this.read.hasValue() ? this.read.value() : []).filter(
      ({visibility, isWithdrawn}) => visibility === 'public' && !isWithdrawn,
    ),
  );
  private readonly titles = computed(
    () => new Map(this.rows().map(({kind, item, title}) => [`${kind}.${item}`, title])),
  );

  of(type: Pick['type']): readonly PublishedRow[] {
    return this.rows().filter(({kind}) => kind === KINDS_OF_PICKS[type]);
  }

  /** What an item is called; `undefined` where it is not there, or not public. */
  titleOf(type: Pick['type'], id: string): string | undefined {
    return this.titles().get(`${KINDS_OF_PICKS[type]}.${id}`);
  }
}
