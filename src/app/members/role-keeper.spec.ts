import {TestBed} from '@angular/core/testing';
import type {Standing} from '@model/access/effective-role';
import {FakeAuthGateway, person} from '../../testing/fake-auth-gateway';
import {FakeTraces} from '../../testing/fake-traces';
import {provideFakeMembers} from '../../testing/members';
import {until} from '../../testing/until';
import {CommandRunner} from '../core/commands/command-runner';
import {MemberWatch} from './member-watch';
import {RoleKeeper} from './role-keeper';
import {Session} from './session';

describe('RoleKeeper', () => {
  const MEMBER = person({claims: {role: 'member', roleSince: 100}});

  async function keep(gateway: FakeAuthGateway, admitted = false) {
    const traces = new FakeTraces(true);
    const listeners = new Map<string, (standing: Standing | null) => void>();
    const commands: string[] = [];
    TestBed.configureTestingModule({
      providers: [
        provideFakeMembers(gateway, traces),
        {
          provide: MemberWatch,
          useValue: {
            watch: (uid: string, told: (standing: Standing | null) => void) => {
              listeners.set(uid, told);
              return () => listeners.delete(uid);
            },
          },
        },
        {
          provide: CommandRunner,
          useValue: {
            run: ({name}: {name: string}) => {
              commands.push(name);
              return Promise.resolve({admitted});
            },
          },
        },
      ],
    });
    const session = TestBed.inject(Session);
    await session.ready();
    TestBed.inject(RoleKeeper).start();
    TestBed.tick();
    return {session, traces, listeners, commands};
  }

  it('listens to the document of somebody with a role, and to nobody’s without', async () => {
    expect((await keep(new FakeAuthGateway(MEMBER))).listeners.has('uid-1')).toBeTrue();
    TestBed.resetTestingModule();
    expect((await keep(new FakeAuthGateway(person()))).listeners.size).toBe(0);
  });

  it('ends access at once when the document says so, and asks for a token that does too', async () => {
    const gateway = new FakeAuthGateway(MEMBER);
    const {session, listeners} = await keep(gateway);
    gateway.freshClaims = {};
    listeners.get('uid-1')?.({});
    expect(session.role()).toBeUndefined();
    await until('a fresh token', () => gateway.calls.includes('refresh'));
    expect(session.user()?.withdrawn).toBeFalse();
    expect(session.roleLost()).toBeTrue();
  });

  it('asks for no token while document and token agree', async () => {
    const gateway = new FakeAuthGateway(MEMBER);
    const {listeners} = await keep(gateway);
    jasmine.clock().install();
    listeners.get('uid-1')?.({role: 'member', roleSince: 100});
    TestBed.tick();
    jasmine.clock().tick(120_000);
    jasmine.clock().uninstall();
    expect(gateway.calls).toEqual([]);
  });

  it('makes a role effective that arrives, without a reload', async () => {
    const gateway = new FakeAuthGateway(person({emailVerified: false}));
    const {session, listeners} = await keep(gateway);
    session.expectRole();
    TestBed.tick();
    expect(listeners.has('uid-1')).toBeTrue();
    gateway.freshClaims = {role: 'member', roleSince: 300};
    await until('the role', () => session.role() === 'member');
    expect(session.welcomed()).toBeTrue();
  });

  it('asks once whether a confirmed address admits its owner, and expects the role if it does', async () => {
    const {session, commands, traces} = await keep(new FakeAuthGateway(person()), true);
    await until('an answer', () => session.expected() !== undefined);
    expect(commands).toEqual(['claimAccess']);
    // Should the page be left before the token has come, the next one asks again.
    expect(traces.hasClaimed('uid-1')).toBeFalse();
  });

  for (const [who, someone] of [
    ['an unconfirmed address', person({emailVerified: false})],
    ['a member', MEMBER],
  ] as const) {
    it(`does not ask for ${who}`, async () => {
      const {commands} = await keep(new FakeAuthGateway(someone));
      await Promise.resolve();
      expect(commands).toEqual([]);
    });
  }

  it('stops listening when nobody is signed in any more', async () => {
    const gateway = new FakeAuthGateway(MEMBER);
    const {listeners} = await keep(gateway);
    gateway.tell(null);
    await until('silence', () => listeners.size === 0);
  });
});
