import {emptyFiles, fetchFile, idTokenOf, putFile, tokenOf} from '../testing/emulated-files';
import {bucket} from './bucket';
import {clearTokens} from './clear-tokens';

const member = idTokenOf('ada', {role: 'member', roleSince: 1_750_000_000});
const PRIVATE = 'consortium/documents/minutes/1/minutes.md';

describe('Clearing download tokens', () => {
  beforeEach(emptyFiles);

  /** Reads a file as Firebase's own client does, which mints a token. */
  async function mint(path: string): Promise<string> {
    const answer = await fetchFile(path, {idToken: member});
    expect(answer.status).toBe(200);
    const token = await tokenOf(path);
    if (!token) throw new Error('The emulator minted no token.');
    return token;
  }

  it('makes an address that a member was given dead, and leaves the file to its readers', async () => {
    await putFile(PRIVATE, 'secret', {sha256: 'abc'});
    const token = await mint(PRIVATE);
    expect(await (await fetchFile(PRIVATE, {token})).text()).toBe('secret');
    expect(await clearTokens()).toBe(1);
    expect((await fetchFile(PRIVATE, {token})).status).toBe(403);
    expect(await (await fetchFile(PRIVATE, {idToken: member})).text()).toBe('secret');
  });

  it('refuses an address without a token at any time', async () => {
    await putFile(PRIVATE);
    await mint(PRIVATE);
    expect((await fetchFile(PRIVATE)).status).toBe(403);
    expect((await fetchFile(PRIVATE, {idToken: idTokenOf('stranger')})).status).toBe(403);
  });

  it('keeps what else is said of the file', async () => {
    await bucket()
      .file(PRIVATE)
      .save('x', {
        resumable: false,
        metadata: {
          contentType: 'text/markdown; charset=utf-8',
          contentDisposition: 'attachment; filename="minutes.md"',
          cacheControl: 'private, no-store',
          metadata: {sha256: 'abc', opensAt: '1'},
        },
      });
    await mint(PRIVATE);
    await clearTokens();
    const [metadata] = await bucket().file(PRIVATE).getMetadata();
    expect(metadata).toEqual(
      jasmine.objectContaining({
        contentType: 'text/markdown; charset=utf-8',
        contentDisposition: 'attachment; filename="minutes.md"',
        cacheControl: 'private, no-store',
      }),
    );
    expect(metadata.metadata).toEqual(jasmine.objectContaining({sha256: 'abc', opensAt: '1'}));
    expect(metadata.metadata?.['firebaseStorageDownloadTokens']).toBeUndefined();
  });

  it('clears everything that is not everybody’s, and embargoed files that are to be', async () => {
    const token = {firebaseStorageDownloadTokens: 'a-token'};
    const now = Date.now();
    const shut = [
      'consortium/deliverables/one/1/a.csv',
      'withdrawn/deliverables/one/1/a.csv',
      'drafts/deliverables/one/1/a.csv',
      'incoming/ada/3f0b/a.csv',
    ];
    for (const path of shut) await putFile(path, 'x', token);
    await putFile('public/deliverables/open/1/a.csv', 'x', token);
    await putFile('public/deliverables/opened/1/a.csv', 'x', {...token, opensAt: String(now - 1)});
    await putFile('public/deliverables/sealed/1/a.csv', 'x', {...token, opensAt: String(now + 60_000)});
    await putFile('public/deliverables/odd/1/a.csv', 'x', {...token, opensAt: 'soon'});
    expect(await clearTokens(now)).toBe(6);
    const tokens = (paths: readonly string[]) => Promise.all(paths.map(tokenOf));
    expect(await tokens(shut)).toEqual(shut.map(() => undefined));
    expect(
      await tokens(['open', 'opened', 'sealed', 'odd'].map((id) => `public/deliverables/${id}/1/a.csv`)),
    ).toEqual(['a-token', 'a-token', undefined, undefined]);
  });

  it('does nothing the second time', async () => {
    await putFile(PRIVATE, 'x', {firebaseStorageDownloadTokens: 'a-token'});
    expect(await clearTokens()).toBe(1);
    expect(await clearTokens()).toBe(0);
  });
});
