import type {Partner} from '@model/partners/partner';
import {aPartner} from '../../../../test/fixtures/nouns';
import {control, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {ReadError} from '../../core/errors/read-error';
import {DigestRepository} from '../../digest/digest-repository';
import {PartnerRepository} from '../partner-repository';
import {PartnerPage} from './partner-page';

describe('The page of a partner', () => {
  const show = (
    get: () => Promise<Partner>,
    read: () => Promise<unknown> = async () => ({workPackages: [{number: 7, title: 'Prevention'}]}),
  ) =>
    render(PartnerPage, {id: 'acc'}, [
      {provide: PartnerRepository, useValue: {get}},
      {provide: DigestRepository, useValue: {read}},
    ]);

  const acc = async () => aPartner({id: 'acc', acronym: 'ACC', country: 'IT', workPackages: [7, 8]});

  it('shows the facts, and leads to its outcomes', async () => {
    const fixture = await show(acc);
    expect(wordsOf(fixture)).toMatch(/Type Public health institute Country Italy/);
    expect(control(fixture, 'Outcomes of ACC').getAttribute('href')).toBe('/deliverables?partner=acc');
  });

  it('names its work packages where they have a title', async () => {
    const fixture = await show(acc);
    expect(wordsOfAll(fixture, 'a[href^="/work-packages/"]')).toEqual([
      'Work package 7 Prevention',
      'Work package 8',
    ]);
  });

  it('stands without those titles when they fail', async () => {
    const fixture = await show(acc, () => Promise.reject(new ReadError('unreachable')));
    expect(wordsOfAll(fixture, 'a[href^="/work-packages/"]')).toEqual(['Work package 7', 'Work package 8']);
  });

  it('says alike of what is absent and what is not for this reader', async () => {
    const fixture = await show(() => Promise.reject(new ReadError('absent')));
    expect(wordsOf(fixture)).toContain('nothing at this address');
  });
});
