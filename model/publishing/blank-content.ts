import type {Content} from './draft-changes';
import type {Kind} from './kind';

/**
 * What a new working copy begins with: only what is nearly always so. Who may see it is not among that, so that nothing
 * is shown to the public because nobody thought of it.
 */
export function blankContent(kind: Kind): Content {
  switch (kind) {
    case 'deliverable':
    case 'news':
      return {language: 'en'};
    case 'event':
      return {timeZone: 'Europe/Brussels', online: false};
    default:
      return {};
  }
}

/** A published item's content, to begin a working copy from: without what functions write. */
export function contentFrom(item: Readonly<Record<string, unknown>>): Content {
  const given = ['id', 'number-of-work-package', 'publishedAt', 'updatedAt', 'version', 'withdrawn'];
  return Object.fromEntries(Object.entries(item).filter(([name]) => !given.includes(name)));
}
