import {Component} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {Router} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import {FakeAuthGateway, person} from '../../testing/fake-auth-gateway';
import {FakeTraces} from '../../testing/fake-traces';
import {provideFakeMembers} from '../../testing/members';
import {until} from '../../testing/until';
import {signedIn} from './signed-in';

@Component({template: ''})
class Page {}

describe('signedIn', () => {
  function routed(gateway: FakeAuthGateway, traces: FakeTraces) {
    TestBed.configureTestingModule({
      providers: provideFakeMembers(gateway, traces, [
        {path: 'account', canActivate: [signedIn], component: Page},
        {path: 'sign-in', component: Page},
      ]),
    });
  }

  it('sends somebody who is signed out to sign in, and remembers where they were headed', async () => {
    routed(new FakeAuthGateway(null), new FakeTraces(false));
    await RouterTestingHarness.create('/account?tab=ways');
    expect(TestBed.inject(Router).url).toBe('/sign-in?returnTo=%2Faccount%3Ftab%3Dways');
  });

  it('waits for the session to be restored before it decides', async () => {
    const gateway = new FakeAuthGateway();
    routed(gateway, new FakeTraces(true));
    const arriving = RouterTestingHarness.create('/account');
    await until('the question who is there', () => gateway.isWatched);
    expect(TestBed.inject(Router).url).toBe('/');
    gateway.tell(person());
    await arriving;
    expect(TestBed.inject(Router).url).toBe('/account');
  });
});
