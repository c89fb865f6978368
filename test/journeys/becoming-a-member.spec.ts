/** The three ways in, and the way out: invitation, admitted domain, request; a role that changes under open pages. */
import {linkIn, mailsTo, mailTo} from './mail';
import {expect, expectAccessible, open, test} from './portal';
import {ADMIN, asAdmin, changeRole} from './roles';
import {freshAddress, signIn, signInByLink} from './sign-in';

/** Within a minute, says the portal; the page hears of it in seconds. */
const A_MINUTE = {timeout: 60_000};
/** Stands inside the file of a demo document, and nowhere in its title or summary. */
const WORD = 'kingfisher';
const DOCUMENT = /Demo: minutes of the pilots/;

test.describe.configure({timeout: 180_000});

test('somebody is invited by mail, gets in, finds a document by a word inside it, and loses all of it', async ({
  page,
  browser,
  baseURL,
  watch,
}) => {
  watch.allowError(/status of 40[03]/); // what is read after the removal; the invitation that was used
  const guest = freshAddress();
  const admin = await asAdmin(browser, baseURL);
  await open(admin, '/admin/people/invitations');
  await admin.getByLabel('Email address').fill(guest);
  await admin.getByRole('button', {name: 'Send the invitation'}).click();
  await expect(admin.getByText(guest).first()).toBeVisible();

  const link = linkIn(await mailTo(guest, /invited/));
  await signInByLink(page, guest, link);
  await expectAccessible(page);
  await page.getByRole('button', {name: 'Accept the invitation'}).click();
  await expect(page.getByText(/Welcome to the consortium/)).toBeVisible();
  await expect(page.getByText('a member of the consortium', {exact: true})).toBeVisible(A_MINUTE);
  // The token is out of the address, so that nobody copies it on.
  await expect(page).not.toHaveURL(/invitation=/);

  await open(page, `/workspace/documents?q=${WORD}`);
  const found = page.getByRole('main').getByRole('link', {name: DOCUMENT});
  await expect(found).toBeVisible();
  await expectAccessible(page);
  await found.click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText(DOCUMENT);
  const address = page.url();

  await changeRole(admin, guest, 'No access', 'Take the access away');
  const ended = page.getByText('Your access as a member of the consortium has ended.');
  await expect(ended).toBeVisible(A_MINUTE);
  await expect(page.getByText(DOCUMENT)).toHaveCount(0);
  // A removal ends the sign-in as well. The page may hear of it first, and then leaves for the home page, saying it there.
  await expect(page).toHaveURL(/\/(?:account)?$/);
  await expect(ended).toBeVisible();
  await mailTo(guest, /has ended/);

  // A removal ends the sessions as well, so a hard load may find nobody signed in; the page itself may be leaving just then.
  await expect(() => page.goto(address)).toPass();
  await expect(page).toHaveURL(/\/(?:account|sign-in)/);
  await expect(page.getByText(DOCUMENT)).toHaveCount(0);
  // The invitation worked once.
  const context = await browser.newContext({baseURL});
  const later = await context.newPage();
  await signInByLink(later, guest, link);
  await later.getByRole('button', {name: 'Accept the invitation'}).click();
  await expect(later.getByRole('alert').getByText(/does not work/)).toBeVisible();
  await later.goto(address);
  await expect(later).toHaveURL(/\/account/);
  await context.close();
  await admin.context().close();
});

test('an invitation that was passed on opens nothing for another address', async ({
  page,
  browser,
  baseURL,
  watch,
}) => {
  watch.allowError(/status of 40[03]/); // what is read after the removal; the invitation that was used
  const guest = freshAddress();
  const admin = await asAdmin(browser, baseURL);
  await open(admin, '/admin/people/invitations');
  await admin.getByLabel('Email address').fill(guest);
  await admin.getByRole('button', {name: 'Send the invitation'}).click();
  const link = linkIn(await mailTo(guest, /invited/));

  await signInByLink(page, freshAddress(), link);
  await page.getByRole('button', {name: 'Accept the invitation'}).click();
  await expect(page.getByRole('alert').getByText(/sent to another address/)).toBeVisible();
  await expectAccessible(page);
  await page.goto('/workspace');
  await expect(page).toHaveURL(/\/account/);
  await admin.context().close();
});

test('a confirmed address of an admitted domain is let in by itself, an unconfirmed one is not', async ({
  page,
  browser,
  baseURL,
}) => {
  const name = `person-${Date.now()}-${Math.floor(Math.random() * 1e6)}`;
  await signInByLink(page, `${name}@partner.example`, '/news');
  await page.goto('/account');
  await expect(page.getByText('a member of the consortium', {exact: true})).toBeVisible(A_MINUTE);
  await open(page, '/workspace');

  const context = await browser.newContext({baseURL});
  const other = await context.newPage();
  await other.goto('/sign-in');
  await other.getByRole('button', {name: 'Use a password instead'}).click();
  await other.getByRole('button', {name: 'I have no account yet'}).click();
  await other.getByLabel('Email address').fill(`${name}-too@partner.example`);
  await other.getByRole('textbox', {name: 'New password'}).fill('a brand new password');
  await other.getByRole('button', {name: 'Make the account'}).click();
  await expect(other.getByRole('heading', {name: 'Look in your mail'})).toBeVisible();
  await signIn(other, `${name}-too@partner.example`, 'a brand new password');
  await expect(other.getByText(/address isn't confirmed yet/)).toBeVisible();
  await other.goto('/workspace');
  await expect(other).toHaveURL(/\/account/);
  await expect(other.getByText('a member of the consortium', {exact: true})).toHaveCount(0);
  await context.close();
});

test('somebody asks for access, is declined with a reason, asks again and is let in while the page is open', async ({
  page,
  browser,
  baseURL,
}) => {
  const asker = freshAddress();
  const name = `Asker ${Date.now()}`;
  const ask = async () => {
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('Where you work').fill('An institute that nobody lists');
    await page.getByLabel('What you do in the project').fill('I count samples.');
    await page.getByRole('button', {name: 'Ask for access'}).click();
    await expect(page.getByText(/You asked for access on/)).toBeVisible();
  };
  await signInByLink(page, asker);
  await expectAccessible(page);
  await ask();
  await expectAccessible(page);

  const admin = await asAdmin(browser, baseURL);
  await mailTo(ADMIN, /asks for access/);
  await open(admin, '/admin/people/requests');
  await admin.getByRole('button', {name: `Decline the request of ${name}`}).click();
  await admin.getByLabel('Reason').fill('Which institute is it?');
  await expectAccessible(admin);
  await admin.getByRole('button', {name: 'Decline', exact: true}).click();
  await expect(admin.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(/Which institute is it/)).toBeVisible(A_MINUTE);
  await mailTo(asker, /request for access/);

  await page.getByRole('button', {name: 'Ask again'}).click();
  await ask();
  await open(admin, '/admin/people/requests');
  await admin.getByRole('button', {name: `Approve the request of ${name}`}).click();
  await admin.getByRole('button', {name: 'Approve', exact: true}).click();
  await expect(admin.getByRole('dialog')).toBeHidden();
  // No reload: the page hears of it.
  await expect(page.getByText('a member of the consortium', {exact: true})).toBeVisible(A_MINUTE);
  await expect.poll(async () => (await mailsTo(asker)).length).toBeGreaterThan(1);
  await admin.context().close();
});

test('a demotion is seen in every open browser', async ({page, browser, baseURL, watch}) => {
  watch.allowError('status of 403'); // what is read between the demotion and the new token
  const name = `person-${Date.now()}-${Math.floor(Math.random() * 1e6)}`;
  const email = `${name}@partner.example`;
  await signInByLink(page, email);
  await expect(page.getByText('a member of the consortium', {exact: true})).toBeVisible(A_MINUTE);
  const admin = await asAdmin(browser, baseURL);
  await changeRole(admin, email, 'Editor', 'Change the role');
  await expect(page.getByText('an editor', {exact: true})).toBeVisible(A_MINUTE);

  const context = await browser.newContext({baseURL});
  const second = await context.newPage();
  await signInByLink(second, email);
  await expect(second.getByText('an editor', {exact: true})).toBeVisible(A_MINUTE);

  await changeRole(admin, email, 'Member', 'Change the role');
  for (const device of [page, second]) {
    await expect(device.getByText('an editor', {exact: true})).toHaveCount(0, A_MINUTE);
    await expect(device.getByText('a member of the consortium', {exact: true})).toBeVisible(A_MINUTE);
  }
  await context.close();
  await admin.context().close();
});
