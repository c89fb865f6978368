import {Component} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {provideRouter, Router, withComponentInputBinding} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import {authError, FakeAuthGateway, person} from '../../../testing/fake-auth-gateway';
import {FakeTraces} from '../../../testing/fake-traces';
import {provideFakeMembers} from '../../../testing/members';
import {SignInPage} from './sign-in-page';

@Component({template: '<h1>Elsewhere</h1>'})
class Elsewhere {}

describe('SignInPage', () => {
  async function open(address: string, gateway = new FakeAuthGateway(null), traces = new FakeTraces()) {
    const routes = [
      {path: 'sign-in', component: SignInPage},
      {path: '**', component: Elsewhere},
    ];
    TestBed.configureTestingModule({
      providers: [provideFakeMembers(gateway, traces), provideRouter(routes, withComponentInputBinding())],
    });
    const harness = await RouterTestingHarness.create(address);
    const page = harness.fixture.nativeElement as HTMLElement;
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await harness.fixture.whenStable();
    };
    await settle();
    const buttons = () => [...page.querySelectorAll('button')];
    return {
      gateway,
      traces,
      text: () => page.textContent ?? '',
      alert: () => [...page.querySelectorAll('[role=alert]')].map((it) => it.textContent?.trim()).join(''),
      field: (label: string) => {
        const found = [...page.querySelectorAll('label')].find((it) => it.textContent?.trim() === label);
        return page.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`) as HTMLInputElement;
      },
      press: async (name: string) => {
        buttons()
          .find((it) => it.textContent?.trim() === name)
          ?.click();
        await settle();
      },
      settle,
    };
  }

  function type(field: HTMLInputElement, value: string): void {
    field.value = value;
    field.dispatchEvent(new Event('input'));
  }

  it('mails a link that will lead back to where the person came from', async () => {
    const page = await open('/sign-in?returnTo=%2Fnews%3Fpage%3D2');
    type(page.field('Email address'), ' jane@partner.example ');
    await page.press('Send me a sign-in link');
    expect(page.gateway.calls).toEqual(['sendSignInLink jane@partner.example /news?page=2']);
    expect(page.text()).toContain('Look in your mail');
    expect(page.traces.linkAddress()).toBe('jane@partner.example');
  });

  it('asks nothing of the service while the address has a slip in it, and goes to the field', async () => {
    const page = await open('/sign-in');
    type(page.field('Email address'), 'jane@');
    await page.press('Send me a sign-in link');
    expect(page.gateway.calls).toEqual([]);
    expect(page.text()).toContain('Write the whole address');
    expect(page.field('Email address').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(page.field('Email address'));
  });

  it('lets password managers fill in the password, and shows it when asked', async () => {
    const page = await open('/sign-in');
    await page.press('Use a password instead');
    expect(page.field('Email address').autocomplete).toBe('email');
    expect(page.field('Password').autocomplete).toBe('current-password');
    expect(page.field('Password').type).toBe('password');
    await page.press('Show password');
    expect(page.field('Password').type).toBe('text');
  });

  it('says in a sentence why a password did not open the door, and lets the person try again', async () => {
    const page = await open('/sign-in');
    await page.press('Use a password instead');
    type(page.field('Email address'), 'jane@partner.example');
    type(page.field('Password'), 'wrong');
    page.gateway.failure = authError('wrong-password');
    await page.press('Sign in');
    expect(page.alert()).toContain("don't belong together");
    await page.press('Sign in');
    expect(page.gateway.calls.length).toBe(2);
    expect(page.alert()).toBe('');
  });

  it('goes on to where the person was headed once they are in', async () => {
    const page = await open('/sign-in?returnTo=%2Fnews');
    page.gateway.tell(person());
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/news');
  });

  it('never goes on to another site', async () => {
    const page = await open('/sign-in?returnTo=%2F%2Fevil.example');
    page.gateway.tell(person());
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/account');
  });

  it('signs in by a link at once in the browser that asked for it', async () => {
    const traces = new FakeTraces();
    traces.rememberLinkAddress('jane@partner.example');
    const page = await open('/sign-in?mode=signIn&oobCode=c', new FakeAuthGateway(null), traces);
    expect(page.gateway.calls).toEqual(['signInWithLink jane@partner.example']);
    expect(traces.linkAddress()).toBe('');
  });

  it('asks for the address in another browser', async () => {
    const page = await open('/sign-in?mode=signIn&oobCode=c');
    expect(page.gateway.calls).toEqual([]);
    type(page.field('Email address'), 'jane@partner.example');
    await page.press('Sign in');
    expect(page.gateway.calls).toEqual(['signInWithLink jane@partner.example']);
  });

  it('sets a new password by a link, and signs in with it', async () => {
    const page = await open('/sign-in?mode=resetPassword&oobCode=c');
    expect(page.text()).toContain('A new password for jane@partner.example');
    type(page.field('New password'), 'four words in row');
    await page.press('Set it and sign in');
    expect(page.gateway.calls).toEqual([
      'checkResetCode c',
      'resetPassword c four words in row',
      'signInWithPassword jane@partner.example four words in row',
    ]);
  });

  it('says that a link has expired', async () => {
    const gateway = new FakeAuthGateway(null);
    gateway.failure = authError('expired-action-code');
    const page = await open('/sign-in?mode=resetPassword&oobCode=c', gateway);
    expect(page.alert()).toContain('has expired');
  });

  it('confirms an address only when the person presses, not when a scanner opens the link', async () => {
    const page = await open('/sign-in?mode=verifyEmail&oobCode=c');
    expect(page.gateway.calls).toEqual([]);
    await page.press('Confirm my address');
    expect(page.gateway.calls).toEqual(['verifyAddress c']);
    expect(page.text()).toContain('Your address is confirmed.');
  });
});
