import {historyOf} from './history';
import type {Publication} from './publication';

describe('The history of an item', () => {
  const entry = (number: number, act: Publication['act'], title: string): Publication => ({
    id: `news.first.${number}`,
    kind: 'news',
    item: 'first',
    number,
    act,
    at: new Date(number),
    by: 'ada',
    content: {title, updatedAt: new Date(number)},
  });
  const compared = (...publications: Publication[]) =>
    historyOf(publications).map(({before, after}) => `${before?.['title']} > ${after?.['title']}`);

  it('begins with the latest, each compared with what stood before', () => {
    expect(
      compared(entry(0, 'published', 'A'), entry(2, 'published', 'C'), entry(1, 'published', 'B')),
    ).toEqual(['B > C', 'A > B', 'undefined > A']);
  });

  it('holds what editors wrote alone', () => {
    expect(historyOf([entry(1, 'published', 'A')])[0]?.after).toEqual({title: 'A'});
  });

  it('does not compare a withdrawal and its end: what comes after is compared with what stood before', () => {
    expect(
      compared(
        entry(1, 'published', 'A'),
        entry(2, 'withdrawn', 'A'),
        entry(3, 'reinstated', 'A'),
        entry(4, 'published', 'B'),
      ),
    ).toEqual(['A > B', 'undefined > undefined', 'undefined > undefined', 'undefined > A']);
  });

  it('begins anew after the item was deleted', () => {
    expect(
      compared(entry(1, 'published', 'A'), entry(2, 'unpublished', 'A'), entry(3, 'published', 'B')),
    ).toEqual(['undefined > B', 'undefined > undefined', 'undefined > A']);
  });

  it('knows which entry is the latest', () => {
    const entries = historyOf([entry(1, 'published', 'A'), entry(2, 'published', 'B')]);
    expect(entries.map(({isLatest}) => isLatest)).toEqual([true, false]);
  });
});
