/** A member gets in by each way there is, stays in, and leaves without a trace; a stranger learns what access is. */
import {expect, expectAccessible, test} from './portal';
import {freshAddress, mailedLink, makeMember, portalLink, signIn, typePassword} from './sign-in';

const MEMBER = 'member@demo.canheal.eu';
const STRANGER = 'stranger@demo.canheal.eu';

test('an anonymous visitor is never asked to fetch the code of signing in', async ({page}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/news');
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();
  await page.waitForLoadState('networkidle');
  const scripts = asked.filter((url) => url.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  const sources = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).text()));
  expect(sources.filter((source) => source.includes('accounts:signInWithPassword'))).toEqual([]);
});

test('a member signs in by password, and a hard reload keeps them in', async ({page}) => {
  await signIn(page, MEMBER);
  await expect(page.getByText('a member of the consortium', {exact: true})).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText('a member of the consortium', {exact: true})).toBeVisible();
});

test('a member signs in by a link that is mailed', async ({page}) => {
  await page.goto('/sign-in?returnTo=/news');
  await expectAccessible(page);
  await page.getByLabel('Email address').fill(MEMBER);
  await page.getByRole('button', {name: 'Send me a sign-in link'}).click();
  await expect(page.getByRole('heading', {name: 'Look in your mail'})).toBeFocused();
  await expectAccessible(page);
  await page.goto(await mailedLink(page, MEMBER, 'EMAIL_SIGNIN'));
  await expect(page).toHaveURL('/news');
  await expect(page.getByRole('button', {name: 'Signed in as Demo Member'})).toBeVisible();
});

test('a link that is opened on another device asks whom it was sent to', async ({page, browser, baseURL}) => {
  const email = freshAddress();
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', {name: 'Send me a sign-in link'}).click();
  await expect(page.getByRole('heading', {name: 'Look in your mail'})).toBeVisible();

  const device = await browser.newContext({baseURL});
  const other = await device.newPage();
  await other.goto(await portalLink(page, email, 'EMAIL_SIGNIN'));
  await expectAccessible(other);
  await other.getByLabel('Email address').fill(MEMBER);
  await other.getByRole('button', {name: 'Sign in'}).click();
  await expect(other.getByRole('alert')).toContainText('not the address this link was sent to');
  await other.getByLabel('Email address').fill(email);
  await other.getByRole('button', {name: 'Sign in'}).click();
  await expect(other.getByRole('heading', {level: 1, name: 'My account'})).toBeVisible();
  await device.close();
});

test('a member signs in with Google', async ({page}) => {
  await page.goto('/sign-in');
  await page.getByRole('button', {name: 'Continue with Google'}).click();
  const chooser = page.getByRole('dialog', {name: 'Choose a demo account'});
  await chooser.getByRole('button', {name: 'Cancel'}).click();
  await expect(page.getByRole('alert')).toContainText('Nothing has changed');
  await page.getByRole('button', {name: 'Continue with Google'}).click();
  await expectAccessible(page);
  await chooser.getByRole('button', {name: /Demo Member/}).click();
  await expect(page.getByText('a member of the consortium', {exact: true})).toBeVisible();
});

test('somebody who lands deep while signed out signs in and is back', async ({page}) => {
  await page.goto('/account?from=mail');
  await expect(page.getByRole('heading', {level: 1, name: 'Sign in'})).toBeVisible();
  await typePassword(page, MEMBER);
  await expect(page).toHaveURL('/account?from=mail');
});

test('nobody is sent to another site after signing in', async ({page}) => {
  await page.goto('/sign-in?returnTo=//evil.example/phish');
  await typePassword(page, MEMBER);
  await expect(page).toHaveURL('/account');
});

test('a stranger is told what signing in opens, and how access is given', async ({page}) => {
  await signIn(page, STRANGER);
  await expect(page.getByText('You see what everyone sees.')).toBeVisible();
  await expect(page.getByText(/given to people who work at one of its partners/)).toBeVisible();
  await expectAccessible(page);
});

test('a wrong password and an address without an account are answered alike', async ({page, watch}) => {
  watch.allowError('400');
  await page.goto('/sign-in');
  await typePassword(page, MEMBER, 'not-the-password');
  const answer = page.getByRole('alert').getByText("don't belong together");
  await expect(answer).toBeVisible();
  await expectAccessible(page);
  const first = await answer.textContent();
  await page.goto('/sign-in');
  await typePassword(page, freshAddress(), 'not-the-password');
  await expect(answer).toHaveText(first ?? '');
});

test('somebody makes an account, confirms the address, forgets the password and sets a new one', async ({
  page,
}) => {
  const email = freshAddress();
  await page.goto('/sign-in');
  await page.getByRole('button', {name: 'Use a password instead'}).click();
  await page.getByRole('button', {name: 'I have no account yet'}).click();
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('textbox', {name: 'New password'}).fill('short');
  await page.getByRole('button', {name: 'Make the account'}).click();
  await expect(page.getByRole('textbox', {name: 'New password'})).toBeFocused();
  await expect(page.getByRole('textbox', {name: 'New password'})).toHaveAccessibleDescription(
    /Use at least 12 characters/,
  );
  await expectAccessible(page);
  await page.getByRole('textbox', {name: 'New password'}).fill('a brand new password');
  await page.getByRole('button', {name: 'Make the account'}).click();
  await expect(page.getByRole('heading', {name: 'Look in your mail'})).toBeVisible();

  await signIn(page, email, 'a brand new password');
  await expect(page.getByText("This address isn't confirmed yet")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', {name: 'Send the link again'}).click();
  await expect(page.getByText(`It is on its way to ${email}.`)).toBeVisible();

  await page.goto(await portalLink(page, email, 'VERIFY_EMAIL'));
  await expectAccessible(page);
  await page.getByRole('button', {name: 'Confirm my address'}).click();
  await page.getByRole('link', {name: 'Go to my account'}).click();
  await expect(page.getByRole('heading', {name: 'Who you are'})).toBeVisible();
  await expect(page.getByText("This address isn't confirmed yet")).toBeHidden();
  await page.getByRole('button', {name: 'Sign out'}).last().click();
  await expect(page).toHaveURL('/');

  await page.goto('/sign-in');
  await page.getByRole('button', {name: 'Use a password instead'}).click();
  await page.getByRole('button', {name: 'I forgot my password'}).click();
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', {name: 'Send me a link to set it'}).click();
  await expect(page.getByRole('heading', {name: 'Look in your mail'})).toBeVisible();
  await page.goto(await portalLink(page, email, 'PASSWORD_RESET'));
  await expect(page.getByText(`A new password for ${email}`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', {name: 'New password'}).fill('quite another password');
  await page.getByRole('button', {name: 'Set it and sign in'}).click();
  await expect(page.getByRole('heading', {level: 1, name: 'My account'})).toBeVisible();
});

test('making an account with an address that has one is answered as if it had none', async ({
  page,
  watch,
}) => {
  watch.allowError('400');
  await page.goto('/sign-in');
  await page.getByRole('button', {name: 'Use a password instead'}).click();
  await page.getByRole('button', {name: 'I have no account yet'}).click();
  await page.getByLabel('Email address').fill(MEMBER);
  await page.getByRole('textbox', {name: 'New password'}).fill('a brand new password');
  await page.getByRole('button', {name: 'Make the account'}).click();
  await expect(page.getByText(`We have sent a message to ${MEMBER}.`)).toBeVisible();
  await page.goto('/account');
  await expect(page.getByRole('heading', {level: 1, name: 'Sign in'})).toBeVisible();
});

test('a link that was used before says so', async ({page, watch}) => {
  watch.allowError('400');
  await page.goto('/sign-in?mode=resetPassword&oobCode=spent&apiKey=demo-key');
  await expect(page.getByRole('alert')).toContainText('has expired or has been used before');
});

test('signing out leaves no trace, in this tab or another', async ({page, context}) => {
  await signIn(page, MEMBER);
  await page.evaluate(async () => {
    localStorage.setItem('left', 'here');
    sessionStorage.setItem('left', 'here');
    await (await caches.open('left')).put('/left', new Response('here'));
  });
  const other = await context.newPage();
  await other.goto('/account');
  await expect(other.getByText('a member of the consortium', {exact: true})).toBeVisible();
  await other.evaluate(() => sessionStorage.setItem('left', 'here'));

  await page.getByRole('button', {name: 'Signed in as Demo Member'}).click();
  await expectAccessible(page);
  await page.getByRole('banner').getByRole('button', {name: 'Sign out'}).click();

  for (const tab of [page, other]) {
    await expect(tab).toHaveURL('/');
    await expect(tab.getByRole('link', {name: 'Sign in'})).toBeVisible();
    await expect(tab.getByText(MEMBER)).toHaveCount(0);
    const left = await tab.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).map(({name}) => name),
      caches: await caches.keys(),
    }));
    expect(left).toEqual({local: [], session: [], databases: [], caches: []});
  }
  await page.goto('/account');
  await expect(page.getByRole('heading', {level: 1, name: 'Sign in'})).toBeVisible();
});

test('a page that comes back by the Back button after signing out shows nothing of the person', async ({
  page,
}) => {
  await signIn(page, MEMBER);
  await page.goto('/news');
  await page.getByRole('button', {name: 'Signed in as Demo Member'}).click();
  await page.getByRole('banner').getByRole('button', {name: 'Sign out'}).click();
  await expect(page).toHaveURL('/');
  await page.goBack();
  await expect(page.getByRole('link', {name: 'Sign in'})).toBeVisible();
  await expect(page.getByRole('button', {name: 'Signed in as Demo Member'})).toHaveCount(0);
});

test('the same catalogue also finds the consortium’s outcomes, for a member alone', async ({page, watch}) => {
  watch.allowError('403');
  const INTERNAL = 'Demo: internal survey on variant annotation';
  const search = '/deliverables?q=internal+survey+variant+annotation';
  await page.goto(search);
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await expect(page.getByText(INTERNAL)).toHaveCount(0);

  await page.getByRole('banner').getByRole('link', {name: 'Sign in'}).click();
  await typePassword(page, MEMBER);
  await expect(page).toHaveURL(/\/deliverables\?q=/);
  await page.getByRole('link', {name: INTERNAL}).click();
  await expect(page.getByRole('heading', {level: 1, name: INTERNAL})).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', {level: 1, name: INTERNAL})).toBeVisible();
  const address = page.url();

  await page.getByRole('button', {name: 'Signed in as Demo Member'}).click();
  await page.getByRole('banner').getByRole('button', {name: 'Sign out'}).click();
  await expect(page).toHaveURL('/');
  await page.goto(address);
  await expect(page.getByRole('heading', {level: 1, name: INTERNAL})).toHaveCount(0);
  await expect(page.getByRole('heading', {level: 1})).toContainText('nothing at this address');
});

test('somebody whose access is taken away sees what everyone sees, and is told so', async ({page, watch}) => {
  watch.allowError('403');
  const INTERNAL = 'Demo: the members’ side is open';
  const email = freshAddress();
  const {revoke} = await makeMember(page, email, 'a brand new password');
  await signIn(page, email, 'a brand new password');
  const main = page.getByRole('navigation', {name: 'Main'}).first();
  await main.getByRole('link', {name: 'News'}).click();
  await expect(page.getByRole('link', {name: INTERNAL})).toBeVisible();

  await revoke();
  await main.getByRole('link', {name: 'Events'}).click();
  await expect(page.getByText('Your access as a member of the consortium has ended.')).toBeVisible();
  await expectAccessible(page);
  await main.getByRole('link', {name: 'News'}).click();
  await expect(page.getByRole('heading', {level: 1, name: 'News'})).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await expect(page.getByRole('link', {name: INTERNAL})).toHaveCount(0);
});
