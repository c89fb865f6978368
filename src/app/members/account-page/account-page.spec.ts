import {TestBed} from '@angular/core/testing';
import {FakeAuthGateway, person} from '../../../testing/fake-auth-gateway';
import {FakeTraces} from '../../../testing/fake-traces';
import {provideFakeMembers} from '../../../testing/members';
import {Session} from '../session';
import {AccountPage} from './account-page';

describe('AccountPage', () => {
  async function show(gateway: FakeAuthGateway, traces = new FakeTraces(true)) {
    TestBed.configureTestingModule({providers: provideFakeMembers(gateway, traces)});
    await TestBed.inject(Session).ready();
    const fixture = TestBed.createComponent(AccountPage);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    return {
      text: () => page.textContent?.replace(/\s+/g, ' ') ?? '',
      press: async (name: string) => {
        [...page.querySelectorAll('button')].find((it) => it.textContent?.trim() === name)?.click();
        await new Promise((resolve) => setTimeout(resolve));
        await fixture.whenStable();
      },
    };
  }

  it('tells a stranger what signing in does not open, and how access is given', async () => {
    const page = await show(new FakeAuthGateway(person()));
    expect(page.text()).toContain('You see what everyone sees.');
    expect(page.text()).toContain(
      "given to people who work at one of its partners, by the portal's administrators",
    );
    expect(page.text()).not.toContain("The consortium's own outcomes, in the same catalogue");
  });

  for (const [role, words] of [
    ['member', 'a member of the consortium'],
    ['editor', 'an editor'],
    ['admin', 'an administrator'],
  ] as const) {
    it(`tells ${words} what that opens`, async () => {
      const page = await show(new FakeAuthGateway(person({claims: {role}})));
      expect(page.text()).toContain(`You are signed in as ${words}`);
      expect(page.text()).toContain("The consortium's own outcomes");
      expect(page.text().includes('Drafts')).toBe(role !== 'member');
    });
  }

  it('asks somebody whose address is not confirmed to confirm it, and sends the link again', async () => {
    const gateway = new FakeAuthGateway(person({emailVerified: false}));
    const page = await show(gateway);
    expect(page.text()).toContain("This address isn't confirmed yet");
    await page.press('Send the link again');
    expect(gateway.calls).toEqual(['sendVerification']);
    expect(page.text()).toContain('It is on its way to jane@partner.example.');
  });

  it('signs out', async () => {
    const traces = new FakeTraces(true);
    const gateway = new FakeAuthGateway(person());
    const page = await show(gateway, traces);
    await page.press('Sign out');
    expect(gateway.calls).toEqual(['signOut']);
    expect(traces.calls).toEqual(['erase', 'leave']);
  });
});
