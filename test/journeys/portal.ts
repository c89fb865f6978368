/**
 * What every journey stands on: a page that fails its test when the console shows an error or a request leaves
 * the portal and its own Firebase project, and the accessibility check each state has to pass.
 */
import AxeBuilder from '@axe-core/playwright';
import {test as base, expect, type Page} from '@playwright/test';

/** WCAG 2.2 AA, as axe tags it. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How often axe looks at one state of a page. */
const LOOKS = 3;

interface Watch {
  /** Says that an error is expected, by a part of its text: a journey that cuts the network, for one. */
  allowError(part: string | RegExp): void;
}

/** Playwright's `test`, with every page watched. */
export const test = base.extend<{watch: Watch}>({
  watch: [
    async ({page}, use) => {
      const allowed: (string | RegExp)[] = [];
      const errors: {readonly text: string; readonly address: string}[] = [];
      const notThere = new Set<string>();
      const strangers: string[] = [];
      page.on('console', (message) => {
        const [address = ''] = message.location().url.split('#');
        if (message.type() === 'error') errors.push({text: message.text(), address});
      });
      page.on('pageerror', (error) => errors.push({text: String(error), address: ''}));
      // A page that is not everyone's first comes as not found; the browser says so, and the app then fills it.
      page.on('response', (response) => {
        if (response.request().isNavigationRequest() && [404, 410].includes(response.status())) {
          notThere.add(response.url());
        }
      });
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.hostname !== '127.0.0.1') strangers.push(request.url());
      });
      await use({allowError: (part) => allowed.push(part)});
      const isAllowed = (text: string) =>
        allowed.some((part) => (typeof part === 'string' ? text.includes(part) : part.test(text)));
      const tellsOfDocument = (text: string, address: string) =>
        notThere.has(address) && /responded with a status of (?:404|410)/.test(text);
      expect(
        errors.flatMap(({text, address}) =>
          isAllowed(text) || tellsOfDocument(text, address) ? [] : [text],
        ),
        'the console stays clean',
      ).toEqual([]);
      expect(strangers, 'no request goes to another host').toEqual([]);
    },
    {auto: true},
  ],
});

/**
 * Fails on anything axe finds on the page once it has come to rest, in the light scheme and in the dark one.
 *
 * A page has come to rest when its heading is there and nothing on it says that it is busy. What axe finds is looked
 * at twice more before it counts: a list that arrives between two looks is no defect, a page that stays
 * wrong is one.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await settle(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
    let found = await violations(page, colorScheme);
    for (let look = 2; look <= LOOKS && found.length > 0; look++) found = await violations(page, colorScheme);
    expect(found).toEqual([]);
  }
  await page.emulateMedia({colorScheme: null});
}

async function violations(page: Page, scheme: string): Promise<string[]> {
  await endTransitions(page);
  const {violations} = await new AxeBuilder({page}).withTags(WCAG).analyze();
  return violations.map(
    ({id, nodes}) => `${scheme}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

/** Waits until the app has taken over, for the page's own heading, and until nothing on the page is busy. */
async function settle(page: Page): Promise<void> {
  await expect(page.locator('app-root[data-first]')).toHaveCount(0);
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** Puts every colour where it is on its way to: a change of scheme fades, and axe would measure half of it. */
async function endTransitions(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    for (const animation of document.getAnimations()) {
      const {endTime} = animation.effect?.getComputedTiming() ?? {};
      if (endTime === Infinity) animation.cancel();
      else animation.finish();
    }
  });
}

/**
 * Fails where the page has to be scrolled sideways at 320 pixels, which is a desk's window at 400 % (WCAG 1.4.10), and
 * says what reaches out of it. The page gets time to come to rest after it has changed its width.
 */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  await page.setViewportSize({width: 320, height: 780});
  await expect.poll(() => page.evaluate(reachingOut), {message: page.url()}).toEqual([]);
}

/** How wide the page is and what stands beyond the right edge; nothing where the page fits in its window. */
function reachingOut(): string[] {
  const {scrollWidth} = document.documentElement;
  const edge = window.innerWidth;
  if (scrollWidth <= edge) return [];
  const parts = [...document.querySelectorAll('body *')].filter(
    (part) => part.getBoundingClientRect().right > edge,
  );
  return [`${scrollWidth} pixels`, ...parts.map((part) => `${part.localName}.${part.classList.value}`)];
}

/** Goes to `path` and waits for the page's own heading, so that what is checked is the content. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settle(page);
}

export {expect};
