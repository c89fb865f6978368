/** Ways round the rules that somebody might try by hand, past what the SDKs would send. */
import {randomUUID} from 'node:crypto';
import {type Person, personWith, ROLE_SINCE, visitor} from '../fixtures/people';
import {BUCKET, FIRESTORE_HOST, PROJECT, STORAGE_HOST} from './environment';

const member = personWith('member', 'member', ROLE_SINCE);
const editor = personWith('editor', 'editor', ROLE_SINCE);

const ROOT = `projects/${PROJECT}/databases/(default)/documents`;
const CONSORTIUMS = 'consortium/deliverables/one/1/always.txt';
/** A token that somebody might choose for a file. */
const TOKEN = '11111111-1111-4111-8111-111111111111';
const isPublic = {
  fieldFilter: {field: {fieldPath: 'visibility'}, op: 'EQUAL', value: {stringValue: 'public'}},
};

/** What a request by REST is answered, by its status alone: nothing else may tell cases apart. */
async function status(url: string, person: Person, scheme: string, init: RequestInit = {}): Promise<number> {
  const headers = new Headers({'content-type': 'application/json'});
  if (person.uid !== undefined) headers.set('authorization', `${scheme} ${token(person)}`);
  return (await fetch(url, {...init, headers})).status;
}

/** An ID token as the Auth emulator makes them: unsigned. */
function token({uid, claims}: Person): string {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const issued = {
    iss: `https://securetoken.google.com/${PROJECT}`,
    aud: PROJECT,
    iat: 0,
    exp: 4e9,
    auth_time: 0,
  };
  return `${encode({alg: 'none', typ: 'JWT'})}.${encode({...issued, sub: uid, user_id: uid, ...claims})}.`;
}

function ask(person: Person, what: string, body?: unknown): Promise<number> {
  const init = body === undefined ? {} : {method: 'POST', body: JSON.stringify(body)};
  return status(`http://${FIRESTORE_HOST}/v1/${ROOT}${what}`, person, 'Bearer', init);
}

function fetchFile(person: Person, encodedName: string): Promise<number> {
  const url = `http://${STORAGE_HOST}/v0/b/${BUCKET}/o/${encodedName}?alt=media`;
  return status(url, person, 'Firebase');
}

/** Uploads past the SDK, which would tidy the name up first. */
function putFile(person: Person, name: string, metadata: Record<string, unknown> = {}): Promise<number> {
  const said = JSON.stringify({name, contentType: 'application/pdf', ...metadata});
  const body = [
    '--part\r\nContent-Type: application/json\r\n\r\n',
    `${said}\r\n--part\r\nContent-Type: application/pdf\r\n\r\nabc\r\n--part--`,
  ].join('');
  const headers = {
    'X-Goog-Upload-Protocol': 'multipart',
    'Content-Type': 'multipart/related; boundary=part',
    ...(person.uid !== undefined && {Authorization: `Firebase ${token(person)}`}),
  };
  const url = `http://${STORAGE_HOST}/v0/b/${BUCKET}/o?name=${encodeURIComponent(name)}`;
  return fetch(url, {method: 'POST', headers, body}).then(({status}) => status);
}

const batchGet = (...paths: string[]) => ({documents: paths.map((path) => `${ROOT}/${path}`)});
const queryOf = (structuredQuery: unknown) => ({structuredQuery});
const counting = (structuredQuery: unknown) => ({
  structuredAggregationQuery: {structuredQuery, aggregations: [{alias: 'n', count: {upTo: '1'}}]},
});

describe('Firestore, asked by hand', () => {
  it('answers alike for what is absent and what is forbidden', async () => {
    expect(await ask(visitor, '/deliverables/public')).toBe(200);
    for (const path of [
      'deliverables/consortium',
      'deliverables/absent',
      'catalogue/consortium-0',
      'no/where',
    ]) {
      expect(await ask(visitor, `/${path}`))
        .withContext(path)
        .toBe(403);
      expect(await ask(visitor, ':batchGet', batchGet(path)))
        .withContext(path)
        .toBe(403);
    }
  });

  it('gives nothing of a batch in which one document is forbidden', async () => {
    const both = batchGet('deliverables/public', 'deliverables/consortium');
    expect(await ask(visitor, ':batchGet', both)).toBe(403);
    expect(await ask(member, ':batchGet', both)).toBe(200);
  });

  it('refuses a forbidden document without its fields, too', async () => {
    const masked = {...batchGet('deliverables/consortium'), mask: {fieldPaths: ['none']}};
    expect(await ask(visitor, ':batchGet', masked)).toBe(403);
    expect(await ask(member, ':batchGet', masked)).toBe(200);
  });

  it('lists neither collections nor the gaps in them', async () => {
    expect(await ask(editor, '/deliverables')).toBe(200);
    expect(await ask(editor, '/deliverables?showMissing=true')).toBe(403);
    expect(await ask(editor, ':listCollectionIds', {})).toBe(403);
    expect(await ask(editor, '/deliverables/public:listCollectionIds', {})).toBe(403);
  });

  it('searches no collections of every name', async () => {
    expect(await ask(visitor, ':runQuery', queryOf({from: [{collectionId: 'news'}], where: isPublic}))).toBe(
      200,
    );
    expect(await ask(visitor, ':runQuery', queryOf({from: [{}]}))).toBe(403);
    const everywhere = queryOf({from: [{allDescendants: true}]});
    expect(await ask(visitor, ':runQuery', everywhere)).toBe(403);
  });

  it('counts no further than it lists', async () => {
    const from = [{collectionId: 'deliverables'}];
    expect(await ask(visitor, ':runAggregationQuery', counting({from, where: isPublic}))).toBe(200);
    expect(await ask(visitor, ':runAggregationQuery', counting({from}))).toBe(403);
    expect(await ask(editor, ':runAggregationQuery', counting({from}))).toBe(200);
    const parts = {from: [{collectionId: 'catalogue'}]};
    expect(await ask(editor, ':runAggregationQuery', counting(parts))).toBe(403);
  });

  it('lets no precondition of a write tell what is there', async () => {
    const expecting = (path: string, exists: boolean) => ({
      writes: [{delete: `${ROOT}/${path}`, currentDocument: {exists}}],
    });
    for (const path of ['deliverables/public', 'deliverables/consortium', 'deliverables/absent']) {
      for (const exists of [true, false]) {
        expect(await ask(visitor, ':commit', expecting(path, exists)))
          .withContext(path)
          .toBe(403);
      }
    }
    const verifying = (path: string) => ({
      writes: [{verify: `${ROOT}/${path}`, currentDocument: {exists: true}}],
    });
    expect(await ask(visitor, ':commit', verifying('deliverables/public'))).toBe(200);
    expect(await ask(visitor, ':commit', verifying('deliverables/consortium'))).toBe(403);
    expect(await ask(visitor, ':commit', verifying('deliverables/absent'))).toBe(403);
  });

  it('takes no roundabout path for another', async () => {
    for (const path of [
      'public/../consortium',
      '%2e%2e/deliverables/consortium',
      'public%2F..%2Fconsortium',
    ]) {
      expect(await ask(visitor, `/deliverables/${path}`))
        .withContext(path)
        .not.toBe(200);
    }
  });

  it('refuses a member without a uid, whose revocation nobody could write', async () => {
    expect(await ask(personWith('', 'member', ROLE_SINCE), '/deliverables/consortium')).toBe(403);
    expect(await ask(member, '/deliverables/consortium')).toBe(200);
  });
});

describe('Storage, asked by hand', () => {
  it('answers alike for what is absent and what is forbidden', async () => {
    expect(await fetchFile(visitor, encodeURIComponent('public/deliverables/one/1/always.txt'))).toBe(200);
    for (const name of [
      CONSORTIUMS,
      'consortium/absent',
      'public/absent',
      'elsewhere/a.txt',
      'elsewhere/absent',
    ]) {
      expect(await fetchFile(visitor, encodeURIComponent(name)))
        .withContext(name)
        .toBe(403);
    }
  });

  const detours = [
    encodeURIComponent(`public/../${CONSORTIUMS}`),
    encodeURIComponent(`public/./../${CONSORTIUMS}`),
    `public%2F%2e%2e%2F${encodeURIComponent(CONSORTIUMS)}`,
    encodeURIComponent(encodeURIComponent(`public/../${CONSORTIUMS}`)),
    encodeURIComponent(`public//${CONSORTIUMS}`),
    encodeURIComponent(`/${CONSORTIUMS}`),
    encodeURIComponent(`public\\..\\${CONSORTIUMS}`),
    encodeURIComponent(`public\0/../${CONSORTIUMS}`),
  ];
  for (const detour of detours) {
    it(`leads nobody to the consortium's files by ${detour}`, async () => {
      expect(await fetchFile(visitor, detour)).toBe(403);
      expect(await fetchFile(member, encodeURIComponent(CONSORTIUMS))).toBe(200);
    });
  }

  it('leads no member to what another uploaded', async () => {
    for (const name of ['incoming/member/../stranger/a.txt', 'incoming//stranger/a.txt', 'incoming//a.txt']) {
      expect(await fetchFile(member, encodeURIComponent(name)))
        .withContext(name)
        .toBe(403);
    }
    expect(await fetchFile(personWith('', 'member'), encodeURIComponent('incoming//a.txt'))).toBe(403);
    expect(await fetchFile(member, encodeURIComponent('incoming/member/a.txt'))).toBe(200);
  });

  it('leads no member to withdrawn files or drafts', async () => {
    for (const name of ['withdrawn/deliverables/one/1/a.txt', 'drafts/deliverables/one/a.txt']) {
      expect(await fetchFile(member, encodeURIComponent(`consortium/../${name}`)))
        .withContext(name)
        .toBe(403);
      expect(await fetchFile(editor, encodeURIComponent(name)))
        .withContext(name)
        .toBe(200);
    }
  });

  it('takes no token but its own', async () => {
    for (const query of ['&token=', '&token=undefined', '&token=00000000-0000-4000-8000-000000000000']) {
      const url = `http://${STORAGE_HOST}/v0/b/${BUCKET}/o/${encodeURIComponent(CONSORTIUMS)}?alt=media${query}`;
      expect(await status(url, visitor, 'Firebase'))
        .withContext(query)
        .toBe(403);
      expect(await status(url, member, 'Firebase'))
        .withContext(query)
        .toBe(200);
    }
  });

  const uploaded = (uid: string) => `incoming/${uid}/${randomUUID()}`;
  const detoursOfUploads = [
    () => `/${uploaded('member')}/a.pdf`,
    () => uploaded('member').replace('member', 'member/') + '/a.pdf',
    () => `${uploaded('member')}//a.pdf`,
    () => `${uploaded('member')}/a.pdf/`,
    () => `${uploaded('member')}/..`,
    () => `${uploaded('member')}/.`,
    () => `incoming/member/../${randomUUID()}/a.pdf`,
    () => `incoming/member/../../consortium/a.pdf`,
    () => `incoming/member/../editor/${randomUUID()}/a.pdf`,
    () => `incoming//${randomUUID()}/a.pdf`,
  ];
  for (const detour of detoursOfUploads) {
    it(`puts no upload where its name doesn't say, as in ${detour().replace(/[0-9a-f-]{36}/, '{uuid}')}`, async () => {
      expect(await putFile(member, detour())).toBe(403);
      expect(await putFile(member, `${uploaded('member')}/a.pdf`)).toBe(200);
    });
  }

  it('takes no token by an upload over a file of others', async () => {
    const known = {metadata: {firebaseStorageDownloadTokens: TOKEN}};
    const upload = `${uploaded('member')}/a.pdf`;
    expect(await putFile(member, upload)).toBe(200);
    for (const name of [
      upload,
      CONSORTIUMS,
      'public/deliverables/one/1/embargoed.txt',
      'incoming/stranger/a.txt',
    ]) {
      expect(await putFile(member, name, known))
        .withContext(name)
        .toBe(403);
      const address = `http://${STORAGE_HOST}/v0/b/${BUCKET}/o/${encodeURIComponent(name)}?alt=media&token=${TOKEN}`;
      expect(await status(address, visitor, 'Firebase'))
        .withContext(name)
        .toBe(403);
    }
    expect(await fetchFile(member, encodeURIComponent(upload))).toBe(200);
  });

  it('gives no upload to whoever has its address alone', async () => {
    const upload = `${uploaded('member')}/a.pdf`;
    expect(await putFile(member, upload)).toBe(200);
    expect(await fetchFile(visitor, encodeURIComponent(upload))).toBe(403);
    expect(await fetchFile(editor, encodeURIComponent(upload))).toBe(403);
    expect(await fetchFile(member, encodeURIComponent(upload))).toBe(200);
  });

  it('lets nobody make or name a download token of a file', async () => {
    for (const name of [CONSORTIUMS, 'public/deliverables/one/1/always.txt', 'incoming/member/a.txt']) {
      const file = `http://${STORAGE_HOST}/v0/b/${BUCKET}/o/${encodeURIComponent(name)}`;
      const naming = {
        method: 'PATCH',
        body: JSON.stringify({metadata: {firebaseStorageDownloadTokens: TOKEN}}),
      };
      for (const person of [visitor, member, editor]) {
        for (const [query, init] of [
          ['', naming],
          ['?create_token=true', {method: 'POST'}],
          [`?delete_token=${TOKEN}`, {method: 'POST'}],
        ] as const) {
          expect(await status(`${file}${query}`, person, 'Firebase', init))
            .withContext(`${person.name}: ${name}${query}`)
            .toBe(403);
        }
      }
      expect(await status(`${file}?alt=media&token=${TOKEN}`, personWith('nobody', 'none'), 'Firebase')).toBe(
        name.startsWith('public/') ? 200 : 403,
      );
      expect(await fetchFile(member, encodeURIComponent(name))).toBe(200);
    }
  });
});
