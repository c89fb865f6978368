import {
  afterLook,
  isLookDue,
  isWithoutNetwork,
  type Known,
  linkCheckSchema,
  type LinkAnswer,
  type LinkRun,
  linkRunSchema,
  type NamedBy,
  unknown,
} from '@model/links/link-check';
import {type Firestore, getFirestore} from 'firebase-admin/firestore';
import {onSchedule} from 'firebase-functions/v2/scheduler';
import {createHash} from 'node:crypto';
import {isDeepStrictEqual} from 'node:util';
import * as v from 'valibot';
import {PORTAL_URL} from '../config';
import {toDomain, toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';
import * as logs from '../logs';
import {ask, INTERNET, type Network} from './ask';
import {askPolitely} from './ask-politely';
import {namedLinks} from './named-links';

/** Somebody among these answers wherever there is a network at all. */
const CANARIES = ['https://europa.eu/', 'https://doi.org/', 'https://www.iana.org/'];

const TWENTY_MINUTES = 20 * 60_000;

export interface CheckOptions {
  readonly network?: Network;
  /** The portal's own address: who asks, and whose links are not asked. */
  readonly portal: string;
  /** Milliseconds between two questions to one host. */
  readonly pause?: number;
  /** Milliseconds after which no new question is asked. */
  readonly budget?: number;
}

/** An address with what is known of it, before this night and after. */
interface Entry {
  readonly url: string;
  readonly items: readonly NamedBy[];
  readonly stored: unknown;
  known: Known;
}

/**
 * Looks at every link whose time has come, and stores what that says for the editors. Without a network it says so, and
 * leaves what is known as it was. What no item names any more is forgotten.
 */
export async function checkLinks(db: Firestore, now: Date, options: CheckOptions): Promise<LinkRun> {
  const {network = INTERNET, portal, pause = 1000, budget = TWENTY_MINUTES} = options;
  const agent = `CAN.HEAL-link-check/1.0 (+${portal})`;
  const look = (url: string) => ask(url, agent, network);
  const {entries, forgotten} = await entriesOf(db, portal, now);
  const due = entries.filter(({known}) => isLookDue(known, now)).map(({url}) => url);
  const isThere = due.length === 0 || (await isNetworkThere(look));
  const answers = isThere
    ? await askPolitely(due, look, {pause, until: Date.now() + budget})
    : new Map<string, LinkAnswer>();
  const hasNetwork = isThere && !isWithoutNetwork([...answers.values()]);
  if (hasNetwork) {
    for (const entry of entries) {
      const answer = answers.get(entry.url);
      if (answer) entry.known = afterLook(entry.known, answer, now);
    }
  }
  await store(db, entries, forgotten);
  const looked = hasNetwork ? answers.size : 0;
  const run = v.parse(linkRunSchema, {at: now, network: hasNetwork, total: entries.length, looked});
  await db.doc(paths.linkRun).set(run);
  return run;
}

async function entriesOf(db: Firestore, portal: string, now: Date) {
  const named = await namedLinks(db, {portal});
  const {docs} = await db.collection(paths.linkChecks).get();
  const stored = new Map(docs.map((doc) => [doc.id, toDomain(doc.data())]));
  const entries = [...named].map(([url, items]): Entry => {
    const before = stored.get(idOf(url));
    const found = v.safeParse(linkCheckSchema, before);
    if (!found.success) return {url, items, stored: before, known: unknown(now)};
    const {url: _url, items: _items, ...known} = found.output;
    return {url, items, stored: before, known};
  });
  const kept = new Set(entries.map(({url}) => paths.linkCheck(idOf(url))));
  const forgotten = docs.filter(({ref}) => !kept.has(ref.path) && ref.path !== paths.linkRun);
  return {entries, forgotten: forgotten.map(({ref}) => ref)};
}

async function isNetworkThere(look: (url: string) => Promise<LinkAnswer>): Promise<boolean> {
  return !isWithoutNetwork(await Promise.all(CANARIES.map(look)));
}

async function store(
  db: Firestore,
  entries: readonly Entry[],
  forgotten: readonly FirebaseFirestore.DocumentReference[],
): Promise<void> {
  const writer = db.bulkWriter();
  for (const {url, items, known, stored} of entries) {
    const fields = toFirestore({url, items, ...known}) as FirebaseFirestore.DocumentData;
    if (!isDeepStrictEqual(stored, toDomain(fields)))
      void writer.set(db.doc(paths.linkCheck(idOf(url))), fields);
  }
  for (const ref of forgotten) void writer.delete(ref);
  await writer.close();
}

/** An address is longer than an id may be. */
function idOf(url: string): string {
  return createHash('sha256').update(url).digest('hex').slice(0, 40);
}

/** Looks at links every night, after the tidying. */
export const checkLinksNightly = onSchedule(
  {schedule: 'every day 04:00', timeZone: 'Europe/Brussels', timeoutSeconds: 1800, memory: '512MiB'},
  async () => {
    logs.linksChecked(await checkLinks(getFirestore(), new Date(), {portal: PORTAL_URL.value()}));
  },
);
