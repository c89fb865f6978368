import {control, open, render, wordsOfAll} from '../../../testing/render';
import {ReadError} from '../../core/errors/read-error';
import {DigestRepository} from '../../digest/digest-repository';
import {WorkPackageListPage} from './work-package-list-page';

describe('The list of work packages', () => {
  const show = (read: () => Promise<unknown>) =>
    render(WorkPackageListPage, {}, [{provide: DigestRepository, useValue: {read}}]);

  it('names those that have a title, and the others by number', async () => {
    const fixture = await show(async () => ({
      workPackages: [
        {number: 1, count: 0, outcomes: []},
        {number: 2, title: 'Outreach', count: 1, outcomes: []},
        {number: 3, title: 'Evaluation', count: 5, outcomes: []},
      ],
    }));
    expect(wordsOfAll(fixture, 'li .name')).toEqual([
      'Work package 1',
      'Work package 2 Outreach',
      'Work package 3 Evaluation',
    ]);
    expect(wordsOfAll(fixture, 'li .count')).toEqual(['1 outcome', '5 outcomes']);
  });

  it('tells of a failure with a way out', async () => {
    const fixture = await show(() => Promise.reject(new ReadError('unreachable')));
    expect(control(fixture, 'Try again')).toBeTruthy();
  });

  it('says that it is loading', () => {
    const read = () => new Promise(() => undefined);
    const fixture = open(WorkPackageListPage, {}, [{provide: DigestRepository, useValue: {read}}]);
    expect(wordsOfAll(fixture, '[role=status]')).toEqual(['Loading']);
  });
});
