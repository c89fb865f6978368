import {join} from 'node:path';
import type {Browser} from '@playwright/test';
import {build} from 'esbuild';
import {ROOT} from '../paths';
import {percentile, print} from './print';
import type {SearchFigures} from './search-page';

/** Time to build the search index and to answer a question, in Chromium, at `count` outcomes. */
export async function benchSearch(browser: Browser, count: number): Promise<void> {
  const bundle = await build({
    entryPoints: [join(ROOT, 'tools/bench/search-page.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    minify: true,
    alias: {'@model': join(ROOT, 'model')},
  });
  const page = await browser.newPage();
  await page.addScriptTag({content: bundle.outputFiles[0]?.text ?? ''});
  const run = (count: number) =>
    (globalThis as unknown as {measureSearch(count: number): SearchFigures}).measureSearch(count);
  const {build: built, queries, scans} = await page.evaluate(run, count);
  await page.close();
  print({name: `search index build, ${count} outcomes`, value: built, unit: 'ms'});
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    print({
      name: `search with facets ${name}, ${count} outcomes, 200 queries`,
      value: percentile(queries, share),
      unit: 'ms',
      baseline: percentile(scans, share),
    });
  }
}
