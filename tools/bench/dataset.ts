import type {Browser} from '@playwright/test';
import type {DatasetFigures} from './dataset-page';
import {printTimes, runInPage} from './in-page';
import {print} from './print';

/** Something that only the drawing library's own files say. */
const DRAWING_CODE = '_ec_inner';

/** Time to the first rows of a table, and to sort and to group all of it, in Chromium, at `count` rows. */
export async function benchDataset(browser: Browser, count: number): Promise<void> {
  const script = 'tools/bench/dataset-page.ts';
  const figures = await runInPage<DatasetFigures>(browser, script, 'measureDataset', count);
  print({
    name: `first rows of a table, ${count} rows`,
    value: figures.firstRows,
    unit: 'ms',
    baseline: figures.firstRowsAfterAll,
  });
  print({
    name: `whole table read, ${count} rows`,
    value: figures.whole,
    unit: 'ms',
    baseline: figures.firstRowsAfterAll,
  });
  printTimes(`sort of a table, ${count} rows`, figures.sorts, figures.plainSorts);
  printTimes(`group-by of a table, ${count} rows`, figures.groups, figures.plainGroups);
}

/** The bytes of drawing code that pages without charts fetch: none, or they pay for what they don't show. */
export async function benchChartBytes(
  browser: Browser,
  pages: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, address] of Object.entries(pages)) {
    const page = await browser.newPage();
    const scripts: Promise<string>[] = [];
    page.on('response', (answer) => {
      if (answer.url().endsWith('.js')) scripts.push(answer.text().catch(() => ''));
    });
    await page.goto(address, {waitUntil: 'networkidle'});
    const drawing = (await Promise.all(scripts)).filter((text) => text.includes(DRAWING_CODE));
    const value = drawing.reduce((sum, text) => sum + text.length, 0);
    print({name: `bytes that charts add to a page without charts, ${name}`, value, unit: 'bytes'});
    await page.close();
  }
}
