import {TestbedHarnessEnvironment} from '@angular/cdk/testing/testbed';

import {TestBed} from '@angular/core/testing';
import {provideRouter, withComponentInputBinding} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import type {Draft} from '@model/publishing/draft';
import {FakeReader} from '../../../testing/documents';
import {FakeDrafts} from '../../../testing/fake-drafts';
import {FakeStorage} from '../../../testing/fake-storage';
import {said} from '../../../testing/people';
import {aDraft} from '../../../testing/publishing';
import {until} from '../../../testing/until';
import {MatAutocompleteHarness} from '@angular/material/autocomplete/testing';
import {DraftProblem} from '../draft-problem';
import {ReadError} from '../../core/errors/read-error';
import {DocumentReader} from '../../core/firebase/document-reader';
import {DigestRepository} from '../../digest/digest-repository';
import {STORAGE_GATEWAY} from '../../documents/upload/storage-gateway';
import {FileSource} from '../../files/file-source';
import {Session} from '../../members/session';
import {PartnerRepository} from '../../partners/partner-repository';
import {provideColleagues} from '../../../testing/colleagues';
import {ContentRepository} from '../content-repository';
import {FileHasher} from '../form/files/file-hasher';
import {DraftPage} from './draft-page';

const SHA = 'a'.repeat(64);

describe('The page of a draft', () => {
  let drafts: FakeDrafts;
  let storage: FakeStorage;
  let checked: unknown[];

  async function open(draft: Draft) {
    drafts = new FakeDrafts(draft);
    storage = new FakeStorage(true);
    checked = [];
    const unreachable = () => Promise.reject(new ReadError('unreachable'));
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            {path: 'admin/content/:draft', component: DraftPage},
            {path: '**', children: []},
          ],
          withComponentInputBinding(),
        ),
        {provide: Session, useValue: new FakeReader('editor')},
        drafts.provider({
          checkFile: (input: {name: string; draft: string; upload: string}) => {
            checked.push(input);
            const path = `drafts/${input.draft}/${input.upload}/${input.name}`;
            return Promise.resolve({name: input.name, path, size: 3, contentType: 'text/csv', sha256: SHA});
          },
        }),
        {provide: DocumentReader, useValue: {get: unreachable, list: unreachable}},
        {provide: DigestRepository, useValue: {read: unreachable}},
        {
          provide: PartnerRepository,
          useValue: {
            list: () =>
              Promise.resolve([
                {id: 'iss', name: 'Istituto Superiore di Sanità', acronym: 'ISS', country: 'IT'},
                {id: 'sciensano', name: 'Sciensano', acronym: 'Sciensano', country: 'BE'},
              ]),
          },
        },
        {provide: ContentRepository, useValue: {published: () => Promise.resolve([])}},
        provideColleagues('jane', {ada: 'Ada', john: 'John'}),
        {provide: STORAGE_GATEWAY, useValue: () => Promise.resolve(storage)},
        {provide: FileSource, useValue: {}},
        {provide: FileHasher, useValue: {sha256: () => Promise.resolve(SHA)}},
      ],
    });
    const harness = await RouterTestingHarness.create(`/admin/content/${draft.id}`);
    const root = harness.fixture.nativeElement as HTMLElement;
    await until('the form', () => root.querySelector('form') !== null);
    return {
      root,
      loader: TestbedHarnessEnvironment.loader(harness.fixture),
      says: (words: string) => until(`"${words}"`, () => said(document.body).includes(words)),
    };
  }

  function field(label: string): HTMLInputElement {
    const found = [...document.querySelectorAll('label')].find((it) => said(it).startsWith(label));
    const control = document.getElementById(found?.htmlFor ?? '') as HTMLInputElement | null;
    if (!control) throw new Error(`No field is labelled "${label}".`);
    return control;
  }

  function type(label: string, value: string): void {
    const control = field(label);
    control.value = value;
    control.dispatchEvent(new Event('input'));
  }

  function press(words: string): void {
    const found = [...document.querySelectorAll<HTMLElement>('button, a')].find((it) => said(it) === words);
    if (!found) throw new Error(`Nothing says "${words}".`);
    found.click();
  }

  afterEach(() => localStorage.clear());

  it('shows what is written, and says that it is saved', async () => {
    const {root, says} = await open(aDraft());
    expect(field('Title').value).toBe('First results');
    expect(said(root)).toContain('Last change: Ada');
    await says('Saved');
  });

  it('says that nothing answers, and that what is written is kept', async () => {
    const {says} = await open(aDraft());
    drafts.problem = new DraftProblem('unreachable');
    type('Title', 'Second results');
    await says('Not saved yet');
    document.dispatchEvent(new Event('visibilitychange'));
    await says('Waiting for the network: your changes are kept on this device');
    delete drafts.problem;
    dispatchEvent(new Event('online'));
    await says('Saved');
    expect(drafts.drafts.get('news.first')?.content['title']).toBe('Second results');
  });

  it('says what is missing when it is asked to, on top and at the field, and leads there', async () => {
    const {root, says} = await open(aDraft({content: {}}));
    expect(said(root)).not.toContain('Write something here.');
    press('Show what is missing');
    await says('things are to be done before this can be published');
    const link = [...root.querySelectorAll('a')].find((it) => said(it) === 'Summary');
    link?.click();
    expect(document.activeElement?.id).toBe('f-summary');
    // Who is in a field is not told that it is wrong before they leave it.
    (document.activeElement as HTMLElement).blur();
    await until('the problem at the field', () => field('Summary').getAttribute('aria-invalid') === 'true');
  });

  it('finds partners by a part of their name, and takes them out again', async () => {
    const {root, loader} = await open(aDraft({kind: 'deliverable', item: 'atlas', content: {}}));
    const picker = await loader.getHarness(MatAutocompleteHarness.with({selector: '#f-partners'}));
    await picker.focus();
    await picker.enterText('sanita');
    await picker.selectOption({text: /Istituto/});
    await until('the partner', () => said(root).includes('Remove Istituto Superiore di Sanità'));
    press('Remove Istituto Superiore di Sanità');
    await until('nobody', () => !said(root).includes('Remove Istituto'));
  });

  it('lets the second of two people choose, field by field', async () => {
    const {says} = await open(aDraft());
    type('Title', 'Mine');
    drafts.writeAs('john', 'news.first', {title: 'Theirs', visibility: 'public', summary: 'What happened.'});
    await says('John changed the same at');
    expect(drafts.drafts.get('news.first')?.content['title']).toBe('Theirs');
    press('Go on with what I chose');
    await says('Choose one version of each field first.');
    const [mine] = document.querySelectorAll<HTMLInputElement>('input[name="conflict-title"]');
    mine?.click();
    press('Go on with what I chose');
    await until('mine', () => drafts.drafts.get('news.first')?.content['title'] === 'Mine');
  });

  it('takes files under names that no other has, and says beforehand which', async () => {
    const {root, says} = await open(aDraft({kind: 'deliverable', item: 'atlas', content: {}}));
    expect(said(root)).toContain('up to 2.1 GB each');
    const transfer = new DataTransfer();
    for (const name of ['data.csv', 'DATA.csv', 'virus.exe']) transfer.items.add(new File(['a,b'], name));
    const drop = root.querySelector('input[type=file]') as HTMLInputElement;
    drop.files = transfer.files;
    drop.dispatchEvent(new Event('change'));
    await until('both', () => checked.length === 2);
    await says('virus.exe is of a type that can');
    expect(checked).toEqual([
      jasmine.objectContaining({draft: 'deliverable.atlas', name: 'data.csv', sha256: SHA}),
      jasmine.objectContaining({draft: 'deliverable.atlas', name: 'DATA (2).csv', sha256: SHA}),
    ]);
    await until('the files', () => root.querySelectorAll('app-files-control ol li').length === 2);
  });

  it('keeps what was written in a draft that somebody else has ended', async () => {
    const {says} = await open(aDraft());
    drafts.problem = new DraftProblem('unreachable');
    type('Title', 'Kept');
    drafts.remove('news.first');
    await says('This draft is not there any more');
    expect(field('Title').value).toBe('Kept');
  });
});
