import {TestBed} from '@angular/core/testing';
import {provideRouter, Router} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import {Component, signal} from '@angular/core';
import type {Deliverable} from '@model/deliverables/deliverable';
import type {FileAccess} from '@model/files/files';
import {ReadError} from '../../core/errors/read-error';
import {aDeliverable} from '../../../../test/fixtures/deliverables';
import {textOf, withWords} from '../../../testing/by-words';
import {until} from '../../../testing/until';
import {FileSource} from '../../files/file-source';
import {Session} from '../../members/session';
import {DatasetView} from './dataset-view';

const CSV = `country,tests,note\n${Array.from({length: 500}, (_, i) => `${['BE', 'IT', 'AT'][i % 3]},${i},row ${i}`).join('\n')}\n`;

const shownItem = signal<Deliverable | undefined>(undefined);

@Component({
  imports: [DatasetView],
  template: `
    @if (item(); as item) {
      <app-dataset-view [item]="item" />
    }
  `,
})
class Host {
  protected readonly item = shownItem;
}

/** A dataset whose one file has these bytes. */
function dataset(more: Partial<Deliverable> = {}, size = 5000): Deliverable {
  const file = {
    name: 'tests.csv',
    path: 'public/deliverables/tests/1/tests.csv',
    size,
    contentType: 'text/csv; charset=utf-8',
    sha256: '0'.repeat(64),
  };
  return aDeliverable({id: 'tests', category: 'datasets', files: [file], ...more});
}

describe('The view of a dataset', () => {
  const asked: FileAccess[] = [];

  async function show(
    item: Deliverable,
    content: string | Uint8Array<ArrayBuffer> | ReadError = CSV,
    address = '/',
    role?: 'member',
  ) {
    asked.length = 0;
    let answer = content;
    shownItem.set(item);
    const stream = (_file: unknown, access: FileAccess) => {
      asked.push(access);
      return answer instanceof ReadError
        ? Promise.reject(answer)
        : Promise.resolve(new Blob([answer]).stream());
    };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{path: '**', component: Host}]),
        {provide: FileSource, useValue: {stream}},
        {provide: Session, useValue: {role: signal(role)}},
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    const page = harness.fixture.nativeElement as HTMLElement;
    document.body.append(page);
    const rows = () =>
      [...page.querySelectorAll('tbody tr[aria-rowindex]')].map((row) => [...row.children].map(textOf));
    const press = (words: string) => withWords(page, 'button', words).click();
    const answerWith = (next: typeof content) => (answer = next);
    return {page, rows, press, answerWith, url: () => TestBed.inject(Router).url};
  }

  it('puts only the rows in sight on the page, and says how many there are', async () => {
    const {page, rows} = await show(dataset());
    await until('all rows', () => textOf(page).includes('500 rows'));
    await until('the rows', () => rows().length > 0);
    expect(rows().length).toBeLessThan(250);
    expect(page.querySelector('table')?.getAttribute('aria-rowcount')).toBe('501');
    expect(page.querySelector('tbody tr[aria-rowindex]')?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('sorts by a column, and the address says so', async () => {
    const {page, rows, press, url} = await show(dataset());
    await until('all rows', () => textOf(page).includes('500 rows'));
    press('tests');
    const sorted = () => withWords(page, 'th', 'tests').getAttribute('aria-sort');
    await until('the smallest first', () => sorted() === 'ascending');
    expect(url()).toContain('order=tests');
    press('tests');
    await until('the largest first', () => rows()[0]?.[2] === '499');
    expect(sorted()).toBe('descending');
    expect(url()).toContain('order=-tests');
  });

  it('shows what its address asks for', async () => {
    const {page, rows} = await show(dataset(), CSV, '/?find=row%2012&where=tests:100..130&order=-tests');
    await until('the rows that are asked for', () => textOf(page).includes('11 of 500 rows'));
    await until('their order', () => rows()[0]?.[2] === '129');
    expect(textOf(withWords(page, 'button', 'remove'))).toContain('tests from 100 to 130');
  });

  it('says where the table is not as its dictionary says', async () => {
    const schema = {
      fields: [
        {name: 'country', type: 'string'},
        {name: 'tests', type: 'integer', constraints: {maximum: 497}},
      ],
    } as const;
    const tables = [{file: 'tests.csv', schema: {fields: [...schema.fields]}}];
    const {page, press} = await show(dataset({tables}));
    await until('the check', () => textOf(page).includes('Check 2'));
    press('Check');
    await until('the errors', () => textOf(page).includes('2 cells are not as the data dictionary says'));
    const errors = [...page.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(textOf).slice(0, 3),
    );
    expect(errors).toEqual([
      ['499', 'tests', '498'],
      ['500', 'tests', '499'],
    ]);
    expect(textOf(page)).toContain('a column “note” that the dictionary does not describe');
  });

  it('reads a dataset of the consortium in the reader’s own name, and a public one in nobody’s', async () => {
    const {page} = await show(dataset({visibility: 'consortium'}), CSV, '/', 'member');
    await until('all rows', () => textOf(page).includes('500 rows'));
    expect(asked).toEqual(['identity']);
    TestBed.resetTestingModule();
    await show(dataset());
    expect(asked).toEqual(['plain']);
  });

  it('tells of a failure with a way out', async () => {
    const {page, press, answerWith} = await show(dataset(), new ReadError('unreachable'));
    await until('the failure', () => page.querySelector('[role=alert]') !== null);
    answerWith(CSV);
    press('Try again');
    await until('all rows', () => textOf(page).includes('500 rows'));
  });

  it('says that a table has no rows', async () => {
    const {page} = await show(dataset(), 'country,tests\n');
    await until('the end', () => textOf(page).includes('and no rows'));
  });

  for (const [what, content, words] of [
    ['of another kind', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 8]), 'holds no text'],
    ['that is empty', '', 'This file is empty'],
    ['with a quotation mark that never ends', 'a,b\n1,"x\n2,3', 'never closed'],
  ] as const) {
    it(`says what is wrong with a file ${what}`, async () => {
      const {page} = await show(dataset(), content);
      await until('the failure', () => page.querySelector('[role=alert]') !== null);
      expect(textOf(page)).toContain(words);
    });
  }

  it('shows what is good of a ragged file in an old encoding, and says what is not', async () => {
    const {page, rows} = await show(
      dataset(),
      new Uint8Array([...'town,n\nK'].map((c) => c.charCodeAt(0)).concat(0xf6, 0x6c, 0x6e, 0x0a)),
    );
    await until('the row', () => rows()[0]?.[1] === 'Köln');
    expect(textOf(page)).toContain('read as Windows-1252');
    expect(textOf(page)).toContain('(rows 1)');
  });

  it('asks before it reads a large file, and refuses one that no browser should hold', async () => {
    const {page, press} = await show(dataset({}, 30_000_000));
    expect(asked).toEqual([]);
    expect(textOf(page)).toContain('30 MB');
    press('Read the table');
    await until('all rows', () => textOf(page).includes('500 rows'));
    TestBed.resetTestingModule();
    const {page: other} = await show(dataset({}, 300_000_000));
    expect(textOf(other)).toContain('too large to be read here');
    expect(asked).toEqual([]);
  });

  it('draws the chart of its address, whose table is the count by hand', async () => {
    const {page, press} = await show(dataset(), CSV, '/?plot=bar&x=country&y=tests&of=max');
    await until('the chart', () => textOf(page).includes('tests (largest) by country'));
    expect(textOf(page)).toContain('Highest: Italy, 499. Lowest: Austria, 497.');
    press('Table');
    await until('its table', () => page.querySelector('app-chart-rows') !== null);
    const cells = [...page.querySelectorAll('app-chart-rows tbody tr')].map((row) =>
      [...row.children].map(textOf),
    );
    expect(cells).toEqual([
      ['Italy', '499'],
      ['Belgium', '498'],
      ['Austria', '497'],
    ]);
  });
});
