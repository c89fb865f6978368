/** What of the portal belongs into a backup. Decisions only. */
import type {Scope} from './manifest';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What holds only for a while where it is: counters of attempts; the salts of a day, which are to be destroyed with it; and
 * the note that a restoration is under way.
 */
const NEVER = ['limits', 'analyticsSalts', 'restorations'];

/** What members have uploaded and nobody has looked into, and pictures that are drawn from what the documents say. */
const NEVER_FILES = ['incoming/', 'previews/'];

/** The collections whose documents say in `visibility` who may read them. */
export const PUBLISHED = [
  'deliverables',
  'news',
  'events',
  'pages',
  'partners',
  'workPackages',
  'documents',
] as const;

/** Whether a root collection has anything to keep. */
export function keepsCollection(name: string, scope: Scope): boolean {
  if (scope === 'all') return !NEVER.includes(name);
  return ['settings', 'metrics', ...PUBLISHED].includes(name);
}

/**
 * Whether a document belongs into a backup of everything. The indexes are made anew; what stays of `catalogue` are the
 * leases of items, by which a change that broke off is found and settled. A task does no harm twice, but for a letter.
 */
export function keepsDocument(path: string, fields: Fields): boolean {
  if (path.startsWith('catalogue/')) return path.startsWith('catalogue/lease-item-');
  const task = fields['task'] as {kind?: unknown} | undefined;
  return !(path.startsWith('outbox/') && task?.kind === 'send-mail');
}

/**
 * Whether everyone may read a document: as firestore.rules have it for a visitor.
 *
 * @param has whether everyone may read the item at this path
 * @param parent the item that a version is one of
 */
export function isPublicDocument(
  path: string,
  fields: Fields,
  has: (path: string) => boolean,
  parent?: Fields,
): boolean {
  const [collection = '', id, below, , ...deeper] = path.split('/');
  if (path === 'settings/public') return true;
  // How often an outcome was read is as visible as the outcome.
  if (collection === 'metrics') return below === undefined && has(`deliverables/${id}`);
  if (!PUBLISHED.some((noun) => noun === collection) || fields['visibility'] !== 'public') return false;
  if (below === undefined) return true;
  return (
    below === 'versions' &&
    deeper.length === 0 &&
    parent?.['visibility'] === 'public' &&
    !('withdrawn' in parent)
  );
}

/** Whether a file of Storage belongs into a backup of everything. */
export function keepsFile(name: string): boolean {
  return !NEVER_FILES.some((prefix) => name.startsWith(prefix));
}

/** Whether everyone may fetch a file: as storage.rules have it for a visitor, of what a public document names. */
export function isPublicFile(name: string, opensAt: unknown, now: number): boolean {
  if (!name.startsWith('public/')) return false;
  if (opensAt === undefined) return true;
  return typeof opensAt === 'string' && /^[0-9]{1,15}$/.test(opensAt) && Number(opensAt) <= now;
}

/** The files that an item says are its own. */
export function filesNamedBy(fields: Fields): string[] {
  const files: unknown = fields['files'];
  if (!Array.isArray(files)) return [];
  return files.flatMap((file: unknown) => {
    const path = (file as {path?: unknown} | null)?.path;
    return typeof path === 'string' ? [path] : [];
  });
}

/** The fields by which an item names others, and whose ids those are. */
const REFERENCES: Readonly<Record<string, string>> = {
  partners: 'partners',
  leads: 'partners',
  deliverables: 'deliverables',
};

/**
 * A public item without the references to what a copy of the public part doesn't hold: what became the consortium's later
 * is not even named.
 *
 * @param has whether the copy holds the document at this path
 */
export function withoutHidden(fields: Fields, has: (path: string) => boolean): Fields {
  const visible: Record<string, unknown> = {...fields};
  for (const [field, collection] of Object.entries(REFERENCES)) {
    const ids = fields[field];
    if (Array.isArray(ids)) visible[field] = ids.filter((id) => has(`${collection}/${String(id)}`));
  }
  const {relations, withdrawn, event} = fields;
  if (Array.isArray(relations)) {
    visible['relations'] = relations.filter((relation: {target?: unknown}) =>
      has(`deliverables/${String(relation.target)}`),
    );
  }
  if (typeof withdrawn === 'object' && withdrawn !== null && 'replacement' in withdrawn) {
    const {replacement, ...rest} = withdrawn;
    if (!has(`deliverables/${String(replacement)}`)) visible['withdrawn'] = rest;
  }
  if (event !== undefined && !has(`events/${String(event)}`)) delete visible['event'];
  return visible;
}

/**
 * A document as it is put back. A newsletter that is to go out by itself is halted: it would reach its readers twice, from
 * the portal and from its copy. An admin lets it go on, or cancels it.
 */
export function atRest(path: string, fields: Fields): Fields {
  const goesByItself = fields['state'] === 'sending' || fields['state'] === 'scheduled';
  return goesByItself && /^newsletters\/[^/]+$/.test(path) ? {...fields, state: 'paused'} : fields;
}

/** Whether a document is put back after all others: a task is run as soon as it is there, and looks at how things stand. */
export function comesLast(path: string): boolean {
  return path.startsWith('outbox/');
}
