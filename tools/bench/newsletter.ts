import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {deleteApp, initializeApp} from 'firebase-admin/app';
import {type Firestore, getFirestore} from 'firebase-admin/firestore';
import {createTransport} from 'nodemailer';
import type {IssueContent} from '@model/newsletter/issue';
import {freezeAudience} from '../../functions/src/newsletter/freeze';
import {keepLetters, keptLetters} from '../../functions/src/newsletter/letters-of-issue';
import {readerOf} from '../../functions/src/newsletter/reader';
import {sendBatch} from '../../functions/src/newsletter/send-batch';
import {AT_ONCE, CONNECTIONS} from '../../functions/src/newsletter/send-newsletter';
import {smtpTransport} from '../../functions/src/newsletter/transport';
import {crash} from '../../functions/src/testing/crash';
import {stubbornServer} from '../../functions/src/testing/stubborn-server';
import {functionsEnvironment} from '../emulators/functions-environment';
import {portsOf} from '../ports';
import {openSink} from './mail-sink';
import {print} from './print';

const READERS = 2000;
/**
 * Rounds that are not counted: the database's emulator translates itself to machine code while its first ten thousand or so
 * documents are written, on the sender's processors, as no database does that is in use. The sender warms up as well.
 */
const WARM_UP = 3;
const ROUNDS = 3;
/** How many readers a worker's memory is measured at. */
const MANY = 100_000;
const CRASH = {readers: 5000, kills: 20};
const SETTINGS = {footer: 'CAN.HEAL', rate: Infinity, doubt: 'miss'} as const;

const CONTENT: IssueContent = {
  ...{subject: 'An issue', preheader: 'What is in it', language: 'en'},
  to: {topics: [], audiences: [], languages: []},
  blocks: Array.from({length: 8}, (_, n) => ({
    ...{type: 'text', audiences: [], heading: `Outcome ${n}`},
    text: 'What the outcome says, in a few words. '.repeat(8),
  })),
};

/**
 * Mails in a second to a sink in a process of its own, of one worker with its ledger; beside it the same mails by a bare
 * pooled loop of nodemailer. The writes for each reader; what a worker's memory grows by where there are many readers; and
 * what becomes of thousands of mails when workers are killed over and over.
 */
export async function benchNewsletter(projectId: string): Promise<void> {
  const {params, secrets} = functionsEnvironment(portsOf('test'));
  Object.assign(process.env, params, secrets);
  const app = initializeApp({projectId}, 'bench-newsletter');
  const db = getFirestore(app);
  try {
    await benchSpeed(db);
    await benchCrashes(db, projectId);
    // Last: nobody has to wait until so many are deleted.
    await benchMemory(db);
  } finally {
    await deleteApp(app);
  }
}

async function benchSpeed(db: Firestore): Promise<void> {
  await addReaders(db, 0, READERS);
  const sink = await openSink();
  const bare: number[] = [];
  const ours: number[] = [];
  try {
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const id = `bench-${round + WARM_UP}`;
      const batches = await begin(db, id);
      const half = Math.ceil(batches / 2);
      // In turns, so that what else the machine does spoils both alike.
      const speeds = [
        await bareLoop(db, id, sink.url, READERS / 2),
        await send(db, id, sink.url, 0, half),
        await bareLoop(db, id, sink.url, READERS / 2),
        await send(db, id, sink.url, half, batches),
      ] as const;
      if (round < 0) continue;
      bare.push(speeds[0], speeds[2]);
      ours.push(speeds[1], speeds[3]);
    }
    const count = await sink.count();
    const sent = (WARM_UP + ROUNDS) * READERS * 2;
    if (count !== sent) throw new Error(`${count} of ${sent} mails came.`);
    print({
      name: `newsletter: mails with their ledger, ${READERS} readers, ${ROUNDS} times`,
      ...{value: mean(ours), unit: '1/s', baseline: mean(bare)},
    });
    print({
      name: 'newsletter: writes for each reader',
      value: await writesEach(db, 'bench-0'),
      unit: 'writes',
    });
  } finally {
    sink.close();
  }
}

async function benchMemory(db: Firestore): Promise<void> {
  await addReaders(db, 0, MANY);
  const before = heapMegabytes();
  const id = 'many';
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().heapUsed / 2 ** 20)), 100);
  const batches = await begin(db, id);
  clearInterval(watch);
  if (batches < MANY / 250) throw new Error(`${batches} batches are too few.`);
  print({
    name: `newsletter: memory of a worker that freezes ${MANY} readers, at most`,
    ...{value: most - before, unit: 'MB'},
  });
  const sink = await openSink();
  try {
    await send(db, id, sink.url, 0, 1);
    const first = heapMegabytes();
    await send(db, id, sink.url, 1, 3);
    print({
      name: 'newsletter: memory that a batch leaves behind',
      value: heapMegabytes() - first,
      unit: 'MB',
    });
  } finally {
    sink.close();
  }
}

async function benchCrashes(db: Firestore, projectId: string): Promise<void> {
  await db.recursiveDelete(db.collection('subscribers'));
  const server = await stubbornServer();
  try {
    const {states, inDoubt, wrong} = await crash({db, projectId, server, ...CRASH});
    const name = `newsletter: ${CRASH.readers} readers, ${CRASH.kills} workers killed`;
    print({name: `${name}: wrong number of mails`, value: wrong.length, unit: 'readers'});
    print({name: `${name}: in doubt, and settled`, value: inDoubt, unit: 'readers'});
    if (wrong.length > 0 || states.doubtful !== inDoubt || states.waiting + states.claimed > 0) {
      throw new Error(`After crashes: ${JSON.stringify(states)}, ${wrong.length} wrong.`);
    }
  } finally {
    await server.close();
  }
}

async function addReaders(db: Firestore, from: number, to: number): Promise<void> {
  const now = new Date();
  const writer = db.bulkWriter({throttling: false});
  for (let n = from; n < to; n += 1) {
    const email = `reader-${n}@partner.example`;
    void writer.set(db.doc(`subscribers/${readerOf(email)}`), {
      ...{email, topics: ['news'], audience: 'citizens', language: 'en', softBounces: 0},
      ...{askedAt: now, confirmedAt: now, updatedAt: now},
    });
    // Not all of them at once: a writer holds what is not written yet.
    if (n % 5000 === 0) await writer.flush();
  }
  await writer.close();
}

async function begin(db: Firestore, id: string): Promise<number> {
  await db.doc(`newsletters/${id}`).set({
    ...{content: CONTENT, state: 'sending', author: 'bench', frozen: true},
    ...{recipients: READERS, batches: 1, updatedAt: new Date()},
  });
  const portal = String(process.env['PORTAL_URL']);
  await keepLetters(db, CONTENT, {id, portal, footer: 'CAN.HEAL'});
  return freezeAudience(db, id, {content: CONTENT});
}

/** Sends some batches; mails in a second. */
async function send(db: Firestore, id: string, url: string, from: number, to: number): Promise<number> {
  const transport = smtpTransport({url, connections: CONNECTIONS});
  const start = performance.now();
  let count = 0;
  const counting = {
    ...transport,
    send: (message: Parameters<typeof transport.send>[0]) => {
      count += 1;
      return transport.send(message);
    },
  };
  for (let batch = from; batch < to; batch += 1) {
    await sendBatch(db, id, batch, {
      ...{settings: SETTINGS, transport: counting, atOnce: AT_ONCE, until: Infinity},
    });
  }
  transport.close();
  return perSecond(count, start);
}

/** One to freeze the entry; of the others an entry tells by its attempts, each a claim and a record. */
async function writesEach(db: Firestore, id: string): Promise<number> {
  const {docs} = await db.collection(`newsletters/${id}/recipients`).get();
  const writes = docs.reduce((sum, doc) => sum + 1 + 2 * Number(doc.get('attempts')), 0);
  return writes / docs.length;
}

async function bareLoop(db: Firestore, id: string, url: string, count: number): Promise<number> {
  const {hostname: host, port} = new URL(url);
  const transport = createTransport({host, port: Number(port), pool: true, maxConnections: CONNECTIONS});
  const {html, text} = (await keptLetters(db, id)).get('citizens') ?? {html: '', text: ''};
  const start = performance.now();
  const numbers = Array.from({length: count}, (_, n) => n).values();
  const loop = async () => {
    for (const n of numbers) {
      const mail = {from: 'portal@demo.canheal.eu', to: `reader-${n}@partner.example`, subject: 'An issue'};
      await transport.sendMail({...mail, html, text});
    }
  };
  await Promise.all(Array.from({length: CONNECTIONS}, loop));
  const result = perSecond(count, start);
  transport.close();
  return result;
}

function perSecond(count: number, start: number): number {
  return (count * 1000) / (performance.now() - start);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What is held once nothing is held for nothing. */
function heapMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
