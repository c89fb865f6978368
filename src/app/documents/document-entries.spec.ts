import {TestBed} from '@angular/core/testing';
import {aDocumentEntry} from '../../../test/fixtures/documents';
import {FakeReader, FakeReads, provideDocuments} from '../../testing/documents';
import {until} from '../../testing/until';
import {DocumentEntries} from './document-entries';
import {DocumentIndex} from './document-index';

const PLACE = 'catalogue/consortium-documents-0';

describe('The list of documents, for all pages', () => {
  let reads: FakeReads;
  let reader: FakeReader;
  let entries: DocumentEntries;
  const count = () => reads.asked.filter((path) => path === PLACE).length;
  const listed = () => (entries.listed.hasValue() ? entries.listed.value() : []).map(({id}) => id);

  beforeEach(async () => {
    reads = new FakeReads();
    reader = new FakeReader('member');
    await reads.index([aDocumentEntry({id: 'minutes'}), aDocumentEntry({id: 'agenda'})]);
    TestBed.configureTestingModule({providers: provideDocuments(reads, reader)});
    entries = TestBed.inject(DocumentEntries);
  });

  it('is read once for the overview, the rooms and the search', async () => {
    const index = TestBed.inject(DocumentIndex);
    await until('the overview', () => listed().length === 2);
    await until('the search', () => index.view()?.outOf === 2);
    await entries.read();
    expect(count()).toBe(1);
  });

  it('is read anew for another person, and shows them nothing of the one before', async () => {
    await until('the list', () => listed().length === 2);
    reads.documents.clear();
    reader.role.set(undefined);
    await until('nothing', () => entries.listed.hasValue() && listed().length === 0);
    expect(count()).toBe(2);
  });

  it('brings what came since to every page', async () => {
    await until('the list', () => listed().length === 2);
    await reads.index([aDocumentEntry({id: 'mine'})], 'r2');
    await entries.readAnew();
    await until('the new list', () => listed().join() === 'mine');
    expect(count()).toBe(2);
  });

  it('loses a removed document at once, and for good where the index lags behind', async () => {
    await until('the list', () => listed().length === 2);
    entries.drop('minutes');
    await until('one less', () => listed().join() === 'agenda');
    expect(count()).toBe(1);
    expect((await entries.readAnew()).map(({id}) => id)).toEqual(['agenda']);
  });

  it('tries again after a failure', async () => {
    reads.broken.add(PLACE);
    await until('the failure', () => entries.listed.error() !== undefined);
    reads.broken.clear();
    entries.listed.reload();
    await until('the list', () => listed().length === 2);
  });
});
