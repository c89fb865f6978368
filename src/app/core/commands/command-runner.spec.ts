import {TestBed} from '@angular/core/testing';
import {claimAccess, dropDomain} from '@model/members/commands';
import {FIREBASE_CONFIG} from '../firebase/firebase-config';
import type {CommandError} from './command-error';
import {CommandRunner} from './command-runner';

describe('CommandRunner', () => {
  function answer(status: number, body: unknown) {
    return spyOn(window, 'fetch').and.callFake(() =>
      Promise.resolve(new Response(JSON.stringify(body), {status})),
    );
  }

  function runner(): CommandRunner {
    const config = {projectId: 'demo-runner', apiKey: 'key', storageBucket: 'demo-runner.appspot.com'};
    TestBed.configureTestingModule({providers: [{provide: FIREBASE_CONFIG, useValue: config}]});
    return TestBed.inject(CommandRunner);
  }

  async function failure(asked: Promise<unknown>): Promise<CommandError> {
    return asked.then(
      () => fail('answered') as never,
      (error: CommandError) => error,
    );
  }

  it('asks on the portal’s own host by the command’s name, and hands out the answer', async () => {
    const fetch = answer(200, {result: {admitted: true}});
    expect(await runner().run(claimAccess, {})).toEqual({admitted: true});
    const [address, request] = fetch.calls.mostRecent().args;
    expect(String(address)).toBe(`${location.origin}/api/call/claimAccess`);
    expect(JSON.parse(String(request?.body))).toEqual({data: {}});
  });

  it('tells why it was refused, and when to try again', async () => {
    const details = {reason: 'too-many', retryAt: 1_800_000_000_000};
    answer(429, {error: {status: 'RESOURCE_EXHAUSTED', message: 'Too often.', details}});
    const error = await failure(runner().run(dropDomain, {domain: 'institute.example'}));
    expect(error.kind).toBe('refused');
    expect(error.details).toEqual(details as never);
  });

  it('tells a function that broke from a refusal', async () => {
    answer(500, {error: {status: 'INTERNAL', message: 'INTERNAL'}});
    expect((await failure(runner().run(claimAccess, {}))).kind).toBe('failed');
  });

  it('tells that nothing answered while there is no network', async () => {
    spyOn(window, 'fetch').and.rejectWith(new TypeError('Failed to fetch'));
    spyOnProperty(navigator, 'onLine').and.returnValue(false);
    expect((await failure(runner().run(claimAccess, {}))).kind).toBe('unreachable');
  });
});
