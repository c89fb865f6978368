import {
  deleteObject,
  getBytes,
  getDownloadURL,
  getMetadata,
  list,
  listAll,
  ref,
  updateMetadata,
  uploadString,
} from 'firebase/storage';
import {editor, member, visitor} from '../fixtures/people';
import {withoutRules} from './environment';
import {type Attempt, editors, everyone, may, members, nobody, nobodyMay, only} from './matrix';
import {FILES, MALFORMED_OPENINGS} from './samples';

const bytes =
  (path: string): Attempt =>
  ({storage}) =>
    getBytes(ref(storage, path));
const metadata =
  (path: string): Attempt =>
  ({storage}) =>
    getMetadata(ref(storage, path));
const address =
  (path: string): Attempt =>
  ({storage}) =>
    getDownloadURL(ref(storage, path));
const everything =
  (path: string): Attempt =>
  ({storage}) =>
    listAll(ref(storage, path));
const first =
  (path: string): Attempt =>
  ({storage}) =>
    list(ref(storage, path), {maxResults: 1});

describe('files of public outcomes', () => {
  const file = (name: string) => `public/deliverables/one/1/${name}.txt`;
  for (const name of ['always', 'opened']) {
    may(everyone, `fetch one that is open (${name})`, bytes(file(name)));
    may(everyone, `ask for the metadata of one that is open (${name})`, metadata(file(name)));
  }
  for (const name of ['embargoed', ...Object.keys(MALFORMED_OPENINGS)]) {
    may(editors, `fetch one that is not open (${name})`, bytes(file(name)));
  }
  may(editors, 'ask for the metadata of one that is not open', metadata(file('embargoed')));
  may(editors, 'ask for the download address of one that is not open', address(file('embargoed')));
  nobodyMay('fetch one that is absent', bytes(file('absent')), {
    though: 'one that is there is fetched',
    attempt: bytes(file('always')),
    by: visitor,
  });
});

describe("files of the consortium's outcomes", () => {
  const file = (name: string) => `consortium/deliverables/one/1/${name}.txt`;
  for (const name of ['always', 'opened']) {
    may(members, `fetch one that is open (${name})`, bytes(file(name)));
    may(members, `ask for the metadata of one that is open (${name})`, metadata(file(name)));
    may(members, `ask for the download address of one that is open (${name})`, address(file(name)));
  }
  for (const name of ['embargoed', ...Object.keys(MALFORMED_OPENINGS)]) {
    may(editors, `fetch one that is not open (${name})`, bytes(file(name)));
  }
  nobodyMay('fetch one that is absent', bytes(file('absent')), {
    though: 'one that is there is fetched',
    attempt: bytes(file('always')),
    by: member,
  });
});

describe('files of nobody else but editors', () => {
  for (const path of ['withdrawn/deliverables/one/1/a.txt', 'drafts/deliverables/one/a.txt']) {
    may(editors, `fetch ${path}`, bytes(path));
    may(editors, `ask for the metadata of ${path}`, metadata(path));
    nobodyMay(`fetch what is absent beside ${path}`, bytes(`${path}.absent`), {
      though: 'what is there is fetched',
      attempt: bytes(path),
      by: editor,
    });
  }
});

describe('uploads on their way', () => {
  may(only(member), "fetch a member's", bytes('incoming/member/a.txt'));
  const own = {though: 'a member fetches their own', attempt: bytes('incoming/member/a.txt'), by: member};
  nobodyMay('fetch one of who has no role', bytes('incoming/stranger/a.txt'), own);
  nobodyMay('fetch one of who was removed', bytes('incoming/removed-admin/a.txt'), own);
  nobodyMay('fetch one that is absent', bytes('incoming/member/absent.txt'), own);
});

describe('files of nobody', () => {
  for (const path of ['elsewhere/a.txt', 'a.txt', 'previews/deliverables/one/a.txt']) {
    nobodyMay(`fetch ${path}`, bytes(path), {
      though: 'an editor fetches drafts',
      attempt: bytes('drafts/deliverables/one/a.txt'),
      by: editor,
    });
  }
});

describe('files, listed', () => {
  for (const prefix of ['public', 'consortium', 'withdrawn', 'drafts', 'public/deliverables/one/1']) {
    may(editors, `list ${prefix}`, everything(prefix));
    may(editors, `list the first of ${prefix}`, first(prefix));
  }
  const though = 'an editor lists what is public';
  const drafts = {though, attempt: everything('public'), by: editor};
  for (const prefix of ['', 'incoming', 'incoming/member', 'elsewhere', 'previews', 'publi']) {
    nobodyMay(`list ${prefix || 'the whole bucket'}`, everything(prefix), drafts);
  }
});

describe('files, written', () => {
  const folders = Object.keys(FILES).filter((path) => /always|\/a\.txt|^a\.txt/.test(path));
  for (const path of folders) {
    const sibling = path.replace(/[^/]+$/, 'brand-new.txt');
    refuses(`upload ${sibling}`, sibling, ({storage}) => uploadString(ref(storage, sibling), 'x'));
    refuses(`replace ${path}`, path, ({storage}) => uploadString(ref(storage, path), 'x'));
    refuses(`open ${path} by its metadata`, path, ({storage}) =>
      updateMetadata(ref(storage, path), {customMetadata: {opensAt: '0'}}),
    );
    refuses(`delete ${path}`, path, ({storage}) => deleteObject(ref(storage, path)));
  }
});

function refuses(what: string, path: string, write: Attempt): void {
  may(nobody, what, write);
  it(`a function may ${what}`, () =>
    withoutRules(async (client) => {
      try {
        await expectAsync(write(client)).toBeResolved();
      } finally {
        const file = ref(client.storage, path);
        const customMetadata = FILES[path];
        if (customMetadata === undefined) await deleteObject(file);
        else await uploadString(file, path, 'raw', {contentType: 'text/plain', customMetadata});
      }
    }));
}
