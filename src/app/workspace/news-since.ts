import type {DocumentEntry} from '@model/documents/entry';
import type {LatestItems} from './workspace-repository';

/** One thing that is new, whatever it is. */
export interface NewThing {
  readonly key: string;
  readonly what: 'document' | 'outcome' | 'news' | 'event';
  readonly title: string;
  readonly address: readonly string[];
  readonly at: Date;
  readonly demo: boolean;
}

const MOST_DOCUMENTS = 6;

/** What changed after `since`, newest first; without `since` (a first visit) the latest of each. */
export function newSince(
  documents: readonly DocumentEntry[],
  {outcomes, news, events}: LatestItems,
  since: Date | undefined,
): NewThing[] {
  const things: NewThing[] = [
    ...[...documents]
      .sort((a, b) => b.updatedAt - a.updatedAt)
      .slice(0, MOST_DOCUMENTS)
      .map((item) => thing('document', '/workspace/documents', item, new Date(item.updatedAt))),
    ...outcomes
      .filter(({withdrawn}) => !withdrawn)
      .map((item) => thing('outcome', '/deliverables', item, item.updatedAt)),
    ...news.map((item) => thing('news', '/news', item, item.updatedAt)),
    ...events.map((item) => thing('event', '/events', item, item.updatedAt)),
  ];
  return things.filter(({at}) => !since || at > since).sort((a, b) => b.at.getTime() - a.at.getTime());
}

function thing(
  what: NewThing['what'],
  place: string,
  {id, title, demo = false}: {id: string; title: string; demo?: boolean},
  at: Date,
): NewThing {
  return {key: `${what}/${id}`, what, title, address: [place, id], at, demo};
}
