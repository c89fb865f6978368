import {normalise} from '../search/text';
import type {DirectoryEntry} from './directory';

/** What a reader looks for among colleagues; all of it is in the address. */
export interface DirectoryQuery {
  readonly q: string;
  /** A partner's id. */
  readonly partner?: string;
  readonly workPackage?: number;
}

/** People under one heading: a partner's id, or `undefined` for those who name none. */
export interface PeopleOfPartner {
  readonly partner: string | undefined;
  readonly people: readonly DirectoryEntry[];
}

/**
 * The people an inquiry finds: each of its words begins a word of their name, position, or partner.
 *
 * @param partnerName a partner's name and acronym, for search
 */
export function findPeople(
  people: readonly DirectoryEntry[],
  {q, partner, workPackage}: DirectoryQuery,
  partnerName: (id: string) => string,
): DirectoryEntry[] {
  const wanted = wordsOf(q);
  return people.filter((person) => {
    if (partner !== undefined && person.partner !== partner) return false;
    if (workPackage !== undefined && !person.workPackages.includes(workPackage)) return false;
    if (wanted.length === 0) return true;
    const said = wordsOf(
      [person.name, person.position, person.email, person.partner && partnerName(person.partner)].join(' '),
    );
    return wanted.every((word) => said.some((there) => there.startsWith(word)));
  });
}

/** The partners an inquiry finds: each of its words begins a word of their name or acronym. */
export function findPartners<T extends {readonly name: string; readonly acronym: string}>(
  partners: readonly T[],
  q: string,
): T[] {
  const wanted = wordsOf(q);
  return partners.filter(({name, acronym}) => {
    const said = wordsOf(`${name} ${acronym}`);
    return wanted.every((word) => said.some((there) => there.startsWith(word)));
  });
}

/** People by partner, in the order of the partners' names; those without one last. */
export function byPartner(
  people: readonly DirectoryEntry[],
  partnerName: (id: string) => string,
  collator: Intl.Collator,
): PeopleOfPartner[] {
  return [...Map.groupBy(people, ({partner}) => partner)]
    .map(([partner, its]) => ({partner, people: its}))
    .sort((a, b) => {
      if (a.partner === undefined || b.partner === undefined) return a.partner === undefined ? 1 : -1;
      return collator.compare(partnerName(a.partner), partnerName(b.partner));
    });
}

function wordsOf(text: string): string[] {
  return normalise(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
