import {assertFails, assertSucceeds} from '@firebase/rules-unit-testing';
import {incomingPath} from '@model/documents/upload';
import {draftFilePath} from '@model/publishing/upload';
import {getBytes, listAll, ref, uploadString} from 'firebase/storage';
import {randomUUID} from 'node:crypto';
import {editor, member, type Person, stranger, visitor} from '../fixtures/people';
import {as, loadStorageRules, STORAGE_RULES} from './environment';
import type {Attempt} from './matrix';

/** Two people who try the same, one of whom the rules allow it. */
interface Twins {
  readonly attempt: Attempt;
  readonly accepted: Person;
  readonly refused: Person;
}

const bytes =
  (path: string): Attempt =>
  ({storage}) =>
    getBytes(ref(storage, path));
const listing =
  (path: string): Attempt =>
  ({storage}) =>
    listAll(ref(storage, path));

/** The twins of every `allow` of storage.rules, by the match it stands in. */
const TWINS: Record<string, Twins> = {
  '/public/{path=**} get': {
    attempt: bytes('public/deliverables/one/1/embargoed.txt'),
    accepted: editor,
    refused: visitor,
  },
  '/public/{path=**} list': {attempt: listing('public'), accepted: editor, refused: member},
  '/consortium/{path=**} get': {
    attempt: bytes('consortium/deliverables/one/1/always.txt'),
    accepted: member,
    refused: stranger,
  },
  '/consortium/{path=**} list': {attempt: listing('consortium'), accepted: editor, refused: member},
  '/withdrawn/{path=**} get': {
    attempt: bytes('withdrawn/deliverables/one/1/a.txt'),
    accepted: editor,
    refused: member,
  },
  '/withdrawn/{path=**} list': {attempt: listing('withdrawn'), accepted: editor, refused: member},
  '/drafts/{path=**} get': {
    attempt: bytes('drafts/deliverables/one/a.txt'),
    accepted: editor,
    refused: member,
  },
  '/drafts/{path=**} list': {attempt: listing('drafts'), accepted: editor, refused: member},
  '/drafts/{draft}/{upload}/{name} create': {
    attempt: ({storage}) => {
      const file = ref(storage, draftFilePath('news.one', randomUUID(), 'a.webp'));
      return uploadString(file, 'x', 'raw', {contentType: 'image/webp'});
    },
    accepted: editor,
    refused: member,
  },
  '/incoming/{uid}/{path=**} get': {
    attempt: bytes('incoming/member/a.txt'),
    accepted: member,
    refused: stranger,
  },
  '/incoming/{uid}/{upload}/{name} create': {
    attempt: ({storage}) => {
      const file = ref(storage, incomingPath('member', randomUUID(), 'a.pdf'));
      return uploadString(file, 'x', 'raw', {contentType: 'application/pdf'});
    },
    accepted: member,
    refused: stranger,
  },
};

/** One `allow` of the rules, and the rules with another condition in its place. */
interface Allow {
  readonly name: string;
  readonly when: (condition: string) => string;
}

describe('the allows of storage.rules', () => {
  afterEach(async () => {
    expect(await loadStorageRules(STORAGE_RULES)).toBe(200);
  });

  it('have all of them twins', () => {
    expect(allowsOf(STORAGE_RULES).map(({name}) => name)).toEqual(Object.keys(TWINS));
  });

  // The emulator reports no coverage for Storage. So each allow is taken out and thrown open in turn: if its twins
  // then fare alike, it was this allow that told them apart.
  for (const {name, when} of allowsOf(STORAGE_RULES)) {
    it(`tell the twins of ${name} apart by that very condition`, async () => {
      const twins = TWINS[name];
      if (!twins) return fail(`${name} has no twins`);
      await assertSucceeds(twins.attempt(as(twins.accepted)));
      await assertFails(twins.attempt(as(twins.refused)));
      expect(await loadStorageRules(when('false'))).toBe(200);
      await assertFails(twins.attempt(as(twins.accepted)));
      expect(await loadStorageRules(when('true'))).toBe(200);
      await assertSucceeds(twins.attempt(as(twins.refused)));
    });
  }

  it('are refused by the emulator when they are broken, rather than left out', async () => {
    const [broken] = allowsOf(STORAGE_RULES);
    expect(await loadStorageRules(broken?.when('isEditor(') ?? '')).toBe(400);
  });
});

function allowsOf(rules: string): Allow[] {
  const statement = /match (\S+) \{|allow ([\w, ]+): if ([^;]+);|allow [^:;]*;/g;
  let match = '';
  return [...rules.replace(/\/\/.*$/gm, (comment) => ' '.repeat(comment.length)).matchAll(statement)].flatMap(
    (found) => {
      const [text, path, operations, condition] = found;
      if (path !== undefined) match = path;
      if (path !== undefined) return [];
      const end = found.index + text.length;
      const when = (other: string) =>
        `${rules.slice(0, end - (condition?.length ?? 0) - 1)}${other};${rules.slice(end)}`;
      return [{name: `${match} ${operations ?? 'unconditionally'}`, when}];
    },
  );
}
