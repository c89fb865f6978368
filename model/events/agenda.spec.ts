import {agendaOf} from './agenda';
import type {PortalEvent} from './event';

const now = new Date('2024-11-15T12:00:00Z');

function event(id: string, when: Partial<PortalEvent> = {}): PortalEvent {
  return {
    id,
    title: id,
    visibility: 'public',
    summary: id,
    timeZone: 'Europe/Brussels',
    online: false,
    deliverables: [],
    links: [],
    sources: [],
    publishedAt: now,
    updatedAt: now,
    ...when,
  };
}

function idsOf(events: readonly PortalEvent[]): string[] {
  return events.map(({id}) => id);
}

describe('The agenda', () => {
  it('puts what comes next first and what was last first', () => {
    const agenda = agendaOf(
      [
        event('next-year', {start: '2025'}),
        event('january', {start: '2025-01-10'}),
        event('tomorrow', {start: '2024-11-16'}),
        event('rome', {start: '2023-04-26', end: '2023-04-27'}),
        event('webinar', {start: '2024-06-11'}),
      ],
      now,
    );
    expect(idsOf(agenda.coming)).toEqual(['tomorrow', 'next-year', 'january']);
    expect(idsOf(agenda.past)).toEqual(['webinar', 'rome']);
  });

  it('counts a month as past once it is over, and a running event as coming', () => {
    const agenda = agendaOf(
      [
        event('october', {start: '2024-10'}),
        event('november', {start: '2024-11'}),
        event('running', {start: '2024-11-14', end: '2024-11-16'}),
      ],
      now,
    );
    expect(idsOf(agenda.past)).toEqual(['october']);
    expect(idsOf(agenda.coming)).toEqual(['november', 'running']);
  });

  it('follows the clock within a day', () => {
    const day = {start: '2024-12-01'};
    const agenda = agendaOf(
      [event('late', {...day, startTime: '16:00'}), event('early', {...day, startTime: '09:00'})],
      now,
    );
    expect(idsOf(agenda.coming)).toEqual(['early', 'late']);
  });

  it('keeps apart what has no date', () => {
    const agenda = agendaOf([event('b'), event('a')], now);
    expect(idsOf(agenda.undated)).toEqual(['a', 'b']);
    expect(agenda.coming).toEqual([]);
    expect(agenda.past).toEqual([]);
  });
});
