import {TestBed} from '@angular/core/testing';
import {until} from '../../../testing/until';
import type {LiveState} from './live-client';
import {LIVE_CLIENT, LiveDocuments} from './live-documents';

describe('LiveDocuments', () => {
  function start() {
    const opened: {told: Map<string, (state: LiveState) => void>; lose: () => void; closed: boolean}[] = [];
    const open = jasmine.createSpy('open').and.callFake(() => {
      const client = {told: new Map(), lose: () => undefined as void, closed: false};
      opened.push(client);
      return Promise.resolve({
        watch: (path: string, told: (state: LiveState) => void, lost: () => void) => {
          client.told.set(path, told);
          client.lose = lost;
          return () => client.told.delete(path);
        },
        close: () => {
          client.closed = true;
          return Promise.resolve();
        },
      });
    });
    TestBed.configureTestingModule({providers: [{provide: LIVE_CLIENT, useValue: open}]});
    return {documents: TestBed.inject(LiveDocuments), opened, open};
  }

  const DOCUMENT: LiveState = {kind: 'document', data: {role: 'member'}};

  it('connects at the first watch, tells what comes, and closes with the last', async () => {
    const {documents, opened, open} = start();
    expect(open).not.toHaveBeenCalled();
    const heard: LiveState[] = [];
    const stop = documents.watch('members/a', (state) => heard.push(state));
    await until('a connection', () => opened[0]?.told.has('members/a') ?? false);
    opened[0]?.told.get('members/a')?.(DOCUMENT);
    expect(heard).toEqual([DOCUMENT]);
    stop();
    await until('the end', () => opened[0]?.closed ?? false);
  });

  it('closes while there is no network, and connects again when there is', async () => {
    const {documents, opened} = start();
    const stop = documents.watch('members/a', () => undefined);
    await until('a connection', () => opened[0]?.told.has('members/a') ?? false);
    window.dispatchEvent(new Event('offline'));
    await until('the end', () => opened[0]?.closed ?? false);
    window.dispatchEvent(new Event('online'));
    await until('another connection', () => opened[1]?.told.has('members/a') ?? false);
    stop();
  });

  it('does not watch again what the rules refused', async () => {
    const {documents, opened} = start();
    const stop = documents.watch('members/a', () => undefined);
    await until('a connection', () => opened[0]?.told.has('members/a') ?? false);
    opened[0]?.told.get('members/a')?.({kind: 'refused'});
    window.dispatchEvent(new Event('offline'));
    await until('the end', () => opened[0]?.closed ?? false);
    window.dispatchEvent(new Event('online'));
    expect(opened.length).toBe(1);
    stop();
  });

  it('is silent where the client cannot be fetched', async () => {
    const open = jasmine.createSpy('open').and.rejectWith(new TypeError('no chunk'));
    TestBed.configureTestingModule({providers: [{provide: LIVE_CLIENT, useValue: open}]});
    const stop = TestBed.inject(LiveDocuments).watch('members/a', () => fail('told'));
    await until('a try', () => open.calls.any());
    stop();
  });
});
