import {signal} from '@angular/core';
import {Requests} from '../../members/people/requests';
import {render, wordsOfAll} from '../../../testing/render';
import {AdminFrame} from './admin-frame';

describe('The frame of the administration', () => {
  const show = (open: unknown[]) =>
    render(AdminFrame, {}, [{provide: Requests, useValue: {open: signal(open)}}]);

  it('leads to every page of it', async () => {
    expect(wordsOfAll(await show([]), 'nav a')).toEqual([
      'Members',
      'Requests',
      'Invitations',
      'Domains',
      'Audit log',
    ]);
  });

  it('says how many requests wait', async () => {
    expect(wordsOfAll(await show([{}, {}]), 'nav a')[1]).toMatch(/^Requests 2\s+waiting$/);
  });
});
