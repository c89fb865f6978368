/** A visitor finds an outcome, understands it, cites it and takes it away. */
import {readFile} from 'node:fs/promises';
import {expect, expectAccessible, open, test} from './portal';

const DATASET = '/deliverables/genetic-counselling-eu27';

test('a visitor enters by audience, narrows the list, and comes back to the same place', async ({page}) => {
  await open(page, '/');
  await page
    .getByRole('link', {name: /patient/i})
    .first()
    .click();
  await expect(page).toHaveURL(/\/deliverables\?audience=patients/);
  const count = page.locator('#results-title');
  await expect(count).toHaveText(/\d+ outcomes/);
  const before = await count.textContent();
  await page.getByRole('checkbox', {name: /Recommendations/}).check();
  await expect(page).toHaveURL(/category=recommendations-guidelines/);
  await expect(count).not.toHaveText(before ?? '');
  await page.goBack();
  await expect(page).not.toHaveURL(/category=/);
  await expect(count).toHaveText(before ?? '');
});

for (const [words, title] of [
  ['D10.1', /EU-oncDST/],
  ['MTB', /Molecular Tumor Board/],
  ['molecular tumour board', /Molecular Tumor Board/],
  ['genetic counceling', /[Gg]enetic counselling/],
  ['CANHEAL', /CAN\.HEAL/],
] as const) {
  test(`a visitor who types "${words}" finds what is meant`, async ({page}) => {
    await open(page, '/deliverables');
    await page.getByRole('searchbox').first().fill(words);
    await expect(page).toHaveURL(/q=/);
    await expect(
      page
        .getByRole('article')
        .filter({has: page.getByRole('link', {name: title})})
        .first(),
    ).toBeVisible();
  });
}

test('a shared address shows the same list to somebody else', async ({page}) => {
  await open(page, '/deliverables?q=sequencing&category=recommendations-guidelines&sort=title');
  await expect(page.getByRole('searchbox').first()).toHaveValue('sequencing');
  await expect(page.getByRole('checkbox', {name: /Recommendations/})).toBeChecked();
  await expect(page.getByRole('combobox', {name: 'Sort'})).toHaveValue('title');
});

test('nothing found comes with what to try next, announced', async ({page}) => {
  await open(page, '/deliverables?q=zzqqxxyy');
  await expect(page.getByRole('heading', {name: /Nothing found/})).toBeVisible();
  await expectAccessible(page);
});

for (const absurd of [
  '?category=nonsense&page=-1',
  '?page=1e99&sort=__proto__&year=constructor',
  `?q=${'x'.repeat(5000)}`,
  '?q=%22%22%22%00%ff',
]) {
  test(`an absurd address still shows the catalogue: ${absurd.slice(0, 40)}`, async ({page}) => {
    await open(page, `/deliverables${absurd}`);
    await expect(page.locator('#results-title')).toBeVisible();
  });
}

test('a visitor reads a dataset, looks into its table, cites it and downloads it', async ({page}) => {
  await open(page, DATASET);
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/Genetic counselling for cancer in the 27/);
  await expect(page.getByText('Grant agreement', {exact: false}).first()).toBeVisible();

  await page.getByRole('button', {name: /Preview genetic-counselling-eu27\.csv/}).click();
  const table = page.getByRole('table').filter({hasText: 'member_states'});
  await expect(table).toBeVisible();
  const states = table.getByRole('columnheader', {name: /member_states/});
  await states.getByRole('button').click();
  await expect(states).toHaveAttribute('aria-sort', /ascending|descending/);

  const download = page.waitForEvent('download');
  await page.getByRole('link', {name: /Download genetic-counselling-eu27\.csv/}).click();
  const file = await (await download).path();
  expect(await readFile(file, 'utf8')).toContain('Genetic counselling named in national law');

  await page.getByRole('button', {name: 'Cite'}).click();
  const dialog = page.getByRole('dialog', {name: 'Cite this outcome'});
  await expect(dialog).toContainText(/Genetic counselling for cancer in the 27/);
  await expectAccessible(page);
  for (const format of ['Vancouver', 'Chicago', 'BibTeX', 'RIS', 'CSL-JSON']) {
    await dialog.getByText(format, {exact: false}).first().click();
    await expect(dialog).toContainText(/Genetic counselling/i);
  }
  const citation = page.waitForEvent('download');
  await dialog.getByRole('button', {name: /Download \./}).click();
  expect((await citation).suggestedFilename()).toMatch(/\.json$/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a visitor reads the summary that was written for them', async ({page}) => {
  await open(page, `${DATASET}?audience=patients`);
  await expect(
    page.getByText('In 22 of the 27 EU countries the law mentions genetic counselling'),
  ).toBeVisible();
});

test('relations are named in both directions', async ({page}) => {
  await open(page, '/deliverables/d10-1-eu-oncdst');
  await expect(page.getByRole('link', {name: /action plan/}).first()).toBeVisible();
  await open(page, '/deliverables/d10-2-eu-oncdst-action-plan');
  await expect(page.getByRole('link', {name: /EU-oncDST/}).first()).toBeVisible();
});

test('a visitor takes an event into their own calendar', async ({page}) => {
  await open(page, '/events');
  await page.getByRole('link', {name: 'CAN.HEAL launch event'}).first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: /calendar/i}).click();
  const ics = await readFile(await (await download).path(), 'utf8');
  expect(ics).toContain('DTSTART;VALUE=DATE:20221124');
  expect(ics).toContain('DTEND;VALUE=DATE:20221125');
});

test('a person shares an outcome on a network they choose, and follows a search without an account', async ({
  page,
}) => {
  // A browser without a way of its own to share, as most on a desk are.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
  await open(page, '/deliverables/genetic-counselling-eu27?audience=patients');
  const button = page.getByRole('button', {name: 'Share'});
  await button.press('Enter');
  const dialog = page.getByRole('dialog', {name: 'Share'});
  const shared = new URL('/deliverables/genetic-counselling-eu27', page.url()).href;
  await expect(dialog.getByRole('link', {name: 'Bluesky'})).toHaveAttribute(
    'href',
    new RegExp(`${encodeURIComponent(shared).replaceAll('.', '\\.')}$`),
  );
  await dialog.getByLabel('Mastodon: your server').fill('mastodon.example');
  await expect(dialog.getByRole('link', {name: 'Go on to Mastodon'})).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await open(page, '/deliverables?q=counselling&category=datasets');
  const feed = await page.getByRole('link', {name: 'JSON Feed'}).getAttribute('href');
  const {items} = (await (await page.request.get(feed ?? '')).json()) as {items: {title: string}[]};
  expect(items.map(({title}) => title)).toEqual([
    'Genetic counselling for cancer in the 27 EU Member States: headline indicators',
  ]);
});
