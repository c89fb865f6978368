/** What administrators do besides deciding on roles: find people, invite, admit domains, and read all of it again. */
import {linkIn, mailTo} from './mail';
import {expect, expectAccessible, open, test} from './portal';
import {freshAddress, signIn} from './sign-in';

const ADMIN = 'admin@demo.canheal.eu';

test.describe.configure({timeout: 180_000});

test('an administrator finds a member by words and a filter that stand in the address', async ({page}) => {
  await signIn(page, ADMIN);
  await open(page, '/admin/people');
  await page.getByLabel('Name, address or partner').fill('editor@demo.canheal.eu');
  await expect(page).toHaveURL(/[?&]q=editor/);
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await expect(page.getByRole('rowheader')).toContainText('editor@demo.canheal.eu');
  await page.getByRole('combobox', {name: 'Role'}).selectOption('editor');
  await expect(page).toHaveURL(/[?&]role=editor/);
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await expectAccessible(page);

  // The address alone shows the same, and another one nobody.
  await open(page, '/admin/people?q=editor@demo.canheal.eu&role=editor');
  await expect(page.getByRole('rowheader')).toContainText('editor@demo.canheal.eu');
  for (const button of [/^Role of /, /^Place of /]) {
    await page.getByRole('button', {name: button}).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', {name: button})).toBeFocused();
  }
  await open(page, '/admin/people?q=editor@demo.canheal.eu&role=member');
  await expect(page.getByText('No member is like this.')).toBeVisible();
  await expectAccessible(page);
  await open(page, '/admin/people/requests');
  await expectAccessible(page);
});

test('an invitation is sent, sent again and withdrawn, and the audit log tells it', async ({page, watch}) => {
  watch.allowError('409'); // the second invitation of an address that has one
  const guest = freshAddress();
  await signIn(page, ADMIN);
  await open(page, '/admin/people/invitations');
  await expectAccessible(page);
  const invite = async () => {
    await page.getByLabel('Email address').fill(guest);
    await page.getByRole('button', {name: 'Send the invitation'}).click();
  };
  await invite();
  await expect(page.getByRole('status').getByText(`The invitation to ${guest} is on its way.`)).toBeVisible();
  const row = page.getByRole('listitem').filter({hasText: guest});
  await expect(row.getByText('Open', {exact: true})).toBeVisible();
  const first = linkIn(await mailTo(guest, /invited/));

  await invite();
  await expect(page.getByRole('alert').getByText(/has an invitation already/)).toBeVisible();

  await row.getByRole('button', {name: `Send again to ${guest}`}).click();
  await expect(page.getByText(`A new link is on its way to ${guest}.`)).toBeVisible();
  await expect.poll(async () => linkIn(await mailTo(guest, /invited/))).not.toBe(first);

  await row.getByRole('button', {name: `Withdraw the invitation to ${guest}`}).click();
  await expectAccessible(page);
  await page.getByRole('button', {name: 'Withdraw it'}).click();
  await expect(page.getByText(`The invitation to ${guest} is withdrawn.`)).toBeVisible();
  await expect(row.getByText('Withdrawn', {exact: true})).toBeVisible();
  await expect(row.getByRole('button')).toHaveCount(0);

  await open(page, '/admin/audit');
  const log = page.getByRole('main').getByRole('listitem');
  for (const told of ['invited', 'sent the invitation of', 'withdrew the invitation of']) {
    await expect(log.filter({hasText: guest}).filter({hasText: told})).toHaveCount(1);
  }
  await page.getByRole('combobox', {name: 'What was done'}).selectOption('invitation-withdrawn');
  await expect(page).toHaveURL(/action=invitation-withdrawn/);
  await expect(log.filter({hasText: guest})).toHaveCount(1);
  await expectAccessible(page);
});

test('a domain is admitted and dropped, a public one is refused, and the audit log tells it', async ({
  page,
  watch,
}) => {
  watch.allowError('400'); // the public mail domain
  const domain = `inst-${Date.now()}-${Math.floor(Math.random() * 1e6)}.example`;
  await signIn(page, ADMIN);
  await open(page, '/admin/people/domains');
  await expectAccessible(page);
  const admit = async (name: string) => {
    await page.getByLabel('Domain', {exact: true}).fill(name);
    await page.getByRole('button', {name: 'Admit this domain'}).click();
  };
  await admit('gmail.com');
  await expect(page.getByText(/Anybody can have an address there/)).toBeVisible();
  await admit(domain);
  await expect(page.getByText(`Confirmed addresses at ${domain} are admitted from now on.`)).toBeVisible();
  await page.getByRole('button', {name: `Drop ${domain}`}).click();
  await expectAccessible(page);
  await page.getByRole('button', {name: 'Drop it'}).click();
  await expect(page.getByText(`${domain} admits nobody any more.`)).toBeVisible();
  await expect(page.getByRole('button', {name: `Drop ${domain}`})).toHaveCount(0);

  await open(page, `/admin/audit?target=${domain}`);
  const log = page.getByRole('main').getByRole('listitem');
  await expect(log.getByText(`admitted the domain ${domain}.`)).toBeVisible();
  await expect(log.getByText(`dropped the domain ${domain}.`)).toBeVisible();
  await expect(log.filter({hasText: domain})).toHaveCount(2);
  await page.getByRole('combobox', {name: 'What was done'}).selectOption('domain-dropped');
  await expect(log.filter({hasText: domain})).toHaveCount(1);
  await page.getByRole('link', {name: 'Clear the filters'}).click();
  await expect(page).toHaveURL(/\/admin\/audit$/);
});

test('a member who goes to the administration lands on the account, and sees nothing of it', async ({
  page,
}) => {
  await signIn(page, 'member@demo.canheal.eu');
  for (const path of ['/admin/people', '/admin/people/invitations', '/admin/audit']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/account/);
    await expect(page.getByRole('heading', {level: 1, name: 'My account'})).toBeVisible();
    await expect(page.getByRole('main').locator('a[href^="/admin"]')).toHaveCount(0);
  }
});
