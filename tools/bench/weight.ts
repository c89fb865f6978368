import type {Browser} from '@playwright/test';
import {signIn} from '../../test/journeys/sign-in';
import {makeDemoPeople} from '../people/demo-people';
import {print} from './print';
import {visit} from './visit';

/** What a first visit of each page loads and reads. The home page is the others' baseline. */
export async function benchWeight(browser: Browser, pages: Readonly<Record<string, string>>): Promise<void> {
  let home: number | undefined;
  for (const [name, address] of Object.entries(pages)) {
    const {bytes, reads, requests} = await visit(browser, address);
    home ??= bytes;
    print({name: `brotli bytes of JS and CSS, ${name}`, value: bytes, unit: 'bytes', baseline: home});
    print({name: `document reads of a visit, ${name}`, value: reads, unit: 'documents'});
    print({name: `requests of a visit, ${name}`, value: requests, unit: 'requests'});
  }
}

/** What editors and admins load, beside the home page: none of it is the public's. */
export async function benchAdminWeight(
  browser: Browser,
  project: {readonly projectId: string; readonly authPort: number},
  origin: string,
): Promise<void> {
  await makeDemoPeople(project);
  const {bytes: baseline} = await visit(browser, `${origin}/`);
  for (const path of ['/admin/content', '/admin/content/new', '/admin/content/exchange', '/admin/settings']) {
    const {bytes} = await visit(browser, `${origin}${path}`, (page) => signIn(page, 'admin@demo.canheal.eu'));
    print({name: `brotli bytes of JS and CSS, ${path}`, value: bytes, unit: 'bytes', baseline});
  }
}
