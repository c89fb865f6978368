import {collectionGroup, getDocs, query, where} from 'firebase/firestore';
import {admin, member} from '../fixtures/people';
import {nobodyMay} from './matrix';
import {get, list} from './published';
import {NEVER_RUN} from './samples';
import {nobodyMayWrite, nobodyMayWriteTheirOwn} from './writing';

const NOBODYS = {
  revocations: 'removed-admin',
  exclusions: 'one',
  limits: 'one',
  outbox: 'one',
  documentWords: 'one',
  'newsletters/one/recipients': 'hash',
  calendars: 'one',
  waitingReferences: 'one',
  restorations: 'current',
  'unheard-of': 'one',
};

// The twin of each is the same question about a collection that has readers.
for (const [collection, id] of Object.entries(NOBODYS)) {
  describe(collection, () => {
    const though = 'an admin is answered elsewhere';
    const elsewhere = {though, attempt: get('audit/one'), by: admin};
    const listedElsewhere = {though, attempt: list('audit'), by: admin};
    nobodyMay('get one', get(`${collection}/${id}`), elsewhere);
    nobodyMay('get one that is absent', get(`${collection}/absent`), elsewhere);
    nobodyMay('list them', list(collection), listedElsewhere);
    nobodyMay(
      'list those that call themselves public',
      list(collection, where('visibility', '==', 'public')),
      listedElsewhere,
    );
    nobodyMay('list their own', list(collection, where('uid', '==', 'member')), {
      though: 'their own notifications are answered',
      attempt: list('notifications', where('uid', '==', 'member')),
      by: member,
    });
    nobodyMay(
      'search all collections of that name',
      ({firestore}) => getDocs(query(collectionGroup(firestore, collection.split('/').at(-1) ?? ''))),
      listedElsewhere,
    );
    nobodyMayWrite(collection, id, {...NEVER_RUN, uid: 'member', visibility: 'public'});
    nobodyMayWriteTheirOwn(collection);
  });
}
