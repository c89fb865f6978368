import {emulatedFirestore, emptyDatabase} from '../testing/emulated';
import {recordAudit} from './record';

type Entry = Parameters<typeof recordAudit>[2];

describe('The audit log', () => {
  const db = emulatedFirestore();

  beforeEach(emptyDatabase);

  const record = (entry: Entry) =>
    db.runTransaction(async (transaction) => recordAudit(db, transaction, entry));
  const entry: Entry = {action: 'role-granted', by: 'admin', target: 'ada', details: {role: 'member'}};

  it('gets an entry in the transaction of what it tells', async () => {
    await record(entry);
    const {docs} = await db.collection('audit').get();
    expect(docs.map((doc) => doc.data())).toEqual([jasmine.objectContaining(entry)]);
    expect(docs[0]?.get('at').toDate()).toBeInstanceOf(Date);
  });

  it('gets none when the transaction fails', async () => {
    const failing = db.runTransaction(async (transaction) => {
      recordAudit(db, transaction, entry);
      throw new Error('Not after all.');
    });
    await expectAsync(failing).toBeRejected();
    expect((await db.collection('audit').get()).size).toBe(0);
  });

  it('refuses what it has no word for', async () => {
    const strange = [
      {...entry, email: 'ada@partner.example'},
      {...entry, action: 'looked-at'},
    ];
    for (const one of strange) await expectAsync(record(one as Entry)).toBeRejected();
    await expectAsync(record(entry)).toBeResolved();
  });
});
