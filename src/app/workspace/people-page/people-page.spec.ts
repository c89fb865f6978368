import type {DirectoryEntry} from '@model/members/directory';
import {withConsortium} from '../../../testing/consortium-stub';
import {control, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {PeoplePage} from './people-page';

const PEOPLE: DirectoryEntry[] = [
  {uid: 'a', name: 'Ana Silva', workPackages: [3], partner: 'eapm'},
  {uid: 'b', name: 'Jan Novák', workPackages: [7]},
];

describe('The page of people', () => {
  const show = (inputs = {}, people = PEOPLE) => render(PeoplePage, inputs, [withConsortium(people)]);

  it('groups people by partner, and leads to each', async () => {
    const fixture = await show();
    expect(wordsOfAll(fixture, 'h2')).toEqual(['European Alliance', 'Without a partner']);
    expect(control(fixture, 'Ana Silva').getAttribute('href')).toBe('/workspace/people/a');
    expect(wordsOf(fixture)).toContain('2 people');
  });

  it('narrows by the words and work package of the address', async () => {
    expect(wordsOfAll(await show({q: 'novak'}), '.name')).toEqual(['Jan Novák']);
  });

  it('narrows by work package', async () => {
    expect(wordsOfAll(await show({workPackage: '3'}), '.name')).toEqual(['Ana Silva']);
  });

  it('says that nobody fits, and the way back', async () => {
    const fixture = await show({q: 'zzz'});
    expect(control(fixture, 'Show everybody').getAttribute('href')).toBe('/workspace/people');
  });

  it('says that nobody is listed yet', async () => {
    expect(wordsOf(await show({}, []))).toContain('Nobody is listed yet.');
  });

  it('shows 300', async () => {
    const many = Array.from({length: 300}, (_, i) => ({uid: `u${i}`, name: `Person ${i}`, workPackages: []}));
    expect(wordsOfAll(await show({}, many), '.name').length).toBe(300);
  });
});
