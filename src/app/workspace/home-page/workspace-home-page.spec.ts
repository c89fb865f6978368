import {signal} from '@angular/core';
import {aDocumentEntry} from '../../../../test/fixtures/documents';
import {anEvent} from '../../../../test/fixtures/nouns';
import {withConsortium} from '../../../testing/consortium-stub';
import {fakeSession, render, control, wordsOf, wordsOfAll} from '../../../testing/render';
import {CommandRunner} from '../../core/commands/command-runner';
import {Session} from '../../members/session';
import {NotificationInbox} from '../../notifications/notification-inbox';
import {WorkspaceRepository} from '../workspace-repository';
import {WorkspaceHomePage} from './workspace-home-page';

const inbox = {
  latest: {hasValue: () => true, value: () => [], error: () => undefined, reload: () => false},
  unread: signal([]),
};

describe('The overview of the workspace', () => {
  const show = (
    previousVisit?: number | 'untold',
    documents = [aDocumentEntry({title: 'Minutes of May', updatedAt: new Date('2026-05-01')})],
    coming = [anEvent({title: 'Board', start: '2199-01-01', workPackages: [3]})],
    mine: number[] = [],
  ) =>
    render(WorkspaceHomePage, {}, [
      {provide: Session, useValue: {...fakeSession('member'), user: signal(null)}},
      {
        provide: CommandRunner,
        useValue: {
          run: async () => (previousVisit === 'untold' ? Promise.reject(new Error()) : {previousVisit}),
        },
      },
      {provide: NotificationInbox, useValue: inbox},
      {
        provide: WorkspaceRepository,
        useValue: {latest: async () => ({outcomes: [], news: [], events: []}), coming: async () => coming},
      },
      withConsortium([], documents, mine),
    ]);

  it('greets by name and says what a first visit is', async () => {
    const fixture = await show();
    expect(wordsOfAll(fixture, 'h1')).toEqual(['Welcome, Jane Roe']);
    expect(wordsOf(fixture)).toContain('It is your first visit');
    expect(wordsOf(fixture)).toContain('Minutes of May');
  });

  it('does not call it a first visit where it could not be told when the last one was', async () => {
    const fixture = await show('untold');
    expect(wordsOf(fixture)).not.toContain('It is your first visit');
    expect(wordsOf(fixture)).toContain('Minutes of May');
  });

  it('shows what came since the last visit, and names its day', async () => {
    const fixture = await show(Date.parse('2026-04-01T12:00:00Z'));
    expect(wordsOf(fixture)).toContain('New since your last visit (1 April 2026)');
    expect(wordsOf(fixture)).toContain('Minutes of May');
  });

  it('says so when nothing came', async () => {
    const fixture = await show(Date.parse('2026-06-01T12:00:00Z'));
    expect(wordsOf(fixture)).toContain('Nothing new: you have seen it all.');
    expect(wordsOf(fixture)).not.toContain('Minutes of May');
  });

  it('says what to do first where nothing is there at all', async () => {
    const fixture = await show(undefined, [], []);
    expect(control(fixture, 'Add the first document')).toBeTruthy();
    expect(control(fixture, 'Choose my work packages').getAttribute('href')).toBe('/account');
    expect(wordsOf(fixture)).toContain('No meeting and no deadline is announced');
  });

  it('puts what concerns my work packages first', async () => {
    const coming = [
      anEvent({id: 'a', title: 'Theirs', start: '2199-01-01', workPackages: [9]}),
      anEvent({id: 'b', title: 'Ours', start: '2199-02-01', workPackages: [3]}),
    ];
    const fixture = await show(undefined, [], coming, [3]);
    expect(wordsOfAll(fixture, 'app-dates-list .title')).toEqual(['Ours', 'Theirs']);
  });
});
