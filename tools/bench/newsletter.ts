import type {AddressInfo} from 'node:net';
import {deleteApp, initializeApp} from 'firebase-admin/app';
import {type Firestore, getFirestore} from 'firebase-admin/firestore';
import {createTransport} from 'nodemailer';
import {SMTPServer} from 'smtp-server';
import {composeIssue} from '@model/newsletter/compose';
import type {IssueContent} from '@model/newsletter/issue';
import {freezeAudience} from '../../functions/src/newsletter/freeze';
import {keepLetters} from '../../functions/src/newsletter/letters-of-issue';
import {readerOf} from '../../functions/src/newsletter/reader';
import {renderIssue} from '../../functions/src/newsletter/render';
import {sendBatch} from '../../functions/src/newsletter/send-batch';
import {smtpTransport} from '../../functions/src/newsletter/transport';
import {functionsEnvironment} from '../emulators/functions-environment';
import {portsOf} from '../ports';
import {print} from './print';

const READERS = 1000;
const AT_ONCE = 5;
const ID = 'bench';

const CONTENT: IssueContent = {
  ...{subject: 'An issue', preheader: 'What is in it', language: 'en'},
  to: {topics: [], audiences: [], languages: []},
  blocks: Array.from({length: 8}, (_, n) => ({
    ...{type: 'text', audiences: [], heading: `Outcome ${n}`},
    text: 'What the outcome says, in a few words. '.repeat(8),
  })),
};

/**
 * Mails in a second to a sink on this machine, of one worker with its ledger; beside it the same mails by a bare pooled
 * loop of nodemailer. And the writes for each reader, and how the worker's memory grows.
 */
export async function benchNewsletter(projectId: string): Promise<void> {
  const {params, secrets} = functionsEnvironment(portsOf('test'));
  Object.assign(process.env, params, secrets);
  const app = initializeApp({projectId}, 'bench-newsletter');
  const db = getFirestore(app);
  const sink = await openSink();
  try {
    const batches = await fill(db);
    const memory = process.memoryUsage().heapUsed;
    const transport = smtpTransport({url: sink.url, connections: AT_ONCE});
    const settings = {footer: 'CAN.HEAL', rate: 200, doubt: 'miss'} as const;
    const start = performance.now();
    for (let batch = 0; batch < batches; batch += 1) {
      await sendBatch(db, ID, batch, {settings, transport, atOnce: AT_ONCE, until: Infinity});
    }
    const ours = perSecond(READERS, start);
    transport.close();
    if (sink.count() !== READERS) throw new Error(`${sink.count()} of ${READERS} mails came.`);
    const bare = await bareLoop(sink.url);
    print({
      name: `newsletter: mails with their ledger, ${READERS} readers`,
      value: ours,
      unit: '1/s',
      baseline: bare,
    });
    print({name: 'newsletter: writes for each reader', value: await writesEach(db), unit: 'writes'});
    const grown = (process.memoryUsage().heapUsed - memory) / 2 ** 20;
    print({
      name: `newsletter: growth of the worker's memory over ${READERS} mails`,
      value: grown,
      unit: 'MB',
    });
  } finally {
    await sink.close();
    await deleteApp(app);
  }
}

async function fill(db: Firestore): Promise<number> {
  const now = new Date();
  await db.doc(`newsletters/${ID}`).set({
    ...{content: CONTENT, state: 'sending', author: 'bench', frozen: true},
    ...{recipients: READERS, batches: 1, updatedAt: now},
  });
  const writer = db.bulkWriter();
  for (let n = 0; n < READERS; n += 1) {
    const email = `reader-${n}@partner.example`;
    void writer.set(db.doc(`subscribers/${readerOf(email)}`), {
      ...{email, topics: ['news'], audience: 'citizens', language: 'en', softBounces: 0},
      ...{askedAt: now, confirmedAt: now, updatedAt: now},
    });
  }
  await writer.close();
  await keepLetters(db, CONTENT, {id: ID, portal: String(process.env['PORTAL_URL']), footer: 'CAN.HEAL'});
  return freezeAudience(db, ID, {content: CONTENT});
}

/** One to freeze the entry; of the others an entry tells by its attempts, each a claim and a record. */
async function writesEach(db: Firestore): Promise<number> {
  const {docs} = await db.collection(`newsletters/${ID}/recipients`).get();
  const writes = docs.reduce((sum, doc) => sum + 1 + 2 * Number(doc.get('attempts')), 0);
  return writes / docs.length;
}

async function bareLoop(url: string): Promise<number> {
  const {hostname: host, port} = new URL(url);
  const transport = createTransport({host, port: Number(port), pool: true, maxConnections: AT_ONCE});
  const portal = String(process.env['PORTAL_URL']);
  const none = new Map<string, never>();
  const {issue: composed} = composeIssue(CONTENT, {outcome: none, news: none, event: none});
  const {html, text} = await renderIssue(composed, 'citizens', {id: ID, portal, footer: 'CAN.HEAL'});
  const start = performance.now();
  const numbers = Array.from({length: READERS}, (_, n) => n).values();
  const loop = async () => {
    for (const n of numbers) {
      const mail = {from: 'portal@demo.canheal.eu', to: `reader-${n}@partner.example`, subject: 'An issue'};
      await transport.sendMail({...mail, html, text});
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, loop));
  const result = perSecond(READERS, start);
  transport.close();
  return result;
}

function perSecond(count: number, start: number): number {
  return (count * 1000) / (performance.now() - start);
}

async function openSink() {
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, _session, done) {
      stream.on('end', () => {
        count += 1;
        done();
      });
      stream.resume();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    count: () => count,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
