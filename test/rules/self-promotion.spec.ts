/** Every way we could think of by which somebody might make more of themselves, or leave no trace of it. */
import {
  deleteDoc,
  doc,
  type DocumentData,
  runTransaction,
  setDoc,
  updateDoc,
  writeBatch,
} from 'firebase/firestore';
import type {Client} from './environment';
import type {Attempt} from './matrix';
import {DOCUMENTS, HELD} from './samples';
import {refuses} from './writing';

const set =
  (path: string, data: DocumentData): Attempt =>
  ({firestore}) =>
    setDoc(doc(firestore, path), data);
const change =
  (path: string, data: DocumentData): Attempt =>
  ({firestore}) =>
    updateDoc(doc(firestore, path), data);
const remove =
  (path: string): Attempt =>
  ({firestore}) =>
    deleteDoc(doc(firestore, path));

/** What would be tried, the document it is done to, and how. */
type Route = readonly [what: string, path: string, write: Attempt];

/** A change of one document that is there. */
const changing = (what: string, path: string, data: DocumentData): Route => [what, path, change(path, data)];
/** A new document. */
const creating = (what: string, path: string, data: DocumentData): Route => [what, path, set(path, data)];
/** The end of one that is there. */
const removing = (what: string, path: string): Route => [what, path, remove(path)];

const invitation = {
  email: 'stranger@elsewhere.example',
  role: 'admin',
  workPackages: [],
  state: 'open',
  secretHash: '0'.repeat(64),
  invitedBy: 'admin',
};

const ROUTES: Readonly<Record<string, readonly Route[]>> = {
  'a role in a profile': [
    changing("raise a member's role", 'members/member', {role: 'admin'}),
    changing("date a member's role later", 'members/member', {roleSince: 9_999_999_999}),
    changing("give a member's role to another address", 'members/member', {email: 'else@partner.example'}),
    changing('come back after a removal', 'members/removed-admin', {role: 'admin'}),
    changing("take an admin's role away", 'members/admin', {role: null}),
    creating('make a stranger a member', 'members/stranger', {role: 'member', name: 'Stranger'}),
    removing("delete an admin's profile", 'members/admin'),
  ],
  'an invitation': [
    creating('invite oneself', 'invitations/forged', invitation),
    changing('turn an invitation to another address', 'invitations/one', {
      email: 'pretender@elsewhere.example',
    }),
    changing('give an invitation a known secret', 'invitations/one', {secretHash: '0'.repeat(64)}),
    changing('give an invitation a longer term', 'invitations/one', {expiresAt: new Date(9e12)}),
    changing('raise the role of an invitation', 'invitations/one', {role: 'admin'}),
    changing('open an invitation again', 'invitations/one', {state: 'open'}),
  ],
  'a request': [
    creating('ask for access past the function', 'accessRequests/unverified', {state: 'open'}),
    creating('make a request that is approved already', 'accessRequests/unverified', {state: 'approved'}),
    changing("approve one's own request", 'accessRequests/stranger', {state: 'approved', decidedBy: 'admin'}),
    changing('open a decided request again', 'accessRequests/pretender', {state: 'open'}),
    removing('delete a request, to ask once more', 'accessRequests/stranger'),
  ],
  'a domain': [
    creating("admit one's own domain", 'domains/elsewhere.example', {addedBy: 'admin'}),
    changing('turn an admitted domain to another partner', 'domains/partner.example', {partner: 'mine'}),
    removing('drop a domain', 'domains/partner.example'),
  ],
  'what was taken away': [
    removing('delete a revocation', 'revocations/removed-admin'),
    changing('date a revocation earlier', 'revocations/removed-admin', {since: 0}),
    creating("revoke an admin's role", 'revocations/admin', {since: 9_999_999_999}),
    removing('delete an exclusion', 'exclusions/one'),
    creating('exclude somebody', 'exclusions/another', {at: new Date(0)}),
    removing('forget how often one has asked', 'limits/one'),
    changing('count from nought again', 'limits/one', {count: 0}),
  ],
  'a task of the functions': [
    creating('have claims set', 'outbox/forged', {
      task: {kind: 'sync-claims', uid: 'stranger'},
      dueAt: 0,
      leaseUntil: HELD,
    }),
    creating('have a letter sent', 'outbox/forged', {
      task: {kind: 'send-mail', letter: {to: 'all'}},
      dueAt: 0,
      leaseUntil: HELD,
    }),
    creating('have files deleted', 'outbox/forged', {
      task: {kind: 'remove-files', prefix: ''},
      dueAt: 0,
      leaseUntil: HELD,
    }),
    changing("turn a task to one's own account", 'outbox/one', {'task.uid': 'stranger'}),
    removing('delete the task that takes a role away', 'outbox/one'),
  ],
  'the audit log': [
    creating('write an entry in the name of an admin', 'audit/forged', {by: 'admin', action: 'role-granted'}),
    changing('change an entry', 'audit/one', {by: 'somebody-else'}),
    ['replace an entry', 'audit/one', set('audit/one', {by: 'somebody-else'})],
    removing('delete an entry', 'audit/one'),
  ],
  'the review of what one wrote': [
    changing('approve a draft', 'drafts/one', {review: {state: 'approved', decidedBy: 'admin'}}),
    changing('leave the writers of a draft', 'drafts/one', {editors: ['member']}),
    changing('set the time of a publication', 'drafts/one', {schedule: {at: new Date(0), by: 'admin'}}),
    removing('delete a draft, to leave no trace of who wrote in it', 'drafts/one'),
    changing('do without four eyes', 'settings/publishing', {fourEyes: false}),
    removing('forget about four eyes', 'settings/publishing'),
    creating('have published', 'publications/news.forged.1', {act: 'published', by: 'admin'}),
    changing('say that somebody else published', 'publications/news.one.1', {by: 'admin'}),
    creating('publish past the function', 'deliverables/forged', {visibility: 'public', title: 'Mine'}),
  ],
  'what others are shown': [
    creating("tell a member something in the portal's name", 'notifications/forged', {uid: 'member'}),
    changing("turn a notification to one's own account", 'notifications/of-member', {uid: 'stranger'}),
    creating('make a calendar address for another', 'calendars/forged', {uid: 'admin'}),
    changing("turn a calendar to one's own account", 'calendars/one', {uid: 'stranger'}),
    creating('add a document past the function', 'documents/forged', {
      visibility: 'public',
      owner: 'member',
      addedBy: 'member',
    }),
    changing("open one of the consortium's documents", 'documents/consortium', {visibility: 'public'}),
    changing('call a document one’s own', 'documents/consortium', {owner: 'stranger'}),
    changing('put words into the search', 'documentWords/one', {words: 'mine'}),
    changing('put oneself into the directory', 'catalogue/consortium-people', {revision: 2}),
    changing('hold up the index', 'catalogue/people-lease', {until: 9e15}),
    changing('change what everyone is told', 'settings/public', {publisher: 'Me'}),
  ],
};

for (const [by, routes] of Object.entries(ROUTES)) {
  describe(`self-promotion by ${by}`, () => {
    for (const [what, path, write] of routes) refuses(what, path, write);
  });
}

describe('self-promotion hidden among other writes', () => {
  const profile = ({firestore}: Client) => doc(firestore, 'members/member');
  refuses('raise a role in a batch with its audit entry', 'members/member', (client) => {
    const batch = writeBatch(client.firestore);
    batch.update(profile(client), {role: 'admin'});
    batch.set(doc(client.firestore, 'audit/one'), DOCUMENTS['audit/one'] ?? {});
    return batch.commit();
  });
  refuses('raise a role in a transaction that has read it', 'members/member', (client) =>
    runTransaction(client.firestore, async (transaction) => {
      transaction.update((await transaction.get(profile(client))).ref, {role: 'admin'});
    }),
  );
});
