import {TestBed} from '@angular/core/testing';
import {fakeSession} from '../../testing/render';
import {DocumentReader} from '../core/firebase/document-reader';
import {CatalogueRepository} from '../deliverables/catalogue/catalogue-repository';
import {Session} from '../members/session';
import {LOOKED_AT} from '../notifications/notification-inbox';
import {OVERVIEW, WorkspaceRepository} from './workspace-repository';

/** The reader's own profile, the directory, the documents where their list has one part, and the digest. */
const SHARED_READS = 4;

interface LimitLike {
  readonly type: string;
  readonly _limit?: number;
}

describe('The overview’s reads', () => {
  it('are forty at most, however much there is', async () => {
    let most = 0;
    const list = async (_path: string, _schema: unknown, ...constraints: LimitLike[]) => {
      most += constraints.find(({type}) => type === 'limit')?._limit ?? Infinity;
      return [];
    };
    TestBed.configureTestingModule({
      providers: [
        WorkspaceRepository,
        {provide: DocumentReader, useValue: {list}},
        {provide: CatalogueRepository, useValue: {}},
        {provide: Session, useValue: fakeSession('member')},
      ],
    });
    const repository = TestBed.inject(WorkspaceRepository);
    await repository.latest();
    await repository.coming(new Date());
    expect(most).toBe(Object.values(OVERVIEW).reduce((sum, count) => sum + count, 0));
    expect(most + LOOKED_AT + SHARED_READS).toBeLessThanOrEqual(40);
  });
});
