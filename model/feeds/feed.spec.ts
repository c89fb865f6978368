import {anEntry} from '../../test/fixtures/deliverables';
import {FEED_LENGTH, feedPath, newestOf, outcomeItem, parseFeedPath} from './feed';

describe('A feed', () => {
  it('is named by its address', () => {
    expect(parseFeedPath('/feeds/outcomes.atom.xml')).toEqual({noun: 'outcomes', format: 'atom.xml'});
    expect(parseFeedPath('/feeds/events.ics')).toEqual({noun: 'events', format: 'ics'});
    for (const path of [
      '/feeds/outcomes.ics',
      '/feeds/outcomes',
      '/feeds/members.json',
      '/feeds/a/news.json',
    ]) {
      expect(parseFeedPath(path)).withContext(path).toBeUndefined();
    }
  });

  it('follows a search by the catalogue’s own parameters', () => {
    expect(feedPath('outcomes', 'json')).toBe('/feeds/outcomes.json');
    expect(feedPath('outcomes', 'json', '?q=gene&category=datasets')).toBe(
      '/feeds/outcomes.json?q=gene&category=datasets',
    );
  });

  it('tells what came last first, and no more than it can hold', () => {
    const items = Array.from({length: FEED_LENGTH + 1}, (_, day) =>
      outcomeItem(
        anEntry({id: `item-${day}`, publishedAt: new Date(Date.UTC(2026, 0, day + 1))}),
        'https://portal.example',
      ),
    );
    const told = newestOf(items);
    expect(told.length).toBe(FEED_LENGTH);
    expect(told[0]?.address).toBe(`https://portal.example/deliverables/item-${FEED_LENGTH}`);
  });
});
