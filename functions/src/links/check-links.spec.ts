import type {LinkAnswer} from '@model/links/link-check';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import type {Network} from './ask';
import {checkLinks} from './check-links';

const PORTAL = 'https://portal.example';
const night = (n: number) => new Date(Date.UTC(2026, 0, 1 + n, 3));

describe('The night’s look at links', () => {
  const db = emulatedFirestore();
  let answers: Record<string, number>;
  let isOffline: boolean;
  let asked: string[];

  const network: Network = {
    resolve: () =>
      isOffline
        ? Promise.reject(Object.assign(new Error(), {code: 'EAI_AGAIN'}))
        : Promise.resolve(['93.184.215.14']),
    send: ({headers, path}) => {
      const {host} = headers as {host: string};
      asked.push(`${host}${path}`);
      return Promise.resolve({statusCode: answers[host] ?? 200, headers: {}});
    },
  };
  const check = (now: Date) => checkLinks(db, now, {network, portal: PORTAL, pause: 0});
  const known = async () => {
    const {docs} = await db.collection('linkChecks').where('url', '!=', '').get();
    return Object.fromEntries(docs.map((doc) => [String(doc.get('url')), doc.data()]));
  };
  const states = async () =>
    Object.fromEntries(
      Object.entries(await known()).map(([url, {state}]) => [url, state as LinkAnswer['kind']]),
    );

  beforeEach(async () => {
    await emptyDatabase();
    [answers, isOffline, asked] = [{}, false, []];
    await db.doc('deliverables/one').set({
      title: 'One',
      visibility: 'public',
      links: [{label: 'a', url: 'https://a.example/'}],
      sources: [{label: 'old', url: 'http://old.example/'}],
      body: `See https://b.example/x and ${PORTAL}/about.`,
    });
    await db.doc('partners/p').set({name: 'Partner', visibility: 'public', url: 'https://a.example/'});
    await db.doc('deliverables/gone').set({
      title: 'Gone',
      withdrawn: {reason: 'x'},
      links: [{url: 'https://gone.example/'}],
    });
  });

  it('asks for every address once, and keeps who names it', async () => {
    const run = await check(night(0));
    expect(run).toEqual({at: night(0), network: true, total: 3, looked: 3});
    expect(await states()).toEqual({
      'https://a.example/': 'fine',
      'https://b.example/x': 'fine',
      'http://old.example/': 'insecure',
    });
    expect((await known())['https://a.example/']?.['items']).toEqual([
      {kind: 'deliverable', item: 'one', title: 'One'},
      {kind: 'partner', item: 'p', title: 'Partner'},
    ]);
    expect(asked.filter((each) => each.endsWith('.example/')).sort()).toEqual(['a.example/']);
  });

  it('asks nobody again before the time has come', async () => {
    await check(night(0));
    asked = [];
    expect((await check(night(1))).looked).toBe(0);
    expect(asked).toEqual([]);
  });

  it('calls nothing dead before the third bad night, and says why', async () => {
    answers['a.example'] = 404;
    await check(night(0));
    await check(night(1));
    expect((await states())['https://a.example/']).toBe('failing' as never);
    await check(night(2));
    expect((await known())['https://a.example/']).toEqual(
      jasmine.objectContaining({
        state: 'dead',
        why: 'not-found',
        status: 404,
        failedOn: ['2026-01-01', '2026-01-02', '2026-01-03'],
      }),
    );
    expect((await states())['https://b.example/x']).toBe('fine');
  });

  it('says that there is no network, and leaves what is known', async () => {
    await check(night(0));
    const before = await known();
    isOffline = true;
    for (const n of [20, 21, 22, 23]) {
      expect(await check(night(n))).toEqual({at: night(n), network: false, total: 3, looked: 0});
    }
    expect(await known()).toEqual(before);
    expect((await db.doc('linkChecks/last-run').get()).get('network')).toBeFalse();
  });

  it('keeps even new addresses without a verdict while there is no network', async () => {
    isOffline = true;
    await check(night(0));
    expect((await known())['https://a.example/']?.['checkedAt']).toBeUndefined();
    isOffline = false;
    expect((await check(night(1))).looked).toBe(3);
  });

  it('forgets what no item names any more', async () => {
    await check(night(0));
    await db.doc('deliverables/one').delete();
    await check(night(1));
    expect(Object.keys(await known())).toEqual(['https://a.example/']);
    expect((await known())['https://a.example/']?.['items']).toHaveSize(1);
    expect((await db.doc('linkChecks/last-run').get()).exists).toBeTrue();
  });
});
