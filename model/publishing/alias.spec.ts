import {type Alias, aliasIdOf, aliasProblem, idInAddress, ledOn, parseAliasId, RENAMED_KINDS} from './alias';

describe('An earlier address', () => {
  const old: Alias = {kind: 'news', id: 'old', target: 'new-one'};

  it('is kept under an id that says its kind, but for an outcome’s', () => {
    expect(aliasIdOf('deliverable', 'old')).toBe('old');
    expect(aliasIdOf('news', 'old')).toBe('news.old');
    for (const kind of RENAMED_KINDS) {
      expect(parseAliasId(aliasIdOf(kind, 'old-1'))).toEqual({kind, id: 'old-1'});
    }
    for (const none of ['', 'Old', 'a.b', 'work-package.1', 'deliverable.old', 'news.', 'news.old.1']) {
      expect(parseAliasId(none)).withContext(none).toBeUndefined();
    }
  });

  it('leads to something else of its kind', () => {
    expect(aliasProblem(old, [])).toBeUndefined();
    expect(aliasProblem({...old, id: 'Old One'}, [])).toBe('shape');
    expect(aliasProblem({...old, target: 'old'}, [])).toBe('itself');
  });

  it('is none that the portal needs', () => {
    expect(aliasProblem({...old, kind: 'page', id: 'events'}, [])).toBe('reserved');
    expect(aliasProblem({...old, id: 'events'}, [])).toBeUndefined();
    expect(aliasProblem({...old, id: 'new'}, [])).toBe('reserved');
  });

  it('never leads to what leads on itself, so none goes round in a circle', () => {
    expect(aliasProblem(old, [{kind: 'news', id: 'new-one', target: 'old'}])).toBe('leads-on');
    expect(aliasProblem(old, [{kind: 'news', id: 'new-one', target: 'newest'}])).toBe('leads-on');
    expect(aliasProblem(old, [{kind: 'event', id: 'new-one', target: 'newest'}])).toBeUndefined();
    expect(aliasProblem(old, [old])).toBeUndefined();
  });

  it('takes along those that led to it', () => {
    const older: Alias = {kind: 'news', id: 'older', target: 'old'};
    const others: Alias[] = [
      {kind: 'event', id: 'older', target: 'old'},
      {kind: 'news', id: 'other', target: 'else'},
    ];
    expect(ledOn(old, [older, ...others])).toEqual([{...older, target: 'new-one'}]);
  });

  it('is read from an id, a path or a whole address', () => {
    for (const written of [
      'old',
      ' /news/old ',
      'news/old/',
      'https://portal.example/news/old?from=mail#top',
    ]) {
      expect(idInAddress(written)).withContext(written).toBe('old');
    }
    expect(idInAddress('')).toBe('');
  });
});
