/** What an administrator does with roles, as other journeys need it. */
import type {Browser, Page} from '@playwright/test';
import {expect, open} from './portal';
import {signIn} from './sign-in';

export const ADMIN = 'admin@demo.canheal.eu';

/** An administrator in a browser of their own. */
export async function asAdmin(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({baseURL});
  const page = await context.newPage();
  await signIn(page, ADMIN);
  return page;
}

/** Chooses a role in the dialog or form that is open. */
async function chooseRole(page: Page, role: string): Promise<void> {
  await page.getByRole('combobox', {name: 'Role', exact: true}).last().click();
  await page.getByRole('option', {name: role, exact: true}).click();
}

/** Gives somebody another role, or none, by the page of members. */
export async function changeRole(admin: Page, email: string, role: string, button: string): Promise<void> {
  await open(admin, `/admin/people?q=${encodeURIComponent(email)}`);
  await admin.getByRole('button', {name: /^(?:Role|Give back) of /}).click();
  await chooseRole(admin, role);
  await admin.getByRole('button', {name: button}).click();
  // The first call of a function waits until it has started.
  await expect(admin.getByRole('dialog')).toBeHidden({timeout: 30_000});
}
