/** The words the access matrix is written in: who may do what. */
import {assertFails, assertSucceeds} from '@firebase/rules-unit-testing';
import {admin, editor, EVERYONE, member, type Person} from '../fixtures/people';
import {as, type Client} from './environment';

/** One thing that somebody tries. */
export type Attempt = (client: Client) => Promise<unknown>;

/** Who may do something; everybody else in the list of people may not. */
export interface Group {
  readonly says: string;
  readonly people: readonly Person[];
}

export const everyone: Group = {says: 'everyone may', people: EVERYONE};
export const members: Group = {says: 'members alone may', people: [member, editor, admin]};
export const editors: Group = {says: 'editors alone may', people: [editor, admin]};
export const admins: Group = {says: 'admins alone may', people: [admin]};

export const nobody: Group = {says: 'nobody may', people: []};

/** These people and nobody else. */
export function only(...people: readonly Person[]): Group {
  return {says: `only ${people.map((person) => person.name).join(' and ')} may`, people};
}

/**
 * Adds the spec that exactly this group may do something. Who may and who may not differ in their token alone, so
 * each is the other's twin.
 */
export function may(group: Group, what: string, attempt: Attempt): void {
  it(`${group.says} ${what}`, () => expectExactly(group.people, attempt));
}

/** What proves that a refused attempt is refused for its own reason. */
export interface Twin {
  /** How the twin differs, to end the sentence "nobody may ... , though anyone allowed may ...". */
  readonly though: string;
  /** The same attempt but for one thing. */
  readonly attempt: Attempt;
  /** Somebody whom the first attempt refuses and the twin allows. */
  readonly by: Person;
}

/** Adds the spec that nobody may do something, and that its twin, which differs in one thing, is allowed. */
export function nobodyMay(what: string, attempt: Attempt, twin: Twin): void {
  it(`nobody may ${what}, though ${twin.though}`, async () => {
    await expectExactly([], attempt);
    await assertSucceeds(twin.attempt(as(twin.by)));
  });
}

async function expectExactly(allowed: readonly Person[], attempt: Attempt): Promise<void> {
  const wrong = await Promise.all(
    EVERYONE.map(async (person) => {
      const isAllowed = allowed.includes(person);
      const answer = attempt(as(person));
      return (isAllowed ? assertSucceeds(answer) : assertFails(answer)).then(
        () => [],
        (error: unknown) => [
          `${person.name} should be ${isAllowed ? 'allowed' : 'refused'}: ${String(error)}`,
        ],
      );
    }),
  );
  expect(wrong.flat()).toEqual([]);
}
