import {LiveAnnouncer} from '@angular/cdk/a11y';
import {type ResourceStreamItem, signal, type WritableSignal} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {provideRouter, withComponentInputBinding} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import {checkList} from '@model/newsletter/check-list';
import type {IssueDraft} from '@model/newsletter/draft';
import {sketchOf} from '@model/newsletter/sketch';
import type {PublishedRow} from '@model/publishing/content-list';
import type {Content} from '@model/publishing/draft-changes';
import {FakeReader} from '../../../../testing/documents';
import {FakeStorage} from '../../../../testing/fake-storage';
import {AN_ISSUE} from '../../../../testing/newsletter';
import {said} from '../../../../testing/people';
import {pickItem} from '../../../../testing/publishing';
import {until} from '../../../../testing/until';
import {ReadError} from '../../../core/errors/read-error';
import {STORAGE_GATEWAY} from '../../../documents/upload/storage-gateway';
import {FileSource} from '../../../files/file-source';
import {Session} from '../../../members/session';
import {provideColleagues} from '../../../../testing/colleagues';
import {ContentRepository} from '../../../publishing/content-repository';
import {DraftProblem} from '../../../publishing/draft-problem';
import {FileHasher} from '../../../publishing/form/files/file-hasher';
import {type DeskIssue, DeskRepository} from '../desk-repository';
import {IssuePage} from '../issue-page/issue-page';

const THEN = new Date('2026-01-10T09:00:00Z');
const text = (words: string) => ({type: 'text', audiences: [], text: words});

describe('The page on which an issue is written', () => {
  let item: WritableSignal<ResourceStreamItem<DeskIssue>>;
  let draft: IssueDraft;
  let asked: {name: string; input: unknown}[];
  let announced: string[];
  let storage: FakeStorage;

  /** Somebody writes, and everybody who follows hears of it. */
  function store(uid: string, content: Content): void {
    draft = {...draft, content, revision: draft.revision + 1, updatedBy: uid};
    item.set({value: {draft}});
  }

  async function open(content: Content) {
    draft = {
      ...{id: 'newsletter.january', kind: 'newsletter', item: 'january', content},
      ...{revision: 1, editors: ['jane'], updatedBy: 'jane', updatedAt: THEN},
    };
    item = signal<ResourceStreamItem<DeskIssue>>({value: {draft}});
    [asked, announced] = [[], []];
    storage = new FakeStorage(true);
    const answer =
      (name: string, make: (input: never) => unknown = () => undefined) =>
      (input: never) => {
        asked.push({name, input});
        return Promise.resolve(make(input));
      };
    const rows: PublishedRow[] = [
      {kind: 'deliverable', item: 'atlas', title: 'The atlas', visibility: 'public', at: THEN},
      {kind: 'deliverable', item: 'secret', title: 'The secret', visibility: 'consortium', at: THEN},
      {kind: 'news', item: 'kick-off', title: 'The kick-off', visibility: 'public', at: THEN},
    ];
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            {path: 'admin/newsletter/:issue', component: IssuePage},
            {path: '**', children: []},
          ],
          withComponentInputBinding(),
        ),
        {provide: Session, useValue: new FakeReader('editor')},
        {
          provide: DeskRepository,
          useValue: {
            follow: () => Promise.resolve(item),
            fourEyes: () => Promise.resolve(true),
            write: (_: string, seen: number, written: Content) => {
              if (draft.revision !== seen) return Promise.reject(new DraftProblem('outdated', draft));
              store('jane', written);
              return Promise.resolve(seen + 1);
            },
            preview: answer('preview', ({audience}: {audience: string}) => ({
              ...{audience, subject: 'What is new', html: '<p>Hello.</p>', text: 'Hello, in plain text.'},
              ...{bytes: 20_400, checks: checkList(sketchOf(draft.content))},
            })),
            test: answer('test', () => ({to: 'jane@x.eu'})),
            countReaders: answer('count', () => ({readers: 1234})),
            fill: answer('fill', () => ({
              since: THEN.getTime(),
              blocks: [
                {type: 'outcome', audiences: [], id: 'atlas'},
                {type: 'news', audiences: [], id: 'kick-off'},
              ],
            })),
            discard: answer('discard'),
            checkFile: answer('check', ({draft: id, upload, name}: Record<string, string>) => ({
              path: `drafts/${id}/${upload}/${name}`,
            })),
          },
        },
        {provide: ContentRepository, useValue: {published: () => Promise.resolve(rows)}},
        provideColleagues('jane', {john: 'John'}),
        {provide: STORAGE_GATEWAY, useValue: () => Promise.resolve(storage)},
        {provide: FileSource, useValue: {fetch: () => Promise.resolve(new Blob([]))}},
        {provide: FileHasher, useValue: {sha256: () => Promise.resolve('a'.repeat(64))}},
        {
          provide: LiveAnnouncer,
          useValue: {announce: (words: string) => Promise.resolve(void announced.push(words))},
        },
      ],
    });
    const {fixture} = await RouterTestingHarness.create('/admin/newsletter/january');
    await until('the composer', () => document.getElementById('f-subject') !== null);
    return fixture.nativeElement as HTMLElement;
  }

  const says = (words: string) => until(`"${words}"`, () => said(document.body).includes(words));
  const blocks = () => draft.content['blocks'] as readonly Record<string, unknown>[];
  const stored = (what: string, is: () => boolean) => {
    // A page that is hidden stores at once.
    document.dispatchEvent(new Event('visibilitychange'));
    return until(what, is);
  };

  function control(words: string): HTMLElement {
    const all = [...document.querySelectorAll<HTMLElement>('button, a, label')];
    const found = all.find((it) => said(it) === words);
    if (!found) throw new Error(`Nothing says "${words}".`);
    return found;
  }

  function write(id: string, words: string): void {
    const field = document.getElementById(id) as HTMLInputElement | null;
    if (!field) throw new Error(`There is no field ${id}.`);
    field.value = words;
    field.dispatchEvent(new Event('input'));
  }

  afterEach(() => localStorage.clear());

  it('stores the subject and what follows it, and counts the readers it would go to', async () => {
    await open(AN_ISSUE);
    await says('1,234 readers');
    write('f-subject', 'Spring');
    write('f-preheader', 'In\nMay');
    await stored('both', () => draft.content['subject'] === 'Spring');
    expect(draft.content['preheader']).toBe('In May');
    const chips = [...document.querySelectorAll<HTMLElement>('app-recipients button')];
    chips.find((chip) => said(chip) === 'Patients')?.click();
    await stored('everybody', () => !(draft.content['to'] as {audiences: string[]}).audiences.length);
    await until('a new count', () => asked.filter(({name}) => name === 'count').length > 1);
  });

  it('adds blocks of every type, and the focus goes where one writes on', async () => {
    await open({...AN_ISSUE, blocks: []});
    for (const type of ['Divider', 'Button', 'Text']) control(type).click();
    await until('three blocks', () => document.querySelectorAll('app-block-body').length === 3);
    await until('the focus', () => document.activeElement?.id === 'f-blocks-2-heading');
    write('f-blocks-2-text', 'Hello.');
    await stored('them', () => blocks()[2]?.['text'] === 'Hello.');
    expect(blocks().map(({type}) => type)).toEqual(['divider', 'button', 'text']);
    expect(announced).toContain('Text added at place 3');
  });

  it('moves a block by keyboard, says where it is, and keeps the focus on the way', async () => {
    await open({...AN_ISSUE, blocks: [text('one'), text('two'), text('three')]});
    control('Move down: Text “one”').click();
    await until('the move', () => announced.includes('Text “one” moved to place 2 of 3'));
    await until('the focus', () => said(document.activeElement as HTMLElement) === 'Move down: Text “one”');
    control('Move down: Text “one”').click();
    // It is the last now, and can only go up.
    await until('the other way', () => said(document.activeElement as HTMLElement) === 'Move up: Text “one”');
    await stored('the order', () => blocks()[2]?.['text'] === 'one');
  });

  it('takes a block out, and puts it back where it was', async () => {
    await open({...AN_ISSUE, blocks: [text('one'), text('two')]});
    control('Remove: Text “one”').click();
    await says('Removed: Text “one”');
    await until('the focus', () => said(document.activeElement as HTMLElement) === 'Put it back');
    await stored('its end', () => blocks().length === 1);
    control('Put it back').click();
    await stored('it again', () => blocks().length === 2);
    expect(blocks().map((block) => block['text'])).toEqual(['one', 'two']);
  });

  it('tells of what is public alone, found by its title', async () => {
    await open({...AN_ISSUE, blocks: [{type: 'outcome', audiences: [], id: ''}]});
    expect(await pickItem('Find an outcome', 'the')).toEqual(['The atlas']);
    await stored('the pick', () => blocks()[0]?.['id'] === 'atlas');
    await says('Choose another');
  });

  it('takes pictures that mail programs show, with what they show in words or marked as adornment', async () => {
    await open({...AN_ISSUE, blocks: [{type: 'image', audiences: [], src: '', alt: ''}]});
    const choose = async (name: string) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x'], name));
      const field = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
      field.files = transfer.files;
      field.dispatchEvent(new Event('change'));
    };
    await choose('tree.webp');
    await says('Not every mail program shows tree.webp');
    await choose('tree.png');
    await stored('the picture', () => String(blocks()[0]?.['src']).endsWith('/tree.png'));
    write('f-blocks-0-alt', 'A tree');
    await stored('its words', () => blocks()[0]?.['alt'] === 'A tree');
    control('It tells nothing: it only adorns').click();
    await stored('no words', () => blocks()[0]?.['decorative'] === true && blocks()[0]?.['alt'] === '');
    await until('no field for them', () => document.getElementById('f-blocks-0-alt') === null);
  });

  it('fills with what is new and not in it yet', async () => {
    await open({...AN_ISSUE, blocks: [{type: 'outcome', audiences: [], id: 'atlas'}]});
    control('Fill with everything new since the last issue').click();
    await says('One block was added');
    await stored('it', () => blocks().length === 2);
    expect(blocks()[1]).toEqual({type: 'news', audiences: [], id: 'kick-off'});
  });

  it('says what is left to do, and leads to where it is done', async () => {
    const src = 'drafts/newsletter.january/11111111-2222-4333-8444-555555555555/b.png';
    const blank = {type: 'image', audiences: [], src, alt: ''};
    await open({...AN_ISSUE, subject: '', blocks: [text('one'), blank]});
    await says("A picture doesn't say what it shows");
    control('It needs a subject').click();
    await until('the subject', () => document.activeElement?.id === 'f-subject');
    control("A picture doesn't say what it shows").click();
    await until('its words', () => document.activeElement?.id === 'f-blocks-1-alt');
  });

  it('shows the mail on a phone, a desktop and as text, as any reader gets it, and sends it to oneself', async () => {
    await open(AN_ISSUE);
    control('Preview').click();
    await until('the mail', () => document.querySelector('iframe') !== null);
    const frame = document.querySelector('iframe') as HTMLIFrameElement;
    expect(frame.getAttribute('sandbox')).toBe('');
    expect(frame.srcdoc).toContain('Hello.');
    expect(frame.style.inlineSize).toBe('360px');
    control('Desktop').click();
    await until('the width', () => document.querySelector('iframe')?.style.inlineSize === '640px');
    control('Plain text').click();
    await says('Hello, in plain text.');
    await says('kB of 102 kB');
    const reader = document.querySelector<HTMLSelectElement>(
      'app-letter-preview select',
    ) as HTMLSelectElement;
    reader.value = 'patients';
    reader.dispatchEvent(new Event('change'));
    await until('the patient', () =>
      asked.some(({input}) => (input as {audience?: string}).audience === 'patients'),
    );
    control('Send a test to me').click();
    await says('Sent to jane@x.eu.');
    expect(asked).toContain({name: 'test', input: {issue: 'january', audience: 'patients'}});
  });

  it('puts two editors’ blocks together, and has one of them choose where both wrote the same', async () => {
    await open({...AN_ISSUE, blocks: [text('one'), text('two')]});
    write('f-blocks-0-text', 'mine');
    store('john', {...AN_ISSUE, blocks: [text('one'), text('theirs')]});
    await says('John changed this at');
    await stored('both', () => blocks()[0]?.['text'] === 'mine' && blocks()[1]?.['text'] === 'theirs');
    write('f-subject', 'Mine');
    store('john', {...draft.content, subject: 'Theirs'});
    await says('John changed the same at');
  });

  it('keeps what stands there where it was discarded under its writer', async () => {
    await open(AN_ISSUE);
    item.set({error: new ReadError('absent')});
    await says('This issue is not there any more');
    expect((document.getElementById('f-subject') as HTMLTextAreaElement).value).toBe('What is new');
  });

  it('is discarded only by who is sure', async () => {
    await open(AN_ISSUE);
    control('Discard this issue…').click();
    await says('Discard this issue?');
    control('Cancel').click();
    await until('the page alone', () => document.querySelector('mat-dialog-container') === null);
    expect(asked.some(({name}) => name === 'discard')).toBeFalse();
    control('Discard this issue…').click();
    await says('Discard it');
    control('Discard it').click();
    await until('its end', () => asked.some(({name}) => name === 'discard'));
  });
});
