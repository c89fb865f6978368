/** The documents and files the rules are tried on. Their ids say what is special about them. */
import {Bytes, Timestamp} from 'firebase/firestore';
import {ROLE_SINCE} from '../fixtures/people';

type Fields = Record<string, unknown>;

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

/** One document of each visibility, right and wrong, that a published collection can come to hold. */
export const VISIBILITIES: Record<string, Fields> = {
  public: {title: 'For everyone', visibility: 'public'},
  consortium: {title: 'For members', visibility: 'consortium'},
  unlabelled: {title: 'Nobody said for whom'},
  mislabelled: {title: 'Said wrongly', visibility: 'Public'},
  listed: {title: 'Said twice', visibility: ['public', 'consortium']},
  unset: {title: 'Said nothing', visibility: null},
};

/** A moment that never comes. */
export const HELD = 9e15;

const withdrawn = {at: Timestamp.fromMillis(0), reason: 'A mistake in table 2'};
const payload = Bytes.fromUint8Array(new Uint8Array([31, 139]));

/** Revocations that aren't two numbers to compare, by the uid of the person they are about. */
export const MALFORMED_REVOCATIONS: Record<string, Fields> = {
  'revoked-by-text': {since: '1'},
  'revoked-by-null': {since: null},
  'revoked-by-timestamp': {since: Timestamp.fromMillis(1)},
  'revoked-by-list': {since: [1]},
  'revoked-by-nothing': {},
};

/** The leases of the builders of the index, by their names in `catalogue`. */
export const LEASES = ['lease', 'people-lease', 'documents-lease', 'words-lease', 'lease-people'] as const;

/** Held by somebody for ever, so that the outbox's own trigger, which sees these documents too, runs none of them. */
export const NEVER_RUN = {attempts: 0, dueAt: 9e15, leaseUntil: 9e15};

/** Every document, by path. */
export const DOCUMENTS: Record<string, Fields> = {
  ...Object.fromEntries(
    PUBLISHED.flatMap((noun) =>
      Object.entries(VISIBILITIES).map(([id, fields]) => [`${noun}/${id}`, fields] as const),
    ),
  ),
  'deliverables/public': {
    ...VISIBILITIES['public'],
    relations: [{type: 'References', target: 'consortium'}],
  },
  ...versionsOf('deliverables'),
  ...versionsOf('documents'),
  'deliverables/public/secrets/1': {title: 'Below a public document', visibility: 'public'},
  'deliverables/public/versions/2/secrets/1': {title: 'Below a public version', visibility: 'public'},
  'deliverables/withdrawn': {...VISIBILITIES['public'], withdrawn},
  'deliverables/withdrawn/versions/1': {title: 'Was for everyone', visibility: 'public', version: 1},
  'deliverables/withdrawn-consortium': {...VISIBILITIES['consortium'], withdrawn},
  'deliverables/withdrawn-consortium/versions/1': {title: 'x', visibility: 'consortium', version: 1},
  'catalogue/public-0': {revision: 1, shards: 2, count: 2, payload},
  'catalogue/public-1': {revision: 1, payload},
  'catalogue/public-home': {revision: 1, payload},
  'catalogue/consortium-0': {revision: 1, shards: 2, count: 2, payload},
  'catalogue/consortium-1': {revision: 1, payload},
  'catalogue/consortium-people': {revision: 1, payload},
  'catalogue/consortium-documents-0': {revision: 1, shards: 1, count: 2, payload},
  'catalogue/consortium-words-0': {revision: 1, payload},
  ...Object.fromEntries(LEASES.map((name) => [`catalogue/${name}`, {owner: 'a function', until: 1}])),
  'catalogue/public': {payload},
  'catalogue/Public-0': {payload},
  'catalogue/public-0/parts/public-0': {payload, visibility: 'public'},
  'catalogue/not-public-0': {payload},
  'catalogue/public-0\nconsortium-0': {payload},
  'drafts/one': {kind: 'deliverable', title: 'Not yet', visibility: 'public', author: 'member'},
  'drafts/one/comments/1': {text: 'Not yet', visibility: 'public'},
  'settings/public': {publisher: 'The consortium'},
  'publications/news.one.1': {kind: 'news', item: 'one', number: 1, act: 'published', visibility: 'public'},
  'publications/news.one.1/comments/1': {text: 'Well done', visibility: 'public'},
  'linkChecks/one': {url: 'https://gone.example', status: 404, visibility: 'public'},
  'settings/publishing': {fourEyes: true},
  'settings/home': {notice: {text: 'We are moving'}, featured: ['public']},
  'settings/counting': {days: 3, retentionMonths: 25},
  'settings/review': {fourEyes: true},
  'members/member': {uid: 'member', role: 'member', name: 'Member'},
  'members/pretender': {uid: 'pretender', role: 'admin', visibility: 'public', name: 'Pretender'},
  'members/removed-admin': {uid: 'removed-admin', name: 'Removed'},
  'members/admin': {uid: 'admin', role: 'admin', name: 'Admin'},
  'accessRequests/stranger': {uid: 'stranger', reason: 'I work there', state: 'open'},
  'accessRequests/pretender': {uid: 'stranger', reason: 'Approved already', role: 'admin', state: 'approved'},
  'notifications/of-member': {uid: 'member', kind: 'document-added', at: Timestamp.fromMillis(0)},
  'notifications/of-editor': {uid: 'editor', text: 'Something to review'},
  'notifications/of-stranger': {uid: 'stranger', text: 'Nothing for you'},
  'notifications/of-nobody': {text: 'To no one'},
  'invitations/one': {email: 'stranger@elsewhere.example', uid: 'stranger', role: 'admin', state: 'open'},
  'domains/partner.example': {partner: 'public', visibility: 'public'},
  'subscribers/one': {email: 'reader@elsewhere.example', uid: 'stranger', visibility: 'public'},
  'suppressions/one': {why: 'left', visibility: 'public'},
  'audit/one': {by: 'stranger', action: 'access-requested', target: 'stranger', visibility: 'public'},
  'analytics/days': {visibility: 'public'},
  'analytics/days/2026-01-01/total': {views: 3, visibility: 'public'},
  'analytics/days/2026-01-01/total/pages/home': {views: 3, visibility: 'public'},
  'newsletters/one': {state: 'sent', visibility: 'public'},
  'newsletters/one/renderings/archive': {html: '<html></html>', visibility: 'public'},
  'newsletters/one/recipients/hash': {state: 'accepted', uid: 'member', visibility: 'public'},
  'calendars/one': {uid: 'member', visibility: 'public'},
  'documentWords/one': {words: 'from a file', uid: 'member', visibility: 'public'},
  // Held for ever: the trigger of the running functions leaves alone what somebody has a lease of.
  'outbox/one': {
    task: {kind: 'sync-claims', uid: 'member'},
    uid: 'member',
    visibility: 'public',
    leaseUntil: HELD,
  },
  'limits/one': {count: 3, uid: 'member', visibility: 'public'},
  'exclusions/one': {uid: 'member', visibility: 'public'},
  'metrics/public': {views: 3, visibility: 'public'},
  'metrics/consortium': {views: 3, visibility: 'public'},
  'metrics/unlabelled': {views: 3, visibility: 'public'},
  'metrics/absent': {views: 3, visibility: 'public'},
  'restorations/current': {seal: 'x', uid: 'member', visibility: 'public'},
  'aliases/public': {target: 'public', visibility: 'public'},
  'waitingReferences/one': {uid: 'member', visibility: 'public', hidden: ['deliverable.internal']},
  'revocations/removed-admin': {since: ROLE_SINCE + 1},
  'revocations/removed-at-once': {since: ROLE_SINCE},
  'revocations/admitted-again': {since: ROLE_SINCE - 1},
  'revocations/granted-who-knows-when': {since: 1},
  ...Object.fromEntries(Object.entries(MALFORMED_REVOCATIONS).map(([uid, f]) => [`revocations/${uid}`, f])),
  'unheard-of/one': {visibility: 'public', uid: 'member'},
};

const HOUR = 3_600_000;
const past = String(Date.now() - HOUR);
const future = String(Date.now() + HOUR);

/** Values of `opensAt` that are no plain number of milliseconds. */
export const MALFORMED_OPENINGS: Record<string, string> = {
  empty: '',
  negative: '-1',
  date: '2020-01-01',
  decimal: '1.5',
  exponent: '1e3',
  spaced: ' 1',
  endless: '9'.repeat(40),
  'foreign-digits': '١٢٣',
  'two-lines': '1\n1',
};

/** The id of an upload that has arrived. */
export const UPLOADED = '00000000-0000-4000-8000-000000000001';

/** Every file by its name, with its metadata. */
export const FILES: Record<string, Record<string, string>> = {
  ...Object.fromEntries(
    ['public', 'consortium'].flatMap((prefix) => [
      [`${prefix}/deliverables/one/1/always.txt`, {}],
      [`${prefix}/deliverables/one/1/opened.txt`, {opensAt: past}],
      [`${prefix}/deliverables/one/1/embargoed.txt`, {opensAt: future}],
      ...Object.entries(MALFORMED_OPENINGS).map(([name, opensAt]) => [
        `${prefix}/deliverables/one/1/${name}.txt`,
        {opensAt},
      ]),
    ]),
  ),
  'withdrawn/deliverables/one/1/a.txt': {},
  'drafts/deliverables/one/a.txt': {opensAt: past},
  [`drafts/news.one/${UPLOADED}/minutes.pdf`]: {},
  'incoming/member/a.txt': {},
  [`incoming/member/${UPLOADED}/minutes.pdf`]: {},
  'incoming/stranger/a.txt': {},
  'incoming/removed-admin/a.txt': {},
  'elsewhere/a.txt': {},
  'previews/deliverables/one/a.txt': {},
  'a.txt': {},
};

/** Earlier versions of a noun's documents: wider and narrower ones than what they are versions of. */
function versionsOf(noun: string): Record<string, Fields> {
  const wasPublic = {title: 'Was for everyone', visibility: 'public', version: 1};
  return {
    [`${noun}/public/versions/1`]: {title: 'Was for members', visibility: 'consortium', version: 1},
    [`${noun}/public/versions/2`]: {...wasPublic, version: 2},
    [`${noun}/public/versions/3`]: {title: 'Nobody said for whom', version: 3},
    [`${noun}/consortium/versions/1`]: wasPublic,
    [`${noun}/consortium/versions/2`]: {title: 'For members', visibility: 'consortium', version: 2},
    [`${noun}/unlabelled/versions/1`]: wasPublic,
    [`${noun}/removed/versions/1`]: {...wasPublic, title: 'Of nothing'},
  };
}
