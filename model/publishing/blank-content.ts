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
