import {TestbedHarnessEnvironment} from '@angular/cdk/testing/testbed';
import {MatCheckboxHarness} from '@angular/material/checkbox/testing';
import {MatSelectHarness} from '@angular/material/select/testing';
import {TestBed} from '@angular/core/testing';
import {Router} from '@angular/router';
import {aMember, FakePeople, openAdminPage, said, type} from '../../../../testing/people';
import {until} from '../../../../testing/until';
import {MembersPage} from './members-page';

describe('The members as an admin sees them', () => {
  async function show(people: FakePeople, address = '/') {
    const page = await openAdminPage(MembersPage, people, {address});
    const loader = TestbedHarnessEnvironment.documentRootLoader(page.fixture);
    const choose = async (text: string) => {
      const select = await loader.getHarness(MatSelectHarness.with({selector: 'mat-dialog-content *'}));
      await select.clickOptions({text});
    };
    const submit = () =>
      document.querySelector<HTMLButtonElement>(
        'mat-dialog-actions button[type=submit]',
      ) as HTMLButtonElement;
    return {...page, loader, choose, submit, names: () => page.items('tbody th .name')};
  }

  function over(...members: FakePeople['members']): FakePeople {
    return Object.assign(new FakePeople(), {members});
  }

  it('are listed with their role and place', async () => {
    const {items} = await show(
      over(aMember('b', {role: 'editor', partner: 'ucsc', workPackages: [7]}), aMember('a')),
    );
    const [first, second] = items('tbody tr');
    expect(first).toContain('Person a a@partner.example Member Not assigned');
    expect(second).toContain('Editor Gemelli Hospital WP7');
    expect(second).toContain('by invitation');
  });

  it('are those the address asks for', async () => {
    const {names} = await show(over(aMember('a'), aMember('b', {role: 'editor'})), '/?role=editor');
    expect(names()).toEqual(['Person b']);
  });

  it('are searched while one types, and the address keeps it', async () => {
    const {root, names} = await show(over(aMember('a'), aMember('b')));
    const field = root.querySelector<HTMLInputElement>('input[type=search]') as HTMLInputElement;
    field.value = 'person b';
    field.dispatchEvent(new Event('change'));
    await until('one name', () => names().length === 1);
    expect(names()).toEqual(['Person b']);
    expect(TestBed.inject(Router).url).toBe('/?q=person%20b');
  });

  it('say so where nobody matches, with a way back', async () => {
    const {items} = await show(over(aMember('a')), '/?q=nobody');
    expect(items('.note')[0]).toContain('Show all members');
  });

  it('ask an admin who is alone to invite somebody', async () => {
    const {says} = await show(over(aMember('me', {role: 'admin'})));
    await says('Nobody is here but you. Invite the first colleague');
  });

  it('show hostile names as text', async () => {
    const {root, names} = await show(over(aMember('a', {name: '<img src=x onerror=alert(1)>'})));
    expect(names()).toEqual(['<img src=x onerror=alert(1)>']);
    expect(root.querySelector('tbody img')).toBeNull();
  });

  it('get another role, with a reason, and are read again', async () => {
    const people = over(aMember('a'));
    const {press, choose, says, submit} = await show(people);
    await press('Role of Person a');
    expect(submit().disabled).toBeTrue();
    await choose('Editor');
    await says('writes and publishes what the public reads');
    type('Reason (optional)', 'You edit now.');
    await press('Change the role');
    await says('Person a now has the role: Editor.');
    expect(people.asked).toEqual([
      {name: 'changeRole', input: {uid: 'a', role: 'editor', reason: 'You edit now.'}},
    ]);
    await until('a second read', () => people.reads === 2);
  });

  it('lose their access only after what that means was said', async () => {
    const people = over(aMember('a'));
    const {press, choose, says} = await show(people);
    await press('Role of Person a');
    await choose('No access');
    await says('Access ends within a minute on all devices of Person a.');
    await press('Take the access away');
    await says('Person a has no access any more.');
    expect(people.asked[0]?.input).toEqual({uid: 'a', role: 'none'});
  });

  it('get their role back', async () => {
    const {role: _role, ...removed} = aMember('a', {removedAt: new Date()});
    const people = over(removed);
    const {press, says} = await show(people, '/?standing=removed');
    await press('Give back of Person a');
    await press('Give the role back');
    await says('Person a now has the role: Member.');
    expect(people.asked[0]?.input).toEqual({uid: 'a', role: 'member'});
  });

  it('keep an admin from giving up the administration by a slip', async () => {
    const people = over(aMember('me', {role: 'admin'}));
    const {press, choose, says, submit, loader} = await show(people);
    await press('Role of Person me');
    await choose('Member');
    await says('This is your own account.');
    expect(submit().disabled).toBeTrue();
    await (await loader.getHarness(MatCheckboxHarness)).check();
    expect(submit().disabled).toBeFalse();
    expect(people.asked).toEqual([]);
    await press('Cancel');
  });

  it('keep the dialog open with the sentence where the portal refuses', async () => {
    const people = over(aMember('a', {role: 'admin'}));
    people.refusal = 'last-admin';
    const {press, choose, says} = await show(people);
    await press('Role of Person a');
    await choose('Member');
    await press('Change the role');
    await says('The portal would be left without an administrator.');
    expect(said(document.querySelector('mat-dialog-container [role=alert]') as Element)).toContain(
      'Make somebody else one first.',
    );
    await press('Cancel');
  });

  it('have their place corrected', async () => {
    const people = over(aMember('a', {partner: 'ucsc', workPackages: [9, 7]}));
    const {press, says} = await show(people);
    await press('Place of Person a');
    await press('Save');
    await says('The place of Person a is corrected.');
    expect(people.asked).toEqual([
      {name: 'assignMember', input: {uid: 'a', partner: 'ucsc', workPackages: [7, 9]}},
    ]);
  });
});
