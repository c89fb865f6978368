/** What a visit costs: bytes of JavaScript and CSS, and documents read. Sizes and counts only; time is measured by `npm run bench`. */
import {chromium} from '@playwright/test';
import {expect, test} from './portal';
import {visit} from '../../tools/bench/visit';

const KILOBYTE = 1000;

for (const [name, path, kilobytes, documents] of [
  ['the home page', '/', 150, 1],
  ['the catalogue', '/deliverables', 230, 4],
  ['a record', '/deliverables/genetic-counselling-eu27', 230, 8],
] as const) {
  test(`${name} costs at most ${kilobytes} kB of code and ${documents} document reads`, async ({baseURL}) => {
    const {args, executablePath} = test.info().project.use.launchOptions ?? {};
    const browser = await chromium.launch({args, executablePath});
    const {bytes, reads} = await visit(browser, `${baseURL}${path}`);
    await browser.close();
    expect(bytes).toBeLessThanOrEqual(kilobytes * KILOBYTE);
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThanOrEqual(documents);
  });
}
