import type {Deliverable} from '@model/deliverables/deliverable';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {control, render, wordsOf} from '../../testing/render';
import {ReadError} from '../core/errors/read-error';
import {IssuePage} from './issue-page/issue-page';
import {IssueRepository} from './issue-repository';
import {NewsletterPage} from './newsletter-page/newsletter-page';

const anIssue = (changes: Partial<Deliverable> = {}) =>
  aDeliverable({category: 'newsletters', title: 'First letter', issued: '2026-11', ...changes});

describe('Past issues', () => {
  const list = (issues: () => Promise<Deliverable[]>) =>
    render(NewsletterPage, {}, [{provide: IssueRepository, useValue: {list: issues}}]);
  const one = (get: () => Promise<Deliverable>) =>
    render(IssuePage, {id: 'report'}, [{provide: IssueRepository, useValue: {get}}]);

  it('are listed with their month, and lead to the issue', async () => {
    const fixture = await list(async () => [anIssue({id: 'first'})]);
    expect(wordsOf(fixture)).toContain('November 2026');
    expect(control(fixture, 'First letter').getAttribute('href')).toBe('/newsletter/first');
  });

  it('are said not to be there, or not to be reached, beside a form that works', async () => {
    const empty = await list(async () => []);
    expect(wordsOf(empty)).toContain('No issue has been sent yet.');
    expect(control(empty, 'Subscribe')).toBeDefined();
  });

  it('leave the form where they can’t be reached', async () => {
    const broken = await list(() => Promise.reject(new ReadError('unreachable')));
    expect(wordsOf(broken)).toContain("can't be reached");
    expect(control(broken, 'Subscribe')).toBeDefined();
  });

  it('are read on the portal, and lead to their files', async () => {
    const fixture = await one(async () => anIssue({id: 'first', summary: 'What happened.'}));
    expect(wordsOf(fixture)).toContain('What happened.');
    expect(control(fixture, 'Files').getAttribute('href')).toBe('/deliverables/first');
  });

  it('that are none answer as every address that is none', async () => {
    const fixture = await one(() => Promise.reject(new ReadError('absent')));
    expect(wordsOf(fixture)).toContain('There is nothing at this address');
  });
});
