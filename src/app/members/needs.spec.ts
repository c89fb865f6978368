import {Component} from '@angular/core';
import {TestBed} from '@angular/core/testing';
import {Router} from '@angular/router';
import {RouterTestingHarness} from '@angular/router/testing';
import {FakeAuthGateway, person} from '../../testing/fake-auth-gateway';
import {FakeTraces} from '../../testing/fake-traces';
import {provideFakeMembers} from '../../testing/members';
import {until} from '../../testing/until';
import {needs} from './needs';
import {Session} from './session';

@Component({selector: 'app-guarded', template: ''})
class Page {}

describe('needs', () => {
  const EDITOR = person({claims: {role: 'editor', roleSince: 1}});

  async function arrive(gateway: FakeAuthGateway, address: string) {
    TestBed.configureTestingModule({
      providers: provideFakeMembers(gateway, new FakeTraces(true), [
        {path: 'workspace', canActivate: [needs('member')], children: [{path: 'x', component: Page}]},
        {path: 'admin', canActivate: [needs('admin')], component: Page},
        {path: 'account', component: Page},
        {path: 'sign-in', component: Page},
      ]),
    });
    await RouterTestingHarness.create(address);
    return TestBed.inject(Router);
  }

  it('lets those pass whose role includes it', async () => {
    expect((await arrive(new FakeAuthGateway(EDITOR), '/workspace/x')).url).toBe('/workspace/x');
  });

  it('takes those to their account whose role does not', async () => {
    expect((await arrive(new FakeAuthGateway(EDITOR), '/admin')).url).toBe('/account');
  });

  it('leaves the page when the role is lost while it is open', async () => {
    const gateway = new FakeAuthGateway(EDITOR);
    const router = await arrive(gateway, '/workspace/x');
    gateway.tell(person());
    await until('the account page', () => router.url === '/account');
  });

  it('stays where the role that is left still opens the page', async () => {
    const gateway = new FakeAuthGateway(EDITOR);
    const router = await arrive(gateway, '/workspace/x');
    gateway.tell(person({claims: {role: 'member', roleSince: 2}}));
    await until('the lesser role', () => TestBed.inject(Session).role() === 'member');
    expect(router.url).toBe('/workspace/x');
  });
});
