import {assertFails, assertSucceeds} from '@firebase/rules-unit-testing';
import {DOCUMENT_TYPES, incomingPath} from '@model/documents/upload';
import {
  deleteObject,
  getBytes,
  ref,
  updateMetadata,
  uploadBytes,
  type UploadMetadata,
} from 'firebase/storage';
import {randomUUID} from 'node:crypto';
import {
  admin,
  editor,
  EVERYONE,
  member,
  movedAdmin,
  removedAdmin,
  stranger,
  unverified,
} from '../fixtures/people';
import {as, loadStorageRules, STORAGE_RULES, withoutRules} from './environment';
import {type Attempt, may, nobodyMay, only} from './matrix';
import {UPLOADED} from './samples';

const PDF = 'application/pdf';
const FRESH = '{fresh}';

/** Uploads a file; each try to a folder that is not there yet, where the path says so. */
function upload(path: string, metadata: UploadMetadata = {contentType: PDF}, bytes = 3): Attempt {
  return ({storage}) =>
    uploadBytes(ref(storage, path.replace(FRESH, randomUUID())), new Uint8Array(bytes), metadata);
}

const at = (uid: string, name = 'minutes.pdf') => incomingPath(uid, FRESH, name);
const own = upload(at('member'));
const fine = {though: 'a file as it should be arrives', attempt: own, by: member};

describe('uploads', () => {
  may(only(member), "put a file into a member's folder", own);
  may(only(editor), "put a file into an editor's folder", upload(at('editor')));
  may(only(admin), "put a file into an admin's folder", upload(at('admin')));
  for (const {uid} of [stranger, unverified, removedAdmin, movedAdmin]) {
    nobodyMay(`put a file into the folder of ${uid}`, upload(at(uid ?? '')), fine);
  }
  may(only(member), 'put a file of any name', upload(at('member', 'Procès-verbal (juin) 100 % #2.pdf')));

  it('are fetched by who put them, and by nobody else', async () => {
    const path = at('member').replace(FRESH, randomUUID());
    await assertSucceeds(upload(path)(as(member)));
    for (const person of EVERYONE) {
      const fetched = getBytes(ref(as(person).storage, path));
      await (person === member ? assertSucceeds(fetched) : assertFails(fetched));
    }
  });
});

describe('uploads to another place', () => {
  const places = [
    'incoming/member/minutes.pdf',
    `incoming/member/${FRESH}/deeper/minutes.pdf`,
    `incoming/${FRESH}/minutes.pdf`,
    `incoming/member/not-a-uuid/minutes.pdf`,
    `incoming/member/${FRESH}0/minutes.pdf`,
    `x/incoming/member/${FRESH}/minutes.pdf`,
    `Incoming/member/${FRESH}/minutes.pdf`,
    `public/member/${FRESH}/minutes.pdf`,
    `consortium/documents/${FRESH}/minutes.pdf`,
    `drafts/member/${FRESH}/minutes.pdf`,
    `withdrawn/member/${FRESH}/minutes.pdf`,
  ];
  for (const place of places) nobodyMay(`put a file at ${place}`, upload(place), fine);
});

describe('uploads over what is there', () => {
  const path = incomingPath('member', UPLOADED, 'minutes.pdf');
  nobodyMay('put a file over one that has arrived', upload(path), {
    though: 'beside it there is room',
    attempt: upload(at('member')),
    by: member,
  });
  const though = 'its owner may fetch it';
  const fetch: Attempt = ({storage}) => getBytes(ref(storage, path));
  const fetched = {though, attempt: fetch, by: member};
  const said: readonly UploadMetadata[] = [
    {contentType: 'text/html'},
    {customMetadata: {opensAt: '0'}},
    {customMetadata: {firebaseStorageDownloadTokens: '00000000-0000-4000-8000-000000000000'}},
  ];
  for (const metadata of said) {
    nobodyMay(
      `say ${JSON.stringify(metadata)} of one that has arrived`,
      ({storage}) => updateMetadata(ref(storage, path), metadata),
      fetched,
    );
  }
  nobodyMay('delete one that has arrived', ({storage}) => deleteObject(ref(storage, path)), fetched);
});

describe('uploads of a type', () => {
  const accepted = [...DOCUMENT_TYPES.map(({type}) => type), 'application/vnd.ms-excel'];
  for (const contentType of accepted) {
    may(only(member), `put a file that is called ${contentType}`, upload(at('member'), {contentType}));
  }
  for (const contentType of [
    'application/octet-stream',
    'text/html',
    'image/svg+xml',
    'application/javascript',
    'application/x-msdownload',
    'application/zip',
    'APPLICATION/PDF',
    'application/pdf, text/html',
    '',
  ]) {
    nobodyMay(
      `put a file that is called ${contentType || 'nothing'}`,
      upload(at('member'), {contentType}),
      fine,
    );
  }

  it('are listed in the rules as in the model, and once', () => {
    const [, list = ''] = /request\.resource\.contentType in \[([^\]]*)\]/.exec(STORAGE_RULES) ?? [];
    const types = [...list.matchAll(/'([^']+)'/g)].map(([, type]) => type);
    expect(types).toEqual(accepted);
  });
});

describe('uploads with metadata', () => {
  const saying = (customMetadata: Record<string, string>) =>
    upload(at('member'), {contentType: PDF, customMetadata});
  nobodyMay('say when a file opens', saying({opensAt: '0'}), fine);
  nobodyMay('say that a file never opens', saying({opensAt: '9'.repeat(15)}), fine);
  nobodyMay('say whose a file is', saying({uid: 'admin'}), fine);
  nobodyMay('say how large a file is', saying({size: '1'}), fine);
});

describe('uploads of a size', () => {
  nobodyMay('put an empty file', upload(at('member'), {contentType: PDF}, 0), fine);

  // Two gigabytes take their time: the same rule with a smaller number is tried, and the number read.
  const limit = '2 * 1024 * 1024 * 1024';

  afterEach(async () => {
    expect(await loadStorageRules(STORAGE_RULES)).toBe(200);
  });

  it('reach to the limit and not a byte further', async () => {
    expect(STORAGE_RULES.split(`request.resource.size <= ${limit};`).length).toBe(2);
    expect(await loadStorageRules(STORAGE_RULES.replace(limit, '10'))).toBe(200);
    await assertSucceeds(upload(at('member'), {contentType: PDF}, 10)(as(member)));
    await assertFails(upload(at('member'), {contentType: PDF}, 11)(as(member)));
  });

  it('are measured, whatever is said of them', async () => {
    expect(await loadStorageRules(STORAGE_RULES.replace(limit, '10'))).toBe(200);
    const small = {contentType: PDF, size: 1} as UploadMetadata;
    await assertSucceeds(upload(at('member'), small, 10)(as(member)));
    await assertFails(upload(at('member'), small, 11)(as(member)));
  });
});

describe('uploads, by a function', () => {
  it('are not bound by any of this', () =>
    withoutRules(async ({storage}) => {
      const file = ref(storage, 'incoming/member/brand-new.txt');
      await expectAsync(uploadBytes(file, new Uint8Array(0))).toBeResolved();
      await deleteObject(file);
    }));
});
