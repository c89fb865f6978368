import {TestBed} from '@angular/core/testing';
import {packEntries} from '@model/catalogue/payload';
import {anEntry} from '../../../../test/fixtures/deliverables';
import {DocumentReader} from '../../core/firebase/document-reader';
import {CatalogueRepository, RevisionChanged} from '../../deliverables/catalogue/catalogue-repository';
import {FiguresRepository} from './figures-repository';

/** As much of Firestore's own constraints as tells what was asked for. */
interface Asked {
  readonly _limit?: number;
  readonly _value?: {readonly stringValue?: string};
}

describe('The figures', () => {
  let queries: Asked[][];

  function repository(open: () => Promise<unknown> = () => Promise.reject(new Error('not asked'))) {
    queries = [];
    const list = (_path: string, _schema: unknown, ...constraints: Asked[]) => {
      queries.push(constraints);
      return Promise.resolve([{day: '2026-01-01'}]);
    };
    TestBed.configureTestingModule({
      providers: [
        FiguresRepository,
        {provide: DocumentReader, useValue: {list}},
        {provide: CatalogueRepository, useValue: {open}},
      ],
    });
    return TestBed.inject(FiguresRepository);
  }
  const mostReads = () => queries.flat().reduce((sum, {_limit = 0}) => sum + _limit, 0);

  it('of thirty days cost 150 reads at most, in one query', async () => {
    await repository().read({from: '2026-01-01', to: '2026-01-30'});
    expect(queries).toHaveSize(1);
    expect(mostReads()).toBe(150);
  });

  it('of the longest period cost 1,830 reads at most, a month a query', async () => {
    const documents = await repository().read({from: '2024-01-01', to: '2024-12-31'});
    expect(queries).toHaveSize(12);
    expect(mostReads()).toBe(1830);
    expect(documents).toHaveSize(12);
  });

  it('name outcomes by the catalogue’s index, read once more where it was rebuilt meanwhile', async () => {
    const payload = await packEntries([anEntry({id: 'plan'})]);
    let tries = 0;
    const open = () => {
      tries += 1;
      const rest = () => (tries === 1 ? Promise.reject(new RevisionChanged()) : Promise.resolve([]));
      return Promise.resolve({count: 1, first: [payload], rest});
    };
    expect((await repository(open).outcomes()).map(({id}) => id)).toEqual(['plan']);
    expect(tries).toBe(2);
  });
});
