import {signal} from '@angular/core';
import type {Role} from '@model/access/role';
import {Requests} from '../../members/people/requests';
import {Session} from '../../members/session';
import {render, wordsOfAll} from '../../../testing/render';
import {AdminFrame} from './admin-frame';

describe('The frame of the administration', () => {
  const show = (open: unknown[], role: Role = 'admin') =>
    render(AdminFrame, {}, [
      {provide: Requests, useValue: {open: signal(open)}},
      {provide: Session, useValue: {role: signal(role)}},
    ]);

  it('leads to every page of it', async () => {
    expect(wordsOfAll(await show([]), 'nav a')).toEqual([
      'Content',
      'Links and reviews',
      'Import and export',
      'Issues',
      'Readers',
      'How it is sent',
      'Members',
      'Requests',
      'Invitations',
      'Domains',
      'Analytics',
      'Settings',
      'Audit log',
    ]);
  });

  it('leads editors to what is about the content alone', async () => {
    expect(wordsOfAll(await show([], 'editor'), 'nav a')).toEqual([
      'Content',
      'Links and reviews',
      'Import and export',
      'Issues',
    ]);
  });

  it('says how many requests wait', async () => {
    expect(wordsOfAll(await show([{}, {}]), 'nav a')[7]).toMatch(/^Requests 2\s+waiting$/);
  });

  it('opens and closes the way between pages where the screen is small', async () => {
    const fixture = await show([]);
    const opener = (fixture.nativeElement as HTMLElement).querySelector('button');
    const isOpen = () => opener?.getAttribute('aria-expanded');
    expect(isOpen()).toBe('false');
    opener?.click();
    await fixture.whenStable();
    expect(isOpen()).toBe('true');
    opener?.click();
    await fixture.whenStable();
    expect(isOpen()).toBe('false');
  });
});
