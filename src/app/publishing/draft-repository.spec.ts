import {TestBed} from '@angular/core/testing';
import {submitDraft} from '@model/publishing/commands';
import {FakeCommands} from '../../testing/fake-commands';
import {FakeReader, FakeReads} from '../../testing/documents';
import {until} from '../../testing/until';
import {DocumentReader} from '../core/firebase/document-reader';
import {DocumentWriter} from '../core/firebase/document-writer';
import type {LiveState} from '../core/firebase/live-client';
import {LiveDocuments} from '../core/firebase/live-documents';
import {Session} from '../members/session';
import {type DraftProblem} from './draft-problem';
import {DraftRepository} from './draft-repository';

const ID = 'news.first-results';
const DRAFT = {
  kind: 'news',
  item: 'first-results',
  content: {title: 'First results'},
  revision: 3,
  editors: ['john'],
  updatedBy: 'john',
  updatedAt: new Date('2026-03-01T10:00:00Z'),
};

describe('DraftRepository', () => {
  const reads = () => TestBed.inject(DocumentReader) as unknown as FakeReads;
  let written: {path: string; data: unknown}[];
  let failure: unknown;
  let tell: (state: LiveState) => void;
  let commands: FakeCommands;

  beforeEach(() => {
    written = [];
    failure = undefined;
    commands = new FakeCommands();
    const reader = new FakeReads();
    const write = (path: string, data: unknown) => {
      if (failure) return Promise.reject(failure as Error);
      written.push({path, data});
      return Promise.resolve();
    };
    TestBed.configureTestingModule({
      providers: [
        DraftRepository,
        {provide: DocumentReader, useValue: reader},
        {
          provide: DocumentWriter,
          useValue: {
            create: write,
            update: async (path: string, change: (data: unknown) => unknown) =>
              write(path, change(reader.documents.get(path) ?? {})),
          },
        },
        {
          provide: LiveDocuments,
          useValue: {
            watch: (_: string, told: typeof tell) => ((tell = told), () => (tell = () => undefined)),
          },
        },
        {provide: Session, useValue: new FakeReader('editor')},
        commands.provider(),
      ],
    });
    reader.documents.set(`drafts/${ID}`, DRAFT);
  });

  const repository = () => TestBed.inject(DraftRepository);
  const problem = (asked: Promise<unknown>) =>
    asked.then(
      () => fail('written') as never,
      (error: DraftProblem) => error,
    );

  it('writes over the revision that was seen, and names the writer among the editors', async () => {
    expect(await repository().write(ID, 3, {title: 'Second results'})).toBe(4);
    expect(written).toEqual([
      {
        path: `drafts/${ID}`,
        data: {content: {title: 'Second results'}, revision: 4, editors: ['john', 'jane'], updatedBy: 'jane'},
      },
    ]);
  });

  it('writes nothing over a revision that was not seen, and hands that out', async () => {
    const {kind, theirs} = await problem(repository().write(ID, 2, {title: 'Second results'}));
    expect(kind).toBe('outdated');
    expect(theirs?.content).toEqual(DRAFT.content);
    expect(written).toEqual([]);
  });

  it('tells a refusal from a connection that failed', async () => {
    failure = Object.assign(new Error(), {code: 'permission-denied'});
    expect((await problem(repository().write(ID, 3, {}))).kind).toBe('refused');
    failure = new TypeError('Failed to fetch');
    expect((await problem(repository().write(ID, 3, {}))).kind).toBe('unreachable');
  });

  it('begins a working copy at its first revision', async () => {
    const base = new Date('2026-02-01T00:00:00Z');
    expect(await repository().create('event', 'assembly', {title: 'Assembly'}, base)).toBe('event.assembly');
    expect(written[0]).toEqual({
      path: 'drafts/event.assembly',
      data: {
        ...{kind: 'event', item: 'assembly', content: {title: 'Assembly'}, revision: 1, base},
        ...{editors: ['jane'], updatedBy: 'jane'},
      },
    });
  });

  it('hands out the working copy that is there already', async () => {
    failure = Object.assign(new Error(), {code: 'permission-denied'});
    const {kind, theirs} = await problem(repository().create('news', 'first-results', {}));
    expect(kind).toBe('taken');
    expect(theirs?.content).toEqual(DRAFT.content);
    expect((await problem(repository().create('news', 'second', {}))).kind).toBe('refused');
  });

  it('follows a working copy until it is gone', async () => {
    const abort = new AbortController();
    const followed = await repository().follow(ID, abort.signal);
    const value = () => (followed() as {value: {revision: number}}).value;
    expect(value().revision).toBe(3);
    tell({kind: 'document', data: {...DRAFT, revision: 4}});
    expect(value().revision).toBe(4);
    tell({kind: 'refused'});
    expect((followed() as {error: Error}).error.message).toBe('absent');
    abort.abort();
    tell({kind: 'document', data: {...DRAFT, revision: 5}});
    expect((followed() as {error: Error}).error.message).toBe('absent');
  });

  it('follows all of them, the latest first, without newsletters', async () => {
    const followed = await repository().followAll(new AbortController().signal);
    const ids = () => (followed() as {value: {id: string}[]}).value.map(({id}) => id);
    expect(ids()).toEqual([ID]);
    const later = {...DRAFT, updatedAt: new Date('2026-04-01T00:00:00Z')};
    tell({
      kind: 'documents',
      documents: [
        {id: ID, data: DRAFT},
        {id: 'news.later', data: {...later, item: 'later'}},
        {id: 'newsletter.may', data: {kind: 'newsletter'}},
      ],
    });
    await until('both', () => ids().length === 2);
    expect(ids()).toEqual(['news.later', ID]);
  });

  it('knows what is published from what is not', async () => {
    expect(await repository().published('page', 'about')).toBeUndefined();
    const page = {title: 'About', visibility: 'public', summary: 'It.', body: 'Text.', sources: []};
    reads().documents.set('pages/about', {...page, updatedAt: new Date(0)});
    expect((await repository().published('page', 'about'))?.['title']).toBe('About');
  });

  it('takes four eyes to be needed where nothing is said', async () => {
    expect(await repository().fourEyes()).toBeTrue();
    reads().documents.set('settings/publishing', {fourEyes: false});
    expect(await repository().fourEyes()).toBeFalse();
  });

  it('asks the functions by their commands', async () => {
    const input = {draft: ID, hash: 'a'.repeat(64)};
    await repository().submit(input);
    expect(commands.asked).toEqual([{name: submitDraft.name, input}]);
  });
});
