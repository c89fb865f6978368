import {assertFails, assertSucceeds} from '@firebase/rules-unit-testing';
import {DRAFT_FILE_LIMIT, DRAFT_FILE_TYPES, draftFilePath} from '@model/publishing/upload';
import {
  deleteObject,
  getBytes,
  listAll,
  ref,
  type SettableMetadata,
  updateMetadata,
  uploadBytesResumable,
  type UploadMetadata,
} from 'firebase/storage';
import {randomUUID} from 'node:crypto';
import {admin, editor, EVERYONE} from '../fixtures/people';
import {as, loadStorageRules, STORAGE_RULES} from './environment';
import {type Attempt, editors, may, nobodyMay} from './matrix';
import {UPLOADED} from './samples';

const PDF = 'application/pdf';
const FRESH = '{fresh}';

/** Uploads a file as the draft's page does; each try to a folder that is not there yet, where the path says so. */
function upload(path: string, metadata: UploadMetadata = {contentType: PDF}, bytes = 3): Attempt {
  return async ({storage}) =>
    uploadBytesResumable(ref(storage, path.replaceAll(FRESH, randomUUID())), new Uint8Array(bytes), metadata);
}

const at = (name = 'minutes.pdf', draft = 'news.one') => draftFilePath(draft, FRESH, name);
const fine = {though: 'a file as it should be arrives', attempt: upload(at()), by: editor};

describe('uploads of editors', () => {
  may(editors, 'put a file into the folder of a draft', upload(at()));
  may(editors, 'put a file of any name', upload(at('Procès-verbal (juin) 100 % #2.pdf')));
  for (const draft of ['work-package.7', `deliverable.${'x'.repeat(120)}`, 'newsletter.2026-11']) {
    may(editors, `put a file into the folder of ${draft.slice(0, 30)}`, upload(at('a.pdf', draft)));
  }

  it('are fetched by editors, whoever of them put them, and by nobody else', async () => {
    const path = at().replace(FRESH, randomUUID());
    await assertSucceeds(upload(path)(as(editor)));
    for (const person of EVERYONE) {
      const fetched = getBytes(ref(as(person).storage, path));
      await ([editor, admin].includes(person) ? assertSucceeds(fetched) : assertFails(fetched));
    }
  });

  may(editors, 'list the files of a draft', ({storage}) => listAll(ref(storage, 'drafts/news.one')));
});

describe('uploads of editors to another place', () => {
  const places = [
    `drafts/${FRESH}/minutes.pdf`,
    'drafts/news.one/minutes.pdf',
    'drafts/news.one/not-a-uuid/minutes.pdf',
    `drafts/news.one/${FRESH}0/minutes.pdf`,
    `drafts/news.one/${FRESH}/deeper/minutes.pdf`,
    `drafts/news/${FRESH}/minutes.pdf`,
    `drafts/news.One/${FRESH}/minutes.pdf`,
    `drafts/news.one.two/${FRESH}/minutes.pdf`,
    `drafts/..one/${FRESH}/minutes.pdf`,
    `drafts/news.${'x'.repeat(160)}/${FRESH}/minutes.pdf`,
    `x/drafts/news.one/${FRESH}/minutes.pdf`,
    `Drafts/news.one/${FRESH}/minutes.pdf`,
    `incoming/news.one/${FRESH}/minutes.pdf`,
    `public/news.one/${FRESH}/minutes.pdf`,
    `consortium/news.one/${FRESH}/minutes.pdf`,
    `withdrawn/news.one/${FRESH}/minutes.pdf`,
    'public/news/one/1/minutes.pdf',
  ];
  for (const place of places) nobodyMay(`put a file at ${place}`, upload(place), fine);
});

describe('uploads of editors over what is there', () => {
  const path = draftFilePath('news.one', UPLOADED, 'minutes.pdf');
  nobodyMay('put a file over one that has arrived', upload(path), {
    though: 'beside it there is room',
    attempt: upload(at()),
    by: editor,
  });
  const fetch: Attempt = ({storage}) => getBytes(ref(storage, path));
  const fetched = {though: 'an editor may fetch it', attempt: fetch, by: editor};
  const changes: readonly SettableMetadata[] = [
    {contentType: 'text/html'},
    {contentDisposition: 'inline'},
    {customMetadata: {opensAt: '0'}},
    {customMetadata: {firebaseStorageDownloadTokens: randomUUID()}},
  ];
  for (const metadata of changes) {
    nobodyMay(
      `say ${JSON.stringify(metadata).slice(1, 35)} of one that has arrived`,
      ({storage}) => updateMetadata(ref(storage, path), metadata),
      fetched,
    );
  }
  nobodyMay('delete one that has arrived', ({storage}) => deleteObject(ref(storage, path)), fetched);
});

describe('uploads of editors of a type', () => {
  for (const {ending, type} of DRAFT_FILE_TYPES) {
    may(editors, `put a file that is called ${type}`, upload(at(`a.${ending}`), {contentType: type}));
  }
  for (const contentType of [
    'application/octet-stream',
    'text/html',
    'image/svg',
    'application/xhtml+xml',
    'application/javascript',
    'application/x-msdownload',
    'IMAGE/WEBP',
    'image/webp, text/html',
    '',
  ]) {
    nobodyMay(`put a file that is called ${contentType || 'nothing'}`, upload(at(), {contentType}), fine);
  }

  it('are listed in the rules as in the model, and once', () => {
    const lists = [...STORAGE_RULES.matchAll(/request\.resource\.contentType in \[([^\]]*)\]/g)];
    const types = lists.flatMap(([, list = '']) => [...list.matchAll(/'([^']+)'/g)].map(([, type]) => type));
    expect(lists.length).toBe(2);
    // What a browser on Windows calls a CSV file is a document's type alone.
    expect(types.filter((type) => type !== 'application/vnd.ms-excel')).toEqual(
      DRAFT_FILE_TYPES.map(({type}) => type),
    );
  });
});

describe('uploads of editors with metadata', () => {
  const saying = (customMetadata: Record<string, string>) => upload(at(), {contentType: PDF, customMetadata});
  nobodyMay('say when a file opens', saying({opensAt: '0'}), fine);
  nobodyMay('say what a file’s checksum is', saying({sha256: '0'.repeat(64)}), fine);
});

describe('uploads of editors of a size', () => {
  const limit = '2 * 1024 * 1024 * 1024';
  nobodyMay('put an empty file', upload(at(), {contentType: PDF}, 0), fine);

  afterEach(async () => {
    expect(await loadStorageRules(STORAGE_RULES)).toBe(200);
  });

  it('reach to the limit of the model and not a byte further', async () => {
    expect(limit.split('*').reduce((size, factor) => size * Number(factor), 1)).toBe(DRAFT_FILE_LIMIT);
    // Two gigabytes take their time: the same rule with a smaller number is tried.
    expect(await loadStorageRules(STORAGE_RULES.replace(limit, '10'))).toBe(200);
    await assertSucceeds(upload(at(), {contentType: PDF}, 10)(as(editor)));
    await assertFails(upload(at(), {contentType: PDF}, 11)(as(editor)));
  });
});
