import * as v from 'valibot';
import {directoryEntryOf, directoryEntrySchema} from './directory';
import type {Member} from './member';

const at = new Date('2026-01-01T00:00:00Z');
const member: Member = {
  id: 'ada',
  name: 'Ada',
  email: 'ada@partner.example',
  partner: 'sciensano',
  workPackages: [3, 5],
  position: 'Head of unit',
  about: 'Words.',
  orcid: '0000-0002-1825-0097',
  listed: true,
  shows: [],
  role: 'member',
  roleSince: 1,
  admittedBy: 'invitation',
  joinedAt: at,
  updatedAt: at,
};

describe('An entry of the directory', () => {
  it('shows name, partner and work packages, and nothing more unless its member chose it', () => {
    expect(directoryEntryOf(member)).toEqual({
      uid: 'ada',
      name: 'Ada',
      partner: 'sciensano',
      workPackages: [3, 5],
    });
  });

  it('shows what its member chose, and of that only what there is', () => {
    const chosen: Member = {...member, about: undefined, shows: ['email', 'about', 'orcid']};
    expect(directoryEntryOf(chosen)).toEqual({
      uid: 'ada',
      name: 'Ada',
      partner: 'sciensano',
      workPackages: [3, 5],
      email: 'ada@partner.example',
      orcid: '0000-0002-1825-0097',
    });
  });

  it('says who is an editor or an admin, so that members know whom to ask', () => {
    expect(directoryEntryOf({...member, role: 'editor'})?.role).toBe('editor');
    expect(directoryEntryOf({...member, role: 'admin'})?.role).toBe('admin');
    expect(directoryEntryOf(member)?.role).toBeUndefined();
  });

  it('is not made for who wants not to be found, nor for who is no member any more', () => {
    expect(directoryEntryOf({...member, listed: false})).toBeUndefined();
    expect(directoryEntryOf({...member, role: undefined})).toBeUndefined();
  });

  it('is what its schema says', () => {
    const entry = directoryEntryOf({
      ...member,
      shows: ['email', 'position', 'about', 'orcid'],
      role: 'admin',
    });
    expect(v.parse(v.strictObject(directoryEntrySchema.entries), entry)).toEqual(entry as never);
  });
});
