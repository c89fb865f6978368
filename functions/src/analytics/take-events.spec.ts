import type {AnalyticsEvent} from '@model/analytics/event';
import {visitorsIn} from '@model/analytics/sketch';
import {isbot} from 'isbot';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {rebuildCatalogue} from '../catalogue/rebuild-catalogue';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {listenToLogs} from '../testing/listen-to-logs';
import {serve, type Served} from '../testing/served';
import {Counter} from './counter';
import {dayOf, destroySalts} from './salt';
import {takeEvents} from './take-events';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
/** Addresses and words that must stand nowhere afterwards. */
const ADDRESS = '203.0.113.77';

describe('What pages report', () => {
  const db = emulatedFirestore();
  let served: Served;

  beforeEach(async () => {
    await emptyDatabase();
    const {id, ...fields} = aDeliverable({id: 'report'});
    await db.doc(`deliverables/${id}`).set(fields);
    await rebuildCatalogue(db);
    // A clock that stands still: what is bounded by the minute must not get a second one half-way.
    const now = Date.now();
    const counter = new Counter(db, () => now, 100);
    served = await serve((request, response) => takeEvents(request, response, counter, isbot));
  });
  afterEach(() => served.close());

  const view = (more: object = {}): AnalyticsEvent =>
    ({type: 'view', at: Date.now(), page: 'record', item: 'report', ...more}) as AnalyticsEvent;
  const send = (events: readonly AnalyticsEvent[], headers: Record<string, string> = {}) =>
    fetch(`${served.origin}/api/events`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': BROWSER,
        'Fastly-Client-IP': ADDRESS,
        ...headers,
      },
      body: JSON.stringify({sentAt: Date.now(), events}),
    });
  const today = async () => (await db.doc(`analytics/${dayOf(new Date())}`).get()).data();
  const items = async () => {
    const found = await db.collection('analytics').get();
    const shards = found.docs.filter(({id}) => id.includes('.items-'));
    return Object.assign({}, ...shards.map((doc) => doc.get('items') as object)) as Record<string, object>;
  };

  it('is counted by page, item and visitor, and answered once it is stored', async () => {
    expect((await send([view()])).status).toBe(204);
    const day = await today();
    expect(day).toEqual(jasmine.objectContaining({events: 1, views: 1, pages: {record: 1}}));
    expect(visitorsIn(day?.['visitors'] as Uint8Array)).toBe(1);
    expect(await items()).toEqual({report: {investigations: 1, uniqueInvestigations: 1}});
  });

  it('is counted by the newsletter’s issue that led to it, of those there are', async () => {
    await db.doc('newsletters/spring').set({frozenAt: new Date()});
    await db.doc('newsletters/long-ago').set({frozenAt: new Date(0)});
    await send([view({via: 'spring'}), view({via: 'long-ago'}), view({via: 'hostile'})]);
    expect((await today())?.['via']).toEqual({spring: 1, other: 2});
  });

  it('adds up over beacons, and knows who comes again', async () => {
    await send([view()]);
    await send([view()]);
    await send([view()], {'Fastly-Client-IP': '203.0.113.78'});
    const day = await today();
    expect(day?.['views']).toBe(3);
    expect(visitorsIn(day?.['visitors'] as Uint8Array)).toBe(2);
    // The second click of the first was a double-click.
    expect(await items()).toEqual({report: {investigations: 2, uniqueInvestigations: 2}});
  });

  it('adds up while one instance takes over from another', async () => {
    const counters = Array.from({length: 4}, () => new Counter(db, Date.now, 10));
    await Promise.all(
      counters.map((counter, n) =>
        counter.take({sentAt: Date.now(), events: [view()]}, `198.51.100.${n}`, BROWSER),
      ),
    );
    const day = await today();
    expect(day?.['views']).toBe(4);
    expect(visitorsIn(day?.['visitors'] as Uint8Array)).toBe(4);
    expect((await db.collection('analyticsSalts').get()).size).toBe(1);
  });

  it('is not counted of who asks not to be watched, of robots, or from another site', async () => {
    const refused: Record<string, string>[] = [
      {DNT: '1'},
      {'Sec-GPC': '1'},
      {'User-Agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)'},
      {'User-Agent': 'python-requests/2.32'},
      {'Sec-Fetch-Site': 'cross-site'},
    ];
    for (const headers of refused) {
      expect((await send([view()], headers)).status)
        .withContext(JSON.stringify(headers))
        .toBe(204);
    }
    expect(await today()).toBeUndefined();
    await send([view()], {DNT: '0', 'Sec-Fetch-Site': 'same-origin'});
    expect((await today())?.['views']).toBe(1);
  });

  it('is refused where it is no beacon', async () => {
    const post = (body: string, type = 'application/json', method = 'POST') =>
      fetch(`${served.origin}/api/events`, {
        method,
        headers: {'Content-Type': type, 'User-Agent': BROWSER},
        ...(method === 'POST' && {body}),
      });
    expect((await post('{')).status).toBe(400);
    expect((await post(JSON.stringify({sentAt: 1, events: [{type: 'view', page: '/admin'}]}))).status).toBe(
      400,
    );
    expect((await post(JSON.stringify({sentAt: Date.now(), events: [view()]}), 'text/plain')).status).toBe(
      415,
    );
    expect((await post(`"${'x'.repeat(20_001)}"`)).status).toBe(413);
    const got = await post('', 'application/json', 'GET');
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
    expect(got.headers.get('content-type')).toContain('application/problem+json');
    expect(await today()).toBeUndefined();
  });

  it('of one person is taken up to a bound that no reading reaches', async () => {
    const many = Array.from({length: 40}, () => view());
    for (let beacon = 0; beacon < 11; beacon += 1) await send(many);
    expect((await today())?.['views']).toBe(400);
  });

  it('of one network is bounded too, whatever its browsers call themselves', async () => {
    const many = Array.from({length: 40}, () => view());
    await Promise.all(
      Array.from({length: 160}, (_, n) => send(many, {'User-Agent': BROWSER.replaceAll('140', `${n}`)})),
    );
    expect((await today())?.['views']).toBe(6000);
    await send(many, {'Fastly-Client-IP': '203.0.113.78'});
    expect((await today())?.['views']).toBe(6040);
  });

  it('adds up exactly in a flood of 5,000 events with 1,000 hostile names, in few writes and small documents', async () => {
    const writes = spyOn(db, 'runTransaction').and.callThrough();
    const beacons = Array.from({length: 500}, (_, n) => ({
      address: `198.51.100.${n % 250}`,
      events: Array.from({length: 10}, (_unused, i) => {
        const hostile = (n * 10 + i) % 1000;
        return i % 2 === 0
          ? view({item: `hostile-${hostile}`, referrer: `host-${hostile}.example`})
          : ({
              type: 'search',
              at: Date.now(),
              page: 'catalogue',
              results: 0,
              terms: `term${hostile}`,
            } as AnalyticsEvent);
      }),
    }));
    const answers = await Promise.all(
      beacons.map(({address, events}) => send(events, {'Fastly-Client-IP': address})),
    );
    expect(answers.every(({status}) => status === 204)).toBeTrue();
    const day = await today();
    const sumOf = (counts: unknown) =>
      Object.values(counts as Record<string, number>).reduce((sum, n) => sum + n, 0);
    expect(day?.['events']).toBe(5000);
    expect(day?.['views']).toBe(2500);
    expect(sumOf(day?.['referrers'])).toBe(2500);
    expect(sumOf(day?.['terms'])).toBe(2500);
    expect(day?.['searches']).toEqual({vain: 2500});
    expect(Object.keys(day?.['referrers'] as object).length).toBeLessThanOrEqual(201);
    expect(Object.keys(day?.['terms'] as object).length).toBeLessThanOrEqual(101);
    expect(Object.keys(await items())).toEqual(['other']);
    // Each transaction writes two documents here: the day's, and that of the items.
    expect(writes.calls.count() * 2).toBeLessThanOrEqual(100);
    const all = await db.collection('analytics').get();
    for (const doc of all.docs) expect(JSON.stringify(doc.data()).length).toBeLessThan(50_000);
  });

  it('leaves no trace of who it was: no address, browser or identifier in the database or the log', async () => {
    const log = listenToLogs();
    await send([
      view(),
      {type: 'search', at: Date.now(), page: 'catalogue', results: 0, terms: 'me@example.org'},
    ]);
    log.stop();
    const found = await Promise.all((await db.listCollections()).map((collection) => collection.get()));
    const stored = JSON.stringify(found.flatMap(({docs}) => docs.map((doc) => [doc.id, doc.data()])));
    expect(stored).toContain('"record":1');
    for (const text of [ADDRESS, 'Firefox', 'Mozilla', 'me@example.org']) {
      expect(stored).withContext(text).not.toContain(text);
      expect(log.text()).withContext(text).not.toContain(text);
    }
  });
});

describe('The salt of a day', () => {
  const db = emulatedFirestore();
  beforeEach(emptyDatabase);

  it('is destroyed when the day is over, and it is said when', async () => {
    await db.doc('analyticsSalts/2026-01-14').set({salt: 'old'});
    await db.doc('analyticsSalts/2026-01-15').set({salt: 'new'});
    const now = new Date('2026-01-15T02:00:00Z');
    expect(await destroySalts(db, now)).toBe(1);
    expect((await db.collection('analyticsSalts').get()).docs.map(({id}) => id)).toEqual(['2026-01-15']);
    expect((await db.doc('analytics/state').get()).get('saltDestroyedAt').toDate()).toEqual(now);
    expect(await destroySalts(db, now)).toBe(0);
  });
});
