import {TestBed} from '@angular/core/testing';
import {provideRouter, Router} from '@angular/router';
import type {PortalDocument} from '@model/documents/document';
import {aDocument} from '../../../../test/fixtures/documents';
import {textOf, withWords} from '../../../testing/by-words';
import {FakeReader, FakeReads, provideDocuments} from '../../../testing/documents';
import {until} from '../../../testing/until';
import {CommandRunner} from '../../core/commands/command-runner';
import {FIREBASE_CONFIG} from '../../core/firebase/firebase-config';
import {ConfirmDialogOpener} from '../../ui/confirm-dialog/confirm-dialog';
import {DocumentIndex} from '../document-index';
import {DocumentPage} from './document-page';

describe('The page of a document', () => {
  let reads: FakeReads;
  let asked: unknown[];
  let isSure: boolean;

  beforeEach(() => {
    reads = new FakeReads();
    asked = [];
    isSure = true;
  });

  function put({id, ...fields}: PortalDocument): void {
    reads.documents.set(`documents/${id}`, fields);
  }

  async function show(reader: FakeReader, version?: string) {
    TestBed.configureTestingModule({
      providers: [
        ...provideDocuments(reads, reader),
        provideRouter([{path: 'workspace/documents', children: []}]),
        {provide: FIREBASE_CONFIG, useValue: {projectId: 'demo', apiKey: 'k', storageBucket: 'demo'}},
        {provide: ConfirmDialogOpener, useValue: {ask: () => Promise.resolve(isSure)}},
        {
          provide: CommandRunner,
          useValue: {
            run: (command: {name: string}, input: unknown) => (
              asked.push([command.name, input]),
              Promise.resolve()
            ),
          },
        },
      ],
    });
    const fixture = TestBed.createComponent(DocumentPage);
    fixture.componentRef.setInput('id', 'minutes');
    fixture.componentRef.setInput('version', version);
    fixture.detectChanges();
    await fixture.whenStable();
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  }

  it('tells what it is, where it belongs and where its file is', async () => {
    put(aDocument({title: 'Minutes of May', addedBy: 'somebody', event: 'meeting-may', date: '2026-05-02'}));
    const page = await show(new FakeReader('member'));
    expect(textOf(page)).toContain('Minutes of May');
    expect(textOf(page)).toContain('2 May 2026');
    expect(textOf(page)).toContain('added by a colleague');
    expect(withWords<HTMLAnchorElement>(page, 'a', 'WP3').pathname).toBe('/workspace/rooms/3');
    expect(withWords<HTMLAnchorElement>(page, 'a', 'meeting').pathname).toBe('/events/meeting-may');
    expect(withWords(page, 'button', 'Download')).toBeTruthy();
  });

  it('offers nothing to change to those who may not', async () => {
    reads.profile([4]);
    put(aDocument({owner: 'somebody'}));
    const page = await show(new FakeReader('member'));
    expect(page.querySelector('app-document-actions')?.textContent.trim()).toBe('');
  });

  it('offers a new version, and no more, to who added the last one', async () => {
    reads.profile([3]);
    put(aDocument({owner: 'somebody', addedBy: 'jane', version: 2}));
    const page = await show(new FakeReader('member'));
    expect(textOf(page.querySelector('app-document-actions') as Element)).toBe('New version');
  });

  it('lets who added it change and remove it, after asking', async () => {
    reads.profile([3]);
    put(aDocument({owner: 'jane', addedBy: 'somebody', version: 2}));
    const page = await show(new FakeReader('member'));
    expect(withWords<HTMLAnchorElement>(page, 'a', 'New version').pathname).toBe(
      '/workspace/documents/minutes/new-version',
    );
    withWords(page, 'button', 'Remove').click();
    await until('the list', () => TestBed.inject(Router).url === '/workspace/documents');
    expect(asked).toEqual([['removeDocument', {id: 'minutes'}]]);
    const {news} = TestBed.inject(DocumentIndex);
    await until('the words for it', () => news().includes('has been removed'));
  });

  it('removes nothing where the person is not sure', async () => {
    isSure = false;
    reads.profile([3]);
    put(aDocument({owner: 'jane'}));
    const page = await show(new FakeReader('member'));
    withWords(page, 'button', 'Remove').click();
    await TestBed.inject(ConfirmDialogOpener).ask({title: '', words: '', action: ''});
    expect(asked).toEqual([]);
  });

  it('shows earlier versions, with what changed', async () => {
    put(aDocument({version: 2, versionNote: 'Corrected'}));
    const {id: _, ...first} = aDocument({version: 1});
    reads.documents.set('documents/minutes/versions/1', first);
    const page = await show(new FakeReader('member'), '1');
    expect(textOf(page)).toContain('This is an earlier version.');
    expect(textOf(page)).toContain('Version 1, shown here');
    expect(textOf(page)).toContain('Corrected');
    expect(page.querySelector('app-document-actions')).toBeNull();
  });

  it('says alike of what is absent and what is not for this reader', async () => {
    expect(textOf(await show(new FakeReader('member')))).toContain('nothing at this address');
  });

  it('loses everything when the role is lost', async () => {
    put(aDocument({title: 'Minutes of May'}));
    const reader = new FakeReader('member');
    const page = await show(reader);
    reads.documents.clear();
    reader.role.set(undefined);
    await until('it is gone', () => !textOf(page).includes('Minutes of May'));
    await until('the page says so', () => textOf(page).includes('nothing at this address'));
  });
});
