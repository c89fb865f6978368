import {effectiveRole, isSameGrant} from './effective-role';

const MEMBER = {role: 'member', roleSince: 100};
const ADMIN = {role: 'admin', roleSince: 200};

describe('The role that counts', () => {
  it('is the token’s while the document is not known', () => {
    expect(effectiveRole(ADMIN, undefined)).toBe('admin');
    expect(effectiveRole({}, undefined)).toBeUndefined();
  });

  it('is the lesser of the two', () => {
    expect(effectiveRole(ADMIN, MEMBER)).toBe('member');
    expect(effectiveRole(MEMBER, ADMIN)).toBe('member');
    expect(effectiveRole(ADMIN, ADMIN)).toBe('admin');
  });

  it('is none where either names none', () => {
    expect(effectiveRole(MEMBER, {})).toBeUndefined();
    expect(effectiveRole(MEMBER, {role: 'owner'})).toBeUndefined();
    expect(effectiveRole(MEMBER, null)).toBeUndefined();
    expect(effectiveRole({}, MEMBER)).toBeUndefined();
  });

  it('holds for the address it was given to alone, and for any where none is named', () => {
    const bound = {...MEMBER, roleEmail: 'jane@partner.example'};
    expect(effectiveRole({...bound, email: 'jane@partner.example'}, MEMBER)).toBe('member');
    expect(effectiveRole({...bound, email: 'other@partner.example'}, MEMBER)).toBeUndefined();
    expect(effectiveRole({...MEMBER, email: 'other@partner.example'}, MEMBER)).toBe('member');
  });
});

describe('Token and document', () => {
  it('tell of the same grant when role and moment are the same', () => {
    expect(isSameGrant(MEMBER, MEMBER)).toBeTrue();
    expect(isSameGrant(MEMBER, {...MEMBER, roleSince: 101})).toBeFalse();
    expect(isSameGrant(MEMBER, ADMIN)).toBeFalse();
    expect(isSameGrant({}, MEMBER)).toBeFalse();
    expect(isSameGrant(MEMBER, {})).toBeFalse();
  });

  it('agree where neither names a role, whatever was before', () => {
    expect(isSameGrant({}, {roleSince: 100})).toBeTrue();
    expect(isSameGrant({}, null)).toBeTrue();
  });

  it('agree about a grant whose moment was never noted', () => {
    expect(isSameGrant({role: 'member'}, {role: 'member'})).toBeTrue();
  });

  it('cannot disagree while the document is not known', () => {
    expect(isSameGrant(MEMBER, undefined)).toBeTrue();
  });

  it('agree where the address alone differs: no fresh token would change that', () => {
    expect(isSameGrant({...MEMBER, roleEmail: 'a@x.example', email: 'b@x.example'}, MEMBER)).toBeTrue();
  });
});
