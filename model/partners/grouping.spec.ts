import {groupPartners, partnerGroupingFrom} from './grouping';
import type {Partner} from './partner';

const names: Record<string, string> = {DE: 'Germany', BE: 'Belgium', AT: 'Österreich'};
const collator = new Intl.Collator('en');

function partner(acronym: string, country: string, type: Partner['type']): Partner {
  return {
    id: acronym.toLowerCase(),
    name: acronym,
    acronym,
    country,
    type,
    workPackages: [],
    visibility: 'public',
    sources: [],
    updatedAt: new Date(0),
  };
}

const partners = [
  partner('UKSH', 'DE', 'hospital'),
  partner('ACC', 'AT', 'cancer-centre'),
  partner('MHH', 'DE', 'university-research'),
  partner('Sciensano', 'BE', 'public-health-institute'),
];

function keysAndPartners(by: 'country' | 'type') {
  const groups = groupPartners(partners, by, (code) => names[code] ?? code, collator);
  return groups.map(({key, partners}) => [key, partners.map(({acronym}) => acronym)]);
}

describe('Partners in groups', () => {
  it('follow the names of their countries, not the codes', () => {
    expect(keysAndPartners('country')).toEqual([
      ['BE', ['Sciensano']],
      ['DE', ['MHH', 'UKSH']],
      ['AT', ['ACC']],
    ]);
  });

  it('follow the order of the types', () => {
    expect(keysAndPartners('type').map(([key]) => key)).toEqual([
      'public-health-institute',
      'cancer-centre',
      'hospital',
      'university-research',
    ]);
  });

  it('stand by country unless the address asks for the other', () => {
    expect(partnerGroupingFrom('type')).toBe('type');
    expect(partnerGroupingFrom(undefined)).toBe('country');
    expect(partnerGroupingFrom(['type', 'x'])).toBe('country');
    expect(partnerGroupingFrom('__proto__')).toBe('country');
  });
});
