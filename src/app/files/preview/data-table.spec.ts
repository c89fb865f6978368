import {TestBed} from '@angular/core/testing';
import {tableOf} from '@model/files/table';
import {textOf, withWords} from '../../../testing/by-words';
import {DataTable} from './data-table';
import {readTable, readText} from './read-content';

describe('DataTable', () => {
  function render(cells: string[][]) {
    const fixture = TestBed.createComponent(DataTable);
    fixture.componentRef.setInput('table', tableOf(cells));
    fixture.componentRef.setInput('name', 'counts.csv');
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    const sortBy = (column: string) => {
      withWords(page, 'th button', column).click();
      fixture.detectChanges();
    };
    const firstColumn = () =>
      [...page.querySelectorAll('tbody tr')].map((row) => textOf(row.children[0] ?? row));
    return {page, sortBy, firstColumn};
  }

  const cells = [
    ['country', 'counsellors'],
    ['Italy', '10'],
    ['Austria', '9'],
  ];

  it('names its columns and itself', () => {
    const {page} = render(cells);
    expect([...page.querySelectorAll('th[scope=col]')].map(textOf)).toEqual(['country', 'counsellors']);
    expect(page.querySelector('[role=region]')?.getAttribute('aria-label')).toBe('counts.csv');
  });

  it('sorts by a column up and down, and says so to eyes and ears', () => {
    const {page, sortBy, firstColumn} = render(cells);
    const sorted = () => withWords(page, 'th', 'counsellors').getAttribute('aria-sort');
    expect(sorted()).toBeNull();
    sortBy('counsellors');
    expect(firstColumn()).toEqual(['Austria', 'Italy']);
    expect(sorted()).toBe('ascending');
    expect(textOf(withWords(page, '[role=status]', ''))).toBe('Sorted by counsellors, ascending');
    sortBy('counsellors');
    expect(firstColumn()).toEqual(['Italy', 'Austria']);
    expect(sorted()).toBe('descending');
  });

  it('shows the first rows of a long table, and says that there are more', () => {
    const rows = Array.from({length: 1234}, (_, index) => [String(index)]);
    const {page} = render([['number'], ...rows]);
    expect(page.querySelectorAll('tbody tr').length).toBe(200);
    expect(textOf(withWords(page, 'caption', 'first'))).toContain('The first 200 of 1,234 rows');
  });

  it('says how many rows do not fit the header', () => {
    const {page} = render([...cells, ['Malta']]);
    expect(textOf(page)).toContain('One row has more or fewer cells');
  });

  it('says that a table is empty', () => {
    expect(textOf(render([['country']]).page)).toContain('The table is empty.');
  });
});

describe('the content of a file', () => {
  it('is a table whatever separates its values', async () => {
    const table = await readTable(new Blob(['a;b\r\n"1;2";3\r\n\r\n']));
    expect(table).toEqual({columns: ['a', 'b'], rows: [['1;2', '3']], ragged: 0});
  });

  it('is read in the old encoding of spreadsheets where it is not UTF-8', async () => {
    expect(await readText(new Blob([new Uint8Array([0x4d, 0xfc, 0x6e])]))).toBe('Mün');
    expect(await readText(new Blob(['Mün']))).toBe('Mün');
  });
});
