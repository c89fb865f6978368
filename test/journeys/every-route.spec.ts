/** Every public address, opened by a hard load: accessible in both schemes, clean, and readable on a phone. */
import {expect, expectAccessible, expectNoSidewaysScrolling, open, test} from './portal';

const ROUTES = [
  '/',
  '/deliverables',
  '/deliverables?q=tumour&category=recommendations-guidelines',
  '/deliverables/d10-1-eu-oncdst',
  '/deliverables/genetic-counselling-eu27',
  '/news',
  '/news/genomics-as-a-common-good',
  '/events',
  '/events/launch-event',
  '/partners',
  '/partners?by=type',
  '/partners/sciensano',
  '/work-packages',
  '/work-packages/7',
  '/work-packages/1',
  '/about',
  '/insights',
  '/background',
  '/privacy',
  '/accessibility',
  '/legal',
  '/contact',
  '/contact?page=%2Fdeliverables',
  '/sign-in',
];

for (const route of ROUTES) {
  test(`${route} passes WCAG 2.2 AA in light and dark`, async ({page}) => {
    await open(page, route);
    await expect(page).toHaveTitle(/CAN\.HEAL/);
    await expect(page.getByRole('contentinfo')).toContainText('101080009');
    await expectAccessible(page);
  });

  test(`${route} needs no scrolling sideways at 320 pixels, which is a desk's window at 400 %`, async ({
    page,
  }) => {
    await page.setViewportSize({width: 320, height: 780}); // WCAG 1.4.10
    await open(page, route);
    await expectNoSidewaysScrolling(page);
  });
}

for (const nowhere of [
  '/nowhere',
  '/deliverables/no-such-outcome',
  '/deliverables/demo-meeting-minutes',
  '/news/no-such-news',
  '/events/demo-consortium-meeting',
  '/partners/nobody',
  '/work-packages/15',
  '/work-packages/x',
]) {
  test(`${nowhere} answers that nothing is there, with ways on`, async ({page, watch}) => {
    watch.allowError(/status of (403|404)/);
    await open(page, nowhere);
    await expect(page.getByRole('heading', {level: 1})).toHaveText('There is nothing at this address');
    await expectAccessible(page);
  });
}

test('an outcome of the consortium and one that never was look the same to a stranger', async ({
  page,
  watch,
}) => {
  watch.allowError(/status of (403|404)/);
  const texts: string[] = [];
  for (const id of ['demo-meeting-minutes', 'never-was-anything']) {
    await open(page, `/deliverables/${id}`);
    texts.push(`${await page.title()}\n${await page.locator('main').innerText()}`);
  }
  expect(texts[0]).toBe(texts[1]);
});
