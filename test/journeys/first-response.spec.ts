/** Pages are there to be read before any script runs, and nothing is seen of the app's taking over. */
import type {Page} from '@playwright/test';
import {expect, open, test} from './portal';
import {difference} from './pictures';
import {signIn} from './sign-in';

const RECORD = '/deliverables/genetic-counselling-eu27';

/** The share of a picture that may change: what needs the app, a button here and there. */
const MOST_DIFFERENT = 0.03;

/** How much may move in a whole visit, its page being read in parts: what Web Vitals call good. */
const MOST_MOVED = 0.1;

/** What comes with the app stands above all else: a form that sends nothing without it, drawings in the place of tables. */
const NEEDS_THE_APP: readonly string[] = ['/newsletter', '/insights'];

/** A page of each kind, with words that stand in its text. */
const PAGES = [
  ['/', /Cancer genomics that people in Europe can use/, 'Latest outcomes'],
  ['/deliverables', /^Outcomes$/, 'Genetic counselling for cancer in the 27'],
  [RECORD, /Genetic counselling for cancer in the 27/, 'In plain words'],
  ['/news', /^News$/, 'CAN.HEAL'],
  ['/events/launch-event', /launch event/, '24 November 2022'],
  ['/partners/eapm', /European Alliance/, 'At a glance'],
  ['/work-packages/2', /./, 'Outcomes'],
  ['/about', /About/, 'genomics'],
  ['/newsletter', /^Newsletter$/, 'Past issues'],
  ['/insights', /^Insights$/, 'Outcomes over time, by category'],
] as const;

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  for (const [path, heading, words] of PAGES) {
    test(`a visitor reads ${path}`, async ({page}) => {
      await page.goto(path);
      await expect(page.getByRole('heading', {level: 1})).toHaveText(heading);
      await expect(page.getByRole('main').getByText(words).first()).toBeVisible();
      await expect(page.getByRole('contentinfo')).toContainText('Funded by the European Union');
    });
  }

  test('a visitor searches, finds, and takes a file', async ({page}) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('genetic counselling');
    await page.getByRole('button', {name: 'Search'}).click();
    await page.getByRole('link', {name: /Genetic counselling for cancer in the 27/}).click();
    await expect(page).toHaveURL(RECORD);
    const download = page.waitForEvent('download');
    await page.getByRole('link', {name: /Download genetic-counselling-eu27\.csv/}).click();
    expect((await download).suggestedFilename()).toBe('genetic-counselling-eu27.csv');
  });
});

/** Keeps what is asked for at such addresses from coming, until it is told to. */
async function hold(page: Page, addresses: RegExp): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Keeps the app from starting until it is told to. */
function holdScripts(page: Page): Promise<() => void> {
  return hold(page, /\.js$/);
}

/**
 * The moment from which the whole page stands there, its scripts being held. Before it a slow machine shows the page in
 * parts, as it reads it: a table finds its widths as its rows come.
 */
async function standing(page: Page): Promise<number> {
  await page.waitForFunction(() => document.readyState !== 'loading');
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return performance.now();
  });
}

/** Everything that has moved on the page since that moment, as browsers score it. */
function shiftedSince(page: Page, moment: number): Promise<number> {
  return page.evaluate(
    (since) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries().filter(({startTime}) => startTime > since);
          resolve(shifts.reduce((sum, entry) => sum + (entry as unknown as {value: number}).value, 0));
        }).observe({type: 'layout-shift', buffered: true});
        setTimeout(() => resolve(0), 500);
      }),
    moment,
  );
}

for (const [width, height] of [
  [1280, 900],
  [390, 844],
] as const) {
  test.describe(`on ${width} pixels`, () => {
    test.use({viewport: {width, height}, contextOptions: {reducedMotion: 'reduce'}});

    for (const [path] of PAGES.filter(([path]) => !NEEDS_THE_APP.includes(path))) {
      test(`nobody sees the app take over on ${path}`, async ({page}, info) => {
        const release = await holdScripts(page);
        await page.goto(path, {waitUntil: 'commit'});
        await expect(page.locator('app-root[data-first] h1')).toBeVisible();
        await standing(page);
        await page.evaluate(() => document.fonts.ready);
        const before = await page.screenshot({path: info.outputPath('before.png')});
        const moment = await page.evaluate(() => performance.now());
        release();
        await expect(page.locator('app-root[data-first]')).toHaveCount(0);
        await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
        const after = await page.screenshot({path: info.outputPath('after.png')});
        const different = await difference(page, before, after);
        info.annotations.push({type: 'share of the picture that changed', description: String(different)});
        expect.soft(different).toBeLessThan(MOST_DIFFERENT);
        expect.soft(await shiftedSince(page, moment)).toBe(0);
      });
    }
  });
}

test('letters that come late move nothing, neither on the page nor when the app takes over', async ({
  page,
}) => {
  const [releaseScripts, releaseLetters] = [await hold(page, /\.js$/), await hold(page, /\.woff2$/)];
  await page.setViewportSize({width: 390, height: 844});
  await page.goto(RECORD, {waitUntil: 'commit'});
  const moment = await standing(page);
  releaseScripts();
  await expect(page.locator('app-root[data-first]')).toHaveCount(0);
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  const heightOf = () => page.evaluate(() => document.querySelector('main')?.offsetHeight);
  const before = await heightOf();
  const letters = page.waitForResponse(/latin-wght-normal\.woff2$/);
  releaseLetters();
  await (await letters).finished();
  await page.evaluate(() => document.fonts.ready);
  expect(await heightOf()).toBe(before);
  expect(await shiftedSince(page, moment)).toBe(0);
  expect(await shiftedSince(page, 0)).toBeLessThan(MOST_MOVED);
});

test('drawings that come in the place of tables move nothing', async ({page}) => {
  for (const [width, height] of [
    [390, 844],
    [768, 1024],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({width, height});
    const release = await holdScripts(page);
    await page.goto('/insights', {waitUntil: 'commit'});
    const moment = await standing(page);
    release();
    await expect(page.locator('app-root[data-first]')).toHaveCount(0);
    await expect(page.locator('app-chart-plot svg').first()).toBeVisible();
    expect(await shiftedSince(page, moment), `${width} pixels`).toBe(0);
    expect(await shiftedSince(page, 0), `${width} pixels, the whole visit`).toBeLessThan(MOST_MOVED);
  }
});

test('what was typed before the app runs is searched when it does', async ({page}) => {
  const release = await holdScripts(page);
  await page.goto('/deliverables', {waitUntil: 'commit'});
  await page.getByRole('searchbox').pressSequentially('sequencing');
  release();
  await expect(page).toHaveURL(/q=sequencing/);
  await expect(page.getByRole('searchbox')).toHaveValue('sequencing');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('a reader who is further down stays there', async ({page}) => {
  const release = await holdScripts(page);
  await page.goto(RECORD, {waitUntil: 'commit'});
  await expect(page.locator('h1')).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 400));
  release();
  await expect(page.locator('app-root[data-first]')).toHaveCount(0);
  expect(await page.evaluate(() => window.scrollY)).toBe(400);
});

test('the head is the page’s own, and goes with it', async ({page, baseURL}) => {
  await open(page, RECORD);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}${RECORD}`);
  await page.getByRole('link', {name: 'News', exact: true}).first().click();
  await expect(page).toHaveTitle('News · CAN.HEAL');
  await expect(page.locator('link[rel=canonical]')).toHaveCount(0);
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
});

test('strangers get of the consortium’s what they get of nothing, and a member gets the page', async ({
  page,
  request,
}) => {
  const shape = async (path: string) => {
    const answer = await request.get(path);
    const headers = Object.entries(answer.headers()).filter(([name]) => name !== 'date');
    return JSON.stringify([answer.status(), headers, await answer.text()]);
  };
  const absent = await shape('/deliverables/absent');
  expect(absent).toContain('[404,');
  expect(await shape('/deliverables/demo-meeting-minutes')).toBe(absent);
  expect(await shape('/events/demo-consortium-meeting')).toBe(absent);

  await signIn(page, 'member@demo.canheal.eu');
  await open(page, '/deliverables/demo-meeting-minutes');
  await expect(page.getByRole('heading', {level: 1})).not.toHaveText(/nothing at this address/i);
  await open(page, RECORD);
  await expect(page.getByRole('button', {name: 'Cite'})).toBeVisible();
});

test('what is for somebody is the app alone, for no search engine', async ({request}) => {
  for (const path of ['/sign-in', '/account', '/workspace/documents', '/admin']) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['x-robots-tag']).toBe('noindex');
    expect(await answer.text()).not.toContain('data-first');
  }
});

test('link previews get a picture, and no picture of what is not public', async ({request}) => {
  const [, address = ''] =
    /<meta property="og:image" content="([^"]+)"/.exec(await (await request.get(RECORD)).text()) ?? [];
  const picture = await request.get(address);
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png']);
  expect(picture.headers()['cache-control']).toBe('public, max-age=0, s-maxage=60');
  expect((await request.get('/previews/deliverables/demo-meeting-minutes.png')).status()).toBe(404);
});

test('a page is kept on the way for a minute and no longer, under the portal’s own policy', async ({
  request,
}) => {
  const answer = await request.get(RECORD);
  expect(answer.headers()['cache-control']).toBe('public, max-age=0, s-maxage=60');
  expect(answer.headers()['content-security-policy']).toContain("script-src 'self' https://apis.google.com");
  expect(answer.headers()['link']).toContain('rel="cite-as"');
  expect(
    (await request.get(RECORD, {headers: {'If-None-Match': answer.headers()['etag'] ?? ''}})).status(),
  ).toBe(304);
});
