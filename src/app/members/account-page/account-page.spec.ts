import {TestBed} from '@angular/core/testing';
import {provideRouter, Router, withComponentInputBinding} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import {authError, FakeAuthGateway, person} from '../../../testing/fake-auth-gateway';
import {FakeCommands, refused} from '../../../testing/fake-commands';
import {FakeTraces} from '../../../testing/fake-traces';
import {FakeLive, provideFakeMembers} from '../../../testing/members';
import {until} from '../../../testing/until';
import {FileSaver} from '../../core/files/file-saver';
import {DigestRepository} from '../../digest/digest-repository';
import {AccountPage} from './account-page';

const MEMBER = person({claims: {role: 'member', roleSince: 100}});
const RECORD = {
  name: 'Jane Roe',
  workPackages: [3],
  position: 'Data steward',
  listed: true,
  shows: ['position'],
  email: 'jane@partner.example',
  role: 'member',
  roleSince: 100,
  admittedBy: 'invitation',
  joinedAt: new Date('2026-01-02'),
  updatedAt: new Date('2026-01-02'),
};
const REQUEST = {
  name: 'Jane Roe',
  organisation: 'Institute',
  message: 'I work on data.',
  email: 'jane@partner.example',
  state: 'open',
  askedAt: new Date('2026-03-04T12:00:00Z'),
};
const TOKEN = `${'a'.repeat(20)}.${'b'.repeat(43)}`;

describe('AccountPage', () => {
  async function show({
    gateway = new FakeAuthGateway(person()),
    live = new FakeLive(),
    commands = new FakeCommands(),
    address = '/account',
  } = {}) {
    const traces = new FakeTraces(true);
    const saved: {name: string; content: Blob}[] = [];
    TestBed.configureTestingModule({
      providers: [
        provideFakeMembers(gateway, traces),
        provideRouter([{path: 'account', component: AccountPage}], withComponentInputBinding()),
        live.provider(),
        commands.provider(),
        {provide: FileSaver, useValue: {save: (name: string, content: Blob) => saved.push({name, content})}},
        {
          provide: DigestRepository,
          useValue: {
            read: () => Promise.resolve({partners: [{id: 'inst', acronym: 'INS', name: 'The Institute'}]}),
          },
        },
      ],
    });
    const {fixture} = await RouterTestingHarness.create(address);
    const page = fixture.nativeElement as HTMLElement;
    const text = () => document.body.textContent?.replace(/\s+/g, ' ') ?? '';
    const button = (name: string) =>
      [...document.querySelectorAll('button')].filter((it) => it.textContent?.trim() === name).at(-1);
    await until('the page', () => page.querySelector('[aria-busy=true]') === null);
    const field = (label: string) => {
      const found = [...page.querySelectorAll('label')].find((it) => it.textContent?.trim() === label);
      return page.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`) as HTMLInputElement;
    };
    return {
      traces,
      saved,
      text,
      button,
      field,
      fill: (label: string, value: string) => {
        field(label).value = value;
        field(label).dispatchEvent(new Event('input'));
      },
      press: async (name: string) => {
        await until(`a button "${name}"`, () => button(name) !== undefined);
        button(name)?.click();
        await fixture.whenStable();
      },
      says: (words: string) => until(`"${words}"`, () => text().includes(words)),
    };
  }

  it('tells a stranger what signing in does not open, and how access is given', async () => {
    const page = await show();
    await page.says('You see what everyone sees.');
    await page.says('given to people who work at one of its partners');
    await page.says('Become a member');
    expect(page.text()).not.toContain('Your own calendar');
  });

  for (const [role, words] of [
    ['member', 'a member of the consortium'],
    ['editor', 'an editor'],
    ['admin', 'an administrator'],
  ] as const) {
    it(`tells ${words} what that opens`, async () => {
      const gateway = new FakeAuthGateway(person({claims: {role}}));
      const page = await show({gateway, commands: new FakeCommands({calendarState: {}})});
      await page.says(`You are signed in as ${words}`);
      expect(page.text().includes('Drafts')).toBe(role !== 'member');
      expect(page.text()).not.toContain('Become a member');
    });
  }

  it('asks somebody whose address is not confirmed to confirm it first, and sends the link again', async () => {
    const gateway = new FakeAuthGateway(person({emailVerified: false}));
    const page = await show({gateway});
    await page.says('Confirm your address first');
    expect(page.button('Ask for access')).toBeUndefined();
    await page.press('Send the link again');
    await until('1 call', () => gateway.calls.length === 1);
    expect(gateway.calls).toEqual(['sendVerification']);
    await page.says('It is on its way to jane@partner.example.');
  });

  it('signs out', async () => {
    const gateway = new FakeAuthGateway(person());
    const page = await show({gateway});
    await page.press('Sign out');
    await until('1 call', () => gateway.calls.length === 1);
    expect(gateway.calls).toEqual(['signOut']);
    await until('the end', () => page.traces.calls.includes('leave'));
    expect(page.traces.calls).toEqual(['erase', 'leave']);
  });

  it('accepts an invitation only when its guest presses, then takes it out of the address', async () => {
    const commands = new FakeCommands({acceptInvitation: {role: 'member'}});
    const page = await show({commands, address: `/account?invitation=${TOKEN}`});
    expect(commands.asked).toEqual([]);
    await page.press('Accept the invitation');
    await until('1 call', () => commands.asked.length === 1);
    expect(commands.asked).toEqual([{name: 'acceptInvitation', input: {token: TOKEN}}]);
    await page.says("Welcome to the consortium's side");
    await until('a clean address', () => TestBed.inject(Router).url === '/account');
    await page.says("Welcome to the consortium's side");
  });

  it('tells the guest of another invitation to use the address it was sent to', async () => {
    const commands = new FakeCommands({acceptInvitation: refused('invitation-for-another')});
    const page = await show({commands, address: `/account?invitation=${TOKEN}`});
    await page.press('Accept the invitation');
    await page.says('Sign in with the address it was sent to.');
    expect(page.button('Sign out, to sign in with that address')).toBeDefined();
    expect(page.button('Accept the invitation')).toBeUndefined();
    await until('a clean address', () => TestBed.inject(Router).url === '/account');
    expect(page.text()).toContain('Sign in with the address it was sent to.');
  });

  it('takes the token of an invitation that is void out of the address', async () => {
    const commands = new FakeCommands({acceptInvitation: refused('invitation-void')});
    const page = await show({commands, address: `/account?invitation=${TOKEN}`});
    await page.press('Accept the invitation');
    await until('a clean address', () => TestBed.inject(Router).url === '/account');
    expect(page.text()).toContain('This invitation does not work');
  });

  it('leaves it there while asking again may help', async () => {
    const commands = new FakeCommands({acceptInvitation: refused('too-many')});
    const page = await show({commands, address: `/account?invitation=${TOKEN}`});
    await page.press('Accept the invitation');
    expect(page.text()).toContain('Try again later');
    expect(TestBed.inject(Router).url).toBe(`/account?invitation=${TOKEN}`);
  });

  it('says that half a link is no invitation', async () => {
    const page = await show({address: '/account?invitation=abc'});
    await page.says('This is not the whole link.');
    expect(page.button('Accept the invitation')).toBeUndefined();
  });

  it('asks for access, then follows the request', async () => {
    const commands = new FakeCommands();
    const live = new FakeLive();
    const page = await show({commands, live});
    expect(page.field('Your name').value).toBe('Jane Roe');
    await page.press('Ask for access');
    expect(commands.asked).toEqual([]);
    expect(document.activeElement).toBe(page.field('Where you work'));
    page.fill('Where you work', 'Institute');
    page.fill('What you do in the project', 'I work on data.');
    live.tell('accessRequests/uid-1', REQUEST);
    await page.press('Ask for access');
    await until('1 call', () => commands.asked.length === 1);
    expect(commands.asked).toEqual([
      {
        name: 'requestAccess',
        input: {name: 'Jane Roe', organisation: 'Institute', message: 'I work on data.'},
      },
    ]);
    await until('the state', () => page.text().includes('You asked for access on 4 March 2026'));
    live.tell('accessRequests/uid-1', {...REQUEST, state: 'declined', reason: 'Not a partner.'});
    await until('the decision', () => page.text().includes('was declined'));
    await page.says('Not a partner.');
    await page.press('Ask again');
    await until('the form', () => page.field('Where you work') !== null);
  });

  it('shows a member what colleagues see as they choose it, and saves it', async () => {
    const commands = new FakeCommands({calendarState: {}});
    const page = await show({
      gateway: new FakeAuthGateway(MEMBER),
      commands,
      live: new FakeLive({'members/uid-1': RECORD}),
    });
    await until('the profile', () => page.text().includes('What colleagues see'));
    const preview = () => document.querySelector('app-directory-preview')?.textContent ?? '';
    expect(preview()).toContain('Data steward');
    page.fill('Position', 'Head of data');
    await page.press('WP 1');
    await until('the new position', () => preview().includes('Head of data'));
    await until('the new work package', () => preview().includes('1, 3'));
    await page.press('Save the profile');
    await page.says('Saved.');
    expect(commands.asked.at(-1)).toEqual({
      name: 'updateProfile',
      input: {
        name: 'Jane Roe',
        workPackages: [1, 3],
        position: 'Head of data',
        listed: true,
        shows: ['position'],
      },
    });
  });

  it('links Google to the account, and says why it could not', async () => {
    const gateway = new FakeAuthGateway(person());
    const page = await show({gateway});
    gateway.failure = authError('credential-already-in-use');
    await page.press('Link my Google account');
    await page.says('belongs to another account of this portal');
    await page.press('Link my Google account');
    await page.says('you can sign in with Google as well');
    expect(gateway.calls).toEqual(['linkGoogle', 'linkGoogle']);
  });

  it('unlinks Google only where another way remains', async () => {
    const alone = await show({gateway: new FakeAuthGateway(person({ways: ['google']}))});
    expect(alone.button('Unlink my Google account')).toBeUndefined();
    TestBed.resetTestingModule();
    const gateway = new FakeAuthGateway(person({ways: ['google', 'email']}));
    await (await show({gateway})).press('Unlink my Google account');
    await until('1 call', () => gateway.calls.length === 1);
    expect(gateway.calls).toEqual(['unlinkGoogle']);
  });

  it('has the person show that it is they before an old sign-in sets a password', async () => {
    const gateway = new FakeAuthGateway(person());
    const page = await show({gateway});
    page.fill('New password', 'a brand new password');
    gateway.failure = authError('requires-recent-login');
    await page.press('Set the password');
    await until('the question', () => page.field('Password') !== null);
    page.fill('Password', 'the old one');
    await page.press('Go on');
    await page.says('Your password is set.');
    expect(gateway.calls).toEqual([
      'setPassword a brand new password',
      'confirmWithPassword the old one',
      'setPassword a brand new password',
    ]);
  });

  it('shows a new calendar address once, and ends it', async () => {
    const address = 'https://portal.example/calendar/x.ics';
    const commands = new FakeCommands({calendarState: {}, renewCalendar: {address}});
    const page = await show({gateway: new FakeAuthGateway(MEMBER), commands});
    await page.press('Make my address');
    await page.says(address);
    await page.press('End the address');
    await page.press('End it');
    await until('the end of the address', () => page.text().includes('The address has ended'));
    expect(page.text()).not.toContain(address);
  });

  it('shows what is stored in words, whatever it is, and gives it as a file', async () => {
    const data = {
      profile: {roleSince: 5, joinedAt: '2026-01-02T10:00:00.000Z'},
      somethingNew: ['one', {a: true}],
    };
    const page = await show({commands: new FakeCommands({exportMyData: data})});
    await page.press('See everything stored about me');
    for (const words of ['Profile', 'Role since', '2 January 2026', 'Something new', 'one', 'yes']) {
      await page.says(words);
    }
    await page.press('Download it as JSON');
    await until('the file', () => page.saved.length === 1);
    expect(JSON.parse((await page.saved[0]?.content.text()) ?? '')).toEqual(data);
  });

  it('deletes the account of who agrees and shows that it is they, then leaves for good', async () => {
    const gateway = new FakeAuthGateway(person());
    const commands = new FakeCommands({deleteMyAccount: refused('sign-in-again')});
    const page = await show({gateway, commands});
    await page.press('Delete my account …');
    await until('the dialog', () => page.button('Delete my account')?.disabled === true);
    document.querySelector<HTMLInputElement>('mat-dialog-container input[type=checkbox]')?.click();
    await until('the consent', () => page.button('Delete my account')?.disabled === false);
    await page.press('Delete my account');
    await until('the question', () => page.button('Go on') !== undefined);
    expect(page.traces.calls).toEqual([]);
    commands.answer('deleteMyAccount', undefined);
    const password = document.querySelector<HTMLInputElement>('mat-dialog-container input[type=password]');
    if (password) password.value = 'the old one';
    password?.dispatchEvent(new Event('input'));
    await page.press('Go on');
    await until('the end', () => page.traces.calls.includes('leave'));
    expect(commands.asked.map(({name}) => name)).toEqual(['deleteMyAccount', 'deleteMyAccount']);
    expect(gateway.calls).toEqual(['confirmWithPassword the old one', 'signOut']);
    expect(page.traces.calls).toEqual(['erase', 'noteParting deleted', 'leave']);
  });
});
