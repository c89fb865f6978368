/** The specs of a collection that no client may write to. */
import {deleteDoc, deleteField, doc, type DocumentData, getDoc, setDoc, updateDoc} from 'firebase/firestore';
import {EVERYONE, type Person} from '../fixtures/people';
import {type Client, withoutRules} from './environment';
import {type Attempt, may, nobody} from './matrix';
import {NEVER_RUN} from './samples';

/**
 * Adds the specs that nobody may create, replace, change or delete a document of this collection. The twin of each is
 * the same write past the rules, which succeeds: it is the rules that refuse it, and not the write that is broken.
 *
 * @param existing the id of a sample
 * @param fields of a document that would be fine, but for who writes it
 */
export function nobodyMayWrite(collection: string, existing: string, fields: DocumentData): void {
  const there = `${collection}/${existing}`;
  refuses(`create a document of their own in ${collection}`, `${collection}/brand-new`, ({firestore}) =>
    setDoc(doc(firestore, `${collection}/brand-new`), fields),
  );
  refuses(`replace ${there}`, there, ({firestore}) => setDoc(doc(firestore, there), fields));
  refuses(`add a field to ${there}`, there, ({firestore}) =>
    updateDoc(doc(firestore, there), {addedByAClient: true}),
  );
  refuses(`take a field from ${there}`, there, ({firestore}) =>
    updateDoc(doc(firestore, there), {visibility: deleteField()}),
  );
  refuses(`delete ${there}`, there, ({firestore}) => deleteDoc(doc(firestore, there)));
}

/** Adds the specs that nobody may create a document at their own uid, claiming a role in it. */
export function nobodyMayWriteTheirOwn(collection: string): void {
  const signedIn = EVERYONE.filter((person) => person.uid !== undefined);
  for (const person of signedIn) {
    const path = `${collection}/${person.uid}`;
    refuses(`write a role into ${path}`, path, ({firestore}) =>
      setDoc(doc(firestore, path), ownClaim(person)),
    );
  }
}

function ownClaim(person: Person): DocumentData {
  return {...NEVER_RUN, uid: person.uid, role: 'admin', state: 'approved'};
}

/** Adds the spec that nobody may do this to the document at `path`, and its twin: the same past the rules succeeds. */
export function refuses(what: string, path: string, write: Attempt): void {
  may(nobody, what, write);
  it(`a function may ${what}`, () =>
    withoutRules(async (client) => {
      const before = await getDoc(doc(client.firestore, path));
      try {
        await expectAsync(write(client)).toBeResolved();
      } finally {
        await restore(client, path, before.data());
      }
    }));
}

async function restore({firestore}: Client, path: string, data: DocumentData | undefined): Promise<void> {
  const document = doc(firestore, path);
  await (data === undefined ? deleteDoc(document) : setDoc(document, data));
}
