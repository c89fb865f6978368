import {aRequest, FakePeople, openAdminPage, type} from '../../../../testing/people';
import {until} from '../../../../testing/until';
import {RequestsPage} from './requests-page';

describe('The requests for access', () => {
  function over(...requests: FakePeople['requests']): FakePeople {
    return Object.assign(new FakePeople(), {requests});
  }

  it('are none at first', async () => {
    const {says} = await openAdminPage(RequestsPage, over());
    await says('Nobody is waiting.');
  });

  it('stand with the longest waiting first, and those decided below', async () => {
    const people = over(
      aRequest('new'),
      aRequest('old'),
      aRequest('done', {state: 'declined', reason: 'No.'}),
    );
    const {items} = await openAdminPage(RequestsPage, people);
    expect(items('.card h3')).toEqual(['Person old', 'Person new']);
    expect(items('.lines li')[0]).toContain('Person done Declined');
  });

  it('are filtered by how they were decided', async () => {
    const people = over(aRequest('a', {state: 'approved'}), aRequest('b', {state: 'declined'}));
    const {items} = await openAdminPage(RequestsPage, people, {address: '/?decided=approved'});
    expect(items('.lines .name')).toEqual(['Person a']);
  });

  it('are approved with the partner the person named', async () => {
    const people = over(aRequest('a', {partner: 'ucsc'}));
    const {press, says} = await openAdminPage(RequestsPage, people);
    await press('Approve the request of Person a');
    await press('Approve');
    await says('Person a is a member now, and is told by mail.');
    expect(people.asked).toEqual([
      {
        name: 'decideRequest',
        input: {uid: 'a', decision: 'approve', role: 'member', partner: 'ucsc', workPackages: []},
      },
    ]);
    await until('a second read', () => people.reads === 2);
  });

  it('are declined with a reason only', async () => {
    const people = over(aRequest('a'));
    const {press, says} = await openAdminPage(RequestsPage, people);
    await press('Decline the request of Person a');
    await press('Decline');
    await says('Write something here.');
    expect(people.asked).toEqual([]);
    type('Reason', 'We do not know you.');
    await press('Decline');
    await says('The request of Person a is declined.');
    expect(people.asked[0]?.input).toEqual({uid: 'a', decision: 'decline', reason: 'We do not know you.'});
  });

  it('are read again where somebody else was faster', async () => {
    const people = over(aRequest('a'));
    people.refusal = 'already-decided';
    const {press, says} = await openAdminPage(RequestsPage, people);
    await press('Approve the request of Person a');
    await press('Approve');
    await says('Somebody else has decided on the request of Person a already.');
    await until('a second read', () => people.reads === 2);
  });
});
