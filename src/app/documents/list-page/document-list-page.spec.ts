import {TestBed} from '@angular/core/testing';
import {provideRouter, Router} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import {aDocumentEntry} from '../../../../test/fixtures/documents';
import {textOf, withWords} from '../../../testing/by-words';
import {FakeReader, FakeReads, provideDocuments} from '../../../testing/documents';
import {until} from '../../../testing/until';
import {DocumentIndex} from '../document-index';
import {DocumentListPage} from './document-list-page';

const many = Array.from({length: 30}, (_, i) =>
  aDocumentEntry({id: `d-${i}`, title: `Minutes ${i}`, workPackages: [i % 2 ? 3 : 4]}),
);

describe('The list of documents', () => {
  let reads: FakeReads;
  let reader: FakeReader;
  let harness: RouterTestingHarness;

  beforeEach(() => {
    reads = new FakeReads();
    reader = new FakeReader('member');
    TestBed.configureTestingModule({
      providers: [
        ...provideDocuments(reads, reader),
        provideRouter([{path: 'workspace/documents', component: DocumentListPage}]),
      ],
    });
  });

  const page = () => harness.routeNativeElement as HTMLElement;
  const says = (words: string) => until(words, () => textOf(page()).includes(words));
  const heading = (words: string) =>
    until(words, () => page().querySelector('#results-title')?.textContent.trim() === words);
  const titles = () => [...page().querySelectorAll('article h3')].map(textOf);
  const address = () => TestBed.inject(Router).url;

  async function visit(query = '') {
    harness = await RouterTestingHarness.create(`/workspace/documents${query}`);
  }

  it('says that there is nothing yet, with the way to add something', async () => {
    await visit();
    await says('There are no documents yet');
    expect(withWords<HTMLAnchorElement>(page(), 'a', 'Add documents').pathname).toBe(
      '/workspace/documents/new',
    );
  });

  it('shows 25 to a page, and the rest on the next', async () => {
    await reads.index(many);
    await visit();
    await says('30 documents');
    expect(titles().length).toBe(25);
    withWords(page(), 'nav a', 'Next').click();
    await until('the next page', () => titles().length === 5);
    expect(address()).toBe('/workspace/documents?page=2');
  });

  it('narrows by work package, in the address, and takes it back', async () => {
    await reads.index(many);
    await visit();
    await heading('30 documents');
    withWords(page(), '.side label', 'WP3').querySelector('input')?.click();
    await heading('15 documents');
    expect(address()).toBe('/workspace/documents?workPackage=3');
    withWords(page(), 'button.chip', 'WP3').click();
    await heading('30 documents');
  });

  it('finds a word inside a file, and fetches these words only when somebody searches', async () => {
    await reads.index([
      aDocumentEntry({id: 'a', title: 'Minutes'}),
      aDocumentEntry({id: 'b', title: 'Agenda'}),
    ]);
    await reads.words([{id: 'a', words: ['melanoma']}]);
    await visit();
    await says('2 documents');
    expect(reads.asked).not.toContain('catalogue/consortium-words-0');
    await harness.navigateByUrl('/workspace/documents?q=melanoma');
    await says('Found inside the file: melanoma');
    expect(titles()).toEqual(['Minutes']);
  });

  it('shows what titles say when the words of the files are out of reach, and tries again', async () => {
    await reads.index([aDocumentEntry({title: 'Minutes of May'})]);
    await reads.words([{id: 'minutes', words: ['melanoma']}]);
    reads.broken.add('catalogue/consortium-words-0');
    await visit('?q=May');
    await says('could not be fetched');
    expect(titles()).toEqual(['Minutes of May']);
    reads.broken.clear();
    withWords(page(), 'button', 'Try again').click();
    await until('the words', () => TestBed.inject(DocumentIndex).words() === 'there');
  });

  it('says that the order of words in quotes counts outside the files only', async () => {
    await reads.index([aDocumentEntry({title: 'Minutes of May'})]);
    await visit('?q=May%20minutes');
    await heading('1 found for “May minutes”');
    expect(textOf(page())).not.toContain('in any order');
    await harness.navigateByUrl('/workspace/documents?q=%22Minutes%20of%22');
    await says('inside files they are found in any order');
  });

  it('offers ways on where nothing is found', async () => {
    await reads.index(many);
    await visit('?q=xylophone');
    await says('Nothing found');
    expect(withWords<HTMLAnchorElement>(page(), 'a', 'Show all documents').search).toBe('');
  });

  it('loses everything when the role is lost', async () => {
    await reads.index(many);
    await visit();
    await says('30 documents');
    reads.documents.clear();
    reader.role.set(undefined);
    await until('nothing is left', () => titles().length === 0);
  });

  it('marks what came since the last visit', async () => {
    const at = new Date('2026-02-01');
    reads.documents.set('members/jane', {
      name: 'Jane',
      workPackages: [3],
      listed: true,
      shows: [],
      email: 'jane@partner.example',
      admittedBy: 'grant',
      joinedAt: at,
      updatedAt: at,
      visitedAt: at,
    });
    await reads.index([
      aDocumentEntry({id: 'old', title: 'Old'}),
      aDocumentEntry({id: 'new', title: 'Newer', updatedAt: new Date('2026-03-01')}),
    ]);
    await visit();
    await until('the mark', () => page().querySelectorAll('.badge-success').length === 1);
    expect(textOf(page().querySelector('article:has(.badge-success) h3') as Element)).toBe('Newer');
  });

  it('learns that a document has come in', async () => {
    await reads.index([]);
    await visit();
    await says('no documents yet');
    await reads.index([aDocumentEntry({id: 'mine', title: 'Mine'})], 'r2');
    expect(await TestBed.inject(DocumentIndex).arrival('mine', 1)).toBeTrue();
    await until('it is listed', () => titles().includes('Mine'));
  });
});
