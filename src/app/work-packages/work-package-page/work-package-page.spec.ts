import {aWorkPackage} from '../../../../test/fixtures/nouns';
import {control, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {ReadError} from '../../core/errors/read-error';
import {DigestRepository} from '../../digest/digest-repository';
import {WorkPackageRepository} from '../work-package-repository';
import {WorkPackagePage} from './work-package-page';

const digest = {
  partners: [{id: 'eapm', name: 'European Alliance for Personalised Medicine'}],
  workPackages: [
    {number: 2, count: 9, outcomes: [{id: 'plan', title: 'The plan', category: 'policy-papers'}]},
    {number: 4, count: 0, outcomes: []},
  ],
};

describe('The page of a work package', () => {
  let asked: number[];

  const show = (n: string, facts?: unknown, read: () => Promise<unknown> = async () => digest) =>
    render(WorkPackagePage, {n}, [
      {
        provide: WorkPackageRepository,
        useValue: {
          find: async (number: number) => {
            asked.push(number);
            if (facts instanceof ReadError) throw facts;
            return facts;
          },
        },
      },
      {provide: DigestRepository, useValue: {read}},
    ]);

  beforeEach(() => (asked = []));

  it('shows what was published, who leads it and what came of it', async () => {
    const fixture = await show('2', aWorkPackage({number: 2, title: 'Outreach', leads: ['eapm']}));
    expect(wordsOfAll(fixture, 'h1')).toEqual(['Outreach']);
    expect(wordsOfAll(fixture, 'a[href="/partners/eapm"]')).toEqual([
      'European Alliance for Personalised Medicine',
    ]);
    expect(wordsOfAll(fixture, 'a[href="/deliverables/plan"]')).toEqual(['The plan']);
    expect(control(fixture, 'All outcomes').getAttribute('href')).toBe('/deliverables?workPackage=2');
  });

  it('is honest about one of which nothing was published', async () => {
    const fixture = await show('4');
    expect(wordsOfAll(fixture, 'h1')).toEqual(['Work package 4']);
    expect(wordsOf(fixture)).toContain('Neither its title nor its aim has been published');
    expect(wordsOf(fixture)).toContain('No public outcome');
  });

  it('says when the title is only our own', async () => {
    const fixture = await show('2', aWorkPackage({titleIsDescriptive: true}));
    expect(wordsOf(fixture)).toContain('No title has been published; this one describes its subject.');
  });

  it('is nothing beyond fourteen, and asks nobody', async () => {
    const fixture = await show('15');
    expect(wordsOf(fixture)).toContain('nothing at this address');
    expect(asked).toEqual([]);
  });

  it('stands without names and outcomes when those fail', async () => {
    const facts = aWorkPackage({number: 2, leads: ['eapm']});
    const fixture = await show('2', facts, () => Promise.reject(new ReadError('unreachable')));
    expect(wordsOfAll(fixture, 'a[href="/partners/eapm"]')).toEqual(['eapm']);
    expect(wordsOf(fixture)).toContain("The list can't be shown right now.");
  });

  it('tells of a failure with a way out', async () => {
    expect(control(await show('2', new ReadError('unreachable')), 'Try again')).toBeTruthy();
  });
});
