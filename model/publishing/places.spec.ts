import {filePath, isNarrower, movedTo, opensAtOf, placementsOf, placeOf} from './places';

describe('Where the files of an item lie', () => {
  const open = {visibility: 'public'} as const;
  const internal = {visibility: 'consortium'} as const;

  it('follows the narrower of a version and its item', () => {
    expect(placeOf(open, open)).toBe('public');
    expect(placeOf(open, internal)).toBe('consortium');
    expect(placeOf(internal, open)).toBe('consortium');
    expect(placeOf(open, {...open, withdrawn: {}})).toBe('withdrawn');
  });

  it('is narrower from the public to the consortium to what was withdrawn', () => {
    expect(isNarrower('consortium', 'public')).toBeTrue();
    expect(isNarrower('withdrawn', 'consortium')).toBeTrue();
    expect(isNarrower('public', 'consortium')).toBeFalse();
    expect(isNarrower('public', 'public')).toBeFalse();
  });

  it('opens when both the version and its item allow it', () => {
    const [early, late] = [new Date(1000), new Date(2000)];
    expect(opensAtOf(open, open)).toBeUndefined();
    expect(opensAtOf({...open, embargoUntil: late}, {...open, embargoUntil: early})).toBe(2000);
    expect(opensAtOf(open, {...open, embargoUntil: early})).toBe(1000);
  });

  it('has the version in its address', () => {
    expect(filePath('public', 'deliverables/report', 2, 'a b.csv')).toBe(
      'public/deliverables/report/2/a b.csv',
    );
    expect(movedTo('withdrawn', 'public/deliverables/report/2/a.csv')).toBe(
      'withdrawn/deliverables/report/2/a.csv',
    );
  });

  it('is known with where each may be found now', () => {
    const file = {name: 'a.csv', size: 1, contentType: 'text/csv', sha256: 'a'.repeat(64)};
    const at = {folder: 'deliverables/report', version: 2, place: 'consortium', opensAt: undefined} as const;
    const [old] = placementsOf([{...file, path: 'public/deliverables/report/1/a.csv'}], at);
    expect(old?.file.path).toBe('consortium/deliverables/report/2/a.csv');
    expect(old?.from).toEqual([
      'consortium/deliverables/report/2/a.csv',
      'public/deliverables/report/1/a.csv',
      'consortium/deliverables/report/1/a.csv',
      'withdrawn/deliverables/report/1/a.csv',
    ]);
    const [fresh] = placementsOf([{...file, path: 'drafts/deliverable.report/u/a.csv'}], at);
    expect(fresh?.from).toEqual([
      'consortium/deliverables/report/2/a.csv',
      'drafts/deliverable.report/u/a.csv',
    ]);
  });
});
