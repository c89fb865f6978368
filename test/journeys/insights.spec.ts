/** A visitor sees the project and its data drawn, by eye and by ear, and takes what is drawn away. */
import {readFile} from 'node:fs/promises';
import type {Page} from '@playwright/test';
import {expect, expectAccessible, open, test} from './portal';
import {signIn} from './sign-in';

const DATASET = '/deliverables/genetic-counselling-eu27';

/** Something that only ECharts' own files say. */
const DRAWING_CODE = '_ec_inner';

/** Walks down the page, so that every drawing is fetched. */
async function seeAll(page: Page): Promise<void> {
  const charts = page.getByRole('figure');
  for (let index = 0; index < (await charts.count()); index++) {
    await charts.nth(index).scrollIntoViewIfNeeded();
    await expect(charts.nth(index).locator('[role=application] svg').first()).toBeVisible();
  }
}

test('a visitor sees the project drawn, and every chart is whole and accessible in light and dark', async ({
  page,
}) => {
  await open(page, '/insights');
  await expect(page.getByRole('figure')).toHaveCount(11);
  await seeAll(page);
  for (const figure of await page.getByRole('figure').all()) {
    await expect(figure.getByRole('heading', {level: 3})).toBeVisible();
    await expect(figure).toContainText('Source:');
  }
  await expectAccessible(page);
});

test('every chart has the same data as a table, which is accessible too', async ({page}) => {
  await open(page, '/insights');
  await expect(page.getByRole('figure')).toHaveCount(11);
  for (const button of await page.getByRole('button', {name: 'Table', exact: true}).all())
    await button.click();
  await expect(page.getByRole('figure').getByRole('table')).toHaveCount(11);
  const deaths = page.getByRole('figure', {name: 'Cancer deaths in Europe, 2020'});
  await deaths.getByRole('button', {name: 'Estimate'}).click();
  await expect(deaths.getByRole('row').nth(1)).toHaveText(/Pancreatic\s*130,000/);
  await expectAccessible(page);
});

test('a chart is walked through by keyboard, and what it says is announced', async ({page}) => {
  await open(page, '/insights#deaths-europe-2020');
  const chart = page.getByRole('figure', {name: 'Cancer deaths in Europe, 2020'});
  await expect(chart).toBeInViewport();
  const plot = chart.getByRole('application');
  await expect(plot.locator('svg').first()).toBeVisible();
  await plot.focus();
  await plot.press('ArrowDown');
  await expect(chart.locator('app-chart-plot').getByRole('status')).toHaveText('Lung. Estimate: 380,000');
  await plot.press('End');
  await expect(chart.locator('app-chart-plot').getByRole('status')).toHaveText(
    'Pancreatic. Estimate: 130,000',
  );
});

test('the network is explored by keyboard as well, and leads to what it names', async ({page}) => {
  await open(page, '/insights#network');
  const network = page.getByRole('figure', {name: /Who worked on what/});
  await network.getByRole('combobox', {name: 'Look at'}).selectOption({label: 'ACC'});
  await network.getByRole('link', {name: 'WP7 Prevention and Early Detection', exact: true}).click();
  await expect(page).toHaveURL(/\/work-packages\/7$/);
});

test('a chart is taken away as data and as a picture', async ({page}) => {
  await open(page, '/insights#deaths-europe-2020');
  const chart = page.getByRole('figure', {name: 'Cancer deaths in Europe, 2020'});
  const take = async (name: string) => {
    const download = page.waitForEvent('download');
    await chart.getByRole('button', {name, exact: true}).click();
    return readFile(await (await download).path());
  };
  expect((await take('CSV')).toString()).toContain('Lung,380000');
  const svg = (await take('SVG')).toString();
  expect(svg).toContain('Cancer deaths in Europe, 2020');
  expect(svg).toContain('European Journal of Cancer');
  expect([...(await take('PNG')).subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe(
    'PNG',
  );
});

for (const path of ['/', '/deliverables', '/deliverables/d10-1-eu-oncdst', DATASET, '/insights']) {
  const isDrawn = path === '/insights';
  test(`${path} ${isDrawn ? 'fetches what draws charts when they are seen' : 'fetches nothing of what draws charts'}`, async ({
    page,
  }) => {
    const scripts: Promise<string>[] = [];
    page.on('response', (answer) => {
      if (answer.url().endsWith('.js')) scripts.push(answer.text().catch(() => ''));
    });
    await open(page, path);
    if (isDrawn) await seeAll(page);
    const texts = await Promise.all(scripts);
    expect(texts.some((text) => text.includes(DRAWING_CODE))).toBe(isDrawn);
    expect(texts.length).toBeGreaterThan(1);
  });
}

test('a visitor looks into a dataset: rows, columns, its check and a chart, whose address can be sent', async ({
  page,
  context,
}) => {
  await open(page, DATASET);
  const data = page.getByRole('region', {name: 'Look into the data'});
  await data.scrollIntoViewIfNeeded();
  await expect(data.getByText('5 rows')).toBeVisible();
  await expect(data.getByRole('table')).toHaveAttribute('aria-rowcount', '6');
  await expectAccessible(page);

  await data.getByRole('button', {name: 'Columns'}).click();
  await expect(data.getByText('In how many EU Member States it was found.')).toBeVisible();
  await expect(data.getByText('19.2')).toBeVisible();
  await expectAccessible(page);

  await data.getByRole('button', {name: 'Check'}).click();
  await expect(data.getByText('All 5 rows are as the data dictionary says.')).toBeVisible();

  await data.getByRole('button', {name: 'Chart', exact: true}).first().click();
  await data.getByRole('combobox', {name: 'For each'}).selectOption({label: 'Source'});
  await expect(page).toHaveURL(/plot=bar&x=source/);
  await expect(data.getByRole('heading', {level: 3})).toHaveText('Member States (sum) by Source');
  // A chart is drawn once it is seen.
  await data.getByRole('figure').first().scrollIntoViewIfNeeded();
  await expect(data.locator('[role=application] svg').first()).toBeVisible();
  await expectAccessible(page);

  const other = await context.newPage();
  await other.goto(page.url().replace(/#.*/, '') + '#data');
  await expect(other.getByRole('heading', {name: 'Member States (sum) by Source'})).toBeVisible();
  await other.close();
});

test('a dataset of the consortium is nobody’s but the members’', async ({page, watch}) => {
  watch.allowError(/status of (403|404)/);
  await open(page, '/deliverables/demo-variant-annotation-survey');
  await expect(page.getByRole('region', {name: 'Look into the data'})).toHaveCount(0);
  await signIn(page, 'member@demo.canheal.eu');
  await open(page, '/deliverables/demo-variant-annotation-survey');
  const data = page.getByRole('region', {name: 'Look into the data'});
  await data.scrollIntoViewIfNeeded();
  await expect(data.getByText('Demo centre A')).toBeVisible();
  await expect(data.getByText('10 rows')).toBeVisible();
});
