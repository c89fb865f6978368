import type {PortalEvent} from '@model/events/event';
import {anEvent} from '../../../../test/fixtures/nouns';
import {control, open, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {ReadError} from '../../core/errors/read-error';
import {EventRepository} from '../event-repository';
import {EventListPage} from './event-list-page';

describe('The list of events', () => {
  const show = (list: () => Promise<PortalEvent[]>) =>
    render(EventListPage, {}, [{provide: EventRepository, useValue: {list}}]);

  it('puts what is coming first, then what was, then what has no date', async () => {
    const fixture = await show(async () => [
      anEvent({id: 'a', title: 'Long ago', start: '2022-11-24'}),
      anEvent({id: 'b', title: 'Some time'}),
      anEvent({id: 'c', title: 'One day', start: '2199'}),
    ]);
    expect(wordsOfAll(fixture, 'h2')).toEqual(['Coming', 'Past', 'Without a date']);
    expect(wordsOfAll(fixture, 'h3')).toEqual(['One day', 'Long ago', 'Some time']);
  });

  it('says that none is coming, and what to do', async () => {
    const fixture = await show(async () => [anEvent({start: '2022-11-24'})]);
    expect(wordsOf(fixture)).toContain('No event is announced at the moment');
    expect(control(fixture, 'Read the news').getAttribute('href')).toBe('/news');
  });

  it("marks the consortium's meetings", async () => {
    const fixture = await show(async () => [anEvent({visibility: 'consortium', start: '2022'})]);
    expect(wordsOfAll(fixture, 'app-marks')).toEqual(['Consortium only']);
  });

  it('says so when there is none at all', async () => {
    const fixture = await show(async () => []);
    expect(wordsOf(fixture)).toContain('No event has been published yet.');
  });

  it('tells of a failure with a way out', async () => {
    const fixture = await show(async () => {
      throw new ReadError('unreachable');
    });
    expect(control(fixture, 'Try again')).toBeTruthy();
  });

  it('says that it is loading', () => {
    const list = () => new Promise(() => undefined);
    const fixture = open(EventListPage, {}, [{provide: EventRepository, useValue: {list}}]);
    expect(wordsOfAll(fixture, '[role=status]')).toEqual(['Loading']);
  });
});
