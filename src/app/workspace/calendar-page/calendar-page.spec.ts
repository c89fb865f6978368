import {anEvent} from '../../../../test/fixtures/nouns';
import {withConsortium} from '../../../testing/consortium-stub';
import {control, fakeSession, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {CommandRunner} from '../../core/commands/command-runner';
import {ReadError} from '../../core/errors/read-error';
import {EventRepository} from '../../events/event-repository';
import {Session} from '../../members/session';
import {CalendarPage} from './calendar-page';

const EVENTS = [
  anEvent({id: 'board', title: 'Board', kind: 'meeting', start: '2199-03-10', workPackages: [3]}),
  anEvent({id: 'report', title: 'Report due', kind: 'deadline', start: '2199-03-20', workPackages: [7]}),
  anEvent({id: 'kickoff', title: 'Kick-off', kind: 'meeting', start: '2020-01-10'}),
  anEvent({id: 'someday', title: 'Some day', kind: 'event'}),
];

describe('The page of the calendar', () => {
  const show = (inputs: Record<string, string> = {}, list = async () => EVENTS) =>
    render(CalendarPage, inputs, [
      {provide: Session, useValue: fakeSession('member')},
      {provide: CommandRunner, useValue: {run: async () => ({})}},
      {provide: EventRepository, useValue: {list}},
      withConsortium(),
    ]);

  it('lists what is coming, what is past and what has no date, each under its name', async () => {
    const fixture = await show();
    const words = wordsOf(fixture);
    const places = ['Coming', 'Board', 'Report due', 'Past', 'Kick-off', 'Without a date', 'Some day'].map(
      (part) => words.indexOf(part),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('narrows by the work package of the address, where what concerns everybody stays', async () => {
    const words = wordsOf(await show({workPackage: '3'}));
    expect(words).toContain('Board');
    expect(words).not.toContain('Report due');
  });

  it('narrows by kind', async () => {
    const words = wordsOf(await show({kind: 'deadline'}));
    expect(words).toContain('Report due');
    expect(words).not.toContain('Board');
  });

  it('shows the month of the address, with the ways to the ones beside it', async () => {
    const fixture = await show({view: 'month', month: '2199-03'});
    expect(wordsOfAll(fixture, 'h2')).toContain('March 2199');
    expect(wordsOf(fixture)).toContain('Board');
    expect(wordsOf(fixture)).not.toContain('Kick-off');
    expect(control(fixture, 'Previous').getAttribute('href')).toContain('month=2199-02');
    expect(control(fixture, 'Next').getAttribute('href')).toContain('month=2199-04');
  });

  it('shows this month where the address names none that can be', async () => {
    const now = new Intl.DateTimeFormat('en-GB', {month: 'long', year: 'numeric'}).format(new Date());
    expect(wordsOfAll(await show({view: 'month', month: '2199-13'}), 'h2')).toContain(now);
  });

  it('says that nothing fits, with the way back', async () => {
    const fixture = await show({}, async () => []);
    expect(wordsOf(fixture)).toContain('No date is known for what you chose.');
    expect(control(fixture, 'Show the whole calendar').getAttribute('href')).toBe('/workspace/calendar');
  });

  it('tells of a failure with a way out, and still offers the private calendar', async () => {
    const fixture = await show({}, () => Promise.reject(new ReadError('unreachable')));
    expect(control(fixture, 'Try again')).toBeTruthy();
    expect(control(fixture, 'Make my address')).toBeTruthy();
  });
});
