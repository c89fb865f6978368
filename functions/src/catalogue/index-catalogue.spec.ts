import {unpackEntries} from '@model/catalogue/payload';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {indexCatalogue} from './index-catalogue';

describe('Indexing the catalogue for many who ask', () => {
  const db = emulatedFirestore();

  beforeEach(emptyDatabase);

  const publish = async (id: string) => {
    const {id: _, ...fields} = aDeliverable({id});
    await db.doc(`deliverables/${id}`).set(fields);
  };
  const ids = async () => {
    const payload = (await db.doc('catalogue/public-0').get()).get('payload') as Uint8Array;
    return (await unpackEntries(payload, fail)).map(({id}) => id);
  };
  const turns = async () => Number((await db.doc('catalogue/lease-turn').get()).get('turn'));

  it('shows each what they have written, with few rebuilds', async () => {
    const seen = await Promise.all(
      Array.from({length: 20}, async (_, n) => {
        await publish(`item-${n}`);
        await indexCatalogue(db);
        return (await ids()).includes(`item-${n}`);
      }),
    );
    expect(seen).toEqual(seen.map(() => true));
    expect(await turns()).toBeLessThan(10);
    expect((await db.doc('catalogue/lease').get()).exists).toBeFalse();
  });

  it('is done by somebody else where a turn never begins', async () => {
    await db.doc('catalogue/lease-turn').set({turn: 7, joinableUntil: Date.now() - 1});
    await publish('report');
    await indexCatalogue(db);
    expect(await ids()).toEqual(['report']);
    expect(await turns()).toBe(8);
  });

  it('is done by those who joined a turn that failed', async () => {
    await db.doc('catalogue/lease-turn').set({turn: 7, joinableUntil: Date.now() + 60_000});
    await db.doc('catalogue/lease-done').set({done: 6});
    await publish('report');
    const waiting = indexCatalogue(db);
    await db.doc('catalogue/lease-done').set({done: 6, failed: 7});
    await waiting;
    expect(await ids()).toEqual(['report']);
  });

  it('is not done by each of those who joined a turn that failed', async () => {
    await db.doc('catalogue/lease-turn').set({turn: 7, joinableUntil: Date.now() + 60_000});
    await publish('report');
    const waiting = Array.from({length: 16}, () => indexCatalogue(db));
    await db.doc('catalogue/lease-done').set({failed: 7});
    await Promise.all(waiting);
    expect(await ids()).toEqual(['report']);
    expect(await turns()).toBeLessThan(7 + waiting.length);
  });

  it('waits for a turn that was joined until it is done', async () => {
    await db.doc('catalogue/lease-turn').set({turn: 7, joinableUntil: Date.now() + 60_000});
    let isDone = false;
    const waiting = indexCatalogue(db).then(() => (isDone = true));
    await db.doc('catalogue/lease-done').set({done: 6});
    expect(isDone).toBeFalse();
    await db.doc('catalogue/lease-done').set({done: 7});
    await waiting;
    expect(isDone).toBeTrue();
    expect((await db.doc('catalogue/public-0').get()).exists).toBeFalse();
  });
});
