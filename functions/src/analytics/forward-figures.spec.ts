import {storedDaySchema} from '@model/analytics/stored-day';
import * as v from 'valibot';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {rebuildCatalogue} from '../catalogue/rebuild-catalogue';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {serve, type Served} from '../testing/served';
import {configuredForwarding, forwardFigures, type Forwarding} from './forward-figures';
import {forwardedSums, ga4Requests, matomoRequests} from './forwarding';

const DAY = '2026-01-14';
const NOW = new Date('2026-01-15T02:00:00Z');

describe('Forwarding to another analytics account', () => {
  const db = emulatedFirestore();
  let served: Served;
  let received: {url: string; body: string; headers: Record<string, unknown>}[];
  let answer: number;

  beforeEach(async () => {
    await emptyDatabase();
    for (const [id, visibility] of [
      ['report', 'public'],
      ['internal', 'consortium'],
    ] as const) {
      const {id: _, ...fields} = aDeliverable({id, visibility});
      await db.doc(`deliverables/${id}`).set(fields);
    }
    await rebuildCatalogue(db);
    await db.doc(`analytics/${DAY}`).set({
      ...{day: DAY, views: 12, pages: {record: 8}, terms: {'my own words': 1}},
      referrers: {'private.example': 3},
    });
    await db.doc(`analytics/${DAY}.items-0`).set({
      day: DAY,
      items: {report: {investigations: 7, requests: 2}, internal: {investigations: 5}, other: {requests: 1}},
    });
    received = [];
    answer = 204;
    served = await serve((request, response) => {
      const body = (request.rawBody as Buffer | undefined)?.toString('utf8') ?? '';
      received.push({url: request.url, body, headers: request.headers});
      response.status(answer).end();
    });
  });
  afterEach(() => served.close());

  /** The requests of the real service, sent to a server here. */
  const here =
    (requests: Forwarding['requests']): (() => Promise<Forwarding>) =>
    () =>
      Promise.resolve({
        requests: (...asked) =>
          requests(...asked).map(({url, body}) => {
            const {pathname, search} = new URL(url);
            return {url: `${served.origin}${pathname}${search}`, body};
          }),
      });
  const ga4 = here((day, documents, isPublic) =>
    ga4Requests(forwardedSums(documents, isPublic), {day, measurementId: 'G-1', secret: 's'}),
  );
  const matomo = here((day, documents, isPublic) =>
    matomoRequests(forwardedSums(documents, isPublic), {
      ...{day, secret: 's', url: 'https://matomo.example/', site: '3', portal: 'https://portal.example'},
    }),
  );

  it('is off until somebody configures it', async () => {
    expect(await configuredForwarding()).toBeUndefined();
    expect(await forwardFigures(db, NOW)).toBe(0);
    expect(received).toEqual([]);
  });

  it('tells Google Analytics the sums of the day that is over, once', async () => {
    expect(await forwardFigures(db, NOW, ga4)).toBe(1);
    expect(await forwardFigures(db, NOW, ga4)).toBe(0);
    expect(received.map(({url}) => url)).toEqual(['/mp/collect?measurement_id=G-1&api_secret=s']);
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      client_id: 'portal.1',
      non_personalized_ads: true,
      events: [
        {name: 'portal_views', params: {day: DAY, count: 12, value: 12}},
        {name: 'portal_page', params: {day: DAY, count: 8, value: 8, name: 'record'}},
        {name: 'portal_outcome_views', params: {day: DAY, count: 7, value: 7, name: 'report'}},
        {name: 'portal_outcome_downloads', params: {day: DAY, count: 2, value: 2, name: 'report'}},
      ],
    });
  });

  it('tells Matomo the same', async () => {
    expect(await forwardFigures(db, NOW, matomo)).toBe(1);
    const {requests, token_auth} = JSON.parse(received[0]?.body ?? '') as {
      requests: string[];
      token_auth: string;
    };
    expect([received[0]?.url, token_auth]).toEqual(['/matomo.php', 's']);
    const events = requests.map((query) => Object.fromEntries(new URLSearchParams(query)));
    expect(events[0]).toEqual({
      ...{idsite: '3', rec: '1', url: 'https://portal.example', cdt: `${DAY} 12:00:00`, send_image: '0'},
      ...{ca: '1', e_c: 'portal', e_a: 'views', e_n: 'views', e_v: '12'},
    });
    expect(events.map(({e_a, e_n, e_v}) => [e_a, e_n, e_v])).toContain(['outcome-views', 'report', '7']);
  });

  it('tells no words, no site, no outcome that is not public, and nothing of anybody', async () => {
    await forwardFigures(db, NOW, ga4);
    await db.doc('analytics/state').delete();
    await forwardFigures(db, NOW, matomo);
    expect(received.map(({url}) => url.split('?')[0])).toEqual(['/mp/collect', '/matomo.php']);
    const told = JSON.stringify(received.map(({url, body}) => [url, body]));
    expect(told).toContain('report');
    for (const secret of ['internal', 'my own words', 'private.example', 'uip', 'user_id', '&_id=', '&ua=']) {
      expect(told).withContext(secret).not.toContain(secret);
    }
  });

  it('tells a day again that did not arrive, and each that was missed', async () => {
    answer = 500;
    await expectAsync(forwardFigures(db, NOW, ga4)).toBeRejectedWithError(/answered 500/);
    answer = 204;
    expect(await forwardFigures(db, NOW, ga4)).toBe(1);
    const later = new Date(NOW.getTime() + 3 * 86_400_000);
    expect(await forwardFigures(db, later, ga4)).toBe(3);
    expect((await db.doc('analytics/state').get()).get('forwardedThrough')).toBe('2026-01-17');
  });

  it('has nothing to tell of a day on which nothing was counted', () => {
    expect(forwardedSums([v.parse(storedDaySchema, {day: DAY})], () => true)).toEqual([]);
    expect(
      matomoRequests([], {day: DAY, secret: '', url: 'https://m.example', site: '', portal: ''}),
    ).toEqual([]);
    expect(ga4Requests([], {day: DAY, measurementId: '', secret: ''})).toEqual([]);
  });
});
