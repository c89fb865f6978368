import type {DeliverableFields} from '@model/deliverables/deliverable';
import {drainOutbox} from '../outbox/outbox';
import {reasonOf} from '../commands/refuse';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {emptyFiles, fetchFile, filesBelow, givenFiles, idTokenOf} from '../testing/emulated-files';
import {GRANTED} from '../testing/as';
import {anApprovedDraft, anUpload, content, outcome, published} from '../testing/drafts';
import {fieldsOf} from '../testing/people';
import type {OnStep} from './change-item';
import {publish} from './publish';
import {reinstate} from './reinstate-item';
import {withdraw} from './withdraw-item';

/** Each change is begun as often as it has steps, on a machine that may be busy. */
const PATIENCE = 600_000;

type Run = (onStep?: OnStep) => Promise<unknown>;

describe('A change that dies half-way', () => {
  const db = emulatedFirestore();
  beforeEach(() => Promise.all([emptyDatabase(), emptyFiles()]));

  /** Runs a change until its nth step, and there it is dead: nothing of it goes on. @returns whether it came so far */
  async function diesAt(step: number, run: Run): Promise<boolean> {
    let count = 0;
    let die: (isDead: boolean) => void = () => undefined;
    const dead = new Promise<boolean>((resolve) => (die = resolve));
    const finished = run(() => {
      if (count++ < step) return Promise.resolve();
      die(true);
      return new Promise<void>(() => undefined);
    }).then(() => false);
    return Promise.race([dead, finished]);
  }

  /** What time does: the leases of the dead end, and others take up what they left. */
  async function timePasses(): Promise<void> {
    await db.doc('catalogue/lease-item-deliverable.report').delete();
    const {docs} = await db.collection('outbox').get();
    await Promise.all(docs.map(({ref}) => ref.update({dueAt: 0, leaseUntil: 0})));
  }

  /** What a reader of this role gets to see: the document, and each file that lies anywhere. */
  async function expectNothingHalfDone(before: DeliverableFields | undefined, title: string): Promise<void> {
    const stands = (await fieldsOf('deliverables/report')) as DeliverableFields | undefined;
    const versions = (await db.collection('deliverables/report/versions').get()).docs;
    // It is as it was or as it will be, and each file it names is its own.
    expect([before?.title, title]).toContain(stands?.title);
    const named = (visibility: string) =>
      [stands, ...versions.map((doc) => doc.data() as DeliverableFields)]
        .filter((one) => one?.visibility === visibility || (visibility === 'consortium' && one !== undefined))
        .flatMap((one) => one?.files.map(({path}) => path) ?? []);
    const open = stands?.withdrawn ? [] : named(stands?.visibility === 'public' ? 'public' : 'none');
    const member = {idToken: idTokenOf('mia', {role: 'member', roleSince: GRANTED})};
    for (const path of await filesBelow('')) {
      if ((await fetchFile(path)).status === 200) expect(open).withContext(path).toContain(path);
      if ((await fetchFile(path, member)).status === 200) {
        expect(stands?.withdrawn ? [] : named('consortium'))
          .withContext(path)
          .toContain(path);
      }
    }
  }

  /** Begins the change once for each of its steps and kills it there; each time a retry has to complete it. */
  function itSurvives(
    what: string,
    prepare: () => Promise<{run: Run; title: string}>,
    expectDone: () => Promise<void>,
  ): void {
    it(
      `${what}: nothing half done is seen, and a retry completes it`,
      async () => {
        let step = 0;
        for (; ; step += 1) {
          await Promise.all([emptyDatabase(), emptyFiles()]);
          const {run, title} = await prepare();
          const before = (await fieldsOf('deliverables/report')) as DeliverableFields | undefined;
          const died = await diesAt(step, run);
          await expectNothingHalfDone(before, title);
          if (!died) break;
          await timePasses();
          await run().catch((error: unknown) => {
            // It had been committed: what is left are tasks.
            expect(['is-withdrawn', 'not-withdrawn'])
              .withContext(`step ${step}`)
              .toContain(String(reasonOf(error)));
          });
          await drainOutbox(db);
          await expectDone();
          expect((await filesBelow('')).filter((path) => path.startsWith('drafts/'))).toEqual([]);
          const paths = await namedPaths();
          expect(await givenFiles())
            .withContext(`step ${step}`)
            .toEqual(paths);
          expect((await db.collection('outbox').get()).size).toBe(0);
        }
        expect(step).toBeGreaterThan(4);
      },
      PATIENCE,
    );
  }

  /** The paths that the documents name; of a withdrawn outcome, those of what went. */
  async function namedPaths(): Promise<string[]> {
    const stands = await outcome('report');
    const {docs} = await db.collection('deliverables/report/versions').get();
    const all = [stands, ...docs.map((doc) => doc.data() as DeliverableFields)];
    const held = stands.withdrawn ? [`withdrawn/deliverables/report/${stands.version}/a.csv`] : [];
    return [...held, ...all.flatMap(({files}) => files.map(({path}) => path))].sort();
  }

  const draftOf = async (changes: object) => {
    const asked = await anApprovedDraft('report', content(changes));
    return {...asked, by: 'ada'};
  };
  const publishing = async (changes: object) => {
    const request = await draftOf(changes);
    return {run: (onStep?: OnStep) => publish(db, request, onStep), title: String(content(changes)['title'])};
  };
  const twoVersions = async (changes: object = {}) => {
    await published('report', content({...changes, files: [await anUpload('report', 'a.csv', 'one')]}));
    const {files} = await outcome('report');
    await published('report', content({...changes, files, title: 'Second'}));
    await drainOutbox(db);
    return (await outcome('report')).files;
  };
  const status = async (path: string) => (await fetchFile(path)).status;

  itSurvives(
    'a first publication',
    async () => {
      const files = [await anUpload('report', 'a.csv', 'one'), await anUpload('report', 'b.csv', 'two')];
      return publishing({files, title: 'First'});
    },
    async () => {
      expect((await outcome('report')).version).toBe(1);
      expect(await status('public/deliverables/report/1/b.csv')).toBe(200);
      expect(await fieldsOf('drafts/deliverable.report')).toBeUndefined();
    },
  );

  itSurvives(
    'an edit with a new file',
    async () => {
      const files = await twoVersions();
      return publishing({files: [...files, await anUpload('report', 'b.csv', 'two')], title: 'Third'});
    },
    async () => {
      expect((await outcome('report')).version).toBe(3);
      expect((await fieldsOf('deliverables/report/versions/2'))?.['title']).toBe('Second');
      for (const path of await givenFiles())
        expect(await status(path))
          .withContext(path)
          .toBe(200);
    },
  );

  itSurvives(
    'a move from everyone to members',
    async () => publishing({files: await twoVersions(), visibility: 'consortium', title: 'Internal'}),
    async () => {
      expect((await outcome('report')).visibility).toBe('consortium');
      for (const path of await filesBelow(''))
        expect(await status(path))
          .withContext(path)
          .toBe(403);
    },
  );

  itSurvives(
    'a move from members to everyone',
    async () => publishing({files: await twoVersions({visibility: 'consortium'}), title: 'Open'}),
    async () => {
      expect((await outcome('report')).visibility).toBe('public');
      expect(await status('public/deliverables/report/3/a.csv')).toBe(200);
      expect(await status('consortium/deliverables/report/2/a.csv')).toBe(403);
    },
  );

  itSurvives(
    'an embargo on what was open',
    async () =>
      publishing({
        files: await twoVersions(),
        embargoUntil: new Date(Date.now() + 3_600_000),
        title: 'Later',
      }),
    async () => {
      for (const path of await filesBelow(''))
        expect(await status(path))
          .withContext(path)
          .toBe(403);
    },
  );

  itSurvives(
    'a withdrawal',
    async () => {
      await twoVersions();
      const request = {item: 'report', reason: 'A mistake.', by: 'ada'};
      return {run: (onStep?: OnStep) => withdraw(db, request, onStep), title: 'Second'};
    },
    async () => {
      expect((await outcome('report')).withdrawn?.reason).toBe('A mistake.');
      for (const path of await filesBelow(''))
        expect(await status(path))
          .withContext(path)
          .toBe(403);
    },
  );

  itSurvives(
    'the end of a withdrawal',
    async () => {
      await twoVersions();
      await withdraw(db, {item: 'report', reason: 'A mistake.', by: 'ada'});
      await drainOutbox(db);
      return {run: (onStep?: OnStep) => reinstate(db, {item: 'report', by: 'bo'}, onStep), title: 'Second'};
    },
    async () => {
      expect((await outcome('report')).withdrawn).toBeUndefined();
      for (const path of await givenFiles())
        expect(await status(path))
          .withContext(path)
          .toBe(200);
    },
  );

  it('and is given up leaves everything as it was', async () => {
    const files = await twoVersions();
    const {run} = await publishing({files, visibility: 'consortium', title: 'Internal'});
    let steps = 0;
    const edited = run(async (step) => {
      // Somebody edits the working copy once the files have gone.
      if (step === 'taken' && steps++ === 0) {
        await db.doc('drafts/deliverable.report').update({'content.title': 'Edited'});
      }
    });
    await expectAsync(edited).toBeRejected();
    expect(steps).toBeGreaterThan(0);
    expect((await outcome('report')).title).toBe('Second');
    expect(await givenFiles()).toEqual(await namedPaths());
    for (const path of await givenFiles())
      expect(await status(path))
        .withContext(path)
        .toBe(200);
  });
});
