import type {AuditEntry} from '@model/audit/entry';

/** Where what an entry tells can be seen, and taken back. */
export interface WayOn {
  readonly words: string;
  readonly link: readonly string[];
  readonly params?: Readonly<Record<string, string>>;
}

/** The way from an entry to what changed by it; `undefined` where there is nothing to be seen. */
export function wayOnFrom({action, subject, target, details}: AuditEntry): WayOn | undefined {
  if (subject === 'settings') return {words: $localize`The settings`, link: ['/admin/settings']};
  if (subject !== 'content') return undefined;
  const number = details?.['number'];
  if (number !== undefined) {
    return {
      words: $localize`What changed, and the way back`,
      link: ['/admin/content', target, 'history'],
      params: {entry: String(number)},
    };
  }
  // A working copy that is discarded is nowhere to be seen; of the others it shows how they stand now.
  return action === 'draft-discarded'
    ? undefined
    : {words: $localize`The working copy`, link: ['/admin/content', target, 'review']};
}
