/** A portal with everything that a backup could get wrong, beside the real content. */
import {type Firestore, GeoPoint, Timestamp} from 'firebase-admin/firestore';
import {aDeliverable} from '../fixtures/deliverables';
import {anEvent} from '../fixtures/nouns';
import type {Bucket} from '../../functions/src/files/bucket';

/** Stands in everything of the consortium's: wherever it is found, something was told that should not have been. */
export const SECRET = 'KINGFISHER-CONSORTIUM';
/** Stands in what stays where it is. */
export const STAYS = 'SAXIFRAGE-STAYS';
/** A token that opens a file past the rules. */
export const TOKEN = '11111111-1111-4111-8111-111111111111';

const HOUR = 3_600_000;
const moment = new Timestamp(1_750_000_000, 123_456_000);

type Fields = Record<string, unknown>;

function outcome(changes: Fields = {}): Fields {
  const {id: _, ...fields} = aDeliverable();
  return {...fields, files: [], relations: [], partners: [], ...changes};
}

const file = (path: string) => ({
  name: 'a.txt',
  path,
  size: 1,
  contentType: 'text/plain',
  sha256: '0'.repeat(64),
});

const secret = {visibility: 'consortium', title: SECRET, summary: SECRET};

/** Documents by path; those that begin with `demo-` in the real content are beside them. */
export function documents(db: Firestore): Record<string, Fields> {
  return {
    'deliverables/open': outcome({
      files: [file('public/deliverables/open/2/a.txt'), file('public/deliverables/open/2/sealed.txt')],
      relations: [
        {type: 'References', target: 'open-too'},
        {type: 'References', target: 'kingfisher-consortium'},
      ],
      embargoUntil: new Date(Date.now() + HOUR),
      version: 2,
    }),
    'deliverables/open/versions/1': outcome({
      title: 'As it was',
      files: [file('public/deliverables/open/1/a.txt')],
    }),
    'deliverables/open/versions/0': outcome(secret),
    'deliverables/open/notes/1': {text: SECRET, visibility: 'public'},
    'deliverables/open-too': outcome({title: 'Open too'}),
    'deliverables/kingfisher-consortium': outcome({
      ...secret,
      files: [file('consortium/deliverables/kingfisher-consortium/1/a.txt')],
    }),
    'deliverables/kingfisher-consortium/versions/0': outcome({title: SECRET}),
    'deliverables/gone': outcome({
      withdrawn: {at: moment, reason: 'A mistake', replacement: 'kingfisher-consortium'},
    }),
    'deliverables/gone/versions/1': outcome({title: SECRET}),
    'deliverables/never/versions/1': outcome({title: SECRET}),
    'events/kingfisher-consortium': {...anEvent(), ...secret},
    'drafts/deliverable.open': {
      kind: 'deliverable',
      item: 'open',
      visibility: 'public',
      content: {title: SECRET},
    },
    'publications/deliverable.open.1': {kind: 'deliverable', item: 'open', content: {title: SECRET}},
    'members/anna': {
      name: SECRET,
      email: 'anna@partner.example',
      workPackages: [],
      listed: true,
      shows: [],
      admittedBy: 'grant',
      joinedAt: moment,
      updatedAt: moment,
    },
    'metrics/open': {views: 3, at: moment},
    'metrics/kingfisher-consortium': {views: 3},
    'audit/one': {by: SECRET, at: moment},
    'settings/home': {notice: {text: SECRET}, featured: ['open']},
    'subscribers/hash': {email: `${SECRET}@reader.example`, visibility: 'public'},
    'newsletters/on-its-way': {state: 'sending', content: {subject: SECRET}},
    'newsletters/set': {state: 'scheduled', sendAt: moment, content: {subject: SECRET}},
    'newsletters/set/recipients/hash': {state: 'waiting', batch: 0},
    'analytics/days/2026/total/pages/home': {views: 3, at: SECRET},
    'odd/of every type': {
      moment,
      early: new Timestamp(-1, 999_999_000),
      bytes: Buffer.from([0, 255, 10]),
      place: new GeoPoint(50.85, 4.35),
      reference: db.doc('deliverables/open'),
      numbers: [0, -0, 0.1, -1e-300, 1e300, NaN, Infinity, -Infinity, 9_007_199_254_740_991],
      none: null,
      nested: {list: [{map: {deeper: [{moment}]}}], empty: {}, nothing: []},
      'a.b/c`d': {'ключ 😀': 'ž\u2028\r\n"'},
      looks: {$: 'timestamp', value: 'soon'},
    },
    'odd/%2e%2e ünï': {text: 'x'.repeat(100_000)},
    'odd/empty': {},
    'outbox/two': {task: {kind: 'settle-files', item: 'open'}, dueAt: 9e15, leaseUntil: 9e15, attempts: 0},
    'catalogue/lease-item-deliverable.open': {owner: SECRET, until: 1},
    // What stays where it is.
    'outbox/one': {
      task: {kind: 'send-mail', letter: {to: STAYS}},
      dueAt: 9e15,
      leaseUntil: 9e15,
      attempts: 0,
    },
    'limits/one': {count: 1, of: STAYS},
    'analyticsSalts/2026-01-01': {salt: STAYS},
  };
}

interface Contents {
  readonly content: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** Files by their names. */
export const FILES: Readonly<Record<string, Contents>> = {
  'public/deliverables/open/2/a.txt': {
    content: 'open to all',
    headers: {contentType: 'text/plain', cacheControl: 'public, max-age=3600'},
    metadata: {sha256: 'abc', firebaseStorageDownloadTokens: TOKEN},
  },
  'public/deliverables/open/2/sealed.txt': {
    content: `${SECRET} until it opens`,
    metadata: {opensAt: String(Date.now() + HOUR)},
  },
  'public/deliverables/open/1/a.txt': {content: 'as it was', metadata: {opensAt: String(Date.now() - HOUR)}},
  // Left behind: no document names it.
  'public/deliverables/kingfisher-consortium/1/a.txt': {content: SECRET},
  'consortium/deliverables/kingfisher-consortium/1/a.txt': {
    content: SECRET,
    headers: {contentType: 'text/plain; charset=utf-8', contentDisposition: 'attachment; filename="a.txt"'},
    metadata: {firebaseStorageDownloadTokens: TOKEN, note: SECRET},
  },
  'withdrawn/deliverables/gone/1/a.txt': {content: SECRET},
  'drafts/deliverable.open/00000000-0000-4000-8000-000000000000/Procès 100 % #2?&.pdf': {content: SECRET},
  'drafts/deliverable.open/00000000-0000-4000-8000-000000000001/A.txt': {content: SECRET},
  'drafts/deliverable.open/00000000-0000-4000-8000-000000000001/a.txt': {content: `${SECRET} in small`},
  [`drafts/deliverable.open/00000000-0000-4000-8000-000000000002/${'ж'.repeat(190)}.txt`]: {content: SECRET},
  'drafts/deliverable.open/00000000-0000-4000-8000-000000000003/large.bin': {
    content: Buffer.alloc(9 * 1024 * 1024, 'kingfisher '),
  },
  'incoming/anna/00000000-0000-4000-8000-000000000000/a.txt': {content: STAYS},
};

/** Puts all of this into a project. */
export async function fillPortal(db: Firestore, bucket: Bucket): Promise<void> {
  for (const [path, fields] of Object.entries(documents(db))) await db.doc(path).set(fields);
  for (const [name, {content, headers, metadata}] of Object.entries(FILES)) {
    await bucket.file(name).save(Buffer.from(content), {resumable: false, metadata: {...headers, metadata}});
  }
}
