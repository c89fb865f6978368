/** Every address of the consortium's side and of the administration, opened by a hard load by who may. */
import {expect, expectAccessible, expectNoSidewaysScrolling, open, test} from './portal';
import {signIn} from './sign-in';

const SIDES = {
  'member@demo.canheal.eu': [
    '/account',
    '/workspace',
    '/workspace/documents',
    '/workspace/documents?q=kingfisher',
    '/workspace/documents/demo-minutes-of-the-pilots',
    '/workspace/documents/new',
    '/workspace/rooms',
    '/workspace/rooms/7',
    '/workspace/calendar',
    '/workspace/calendar?view=month&month=2027-03',
    '/workspace/people',
    '/workspace/notifications',
  ],
  'admin@demo.canheal.eu': [
    '/admin/people',
    '/admin/people/requests',
    '/admin/people/invitations',
    '/admin/people/domains',
    '/admin/audit',
  ],
};

for (const [who, routes] of Object.entries(SIDES)) {
  test(`${who} opens each of their addresses: WCAG 2.2 AA, no sideways scrolling, a title of its own`, async ({
    page,
  }) => {
    test.setTimeout(routes.length * 30_000);
    await signIn(page, who);
    const titles = new Set<string>();
    for (const route of routes) {
      await test.step(route, async () => {
        await page.setViewportSize({width: 1280, height: 800});
        await open(page, route);
        expect(new URL(page.url()).pathname).toBe(route.split('?')[0]);
        titles.add(await page.title());
        await expectAccessible(page);
        await expectNoSidewaysScrolling(page);
      });
    }
    expect(titles.size).toBeGreaterThan(routes.length / 2);
  });
}

test('a visitor who opens the workspace signs in first, and a stranger sees their account', async ({
  page,
}) => {
  await page.goto('/workspace/documents?q=kingfisher');
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await signIn(page, 'stranger@demo.canheal.eu');
  for (const path of ['/workspace', '/workspace/documents/demo-minutes-of-the-pilots', '/admin/people']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/account/);
    await expect(page.getByText('kingfisher')).toHaveCount(0);
  }
});
