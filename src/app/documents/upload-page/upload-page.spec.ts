import {TestBed, type ComponentFixture} from '@angular/core/testing';
import {provideRouter, Router} from '@angular/router';
import {textOf, withWords} from '../../../testing/by-words';
import {FakeReader, FakeReads, provideDocuments} from '../../../testing/documents';
import {FakeStorage} from '../../../testing/fake-storage';
import {until} from '../../../testing/until';
import {CommandError} from '../../core/commands/command-error';
import {CommandRunner} from '../../core/commands/command-runner';
import {STORAGE_GATEWAY} from '../upload/storage-gateway';
import {UploadPage} from './upload-page';

const at = new Date('2026-02-01');

describe('The page that adds documents', () => {
  let reads: FakeReads;
  let storage: FakeStorage;
  let asked: Record<string, unknown>[];
  let answer: () => Promise<{id: string}>;
  let fixture: ComponentFixture<UploadPage>;
  let page: HTMLElement;

  beforeEach(() => {
    reads = new FakeReads();
    storage = new FakeStorage(true);
    asked = [];
    answer = () => Promise.resolve({id: `new-${asked.length}`});
    inWorkPackages(3);
  });

  function inWorkPackages(...workPackages: number[]): void {
    reads.documents.set('members/jane', {
      name: 'Jane',
      workPackages,
      listed: true,
      shows: [],
      email: 'jane@partner.example',
      admittedBy: 'grant',
      joinedAt: at,
      updatedAt: at,
    });
  }

  async function show(role: 'member' | 'editor' = 'member') {
    TestBed.configureTestingModule({
      providers: [
        ...provideDocuments(reads, new FakeReader(role)),
        provideRouter([{path: '**', children: []}]),
        {provide: STORAGE_GATEWAY, useValue: () => Promise.resolve(storage)},
        {
          provide: CommandRunner,
          useValue: {run: (_: unknown, input: Record<string, unknown>) => (asked.push(input), answer())},
        },
      ],
    });
    fixture = TestBed.createComponent(UploadPage);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    fixture.detectChanges();
    await fixture.whenStable();
  }

  async function choose(...files: File[]) {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    const field = page.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  }

  async function submit() {
    (page.querySelector('button[type=submit]') as HTMLButtonElement).click();
    await fixture.whenStable();
  }

  const file = (name = 'wp3_minutes.md') => new File(['text'], name);
  const says = (words: string) => until(words, () => textOf(page).includes(words));

  it('says beforehand what may be uploaded', async () => {
    await show();
    expect(textOf(page)).toContain('PDF, DOCX');
    expect(textOf(page)).toContain('up to 100 MB');
  });

  it('refuses a file before it is sent, at the field', async () => {
    await show();
    await choose(file('setup.exe'));
    expect(textOf(page.querySelector('app-file-drop [role=alert]') as Element)).toContain('not accepted');
    expect(page.querySelector('app-chosen-file')).toBeNull();
  });

  it('adds a document with a title from its name, into one’s only work package, and shows it', async () => {
    await show();
    await choose(file());
    await submit();
    await until(
      'the page of the document',
      () => TestBed.inject(Router).url === '/workspace/documents/new-1',
    );
    expect(asked.length).toBe(1);
    expect(asked[0]).toEqual(
      jasmine.objectContaining({title: 'Wp3 minutes', workPackages: [3], kind: 'other'}),
    );
    expect(asked[0]?.['date']).toBeUndefined();
    expect(storage.sendings[0]?.path).toMatch(/^incoming\/jane\//);
    expect(fixture.componentInstance.atStake()).toBeUndefined();
  });

  it('offers a member their own work packages, and asks for one', async () => {
    inWorkPackages(3, 5);
    await show();
    expect([...page.querySelectorAll('app-work-package-field label')].map(textOf)).toEqual(['WP3', 'WP5']);
    await choose(file());
    await submit();
    await says('Choose at least one work package.');
    expect(storage.sendings.length).toBe(0);
  });

  it('offers an editor all of them', async () => {
    await show('editor');
    expect(page.querySelectorAll('app-work-package-field label').length).toBe(14);
  });

  it('tells a member without any where to add them', async () => {
    inWorkPackages();
    await show();
    expect(withWords<HTMLAnchorElement>(page, 'a', 'your account').pathname).toBe('/account');
  });

  it('asks for a file', async () => {
    await show();
    await submit();
    await says('Choose at least one file.');
  });

  it('makes a document of each of several files, one after the other', async () => {
    await show();
    await choose(file('a.md'), file('b.md'));
    expect(page.querySelectorAll('app-chosen-file').length).toBe(2);
    await submit();
    await until('the list', () => TestBed.inject(Router).url === '/workspace/documents');
    expect(asked.map(({title}) => title)).toEqual(['A', 'B']);
  });

  it('keeps everything when one fails, says why, and adds only that one again', async () => {
    await show();
    await choose(file('a.md'), file('b.md'));
    answer = () =>
      asked.length === 2
        ? Promise.reject(new CommandError('refused', {reason: 'not-your-work-package'}))
        : Promise.resolve({id: `new-${asked.length}`});
    await submit();
    await says('One file was not added.');
    expect(textOf(page)).toContain('Choose only those you belong to');
    expect(fixture.componentInstance.atStake()).toBe('words');
    await submit();
    await until('the list', () => TestBed.inject(Router).url === '/workspace/documents');
    expect(asked.map(({title}) => title)).toEqual(['A', 'B', 'B']);
  });

  it('has something at stake while an upload is under way', async () => {
    storage = new FakeStorage();
    await show();
    await choose(file());
    expect(fixture.componentInstance.atStake()).toBe('words');
    (page.querySelector('button[type=submit]') as HTMLButtonElement).click();
    await until('the upload', () => storage.sendings.length === 1);
    expect(fixture.componentInstance.atStake()).toBe('upload');
    storage.sendings[0]?.finish();
    await until('it is done', () => fixture.componentInstance.atStake() === undefined);
  });

  it('lets a file be taken out again', async () => {
    await show();
    await choose(file('a.md'), file('b.md'));
    withWords(page, 'app-chosen-file button', 'Take a.md out').click();
    await fixture.whenStable();
    expect([...page.querySelectorAll('app-chosen-file strong')].map(textOf)).toEqual(['b.md']);
  });

  afterEach(() => page.remove());
});
