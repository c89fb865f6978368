import {TestBed} from '@angular/core/testing';
import type {Draft} from '@model/publishing/draft';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';
import {DraftRepository} from './draft-repository';
import {ExchangeRepository} from './exchange-repository';

const THEN = new Date('2026-01-01T00:00:00Z');

describe('What is exchanged', () => {
  let asked: string[];

  function repository(counts: Readonly<Record<string, number>>, drafts: readonly Partial<Draft>[] = []) {
    asked = [];
    const left = {...counts};
    const list = (path: string) => {
      asked.push(path);
      const from = (counts[path] ?? 0) - (left[path] ?? 0);
      const some = Math.min(300, left[path] ?? 0);
      left[path] = (left[path] ?? 0) - some;
      const isWithdrawn = (n: number) => path === 'deliverables' && n === 1;
      return Promise.resolve(
        Array.from({length: some}, (_, n) => ({
          ...{id: `${path}-${from + n}`, updatedAt: THEN, title: 'x'},
          ...(isWithdrawn(from + n) && {withdrawn: {at: THEN}}),
        })),
      );
    };
    TestBed.configureTestingModule({
      providers: [
        ExchangeRepository,
        {provide: DocumentReader, useValue: {list}},
        {provide: Session, useValue: {ready: () => Promise.resolve()}},
        {provide: DraftRepository, useValue: {list: () => Promise.resolve(drafts)}},
      ],
    });
    return TestBed.inject(ExchangeRepository);
  }

  it('is read page after page, whole and without its id among its fields', async () => {
    const items = await repository({news: 650}).published('news');
    expect(items).toHaveSize(650);
    expect(items[649]).toEqual({id: 'news-649', updatedAt: THEN, content: {updatedAt: THEN, title: 'x'}});
    expect(asked).toEqual(['news', 'news', 'news']);
  });

  it('is everything, kind by kind', async () => {
    const all = await repository({deliverables: 2, workPackages: 1}).everything();
    expect(all.deliverable).toHaveSize(2);
    expect(all['work-package']).toHaveSize(1);
    expect([...asked].sort()).toEqual([
      'deliverables',
      'events',
      'news',
      'pages',
      'partners',
      'workPackages',
    ]);
  });

  it('is compared with working copies of its kind, and with whom it may name', async () => {
    const drafts = [
      {kind: 'news', item: 'a', id: 'news.a'},
      {kind: 'event', item: 'b', id: 'event.b'},
    ] as const;
    const ground = await repository({news: 1, deliverables: 2, partners: 1}, drafts).ground('news');
    expect([...ground.drafts.keys()]).toEqual(['a']);
    expect([...ground.published.keys()]).toEqual(['news-0']);
    expect([...ground.known.deliverables]).toEqual(['deliverables-0', 'deliverables-1']);
    expect([...ground.known.withdrawn]).toEqual(['deliverables-1']);
    expect([...ground.known.partners]).toEqual(['partners-0']);
  });

  it('reads outcomes once where they are what is imported', async () => {
    await repository({deliverables: 1}).ground('deliverable');
    expect(asked.filter((path) => path === 'deliverables')).toHaveSize(1);
  });
});
