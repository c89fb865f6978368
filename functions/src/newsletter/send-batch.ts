import type {Audience} from '@model/deliverables/audience';
import {isFor} from '@model/newsletter/issue';
import {
  claiming,
  delivered,
  type Delivery,
  type Recipient,
  recipientSchema,
} from '@model/newsletter/recipient';
import {type Issue, issueSchema} from '@model/newsletter/sending';
import type {NewsletterSettings} from '@model/newsletter/settings';
import type {Subscriber} from '@model/newsletter/subscription';
import type {Firestore, QueryDocumentSnapshot} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {PORTAL_URL} from '../config';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {encodeLetter} from './encoded-letter';
import {keptLetters} from './letters-of-issue';
import {type Ledger, openLedger} from './ledger';
import {paceOf} from './pace';
import {forgetReader} from './reader';
import {senderOf} from './sender';
import {signToken} from './token';
import type {Message, Receipt, Transport} from './transport';

/** How old what is known of the issue's state may be: so soon a pause is heeded. */
const FRESH_MS = 1000;

interface Sending {
  readonly db: Firestore;
  readonly ledger: Ledger;
  readonly id: string;
  readonly issue: Issue;
  readonly settings: NewsletterSettings;
  readonly transport: Transport;
  readonly letters: ReadonlyMap<Audience, ReturnType<typeof encodeLetter>>;
}

interface Work {
  readonly settings: NewsletterSettings;
  readonly transport: Transport;
  /** Mails that are under way at once, from their claim to their record. A worker that dies leaves no more in doubt. */
  readonly atOnce: number;
  /** Epoch milliseconds after which no further mail is begun. */
  readonly until: number;
  /** Called as it goes on. */
  readonly onProgress?: () => Promise<void>;
}

/** An issue, as it stands now. */
export async function issueOf(db: Firestore, id: string): Promise<Issue | undefined> {
  const snapshot = await db.doc(paths.newsletter(id)).get();
  return snapshot.exists ? v.parse(issueSchema, toDomain(snapshot.data())) : undefined;
}

/**
 * Sends to those of a batch who are due, as long as the issue is being sent. Each entry is claimed by a write that fails
 * when anybody else has written it since, before the mail server is asked; what the server did is written after it.
 * May be killed at any moment and begun again, by several at once.
 *
 * @returns how many of the batch are not settled yet
 */
export async function sendBatch(db: Firestore, id: string, batch: number, work: Work): Promise<number> {
  const {settings, transport} = work;
  const issue = await issueOf(db, id);
  if (issue?.state !== 'sending') return 0;
  const kept = await keptLetters(db, id);
  const letters = new Map([...kept].map(([audience, letter]) => [audience, encodeLetter(letter)]));
  const ledger = openLedger(db);
  const sending: Sending = {db, ledger, id, issue, settings, transport, letters};

  const unsettled = db
    .collection(paths.recipients(id))
    .where('batch', '==', batch)
    .where('state', 'in', ['waiting', 'claimed']);
  const {docs} = await unsettled.get();
  const queue = docs.values();
  const isSending = freshly(
    async () => (await db.doc(paths.newsletter(id)).get()).get('state') === 'sending',
  );
  const turn = paceOf(settings.rate);
  const worker = async () => {
    for (const doc of queue) {
      if (Date.now() > work.until) return;
      // Who is not due takes no turn from who is.
      if (!isDue(doc, settings)) continue;
      await turn();
      if (!(await isSending())) return;
      await sendTo(sending, doc);
      await work.onProgress?.();
    }
  };
  await Promise.all(Array.from({length: workersAt(settings.rate, work.atOnce)}, worker));
  return (await unsettled.count().get()).data().count;
}

function isDue(doc: QueryDocumentSnapshot, {doubt}: NewsletterSettings): boolean {
  const {kind} = claiming(v.parse(recipientSchema, doc.data()), doubt, Date.now());
  return kind === 'claim' || kind === 'settle';
}

/** No more mails are under way than go in a second: what is claimed goes at once, and little is in doubt. */
function workersAt(rate: number, atOnce: number): number {
  return Math.max(Math.min(Math.floor(rate), atOnce), 1);
}

async function sendTo({db, ledger, ...sending}: Sending, doc: QueryDocumentSnapshot): Promise<void> {
  const {doubt} = sending.settings;
  const recipient = v.parse(recipientSchema, doc.data());
  const claim = claiming(recipient, doubt, Date.now());
  if (claim.kind === 'wait' || claim.kind === 'over') return;
  const isOurs = await ledger.claim({entry: doc, changes: claim.changes});
  if (!isOurs || claim.kind === 'settle') return;
  const claimed: Recipient = {...recipient, ...claim.changes};

  const subscriber = await ledger.readerNow(doc.id);
  const isReader = subscriber !== undefined && isFor(sending.issue.content, subscriber);
  const {delivery, noSuchAddress}: Sent = isReader
    ? await sending.transport.send(messageTo(sending, doc.id, subscriber))
    : {delivery: 'skipped'};
  await ledger.record({ref: doc.ref, changes: delivered(claimed, delivery, doubt, Date.now())});
  if (noSuchAddress) await forgetReader(db, doc.id, 'bounce');
}

/** What became of a mail; `skipped` where none went. */
interface Sent extends Omit<Receipt, 'delivery'> {
  readonly delivery: Delivery | 'skipped';
}

function messageTo(
  {id, issue, settings, letters}: Omit<Sending, 'db' | 'ledger'>,
  reader: string,
  {email, audience}: Subscriber,
): Message {
  const token = signToken('reader', {reader, issue: id});
  const portal = PORTAL_URL.value();
  const encoded = letters.get(audience)?.(token);
  if (!encoded) throw new Error(`There is no letter for ${audience}.`);
  return {
    encoded,
    ...senderOf(settings),
    to: email,
    subject: issue.content.subject,
    messageId: `${id}.${reader}@${new URL(portal).hostname}`,
    leave: `${portal}/api/newsletter/unsubscribe?token=${token}`,
  };
}

/** Asks at most once in a while; in between the last answer stands. */
function freshly(ask: () => Promise<boolean>): () => Promise<boolean> {
  let last: Promise<boolean> | undefined;
  let askedAt = 0;
  return () => {
    if (last && Date.now() - askedAt < FRESH_MS) return last;
    askedAt = Date.now();
    return (last = ask());
  };
}
