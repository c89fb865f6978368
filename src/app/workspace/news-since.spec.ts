import {aDocumentEntry} from '../../../test/fixtures/documents';
import {aNewsItem, anEvent} from '../../../test/fixtures/nouns';
import {newSince} from './news-since';

const day = (date: string) => new Date(`${date}T12:00:00Z`);
const documents = [aDocumentEntry({id: 'a', title: 'Minutes', updatedAt: day('2026-03-01')})];
const latest = {
  outcomes: [],
  news: [aNewsItem({title: 'Old news', updatedAt: day('2026-01-01')})],
  events: [anEvent({title: 'Meeting', updatedAt: day('2026-02-01')})],
};

describe('What is new', () => {
  const titles = (since?: Date) => newSince(documents, latest, since).map(({title}) => title);

  it('is the latest of each, newest first, at a first visit', () => {
    expect(titles()).toEqual(['Minutes', 'Meeting', 'Old news']);
  });

  it('is what came after the last visit', () => {
    expect(titles(day('2026-01-15'))).toEqual(['Minutes', 'Meeting']);
    expect(titles(day('2026-03-01'))).toEqual([]);
  });

  it('leads to each where it stands', () => {
    expect(newSince(documents, latest, undefined)[0]?.address).toEqual(['/workspace/documents', 'a']);
  });
});
