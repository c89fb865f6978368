import {FakePeople, openAdminPage, type} from '../../../../testing/people';
import {until} from '../../../../testing/until';
import {DomainsPage} from './domains-page';

describe('The admitted domains', () => {
  const domain = {id: 'institute.example', addedBy: 'me', addedAt: new Date('2026-01-10'), partner: 'ucsc'};

  function over(...domains: FakePeople['domains']): FakePeople {
    return Object.assign(new FakePeople(), {domains});
  }

  it('are none at first', async () => {
    const {says} = await openAdminPage(DomainsPage, over());
    await says('No domain is admitted.');
  });

  it('are listed with their partner', async () => {
    const {items} = await openAdminPage(DomainsPage, over(domain));
    expect(items('.who')[0]).toContain('institute.example Gemelli Hospital · since 10 January 2026');
  });

  it('are added', async () => {
    const people = over();
    const {press, says} = await openAdminPage(DomainsPage, people);
    type('Domain', 'Institute.example');
    await press('Admit this domain');
    await says('Confirmed addresses at institute.example are admitted from now on.');
    expect(people.asked).toEqual([{name: 'admitDomain', input: {domain: 'Institute.example'}}]);
    await until('a second read', () => people.reads === 2);
  });

  it('are not what is no domain, nor what anybody can have an address at', async () => {
    const people = over();
    const {press, says} = await openAdminPage(DomainsPage, people);
    type('Domain', 'jane@institute.example');
    await press('Admit this domain');
    await says('Write the part after the @');
    expect(people.asked).toEqual([]);
    people.refusal = 'public-mail-domain';
    type('Domain', 'mail.example');
    await press('Admit this domain');
    await says('Anybody can have an address there');
  });

  it('are dropped once it is confirmed that members stay', async () => {
    const people = over(domain);
    const {press, says} = await openAdminPage(DomainsPage, people);
    await press('Drop institute.example');
    await says('Those who are members already stay members.');
    await press('Drop it');
    await says('institute.example admits nobody any more.');
    expect(people.asked).toEqual([{name: 'dropDomain', input: {domain: 'institute.example'}}]);
  });
});
