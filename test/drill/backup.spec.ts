/** A drill: a portal is filled, backed up and put back elsewhere. Needs the Firestore and Storage emulators. */
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {rebuildCatalogue} from '../../functions/src/catalogue/rebuild-catalogue';
import {indexPeople} from '../../functions/src/members/index-people';
import {checkBackup} from '../../tools/backup/check-backup';
import {BackupError} from '../../tools/backup/manifest';
import {withProject} from '../../tools/backup/project';
import {restoreBackup, type RestoreReport} from '../../tools/backup/restore-backup';
import {type BackupReport, type Project, takeBackup} from '../../tools/backup/take-backup';
import {run} from '../../tools/process/run';
import {seed} from '../../tools/seed';
import {documentsOf, filesOf, textsOf} from './dump';
import {fillPortal, SECRET, STAYS, TOKEN} from './portal';

const SOURCE = 'demo-canheal-drill';
const COPY = 'demo-canheal-drill-copy';
const PUBLIC_COPY = 'demo-canheal-drill-public';
const SCRATCH = 'demo-canheal-drill-scratch';

/** What never travels, and what is made anew. */
const STAYING = ['limits', 'analyticsSalts', 'catalogue'];
const LONG_MS = 300_000;
const quiet = () => undefined;

const inProject = <T>(id: string, work: (project: Project) => Promise<T>) => withProject(id, undefined, work);
const documents = (id: string, without: readonly string[] = []) =>
  inProject(id, ({db}) => documentsOf(db, without));
const files = (id: string) => inProject(id, ({bucket}) => filesOf(bucket));

async function empty(id: string): Promise<void> {
  const host = process.env['FIRESTORE_EMULATOR_HOST'];
  const address = `http://${host}/emulator/v1/projects/${id}/databases/(default)/documents`;
  expect((await fetch(address, {method: 'DELETE'})).ok).toBeTrue();
  await inProject(id, ({bucket}) => bucket.deleteFiles({force: true}));
}

describe('A backup', () => {
  let folder: string;
  const all = () => join(folder, 'all');
  const open = () => join(folder, 'public');
  let taken: BackupReport;
  let put: RestoreReport;
  let takenOfPublic: BackupReport;

  const restore = (id: string, from: string, log: (line: string) => void = quiet) =>
    inProject(id, (project) => restoreBackup(project, from, log));

  beforeAll(async () => {
    if (!process.env['FIRESTORE_EMULATOR_HOST'] || !process.env['FIREBASE_STORAGE_EMULATOR_HOST']) {
      throw new Error('This spec needs the Firestore and Storage emulators.');
    }
    folder = await mkdtemp(join(tmpdir(), 'drill-'));
    for (const id of [SOURCE, COPY, PUBLIC_COPY, SCRATCH]) await empty(id);
    await seed({projectId: SOURCE, log: quiet});
    await inProject(SOURCE, async (project) => {
      await fillPortal(project.db, project.bucket);
      await rebuildCatalogue(project.db);
      await indexPeople(project.db);
      taken = await takeBackup(project, all(), 'all', quiet);
      takenOfPublic = await takeBackup(project, open(), 'public', quiet);
    });
    put = await restore(COPY, all());
    await restore(PUBLIC_COPY, open());
  }, LONG_MS);

  afterAll(() => rm(folder, {recursive: true, force: true}));

  describe('of everything, put back', () => {
    it(
      'has every document, value by value',
      async () => {
        const before = await documents(SOURCE, STAYING);
        const after = await documents(COPY, STAYING);
        // The newsletter is put to rest.
        before.set('newsletters/on-its-way', {state: 'paused', content: {subject: SECRET}});
        before.set('newsletters/set', {...(before.get('newsletters/set') as object), state: 'paused'});
        expect(before.delete('outbox/one')).toBeTrue();
        expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
        for (const [path, fields] of before) expect(after.get(path)).withContext(path).toEqual(fields);
        expect(before.size).toBeGreaterThan(100);
        // And the lease of an item, among the indexes.
        expect([taken.documents, put.documents]).toEqual([before.size + 1, before.size + 1]);
      },
      LONG_MS,
    );

    it('says which newsletters would have gone out by themselves', () => {
      expect(put.rested).toEqual(['newsletters/on-its-way', 'newsletters/set']);
    });

    it(
      'has every file, byte for byte, with what is said of it',
      async () => {
        const before = await files(SOURCE);
        const after = await files(COPY);
        const incoming = [...before.keys()].filter((name) => name.startsWith('incoming/'));
        expect(incoming.length).toBe(1);
        for (const name of incoming) before.delete(name);
        expect(new Map([...after].sort())).toEqual(new Map([...before].sort()));
        expect([taken.files, put.files]).toEqual([before.size, before.size]);
      },
      LONG_MS,
    );

    it('is opened by no token of before, which opens the files it was made for', async () => {
      const name = 'consortium/deliverables/kingfisher-consortium/1/a.txt';
      const address = (id: string) =>
        `http://${process.env['FIREBASE_STORAGE_EMULATOR_HOST']}/v0/b/${id}.appspot.com/o/${encodeURIComponent(name)}?alt=media&token=${TOKEN}`;
      expect((await fetch(address(SOURCE))).status).toBe(200);
      expect((await fetch(address(COPY))).status).toBe(403);
      for (const text of (await textsOf(all())).values()) expect(text.includes(TOKEN)).toBeFalse();
    });

    it('has the indexes as they were, made anew', async () => {
      const revisions = (id: string) =>
        inProject(id, async ({db}) => {
          const {docs} = await db.collection('catalogue').get();
          return Object.fromEntries(docs.map((doc) => [doc.id, doc.get('revision') as unknown]));
        });
      const [before, after] = [await revisions(SOURCE), await revisions(COPY)];
      expect(Object.keys(after)).toContain('consortium-people');
      expect(after).toEqual(before);
      const kept = await readFile(join(all(), 'documents/catalogue.ndjson'), 'utf8');
      expect(kept.trim().split('\n').length).toBe(1);
    });

    it('leaves behind what would be done twice, or must not last', async () => {
      for (const collection of ['limits', 'analyticsSalts', 'restorations']) {
        expect((await inProject(COPY, ({db}) => db.collection(collection).get())).size)
          .withContext(collection)
          .toBe(0);
      }
      const texts = [...(await textsOf(all())).values()];
      expect(texts.some((text) => text.includes(STAYS))).toBeFalse();
      expect(texts.some((text) => text.includes(SECRET))).toBeTrue();
    });

    it('is in no doubt of itself but for files that were never there', () => {
      expect(taken.doubts).toEqual([]);
      expect(put.refused).toEqual([]);
    });
  });

  describe('of the public part', () => {
    it(
      'holds no word of the consortium, in names or bytes; that of everything does',
      async () => {
        const names = [SECRET, SECRET.toLowerCase(), 'anna@partner.example'];
        const items = [...(await documents(SOURCE, STAYING))].filter(
          ([path, fields]) =>
            path.split('/').length === 2 && (fields as {visibility?: string}).visibility === 'consortium',
        );
        const demo = items.map(([path]) => path.split('/')[1] ?? '').filter((id) => id.startsWith('demo-'));
        expect(demo.length).toBeGreaterThan(8);
        const search = (texts: Map<string, string>) =>
          [...names, ...demo].filter((word) =>
            [...texts].some(([name, text]) => `${name}\n${text}`.includes(word)),
          );
        expect(search(await textsOf(open()))).toEqual([]);
        expect(search(await textsOf(all()))).toEqual([...names, ...demo]);
      },
      LONG_MS,
    );

    it(
      'holds all that everyone may read, and refers to nothing else',
      async () => {
        const before = await documents(SOURCE, STAYING);
        const after = await documents(PUBLIC_COPY, STAYING);
        const isOpen = ([path, fields]: [string, unknown]) =>
          path.split('/').length === 2 &&
          /^(?:deliverables|news|events|pages|partners|workPackages|documents)\//.test(path) &&
          (fields as {visibility?: string}).visibility === 'public';
        const expected = [...before].filter(isOpen).map(([path]) => path);
        expect([...after.keys()].sort()).toEqual(
          [...expected, 'deliverables/open/versions/1', 'metrics/open', 'settings/public'].sort(),
        );
        const changed = [...after].filter(([path, fields]) => !isDeepStrictEqual(fields, before.get(path)));
        expect(changed.map(([path]) => path).sort()).toEqual(['deliverables/gone', 'deliverables/open']);
        expect(after.get('deliverables/open')).toEqual(
          jasmine.objectContaining({relations: [{type: 'References', target: 'open-too'}]}),
        );
      },
      LONG_MS,
    );

    it('holds the files that are open and that a document names', async () => {
      const before = await files(SOURCE);
      const after = await files(PUBLIC_COPY);
      expect([...after.keys()].filter((name) => name.startsWith('public/deliverables/open/'))).toEqual([
        'public/deliverables/open/1/a.txt',
        'public/deliverables/open/2/a.txt',
      ]);
      expect(after.size).toBe(takenOfPublic.files);
      expect(after.size).toBeGreaterThan(4);
      for (const [name, file] of after) expect(file).withContext(name).toEqual(before.get(name));
      expect(await readFile(join(open(), 'manifest.json'), 'utf8')).toContain('open/2/sealed.txt');
    });
  });

  describe('that is damaged', () => {
    let broken: string;
    const lose = (name: string) => rm(join(broken, name));
    const change = async (name: string, from = 'e', to = 'E') => {
      const bytes = await readFile(join(broken, name), 'latin1');
      expect(bytes).toContain(from);
      await writeFile(join(broken, name), bytes.replace(from, to), 'latin1');
    };
    const aFile = async () => {
      const {sha256} = JSON.parse(
        (await readFile(join(broken, 'files.ndjson'), 'utf8')).split('\n')[0] ?? '',
      ) as {
        sha256: string;
      };
      return `files/${sha256}`;
    };

    beforeEach(async () => {
      broken = join(folder, 'broken');
      await rm(broken, {recursive: true, force: true});
      await cp(open(), broken, {recursive: true});
      await expectAsync(checkBackup(broken)).toBeResolved();
    });

    const damages: Readonly<Record<string, readonly [RegExp, () => Promise<unknown>]>> = {
      'has another manifest': [
        /^manifest\.json is not as it was written/,
        () => change('manifest.json', '"lines": ', '"lines": 1'),
      ],
      'has no manifest': [/has no manifest\.json/, () => lose('manifest.json')],
      'has a document that was changed': [
        /^documents\/pages\.ndjson is not as/,
        () => change('documents/pages.ndjson'),
      ],
      'has lost a collection': [/^documents\/news\.ndjson is missing/, () => lose('documents/news.ndjson')],
      'says otherwise of a file': [/^files\.ndjson is not as/, () => change('files.ndjson')],
      'has a file of other bytes': [
        /^files\/[0-9a-f]{64} \(public\/.+\) is not as/,
        async () => change(await aFile(), '', 'x'),
      ],
      'has lost a file': [/^files\/[0-9a-f]{64} \(public\/.+\) is missing/, async () => lose(await aFile())],
    };
    for (const [says, [message, damage]] of Object.entries(damages)) {
      it(`is refused where it ${says}, before anything is written`, async () => {
        await damage();
        await expectAsync(restore(SCRATCH, broken)).toBeRejectedWithError(BackupError, message);
        expect((await documents(SCRATCH)).size).toBe(0);
        expect((await files(SCRATCH)).size).toBe(0);
      });
    }
  });

  describe('and the project it goes into', () => {
    beforeEach(() => empty(SCRATCH));
    afterAll(() => empty(SCRATCH));

    it(
      'is refused by one that holds a document, or a file',
      async () => {
        await inProject(SCRATCH, ({db}) => db.doc('news/here').set({title: 'Here already'}));
        await expectAsync(restore(SCRATCH, open())).toBeRejectedWithError(
          /not empty: it has documents in news/,
        );
        expect((await documents(SCRATCH)).size).toBe(1);
        await empty(SCRATCH);
        await inProject(SCRATCH, ({bucket}) => bucket.file('here.txt').save('x', {resumable: false}));
        await expectAsync(restore(SCRATCH, open())).toBeRejectedWithError(
          /not empty: Storage holds here\.txt/,
        );
        expect((await documents(SCRATCH)).size).toBe(0);
        await empty(SCRATCH);
        await expectAsync(restore(SCRATCH, open())).toBeResolved();
      },
      LONG_MS,
    );

    it(
      'goes on where it broke off, and with no other backup',
      async () => {
        let lines = 0;
        const failing = restore(SCRATCH, open(), () => {
          if (++lines === 4) throw new Error('The line is cut.');
        });
        await expectAsync(failing).toBeRejectedWithError('The line is cut.');
        expect((await files(SCRATCH)).size).toBeGreaterThan(0);
        expect((await documents(SCRATCH)).size).toBe(1);
        await expectAsync(restore(SCRATCH, all())).toBeRejectedWithError(/Another backup was being restored/);
        const report = await restore(SCRATCH, open());
        expect(report.files).toBeLessThan(takenOfPublic.files);
        expect(await documents(SCRATCH)).toEqual(await documents(PUBLIC_COPY));
        expect(await files(SCRATCH)).toEqual(await files(PUBLIC_COPY));
        await expectAsync(restore(SCRATCH, open())).toBeRejectedWithError(/is not empty/);
      },
      LONG_MS,
    );
  });

  describe('by its commands', () => {
    const command = (name: string, ...args: string[]) =>
      run(process.execPath, ['--import', 'tsx', `tools/${name}.ts`, ...args], {
        env: process.env,
        onOutput: quiet,
      });
    beforeEach(() => empty(SCRATCH));
    afterAll(() => empty(SCRATCH));

    it(
      'is taken and put back',
      async () => {
        const place = join(folder, 'by-command');
        const first = await command('backup', place, '--public', '--project', SOURCE);
        expect([first.code, first.output]).toEqual([
          0,
          jasmine.stringContaining(`of ${SOURCE} are in ${place}.`),
        ]);
        const second = await command('restore', place, '--project', SCRATCH);
        expect([second.code, second.output]).toEqual([0, jasmine.stringContaining(`are in ${SCRATCH}.`)]);
        expect(await documents(SCRATCH)).toEqual(await documents(PUBLIC_COPY));
      },
      LONG_MS,
    );

    it(
      'is refused in words, with an exit code that tells',
      async () => {
        const over = await command('backup', open(), '--project', SOURCE);
        expect([over.code, over.output]).toEqual([
          1,
          jasmine.stringContaining('is not empty. A backup goes into'),
        ]);
        const nowhere = await command('restore', open());
        expect([nowhere.code, nowhere.output]).toEqual([
          1,
          jasmine.stringContaining('npm run restore -- FOLDER'),
        ]);
        const absent = await command('restore', join(folder, 'absent'), '--project', SCRATCH);
        expect([absent.code, absent.output]).toEqual([1, jasmine.stringContaining('has no manifest.json')]);
      },
      LONG_MS,
    );
  });
});
