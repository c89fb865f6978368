import type {Browser} from '@playwright/test';
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
