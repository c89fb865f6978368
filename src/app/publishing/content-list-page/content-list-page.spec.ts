import {TestBed} from '@angular/core/testing';
import {Router} from '@angular/router';
import type {PublishedRow} from '@model/publishing/content-list';
import {aNewsItem} from '../../../../test/fixtures/nouns';
import {aDraft, aReviewedDraft, FakePublishing, openPublishingPage} from '../../../testing/publishing';
import {until} from '../../../testing/until';
import {Carried} from '../carried';
import {ContentListPage} from './content-list-page';

describe('The list of content', () => {
  const row = (item: string, differing: Partial<PublishedRow> = {}): PublishedRow => ({
    kind: 'news',
    item,
    title: `About ${item}`,
    visibility: 'public',
    at: new Date('2026-01-01T00:00:00Z'),
    ...differing,
  });
  async function show(publishing: FakePublishing, address = '/') {
    const page = await openPublishingPage(ContentListPage, publishing, {address});
    await until('the list', () => page.root.querySelector('[aria-busy]') === null);
    return {...page, titles: () => page.items('tbody .title')};
  }

  it('holds what is published and what is in work, with its state in words', async () => {
    const publishing = new FakePublishing();
    publishing.rows = [
      row('first'),
      row('gone', {isWithdrawn: true}),
      row('quiet', {visibility: 'consortium'}),
    ];
    publishing.drafts.set([await aReviewedDraft(), aDraft({item: 'second'})]);
    const {items} = await show(publishing, '/?sort=title');
    const [gone, quiet, first, second] = items('tbody tr');
    expect(quiet).toContain('News Consortium only About quiet quiet Published');
    expect(gone).toContain('Withdrawn');
    expect(gone).not.toContain('Edit');
    expect(first).toContain('Waits for review Published; this is a change to it Ada 10 January 2026');
    expect(second).toContain('Being written Never published');
  });

  it('offers a review to those who did not write it, and to nobody else', async () => {
    const publishing = new FakePublishing();
    const own = await aReviewedDraft({}, {item: 'own', editors: ['ada', 'john']});
    publishing.drafts.set([await aReviewedDraft(), own]);
    const {items} = await show(publishing);
    expect(items('a').filter((words) => words.startsWith('Review'))).toEqual(['Review First results']);
  });

  it('says when something goes public by itself, and what did not', async () => {
    const publishing = new FakePublishing();
    const at = new Date('2030-05-01T07:00:00Z');
    const due = await aReviewedDraft({state: 'approved'});
    const hash = due.review?.hash ?? '';
    publishing.drafts.set([
      {...due, schedule: {at, by: 'ada', hash}},
      {...aDraft({item: 'late'}), schedule: {at, by: 'ada', hash, failed: 'not-whole'}},
    ]);
    const {items} = await show(publishing);
    expect(items('tbody tr').join()).toContain('Set to a time Goes public on 1 May 2030');
    expect(items('tbody tr').join()).toContain('Was not published at its time');
  });

  it('is narrowed by what the address asks for, and says so where nothing matches', async () => {
    const publishing = new FakePublishing();
    publishing.rows = [row('first'), row('second', {kind: 'event'})];
    const {titles} = await show(publishing, '/?kind=event');
    expect(titles()).toEqual(['About second']);
    await TestBed.inject(Router).navigateByUrl('/?q=nothing');
    await until('no title', () => titles().length === 0);
    await until('the way back', () => document.body.textContent.includes('Show everything'));
  });

  it('follows what others do: what leaves the working copies is read as it stands now', async () => {
    const publishing = new FakePublishing();
    publishing.drafts.set([aDraft()]);
    const {items} = await show(publishing);
    expect(items('tbody tr').join()).toContain('Never published');
    publishing.rows = [row('first')];
    publishing.change([]);
    await until('the published item', () => items('tbody tr').join().includes('About first'));
    expect(items('tbody tr').join()).not.toContain('Never published');
  });

  it('begins a working copy of what is published, and goes there', async () => {
    const publishing = new FakePublishing();
    publishing.rows = [row('first')];
    publishing.published.set('news.first', {...aNewsItem({title: 'First', summary: 'It.'})});
    const {press} = await show(publishing);
    await press('Edit About first');
    await until('the draft', () => TestBed.inject(Router).url === '/admin/content/news.first');
    expect(publishing.asked).toEqual([
      {
        name: 'create',
        input: jasmine.objectContaining({kind: 'news', item: 'first', base: new Date('2026-01-01')}),
      },
    ]);
  });

  it('says what the page before has done', async () => {
    const carried = new Carried();
    carried.leave('The working copy is discarded.');
    const {says} = await openPublishingPage(ContentListPage, new FakePublishing(), {
      providers: [{provide: Carried, useValue: carried}],
    });
    await says('The working copy is discarded.');
  });

  it('asks an editor of an empty portal to write the first item', async () => {
    await show(new FakePublishing());
    await until('the way on', () => document.body.textContent.includes('Write the first item'));
  });

  it('says so where it cannot be read, with a way to try again', async () => {
    const publishing = new FakePublishing();
    publishing.isBroken = true;
    const {root} = await show(publishing);
    expect(root.querySelector('[role=alert].problem')?.textContent).toContain('Try again');
  });

  it('shows hostile titles as text', async () => {
    const publishing = new FakePublishing();
    publishing.rows = [row('first', {title: '<img src=x onerror=alert(1)>'})];
    const {titles, root} = await show(publishing);
    expect(titles()).toEqual(['<img src=x onerror=alert(1)>']);
    expect(root.querySelector('tbody img')).toBeNull();
  });
});
