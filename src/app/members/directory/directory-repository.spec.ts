import {TestBed} from '@angular/core/testing';
import {packJson} from '@model/catalogue/payload';
import {FakeReader, FakeReads} from '../../../testing/documents';
import {DocumentReader} from '../../core/firebase/document-reader';
import {Session} from '../session';
import {DirectoryRepository} from './directory-repository';

const PLACE = 'catalogue/consortium-people';

describe('The directory’s one read', () => {
  let reads: FakeReads;
  const list = () => TestBed.inject(DirectoryRepository).list();
  const put = async (people: unknown) =>
    reads.documents.set(PLACE, {revision: 'r1', payload: await packJson(people)});

  beforeEach(() => {
    reads = new FakeReads();
    TestBed.configureTestingModule({
      providers: [
        DirectoryRepository,
        {provide: DocumentReader, useValue: reads},
        {provide: Session, useValue: new FakeReader('member')},
      ],
    });
  });

  it('gives everybody, by name, for one document', async () => {
    await put({
      people: [
        {uid: 'b', name: 'Zoë', workPackages: []},
        {uid: 'a', name: 'Ana', workPackages: [3]},
      ],
    });
    expect((await list()).map(({name}) => name)).toEqual(['Ana', 'Zoë']);
    expect(reads.asked).toEqual([PLACE]);
  });

  it('leaves out who fails the schema, and keeps the others', async () => {
    await put({people: [{uid: 'b', workPackages: []}, {uid: 'a', name: 'Ana', workPackages: [3]}, 'Bo']});
    expect((await list()).map(({uid}) => uid)).toEqual(['a']);
  });

  it('holds nobody where it was never built', async () => {
    expect(await list()).toEqual([]);
  });

  it('says whether it is out of reach or damaged', async () => {
    await put({nobody: true});
    await expectAsync(list()).toBeRejectedWith(jasmine.objectContaining({kind: 'damaged'}));
    reads.broken.add(PLACE);
    await expectAsync(list()).toBeRejectedWith(jasmine.objectContaining({kind: 'unreachable'}));
  });
});
