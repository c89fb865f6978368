import type {Partner} from '@model/partners/partner';
import {aPartner} from '../../../../test/fixtures/nouns';
import {control, open, render, wordsOf, wordsOfAll} from '../../../testing/render';
import {ReadError} from '../../core/errors/read-error';
import {PartnerRepository} from '../partner-repository';
import {PartnerListPage} from './partner-list-page';

const partners = [
  aPartner({id: 'uksh', name: 'UKSH', acronym: 'UKSH', country: 'DE', type: 'hospital', city: 'Lübeck'}),
  aPartner({id: 'mhh', name: 'Hannover Medical School', acronym: 'MHH', country: 'DE'}),
  aPartner({role: 'Coordinator'}),
];

describe('The list of partners', () => {
  const show = (list: () => Promise<Partner[]>, by?: unknown) =>
    render(PartnerListPage, {by}, [{provide: PartnerRepository, useValue: {list}}]);

  it('stands by country, with the number in each', async () => {
    const fixture = await show(async () => partners);
    expect(wordsOfAll(fixture, 'h2')).toEqual(['Belgium 1 partner', 'Germany 2 partners']);
    expect(wordsOfAll(fixture, 'h3')).toEqual(['Sciensano', 'Hannover Medical School', 'UKSH']);
    expect(wordsOfAll(fixture, '[aria-current=true]')).toEqual(['By country']);
  });

  it('stands by type when the address says so, and names the countries then', async () => {
    const fixture = await show(async () => partners, 'type');
    expect(wordsOfAll(fixture, 'h2')).toEqual(['Public health institutes 2 partners', 'Hospitals 1 partner']);
    expect(wordsOf(fixture)).toContain('Lübeck Germany');
  });

  it('is honest about how many there are', async () => {
    const fixture = await show(async () => partners);
    expect(wordsOf(fixture)).toContain(
      '42 partners in 17 countries, as stated by the project. Here are the 3 confirmed in public sources.',
    );
  });

  it('says so when none is confirmed', async () => {
    expect(wordsOf(await show(async () => []))).toContain('No partner has been confirmed');
  });

  it('tells of a failure with a way out', async () => {
    const fixture = await show(async () => {
      throw new ReadError('unreachable');
    });
    expect(control(fixture, 'Try again')).toBeTruthy();
  });

  it('says that it is loading', () => {
    const list = () => new Promise(() => undefined);
    const fixture = open(PartnerListPage, {}, [{provide: PartnerRepository, useValue: {list}}]);
    expect(wordsOfAll(fixture, '[role=status]')).toEqual(['Loading']);
  });
});
