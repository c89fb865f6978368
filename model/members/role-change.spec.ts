import {roleStands} from '@model/access/role';
import {roleChange} from './role-change';

const NOW = 1_800_000_000;

describe('a change of role', () => {
  it('grants from now on, and refuses nobody', () => {
    expect(roleChange({}, 'editor', undefined, NOW)).toEqual({
      claims: {role: 'editor', roleSince: NOW},
      action: 'role-granted',
    });
  });

  it('removes a role at once, whatever tokens are still about', () => {
    const before = {role: 'admin', roleSince: NOW - 100};
    const {claims, revokedSince} = roleChange(before, undefined, undefined, NOW);
    expect(claims).toBeUndefined();
    expect(roleStands(before, revokedSince)).toBeFalse();
  });

  it('removes a role that was granted in the same second, or by a clock ahead of ours', () => {
    for (const roleSince of [NOW, NOW + 30]) {
      const before = {role: 'member', roleSince};
      expect(roleStands(before, roleChange(before, undefined, undefined, NOW).revokedSince)).toBeFalse();
    }
  });

  it('grants again in the same second in which the role was removed, and the old token stays refused', () => {
    const before = {role: 'member', roleSince: NOW - 50};
    const {revokedSince} = roleChange(before, undefined, undefined, NOW);
    const again = roleChange({}, 'member', revokedSince, NOW);
    expect(again.revokedSince).toBeUndefined();
    expect(roleStands(again.claims ?? {}, revokedSince)).toBeTrue();
    expect(roleStands(before, revokedSince)).toBeFalse();
  });

  it('to a lesser role refuses the tokens of the greater one and honours the new', () => {
    const before = {role: 'admin', roleSince: NOW};
    const {claims, revokedSince} = roleChange(before, 'member', undefined, NOW);
    expect(roleStands(before, revokedSince)).toBeFalse();
    expect(roleStands(claims ?? {}, revokedSince)).toBeTrue();
  });

  it('to a greater role lets the old token live out its hour', () => {
    const {revokedSince} = roleChange({role: 'member', roleSince: NOW - 9}, 'admin', undefined, NOW);
    expect(revokedSince).toBeUndefined();
  });
});
