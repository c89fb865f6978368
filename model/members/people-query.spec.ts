import type {Member} from './member';
import {findPeople, PEOPLE_PER_PAGE, peopleStateFrom} from './people-query';

describe('The members an admin looks for', () => {
  const PARTNERS: Readonly<Record<string, string>> = {sciensano: 'Sciensano', ucsc: 'Gemelli Hospital'};
  const collator = new Intl.Collator('en');

  const member = (id: string, differing: Partial<Member> = {}): Member => ({
    id,
    name: `Person ${id}`,
    email: `${id}@partner.example`,
    role: 'member',
    workPackages: [],
    listed: true,
    shows: [],
    admittedBy: 'invitation',
    joinedAt: new Date('2026-01-01'),
    updatedAt: new Date('2026-01-01'),
    ...differing,
  });
  const removed = (id: string) => {
    const {role: _role, ...rest} = member(id, {removedAt: new Date('2026-02-01')});
    return rest;
  };
  const find = (members: readonly Member[], address = '') =>
    findPeople(members, peopleStateFrom(new URLSearchParams(address)), (id) => PARTNERS[id] ?? id, collator);
  const ids = (members: readonly Member[], address = '') => find(members, address).shown.map(({id}) => id);

  it('are those who have a role, by name, where the address asks for nothing', () => {
    expect(ids([member('b'), removed('c'), member('a')])).toEqual(['a', 'b']);
  });

  it('are found by name, address and partner, whatever the accents and the order of the words', () => {
    const all = [
      member('a', {name: 'Jürgen Müller'}),
      member('b', {email: 'muller@other.example'}),
      member('c', {partner: 'ucsc'}),
    ];
    expect(ids(all, 'q=muller+JURGEN')).toEqual(['a']);
    expect(ids(all, 'q=muller')).toEqual(['a', 'b']);
    expect(ids(all, 'q=gemelli')).toEqual(['c']);
  });

  it('are narrowed by role, partner, work package and standing together', () => {
    const all = [
      member('a', {role: 'editor', partner: 'ucsc', workPackages: [7]}),
      member('b', {role: 'editor', partner: 'ucsc', workPackages: [8]}),
      member('c', {role: 'editor', workPackages: [7]}),
      member('d', {partner: 'ucsc', workPackages: [7]}),
      removed('e'),
    ];
    expect(ids(all, 'role=editor&partner=ucsc&workPackage=7')).toEqual(['a']);
    expect(ids(all, 'standing=removed')).toEqual(['e']);
    expect(ids(all, 'standing=all')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are counted for each filter as if only the others were chosen', () => {
    const all = [
      member('a', {role: 'editor', partner: 'ucsc'}),
      member('b', {partner: 'sciensano'}),
      removed('c'),
    ];
    const {roles, partners, standings} = find(all, 'role=editor');
    expect(roles).toEqual([
      {value: 'member', count: 1},
      {value: 'editor', count: 1},
      {value: 'admin', count: 0},
    ]);
    expect(partners).toEqual([{value: 'ucsc', count: 1}]);
    expect(standings).toEqual([
      {value: 'active', count: 1},
      {value: 'removed', count: 0},
      {value: 'all', count: 1},
    ]);
  });

  it('stand in the order asked for; who never came is last', () => {
    const all = [
      member('never'),
      member('long-ago', {visitedAt: new Date('2026-03-01'), joinedAt: new Date('2026-02-01')}),
      member('today', {visitedAt: new Date('2026-04-01')}),
      member('not-once'),
    ];
    expect(ids(all, 'sort=visited')).toEqual(['today', 'long-ago', 'never', 'not-once']);
    expect(ids(all, 'sort=newest')[0]).toBe('long-ago');
  });

  it('come in pages; a page beyond the last is the last', () => {
    const all = Array.from({length: PEOPLE_PER_PAGE + 1}, (_, i) => member(String(100 + i)));
    expect(ids(all).length).toBe(PEOPLE_PER_PAGE);
    const beyond = find(all, 'page=9');
    expect([beyond.page, beyond.pages, beyond.shown.length, beyond.total]).toEqual([2, 2, 1, 51]);
  });

  it('are not asked for by what makes no sense in an address', () => {
    const state = peopleStateFrom(
      new URLSearchParams('role=owner&partner=..%2F&workPackage=15&standing=x&sort=x&page=0'),
    );
    expect(state).toEqual(peopleStateFrom(new URLSearchParams()));
  });
});
