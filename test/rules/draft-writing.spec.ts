/** What editors write straight into drafts, and what they can't. Each spec writes into a working copy of its own. */
import {
  arrayUnion,
  deleteDoc,
  deleteField,
  doc,
  type DocumentData,
  runTransaction,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
} from 'firebase/firestore';
import {randomUUID} from 'node:crypto';
import {ACCEPTED_DRAFTS, aDraft, NOW, REFUSED_DRAFTS} from '../fixtures/drafts';
import {editor} from '../fixtures/people';
import {withoutRules} from './environment';
import {type Attempt, editors, may, nobodyMay} from './matrix';

type Fields = Readonly<Record<string, unknown>>;

/** How a working copy is written in one's own name, now, where it names the writer and the moment of the fixtures. */
function inTheNameOf(uid: string | undefined, draft: Fields): DocumentData {
  const own = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(own);
    return value === 'editor' ? (uid ?? 'nobody') : value === NOW ? serverTimestamp() : value;
  };
  return Object.fromEntries(Object.entries(draft).map(([key, value]) => [key, own(value)]));
}

/** Writes a draft at the place that it names, or at another. */
function begin(draft: Fields, id = `${String(draft['kind'])}.${String(draft['item'])}`): Attempt {
  return ({firestore, uid}) => setDoc(doc(firestore, `drafts/${id}`), inTheNameOf(uid, draft));
}

/** The same of an item that has none yet; its name is as long as it was. */
function beginAnew(draft: Fields): Attempt {
  const length = String(draft['item']).length;
  return (client) => begin({...draft, item: 'x'.repeat(Math.max(0, length - 36)) + randomUUID()})(client);
}

describe('drafts, begun', () => {
  for (const [says, draft] of Object.entries(ACCEPTED_DRAFTS))
    may(editors, `begin ${says}`, beginAnew(draft));

  const fine = {though: 'a beginning is accepted', attempt: beginAnew(aDraft()), by: editor};
  for (const [says, draft] of Object.entries(REFUSED_DRAFTS)) {
    const isFresh = draft['item'] === aDraft().item;
    nobodyMay(`begin ${says}`, isFresh ? beginAnew(draft) : begin(draft), fine);
  }

  may(editors, 'begin an issue of the newsletter', beginAnew({...aDraft(), kind: 'newsletter'}));
  nobodyMay('begin one at the second writing', beginAnew(aDraft({revision: 2})), fine);
  nobodyMay('begin one in the name of another', beginAnew(aDraft({updatedBy: 'somebody-else'})), fine);
  nobodyMay('begin one that another wrote', beginAnew(aDraft({editors: ['somebody-else']})), fine);
  nobodyMay('begin one with another', beginAnew(aDraft({editors: ['editor', 'somebody-else']})), fine);
  nobodyMay('begin one at another time', beginAnew(aDraft({updatedAt: new Date()})), fine);
  nobodyMay('begin one that is approved', beginAnew({...aDraft(), review: {state: 'approved'}}), fine);
  nobodyMay('begin one that is scheduled', beginAnew({...aDraft(), schedule: {at: NOW}}), fine);
  nobodyMay('begin one with a field of its own', beginAnew({...aDraft(), visibility: 'public'}), fine);
  nobodyMay('begin one of another item', begin(aDraft(), 'news.another'), fine);
  nobodyMay('begin one without an item in its name', begin(aDraft(), 'news'), fine);
});

describe('drafts, continued', () => {
  const path = () => `drafts/news.${randomUUID()}`;

  /** Somebody else's draft, and the next writing of it, with what is special about either. */
  function next(changes: DocumentData = {}, before: DocumentData = {}): Attempt {
    return async ({firestore, uid}) => {
      const at = path();
      const stands = {...aDraft({editors: ['another'], updatedBy: 'another'}), ...before};
      await withoutRules((past) => setDoc(doc(past.firestore, at), inTheNameOf(uid, stands)));
      const written = {content: {title: 'Better'}, revision: 2, updatedAt: NOW, updatedBy: 'editor'};
      const all = {editors: ['another', 'editor'], ...written, ...changes};
      return updateDoc(doc(firestore, at), inTheNameOf(uid, all));
    };
  }

  const fine = {though: 'the next writing is accepted', attempt: next(), by: editor};
  const review = {state: 'approved', hash: 'x', decidedBy: 'another'};
  const others = (count: number) => Array.from({length: count}, (_, i) => `writer-${i}`);
  const mine = {editors: ['another', 'editor', 'third']};

  may(editors, 'write on in what another began', next());
  may(editors, 'write on without naming themselves anew', next({editors: arrayUnion('another')}, mine));
  may(editors, 'write on where they wrote before', next(mine, mine));
  may(editors, 'write on in what is in review or approved, which voids it', next({}, {review, schedule: {}}));
  may(editors, 'write on in what began from something published', next({}, {base: NOW}));
  may(editors, 'write the same again', next({content: aDraft().content}));
  may(
    editors,
    'add themselves as the last there is room for',
    next({editors: [...others(199), 'editor']}, {editors: others(199)}),
  );
  may(editors, 'add themselves by a union', (client) =>
    next({editors: arrayUnion(client.uid ?? 'nobody')})(client),
  );

  nobodyMay(
    'add themselves where there is no room',
    next({editors: [...others(200), 'editor']}, {editors: others(200)}),
    {
      though: 'the last there is room for is accepted',
      attempt: next({editors: [...others(199), 'editor']}, {editors: others(199)}),
      by: editor,
    },
  );
  nobodyMay('write on over what they have not seen', next({}, {revision: 2}), fine);
  nobodyMay('skip a writing', next({revision: 3}), fine);
  nobodyMay('write without counting', next({revision: 1}), fine);
  nobodyMay('write on and stay out of the list of writers', next({editors: ['another']}), fine);
  nobodyMay('write on and put another off the list', next({editors: ['editor']}), fine);
  nobodyMay('write on and leave the list themselves', next({editors: ['another', 'third']}, mine), {
    though: 'with all on the list it is accepted',
    attempt: next(mine, mine),
    by: editor,
  });
  nobodyMay('write on and name a third', next({editors: ['another', 'editor', 'third']}), fine);
  nobodyMay('write on and name themselves twice', next({editors: ['another', 'editor', 'editor']}), fine);
  nobodyMay('write on in the name of another', next({updatedBy: 'another'}), fine);
  nobodyMay('write on at another time', next({updatedAt: Timestamp.fromMillis(1)}), fine);
  nobodyMay('write content that is text', next({content: 'Better'}), fine);
  nobodyMay('take the content away', next({content: deleteField()}), fine);
  for (const [field, value] of Object.entries({
    kind: 'event',
    item: 'another',
    base: Timestamp.fromMillis(1),
    review: {...review, decidedBy: 'editor'},
    schedule: {at: NOW},
    visibility: 'public',
  })) {
    nobodyMay(`write on and set ${field}`, next({[field]: value}), fine);
  }
  for (const [field, value] of Object.entries({base: NOW, review, schedule: {at: NOW}})) {
    nobodyMay(`write on and take ${field} away`, next({[field]: deleteField()}, {[field]: value}), {
      though: 'where it stays that is accepted',
      attempt: next({}, {[field]: value}),
      by: editor,
    });
  }

  nobodyMay(
    'begin again where something stands',
    async (client) => {
      const item = randomUUID();
      const stands = aDraft({item, editors: ['another']});
      await withoutRules((past) => setDoc(doc(past.firestore, `drafts/news.${item}`), stands));
      return setDoc(
        doc(client.firestore, `drafts/news.${item}`),
        inTheNameOf(client.uid, {...aDraft(), item}),
      );
    },
    {though: 'where nothing stands they may', attempt: beginAnew(aDraft()), by: editor},
  );

  may(editors, 'write on in a transaction that has read it', async (client) => {
    const draft = doc(client.firestore, await standing());
    return runTransaction(client.firestore, async (transaction) => {
      const {revision} = (await transaction.get(draft)).data() as {revision: number};
      transaction.update(draft, {
        ...inTheNameOf(client.uid, {updatedBy: 'editor', updatedAt: NOW}),
        revision: revision + 1,
        editors: arrayUnion(client.uid),
      });
    });
  });

  nobodyMay('delete what they wrote', async ({firestore}) => deleteDoc(doc(firestore, await standing())), {
    though: 'they may empty it',
    attempt: next({content: {}}),
    by: editor,
  });

  async function standing(): Promise<string> {
    const at = path();
    await withoutRules((past) => setDoc(doc(past.firestore, at), aDraft({editors: ['another']})));
    return at;
  }
});
