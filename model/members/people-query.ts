import {type Role, ROLES} from '../access/role';
import type {ParamSource} from '../search/query-state';
import type {Member} from './member';

/** Whether somebody has a role now, or had one. */
export const STANDINGS = ['active', 'removed', 'all'] as const;

export type Standing = (typeof STANDINGS)[number];

export const PEOPLE_SORTS = ['name', 'newest', 'visited'] as const;

export type PeopleSort = (typeof PEOPLE_SORTS)[number];

/** Members on one page of the list. */
export const PEOPLE_PER_PAGE = 50;

/** All that decides which members are shown; all of it is in the address. */
export interface PeopleState {
  readonly q: string;
  readonly role: Role | undefined;
  /** The partner's id. */
  readonly partner: string | undefined;
  readonly workPackage: number | undefined;
  readonly standing: Standing;
  readonly sort: PeopleSort;
  /** From 1. */
  readonly page: number;
}

/** A value to filter by, with the number of members it would show beside the other filters. */
export interface PeopleCount<T> {
  readonly value: T;
  readonly count: number;
}

/** What a state shows. */
export interface FoundPeople {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** The members of the page. */
  readonly shown: readonly Member[];
  readonly roles: readonly PeopleCount<Role>[];
  readonly partners: readonly PeopleCount<string>[];
  readonly workPackages: readonly PeopleCount<number>[];
  readonly standings: readonly PeopleCount<Standing>[];
}

/** The state an address asks for; what makes no sense is left out. */
export function peopleStateFrom(params: ParamSource): PeopleState {
  const [q = ''] = params.getAll('q');
  const [partner = ''] = params.getAll('partner');
  const [workPackage = ''] = params.getAll('workPackage');
  const [page = ''] = params.getAll('page');
  return {
    q: q.slice(0, 200).replace(/\s+/g, ' ').trim(),
    role: knownOf(ROLES, params.getAll('role')[0]),
    partner: /^[a-z0-9-]{1,120}$/.test(partner) ? partner : undefined,
    workPackage: /^(?:[1-9]|1[0-4])$/.test(workPackage) ? Number(workPackage) : undefined,
    standing: knownOf(STANDINGS, params.getAll('standing')[0]) ?? 'active',
    sort: knownOf(PEOPLE_SORTS, params.getAll('sort')[0]) ?? 'name',
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

function knownOf<T extends string>(known: readonly T[], value: string | undefined): T | undefined {
  return known.find((it) => it === value);
}

/**
 * The members a state shows, in its order, and what the other filters would show.
 *
 * @param partnerName the words people know a partner by
 */
export function findPeople(
  members: readonly Member[],
  state: PeopleState,
  partnerName: (id: string) => string,
  collator: Intl.Collator,
): FoundPeople {
  const words = folded(state.q).split(' ').filter(Boolean);
  const textOf = ({name, email, partner}: Member) =>
    folded(`${name} ${email} ${partner ? `${partner} ${partnerName(partner)}` : ''}`);
  const said = words.length === 0 ? members : members.filter((member) => hasAll(textOf(member), words));

  const tests: Readonly<
    Record<'role' | 'partner' | 'workPackage' | 'standing', (member: Member) => boolean>
  > = {
    role: ({role}) => !state.role || role === state.role,
    partner: ({partner}) => !state.partner || partner === state.partner,
    workPackage: ({workPackages}) => !state.workPackage || workPackages.includes(state.workPackage),
    standing: (member) => stands(member, state.standing),
  };
  const besides = (left: keyof typeof tests | undefined) =>
    said.filter((member) =>
      Object.entries(tests).every(([facet, passes]) => facet === left || passes(member)),
    );

  const found = [...besides(undefined)].sort(orderOf(state.sort, collator));
  const pages = Math.max(1, Math.ceil(found.length / PEOPLE_PER_PAGE));
  const page = Math.min(state.page, pages);
  const forRole = besides('role');
  const forStanding = besides('standing');
  return {
    total: found.length,
    page,
    pages,
    shown: found.slice((page - 1) * PEOPLE_PER_PAGE, page * PEOPLE_PER_PAGE),
    roles: ROLES.map((value) => ({value, count: forRole.filter(({role}) => role === value).length})),
    partners: tally(besides('partner').flatMap(({partner}) => (partner ? [partner] : []))).sort((a, b) =>
      collator.compare(partnerName(a.value), partnerName(b.value)),
    ),
    workPackages: tally(besides('workPackage').flatMap(({workPackages}) => workPackages)).sort(
      (a, b) => a.value - b.value,
    ),
    standings: STANDINGS.map((value) => ({
      value,
      count: forStanding.filter((member) => stands(member, value)).length,
    })),
  };
}

function stands({role}: Member, standing: Standing): boolean {
  return standing === 'all' || (standing === 'active') === (role !== undefined);
}

function tally<T>(values: readonly T[]): PeopleCount<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({value, count}));
}

function orderOf(sort: PeopleSort, collator: Intl.Collator): (a: Member, b: Member) => number {
  const byName = (a: Member, b: Member) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  if (sort === 'name') return byName;
  const momentOf = ({joinedAt, visitedAt}: Member) =>
    (sort === 'newest' ? joinedAt : visitedAt)?.getTime() ?? -Infinity;
  // Twice "never" is no number: their difference would say nothing.
  return (a, b) => (momentOf(a) === momentOf(b) ? byName(a, b) : momentOf(a) < momentOf(b) ? 1 : -1);
}

/** Small letters without their marks, so that "Muller" finds Müller. */
function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
