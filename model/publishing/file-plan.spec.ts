import {type FileHolder, planFiles} from './file-plan';

describe('The plan of an outcome’s files', () => {
  const at = (path: string) => ({
    ...{name: path.split('/').at(-1) ?? '', path, size: 1},
    ...{contentType: 'text/csv', sha256: 'a'.repeat(64)},
  });
  const first: FileHolder = {visibility: 'public', version: 1, files: [at('public/deliverables/r/1/a.csv')]};
  const plan = (changes: Partial<FileHolder>) =>
    planFiles('deliverables/r', {...first, version: 2, ...changes}, [first]);
  const pathsOf = (files: readonly {readonly path: string}[] | undefined) => files?.map(({path}) => path);

  it('gives each version a folder of its own', () => {
    const {files, versions} = plan({files: [at('drafts/deliverable.r/u/b.csv'), ...first.files]});
    expect(pathsOf(files)).toEqual(['public/deliverables/r/2/b.csv', 'public/deliverables/r/2/a.csv']);
    expect(pathsOf(versions.get(1))).toEqual(['public/deliverables/r/1/a.csv']);
  });

  it('takes earlier versions along to where fewer may see, and brings back those that were public', () => {
    const internal = plan({visibility: 'consortium'});
    expect(pathsOf(internal.files)).toEqual(['consortium/deliverables/r/2/a.csv']);
    expect(pathsOf(internal.versions.get(1))).toEqual(['consortium/deliverables/r/1/a.csv']);
    const second: FileHolder = {visibility: 'consortium', version: 2, files: internal.files};
    const moved: FileHolder = {...first, files: internal.versions.get(1) ?? []};
    const again = planFiles('deliverables/r', {...first, version: 3, files: internal.files}, [second, moved]);
    expect(pathsOf(again.files)).toEqual(['public/deliverables/r/3/a.csv']);
    expect(pathsOf(again.versions.get(2))).toEqual(['consortium/deliverables/r/2/a.csv']);
    expect(pathsOf(again.versions.get(1))).toEqual(['public/deliverables/r/1/a.csv']);
  });

  it('takes everything of what is withdrawn away', () => {
    const {placements} = plan({withdrawn: {}});
    expect(placements.map(({file}) => file.path)).toEqual([
      'withdrawn/deliverables/r/2/a.csv',
      'withdrawn/deliverables/r/1/a.csv',
    ]);
  });

  it('closes earlier versions too while there is an embargo', () => {
    const embargoUntil = new Date(5000);
    expect(plan({embargoUntil}).placements.map(({opensAt}) => opensAt)).toEqual([5000, 5000]);
    expect(plan({}).placements.map(({opensAt}) => opensAt)).toEqual([undefined, undefined]);
  });
});
