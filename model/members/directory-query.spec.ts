import type {DirectoryEntry} from './directory';
import {byPartner, findPartners, findPeople} from './directory-query';

const PEOPLE: DirectoryEntry[] = [
  {uid: 'a', name: 'Zoë Müller', partner: 'sciensano', workPackages: [3], position: 'Pathologist'},
  {uid: 'b', name: 'Jan Novák', partner: 'eapm', workPackages: [3, 7]},
  {uid: 'c', name: 'Ana Silva', workPackages: []},
];
const names: Record<string, string> = {sciensano: 'Sciensano', eapm: 'European Alliance EAPM'};
const nameOf = (id: string) => names[id] ?? id;
const found = (q: string, rest = {}) => findPeople(PEOPLE, {q, ...rest}, nameOf).map(({uid}) => uid);

describe('Looking for colleagues', () => {
  it('finds everybody where nothing is asked', () => {
    expect(found(' ')).toEqual(['a', 'b', 'c']);
  });

  it('finds by the beginning of names, positions and partners, without minding diacritics', () => {
    expect(found('zoe mull')).toEqual(['a']);
    expect(found('patho')).toEqual(['a']);
    expect(found('eapm')).toEqual(['b']);
    expect(found('novak')).toEqual(['b']);
  });

  it('wants every word', () => {
    expect(found('zoe novak')).toEqual([]);
  });

  it('narrows by partner and work package', () => {
    expect(found('', {partner: 'eapm'})).toEqual(['b']);
    expect(found('', {workPackage: 3})).toEqual(['a', 'b']);
    expect(found('', {workPackage: 3, partner: 'sciensano'})).toEqual(['a']);
  });

  it('finds partners by the beginning of a word of their name or acronym', () => {
    const partners = [
      {name: 'Università di Torino', acronym: 'UNITO'},
      {name: 'European Alliance', acronym: 'EAPM'},
    ];
    const acronyms = (q: string) => findPartners(partners, q).map(({acronym}) => acronym);
    expect(acronyms('')).toEqual(['UNITO', 'EAPM']);
    expect(acronyms('universita tor')).toEqual(['UNITO']);
    expect(acronyms('eap')).toEqual(['EAPM']);
    expect(acronyms('alliance torino')).toEqual([]);
  });

  it('groups by partner name, those without one last', () => {
    const groups = byPartner(PEOPLE, nameOf, new Intl.Collator('en'));
    expect(groups.map(({partner}) => partner)).toEqual(['eapm', 'sciensano', undefined]);
  });
});
