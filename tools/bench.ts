/**
 * Measures size, cost and speed, and prints one JSON object a line: `npm run bench [-- --only weight,search]`.
 * Ratios are against a baseline taken in the same run, so that a noisy machine spoils them least.
 */
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {chromium} from '@playwright/test';
import {benchCatalogue} from './bench/catalogue';
import {benchFirstResponse} from './bench/first-response';
import {serveCompressed} from './bench/compressed-server';
import {chromiumPath, CHROMIUM_FLAGS} from './bench/chromium';
import {benchChartBytes, benchDataset} from './bench/dataset';
import {benchEvents} from './bench/events';
import {benchLighthouse} from './bench/lighthouse';
import {benchNewsletter} from './bench/newsletter';
import {benchPublishingUpload} from './bench/publishing-upload';
import {benchPublishing} from './bench/publishing';
import {benchRemoval} from './bench/removal';
import {benchDocumentSearch, benchSearch} from './bench/search';
import {staticPage} from './bench/static-page';
import {benchAdminWeight, benchWeight} from './bench/weight';
import {benchWorkspace} from './bench/workspace';
import {buildApp, outputOf} from './app/build';
import {buildFunctions} from './app/functions-build';
import {localPageConfig, publish} from './app/page-config';
import {startSuite} from './emulators/suite';
import {adminEnvironment} from './local/portal';
import {isFree, portsOf} from './ports';
import {seed} from './seed';

const PROJECT = 'demo-canheal-bench';
const PARTS = [
  'weight',
  'lighthouse',
  'first-response',
  'search',
  'documents',
  'dataset',
  'events',
  'removal',
  'workspace',
  'newsletter',
  'publishing-upload',
  'publishing',
  'catalogue',
] as const;

/** The record the figures are of: one with files, relations and creators. */
const RECORD = '/deliverables/genetic-counselling-eu27';

async function main(): Promise<void> {
  const {values} = parseArgs({options: {only: {type: 'string', default: PARTS.join(',')}}});
  const wanted = new Set(values.only.split(','));
  const ports = portsOf('test');
  if (!(await isFree(ports.FIRESTORE)))
    throw new Error(`Port ${ports.FIRESTORE} is taken: is a test running?`);
  await Promise.all([buildApp('local'), buildFunctions()]);
  const suite = await startSuite({name: 'bench', projectId: PROJECT, ports});
  Object.assign(process.env, adminEnvironment(ports));
  // What Hosting serves is what the first response is made of.
  const folder = suite.publicFolder;
  const debuggingPort = ports.HUB + 1;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${debuggingPort}`],
  });
  try {
    await seed({projectId: PROJECT, log: () => undefined});
    await publish(outputOf('local'), folder, localPageConfig(PROJECT, ports));
    await writeFile(join(folder, 'static-baseline.html'), await staticPage());
    const hosting = `http://127.0.0.1:${ports.HOSTING}`;
    const server = await serveCompressed(folder, hosting);
    const pages = {
      home: `${server.address}/`,
      catalogue: `${server.address}/deliverables`,
      record: `${server.address}${RECORD}`,
    };
    if (wanted.has('weight')) await benchWeight(browser, pages);
    if (wanted.has('search')) await benchSearch(browser, 10_000);
    if (wanted.has('documents')) await benchDocumentSearch(browser, 2_000);
    if (wanted.has('dataset')) {
      await benchDataset(browser, 100_000);
      await benchChartBytes(browser, pages);
    }
    if (wanted.has('events')) await benchEvents();
    if (wanted.has('removal')) await benchRemoval(PROJECT);
    if (wanted.has('workspace')) await benchWorkspace(browser, PROJECT, ports.AUTH, server.address);
    if (wanted.has('newsletter')) await benchNewsletter(PROJECT);
    if (wanted.has('publishing-upload')) await benchPublishingUpload(PROJECT, ports);
    if (wanted.has('publishing')) {
      await benchAdminWeight(browser, {projectId: PROJECT, authPort: ports.AUTH}, server.address);
      await benchPublishing();
    }
    if (wanted.has('lighthouse')) {
      await benchLighthouse(pages, `${server.address}/static-baseline.html`, debuggingPort);
    }
    if (wanted.has('first-response')) {
      await benchFirstResponse({
        hosting,
        edge: server.address,
        folder,
        record: RECORD,
        debuggingPort,
        projectId: PROJECT,
      });
    }
    if (wanted.has('catalogue')) await benchCatalogue(browser, PROJECT, pages.catalogue);
    await server.close();
  } finally {
    await browser.close();
    await suite.stop();
  }
}

await main();
