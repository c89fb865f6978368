import {type Provider} from '@angular/core';
import {provideRouter, type Routes} from '@angular/router';
import type {LiveState} from '../app/core/firebase/live-client';
import {LIVE_CLIENT} from '../app/core/firebase/live-documents';
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

/** Documents that are listened to, by path, as the spec has them; any other is refused. `live.tell` changes one. */
export class FakeLive {
  private readonly listeners = new Map<string, (state: LiveState) => void>();

  constructor(private readonly documents: Record<string, Readonly<Record<string, unknown>>> = {}) {}

  tell(path: string, data: Readonly<Record<string, unknown>>): void {
    this.documents[path] = data;
    this.listeners.get(path)?.({kind: 'document', data});
  }

  provider(): Provider {
    const client = {
      watch: (path: string, told: (state: LiveState) => void) => {
        this.listeners.set(path, told);
        const data = this.documents[path];
        told(data ? {kind: 'document', data} : {kind: 'refused'});
        return () => this.listeners.delete(path);
      },
      close: () => Promise.resolve(),
    };
    return {provide: LIVE_CLIENT, useValue: () => Promise.resolve(client)};
  }
}
