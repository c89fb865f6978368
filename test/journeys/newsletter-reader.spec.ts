/** A reader subscribes from the footer, confirms by the link in the mail, changes what they get, and leaves. */
import {randomUUID} from 'node:crypto';
import {linkIn, mailsTo, mailTo} from './mail';
import {expect, expectAccessible, expectNoSidewaysScrolling, open, test} from './portal';

const PAST_ISSUE = '/newsletter/inaugural-newsletter';
const ASKED = /Do you want the CAN\.HEAL newsletter/;

/** The puzzle and the functions' first start take their time on a busy machine. */
const COLD = {timeout: 45_000};

test.describe.configure({timeout: 240_000});

test('a reader subscribes, confirms, changes what they get, and leaves', async ({page, request, watch}) => {
  const address = `${randomUUID().slice(0, 13)}@reader.example`;
  await open(page, '/contact');
  await page.getByLabel('The newsletter, by email').fill(address);
  await page.getByRole('contentinfo').getByRole('button', {name: 'Subscribe'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Newsletter');
  expect(page.url()).not.toContain('reader.example');
  await expectAccessible(page);

  await expect(page.getByLabel('Email address', {exact: true})).toHaveValue(address);
  await page.getByRole('main').getByRole('button', {name: 'Subscribe'}).click();
  await expect(page.getByText('Choose one.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Patients').check();
  await page.getByRole('main').getByRole('button', {name: 'Subscribe'}).click();
  await expect(page.getByRole('heading', {name: 'Look in your mail'})).toBeFocused(COLD);
  await expectAccessible(page);

  const link = linkIn(await mailTo(address, ASKED));
  // A scanner follows the link before the reader does, and looks at what it leads to.
  for (const method of ['GET', 'HEAD'] as const) await request.fetch(link, {method});
  await open(page, link);
  await expect(page.getByText(address)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', {name: 'Yes, send me the newsletter'}).click();
  await expect(page.getByRole('heading', {name: 'You get the newsletter'})).toBeFocused();
  await expectAccessible(page);

  await page.getByRole('link', {name: 'Change what you get'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Your newsletter');
  await page.getByLabel('Events').uncheck();
  await page.getByRole('button', {name: 'Save'}).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Events')).not.toBeChecked();
  await expect(page.getByLabel('Patients')).toBeChecked();
  await expectAccessible(page);

  await page.getByRole('link', {name: 'Leave the newsletter'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Leave the newsletter');
  await expectAccessible(page);
  await page.getByRole('button', {name: 'Leave now'}).click();
  await expect(page.getByRole('heading', {name: 'You have left'})).toBeFocused();
  await expectAccessible(page);

  // The confirmation of before brings nobody back.
  watch.allowError(/status of 409/);
  await open(page, link);
  await page.getByRole('button', {name: 'Yes, send me the newsletter'}).click();
  await expect(page.getByText(/This link was used before/)).toBeVisible();
});

test('an address that is typed in twice gets one mail, and both are told the same', async ({page}) => {
  const address = `${randomUUID().slice(0, 13)}@reader.example`;
  const told: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    await open(page, '/newsletter');
    await page.getByLabel('Email address', {exact: true}).fill(address);
    await page.getByLabel('Citizens').check();
    await page.getByRole('main').getByRole('button', {name: 'Subscribe'}).click();
    await expect(page.getByRole('heading', {name: 'Look in your mail'})).toBeFocused(COLD);
    told.push(await page.getByRole('main').innerText());
  }
  expect(told[1]).toBe(told[0]);
  await mailTo(address, ASKED);
  expect((await mailsTo(address)).length).toBe(1);
});

test('a mail program leaves by the request of RFC 8058, through the portal’s own host', async ({
  page,
  request,
}) => {
  const address = `${randomUUID().slice(0, 13)}@reader.example`;
  await open(page, '/newsletter');
  await page.getByLabel('Email address', {exact: true}).fill(address);
  await page.getByLabel('Researchers').check();
  await page.getByRole('main').getByRole('button', {name: 'Subscribe'}).click();
  await expect(page.getByRole('heading', {name: 'Look in your mail'})).toBeFocused(COLD);
  await open(page, linkIn(await mailTo(address, ASKED)));
  await page.getByRole('button', {name: 'Yes, send me the newsletter'}).click();
  await page.getByRole('link', {name: 'Change what you get'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Your newsletter');
  const token = new URL(page.url()).searchParams.get('token');

  const preferences = () => request.get(`/api/newsletter/preferences?token=${token}`);
  expect((await preferences()).status()).toBe(200);
  expect((await request.get(`/api/newsletter/unsubscribe?token=${token}`)).status()).toBe(405);
  expect((await preferences()).status()).toBe(200);
  const left = await request.post(`/api/newsletter/unsubscribe?token=${token}`, {
    form: {'List-Unsubscribe': 'One-Click'},
    maxRedirects: 0,
  });
  expect(left.status()).toBe(200);
  expect(left.headers()['set-cookie']).toBeUndefined();
  expect((await preferences()).status()).toBe(404);
});

test('past issues are read on the portal', async ({page, watch}) => {
  await open(page, '/newsletter');
  await page.locator(`a[href="${PAST_ISSUE}"]`).click();
  await expect(page.getByRole('link', {name: 'All issues'})).toBeVisible();
  await expectAccessible(page);
  watch.allowError(/status of (403|404)/);
  await open(page, '/newsletter/d10-1-eu-oncdst');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('There is nothing at this address');
});

for (const route of [
  '/newsletter',
  PAST_ISSUE,
  '/newsletter/unsubscribe',
  '/newsletter/preferences?token=x',
]) {
  test(`${route} needs no scrolling sideways at 320 pixels`, async ({page}) => {
    await page.setViewportSize({width: 320, height: 780});
    await open(page, route);
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  });
}
