import {randomUUID} from 'node:crypto';
import {deleteApp, initializeApp} from 'firebase-admin/app';
import {getAuth} from 'firebase-admin/auth';
import {type Firestore, getFirestore} from 'firebase-admin/firestore';
import {setRole} from '../../functions/src/members/set-role';
import {percentile, print} from './print';

const TRIES = 20;

/**
 * Milliseconds from the moment at which an admin's removal begins until the rules refuse the member's own, still valid
 * token; beside them a plain write of one document and the read of it with that token, as the baseline.
 */
export async function benchRemoval(projectId: string): Promise<void> {
  const app = initializeApp({projectId}, 'bench-removal');
  const db = getFirestore(app);
  const auth = getAuth(app);
  const took: number[] = [];
  const plain: number[] = [];
  try {
    await db.doc('documents/bench-removal').set({visibility: 'consortium', title: 'Read by members'});
    for (let n = 0; n < TRIES; n += 1) {
      const email = `${randomUUID()}@partner.example`;
      const {uid} = await auth.createUser({email, password: randomUUID(), emailVerified: true});
      await admit(db, uid, email);
      const roleSince: unknown = (await db.doc(`members/${uid}`).get()).get('roleSince');
      const token = tokenOf(uid, {role: 'member', roleSince, roleEmail: email}, projectId);
      const read = () => readWith(token, projectId);
      if (!(await read())) throw new Error('The member could not read before the removal.');

      let start = performance.now();
      await db.doc('documents/bench-removal').set({visibility: 'consortium', title: `Written ${n} times`});
      await read();
      plain.push(performance.now() - start);

      start = performance.now();
      await remove(db, uid);
      while (await read());
      took.push(performance.now() - start);
    }
  } finally {
    await deleteApp(app);
  }
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    print({
      name: `removal of a member to the first refused read with the old token, ${name} of ${TRIES}`,
      value: percentile(took, share),
      unit: 'ms',
      baseline: percentile(plain, share),
    });
  }
}

function admit(db: Firestore, uid: string, email: string): Promise<void> {
  const admitted = {email, name: 'Bench', workPackages: [], admittedBy: 'grant'} as const;
  return db.runTransaction(async (transaction) => {
    (await setRole(db, transaction, {uid, wanted: 'member', by: 'grant-tool', admitted})).write();
  });
}

function remove(db: Firestore, uid: string): Promise<void> {
  return db.runTransaction(async (transaction) => {
    (await setRole(db, transaction, {uid, wanted: undefined, by: 'grant-tool'})).write();
  });
}

/** A token as the emulators take it: unsigned. */
export function tokenOf(uid: string, claims: Record<string, unknown>, projectId: string): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = {
    ...{sub: uid, user_id: uid, aud: projectId, iss: `https://securetoken.google.com/${projectId}`},
    ...{iat: now, exp: now + 3600, auth_time: now, email: claims['roleEmail'], email_verified: true},
    firebase: {sign_in_provider: 'password', identities: {}},
    ...claims,
  };
  return `${part({alg: 'none', typ: 'JWT'})}.${part(payload)}.`;
}

async function readWith(token: string, projectId: string): Promise<boolean> {
  const host = process.env['FIRESTORE_EMULATOR_HOST'];
  const address = `http://${host}/v1/projects/${projectId}/databases/(default)/documents/documents/bench-removal`;
  return (await fetch(address, {headers: {Authorization: `Bearer ${token}`}})).ok;
}
