import {TestBed} from '@angular/core/testing';
import {provideRouter} from '@angular/router';
import type {BarChart, ChartTable} from '@model/charts/chart';
import {textOf, withWords} from '../../../testing/by-words';
import {until} from '../../../testing/until';
import {FileSaver} from '../../core/files/file-saver';
import {ChartFigure} from './chart-figure';
import type {ChartWords} from './chart-words';

const TABLE: ChartTable = {
  columns: [
    {label: 'Cancer', type: 'text'},
    {label: 'Estimate', type: 'number'},
  ],
  rows: [
    ['Lung', 480_000],
    ['Breast', 530_000],
    ['=SUM(A1)', 470_000],
  ],
};
const CHART: BarChart = {kind: 'bar', lying: true, table: TABLE, label: 0, value: 1};
const WORDS: ChartWords = {
  title: 'New cases',
  takeaway: 'Breast cancer is the most frequent.',
  source: {
    links: [{label: 'A journal', url: 'https://example.org/'}],
    year: '2020',
    licence: 'not confirmed',
    note: 'Rounded.',
  },
};

describe('A chart', () => {
  const saved: {name: string; content: Blob}[] = [];

  async function show() {
    saved.length = 0;
    const save = (name: string, content: Blob) => saved.push({name, content});
    TestBed.configureTestingModule({
      providers: [provideRouter([]), {provide: FileSaver, useValue: {save}}],
    });
    const fixture = TestBed.createComponent(ChartFigure);
    fixture.componentRef.setInput('chart', CHART);
    fixture.componentRef.setInput('words', WORDS);
    fixture.componentRef.setInput('anchor', 'new-cases');
    const page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
    page.scrollIntoView();
    const press = async (words: string) => {
      withWords(page, 'button', words).click();
      await fixture.whenStable();
    };
    return {fixture, page, press};
  }

  const cells = (page: HTMLElement) =>
    [...page.querySelectorAll('tbody tr')].map((row) => [...row.children].map(textOf));

  it('never stands without its title, what one sees, and its source', async () => {
    const {page} = await show();
    expect(textOf(withWords(page, 'h3', ''))).toBe('New cases');
    expect(page.querySelector('figure')?.getAttribute('aria-labelledby')).toBe(
      page.querySelector('h3')?.id ?? 'none',
    );
    for (const words of [
      'Breast cancer is the most frequent.',
      'A journal',
      '2020',
      'not confirmed',
      'Rounded.',
    ]) {
      expect(textOf(page)).toContain(words);
    }
  });

  it('has an address of its own', async () => {
    const {page} = await show();
    const link = withWords<HTMLAnchorElement>(page, 'a', 'Link to this chart');
    expect(link.getAttribute('href')).toMatch(/#new-cases$/);
    expect(page.querySelector('#new-cases')?.tagName).toBe('FIGURE');
  });

  it('shows the same data as a table, which can be sorted', async () => {
    const {page, press} = await show();
    await press('Table');
    expect(withWords(page, 'button', 'Table').getAttribute('aria-pressed')).toBe('true');
    expect(cells(page)).toEqual([
      ['Lung', '480,000'],
      ['Breast', '530,000'],
      ['=SUM(A1)', '470,000'],
    ]);
    await press('Estimate');
    expect(cells(page).map(([name]) => name)).toEqual(['=SUM(A1)', 'Lung', 'Breast']);
    expect(withWords(page, 'th', 'Estimate').getAttribute('aria-sort')).toBe('ascending');
    expect(textOf(withWords(page, 'app-chart-rows [role=status]', ''))).toContain('Estimate, ascending');
    await press('Estimate');
    expect(cells(page)[0]).toEqual(['Breast', '530,000']);
  });

  it('gives its data away as CSV, in which no cell is a formula', async () => {
    const {press} = await show();
    await press('CSV');
    await until('the file', () => saved.length > 0);
    expect(saved[0]?.name).toBe('new-cases.csv');
    expect(await saved[0]?.content.text()).toBe(
      `Cancer,Estimate\r\nLung,480000\r\nBreast,530000\r\n"'=SUM(A1)",470000`,
    );
  });

  it('gives its picture away, with title, takeaway and source in it', async () => {
    const {press} = await show();
    await press('SVG');
    await until('the picture', () => saved.length > 0);
    const svg = (await saved[0]?.content.text()) ?? '';
    expect(saved[0]?.name).toBe('new-cases.svg');
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(picture.querySelector('parsererror')).toBeNull();
    for (const words of ['New cases', 'Breast cancer is the most frequent.', 'A journal', '480,000']) {
      expect(picture.documentElement.textContent).toContain(words);
    }
    await press('PNG');
    await until('the pixels', () => saved.length > 1);
    expect(saved[1]?.content.type).toBe('image/png');
  });

  it('is walked through by keyboard, and says what is at each step', async () => {
    const {fixture, page} = await show();
    await until('the drawing', () => page.querySelector('[role=application] svg') !== null);
    const plot = page.querySelector<HTMLElement>('[role=application]');
    const said = () => textOf(withWords(page, 'app-chart-plot [role=status]', ''));
    const key = async (name: string) => {
      plot?.dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true, cancelable: true}));
      await fixture.whenStable();
      return said();
    };
    expect(plot?.getAttribute('aria-label')).toBe('New cases');
    expect(await key('ArrowDown')).toBe('Lung. Estimate: 480,000');
    expect(await key('ArrowDown')).toBe('Breast. Estimate: 530,000');
    expect(await key('End')).toBe('=SUM(A1). Estimate: 470,000');
    expect(await key('Home')).toBe('Lung. Estimate: 480,000');
    expect(await key('Escape')).toBe('');
  });
});
