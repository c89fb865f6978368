import {signal} from '@angular/core';
import {Router} from '@angular/router';
import {TestBed} from '@angular/core/testing';
import {control, fakeSession, render, wordsOf} from '../../testing/render';
import {Session} from '../members/session';
import {NotificationInbox} from '../notifications/notification-inbox';
import {WorkspaceFrame} from './workspace-frame';

describe('The frame of the workspace', () => {
  let session: ReturnType<typeof fakeSession>;

  async function show() {
    session = fakeSession('member');
    const fixture = await render(WorkspaceFrame, {}, [
      {provide: Session, useValue: session},
      {provide: NotificationInbox, useValue: {count: signal('3')}},
    ]);
    return {fixture, go: spyOn(TestBed.inject(Router), 'navigateByUrl').and.resolveTo(true)};
  }

  it('leads to its parts, and says how much is unread', async () => {
    const {fixture, go} = await show();
    expect(control(fixture, 'Rooms').getAttribute('href')).toBe('/workspace/rooms');
    expect(control(fixture, 'Notifications 3 unread')).toBeTruthy();
    expect(go).not.toHaveBeenCalled();
  });

  it('searches all documents from everywhere but their list, which has this search itself', async () => {
    const {fixture, go} = await show();
    const router = TestBed.inject(Router);
    router.resetConfig([{path: '**', children: []}]);
    go.and.callThrough();
    const arrive = async (address: string) => {
      await router.navigateByUrl(address);
      await fixture.whenStable();
      return (fixture.nativeElement as HTMLElement).querySelectorAll('[role=search]').length;
    };
    expect(await arrive('/workspace/rooms')).toBe(1);
    expect(await arrive('/workspace/documents?q=minutes')).toBe(0);
    expect(await arrive('/workspace/documents/some-minutes')).toBe(1);
  });

  it('takes everything away and leaves when the role is lost', async () => {
    const {fixture, go} = await show();
    session.role.set(undefined);
    await fixture.whenStable();
    expect(wordsOf(fixture)).toBe('');
    expect(go).toHaveBeenCalledOnceWith('/account');
  });
});
