import type {PortalNotification} from '@model/notifications/notification';
import {control, render, wordsOf, wordsOfAll} from '../../testing/render';
import {ReadError} from '../core/errors/read-error';
import {NotificationInbox} from './notification-inbox';
import {NotificationRepository} from './notification-repository';
import {NotificationsPage} from './notifications-page';

const one = (changes: Partial<PortalNotification> = {}): PortalNotification => ({
  id: 'n1',
  uid: 'uid-1',
  kind: 'document-added',
  about: 'minutes',
  title: 'Minutes of May',
  at: new Date('2026-05-01T10:00:00Z'),
  ...changes,
});

describe('The page of notifications', () => {
  let marked: (readonly string[] | undefined)[];
  const show = (list: () => Promise<PortalNotification[]>) =>
    render(NotificationsPage, {}, [
      {provide: NotificationRepository, useValue: {list}},
      {
        provide: NotificationInbox,
        useValue: {markRead: async (ids?: readonly string[]) => void marked.push(ids)},
      },
    ]);

  beforeEach(() => (marked = []));

  it('says what happened, leads to it, and marks what is unread', async () => {
    const fixture = await show(async () => [one(), one({id: 'n2', title: 'Old', readAt: new Date(0)})]);
    expect(wordsOfAll(fixture, 'li a')).toEqual([
      'Unread: New document in your work package: Minutes of May',
      'New document in your work package: Old',
    ]);
    expect(control(fixture, 'Minutes of May').getAttribute('href')).toBe('/workspace/documents/minutes');
  });

  it('leads from a working copy to its review, and from what is published to its history', async () => {
    const about = 'deliverable.report';
    const fixture = await show(async () => [
      one({kind: 'draft-submitted', about, title: 'Waiting'}),
      one({id: 'n2', kind: 'draft-returned', about, title: 'Back'}),
      one({id: 'n3', kind: 'item-published', about, title: 'Out'}),
      one({id: 'n4', kind: 'draft-submitted', about: 'newsletter.spring', title: 'Issue'}),
    ]);
    const leadsTo = (words: string) => control(fixture, words).getAttribute('href');
    expect(leadsTo('Waiting')).toBe('/admin/content/deliverable.report/review');
    expect(leadsTo('Back')).toBe('/admin/content/deliverable.report');
    expect(leadsTo('Out')).toBe('/admin/content/deliverable.report/history');
    expect(leadsTo('Issue')).toBe('/admin/newsletter/spring');
  });

  it('marks the one that is opened, and not one that was read', async () => {
    const fixture = await show(async () => [one(), one({id: 'n2', title: 'Old', readAt: new Date(0)})]);
    control(fixture, 'Old').click();
    control(fixture, 'Minutes of May').click();
    expect(marked).toEqual([['n1']]);
  });

  it('marks all as read', async () => {
    const fixture = await show(async () => [one()]);
    control(fixture, 'Mark all as read').click();
    await fixture.whenStable();
    expect(marked).toEqual([undefined]);
    expect(wordsOf(fixture)).not.toContain('Unread');
    expect(wordsOf(fixture)).toContain('All are marked as read.');
  });

  it('says what will stand here when there is none', async () => {
    expect(wordsOf(await show(async () => []))).toContain('Nothing yet.');
  });

  it('tells of a failure with a way out', async () => {
    const fixture = await show(() => Promise.reject(new ReadError('unreachable')));
    expect(control(fixture, 'Try again')).toBeTruthy();
  });
});
