import {anEntry} from '../../test/fixtures/deliverables';
import {syntheticDeliverables} from '../../test/fixtures/synthetic-deliverables';
import {entryOf} from './entry';
import {compareEntries} from './order';
import {unpackEntries} from './payload';
import {indexOf, SHARD_TARGET_BYTES} from './shards';

const refuse = () => fail('No entry should be refused.');

describe('The catalogue index', () => {
  const entries = syntheticDeliverables(10_000).map(entryOf);

  it('keeps every shard under the limit at 10,000 outcomes, loses none and keeps the order', async () => {
    const index = await indexOf(entries);
    expect(index.count).toBe(10_000);
    expect(index.payloads.length).toBeGreaterThan(1);
    for (const payload of index.payloads) expect(payload.byteLength).toBeLessThanOrEqual(SHARD_TARGET_BYTES);
    const shards = await Promise.all(index.payloads.map((payload) => unpackEntries(payload, refuse)));
    const ids = shards.flat().map((entry) => entry.id);
    expect(ids).toEqual([...entries].sort(compareEntries).map((entry) => entry.id));
  });

  it('leaves room at 10,000 for the rest of a visit within twelve reads, and of a commit within 10 MiB', async () => {
    const {payloads} = await indexOf(entries);
    expect(payloads.length).toBeLessThanOrEqual(9);
    expect(payloads.reduce((sum, payload) => sum + payload.byteLength, 0)).toBeLessThan(5_000_000);
  });

  it('is the same for the same outcomes in any order', async () => {
    const some = entries.slice(0, 200);
    const [index, shuffled] = await Promise.all([indexOf(some, 5_000), indexOf([...some].reverse(), 5_000)]);
    expect(shuffled).toEqual(index);
  });

  it('has another revision when anything in it changes', async () => {
    const before = await indexOf([anEntry()]);
    const after = await indexOf([anEntry({title: 'A report!'})]);
    expect(after.revision).not.toBe(before.revision);
  });

  it('has one shard when it is empty', async () => {
    const index = await indexOf([]);
    expect(index.count).toBe(0);
    expect(index.payloads.length).toBe(1);
  });

  it('refuses an outcome that fits no shard, by its id', async () => {
    await expectAsync(indexOf([anEntry({id: 'huge'})], 10)).toBeRejectedWithError(RangeError, /huge/);
  });

  it('stands newest first, undated last, then by title', () => {
    const sorted = [
      anEntry({id: 'd', title: 'B'}),
      anEntry({id: 'c', title: 'A'}),
      anEntry({id: 'b', issued: '2024'}),
      anEntry({id: 'a', issued: '2024-02-29'}),
    ].sort(compareEntries);
    expect(sorted.map((entry) => entry.id)).toEqual(['a', 'b', 'c', 'd']);
  });
});
