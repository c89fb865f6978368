import {TestBed} from '@angular/core/testing';
import {FakeAuthGateway, person} from '../../../testing/fake-auth-gateway';
import {FakeTraces} from '../../../testing/fake-traces';
import {provideFakeMembers} from '../../../testing/members';
import {Session} from '../session';
import {SessionLink} from './session-link';

describe('SessionLink', () => {
  async function show(gateway: FakeAuthGateway, traces: FakeTraces, ready = true) {
    TestBed.configureTestingModule({providers: provideFakeMembers(gateway, traces)});
    if (ready) await TestBed.inject(Session).ready();
    const fixture = TestBed.createComponent(SessionLink);
    await fixture.whenStable();
    return {fixture, page: fixture.nativeElement as HTMLElement};
  }

  it('offers the way in to somebody who is not signed in', async () => {
    const {page} = await show(new FakeAuthGateway(null), new FakeTraces(false));
    expect(page.querySelector('a')?.textContent).toContain('Sign in');
  });

  it('offers nothing that could be wrong before it is known who is there', async () => {
    const {page} = await show(new FakeAuthGateway(), new FakeTraces(true), false);
    expect(getComputedStyle(page.querySelector('a') as Element).visibility).toBe('hidden');
  });

  it('shows whose session it is, and opens and closes the menu by keyboard', async () => {
    const {fixture, page} = await show(new FakeAuthGateway(person()), new FakeTraces(true));
    const opener = page.querySelector('button') as HTMLButtonElement;
    expect(opener.textContent).toContain('Signed in as Jane Roe');
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    opener.click();
    await fixture.whenStable();
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    const account = page.querySelector<HTMLAnchorElement>('a[href="/account"]');
    account?.focus();
    account?.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    await fixture.whenStable();
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(opener);
  });
});
