import {getAuth, type UserRecord} from 'firebase-admin/auth';
import type {DocumentSnapshot, Firestore, QuerySnapshot} from 'firebase-admin/firestore';
import {getStorage} from 'firebase-admin/storage';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {exclusionRef} from './exclusion';
import {addressesOf} from './things-of';

/** A part of what is stored about a person. */
export interface Section {
  /** What it is and what it is for. */
  readonly what: string;
  readonly kept: string;
  readonly data: unknown;
}

/** Gathers everything that is stored about a person, wherever it is. Secrets and other people's data are left out. */
export async function myData(
  db: Firestore,
  uid: string,
  email: string,
): Promise<Readonly<Record<string, Section>>> {
  const [member, request, revocation, account] = await Promise.all([
    db.doc(paths.member(uid)).get(),
    db.doc(paths.accessRequest(uid)).get(),
    db.doc(paths.revocation(uid)).get(),
    accountOf(uid),
  ]);
  const emails = [email, account?.email, member.get('email'), request.get('email')];
  const addresses = addressesOf(emails.filter((known) => typeof known === 'string'));
  const [
    invitations,
    sent,
    notifications,
    calendars,
    done,
    suffered,
    documents,
    versions,
    exclusions,
    mails,
  ] = await Promise.all([
    Promise.all(
      addresses.map((address) => db.collection(paths.invitations).where('email', '==', address).get()),
    ),
    db.collection(paths.invitations).where('invitedBy', '==', uid).get(),
    db.collection(paths.notifications).where('uid', '==', uid).get(),
    db.collection(paths.calendars).where('uid', '==', uid).get(),
    db.collection(paths.audit).where('by', '==', uid).get(),
    db.collection(paths.audit).where('target', '==', uid).get(),
    db.collection(paths.documents).where('addedBy', '==', uid).get(),
    db.collectionGroup('versions').where('addedBy', '==', uid).get(),
    Promise.all(addresses.map((address) => exclusionRef(db, address).get())),
    Promise.all(
      addresses.map((address) => db.collection(paths.outbox).where('task.letter.to', '==', address).get()),
    ),
  ]);
  return {
    account: {
      what: 'Your account: how you sign in, and what your sign-in says about your role.',
      kept: 'Until you delete your account.',
      data: account && accountInWords(account),
    },
    member: {
      what: 'Your profile as a member, and what of it colleagues see.',
      kept: 'Until you delete your account.',
      data: fieldsOf(member),
    },
    accessRequest: {
      what: 'Your request for access, and what an administrator answered.',
      kept: 'Until a year after the decision, or until you delete your account.',
      data: fieldsOf(request),
    },
    invitations: {
      what: 'Invitations that were sent to your address.',
      kept: 'Until 90 days after they ended, or until you delete your account.',
      data: invitations.flatMap((found) => rowsOf(found, ['secretHash'])),
    },
    invitationsSent: {
      what: 'Invitations that you sent. Whom you invited is theirs to know, and not told here.',
      kept: 'Until 90 days after they ended.',
      data: sent.docs.map((doc) => pick(doc, ['state', 'role', 'invitedAt', 'sentAt', 'expiresAt'])),
    },
    notifications: {
      what: 'What the portal told you in the app.',
      kept: 'For 90 days, or until you delete your account.',
      data: rowsOf(notifications),
    },
    calendar: {
      what: 'Since when you have a private calendar address. The address itself is not stored.',
      kept: 'Until you end it, make a new one, or delete your account.',
      data: calendars.docs.map((doc) => ({
        createdAt: (toDomain(doc.data()) as {createdAt?: Date}).createdAt,
      })),
    },
    audit: {
      what: 'The audit log: what you did, and what was done about you. People stand in it by a number, without a name.',
      kept: 'It stays, so that it can be told who did what. Without your account the number leads nowhere.',
      data: [...new Map([...done.docs, ...suffered.docs].map((doc) => [doc.id, row(doc)])).values()],
    },
    documents: {
      what: 'Documents that you added, and versions of documents.',
      kept: 'As long as the consortium keeps them. Without your account nothing in them leads to you.',
      data: [...documents.docs, ...versions.docs].map((doc) => ({
        ...pick(doc, ['title', 'version', 'publishedAt']),
        path: doc.ref.path,
      })),
    },
    uploads: {
      what: 'Files that you uploaded and that have not become a document yet.',
      kept: 'For a few days, or until you delete your account.',
      data: await uploadsOf(uid),
    },
    mails: {
      what: 'Mails to you that are still on their way.',
      kept: 'Until they are sent, or until you delete your account.',
      data: mails.flatMap(({docs}) => docs.map((doc) => toDomain(doc.get('task.letter')))),
    },
    limits: {
      what: 'Counters that keep anybody from asking too often. They know you by a keyed hash, from which neither your address nor your name can be read.',
      kept: 'For a day at most.',
      data: null,
    },
    revocation: {
      what: 'When access was last taken from older sign-ins of yours, in seconds since 1970.',
      kept: 'As long as your account.',
      data: fieldsOf(revocation),
    },
    exclusion: {
      what: 'That access was taken away from your address: a keyed hash of it, from which it cannot be read.',
      kept: 'Until an administrator gives access again. It stays when you delete your account.',
      data: exclusions.filter((doc) => doc.exists).map((doc) => toDomain(doc.data())),
    },
  };
}

async function accountOf(uid: string): Promise<UserRecord | undefined> {
  try {
    return await getAuth().getUser(uid);
  } catch (error) {
    if ((error as {code?: unknown}).code === 'auth/user-not-found') return undefined;
    throw error;
  }
}

function accountInWords(user: UserRecord): Record<string, unknown> {
  const {uid, email, emailVerified, displayName, photoURL, phoneNumber, disabled, customClaims} = user;
  return {
    ...{uid, email, emailVerified, displayName, photoURL, phoneNumber, disabled, claims: customClaims},
    createdAt: user.metadata.creationTime,
    lastSignInAt: user.metadata.lastSignInTime,
    lastSeenAt: user.metadata.lastRefreshTime,
    waysOfSigningIn: user.providerData.map((way) => ({
      ...{provider: way.providerId, id: way.uid, email: way.email},
      ...{name: way.displayName, photo: way.photoURL},
    })),
  };
}

async function uploadsOf(uid: string): Promise<unknown[]> {
  const [files] = await getStorage()
    .bucket()
    .getFiles({prefix: `incoming/${uid}/`});
  return files.map(({name, metadata}) => ({
    name,
    size: Number(metadata.size ?? 0),
    uploadedAt: metadata.timeCreated,
  }));
}

function fieldsOf(doc: DocumentSnapshot): unknown {
  return doc.exists ? toDomain(doc.data()) : null;
}

function row(doc: DocumentSnapshot): Record<string, unknown> {
  return {id: doc.id, ...(toDomain(doc.data()) as Record<string, unknown>)};
}

function rowsOf({docs}: QuerySnapshot, without: readonly string[] = []): Record<string, unknown>[] {
  return docs.map((doc) =>
    Object.fromEntries(Object.entries(row(doc)).filter(([key]) => !without.includes(key))),
  );
}

function pick(doc: DocumentSnapshot, fields: readonly string[]): Record<string, unknown> {
  return {id: doc.id, ...Object.fromEntries(fields.map((field) => [field, toDomain(doc.get(field))]))};
}
