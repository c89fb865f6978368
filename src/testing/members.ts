import {type Provider} from '@angular/core';
import {provideRouter, type Routes} from '@angular/router';
import {AUTH_GATEWAY} from '../app/members/auth-gateway';
import {KEEPING} from '../app/members/keeping';
import {Traces} from '../app/members/traces';
import type {FakeAuthGateway} from './fake-auth-gateway';
import {FakeTraces} from './fake-traces';

/** The session over a gateway and a browser that the spec plays, and a router with `routes`. */
export function provideFakeMembers(
  gateway: FakeAuthGateway,
  traces = new FakeTraces(),
  routes: Routes = [],
): Provider[] {
  return [
    {provide: AUTH_GATEWAY, useValue: () => Promise.resolve(gateway)},
    {provide: Traces, useValue: traces},
    {provide: KEEPING, useValue: () => Promise.resolve()},
    provideRouter(routes) as unknown as Provider,
  ];
}
