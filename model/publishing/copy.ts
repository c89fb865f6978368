/** What a working copy begins with: what stands published, what stood, or another item. */
import {CONTENT_SCHEMAS} from './content';
import type {Content} from './draft-changes';
import type {Kind} from './kind';

/** What is one item's own and no other's, so that a copy of it goes without. */
const ONES_OWN = ['number', 'doi', 'files', 'versionNote', 'embargoUntil', 'relations', 'demo'] as const;

/** The content of a published item: all that editors write of it, without what functions do. */
export function contentOf(kind: Kind, item: Content): Content {
  const written = new Set(Object.keys(CONTENT_SCHEMAS[kind].entries));
  return pick(item, (field) => written.has(field));
}

/** The content of an item as the beginning of another: what can only be said of the first is left out. */
export function copyOf(kind: Kind, item: Content, title: string): Content {
  const own = new Set<string>(ONES_OWN);
  const copy = pick(contentOf(kind, item), (field) => !own.has(field));
  return {...copy, [titleField(kind)]: title};
}

/** Which field holds what an item is called. */
export function titleField(kind: Kind): 'title' | 'name' {
  return kind === 'partner' ? 'name' : 'title';
}

function pick(content: Content, isKept: (field: string) => boolean): Content {
  return Object.fromEntries(
    Object.entries(content).filter(([field, value]) => value !== undefined && isKept(field)),
  );
}
