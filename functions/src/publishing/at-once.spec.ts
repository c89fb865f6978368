import {unpackEntries} from '@model/catalogue/payload';
import type {DeliverableFields} from '@model/deliverables/deliverable';
import {rebuildCatalogue} from '../catalogue/rebuild-catalogue';
import {reasonOf} from '../commands/refuse';
import {drainOutbox} from '../outbox/outbox';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles, givenFiles, onceMore} from '../testing/emulated-files';
import {as, refusedFor} from '../testing/as';
import {ada, anApprovedDraft, anUpload, bo, content, outcome, published} from '../testing/drafts';
import {fieldsOf} from '../testing/people';
import {discardDraft} from './discard-draft';
import {publishDraft} from './publish-draft';
import {reinstateItem} from './reinstate-item';
import {withdrawItem} from './withdraw-item';

const CHANGES = 500;
const AT_ONCE = 16;
/** All of them, on a machine that may be busy. */
const PATIENCE = 1_800_000;

describe('Two at once', () => {
  const db = emulatedFirestore();

  beforeEach(() => Promise.all([emptyDatabase(), emptyFiles()]));

  it('who publish the same: one does, and the other is told', async () => {
    const file = await anUpload('report', 'a.csv', 'one');
    const asked = await anApprovedDraft('report', content({files: [file]}));
    const both = await Promise.allSettled([ada, bo].map((who) => publishDraft.run(as(who, asked))));
    expect(both.filter(({status}) => status === 'fulfilled')).toHaveSize(1);
    const told = both.find((one) => one.status === 'rejected');
    expect(reasonOf(told?.reason)).toBe('published-meanwhile');
    expect((await outcome('report')).version).toBe(1);
    expect((await db.collection('publications').get()).size).toBe(1);
  });

  it('that are one person asking twice get the same answer', async () => {
    const asked = await anApprovedDraft('report');
    const both = await Promise.all([1, 2].map(() => publishDraft.run(as(ada, asked))));
    expect(both).toEqual([
      {published: true, version: 1},
      {published: true, version: 1},
    ]);
    await expectAsync(publishDraft.run(as(ada, asked))).toBeResolvedTo({published: true, version: 1});
    await expectAsync(publishDraft.run(as(bo, asked))).toBeRejectedWith(refusedFor('published-meanwhile'));
  });

  it('of whom one discards: it is published or discarded, and not both', async () => {
    const asked = await anApprovedDraft('report');
    const [publication, discard] = await Promise.allSettled([
      publishDraft.run(as(ada, asked)),
      discardDraft.run(as(bo, {draft: asked.draft})),
    ]);
    expect([publication.status, discard.status].sort()).toEqual(['fulfilled', 'rejected']);
    const stands = await fieldsOf('deliverables/report');
    expect(stands !== undefined).toBe(publication.status === 'fulfilled');
  });
});

describe('Many at once', () => {
  const db = emulatedFirestore();
  const items = Array.from({length: 40}, (_, n) => `item-${n}`);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
  /** What one is told who comes too late, or to something that is not there. */
  const FAIR = ['changed-meanwhile', 'published-meanwhile', 'is-withdrawn', 'not-withdrawn', 'not-found'];

  beforeEach(() => Promise.all([emptyDatabase(), emptyFiles()]));

  async function change(n: number): Promise<void> {
    const item = pick(items);
    const what = Math.random();
    if (what < 0.1) return withdrawItem.run(as(ada, {item, reason: 'A mistake.'}));
    if (what < 0.2) return reinstateItem.run(as(ada, {item}));
    const stands = (await fieldsOf(`deliverables/${item}`)) as DeliverableFields | undefined;
    const isNew = Math.random() < 0.15;
    const files = isNew ? [await anUpload(item, `${n}.csv`, `${n}`)] : (stands?.files ?? []);
    const written = content({
      title: `Change ${n}`,
      visibility: pick(['public', 'public', 'consortium']),
      relations: [pick(items), pick(items)]
        .filter((target) => target !== item)
        .map((target) => ({type: 'References', target})),
      issued: `20${10 + (n % 15)}`,
      files,
    });
    await published(item, written);
  }

  it(
    `in ${CHANGES} publications, edits, moves and withdrawals leave the index that a fresh rebuild makes`,
    async () => {
      let begun = 0;
      let done = 0;
      const unfair: unknown[] = [];
      const worker = async () => {
        while (begun < CHANGES) {
          const n = begun++;
          // Whoever finds the connection closed tries again.
          await onceMore(() => change(n)).then(
            () => done++,
            (error: unknown) => FAIR.includes(String(reasonOf(error))) || unfair.push(error),
          );
        }
      };
      await Promise.all(Array.from({length: AT_ONCE}, worker));
      expect(unfair).toEqual([]);
      expect(done).toBeGreaterThan(CHANGES / 4);

      const {written, deleted, refused} = await rebuildCatalogue(db);
      expect({written, deleted, refused}).toEqual({written: [], deleted: [], refused: []});
      await drainOutbox(db);
      const {docs} = await db.collection('deliverables').get();
      const visibilities = new Map(docs.map((doc) => [doc.id, doc.get('visibility') as string]));
      const versions = (await db.collectionGroup('versions').get()).docs;
      for (const doc of [...docs, ...versions]) {
        if (doc.get('visibility') !== 'public') continue;
        for (const {target} of doc.get('relations') as {target: string}[]) {
          expect(visibilities.get(target)).withContext(`${doc.ref.path} names ${target}`).toBe('public');
        }
      }
      const isIn = (path: string) => path.split('/').slice(1).join('/');
      const named = [...docs, ...versions].flatMap((doc) =>
        (doc.get('files') as {path: string}[]).map(({path}) => path),
      );
      const there = (await givenFiles()).filter((path) => !path.startsWith('drafts/'));
      // What is withdrawn has its files out of sight, where no document names them.
      expect(there.filter((path) => !path.startsWith('withdrawn/')).sort()).toEqual(
        named.filter((path) => !path.startsWith('withdrawn/')).sort(),
      );
      expect(new Set(there.map(isIn)).size).toBe(there.length);
    },
    PATIENCE,
  );

  it('each sees its own change in the index when it is answered', async () => {
    const idsIn = async () => {
      const payload = (await db.doc('catalogue/public-0').get()).get('payload') as Uint8Array;
      return (await unpackEntries(payload, fail)).map(({id}) => id);
    };
    const seen = await Promise.all(
      items.slice(0, AT_ONCE).map(async (item) => {
        await published(item, content());
        return (await idsIn()).includes(item);
      }),
    );
    expect(seen).toEqual(seen.map(() => true));
  });
});
