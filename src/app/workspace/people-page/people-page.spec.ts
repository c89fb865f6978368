import {TestBed} from '@angular/core/testing';
import type {DirectoryEntry} from '@model/members/directory';
import {withConsortium} from '../../../testing/consortium-stub';
import {control, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {PeoplePage} from './people-page';

const PEOPLE: DirectoryEntry[] = [
  {uid: 'a', name: 'Ana Silva', workPackages: [3], partner: 'eapm'},
  {uid: 'b', name: 'Jan Novák', workPackages: [7]},
];

describe('The page of people', () => {
  const show = (inputs = {}, people = PEOPLE) => {
    TestBed.resetTestingModule();
    return render(PeoplePage, inputs, [withConsortium(people)]);
  };

  it('groups people by partner, and leads to each', async () => {
    const fixture = await show();
    expect(wordsOfAll(fixture, 'section h2')).toEqual(['European Alliance', 'Without a partner']);
    expect(control(fixture, 'Ana Silva').getAttribute('href')).toBe('/workspace/people/a');
    expect(wordsOf(fixture)).toContain('2 people');
  });

  it('narrows by the words and work package of the address', async () => {
    expect(wordsOfAll(await show({q: 'novak'}), '.name')).toEqual(['Jan Novák']);
  });

  it('narrows by work package', async () => {
    expect(wordsOfAll(await show({workPackage: '3'}), '.name')).toEqual(['Ana Silva']);
  });

  it('ends with the partners nobody of whom is listed, so that they are found too', async () => {
    const people = PEOPLE.slice(1);
    const fixture = await show({}, people);
    expect(wordsOfAll(fixture, 'section h2')).toEqual(['Without a partner', 'Partners with nobody listed']);
    expect(control(fixture, 'European Alliance').getAttribute('href')).toBe('/partners/eapm');
    expect(wordsOfAll(await show({q: 'alliance'}, people), 'section h2')).toEqual([
      'Partners with nobody listed',
    ]);
    expect(wordsOfAll(await show({partner: 'eapm'}, people), 'section h2')).toEqual([
      'Partners with nobody listed',
    ]);
    expect(wordsOfAll(await show({partner: 'eapm'}), 'section h2')).toEqual(['European Alliance']);
  });

  it('offers every partner to narrow by, with how many people name it', async () => {
    const fixture = await show({}, PEOPLE.slice(1));
    expect(wordsOfAll(fixture, 'option')).toContain('European Alliance (0)');
    expect(wordsOfAll(await show(), 'option')).toContain('European Alliance (1)');
  });

  it('says that nobody fits, and the way back', async () => {
    const fixture = await show({q: 'zzz'});
    expect(control(fixture, 'Show everybody').getAttribute('href')).toBe('/workspace/people');
  });

  it('says that nobody is listed yet', async () => {
    const fixture = await show({}, []);
    expect(wordsOf(fixture)).toContain('Nobody is listed yet.');
    expect(wordsOfAll(fixture, 'section h2')).toEqual(['Partners with nobody listed']);
  });

  it('shows 300', async () => {
    const many = Array.from({length: 300}, (_, i) => ({uid: `u${i}`, name: `Person ${i}`, workPackages: []}));
    expect(wordsOfAll(await show({}, many), '.name').length).toBe(300);
  });
});
