import {mergeContent, resolveConflicts} from './conflict';

describe('two people’s changes of one working copy', () => {
  const base = {
    title: 'Title',
    summary: 'Summary',
    plain: {patients: 'P', citizens: 'C'},
    keywords: ['a', 'b'],
  };

  it('go together where they are in different fields', () => {
    const merge = mergeContent(base, {...base, title: 'Mine'}, {...base, summary: 'Theirs'});
    expect(merge).toEqual({
      content: {...base, title: 'Mine', summary: 'Theirs'},
      conflicts: [],
      taken: ['summary'],
    });
  });

  it('go together in two plain summaries', () => {
    const mine = {...base, plain: {...base.plain, patients: 'Mine'}};
    const theirs = {...base, plain: {...base.plain, citizens: 'Theirs'}};
    const {content, conflicts} = mergeContent(base, mine, theirs);
    expect(content['plain']).toEqual({patients: 'Mine', citizens: 'Theirs'});
    expect(conflicts).toEqual([]);
  });

  it('conflict in the same field, and mine stands until somebody chooses', () => {
    const merge = mergeContent(base, {...base, title: 'Mine'}, {...base, title: 'Theirs'});
    expect(merge.conflicts).toEqual([{field: 'title', mine: 'Mine', theirs: 'Theirs'}]);
    expect(merge.content['title']).toBe('Mine');
    expect(resolveConflicts(merge, {title: 'theirs'})['title']).toBe('Theirs');
    expect(resolveConflicts(merge, {title: 'mine'})['title']).toBe('Mine');
  });

  it('do not conflict where both wrote the same', () => {
    expect(mergeContent(base, {...base, title: 'Both'}, {...base, title: 'Both'}).conflicts).toEqual([]);
  });

  it('conflict where one took away what the other changed', () => {
    const {summary: _, ...mine} = base;
    const merge = mergeContent(base, mine, {...base, summary: 'Theirs'});
    expect(merge.conflicts).toEqual([{field: 'summary', mine: undefined, theirs: 'Theirs'}]);
  });

  describe('in a list', () => {
    const lists = (mine: unknown, theirs: unknown, was: unknown = ['a', 'b']) =>
      mergeContent({keywords: was}, {keywords: mine}, {keywords: theirs});

    it('keep their places, be they rewritten or put in between', () => {
      const was = ['a', 'b', 'c'];
      expect(lists(['a', 'B', 'c'], ['a', 'b', 'C', 'd'], was).content['keywords']).toEqual([
        ...['a', 'B', 'C', 'd'],
      ]);
      expect(lists(['A', 'b', 'c'], ['a', 'b', 'C'], was).content['keywords']).toEqual(['A', 'b', 'C']);
      expect(lists(['a', 'mine', 'b', 'c'], ['a', 'b', 'C'], was).content['keywords']).toEqual([
        ...['a', 'mine', 'b', 'C'],
      ]);
      expect(lists(['a', 'b', 'mine', 'c'], ['x', 'b', 'C'], was).content['keywords']).toEqual([
        ...['x', 'b', 'mine', 'C'],
      ]);
    });

    it('go together where both add and take out', () => {
      expect(lists(['a', 'b', 'mine'], ['b', 'theirs']).content['keywords']).toEqual(['b', 'theirs', 'mine']);
      expect(lists(['mine'], ['theirs'], []).content['keywords']).toEqual(['theirs', 'mine']);
      expect(lists(['a', 'b', 'same'], ['a', 'b', 'same', 'c']).content['keywords']).toEqual([
        'a',
        'b',
        'same',
        'c',
      ]);
    });

    it('leave nothing behind where one empties it and the other takes out less', () => {
      expect(lists([], ['a']).content['keywords']).toEqual([]);
    });

    it('conflict where both change the same entry', () => {
      const was = [{name: 'Ada'}];
      const {conflicts} = lists([{name: 'Ada L.'}], [{name: 'Ada', orcid: '1'}], was);
      expect(conflicts.map(({field}) => field)).toEqual(['keywords']);
    });

    it('conflict where mine is in another order', () => {
      expect(lists(['b', 'a'], ['a', 'b', 'c']).conflicts.length).toBe(1);
      expect(lists(['a', 'b', 'c'], ['b', 'a']).content['keywords']).toEqual(['b', 'a', 'c']);
    });
  });
});
