/** An issue is sent by workers that are killed at random moments, as a machine that dies would. */
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {LEASE_MS, type RecipientState} from '@model/newsletter/recipient';
import type {Firestore} from 'firebase-admin/firestore';
import {freezeAudience} from '../newsletter/freeze';
import {keepLetters} from '../newsletter/letters-of-issue';
import {forgetReader, readerOf} from '../newsletter/reader';
import {issueOf} from '../newsletter/send-batch';
import type {StubbornServer} from './stubborn-server';

export interface Crashes {
  readonly db: Firestore;
  readonly projectId: string;
  readonly server: StubbornServer;
  readonly readers: number;
  /** As many readers leave, one after each. */
  readonly kills: number;
}

/** What came of it. */
export interface Aftermath {
  readonly states: Readonly<Record<RecipientState, number>>;
  /** How many mails the dead had claimed and not recorded, of those who had left among them. */
  readonly inDoubt: number;
  /** Who left and was passed over. Nobody knows that of one whom a worker had claimed when it died: they are in doubt. */
  readonly passedOver: number;
  /** Readers who got more or fewer mails than their entry says, and who had left and got one. */
  readonly wrong: readonly string[];
}

const ID = 'crash';

/** Sends an issue to all readers, kills a worker `kills` times on the way, and lets a last one finish. */
export async function crash({db, projectId, server, readers, kills}: Crashes): Promise<Aftermath> {
  const batches = await fill(db, readers);
  const ledger = async () => (await db.collection(`newsletters/${ID}/recipients`).get()).docs;
  const start = (): ChildProcess =>
    spawn(
      process.execPath,
      [
        ...['--import', 'tsx', 'functions/src/testing/sending-worker.ts'],
        ...[projectId, ID, String(batches), server.url],
      ],
      {stdio: ['ignore', 'ignore', 'inherit']},
    );
  // Killed somewhere in each stretch, now before the worker hears that a mail was taken, now after.
  const stretch = Math.floor((readers * 0.9 - kills) / kills);
  const leavers = new Set<string>();
  let inDoubt = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const target = kill * stretch + 1 + Math.floor(Math.random() * stretch);
    const worker = start();
    server.onTaken(() => {
      if (server.taken.size < target) return;
      if (kill % 2 === 0) worker.kill('SIGKILL');
      else setImmediate(() => worker.kill('SIGKILL'));
    });
    const [, signal] = (await once(worker, 'exit')) as [number | null, string | null];
    if (signal !== 'SIGKILL') throw new Error('The worker ended before it was killed.');
    const entries = await ledger();
    const waiting = entries.filter((doc) => doc.get('state') === 'waiting' && !leavers.has(doc.id));
    const leaver = waiting[Math.floor(Math.random() * waiting.length)];
    if (!leaver) throw new Error('Nobody is left to leave.');
    leavers.add(leaver.id);
    await forgetReader(db, leaver.id, 'left');
    // Read anew: what a worker had asked for when it died may have come to the database after it.
    const claimed = (await ledger()).filter((doc) => doc.get('state') === 'claimed');
    // What time does: the leases of the dead end.
    await Promise.all(claimed.map(({ref}) => ref.update({leaseUntil: Date.now() - LEASE_MS})));
    inDoubt += claimed.length;
  }
  server.onTaken(() => undefined);
  const [code] = (await once(start(), 'exit')) as [number | null];
  if (code !== 0) throw new Error('The last worker failed.');
  return {...aftermath(await ledger(), {server, readers, leavers}), inDoubt};
}

/** How many mails came to one whose entry says so. */
const STAYED: MailsByState = {accepted: [1], doubtful: [0, 1]};
const LEFT: MailsByState = {skipped: [0], doubtful: [0]};
type MailsByState = Readonly<Partial<Record<RecipientState, readonly number[]>>>;

function aftermath(
  entries: readonly FirebaseFirestore.QueryDocumentSnapshot[],
  {server, readers, leavers}: Pick<Crashes, 'server' | 'readers'> & {leavers: ReadonlySet<string>},
): Omit<Aftermath, 'inDoubt'> {
  const states = {waiting: 0, claimed: 0, accepted: 0, rejected: 0, skipped: 0, doubtful: 0};
  const byReader = new Map(entries.map((doc) => [doc.id, doc.get('state') as RecipientState]));
  for (const state of byReader.values()) states[state] += 1;
  const wrong = Array.from({length: readers}, (_, n) => addressOf(n)).filter((address) => {
    const reader = readerOf(address);
    const state = byReader.get(reader);
    const right = leavers.has(reader) ? LEFT : STAYED;
    return !state || !right[state]?.includes(server.taken.get(address)?.length ?? 0);
  });
  const passedOver = [...leavers].filter((reader) => byReader.get(reader) === 'skipped').length;
  return {states, passedOver, wrong};
}

async function fill(db: Firestore, readers: number): Promise<number> {
  const now = new Date();
  const to = {topics: [], audiences: [], languages: []};
  const blocks = [{type: 'text', audiences: [], text: 'Hello.'}];
  await db.doc(`newsletters/${ID}`).set({
    ...{state: 'sending', author: 'ada', frozen: true, recipients: 0, batches: 1, updatedAt: now},
    content: {subject: 'An issue', preheader: 'What is in it', language: 'en', to, blocks},
  });
  const writer = db.bulkWriter();
  const at = {askedAt: now, confirmedAt: now, updatedAt: now};
  const choices = {topics: ['news'], audience: 'citizens', language: 'en', softBounces: 0};
  for (let n = 0; n < readers; n += 1) {
    void writer.create(db.doc(`subscribers/${readerOf(addressOf(n))}`), {
      email: addressOf(n),
      ...choices,
      ...at,
    });
  }
  await writer.close();
  const issue = await issueOf(db, ID);
  if (!issue) throw new Error('The issue is gone.');
  await keepLetters(db, issue.content, {id: ID, portal: 'https://portal.example', footer: 'CAN.HEAL'});
  return freezeAudience(db, ID, issue);
}

function addressOf(n: number): string {
  return `reader-${n}@partner.example`;
}
