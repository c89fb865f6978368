import type {ReaderEntry} from '@model/newsletter/commands';
import {FakeReader} from '../../../../testing/documents';
import {FakeDesk, openDesk} from '../../../../testing/newsletter';
import {until} from '../../../../testing/until';
import {FileSaver} from '../../../core/files/file-saver';
import {ReadersPage} from './readers-page';

describe('The readers as an admin sees them', () => {
  const reader = (name: string): ReaderEntry => ({
    ...{state: 'subscribed', email: `${name}@reader.example`, topics: ['news'], audience: 'patients'},
    ...{language: 'fr', confirmedAt: Date.UTC(2026, 0, 10, 12), softBounces: 0},
  });

  async function show(listReaders: unknown, growth: Record<string, object> = {}) {
    const desk = new FakeDesk();
    desk.answers = {
      listReaders,
      exportReaders: {readers: [reader('+a')]},
      eraseReader: {wasSubscribed: true},
    };
    if (Object.keys(growth).length > 0) desk.reads.documents.set('analytics/readers', {days: growth});
    const saved: {name: string; content: Blob}[] = [];
    const save = (name: string, content: Blob) => saved.push({name, content});
    const page = await openDesk(ReadersPage, desk, {
      reader: new FakeReader('admin', 'me'),
      providers: [{provide: FileSaver, useValue: {save}}],
    });
    await until('the page', () => page.root.querySelector('[aria-busy]') === null);
    const search = (words: string) => {
      const field = page.root.querySelector('input[type=search]') as HTMLInputElement;
      field.value = words;
      field.dispatchEvent(new Event('change'));
    };
    return {...page, desk, saved, search};
  }

  it('are listed with what they chose, and go on where the list ends', async () => {
    const answers = (input: unknown) =>
      (input as {after?: string}).after ? {readers: [reader('b')]} : {readers: [reader('a')], next: 'a@x'};
    const {items, press, says, desk} = await show(answers);
    expect(items('tbody tr')[0]).toContain(
      'a@reader.example Gets it Since 10 January 2026 Confirmed by its owner. Patients, French News',
    );
    await press('Show more');
    await says('1 more is shown.');
    expect(items('tbody th')).toEqual(['a@reader.example', 'b@reader.example']);
    expect(desk.asked.map(({input}) => input)).toEqual([{}, {after: 'a@x'}]);
    expect(items('.more')).toEqual([]);
  });

  it('are searched, and an address that left says so and why', async () => {
    const answers = (input: unknown) =>
      (input as {search?: string}).search
        ? {readers: [{state: 'complaint', email: 'c@reader.example', at: Date.UTC(2026, 1, 1, 12)}]}
        : {readers: [reader('a')]};
    const {search, says, items} = await show(answers);
    search('c@reader.example');
    await says('Complained');
    await says('Its owner reported a mail as unwanted.');
    expect(items('tbody button')).toEqual([]);
  });

  it('say so where nobody is found, with a way back', async () => {
    const answers = (input: unknown) => ({
      readers: (input as {search?: string}).search ? [] : [reader('a')],
    });
    const {search, says, press, items} = await show(answers);
    search('zz');
    await says('No reader’s address begins like this.');
    await press('Show all readers');
    await until('the reader', () => items('tbody tr').length === 1);
    expect(items('tbody th')).toEqual(['a@reader.example']);
  });

  it('say so before anybody subscribed', async () => {
    const {says} = await show({readers: []});
    await says('Nobody gets the newsletter yet.');
    await says('The first count is shown here tomorrow.');
  });

  it('are taken along as CSV in which nothing runs', async () => {
    const {press, says, saved} = await show({readers: [reader('a')]});
    await press('Export as CSV');
    await says('1 reader is in the file.');
    expect(saved[0]?.name).toBe('newsletter-readers.csv');
    expect(await saved[0]?.content.text()).toContain("'+a@reader.example");
  });

  it('are erased only after it was said what that means', async () => {
    const {press, says, desk} = await show({readers: [reader('a')]});
    await press('Erase… a@reader.example');
    await says('A code stays by which the portal does not write to it again');
    await press('Cancel');
    expect(desk.asked.length).toBe(1);
    await press('Erase… a@reader.example');
    await press('Erase it');
    await says('a@reader.example is erased.');
    expect(desk.asked[1]).toEqual({name: 'eraseReader', input: {email: 'a@reader.example'}});
    await until('a second read', () => desk.asked.length === 3);
  });

  it('are shown as they grew', async () => {
    const {says, press, items} = await show(
      {readers: [reader('a')]},
      {
        '2026-01-09': {readers: 10, joined: 2, lost: 0},
        '2026-01-10': {readers: 12, joined: 3, lost: 1},
      },
    );
    await says('12 at the end of the last day counted.');
    await says('5 came and 1 went.');
    await press('Table');
    await until('the table', () => items('app-chart-rows tbody tr').length === 2);
    expect(items('app-chart-rows tbody tr')[1]).toContain('12 3 1');
  });
});
