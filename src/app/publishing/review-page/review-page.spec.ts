import {TestBed} from '@angular/core/testing';
import {Router} from '@angular/router';
import {aNewsItem} from '../../../../test/fixtures/nouns';
import {FakeReader} from '../../../testing/documents';
import {type} from '../../../testing/people';
import {aDraft, aReviewedDraft, FakePublishing, openPublishingPage} from '../../../testing/publishing';
import {until} from '../../../testing/until';
import {ItemNameFinder} from '../item-names';
import {ReviewPage} from './review-page';

describe('The review of a working copy', () => {
  const NAMES = {partner: (id: string) => id, outcome: (id: string) => id, workPackage: (n: string) => n};

  async function show(publishing: FakePublishing, reader = new FakeReader('editor', 'john')) {
    TestBed.overrideComponent(ReviewPage, {
      remove: {providers: [ItemNameFinder]},
      add: {providers: [{provide: ItemNameFinder, useValue: {of: () => Promise.resolve(NAMES)}}]},
    });
    const page = await openPublishingPage(ReviewPage, publishing, {
      route: 'admin/content/:draft/review',
      address: '/admin/content/news.first/review',
      reader,
      inputs: true,
    });
    await until('the page', () => page.root.querySelector('[aria-busy]') === null);
    return page;
  }
  const published = (title: string) => ({
    ...aNewsItem({id: 'first', title, summary: 'What happened.'}),
  });
  async function over(draft = aReviewedDraft()): Promise<FakePublishing> {
    const publishing = new FakePublishing();
    publishing.drafts.set([await draft]);
    return publishing;
  }

  it('shows what would change, and who put it up with which request', async () => {
    const publishing = await over(
      aReviewedDraft({request: 'Please look at the title.'}, {base: new Date('2026-01-01')}),
    );
    publishing.published.set('news.first', published('First findings'));
    const {items, says} = await show(publishing);
    await says('Ada put this up for review.');
    await says('Please look at the title.');
    expect(items('app-difference-view .text')).toContain('First [taken out: findings ] [added: results ]');
  });

  it('says who will see what, and that the public gains or loses it', async () => {
    const publishing = await over(aReviewedDraft({}, {base: new Date('2026-01-01')}));
    publishing.published.set('news.first', {...published('First'), visibility: 'consortium'});
    const {says} = await show(publishing);
    await says('Everyone on the internet will see: The page, with everything that is written on it.');
    await says('Members will see: The same.');
    await says('Until now only members could see it.');
  });

  it('is answered with an approval of what was seen, and can be published then', async () => {
    const publishing = await over();
    const {press, says, items} = await show(publishing);
    expect(items('aside button')).toEqual(['Approve', 'Give back']);
    await press('Approve');
    await says('Approved. Its writers are told.');
    const hash = (await aReviewedDraft()).review?.hash;
    expect(publishing.asked).toEqual([
      {name: 'review', input: {draft: 'news.first', hash, decision: 'approve'}},
    ]);
    publishing.change([await aReviewedDraft({state: 'approved', decidedBy: 'john'})]);
    await says('Publish…');
  });

  it('is given back only with a comment', async () => {
    const publishing = await over();
    const {press, says} = await show(publishing);
    await press('Give back');
    await says('Say what is to be changed.');
    expect(publishing.asked).toEqual([]);
    type('Comment', 'The title is wrong.');
    await press('Give back');
    await says('Given back. Its writers are told.');
    expect(publishing.asked[0]?.input).toEqual(
      jasmine.objectContaining({decision: 'return', comment: 'The title is wrong.'}),
    );
  });

  it('is not for those who wrote in it, unless two eyes are enough', async () => {
    const publishing = await over();
    const ada = new FakeReader('editor', 'ada');
    const {says, items} = await show(publishing, ada);
    await says('You wrote in it yourself, so somebody else has to approve it.');
    expect(items('aside button')).toEqual(['Give back']);
  });

  it('lets who wrote it approve and publish it where two eyes are enough', async () => {
    const publishing = await over();
    publishing.fourEyes = false;
    const {items} = await show(publishing, new FakeReader('editor', 'ada'));
    expect(items('aside button')).toEqual(['Publish…', 'Approve', 'Give back']);
  });

  it('ends where somebody edits it meanwhile', async () => {
    const publishing = await over();
    const {says, items} = await show(publishing);
    const {review, ...draft} = await aReviewedDraft();
    publishing.change([{...draft, review, revision: 2, content: {...draft.content, title: 'Other results'}}]);
    await says('It has been edited since it was put up for review.');
    expect(items('aside button')).toEqual([]);
  });

  it('says so where what is published has changed under it', async () => {
    const publishing = await over(aReviewedDraft({}, {base: new Date('2025-12-01')}));
    publishing.published.set('news.first', published('First'));
    await (await show(publishing)).says('What is published has changed since this was begun.');
  });

  it('tells why the portal refuses, and keeps the comment', async () => {
    const publishing = await over();
    publishing.refusal = 'own-work';
    const {press, says} = await show(publishing);
    const field = type('Comment', 'Good.');
    await press('Approve');
    await says('You wrote in this yourself');
    expect(field.value).toBe('Good.');
  });

  it('publishes after it was said who sees what, and goes to the history', async () => {
    const publishing = await over(aReviewedDraft({state: 'approved', decidedBy: 'john'}));
    publishing.answers['publish'] = {published: true, leftOut: ['news.other']};
    const {press} = await show(publishing);
    await press('Publish…');
    await press('Publish now');
    await until('the history', () => TestBed.inject(Router).url === '/admin/content/news.first/history');
    expect(publishing.asked.map(({name}) => name)).toEqual(['publish']);
  });

  it('sets a time in Brussels, and not one that has passed', async () => {
    const publishing = await over(aReviewedDraft({state: 'approved', decidedBy: 'john'}));
    publishing.answers['publish'] = {published: false};
    const {press, says} = await show(publishing);
    await press('Publish…');
    await press('At a set time');
    const field = (type: string) =>
      document.querySelector<HTMLInputElement>(`mat-dialog-content input[type=${type}]`) as HTMLInputElement;
    const set = (type: string, value: string) => {
      field(type).value = value;
      field(type).dispatchEvent(new Event('input'));
    };
    set('date', '2020-01-01');
    await says('Choose a time to come.');
    set('date', '2040-07-01');
    set('time', '09:30');
    await says('By your clock: 1 July 2040');
    await press('Set the time');
    await until('the command', () => publishing.asked.length === 1);
    expect(publishing.asked[0]?.input).toEqual(
      jasmine.objectContaining({at: Date.parse('2040-07-01T07:30:00Z')}),
    );
  });

  it('is not there for a working copy that is gone', async () => {
    const {says} = await show(new FakePublishing());
    await says('There is nothing at this address');
  });

  it('of something new shows all of it', async () => {
    const publishing = await over(Promise.resolve(aDraft()));
    const {says, items} = await show(publishing);
    await says('All of it: nothing is published yet');
    await says('As it stands, nobody has put it up for review.');
    expect(items('aside button')).toEqual([]);
  });
});
