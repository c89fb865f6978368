import {render, control, wordsOf} from '../../testing/render';
import {CommandRunner} from '../core/commands/command-runner';
import {ConfirmDialogOpener} from '../ui/confirm-dialog/confirm-dialog';
import {PrivateCalendar} from './private-calendar';

const ADDRESS = 'https://portal.example/calendar/abc.ics';

describe('The private calendar', () => {
  let asked: string[];
  const show = (createdAt: number | undefined, sure = true) =>
    render(PrivateCalendar, {}, [
      {
        provide: CommandRunner,
        useValue: {
          run: async ({name}: {name: string}) => {
            asked.push(name);
            if (name === 'calendarState') return createdAt === undefined ? {} : {createdAt};
            return {address: ADDRESS};
          },
        },
      },
      {provide: ConfirmDialogOpener, useValue: {ask: async () => sure}},
    ]);

  beforeEach(() => (asked = []));

  it('shows a new address, and how calendars subscribe to it', async () => {
    const fixture = await show(undefined);
    control(fixture, 'Make my address').click();
    await fixture.whenStable();
    expect(wordsOf(fixture)).toContain(ADDRESS);
    expect(control(fixture, 'Open in my calendar').getAttribute('href')).toBe(
      'webcal://portal.example/calendar/abc.ics',
    );
  });

  it('never shows the address of before', async () => {
    const fixture = await show(Date.parse('2026-01-02T12:00:00Z'));
    expect(wordsOf(fixture)).toContain('You have had an address since 2 January 2026');
    expect(wordsOf(fixture)).not.toContain('.ics');
  });

  it('ends it once that is confirmed', async () => {
    const fixture = await show(1);
    control(fixture, 'End the address').click();
    await fixture.whenStable();
    expect(asked).toEqual(['calendarState', 'revokeCalendar']);
    expect(wordsOf(fixture)).toContain('You have no address yet.');
  });

  it('leaves it where the person thinks better of it', async () => {
    const fixture = await show(1, false);
    control(fixture, 'End the address').click();
    await fixture.whenStable();
    expect(asked).toEqual(['calendarState']);
  });
});
