/** `npm run grant -- EMAIL ROLE`: makes the first admin, in the emulators or in a real project. */
import {initializeApp} from 'firebase-admin/app';
import {type Auth, getAuth, type UserRecord} from 'firebase-admin/auth';
import {getFirestore} from 'firebase-admin/firestore';
import {parseGrant} from './people/grant-request';
import {aimAt} from './people/grant-target';
import {grantRole} from './people/grant-role';
import {messageOf} from './terminal';

try {
  const {email, role, project} = parseGrant(process.argv.slice(2));
  const projectId = aimAt(project);
  const app = initializeApp({projectId});
  const user = await find(getAuth(app), email, projectId);
  await grantRole(getFirestore(app), getAuth(app), user, role);
  console.log(`${email} ${role ? `is now ${role}` : 'has no role any more'} in ${projectId}.`);
  if (role) console.log('It counts from their next sign-in, or within the hour on pages that are open.');
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

async function find(auth: Auth, email: string, projectId: string): Promise<UserRecord> {
  try {
    return await auth.getUserByEmail(email);
  } catch (error) {
    if ((error as {code?: unknown}).code !== 'auth/user-not-found') throw error;
    throw new Error(
      `Nobody with the address ${email} has signed in to ${projectId} yet. Let them sign in once first.`,
      {cause: error},
    );
  }
}
