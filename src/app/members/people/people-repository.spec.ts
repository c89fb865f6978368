import {TestBed} from '@angular/core/testing';
import type {QueryConstraint} from 'firebase/firestore/lite';
import {DocumentReader} from '../../core/firebase/document-reader';
import {PeopleRepository} from './people-repository';

describe('PeopleRepository', () => {
  function over() {
    const asked: string[] = [];
    const list = (path: string, _schema: unknown, ...constraints: QueryConstraint[]) => {
      asked.push(`${path} ${constraints.map(({type}) => type).join(' ')}`);
      return Promise.resolve([]);
    };
    TestBed.configureTestingModule({
      providers: [PeopleRepository, {provide: DocumentReader, useValue: {list}}],
    });
    return {repository: TestBed.inject(PeopleRepository), asked};
  }

  it('bounds every read', async () => {
    const {repository, asked} = over();
    await Promise.all([
      repository.members(),
      repository.requests(),
      repository.invitations(),
      repository.domains(),
    ]);
    expect(asked).toEqual([
      'members limit',
      'accessRequests orderBy limit',
      'invitations orderBy limit',
      'domains limit',
    ]);
  });
});
