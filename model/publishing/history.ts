/** The history of an item: what each entry is compared with, and what can be brought back. */
import {contentOf} from './copy';
import type {Content} from './draft-changes';
import type {Publication} from './publication';

/** An entry of the history, with what it changed. */
export interface HistoryEntry {
  readonly publication: Publication;
  /** What stood before; absent for the first, and for what changes no content. */
  readonly before?: Content;
  /** What it made stand, as editors write it; absent where nothing stood from then on. */
  readonly after?: Content;
  /** Whether this is what stands now. */
  readonly isLatest: boolean;
}

/** The entries, the latest first. A withdrawal and its end are told, not compared: they change no content. */
export function historyOf(publications: readonly Publication[]): HistoryEntry[] {
  const oldestFirst = [...publications].sort((a, b) => a.number - b.number);
  let stood: Content | undefined;
  const entries = oldestFirst.map((publication, index): HistoryEntry => {
    const before = stood;
    const isLatest = index === oldestFirst.length - 1;
    if (publication.act === 'unpublished') stood = undefined;
    if (publication.act !== 'published') return {publication, isLatest};
    stood = contentOf(publication.kind, publication.content);
    return {publication, isLatest, ...(before && {before}), after: stood};
  });
  return entries.reverse();
}
