/** What a visit tells the portal of itself: what happened, never who it was; and nothing of who asks not to be watched. */
import {beaconSchema} from '@model/analytics/event';
import {EVENTS_ADDRESS} from '@model/analytics/events-address';
import type {Browser, Page} from '@playwright/test';
import * as v from 'valibot';
import {expect, test} from './portal';

/** A browser of a person: the one of these journeys says that it is a robot's. */
const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
/** Longer than events are gathered for. */
const A_WHILE = 10_000;

/** Opens the portal as a person, and keeps what their pages send. */
async function visitor(browser: Browser, baseURL: string | undefined, wish?: Partial<Navigator>) {
  const context = await browser.newContext({baseURL, userAgent: BROWSER});
  if (wish) {
    await context.addInitScript((said: object) => {
      for (const [name, value] of Object.entries(said)) Object.defineProperty(navigator, name, {value});
    }, wish);
  }
  const page = await context.newPage();
  await page.clock.install();
  // A request's listener does not see the body of a beacon, so it is read on its way out.
  const beacons: unknown[] = [];
  await page.exposeFunction('noteBeacon', (text: string) => beacons.push(JSON.parse(text)));
  await page.addInitScript(() => {
    const send = navigator.sendBeacon.bind(navigator);
    navigator.sendBeacon = (url, body) => {
      void (body as Blob).text().then((window as unknown as {noteBeacon: (text: string) => void}).noteBeacon);
      return send(url, body);
    };
  });
  const answers: number[] = [];
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith(EVENTS_ADDRESS)) requests.push(request.url());
  });
  page.on('response', (response) => {
    if (response.url().endsWith(EVENTS_ADDRESS)) answers.push(response.status());
  });
  return {context, page, beacons, requests, answers};
}

/** Looks at a record found by a search, and at the members' door. */
async function lookAround(page: Page) {
  await page.goto('/deliverables?q=genetic+counselling&via=issue-3');
  // Who leaves a page before the app runs is not told of.
  await expect(page.locator('app-root[data-first]')).toHaveCount(0);
  await page
    .getByRole('main')
    .getByRole('link', {name: /genetic counselling/i})
    .first()
    .click();
  await expect(page).toHaveURL(/\/deliverables\/[a-z0-9-]+$/);
  await page.clock.runFor(A_WHILE);
  await page.getByRole('link', {name: 'Sign in'}).first().click();
  await expect(page.getByRole('heading', {level: 1, name: 'Sign in'})).toBeVisible();
  await page.clock.runFor(A_WHILE);
}

test('a visit is told by pages and items, without a cookie, an identifier or what was looked for', async ({
  browser,
  baseURL,
}) => {
  const {context, page, beacons, answers} = await visitor(browser, baseURL);
  await lookAround(page);
  await expect.poll(() => Math.min(answers.length, beacons.length)).toBeGreaterThan(0);
  expect(new Set(answers)).toEqual(new Set([204]));
  const events = beacons.flatMap((beacon) => v.parse(beaconSchema, beacon).events);
  const views = events.filter(({type}) => type === 'view');
  expect(views.map((view) => view.page)).toEqual(['catalogue', 'record']);
  expect(views[0]).toMatchObject({via: 'issue-3'});
  expect(JSON.stringify(beacons)).not.toMatch(/counselling\+|sign-in|\?/);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await context.close();
});

for (const [name, wish] of [
  ['Do Not Track', {doNotTrack: '1'}],
  ['Global Privacy Control', {globalPrivacyControl: true}],
] as const) {
  test(`nothing is sent of a visit whose browser says ${name}`, async ({browser, baseURL}) => {
    const {context, page, requests} = await visitor(browser, baseURL, wish as Partial<Navigator>);
    await lookAround(page);
    await page.goto('/about');
    expect(requests).toEqual([]);
    await context.close();
  });
}
