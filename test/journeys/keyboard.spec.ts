/** A visit with nothing but the keyboard. */
import {expect, open, test} from './portal';

test('a person without a mouse skips to the content, searches, opens an outcome and cites it', async ({
  page,
}) => {
  await open(page, '/deliverables');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', {name: /Skip to/i});
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  const search = page.getByRole('searchbox').first();
  for (let i = 0; i < 10 && !(await search.evaluate((it) => it === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  await expect(search).toBeFocused();
  await page.keyboard.type('D10.1');
  await expect(page).toHaveURL(/q=D10\.1/);

  const title = page
    .getByRole('article')
    .getByRole('link', {name: /EU-oncDST/})
    .first();
  await expect(title).toBeVisible();
  for (let i = 0; i < 120 && !(await title.evaluate((it) => it === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  await expect(title).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/deliverables\/d10-1-eu-oncdst/);
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/EU-oncDST/);

  const cite = page.getByRole('button', {name: 'Cite'});
  for (let i = 0; i < 60 && !(await cite.evaluate((it) => it === document.activeElement)); i++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', {name: 'Cite this outcome'});
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(cite).toBeFocused();
});

test('the menu of a phone opens, keeps the focus and closes by Escape', async ({page}) => {
  await page.setViewportSize({width: 360, height: 780});
  await open(page, '/');
  const opener = page.getByRole('button', {name: 'Menu', exact: true});
  await opener.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', {name: 'Menu'});
  await expect(menu).toBeVisible();
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
    );
    expect(inside).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(opener).toBeFocused();
});
