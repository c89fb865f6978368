import {TestBed} from '@angular/core/testing';
import {Router} from '@angular/router';
import {aNewsItem} from '../../../../test/fixtures/nouns';
import {type} from '../../../testing/people';
import {aDraft, FakePublishing, openPublishingPage, pickItem} from '../../../testing/publishing';
import {until} from '../../../testing/until';
import {NewPage} from './new-page';

describe('The beginning of something new', () => {
  async function show(publishing: FakePublishing, query = '') {
    return openPublishingPage(NewPage, publishing, {
      route: 'admin/content/new',
      address: `/admin/content/new${query}`,
      inputs: true,
    });
  }
  const idField = () => document.querySelector<HTMLInputElement>('#new-id') as HTMLInputElement;

  it('takes its address from its title, until somebody writes one', async () => {
    const {fixture, says} = await show(new FakePublishing(), '?of=news');
    type('Title', 'First results!');
    await fixture.whenStable();
    expect(idField().value).toBe('first-results');
    await says('/news/first-results is free.');
    type('Address', 'results');
    type('Title', 'Something else');
    await fixture.whenStable();
    expect(idField().value).toBe('results');
  });

  it('begins a working copy and goes there', async () => {
    const publishing = new FakePublishing();
    const {press} = await show(publishing, '?of=news');
    type('Title', 'First results');
    await press('Begin writing');
    await until('the draft', () => TestBed.inject(Router).url === '/admin/content/news.first-results');
    expect(publishing.asked).toEqual([
      {
        name: 'create',
        input: {
          kind: 'news',
          item: 'first-results',
          content: {language: 'en', title: 'First results'},
          base: undefined,
        },
      },
    ]);
  });

  it('says what is missing, where it is missing, and puts the focus there', async () => {
    const publishing = new FakePublishing();
    const {press, says} = await show(publishing);
    await press('Begin writing');
    await says('Write something here.');
    await until('the focus', () => document.activeElement?.id === 'new-title');
    expect(publishing.asked).toEqual([]);
  });

  it('says by what an address is taken, and leads there', async () => {
    const publishing = new FakePublishing();
    publishing.drafts.set([aDraft()]);
    publishing.published.set('news.old', {...aNewsItem({id: 'old'})});
    publishing.earlier.set('news.renamed', 'new-name');
    const {says, press} = await show(publishing, '?of=news');
    type('Title', 'First');
    await says('Somebody is already writing under this address. Open what they have');
    type('Address', 'old');
    await says('Something is published under this address. See it');
    type('Address', 'renamed');
    await says('Old links to this address lead on to something that was renamed.');
    await press('Begin writing');
    type('Address', 'old');
    await says('Something is published under this address. See it');
    await press('Begin writing');
    expect(publishing.asked).toEqual([]);
  });

  it('takes no address that the portal needs, and no work package beyond the fourteenth', async () => {
    const {says, press, fixture} = await show(new FakePublishing(), '?of=page');
    type('Title', 'News');
    await says('The portal needs this address itself.');
    document.querySelector<HTMLInputElement>('input[value=work-package]')?.click();
    await fixture.whenStable();
    type('Number', '15');
    await says('Write the number of the work package, 1 to 14.');
    await press('Begin writing');
  });

  it('is a copy of another item, without what is only that one’s', async () => {
    const publishing = new FakePublishing();
    const at = new Date();
    publishing.rows = [{kind: 'news', item: 'old', title: 'Old results', visibility: 'public', at}];
    publishing.published.set('news.old', {
      ...aNewsItem({id: 'old', title: 'Old results', summary: 'S.', demo: true}),
    });
    const {press} = await show(publishing, '?of=news');
    type('Title', 'New results');
    await pickItem('Copy from (optional)', 'old');
    await press('Begin writing');
    await until('the command', () => publishing.asked.length === 1);
    const {content} = publishing.asked[0]?.input as {content: Record<string, unknown>};
    expect(content).toEqual(jasmine.objectContaining({title: 'New results', summary: 'S.'}));
    expect(Object.keys(content)).not.toContain('demo');
  });

  it('begins with the kind that the address asks for', async () => {
    const {root} = await show(new FakePublishing(), '?of=event');
    expect(root.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value).toBe('event');
  });
});
