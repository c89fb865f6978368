import {completeContent} from './complete-content';
import type {Content} from './draft-changes';
import type {Kind} from './kind';

/** What stands in a preview for what is not written yet. */
export interface Placeholders {
  readonly title: string;
  readonly text: string;
}

/**
 * A working copy's content as the item that publishing it now would make, for a page to show: what functions write is
 * made up, and so is what a page can't do without and nobody has written yet.
 */
export function previewItem(
  kind: Kind,
  item: string,
  content: Content,
  {title, text}: Placeholders,
  {version, at}: {readonly version: number; readonly at: Date},
): Content & {readonly id: string} {
  const missing: Record<Kind, Content> = {
    deliverable: {title, category: 'event-results', summary: text, language: 'en', version},
    news: {title, summary: text, language: 'en'},
    event: {title, summary: text, timeZone: 'Europe/Brussels', online: false},
    page: {title, summary: text, body: ''},
    partner: {name: title, acronym: title, country: 'BE', type: 'hospital'},
    'work-package': {title, objective: text, number: Number(item)},
  };
  const written = Object.entries(completeContent(kind, content)).filter(([, value]) => value !== undefined);
  return {...missing[kind], publishedAt: at, updatedAt: at, ...Object.fromEntries(written), id: item};
}
