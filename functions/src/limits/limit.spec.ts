import {emulatedFirestore, emptyDatabase} from '../testing/emulated';
import {type Limit, sweepLimits, takeTurn} from './limit';

const LIMIT: Limit = {name: 'spec', count: 2, windowMs: 60_000};
const NOW = new Date('2026-11-24T10:00:00Z');
const after = (ms: number) => new Date(NOW.getTime() + ms);

describe('A limit', () => {
  const db = emulatedFirestore();

  beforeEach(emptyDatabase);

  const take = (subject: string, now = NOW, limit = LIMIT) =>
    db.runTransaction(async (transaction) => (await takeTurn(db, transaction, limit, subject, now))());

  it('lets through as often as it says, then says when again', async () => {
    await take('ada@partner.example');
    await take('ada@partner.example', after(10_000));
    await expectAsync(take('ada@partner.example', after(20_000))).toBeRejectedWith(
      jasmine.objectContaining({
        code: 'resource-exhausted',
        details: {reason: 'too-many', retryAt: after(60_000).getTime()},
      }),
    );
    await expectAsync(take('ada@partner.example', after(60_000))).toBeResolved();
  });

  it('counts each subject and each limit by itself, and capitals for the same', async () => {
    await take('ada@partner.example');
    await take('Ada@Partner.Example');
    await expectAsync(take('ada@partner.example')).toBeRejected();
    await expectAsync(take('bob@partner.example')).toBeResolved();
    await expectAsync(take('ada@partner.example', NOW, {...LIMIT, name: 'other'})).toBeResolved();
  });

  it('lets no more through when many ask at once', async () => {
    const results = await Promise.allSettled(Array.from({length: 4}, () => take('ada')));
    expect(results.filter(({status}) => status === 'fulfilled').length).toBe(2);
  });

  it('counts no turn of a transaction that fails', async () => {
    const failing = db.runTransaction(async (transaction) => {
      (await takeTurn(db, transaction, {...LIMIT, count: 1}, 'ada', NOW))();
      throw new Error('Not after all.');
    });
    await expectAsync(failing).toBeRejected();
    await expectAsync(take('ada', NOW, {...LIMIT, count: 1})).toBeResolved();
  });

  it('keeps no address, and is forgotten when its window is over', async () => {
    await take('ada@partner.example');
    const {docs} = await db.collection('limits').get();
    expect(docs.length).toBe(1);
    expect(JSON.stringify(docs.map((doc) => [doc.id, doc.data()]))).not.toMatch(/ada|partner\.example/);
    expect(await sweepLimits(db, after(59_999))).toBe(0);
    expect(await sweepLimits(db, after(60_000))).toBe(1);
    expect((await db.collection('limits').get()).size).toBe(0);
  });
});
