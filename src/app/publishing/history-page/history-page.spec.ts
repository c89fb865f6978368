import type {Provider} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {Router} from '@angular/router';
import type {Publication} from '@model/publishing/publication';
import {aDeliverable} from '../../../../test/fixtures/deliverables';
import {aNewsItem} from '../../../../test/fixtures/nouns';
import {FakeReader} from '../../../testing/documents';
import {type} from '../../../testing/people';
import {aDraft, FakePublishing, openPublishingPage, pickItem} from '../../../testing/publishing';
import {until} from '../../../testing/until';
import {Carried} from '../carried';
import {ItemNameFinder} from '../item-names';
import {RestoreContent} from '../restore-content';
import {HistoryPage} from './history-page';

describe('The history of an item', () => {
  const NAMES = {partner: (id: string) => id, outcome: (id: string) => id, workPackage: (n: string) => n};
  const STANDS = new Date('2026-03-01T10:00:00Z');

  async function show(
    publishing: FakePublishing,
    {
      id = 'news.first',
      reader = new FakeReader('editor', 'john'),
      query = '',
      providers = [] as Provider[],
    } = {},
  ) {
    TestBed.overrideComponent(HistoryPage, {
      remove: {providers: [ItemNameFinder]},
      add: {providers: [{provide: ItemNameFinder, useValue: {of: () => Promise.resolve(NAMES)}}]},
    });
    const page = await openPublishingPage(HistoryPage, publishing, {
      route: 'admin/content/:draft/history',
      address: `/admin/content/${id}/history${query}`,
      reader,
      inputs: true,
      providers: [RestoreContent, ...providers],
    });
    await until('the page', () => page.root.querySelector('[aria-busy]') === null);
    return page;
  }
  const entry = (number: number, title: string, differing: Partial<Publication> = {}): Publication => ({
    id: `news.first.${number}`,
    kind: 'news',
    item: 'first',
    number,
    act: 'published',
    at: new Date(Date.UTC(2026, 0, number + 1, 9)),
    by: 'ada',
    content: {...aNewsItem({id: 'first', title})},
    ...differing,
  });
  function news(): FakePublishing {
    const publishing = new FakePublishing();
    publishing.published.set('news.first', {...aNewsItem({id: 'first', title: 'Second', updatedAt: STANDS})});
    publishing.publications = [
      entry(0, 'First', {by: 'portal'}),
      entry(1, 'Second', {approvedBy: 'john', note: 'A slip in the title.'}),
    ];
    return publishing;
  }
  function outcome(differing: Parameters<typeof aDeliverable>[0] = {}): FakePublishing {
    const publishing = new FakePublishing();
    publishing.published.set('deliverable.one', {...aDeliverable({id: 'one', title: 'One', ...differing})});
    return publishing;
  }

  it('says who published what when, who approved it, and why', async () => {
    const {items} = await show(news());
    expect(items('h3')).toEqual(['Published Stands now', 'Published']);
    expect(items('app-history-entry p.small')).toEqual([
      '2 January 2026 at 09:00 UTC · by Ada, approved by you',
      '1 January 2026 at 09:00 UTC · before its first change here',
    ]);
    expect(items('.said')).toEqual(['A slip in the title.']);
  });

  it('shows what an entry changed, at once where the address asks for it', async () => {
    const {press, items, root} = await show(news());
    expect(root.querySelector('app-difference-view')).toBeNull();
    await press('What changed 2 January 2026 at 09:00 UTC');
    expect(items('app-difference-view .text')).toEqual(['[taken out: First ] [added: Second ]']);
  });

  it('is opened at the entry that the address names', async () => {
    const {items} = await show(news(), {query: '?entry=1'});
    expect(items('app-difference-view').length).toBe(1);
  });

  it('brings an earlier one back into a working copy', async () => {
    const publishing = news();
    const {press} = await show(publishing);
    await press('Bring this back… 1 January 2026 at 09:00 UTC');
    await until('the draft', () => TestBed.inject(Router).url === '/admin/content/news.first');
    expect(publishing.asked).toEqual([
      {
        name: 'create',
        input: jasmine.objectContaining({content: jasmine.objectContaining({title: 'First'}), base: STANDS}),
      },
    ]);
  });

  it('asks before it writes over what somebody is writing', async () => {
    const publishing = news();
    publishing.drafts.set([aDraft({revision: 4})]);
    const {press, says} = await show(publishing);
    await press('Bring this back… 1 January 2026 at 09:00 UTC');
    await says('Somebody is already changing this item.');
    await press('Cancel');
    expect(publishing.asked).toEqual([]);
    await press('Bring this back… 1 January 2026 at 09:00 UTC');
    await press('Write over it');
    await until('the draft', () => TestBed.inject(Router).url === '/admin/content/news.first');
    expect(publishing.asked).toEqual([
      {name: 'write', input: jasmine.objectContaining({id: 'news.first', seen: 4})},
    ]);
  });

  it('says what the page before has done', async () => {
    const publishing = news();
    const carried = new Carried();
    carried.leave('It is published, and can be found.');
    const {says} = await show(publishing, {providers: [{provide: Carried, useValue: carried}]});
    await says('It is published, and can be found.');
  });

  it('of what came with the portal says that nothing has changed yet', async () => {
    const publishing = news();
    publishing.publications = [];
    await (await show(publishing)).says('It came with the portal and has not been changed in it yet.');
  });

  it('lets an outcome be withdrawn, with a reason and what replaces it', async () => {
    const publishing = outcome();
    const at = new Date();
    publishing.rows = [
      {kind: 'deliverable', item: 'one', title: 'One', visibility: 'public', at},
      {kind: 'deliverable', item: 'two', title: 'Two', visibility: 'public', at},
      {kind: 'news', item: 'three', title: 'Three', visibility: 'public', at},
    ];
    const {press, says} = await show(publishing, {id: 'deliverable.one'});
    await press('Withdraw…');
    await press('Withdraw it');
    await says('Write something here.');
    type('Reason', 'The figures\nare wrong.');
    expect(await pickItem('What replaces it (optional)', 't')).toEqual(['Two']);
    await press('Withdraw it');
    await says('It is withdrawn. Its page says why.');
    expect(publishing.asked).toEqual([
      {name: 'withdraw', input: {item: 'one', reason: 'The figures are wrong.', replacement: 'two'}},
    ]);
  });

  it('lets a withdrawal be taken back while there is time', async () => {
    const publishing = outcome({withdrawn: {at: new Date(), reason: 'Wrong.'}});
    const {press, says, items} = await show(publishing, {id: 'deliverable.one'});
    await says('Reason: Wrong.');
    expect(items('button')).toEqual(['Put it back']);
    await press('Put it back');
    await says('It is back, as it was.');
    expect(publishing.asked).toEqual([{name: 'reinstate', input: {item: 'one'}}]);
  });

  it('lets no withdrawal be taken back too late', async () => {
    const publishing = outcome({withdrawn: {at: new Date('2020-01-01'), reason: 'Wrong.'}});
    const {says, items} = await show(publishing, {id: 'deliverable.one'});
    await says('It was withdrawn too long ago to be put back.');
    expect(items('button')).toEqual([]);
  });

  it('lets admins delete what leaves no tombstone, and nobody else', async () => {
    expect((await show(news())).items('app-item-actions button')).toEqual(['Edit']);
    TestBed.resetTestingModule();
    const publishing = news();
    const {press, items} = await show(publishing, {reader: new FakeReader('admin', 'john')});
    expect(items('app-item-actions button')).toEqual(['Edit', 'Delete…']);
    await press('Delete…');
    await press('Delete it');
    await until('the list', () => TestBed.inject(Router).url === '/admin/content');
    expect(publishing.asked).toEqual([{name: 'unpublish', input: {kind: 'news', item: 'first'}}]);
  });

  it('proposes a post for an outcome that everyone may see, unfolded right after it was published', async () => {
    const carried = new Carried();
    carried.leave('It is published, and can be found.');
    const {root} = await show(outcome({summary: 'What came out.'}), {
      id: 'deliverable.one',
      providers: [{provide: Carried, useValue: carried}],
    });
    expect(root.querySelector('app-share-proposal details')?.hasAttribute('open')).toBeTrue();
    const post = root.querySelector<HTMLTextAreaElement>('app-share-proposal textarea');
    expect(post?.value).toBe('New from CAN.HEAL: One\n\nWhat came out.');
  });

  it('keeps the proposal folded later', async () => {
    const {root} = await show(outcome(), {id: 'deliverable.one'});
    expect(root.querySelector('app-share-proposal details')?.hasAttribute('open')).toBeFalse();
  });

  it('proposes no post for what not everyone may see', async () => {
    const {root} = await show(outcome({visibility: 'consortium'}), {id: 'deliverable.one'});
    expect(root.querySelector('h1')).not.toBeNull();
    expect(root.querySelector('app-share-proposal')).toBeNull();
  });

  it('is not there for what never was', async () => {
    await (await show(new FakePublishing(), {id: 'news.never'})).says('There is nothing at this address');
  });
});
