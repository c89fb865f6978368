import {TestBed} from '@angular/core/testing';
import {DocumentReader} from '../../core/firebase/document-reader';
import {ReadError} from '../../core/errors/read-error';
import {Session} from '../../members/session';
import {CatalogueRepository, RevisionChanged} from './catalogue-repository';

type Documents = Record<string, Record<string, unknown>>;

describe('CatalogueRepository', () => {
  const bytes = (n: number) => new Uint8Array([n]);

  function repositoryOver(documents: Documents, visibilities: string[] = ['public']) {
    const read: string[] = [];
    const reader = {
      get: (path: string) => {
        read.push(path);
        const document = documents[path];
        return document ? Promise.resolve(document) : Promise.reject(new ReadError('absent'));
      },
    };
    TestBed.configureTestingModule({
      providers: [
        CatalogueRepository,
        {provide: DocumentReader, useValue: reader},
        {provide: Session, useValue: {visibilities: () => Promise.resolve(visibilities)}},
      ],
    });
    return {repository: TestBed.inject(CatalogueRepository), read};
  }

  const small: Documents = {
    'catalogue/public-0': {revision: 'a', shards: 1, count: 28, payload: bytes(1)},
    'catalogue/consortium-0': {revision: 'b', shards: 1, count: 3, payload: bytes(2)},
  };

  it('reads one document for the public', async () => {
    const {repository, read} = repositoryOver(small);
    const shards = await repository.open();
    expect(await shards.rest()).toEqual([]);
    expect(read).toEqual(['catalogue/public-0']);
    expect(shards.count).toBe(28);
  });

  it('reads the consortium’s index as well for a member', async () => {
    const {repository, read} = repositoryOver(small, ['public', 'consortium']);
    const shards = await repository.open();
    expect(read).toEqual(['catalogue/public-0', 'catalogue/consortium-0']);
    expect(shards.count).toBe(31);
    expect(shards.first).toEqual([bytes(1), bytes(2)]);
  });

  it('reads the further shards once they are asked for', async () => {
    const {repository, read} = repositoryOver({
      'catalogue/public-0': {revision: 'a', shards: 3, count: 9_000, payload: bytes(0)},
      'catalogue/public-1': {revision: 'a', payload: bytes(1)},
      'catalogue/public-2': {revision: 'a', payload: bytes(2)},
    });
    const shards = await repository.open();
    expect(read.length).toBe(1);
    expect(await shards.rest()).toEqual([bytes(1), bytes(2)]);
  });

  it('notices when the index was rebuilt in between, be it longer or shorter', async () => {
    const head = {revision: 'a', shards: 2, count: 9_000, payload: bytes(0)};
    const other = {revision: 'b', payload: bytes(1)};
    const longer = repositoryOver({'catalogue/public-0': head, 'catalogue/public-1': other});
    await expectAsync((await longer.repository.open()).rest()).toBeRejectedWithError(RevisionChanged);
    TestBed.resetTestingModule();
    const shorter = repositoryOver({'catalogue/public-0': head});
    await expectAsync((await shorter.repository.open()).rest()).toBeRejectedWithError(RevisionChanged);
  });

  it('takes an index that was never built for an empty one', async () => {
    const {repository} = repositoryOver({});
    const shards = await repository.open();
    expect([shards.count, shards.first.length]).toEqual([0, 0]);
    expect(await shards.rest()).toEqual([]);
  });
});
