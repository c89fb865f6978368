import {anEntry} from '../../test/fixtures/deliverables';
import {packEntries, packJson, revisionOf, unpackDigest, unpackEntries, unpackJson} from './payload';

type Problem = Parameters<Parameters<typeof unpackEntries>[1]>[0];

function collector() {
  const problems: Problem[] = [];
  return {problems, report: (problem: Problem) => void problems.push(problem)};
}

describe('A payload', () => {
  it('gives back what was packed, whatever the script', async () => {
    const {problems, report} = collector();
    const entries = [
      anEntry({title: 'Zażółć gęślą jaźń – Ωμέγα 🧬', issued: '2024-10', number: 'D10.1'}),
      anEntry({id: 'b', embargoUntil: new Date('2030-01-01T00:00:00Z'), demo: true}),
    ];
    expect(await unpackEntries(await packEntries(entries), report)).toEqual(entries);
    expect(problems).toEqual([]);
  });

  it('is the same bytes for the same content', async () => {
    const [once, again] = await Promise.all([packEntries([anEntry()]), packEntries([anEntry()])]);
    expect(again).toEqual(once);
    expect(await revisionOf(once)).toBe(await revisionOf(again));
  });

  it('leaves out an entry that fails its schema, reports it, and keeps its neighbours', async () => {
    const {problems, report} = collector();
    const broken = {...anEntry({id: 'broken'}), category: 'gossip'};
    const bytes = await packJson({entries: [anEntry({id: 'a'}), broken, null, 7, anEntry({id: 'z'})]});
    const entries = await unpackEntries(bytes, report);
    expect(entries.map((entry) => entry.id)).toEqual(['a', 'z']);
    expect(problems.map((problem) => [problem.index, problem.id])).toEqual([
      [1, 'broken'],
      [2, undefined],
      [3, undefined],
    ]);
    expect(problems[0]?.issues[0]).toMatch(/^category: /);
  });

  it('never repeats a refused value in the report', async () => {
    const {problems, report} = collector();
    await unpackEntries(
      await packJson({entries: [{...anEntry(), category: 'jane@example.org', title: 7}]}),
      report,
    );
    expect(JSON.stringify(problems)).not.toContain('jane@example.org');
  });

  it('refuses bytes that are no gzip', async () => {
    await expectAsync(unpackJson(new Uint8Array([1, 2, 3, 4]))).toBeRejected();
  });

  it('refuses a payload that was cut short', async () => {
    const bytes = await packEntries([anEntry()]);
    await expectAsync(unpackJson(bytes.slice(0, bytes.length - 20))).toBeRejected();
  });

  it('refuses a payload with a damaged byte', async () => {
    const bytes = await packEntries([anEntry()]);
    const damaged = bytes.slice();
    damaged[damaged.length - 6] = (damaged[damaged.length - 6] ?? 0) ^ 0xff;
    await expectAsync(unpackJson(damaged)).toBeRejected();
  });

  it('refuses gzipped text that is no JSON, and JSON that is no shard', async () => {
    const {report} = collector();
    const text = new Blob(['{"entries": [']).stream().pipeThrough(new CompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(text).arrayBuffer());
    await expectAsync(unpackJson(bytes)).toBeRejectedWithError(SyntaxError);
    await expectAsync(unpackEntries(await packJson({}), report)).toBeRejected();
    await expectAsync(unpackDigest(await packJson({total: 1}))).toBeRejected();
  });

  it('stops at a gzip bomb before it has unpacked it', async () => {
    const bomb = await packJson('0'.repeat(3_000_000));
    expect(bomb.byteLength).toBeLessThan(10_000);
    await expectAsync(unpackJson(bomb, 1_000_000)).toBeRejectedWithError(RangeError);
    await expectAsync(unpackJson(bomb)).toBeResolved();
  });
});
