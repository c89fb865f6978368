import {TestBed} from '@angular/core/testing';
import type {WrittenFigure} from '@model/insights/figure-writing';
import type {ContentProblem} from '@model/publishing/content-problems';
import {FiguresControl} from './figures-control';

describe('The figures of a page', () => {
  let told: readonly Partial<WrittenFigure>[] | undefined;

  async function show(value: readonly WrittenFigure[], problems: readonly ContentProblem[] = []) {
    told = undefined;
    const fixture = TestBed.createComponent(FiguresControl);
    const place = (wrong: readonly ContentProblem[]) =>
      fixture.componentRef.setInput('place', {
        ...{path: 'figures', label: 'Figures', describedBy: null},
        problems: wrong,
      });
    place(problems);
    fixture.componentRef.setInput('value', value);
    fixture.componentInstance.changed.subscribe((figures) => {
      told = figures;
      fixture.componentRef.setInput('value', figures);
    });
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const field = (label: string) =>
      [...page.querySelectorAll('label')].find((each) => each.textContent.includes(label))
        ?.control as HTMLInputElement;
    return {
      ...{page, field},
      async press(words: string) {
        [...page.querySelectorAll('button')].find((each) => each.textContent.includes(words))?.click();
        await fixture.whenStable();
      },
      async write(label: string, text: string) {
        const control = field(label);
        control.value = text;
        control.dispatchEvent(new Event('input'));
        control.dispatchEvent(new Event('change'));
        await fixture.whenStable();
      },
      async find(wrong: readonly ContentProblem[]) {
        place(wrong);
        await fixture.whenStable();
      },
    };
  }

  const panel = (): WrittenFigure => ({
    ...{id: 'panel', title: 'Panel', year: '2026', licenceNote: 'Open.'},
    sources: [{label: 'A journal', url: 'https://example.org/'}],
    columns: ['Group', 'People'],
    rows: [{cells: ['Geneticists', 28]}],
    views: [{id: 'all', title: 'All', takeaway: 'Geneticists.', label: 'Group', value: 'People'}],
  });

  it('are written from the first word to a chart', async () => {
    const {press, write, page} = await show([]);
    await press('Add a figure');
    expect(page.querySelector('details')?.open).toBe(true);
    expect(document.activeElement?.closest('label')?.textContent).toContain('Title');
    await write('Title', 'Panel');
    await write('Year, or years', '2026');
    await write('Table', 'Group\tPeople\nGeneticists\t28\n');
    await write('Title of the chart', 'All');
    await write('What one sees in it', 'Geneticists.');
    await write('Column with the names', 'Group');
    await write('Column with the numbers', 'People');
    await press('Add a link');
    await write('What it says', 'A journal');
    await write('Address', 'https://example.org/');
    await write('What is known of its licence', 'Open.');
    const {views, ...figure} = panel();
    expect(told).toEqual([{...figure, id: 'figure-1', views: [{...views?.[0], id: 'chart-1'}]}]);
    expect(page.textContent).toContain('2 columns, 1 row');
  });

  it('keep a table as it is written while it means the same, and charts on a renamed column', async () => {
    const {write, field} = await show([panel()]);
    expect(field('Table').value).toBe('Group\tPeople\nGeneticists\t28');
    await write('Table', 'Group; Persons\nGeneticists; 28');
    expect(field('Table').value).toBe('Group; Persons\nGeneticists; 28');
    expect(told?.[0]?.columns).toEqual(['Group', 'Persons']);
    expect(told?.[0]?.views?.[0]?.value).toBe('Persons');
    expect(field('Column with the numbers').value).toBe('Persons');
  });

  it('draw only some rows, where that is asked for', async () => {
    const {press, write} = await show([panel()]);
    await press('Draw only some of the rows');
    await write('Only rows where this column', 'Group');
    await write('holds one of these', 'Geneticists\n\nOncologists');
    expect(told?.[0]?.views?.[0]?.only).toEqual([{column: 'Group', values: ['Geneticists', 'Oncologists']}]);
    await press('Remove Group');
    expect(told?.[0]?.views?.[0]?.only).toBeUndefined();
  });

  it('get charts of which none has the place of another figure’s', async () => {
    const first = {...panel(), id: 'first', views: [{id: 'chart-1', title: 'One'}]};
    const {press} = await show([first, {...panel(), views: [{id: 'chart-2', title: 'Two'}]}]);
    await press('Add a chart');
    expect(told?.[0]?.views?.map(({id}) => id)).toEqual(['chart-1', 'chart-3']);
  });

  it('open where something is wrong, say it there, and stay open while it is mended', async () => {
    const wrong = {path: 'figures.0.rows.0.cells.1', message: 'Too long.', isMissing: false};
    const {page, field, find} = await show([panel()], []);
    expect(page.querySelector('details')?.open).toBe(false);
    await find([wrong]);
    expect(page.querySelector('details')?.open).toBe(true);
    expect(field('Table').getAttribute('aria-invalid')).toBe('true');
    expect(page.textContent).toContain('Too long.');
    await find([]);
    expect(page.querySelector('details')?.open).toBe(true);
    expect(field('Table').getAttribute('aria-invalid')).toBeNull();
  });

  it('can be taken out again', async () => {
    const {press} = await show([panel(), {...panel(), id: 'other', title: 'Other'}]);
    await press('Remove Panel');
    expect(told?.map(({id}) => id)).toEqual(['other']);
  });
});
