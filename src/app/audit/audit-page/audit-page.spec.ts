import type {AuditState} from '@model/audit/audit-query';
import type {AuditEntry} from '@model/audit/entry';
import {aMember, anInvitation, FakePeople, openAdminPage} from '../../../testing/people';
import {until} from '../../../testing/until';
import {FileSaver} from '../../core/files/file-saver';
import {type AuditRead, AuditRepository} from '../audit-repository';
import {AuditPage} from './audit-page';

describe('The audit log', () => {
  const entry = (id: string, differing: Partial<AuditEntry> = {}): AuditEntry => ({
    id,
    at: new Date('2026-03-01T10:00:00Z'),
    action: 'invitation-sent',
    by: 'me',
    target: 'inv',
    details: {role: 'editor'},
    ...differing,
  });

  async function show(reads: AuditRead[], address = '/') {
    const people = Object.assign(new FakePeople(), {
      members: [aMember('me', {name: 'Ada'})],
      invitations: [anInvitation('inv')],
    });
    const asked: {state: AuditState; last: AuditEntry | undefined}[] = [];
    const saved: {name: string; content: Blob}[] = [];
    const repository = {
      read: (state: AuditState, last?: AuditEntry) => {
        asked.push({state, last});
        return Promise.resolve(reads[last ? 1 : 0]);
      },
      all: () => Promise.resolve(reads[0]),
    };
    const save = (name: string, content: Blob) => saved.push({name, content});
    const providers = [
      {provide: AuditRepository, useValue: repository},
      {provide: FileSaver, useValue: {save}},
    ];
    const page = await openAdminPage(AuditPage, people, {address, providers});
    return {...page, asked, saved};
  }

  /** What is told, without the marks around names. */
  const sentences = (items: (selector: string) => string[]) =>
    items('ol .sentence').map((it) => it.replace(/[\u2068\u2069]/g, ''));

  it('tells in sentences who did what to whom when', async () => {
    const {items, root} = await show([{entries: [entry('a')], hasOlder: false}]);
    expect(sentences(items)).toEqual(['Ada invited inv@partner.example as editor.']);
    expect(root.querySelector('ol time')?.getAttribute('datetime')).toBe('2026-03-01T10:00:00.000Z');
  });

  it('asks for what the address says', async () => {
    const {asked, says} = await show(
      [{entries: [], hasOlder: false}],
      '/?action=role-granted&by=me&from=2026-01-01',
    );
    expect(asked[0]?.state).toEqual(
      jasmine.objectContaining({action: 'role-granted', by: 'me', from: '2026-01-01'}),
    );
    await says('Nothing like this has been done. Show the whole log');
  });

  it('is filtered by person, chosen by name', async () => {
    const {asked, root} = await show([{entries: [entry('a')], hasOlder: false}]);
    const select = [...root.querySelectorAll('label')]
      .find((it) => it.textContent?.includes('Done by'))
      ?.querySelector('select') as HTMLSelectElement;
    const ada = [...select.options].find((it) => it.textContent?.trim() === 'Ada');
    select.value = ada?.value ?? '';
    select.dispatchEvent(new Event('change'));
    await until('a second read', () => asked.length === 2);
    expect(asked[1]?.state.by).toBe('me');
  });

  it('shows older entries below, after the last one shown', async () => {
    const {asked, items, press, says} = await show([
      {entries: [entry('a')], hasOlder: true},
      {entries: [entry('b', {action: 'role-removed', target: 'gone-long-ago'})], hasOlder: false},
    ]);
    await press('Show older entries');
    await says('1 older entry is shown.');
    expect(sentences(items)[1]).toBe('Ada took the access of a former member (gone-l) away.');
    expect(asked[1]?.last?.id).toBe('a');
    expect(items('.older')).toEqual([]);
  });

  it('keeps a name that is written from right to left from turning its sentence', async () => {
    const {items} = await show([
      {entries: [entry('a', {action: 'profile-changed', by: 'you'})], hasOlder: false},
    ]);
    expect(items('ol .sentence')[0]).toMatch(/^\u2068a former member \(you\)\u2069 changed/);
  });

  it('is given as CSV', async () => {
    const {press, saved, says} = await show([{entries: [entry('a')], hasOlder: false}]);
    await press('Export as CSV');
    await says('1 entry is in the file.');
    expect(saved[0]?.name).toBe('audit-log.csv');
    expect(await saved[0]?.content.text()).toContain('Ada invited inv@partner.example as editor.');
  });
});
