import {includesRole, roleOf, ROLES, roleStands} from './role';
import {visibilitiesFor} from './visibility';

describe('A role', () => {
  it('is one of three, and anything else is nobody', () => {
    for (const role of ROLES) expect(roleOf({role})).toBe(role);
    for (const role of [
      undefined,
      null,
      '',
      'Admin',
      'admin ',
      'owner',
      true,
      1,
      ['admin'],
      {role: 'admin'},
    ]) {
      expect(roleOf({role})).toBeUndefined();
    }
    expect(roleOf(undefined)).toBeUndefined();
    expect(roleOf({})).toBeUndefined();
  });

  it('is its address’s: another address leaves it behind, and so does the lack of one', () => {
    const given = {role: 'editor', roleEmail: 'ada@partner.example'};
    expect(roleOf({...given, email: 'ada@partner.example'})).toBe('editor');
    expect(roleOf({...given, email: 'ada@elsewhere.example'})).toBeUndefined();
    expect(roleOf({...given, email: 'Ada@partner.example'})).toBeUndefined();
    expect(roleOf(given)).toBeUndefined();
    for (const roleEmail of ['', null, true, ['ada@partner.example']]) {
      expect(roleOf({...given, roleEmail, email: 'ada@partner.example'})).toBeUndefined();
    }
  });

  it('is whoever’s holds the account where it was given to no address', () => {
    expect(roleOf({role: 'editor', email: 'ada@elsewhere.example'})).toBe('editor');
    expect(roleOf({role: 'editor'})).toBe('editor');
  });

  it('is not inherited from what every object has', () => {
    expect(roleOf(JSON.parse('{"__proto__": {"role": "admin"}}'))).toBeUndefined();
  });

  it('includes the ones before it and none after it', () => {
    const matrix = ROLES.map((role) => ROLES.map((needed) => includesRole(role, needed)));
    expect(matrix).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
    expect(includesRole(undefined, 'member')).toBe(false);
  });
});

describe('A role against a revocation', () => {
  it('stands when there is none, however it was granted', () => {
    expect(roleStands({roleSince: 100}, undefined)).toBe(true);
    expect(roleStands({}, undefined)).toBe(true);
  });

  it('stands when it was granted anew after it', () => {
    expect(roleStands({roleSince: 101}, 100)).toBe(true);
  });

  it('falls when it was granted before it, or in the same second', () => {
    expect(roleStands({roleSince: 99}, 100)).toBe(false);
    expect(roleStands({roleSince: 100}, 100)).toBe(false);
  });

  it('falls when nobody can say when it was granted', () => {
    for (const roleSince of [undefined, null, '101', NaN, {}]) {
      expect(roleStands({roleSince}, 100)).toBe(false);
    }
  });

  it('falls before a revocation for all time', () => {
    expect(roleStands({roleSince: Number.MAX_SAFE_INTEGER}, Infinity)).toBe(false);
  });
});

describe('What a person may read', () => {
  it('is public for everyone, and the consortium’s too for members and up', () => {
    expect(visibilitiesFor(undefined)).toEqual(['public']);
    for (const role of ROLES) expect(visibilitiesFor(role)).toEqual(['public', 'consortium']);
  });
});
