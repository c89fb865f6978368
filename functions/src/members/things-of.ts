import type {DocumentReference, Firestore, Transaction} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';

/**
 * The documents that are about one person and nobody else, or that are on the way to them, by uid or by address: what
 * goes when the person goes.
 */
export async function everythingOf(
  db: Firestore,
  transaction: Transaction,
  uid: string,
  emails: readonly (string | undefined)[],
  notificationLimit: number,
): Promise<DocumentReference[]> {
  const request = db.doc(paths.accessRequest(uid));
  const requested: unknown = (await transaction.get(request)).get('email');
  const addresses = addressesOf([...emails, typeof requested === 'string' ? requested : undefined]);
  const [calendars, notifications, mails, ...invitations] = await Promise.all([
    transaction.get(db.collection(paths.calendars).where('uid', '==', uid)),
    transaction.get(db.collection(paths.notifications).where('uid', '==', uid).limit(notificationLimit)),
    // Whoever they go to: a mail to somebody else may name the person too.
    transaction.get(db.collection(paths.outbox).where('task.kind', '==', 'send-mail')),
    ...addresses.map((address) =>
      transaction.get(db.collection(paths.invitations).where('email', '==', address)),
    ),
  ]);
  const waiting = mails.docs.filter((mail) => names(mail.get('task.letter'), addresses));
  const found = [
    ...calendars.docs,
    ...notifications.docs,
    ...waiting,
    ...invitations.flatMap(({docs}) => docs),
  ];
  return [db.doc(paths.member(uid)), request, ...found.map(({ref}) => ref)];
}

/** Addresses in the form in which they are kept, each once. */
export function addressesOf(emails: readonly (string | undefined)[]): string[] {
  return [...new Set(emails.flatMap((email) => (email ? [email.toLowerCase()] : [])))];
}

function names(letter: unknown, addresses: readonly string[]): boolean {
  const text = JSON.stringify(letter ?? {}).toLowerCase();
  return addresses.some((address) => text.includes(address));
}
