/** What a visit costs: bytes of JavaScript and CSS, and documents read. Sizes and counts only; time is measured by `npm run bench`. */
import {chromium} from '@playwright/test';
import {expect, test} from './portal';
import {visit} from '../../tools/bench/visit';
import {signIn} from './sign-in';

const KILOBYTE = 1000;
/** Document reads a member's visit of the workspace may cost. */
const MEMBERS_READS = 60;

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

for (const path of ['/workspace', '/workspace/documents', '/workspace/rooms/7', '/workspace/calendar']) {
  test(`a member’s visit of ${path} costs at most ${MEMBERS_READS} document reads`, async ({baseURL}) => {
    const {args, executablePath} = test.info().project.use.launchOptions ?? {};
    const browser = await chromium.launch({args, executablePath});
    const {reads} = await visit(browser, `${baseURL}${path}`, (page) =>
      signIn(page, 'member@demo.canheal.eu'),
    );
    await browser.close();
    // Their own profile, which the page listens to, and an index at the least: somebody was signed in.
    expect(reads).toBeGreaterThan(3);
    expect(reads).toBeLessThanOrEqual(MEMBERS_READS);
  });
}
