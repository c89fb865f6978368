import {TestBed} from '@angular/core/testing';
import type {Deliverable} from '@model/deliverables/deliverable';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {ReadError, readErrorKind} from '../core/errors/read-error';
import {DocumentReader} from '../core/firebase/document-reader';
import {Session} from '../members/session';
import {DeliverableRepository} from './deliverable-repository';

describe('DeliverableRepository', () => {
  /** A repository over these documents, and the paths it has asked for. */
  function over(documents: Record<string, Deliverable>, listed: Deliverable[] = []) {
    const asked: string[] = [];
    const reader = {
      get: (path: string) => {
        asked.push(path);
        const found = documents[path];
        // The document's own id, which for a version is its number.
        const id = path.split('/').at(-1);
        return found ? Promise.resolve({...found, id}) : Promise.reject(new ReadError('absent'));
      },
      list: () => Promise.resolve(listed),
    };
    const session = {ready: () => Promise.resolve(), visibilities: () => Promise.resolve(['public'])};
    TestBed.configureTestingModule({
      providers: [
        DeliverableRepository,
        {provide: DocumentReader, useValue: reader},
        {provide: Session, useValue: session},
      ],
    });
    return {repository: TestBed.inject(DeliverableRepository), asked};
  }

  const kindOf = (read: Promise<unknown>) => read.then(() => 'there', readErrorKind);

  it('reads an earlier version beside the latest, under the outcome’s own id', async () => {
    const {repository} = over({
      'deliverables/a': aDeliverable({version: 3}),
      'deliverables/a/versions/2': aDeliverable({version: 2}),
    });
    const {item, latest} = await repository.record('a', '2');
    expect([item.id, item.version, latest.version]).toEqual(['a', 2, 3]);
  });

  it('takes the address of the latest version for the outcome itself', async () => {
    const {repository, asked} = over({'deliverables/a': aDeliverable({version: 3})});
    const {item, latest} = await repository.record('a', '3');
    expect(item).toBe(latest);
    expect(asked).toEqual(['deliverables/a']);
  });

  it('shows the tombstone at every version’s address', async () => {
    const withdrawn = {at: new Date(), reason: 'Wrong.'};
    const {repository, asked} = over({'deliverables/a': aDeliverable({version: 3, withdrawn})});
    expect((await repository.record('a', '1')).item.withdrawn).toEqual(withdrawn);
    expect(asked).toEqual(['deliverables/a']);
  });

  it('reads nothing for an address that cannot be an outcome’s or a version’s', async () => {
    const {repository, asked} = over({'deliverables/a': aDeliverable()});
    for (const id of ['A', 'a/versions/1', '..', 'a'.repeat(200)]) {
      expect(await kindOf(repository.record(id))).toBe('absent');
    }
    expect(asked).toEqual([]);
    for (const version of ['0', '-1', '01', 'x', '1e3', '9'.repeat(30)]) {
      expect(await kindOf(repository.record('a', version))).toBe('absent');
    }
    expect(asked.filter((path) => path.includes('versions'))).toEqual([]);
  });

  it('relates outcomes both ways, leaving out what cannot be seen, and reads no one twice', async () => {
    const referrer = aDeliverable({id: 'later', relations: [{type: 'Continues', target: 'a'}]});
    const {repository, asked} = over({'deliverables/part': aDeliverable({title: 'Part'})}, [referrer]);
    const related = await repository.related('a', [
      {type: 'HasPart', target: 'part'},
      {type: 'HasPart', target: 'secret'},
      {type: 'IsContinuedBy', target: 'later'},
    ]);
    expect(related.map(({type, items}) => [type, items.map(({id}) => id)])).toEqual([
      ['HasPart', ['part']],
      ['IsContinuedBy', ['later']],
    ]);
    expect(asked.sort()).toEqual(['deliverables/part', 'deliverables/secret']);
  });
});
