import {monthOf} from '@model/events/month';
import {anEvent} from '../../../../test/fixtures/nouns';
import {render, wordsOf, wordsOfAll} from '../../../testing/render';
import {MonthGrid} from './month-grid';

describe('The grid of a month', () => {
  const weeks = (busy: string[]) =>
    monthOf(2026, 5).weeks.map((week) =>
      week.map((day) => ({
        ...day,
        isToday: false,
        events: busy.includes(day.date) ? [anEvent({id: day.date, title: `On ${day.date}`})] : [],
      })),
    );

  it('is a table with the days of the week as headings', async () => {
    const fixture = await render(MonthGrid, {weeks: weeks([]), labelledBy: 'x'}, []);
    expect(wordsOfAll(fixture, 'th[scope=col]').length).toBe(7);
    expect(wordsOf(fixture)).toContain('There is nothing on the days of this month.');
  });

  it('lists the first day with something, then the one that is chosen', async () => {
    const busy = ['2026-05-04', '2026-05-20'];
    const fixture = await render(MonthGrid, {weeks: weeks(busy), labelledBy: 'x'}, []);
    expect(wordsOfAll(fixture, 'h3')).toEqual(['4 May 2026']);
    const buttons = (fixture.nativeElement as HTMLElement).querySelectorAll<HTMLButtonElement>('td button');
    expect(buttons[1]?.getAttribute('aria-label')).toBe('20 May 2026: one entry');
    buttons[1]?.click();
    await fixture.whenStable();
    expect(wordsOfAll(fixture, 'h3')).toEqual(['20 May 2026']);
  });
});
