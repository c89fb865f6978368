import {anInvitation, FakePeople, openAdminPage, type} from '../../../../testing/people';
import {until} from '../../../../testing/until';
import {InvitationsPage} from './invitations-page';

describe('The invitations', () => {
  function over(...invitations: FakePeople['invitations']): FakePeople {
    return Object.assign(new FakePeople(), {invitations});
  }

  it('are none at first', async () => {
    const {says} = await openAdminPage(InvitationsPage, over());
    await says('Nobody has been invited yet.');
  });

  it('say how they stand, and only open and expired ones can be sent again', async () => {
    const people = over(
      anInvitation('open'),
      anInvitation('late', {expiresAt: new Date('2026-01-01')}),
      anInvitation('in', {state: 'accepted'}),
      anInvitation('out', {state: 'withdrawn'}),
    );
    const {items} = await openAdminPage(InvitationsPage, people);
    expect(items('.who .badge')).toEqual(['Open', 'Expired', 'Accepted', 'Withdrawn']);
    expect(items('li button').filter((it) => it.startsWith('Send again'))).toEqual([
      'Send again to open@partner.example',
      'Send again to late@partner.example',
    ]);
  });

  it('are sent, and the form stays for the next one', async () => {
    const people = over();
    const {press, says} = await openAdminPage(InvitationsPage, people);
    const field = type('Email address', 'Jane@Partner.example');
    await press('Send the invitation');
    await says('The invitation to Jane@Partner.example is on its way.');
    expect(people.asked).toEqual([
      {name: 'inviteMember', input: {email: 'Jane@Partner.example', role: 'member', workPackages: []}},
    ]);
    expect(field.value).toBe('');
    await until('a second read', () => people.reads === 2);
  });

  it('are not sent to half an address: the field says why and gets the focus', async () => {
    const people = over();
    const {press, says} = await openAdminPage(InvitationsPage, people);
    const field = type('Email address', 'jane@');
    await press('Send the invitation');
    await says('Write the whole address');
    expect(document.activeElement).toBe(field);
    expect(people.asked).toEqual([]);
  });

  it('say it where an address has one already', async () => {
    const people = over();
    people.refusal = 'already-invited';
    const {press, says} = await openAdminPage(InvitationsPage, people);
    type('Email address', 'jane@partner.example');
    await press('Send the invitation');
    await says('This address has an invitation already.');
  });

  it('are sent again', async () => {
    const people = over(anInvitation('a'));
    const {press, says} = await openAdminPage(InvitationsPage, people);
    await press('Send again to a@partner.example');
    await says('A new link is on its way to a@partner.example.');
    expect(people.asked).toEqual([{name: 'resendInvitation', input: {id: 'a'}}]);
  });

  it('are withdrawn once that is confirmed, and not before', async () => {
    const people = over(anInvitation('a'));
    const {press, says} = await openAdminPage(InvitationsPage, people);
    await press('Withdraw the invitation to a@partner.example');
    await press('Cancel');
    await until('no dialog', () => !document.querySelector('mat-dialog-container'));
    expect(people.asked).toEqual([]);
    await press('Withdraw the invitation to a@partner.example');
    await press('Withdraw it');
    await says('The invitation to a@partner.example is withdrawn.');
    expect(people.asked).toEqual([{name: 'withdrawInvitation', input: {id: 'a'}}]);
  });
});
