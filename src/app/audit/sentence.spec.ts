import {AUDIT_ACTIONS, type AuditEntry} from '@model/audit/entry';
import type {Invitation} from '@model/members/invitation';
import type {Member} from '@model/members/member';
import {auditNames} from './audit-names';
import {sentenceOf} from './sentence';

describe('The sentence of an audit entry', () => {
  const names = auditNames(
    [
      {id: 'ada-uid', name: 'Ada'},
      {id: 'bob-uid', name: 'Bob'},
    ] as Member[],
    [{id: 'inv', email: 'guest@partner.example'}] as Invitation[],
  );
  const say = (differing: Partial<AuditEntry>) =>
    sentenceOf(
      {id: 'e', at: new Date(0), action: 'role-granted', by: 'ada-uid', target: 'bob-uid', ...differing},
      names,
    );

  it('names who did what to whom', () => {
    expect(say({details: {role: 'editor'}})).toBe('Ada gave Bob the role editor.');
    expect(say({action: 'role-removed'})).toBe('Ada took the access of Bob away.');
    expect(say({action: 'invitation-sent', target: 'inv', details: {role: 'admin'}})).toBe(
      'Ada invited guest@partner.example as administrator.',
    );
    expect(say({action: 'profile-changed', target: 'ada-uid'})).toBe('Ada changed their profile.');
  });

  it('says who is not there any more by the beginning of their uid', () => {
    expect(say({by: 'abcdefghijkl', action: 'request-declined'})).toBe(
      'a former member (abcdef) declined the request of Bob.',
    );
  });

  it('names the portal and its tool', () => {
    expect(say({by: 'grant-tool', details: {role: 'admin'}})).toContain('The grant tool gave Bob');
    expect(say({by: 'portal', action: 'member-admitted'})).toBe('The portal admitted Bob.');
  });

  it('names content by what it is, and settings by what they are for', () => {
    const about = {action: 'item-published', subject: 'content'} as const;
    expect(say({...about, target: 'deliverable.report'})).toBe('Ada published the outcome report.');
    expect(say({...about, target: 'work-package.3'})).toBe('Ada published work package 3.');
    expect(say({action: 'settings-changed', target: 'publishing'})).toBe(
      'Ada changed the rules of publishing.',
    );
    expect(
      say({action: 'alias-added', target: 'news.old', subject: 'settings', details: {to: 'new'}}),
    ).toContain('let /news/old lead on to /news/new.');
    expect(say({action: 'alias-removed', target: 'news.old'})).toContain('let /news/old lead nowhere');
    expect(say({action: 'settings-changed', target: 'analytics'})).toContain('how long figures');
    expect(say({action: 'settings-changed', target: 'home'})).toContain('changed the notice');
  });

  it('is there for every action, with the name of who did it', () => {
    for (const action of AUDIT_ACTIONS) expect(say({action})).toMatch(/^Ada .+\.$/);
  });
});
