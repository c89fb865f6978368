import {type ResourceStreamItem, signal, type WritableSignal} from '@angular/core';
import type {IssueDraft} from '@model/newsletter/draft';
import {contentHash} from '@model/publishing/content-hash';
import {AN_ISSUE, anIssue, FakeDesk, openDesk} from '../../../../testing/newsletter';
import {until} from '../../../../testing/until';
import {ReadError} from '../../../core/errors/read-error';
import {Carried} from '../../../publishing/carried';
import {type Desk, DeskRepository} from '../desk-repository';
import {IssuesPage} from './issues-page';

const THEN = new Date('2026-01-10T09:00:00Z');

function aDraft(item: string, differing: Partial<IssueDraft> = {}): IssueDraft {
  return {
    ...{id: `newsletter.${item}`, kind: 'newsletter', item, content: {subject: `About ${item}`}},
    ...{revision: 1, editors: ['ada'], updatedBy: 'ada', updatedAt: THEN},
    ...differing,
  };
}

describe('The list of issues that editors see', () => {
  let item: WritableSignal<ResourceStreamItem<Desk>>;
  let reads: number;
  let isBroken: boolean;

  beforeEach(() => {
    item = signal<ResourceStreamItem<Desk>>({value: {drafts: [], issues: []}});
    reads = 0;
    isBroken = false;
  });

  const followAll = () => {
    reads += 1;
    return isBroken ? Promise.reject(new ReadError('unreachable')) : Promise.resolve(item);
  };

  async function show(desk?: Partial<Desk>) {
    if (desk) item.set({value: {drafts: [], issues: [], ...desk}});
    const page = await openDesk(IssuesPage, new FakeDesk(), {
      providers: [{provide: DeskRepository, useValue: {followAll}}],
    });
    await until('the page', () => page.root.querySelector('[aria-busy]') === null);
    return {...page, rows: () => page.items('li')};
  }

  it('names each issue with who wrote it, when, how far it is and who gets it', async () => {
    const {rows, root} = await show({
      drafts: [aDraft('march')],
      issues: [
        anIssue({id: 'february', sendAt: new Date('2027-02-01T08:00:00Z')}),
        anIssue({
          ...{id: 'january', state: 'sent', frozen: true, recipients: 1234},
          ...{frozenAt: THEN, sentAt: THEN},
          progress: {waiting: 0, claimed: 0, accepted: 1200, rejected: 34, skipped: 0, doubtful: 0, at: THEN},
        }),
      ],
    });
    const [due, written, sent] = rows();
    expect(due).toMatch(/^What is new Ada , goes on 1 February 2027 .* · approved by You Set to a time$/);
    expect(written).toMatch(/^About march Ada , last change 10 January 2026 .* Being written$/);
    expect(sent).toMatch(/ sent 10 January 2026 .* Sent 1,234 readers 1,200 accepted$/);
    expect([...root.querySelectorAll('li a')].map((link) => link.getAttribute('href'))).toEqual([
      ...['/admin/newsletter/february', '/admin/newsletter/march', '/admin/newsletter/january'],
    ]);
  });

  it('says that what was approved is, and not what was edited since', async () => {
    const review = {state: 'approved', submittedBy: 'ada', submittedAt: THEN, decidedBy: 'john'} as const;
    const hash = await contentHash(AN_ISSUE);
    const {rows} = await show({
      drafts: [
        aDraft('approved', {content: AN_ISSUE, review: {...review, hash}}),
        aDraft('edited', {content: {...AN_ISSUE, subject: 'Edited'}, review: {...review, hash}}),
      ],
    });
    const found = (words: string) => rows().find((row) => row.startsWith(words));
    expect(found('What is new')).toMatch(/approved by You Approved$/);
    expect(found('Edited')).toMatch(/Being written$/);
  });

  it('calls an issue that nobody has named', async () => {
    const {rows} = await show({drafts: [aDraft('blank', {content: {}})]});
    expect(rows()[0]).toContain('Without a subject');
  });

  it('counts nobody before all who get it are written down', async () => {
    const begun = anIssue({state: 'sending', frozenAt: THEN, frozen: false, recipients: 0});
    const {rows, fixture} = await show({issues: [begun]});
    expect(rows()[0]).toMatch(/On its way$/);
    item.set({value: {drafts: [], issues: [{...begun, frozen: true, recipients: 1}]}});
    await fixture.whenStable();
    await until('the reader', () => /On its way 1 reader$/.test(rows()[0] ?? ''));
  });

  it('follows by itself, and never shows less meanwhile', async () => {
    const {rows} = await show({drafts: [aDraft('one')]});
    item.set({value: {drafts: [aDraft('one'), aDraft('two')], issues: []}});
    expect(rows().length).toBe(1);
    await until('the other', () => rows().length === 2);
  });

  it('says so where there is none, with a way to the first', async () => {
    const {root, says} = await show();
    await says('No issue has been written yet.');
    expect(root.querySelector('.note a')?.getAttribute('href')).toBe('/admin/newsletter/new');
  });

  it('says so where it can’t be reached, and asks again', async () => {
    isBroken = true;
    const {press, says, rows} = await show();
    await says("can't be reached");
    isBroken = false;
    item.set({value: {drafts: [aDraft('one')], issues: []}});
    await press('Try again');
    await until('the issue', () => rows().length === 1);
    expect(reads).toBe(2);
  });

  it('says what the page before left to say', async () => {
    const page = await openDesk(IssuesPage, new FakeDesk(), {
      providers: [
        {provide: DeskRepository, useValue: {followAll}},
        {provide: Carried, useValue: {take: () => 'The issue is discarded.'}},
      ],
    });
    await page.says('The issue is discarded.');
  });
});
