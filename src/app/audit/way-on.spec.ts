import type {AuditEntry} from '@model/audit/entry';
import {wayOnFrom} from './way-on';

describe('The way on from an audit entry', () => {
  const entry = (differing: Partial<AuditEntry>): AuditEntry => ({
    ...{id: 'e', at: new Date(0), action: 'item-published', by: 'ada', target: 'news.first'},
    subject: 'content',
    ...differing,
  });

  it('leads from a publication to its difference in the history', () => {
    expect(wayOnFrom(entry({details: {number: 3}}))).toEqual(
      jasmine.objectContaining({link: ['/admin/content', 'news.first', 'history'], params: {entry: '3'}}),
    );
  });

  it('leads from a review to the working copy, unless that is discarded', () => {
    expect(wayOnFrom(entry({action: 'draft-approved'}))?.link).toEqual([
      '/admin/content',
      'news.first',
      'review',
    ]);
    expect(wayOnFrom(entry({action: 'draft-discarded'}))).toBeUndefined();
  });

  it('leads to the settings, and nowhere from what concerns people', () => {
    expect(wayOnFrom(entry({subject: 'settings', target: 'home'}))?.link).toEqual(['/admin/settings']);
    expect(wayOnFrom(entry({subject: 'member', target: 'bob'}))).toBeUndefined();
  });
});
