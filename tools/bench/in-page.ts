import {join} from 'node:path';
import type {Browser} from '@playwright/test';
import {build} from 'esbuild';
import {ROOT} from '../paths';
import {percentile, print} from './print';

/**
 * Runs what a bundled script leaves in the global scope under `name`, in a page of its own.
 *
 * @param script the script's file, relative to the repository
 */
export async function runInPage<T>(
  browser: Browser,
  script: string,
  name: string,
  count: number,
): Promise<T> {
  const bundle = await build({
    entryPoints: [join(ROOT, script)],
    bundle: true,
    format: 'iife',
    write: false,
    minify: true,
    alias: {'@model': join(ROOT, 'model')},
  });
  const page = await browser.newPage();
  // An empty page of this machine: `crypto.subtle` is for secure addresses alone, and about:blank is none.
  await page.route('**/*', (route) => route.fulfill({contentType: 'text/html', body: ''}));
  await page.goto('http://127.0.0.1/');
  await page.addScriptTag({content: bundle.outputFiles[0]?.text ?? ''});
  const figures = await page.evaluate(
    ([name, count]) =>
      (globalThis as unknown as Record<string, (count: number) => unknown>)[name as string]?.(
        count as number,
      ),
    [name, count] as const,
  );
  await page.close();
  return figures as T;
}

/** Prints the middle and the slow end of these times, beside those of the baseline. */
export function printTimes(name: string, times: readonly number[], baseline: readonly number[]): void {
  for (const [label, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    print({
      name: `${name} ${label}`,
      value: percentile(times, share),
      unit: 'ms',
      baseline: percentile(baseline, share),
    });
  }
}
