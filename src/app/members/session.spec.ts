import {ErrorHandler} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {FakeAuthGateway, person} from '../../testing/fake-auth-gateway';
import {FakeTraces} from '../../testing/fake-traces';
import {until} from '../../testing/until';
import {Refusals} from '../core/firebase/refusals';
import {AUTH_GATEWAY} from './auth-gateway';
import {KEEPING} from './keeping';
import {Session} from './session';
import {Traces} from './traces';

describe('Session', () => {
  const MEMBER = person({claims: {role: 'member', roleSince: 100}});

  function start(gateway: FakeAuthGateway | Error, traces = new FakeTraces(true)) {
    const open = jasmine.createSpy('open').and.callFake(async () => {
      if (gateway instanceof Error) throw gateway;
      return gateway;
    });
    const keep = jasmine.createSpy('keep').and.resolveTo();
    const handleError = jasmine.createSpy('handleError');
    TestBed.configureTestingModule({
      providers: [
        {provide: AUTH_GATEWAY, useValue: open},
        {provide: Traces, useValue: traces},
        {provide: KEEPING, useValue: keep},
        {provide: ErrorHandler, useValue: {handleError}},
      ],
    });
    return {session: TestBed.inject(Session), traces, open, keep, handleError};
  }

  it('does not fetch Auth for somebody who never signed in here', async () => {
    const {session, open} = start(new FakeAuthGateway(null), new FakeTraces(false));
    expect(await session.visibilities()).toEqual(['public']);
    expect(session.identity()).toBe('anonymous');
    expect(open).not.toHaveBeenCalled();
  });

  it('is not ready until it is known who is there', async () => {
    const gateway = new FakeAuthGateway();
    const {session} = start(gateway);
    const visibilities = session.visibilities();
    expect(session.identity()).toBeUndefined();
    await Promise.resolve();
    gateway.tell(MEMBER);
    expect(await visibilities).toEqual(['public', 'consortium']);
    expect(session.role()).toBe('member');
  });

  it('gives a stranger nothing but what is public, whatever the claims say', async () => {
    const {session} = start(new FakeAuthGateway(person({claims: {role: 'owner'}})));
    expect(await session.visibilities()).toEqual(['public']);
    expect(session.user()?.uid).toBe('uid-1');
  });

  it('lets the public read on where Auth cannot be fetched, and tries again at the next page', async () => {
    const traces = new FakeTraces(true);
    const {session, handleError} = start(new TypeError('no network'), traces);
    expect(await session.visibilities()).toEqual(['public']);
    expect(handleError).toHaveBeenCalled();
    expect(traces.hinted()).toBeTrue();
  });

  it('tells resources to read again when the role changes, and a page that it was lost', async () => {
    const gateway = new FakeAuthGateway(MEMBER);
    const {session} = start(gateway);
    await session.ready();
    const before = session.identity();
    gateway.tell(person());
    expect(session.identity()).not.toBe(before);
    expect(session.roleLost()).toBeTrue();
    session.acknowledgeLoss();
    expect(session.roleLost()).toBeFalse();
  });

  it('has the next page say that the role was lost, where the sign-in ends with it', async () => {
    const gateway = new FakeAuthGateway(MEMBER);
    const {session, traces} = start(gateway);
    await session.ready();
    gateway.tell(person());
    gateway.tell(null);
    await until('the way out', () => traces.calls.includes('leave'));
    expect(traces.calls).toEqual(['erase', 'noteParting access-ended', 'leave']);
  });

  it('has it say nothing where only the sign-in ended, and leaves what is unsaved', async () => {
    const gateway = new FakeAuthGateway(MEMBER);
    const {session, traces} = start(gateway);
    await session.ready();
    gateway.tell(null);
    await until('the way out', () => traces.calls.includes('leave'));
    expect(traces.calls).toEqual(['erase all but what is unsaved', 'leave']);
  });

  it('says on the next page that access has ended, until that was read', () => {
    const {session} = start(new FakeAuthGateway(null), new FakeTraces(false, 'access-ended'));
    expect(session.roleLost()).toBeTrue();
    session.acknowledgeLoss();
    expect(session.roleLost()).toBeFalse();
  });

  it('does not speak of a loss to somebody who gained a role', async () => {
    const gateway = new FakeAuthGateway(person());
    const {session} = start(gateway);
    await session.ready();
    gateway.tell(MEMBER);
    expect(session.role()).toBe('member');
    expect(session.roleLost()).toBeFalse();
  });

  it('asks for a new token when a list is refused, and finds the role gone', async () => {
    const gateway = new FakeAuthGateway(MEMBER);
    const {session} = start(gateway);
    await session.ready();
    gateway.freshClaims = {};
    TestBed.inject(Refusals).notice('list');
    await until('the new token', () => session.roleLost());
    expect(gateway.calls).toEqual(['refresh']);
    expect(session.role()).toBeUndefined();
    expect(session.user()?.withdrawn).toBeFalse();
    expect(session.roleLost()).toBeTrue();
  });

  it('believes the rules rather than a token that still names the role', async () => {
    const gateway = new FakeAuthGateway(MEMBER);
    const {session} = start(gateway);
    await session.ready();
    TestBed.inject(Refusals).notice('list');
    await until('the rules’ word', () => session.user()?.withdrawn === true);
    expect(session.role()).toBeUndefined();
    expect(session.user()?.withdrawn).toBeTrue();
    gateway.tell(person({claims: {role: 'member', roleSince: 200}}));
    expect(session.role()).toBe('member');
  });

  it('looks once, not at every address that leads nowhere, and keeps the role that stands', async () => {
    const gateway = new FakeAuthGateway(MEMBER);
    const {session} = start(gateway);
    await session.ready();
    for (let time = 0; time < 3; time++) {
      TestBed.inject(Refusals).notice('get');
      TestBed.tick();
      await settled();
    }
    expect(gateway.calls).toEqual(['refresh']);
    expect(session.role()).toBe('member');
  });

  it('forgets the person, wipes their traces and leaves when they sign out', async () => {
    const gateway = new FakeAuthGateway(MEMBER);
    const {session, traces} = start(gateway);
    await session.ready();
    await session.signOut();
    expect(gateway.calls).toEqual(['signOut']);
    expect(traces.calls).toEqual(['erase', 'leave']);
    expect(session.user()).toBeNull();
    expect(await session.idToken()).toBeUndefined();
  });

  it('follows another tab that signs out', async () => {
    const {session, traces} = start(new FakeAuthGateway(MEMBER));
    await session.ready();
    traces.changeElsewhere(false);
    await until('the way out', () => traces.calls.includes('leave'));
    expect(session.user()).toBeNull();
    expect(traces.calls).toEqual(['erase', 'leave']);
  });

  it('follows another tab that signs in', async () => {
    const traces = new FakeTraces(false);
    const {session} = start(new FakeAuthGateway(MEMBER), traces);
    traces.changeElsewhere(true);
    await session.ready();
    expect(session.role()).toBe('member');
  });

  it('believes a document that names no role, or a lesser one, before the token does', async () => {
    const {session} = start(new FakeAuthGateway(person({claims: {role: 'admin', roleSince: 100}})));
    await session.ready();
    session.hear('uid-1', {role: 'member', roleSince: 101});
    expect(session.role()).toBe('member');
    expect(session.roleLost()).toBeFalse();
    session.hear('uid-1', {});
    expect(session.role()).toBeUndefined();
    expect(session.user()?.withdrawn).toBeTrue();
    expect(session.roleLost()).toBeTrue();
  });

  it('takes nothing from what is heard of somebody else', async () => {
    const {session} = start(new FakeAuthGateway(MEMBER));
    await session.ready();
    session.hear('uid-2', null);
    expect(session.role()).toBe('member');
  });

  it('welcomes a person whose role arrives, once a token names it', async () => {
    const gateway = new FakeAuthGateway(person());
    const {session} = start(gateway);
    await session.ready();
    session.expectRole();
    gateway.tell(person());
    expect(session.welcomed()).toBeFalse();
    expect(session.expected()).toBeDefined();
    gateway.tell(MEMBER);
    expect(session.welcomed()).toBeTrue();
    expect(session.expected()).toBeUndefined();
    session.acknowledgeWelcome();
    expect(session.welcomed()).toBeFalse();
  });

  it('keeps watch over who is signed in, once, and over nobody else', async () => {
    const gateway = new FakeAuthGateway(null);
    const {session, keep} = start(gateway);
    await session.ready();
    expect(keep).not.toHaveBeenCalled();
    gateway.tell(person());
    gateway.tell(MEMBER);
    expect(keep).toHaveBeenCalledTimes(1);
  });

  it('hands out the ID token of whoever is signed in', async () => {
    const {session} = start(new FakeAuthGateway(MEMBER));
    expect(await session.idToken()).toBe('token of uid-1');
  });
});

/** One turn of the event loop: what was begun without waiting for anything has been done by then. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
