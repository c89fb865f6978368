import type {LinkCheck} from '@model/links/link-check';
import {FakePeople, openAdminPage} from '../../../testing/people';
import {ReadError} from '../../core/errors/read-error';
import {type Chores, LinksRepository} from '../links-repository';
import {LinksPage} from './links-page';

const NIGHT = new Date('2026-03-01T03:00:00Z');

describe('The page of links and reviews', () => {
  const link = (id: string, differing: Partial<LinkCheck>): LinkCheck => ({
    ...{id, url: `https://${id}.example/`, state: 'dead', failedOn: [], nextAt: NIGHT},
    items: [{kind: 'deliverable', item: 'one', title: 'One & all'}],
    ...differing,
  });
  const nothing: Chores = {run: {at: NIGHT, network: true, total: 9, looked: 4}, links: [], due: []};

  async function show(chores: Partial<Chores> | ReadError) {
    const answer = () =>
      chores instanceof ReadError ? Promise.reject(chores) : Promise.resolve({...nothing, ...chores});
    const providers = [{provide: LinksRepository, useValue: {chores: answer}}];
    return openAdminPage(LinksPage, new FakePeople(), {providers});
  }

  it('says why each link is to be mended, since when, and who names it', async () => {
    const {items, root} = await show({
      links: [
        link('gone', {why: 'not-found', failedOn: ['2026-01-02', '2026-01-05']}),
        link('old', {state: 'moved', movedTo: 'https://new.example/'}),
        link('shy', {state: 'unclear', status: 403}),
      ],
    });
    const rows = items('section:first-of-type .rows > li');
    expect(rows[0]).toContain('Dead https://gone.example/');
    expect(rows[0]).toContain('There is no such page any more.');
    expect(rows[0]).toContain('Since 2 January 2026.');
    expect(rows[0]).toContain('Named by One & all');
    expect(rows[1]).toContain('Replace it by https://new.example/.');
    expect(rows[2]).toContain('Open it and see.');
    const [found] = root.querySelectorAll<HTMLAnchorElement>('.rows a');
    expect(found?.rel).toBe('noopener noreferrer nofollow');
    expect(root.querySelector<HTMLAnchorElement>('.item')?.getAttribute('href')).toBe(
      '/admin/content?q=One%20%26%20all',
    );
  });

  it('says how many were looked at, and that there is nothing to say', async () => {
    const {says} = await show({});
    await says('4 of 9 addresses were due');
    await says('There is nothing to say about any link.');
    await says('No outcome is due.');
  });

  it('says that there was no network, rather than that links are dead', async () => {
    const {says} = await show({run: {at: NIGHT, network: false, total: 9, looked: 0}});
    await says('the portal had no network');
  });

  it('says that no night has passed yet', async () => {
    const {says} = await show({run: undefined});
    await says('No night has passed yet.');
  });

  it('lists what is due for review', async () => {
    const {items} = await show({
      due: [{id: 'old', title: 'Old', updatedAt: new Date('2024-05-01T12:00:00Z')}],
    });
    expect(items('section:last-of-type .rows > li')).toEqual(['Old last touched on 1 May 2024']);
  });

  it('offers a way out where it could not be read', async () => {
    const {says} = await show(new ReadError('unreachable'));
    await says("The portal can't be reached");
  });
});
