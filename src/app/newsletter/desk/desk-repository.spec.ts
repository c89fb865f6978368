import {TestBed} from '@angular/core/testing';
import {previewIssue, submitIssue} from '@model/newsletter/commands';
import {FakeReader, FakeReads} from '../../../testing/documents';
import {FakeCommands} from '../../../testing/fake-commands';
import {AN_ISSUE} from '../../../testing/newsletter';
import {until} from '../../../testing/until';
import {DocumentReader} from '../../core/firebase/document-reader';
import {DocumentWriter} from '../../core/firebase/document-writer';
import type {LiveState} from '../../core/firebase/live-client';
import {LiveDocuments} from '../../core/firebase/live-documents';
import {Session} from '../../members/session';
import type {DraftProblem} from '../../publishing/draft-problem';
import {type Desk, type DeskIssue, DeskRepository} from './desk-repository';

const THEN = new Date('2026-03-01T10:00:00Z');
const DRAFT = {
  ...{kind: 'newsletter', item: 'spring', content: {subject: 'Spring'}, revision: 3},
  ...{editors: ['john'], updatedBy: 'john', updatedAt: THEN},
};
const ISSUE = {
  ...{content: AN_ISSUE, state: 'scheduled', author: 'john', approvedBy: 'ada', sendAt: THEN},
  ...{frozen: false, recipients: 0, batches: 0, updatedAt: THEN},
};

describe('DeskRepository', () => {
  let reads: FakeReads;
  let written: {path: string; data: unknown}[];
  let failure: unknown;
  /** Who listens, by path. */
  let watched: Map<string, (state: LiveState) => void>;
  let commands: FakeCommands;

  beforeEach(() => {
    reads = new FakeReads();
    written = [];
    failure = undefined;
    watched = new Map();
    commands = new FakeCommands();
    const write = (path: string, data: unknown) => {
      if (failure) return Promise.reject(failure as Error);
      written.push({path, data});
      return Promise.resolve();
    };
    TestBed.configureTestingModule({
      providers: [
        DeskRepository,
        {provide: DocumentReader, useValue: reads},
        {
          provide: DocumentWriter,
          useValue: {
            create: write,
            update: async (path: string, change: (data: unknown) => unknown) =>
              write(path, change(reads.documents.get(path) ?? {})),
          },
        },
        {
          provide: LiveDocuments,
          useValue: {
            watch: (path: string, told: (state: LiveState) => void) => {
              watched.set(path, told);
              return () => watched.delete(path);
            },
          },
        },
        {provide: Session, useValue: new FakeReader('editor')},
        commands.provider(),
      ],
    });
    reads.documents.set('drafts/newsletter.spring', DRAFT);
  });

  const repository = () => TestBed.inject(DeskRepository);
  const tell = (path: string, state: LiveState) => watched.get(path)?.(state);
  const problem = (asked: Promise<unknown>) =>
    asked.then(
      () => fail('written') as never,
      (error: DraftProblem) => error,
    );

  it('finds an issue as a working copy, and as what is sent from then on', async () => {
    expect((await repository().get('spring')).draft?.revision).toBe(3);
    reads.documents.set('newsletters/spring', ISSUE);
    const {draft, issue} = await repository().get('spring');
    expect(draft).toBeUndefined();
    expect(issue).toEqual(jasmine.objectContaining({id: 'spring', state: 'scheduled'}));
  });

  it('finds nothing where there is none, and asks for nothing that is no id', async () => {
    await expectAsync(repository().get('summer')).toBeRejectedWithError('absent');
    reads.asked.length = 0;
    await expectAsync(repository().get('../members/ada')).toBeRejectedWithError('absent');
    expect(reads.asked).toEqual([]);
  });

  it('follows an issue from its writing to its sending, and back when it is taken back', async () => {
    const followed = await repository().follow('spring', new AbortController().signal);
    const value = () => (followed() as {value: DeskIssue}).value;
    tell('drafts/newsletter.spring', {kind: 'document', data: {...DRAFT, revision: 4}});
    expect(value().draft?.revision).toBe(4);

    reads.documents.delete('drafts/newsletter.spring');
    reads.documents.set('newsletters/spring', ISSUE);
    tell('drafts/newsletter.spring', {kind: 'refused'});
    await until('the issue', () => value().issue?.state === 'scheduled');
    tell('newsletters/spring', {kind: 'document', data: {...ISSUE, state: 'sending'}});
    expect(value().issue?.state).toBe('sending');
    expect([...watched.keys()]).toEqual(['newsletters/spring']);

    reads.documents.delete('newsletters/spring');
    reads.documents.set('drafts/newsletter.spring', DRAFT);
    tell('newsletters/spring', {kind: 'refused'});
    await until('the working copy', () => value().draft !== undefined);
  });

  it('says that an issue is gone once it is neither, and hears nothing after its page', async () => {
    const abort = new AbortController();
    const followed = await repository().follow('spring', abort.signal);
    reads.documents.delete('drafts/newsletter.spring');
    tell('drafts/newsletter.spring', {kind: 'refused'});
    await until('its end', () => (followed() as {error?: Error}).error?.message === 'absent');

    reads.documents.set('drafts/newsletter.spring', DRAFT);
    await repository().follow('spring', abort.signal);
    expect(watched.size).toBe(1);
    abort.abort();
    expect(watched.size).toBe(0);
  });

  it('follows all issues, those that are written and those that were handed over', async () => {
    const abort = new AbortController();
    const followed = await repository().followAll(abort.signal);
    const desk = () => (followed() as {value: Desk}).value;
    expect(desk().drafts.map(({item}) => item)).toEqual(['spring']);

    const drafts = [
      {id: 'newsletter.spring', data: DRAFT},
      {id: 'newsletter.summer', data: {...DRAFT, item: 'summer'}},
      {id: 'news.first', data: {...DRAFT, kind: 'news', item: 'first'}},
    ];
    tell('drafts', {kind: 'documents', documents: drafts});
    // One of the two alone would show half of what there is.
    expect(desk().drafts.length).toBe(1);
    tell('newsletters', {kind: 'documents', documents: [{id: 'winter', data: ISSUE}]});
    expect(desk().drafts.map(({item}) => item)).toEqual(['spring', 'summer']);
    expect(desk().issues.map(({id}) => id)).toEqual(['winter']);

    tell('newsletters', {kind: 'refused'});
    expect((followed() as {error: Error}).error.message).toBe('absent');
    abort.abort();
    expect(watched.size).toBe(0);
  });

  it('takes an address for taken by a working copy, an issue or an outcome, and by nothing else', async () => {
    expect(await repository().isTaken('spring')).toBeTrue();
    for (const path of ['newsletters/winter', 'deliverables/atlas']) reads.documents.set(path, {});
    expect(await repository().isTaken('winter')).toBeTrue();
    expect(await repository().isTaken('atlas')).toBeTrue();
    expect(await repository().isTaken('summer')).toBeFalse();
  });

  it('begins a working copy at its first revision, and none where there is one', async () => {
    await repository().create('summer', {subject: 'Summer'});
    expect(written).toEqual([
      {
        path: 'drafts/newsletter.summer',
        data: {
          ...{kind: 'newsletter', item: 'summer', content: {subject: 'Summer'}, revision: 1},
          ...{editors: ['jane'], updatedBy: 'jane'},
        },
      },
    ]);
    failure = Object.assign(new Error(), {code: 'permission-denied'});
    expect((await problem(repository().create('spring', {}))).kind).toBe('taken');
    expect((await problem(repository().create('autumn', {}))).kind).toBe('refused');
  });

  it('writes over the revision that was seen, and over no other', async () => {
    expect(await repository().write('newsletter.spring', 3, {subject: 'Late spring'})).toBe(4);
    expect(written[0]?.data).toEqual({
      ...{content: {subject: 'Late spring'}, revision: 4, editors: ['john', 'jane'], updatedBy: 'jane'},
    });
    const {kind, theirs} = await problem(repository().write('newsletter.spring', 2, {subject: 'Mine'}));
    expect(kind).toBe('outdated');
    expect(theirs?.content).toEqual(DRAFT.content);
    expect(written.length).toBe(1);
  });

  it('asks the functions by their commands', async () => {
    const input = {issue: 'spring', hash: 'a'.repeat(64)};
    commands.answer(previewIssue.name, {html: '<p>Hello.</p>'});
    await repository().submit(input);
    const preview = await repository().preview({issue: 'spring', audience: 'patients'});
    expect(preview.html).toBe('<p>Hello.</p>');
    expect(commands.asked).toEqual([
      {name: submitIssue.name, input},
      {name: previewIssue.name, input: {issue: 'spring', audience: 'patients'}},
    ]);
  });
});
