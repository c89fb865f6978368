import * as v from 'valibot';
import * as commands from './commands';

/** One good input of each command of this noun. */
const INPUTS: Readonly<Record<string, readonly object[]>> = {
  acceptInvitation: [{token: `${'a'.repeat(20)}.${'b'.repeat(43)}`}],
  claimAccess: [{}],
  requestAccess: [{name: 'Ada', organisation: 'An institute', message: 'Please.'}],
  updateProfile: [{name: 'Ada', workPackages: [7], listed: true, shows: ['email']}],
  visitWorkspace: [{}],
  exportMyData: [{}],
  deleteMyAccount: [{confirm: 'delete'}],
  inviteMember: [{email: 'guest@institute.example', role: 'admin', workPackages: []}],
  resendInvitation: [{id: 'a'.repeat(20)}],
  withdrawInvitation: [{id: 'a'.repeat(20)}],
  decideRequest: [
    {uid: 'ada', decision: 'approve', role: 'member', workPackages: []},
    {uid: 'ada', decision: 'decline', reason: 'No.'},
  ],
  changeRole: [
    {uid: 'ada', role: 'none'},
    {uid: 'ada', role: 'editor', reason: 'New work.'},
  ],
  assignMember: [{uid: 'ada', workPackages: [1]}],
  admitDomain: [{domain: 'institute.example', partner: 'sciensano'}],
  dropDomain: [{domain: 'institute.example'}],
};

describe('The commands about members', () => {
  it('are all here, each under its own name', () => {
    expect(Object.keys(commands).sort()).toEqual(Object.keys(INPUTS).sort());
    for (const [name, command] of Object.entries(commands)) expect(command.name).toBe(name);
  });

  for (const [name, command] of Object.entries(commands)) {
    it(`${name} takes what it needs, and no field more`, () => {
      const inputs = INPUTS[name] ?? [];
      expect(inputs.length).toBeGreaterThan(0);
      for (const input of inputs) {
        expect(v.is(command.input, input)).toBeTrue();
        for (const more of [{by: 'grant-tool'}, {state: 'approved'}, {roleSince: 1}]) {
          expect(v.is(command.input, {...input, ...more})).toBeFalse();
        }
        for (const field of Object.keys(input).filter((key) => !['partner', 'reason'].includes(key))) {
          expect(v.is(command.input, {...input, [field]: undefined}))
            .withContext(field)
            .toBeFalse();
        }
      }
    });
  }

  it('decline with a reason, approve with a role, and know no third decision', () => {
    const {input} = commands.decideRequest;
    expect(v.is(input, {uid: 'ada', decision: 'decline'})).toBeFalse();
    expect(v.is(input, {uid: 'ada', decision: 'approve', role: 'none', workPackages: []})).toBeFalse();
    expect(v.is(input, {uid: 'ada', decision: 'defer', reason: 'Later.'})).toBeFalse();
  });

  it('address people by uids that are no paths', () => {
    for (const uid of ['', 'a/b', '../x', 'a b', 'a'.repeat(129), 7]) {
      expect(v.is(commands.changeRole.input, {uid, role: 'none'})).toBeFalse();
    }
  });

  it('ask for the very word before an account is deleted', () => {
    for (const confirm of ['', 'Delete', 'yes', true]) {
      expect(v.is(commands.deleteMyAccount.input, {confirm})).toBeFalse();
    }
  });
});
