import * as v from 'valibot';
import {memberSchema, profileSchema, uidSchema} from './member';

const profile = {name: ' Ada ', workPackages: [3], listed: true, shows: ['email']};
const at = new Date('2026-01-01T00:00:00Z');
const member = {...profile, email: 'ada@partner.example', admittedBy: 'request', joinedAt: at, updatedAt: at};

describe('A profile', () => {
  const accepts = (changes: object) => v.is(profileSchema, {...profile, ...changes});

  it('needs a name of one line', () => {
    expect(v.parse(profileSchema, profile).name).toBe('Ada');
    expect(accepts({name: ' '})).toBeFalse();
    expect(accepts({name: 'Ada\nLovelace'})).toBeFalse();
    expect(accepts({name: 'x'.repeat(120)})).toBeTrue();
    expect(accepts({name: 'x'.repeat(121)})).toBeFalse();
  });

  it('names each work package once, and only those there are', () => {
    expect(accepts({workPackages: []})).toBeTrue();
    expect(accepts({workPackages: [1, 14]})).toBeTrue();
    for (const workPackages of [[0], [15], [3, 3], ['3'], [1.5]]) {
      expect(accepts({workPackages})).withContext(String(workPackages)).toBeFalse();
    }
  });

  it('shows only what a member may show', () => {
    expect(accepts({shows: ['email', 'position', 'about', 'orcid']})).toBeTrue();
    expect(accepts({shows: ['role']})).toBeFalse();
    expect(accepts({shows: ['email', 'email']})).toBeFalse();
  });

  it('takes an ORCID iD with the right check digit', () => {
    expect(accepts({orcid: '0000-0002-1825-0097'})).toBeTrue();
    expect(accepts({orcid: '0000-0002-1825-0098'})).toBeFalse();
  });
});

describe('A member', () => {
  it('may hold a role, or none any more', () => {
    expect(v.is(memberSchema, {...member, role: 'editor', roleSince: 5})).toBeTrue();
    expect(v.is(memberSchema, {...member, removedAt: at})).toBeTrue();
    expect(v.is(memberSchema, {...member, role: 'friend'})).toBeFalse();
  });

  it('keeps when the workspace was visited, and when before', () => {
    expect(v.is(memberSchema, {...member, visitedAt: at, previousVisitAt: at})).toBeTrue();
    expect(v.is(memberSchema, {...member, previousVisitAt: 'yesterday'})).toBeFalse();
  });
});

describe('A uid', () => {
  it('can’t lead out of its collection', () => {
    expect(v.is(uidSchema, 'Zk3_-:9')).toBeTrue();
    for (const uid of ['', 'a/b', '..', 'a b', 'x'.repeat(129)]) {
      expect(v.is(uidSchema, uid)).withContext(uid).toBeFalse();
    }
  });
});
