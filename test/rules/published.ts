/** The specs that every collection of published items has in common. */
import {
  and,
  collection,
  collectionGroup,
  doc,
  documentId,
  type Firestore,
  getAggregateFromServer,
  count,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  or,
  orderBy,
  query,
  type QueryConstraint,
  runTransaction,
  where,
} from 'firebase/firestore';
import {visitor} from '../fixtures/people';
import {type Attempt, editors, everyone, members, may, nobodyMay} from './matrix';
import {nobodyMayWrite} from './writing';

/** Gets one document. */
export function get(path: string): Attempt {
  return ({firestore}) => getDoc(doc(firestore, path));
}

/** Lists a collection, with or without filters. */
export function list(path: string, ...constraints: QueryConstraint[]): Attempt {
  return ({firestore}) => getDocs(query(collection(firestore, path), ...constraints));
}

/** Adds every spec of a collection whose documents say in `visibility` who may read them. */
export function describePublished(noun: string): void {
  describe(`${noun}, one at a time`, () => gets(noun));
  describe(`${noun}, listed`, () => lists(noun));
  describe(`${noun}, asked in roundabout ways`, () => attacks(noun));
  describe(`${noun}, written`, () => nobodyMayWrite(noun, 'public', {title: 'Mine', visibility: 'public'}));
}

function gets(noun: string): void {
  may(everyone, 'get a public one', get(`${noun}/public`));
  may(members, "get the consortium's", get(`${noun}/consortium`));
  for (const odd of ['unlabelled', 'mislabelled', 'listed', 'unset']) {
    may(editors, `get one whose visibility is ${odd}`, get(`${noun}/${odd}`));
  }
  nobodyMay('get one that is absent', get(`${noun}/absent`), {
    though: 'one that is there is answered',
    attempt: get(`${noun}/public`),
    by: visitor,
  });
  may(everyone, 'get a public one in a transaction', transaction(`${noun}/public`));
  may(members, "get the consortium's in a transaction", transaction(`${noun}/consortium`));
  may(everyone, 'ask for the public one by its id', list(noun, where(documentId(), '==', 'public')));
  may(members, "ask for the consortium's by its id", list(noun, where(documentId(), '==', 'consortium')));
}

function lists(noun: string): void {
  const visible = (...visibilities: string[]) => where('visibility', 'in', visibilities);
  may(everyone, 'list what is public', list(noun, where('visibility', '==', 'public'), limit(200)));
  may(everyone, 'list what is among the public', list(noun, visible('public')));
  may(members, "list the consortium's", list(noun, where('visibility', '==', 'consortium')));
  may(members, "list what is public or the consortium's", list(noun, visible('public', 'consortium')));
  may(editors, 'list without saying which', list(noun));
  may(editors, 'list what else there is beside both', list(noun, visible('public', 'consortium', 'unset')));
  may(everyone, 'count what is public', counting(noun, where('visibility', '==', 'public')));
  may(members, "count the consortium's", counting(noun, where('visibility', '==', 'consortium')));
  may(editors, 'count without saying which', counting(noun));
  nobodyMay('search all collections of that name', group(noun, 'public'), {
    though: 'the same question about the one collection is answered',
    attempt: list(noun, where('visibility', '==', 'public')),
    by: visitor,
  });
}

function attacks(noun: string): void {
  may(editors, "list all but the consortium's", list(noun, where('visibility', '!=', 'consortium')));
  may(editors, 'list all that is not in a list', list(noun, where('visibility', 'not-in', ['consortium'])));
  may(editors, 'list a range of visibilities', list(noun, where('visibility', '>=', 'public')));
  may(editors, 'list in the order of visibility', list(noun, orderBy('visibility')));
  may(editors, 'list one by one in the order of ids', list(noun, orderBy(documentId()), limit(1)));
  may(editors, 'list a range of ids', list(noun, where(documentId(), '>=', 'a'), limit(1)));
  may(editors, 'list by title alone', list(noun, where('title', '==', 'For members')));
  may(editors, 'list what is public or has a title', async ({firestore}) =>
    getDocs(
      query(
        collection(firestore, noun),
        or(where('visibility', '==', 'public'), where('title', '==', 'For members')),
      ),
    ),
  );
  may(members, "list what is public, or the consortium's of a title", async ({firestore}) =>
    getDocs(
      query(
        collection(firestore, noun),
        or(
          where('visibility', '==', 'public'),
          and(where('visibility', '==', 'consortium'), where('title', '==', 'For members')),
        ),
      ),
    ),
  );
  may(editors, 'count twice, with a filter that proves nothing', async ({firestore}) =>
    getAggregateFromServer(query(collection(firestore, noun), where('title', '>', '')), {a: count()}),
  );
  may(editors, 'get a public and an unlabelled one in one transaction', ({firestore}) =>
    runTransaction(firestore, async (both) => {
      await both.get(doc(firestore, `${noun}/public`));
      await both.get(doc(firestore, `${noun}/unlabelled`));
    }),
  );
}

function counting(path: string, ...constraints: QueryConstraint[]): Attempt {
  return ({firestore}) => getCountFromServer(query(collection(firestore, path), ...constraints));
}

function transaction(path: string): Attempt {
  return ({firestore}) =>
    runTransaction(firestore, (only) => only.get(doc(firestore, path)), {maxAttempts: 1});
}

function group(name: string, visibility: string): Attempt {
  return ({firestore}: {firestore: Firestore}) =>
    getDocs(query(collectionGroup(firestore, name), where('visibility', '==', visibility)));
}
