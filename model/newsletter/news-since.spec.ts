import {aDeliverable} from '../../test/fixtures/deliverables';
import {aNewsItem, anEvent} from '../../test/fixtures/nouns';
import {MOST_NEW, newBlocks, newFrom, type Published} from './news-since';

const SINCE = new Date('2026-06-01T00:00:00Z');
const NOW = new Date('2026-09-01T00:00:00Z');
const fresh = {publishedAt: new Date('2026-07-01T00:00:00Z')};
const filled = (published: Partial<Published>, picked: Parameters<typeof newBlocks>[2] = []) =>
  newBlocks({outcomes: [], news: [], events: [], ...published}, SINCE, picked, NOW).map(
    (block) => `${block.type} ${block.id}`,
  );

describe('What is new since the last issue', () => {
  it('is outcomes by category, then news, then events as they come', () => {
    const outcomes = [
      aDeliverable({id: 'map', category: 'mapping-reports', ...fresh}),
      aDeliverable({id: 'older-policy', category: 'policy-papers', issued: '2025', ...fresh}),
      aDeliverable({id: 'policy', category: 'policy-papers', issued: '2026', ...fresh}),
    ];
    const news = [
      aNewsItem({id: 'june', date: '2026-06', ...fresh}),
      aNewsItem({id: 'july', date: '2026-07', ...fresh}),
    ];
    const events = [
      anEvent({id: 'late', start: '2027', ...fresh}),
      anEvent({id: 'soon', start: '2026-10', ...fresh}),
    ];
    expect(filled({outcomes, news, events})).toEqual([
      ...['outcome policy', 'outcome older-policy', 'outcome map'],
      ...['news july', 'news june', 'event soon', 'event late'],
    ]);
  });

  it('is not what came before, is not public, was withdrawn, is over, or is an issue itself', () => {
    const withdrawn = {at: NOW, reason: 'A mistake.'};
    const outcomes = [
      aDeliverable({id: 'old', publishedAt: SINCE}),
      aDeliverable({id: 'private', visibility: 'consortium', ...fresh}),
      aDeliverable({id: 'withdrawn', withdrawn, ...fresh}),
      aDeliverable({id: 'issue', category: 'newsletters', ...fresh}),
      aDeliverable({id: 'right', ...fresh}),
    ];
    const events = [anEvent({id: 'over', start: '2026-08-01', ...fresh}), anEvent({id: 'undated', ...fresh})];
    expect(filled({outcomes, events})).toEqual(['outcome right', 'event undated']);
  });

  it('is not what the issue has already, and no more than a letter holds', () => {
    const outcomes = Array.from({length: 60}, (_, i) => aDeliverable({id: `o${i}`, ...fresh}));
    const news = [aNewsItem({id: 'o0', ...fresh})];
    expect(filled({outcomes}).length).toBe(MOST_NEW);
    expect(
      filled({outcomes: outcomes.slice(0, 2), news}, [{type: 'outcome', audiences: [], id: 'o0'}]),
    ).toEqual(['outcome o1', 'news o0']);
  });

  it('reaches back to the last issue, or where there was none, three months', () => {
    expect(newFrom(SINCE, NOW)).toBe(SINCE);
    expect(newFrom(undefined, NOW).toISOString()).toBe('2026-06-03T00:00:00.000Z');
  });
});
