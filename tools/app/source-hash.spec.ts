import {mkdtemp, mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {hashOf} from './source-hash';

describe('the hash of the sources', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'canheal-hash-'));
    await mkdir(join(root, 'src/deep'), {recursive: true});
    await writeFile(join(root, 'src/deep/a.ts'), 'a');
    await writeFile(join(root, 'one.json'), '{}');
  });

  afterEach(() => rm(root, {recursive: true}));

  it('stays while nothing changes, whatever the order of the paths', async () => {
    expect(await hashOf(['src', 'one.json'], root)).toBe(await hashOf(['one.json', 'src'], root));
  });

  it('changes with a file in a deep folder, with a single file, and with a name', async () => {
    const seen = new Set([await hashOf(['src', 'one.json'], root)]);
    await writeFile(join(root, 'src/deep/a.ts'), 'b');
    seen.add(await hashOf(['src', 'one.json'], root));
    await writeFile(join(root, 'one.json'), '{"a": 1}');
    seen.add(await hashOf(['src', 'one.json'], root));
    await rename(join(root, 'src/deep/a.ts'), join(root, 'src/deep/b.ts'));
    seen.add(await hashOf(['src', 'one.json'], root));
    expect(seen.size).toBe(4);
  });

  it('takes what is not there as nothing', async () => {
    expect(await hashOf(['src', 'absent'], root)).toBe(await hashOf(['src'], root));
  });
});
