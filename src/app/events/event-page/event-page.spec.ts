import type {PortalEvent} from '@model/events/event';
import {anEvent} from '../../../../test/fixtures/nouns';
import {control, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {until} from '../../../testing/until';
import {FileSaver} from '../../core/files/file-saver';
import {ReadError} from '../../core/errors/read-error';
import {DeliverableRepository} from '../../deliverables/deliverable-repository';
import {EventRepository} from '../event-repository';
import {READER_ZONE} from '../reader-zone';
import {EventPage} from './event-page';

describe('The page of an event', () => {
  let saved: {name: string; content: Blob}[];

  const show = (event: Partial<PortalEvent> | ReadError, readerZone = 'Europe/Brussels') =>
    render(EventPage, {id: 'event'}, [
      {
        provide: EventRepository,
        useValue: {
          get: async () => {
            if (event instanceof ReadError) throw event;
            return anEvent(event);
          },
        },
      },
      {provide: DeliverableRepository, useValue: {named: async () => []}},
      {provide: FileSaver, useValue: {save: (name: string, content: Blob) => saved.push({name, content})}},
      {provide: READER_ZONE, useValue: readerZone},
    ]);

  beforeEach(() => (saved = []));

  const webinar = {start: '2025-06-11', startTime: '14:00', endTime: '15:30', online: true};

  it('tells the hours by the clocks of the place', async () => {
    const fixture = await show(webinar);
    expect(wordsOf(fixture)).toContain('11 June 2025 14:00–15:30 Brussels time');
    expect(wordsOf(fixture)).not.toContain('In your time');
    expect(wordsOf(fixture)).toContain('Online');
  });

  it("adds the reader's own clocks where they show something else", async () => {
    const fixture = await show(webinar, 'America/New_York');
    expect(wordsOf(fixture)).toMatch(/In your time: 11 June,? (at )?08:00\s?–\s?09:30/);
  });

  it('leaves out clocks that differ in name only', async () => {
    const fixture = await show(webinar, 'Europe/Paris');
    expect(wordsOf(fixture)).not.toContain('In your time');
  });

  it('says no more of the date than is known', async () => {
    const fixture = await show({start: '2023-06', dateNote: 'The year is inferred.'});
    expect(wordsOfAll(fixture, 'time')).toEqual(['June 2023']);
    expect(wordsOf(fixture)).toContain('The year is inferred.');
  });

  it('gives a calendar file once the day is known', async () => {
    const fixture = await show(webinar);
    control(fixture, 'Add to calendar').click();
    await until('the file', () => saved.length > 0);
    await fixture.whenStable();
    expect(saved.map(({name}) => name)).toEqual(['event.ics']);
    expect(await saved[0]?.content.text()).toContain('DTSTART;TZID=Europe/Brussels:20250611T140000');
    expect(wordsOfAll(fixture, '[role=status]')).toEqual([
      'Saved as event.ics. Open the file to add the event.',
    ]);
  });

  it('offers none while it is not', async () => {
    const fixture = await show({start: '2023-06'});
    expect(() => control(fixture, 'Add to calendar')).toThrow();
  });

  it('says of an event without a date that it has none', async () => {
    expect(wordsOf(await show({}))).toContain('The sources give no date');
  });

  it('says alike of what is absent and what is not for this reader', async () => {
    expect(wordsOf(await show(new ReadError('absent')))).toContain('nothing at this address');
  });
});
