import {appendFile, mkdtemp, readFile, rm, truncate, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {checkLines, readLines, writeLines} from './lines';
import {BackupError, type Manifest, readManifest, writeManifest} from './manifest';

async function* values(...all: unknown[]) {
  yield* all;
}

describe('The files of a backup', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backup-'));
  });
  afterEach(() => rm(folder, {recursive: true}));

  describe('of lines', () => {
    const name = 'documents/news.ndjson';
    const read = async () => {
      const found: unknown[] = [];
      for await (const value of readLines(folder, name)) found.push(value);
      return found;
    };

    it('are read as they were written, whatever their texts hold', async () => {
      const all = [{text: 'a\nb\r\u2028\u2029'}, [], 'Łódź 😀', {long: 'x'.repeat(200_000)}];
      const entry = await writeLines(folder, name, values(...all));
      expect(entry.lines).toBe(4);
      expect(await read()).toEqual(all);
      await expectAsync(checkLines(folder, entry)).toBeResolved();
    });

    it('may be none', async () => {
      const entry = await writeLines(folder, name, values());
      expect(await read()).toEqual([]);
      await expectAsync(checkLines(folder, entry)).toBeResolved();
    });

    it('are refused where one is missing, added or changed, or all are gone', async () => {
      const entry = await writeLines(folder, name, values({a: 1}, {a: 2}));
      const place = join(folder, name);
      const whole = await readFile(place);
      await expectAsync(checkLines(folder, entry)).toBeResolved();
      const changed = /news\.ndjson is not as it was written/;
      await truncate(place, 8);
      await expectAsync(checkLines(folder, entry)).toBeRejectedWithError(BackupError, changed);
      await writeFile(place, whole);
      await appendFile(place, '{"a":3}\n');
      await expectAsync(checkLines(folder, entry)).toBeRejectedWithError(BackupError, changed);
      await writeFile(place, whole.toString().replace('2', '3'));
      await expectAsync(checkLines(folder, entry)).toBeRejectedWithError(BackupError, changed);
      await rm(place);
      await expectAsync(checkLines(folder, entry)).toBeRejectedWithError(
        BackupError,
        /missing from the backup/,
      );
    });

    it('are refused where they are fewer than was said', async () => {
      const entry = await writeLines(folder, name, values(1));
      await expectAsync(checkLines(folder, {...entry, lines: 2})).toBeRejectedWithError(/has 1 lines/);
      await expectAsync(checkLines(folder, entry)).toBeResolved();
    });
  });

  describe('that say what they are', () => {
    const sha256 = '0'.repeat(64);
    const manifest: Manifest = {
      format: 'canheal-backup',
      version: 1,
      scope: 'all',
      project: 'demo-one',
      begunAt: '2026-01-01T00:00:00.000Z',
      endedAt: '2026-01-01T00:00:01.000Z',
      documents: [{name: 'documents/news.ndjson', lines: 2, sha256}],
      files: {name: 'files.ndjson', lines: 0, sha256},
      bytes: 0,
      leftOut: [],
    };
    const place = () => join(folder, 'manifest.json');
    const rewritten = async (from: string, to: string) => {
      const text = await readFile(place(), 'utf8');
      expect(text).toContain(from);
      await writeFile(place(), text.replace(from, to));
    };

    beforeEach(() => writeManifest(folder, manifest));

    it('are read as they were written, in whatever order', async () => {
      expect((await readManifest(folder)).manifest).toEqual(manifest);
      const fields = JSON.parse(await readFile(place(), 'utf8')) as object;
      await writeFile(place(), JSON.stringify(Object.fromEntries(Object.entries(fields).reverse())));
      expect((await readManifest(folder)).manifest).toEqual(manifest);
    });

    for (const [from, to] of [
      ['"lines": 2', '"lines": 3'],
      ['"scope": "all"', '"scope": "public"'],
      [sha256, '1'.repeat(64)],
      ['"leftOut": []', '"leftOut": ["a"]'],
      ['"seal": "', '"seal": "0'],
      ['"bytes": 0,', ''],
      ['documents/news', '../documents/news'],
      ['}', ''],
    ] as const) {
      it(`are refused with ${to || 'nothing'} in place of ${from.slice(0, 20)}`, async () => {
        await rewritten(from, to);
        await expectAsync(readManifest(folder)).toBeRejectedWithError(BackupError, /not as it was written/);
      });
    }

    it('are refused where they are of a version to come', async () => {
      await rewritten('"version": 1', '"version": 2');
      await expectAsync(readManifest(folder)).toBeRejectedWithError(BackupError, /is of version 2/);
    });

    it('are missed where the backup was never finished', async () => {
      await rm(place());
      await expectAsync(readManifest(folder)).toBeRejectedWithError(BackupError, /not finished/);
    });

    it('are never written over', async () => {
      await expectAsync(writeManifest(folder, manifest)).toBeRejectedWithError(/EEXIST/);
    });
  });
});
