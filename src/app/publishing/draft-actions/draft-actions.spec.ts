import {TestBed} from '@angular/core/testing';
import {provideRouter, Router} from '@angular/router';
import {FakeReader} from '../../../testing/documents';
import {said, type} from '../../../testing/people';
import {aDraft, aReviewedDraft, FakePublishing} from '../../../testing/publishing';
import {render} from '../../../testing/render';
import {until} from '../../../testing/until';
import {Carried} from '../carried';
import {DraftActions} from './draft-actions';

describe('What can be done with a working copy', () => {
  async function show(publishing: FakePublishing, {isSaved = true, uid = 'ada'} = {}) {
    const reader = new FakeReader('editor', uid);
    const providers = [...publishing.providers(reader), provideRouter([{path: '**', children: []}])];
    const fixture = await render(DraftActions, {draft: 'news.first', isSaved}, providers);
    const root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    const told: string[] = [];
    fixture.componentInstance.told.subscribe((words) => told.push(words));
    const buttons = () => [...root.querySelectorAll('button, a')].map(said);
    const press = async (words: string) => {
      let found: HTMLElement | undefined;
      await until(words, () => {
        found = [...document.querySelectorAll<HTMLElement>('button')].find((it) => said(it) === words);
        return found !== undefined;
      });
      found?.click();
      await fixture.whenStable();
    };
    await until('the actions', () => buttons().length > 0);
    return {
      root,
      told,
      buttons,
      press,
      says: (words: string) => until(words, () => said(document.body).includes(words)),
    };
  }
  async function over(draft: ReturnType<typeof aReviewedDraft>): Promise<FakePublishing> {
    const publishing = new FakePublishing();
    publishing.drafts.set([await draft]);
    return publishing;
  }

  it('is putting it up for review, with a word for the reviewer', async () => {
    const publishing = await over(Promise.resolve(aDraft()));
    const {press, told, buttons} = await show(publishing);
    expect(buttons()).toEqual(['Put up for review…', 'See what would change', 'Discard…']);
    await press('Put up for review…');
    type('What should they look at? (optional)', 'The title.');
    await press('Put it up');
    await until('the sentence', () => told.length === 1);
    expect(publishing.asked).toEqual([
      {name: 'submit', input: jasmine.objectContaining({draft: 'news.first', request: 'The title.'})},
    ]);
  });

  it('is nothing of the kind while something is not stored yet', async () => {
    const {root, says} = await show(await over(Promise.resolve(aDraft())), {isSaved: false});
    expect(root.querySelector<HTMLButtonElement>('.button-primary')?.disabled).toBeTrue();
    await says('once all that you wrote is stored');
  });

  it('tells what is still missing where the portal says that something is', async () => {
    const publishing = await over(Promise.resolve(aDraft()));
    publishing.refusal = 'not-whole';
    publishing.issues = ['summary: Write something here.', 'deliverables: Choose.'];
    const {press, says} = await show(publishing);
    await press('Put up for review…');
    await press('Put it up');
    await says('Something is still missing');
    await says('Summary: Write something here.');
    await press('Cancel');
  });

  it('follows the reviewer: the comment of who gave it back stands there', async () => {
    const publishing = await over(aReviewedDraft());
    const {says, buttons} = await show(publishing);
    expect(buttons()).toEqual(['Review', 'Discard…']);
    publishing.change([await aReviewedDraft({state: 'returned', decidedBy: 'john', comment: 'Too long.'})]);
    await says('John gave it back.');
    await says('Too long.');
    expect(buttons()[0]).toBe('Put up for review…');
  });

  it('says that an edit has voided what was decided', async () => {
    const draft = await aReviewedDraft({state: 'approved', decidedBy: 'john'});
    const publishing = await over(Promise.resolve({...draft, content: {title: 'Another'}}));
    const {says, buttons} = await show(publishing);
    await says('It has been edited since; this was about what stood before:');
    expect(buttons()).not.toContain('Publish…');
  });

  it('is publishing what was approved, and then there is no working copy to stay on', async () => {
    const publishing = await over(aReviewedDraft({state: 'approved', decidedBy: 'john'}));
    publishing.answers['publish'] = {published: true};
    const {press} = await show(publishing);
    await press('Publish…');
    await press('Publish now');
    await until('the history', () => TestBed.inject(Router).url === '/admin/content/news.first/history');
    expect(TestBed.inject(Carried).take()).toBe('It is published, and can be found.');
  });

  it('is taking back the time that was set', async () => {
    const draft = await aReviewedDraft({state: 'approved', decidedBy: 'john'});
    const schedule = {at: new Date('2040-01-01'), by: 'john', hash: draft.review?.hash ?? ''};
    const publishing = await over(Promise.resolve({...draft, schedule}));
    const {press, says, told} = await show(publishing);
    await says('John set it to be published on 1 January 2040');
    await press('Take the time back');
    await until('the sentence', () => told.length === 1);
    expect(publishing.asked[0]?.name).toBe('cancelSchedule');
  });

  it('says that it was not published at its time', async () => {
    const draft = await aReviewedDraft({state: 'approved', decidedBy: 'john'});
    const schedule = {at: new Date('2026-02-01'), by: 'john', hash: draft.review?.hash ?? '', failed: 'x'};
    await (
      await show(await over(Promise.resolve({...draft, schedule})))
    ).says('It was not published at its time');
  });

  it('is discarding it, after it was said what is lost', async () => {
    const publishing = await over(Promise.resolve(aDraft()));
    const {press, says} = await show(publishing);
    await press('Discard…');
    await says('It was never published, so nothing of it stays.');
    await press('Cancel');
    expect(publishing.asked).toEqual([]);
    await press('Discard…');
    await press('Discard it');
    await until('the list', () => TestBed.inject(Router).url === '/admin/content');
    expect(publishing.asked).toEqual([{name: 'discard', input: {draft: 'news.first'}}]);
  });
});
