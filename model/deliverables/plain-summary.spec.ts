import {chosenAudience, summaryFor, writtenAudiences} from './plain-summary';

describe('the plain-language summary', () => {
  const item = {summary: 'In general.', plain: {patients: 'For you.', researchers: 'For science.'}};

  it('is offered to the audiences it was written for, in one order', () => {
    expect(writtenAudiences(item)).toEqual(['researchers', 'patients']);
    expect(writtenAudiences({summary: 'In general.'})).toEqual([]);
  });

  it('is the first that was asked for and written', () => {
    expect(chosenAudience(item, ['citizens', 'patients', 'researchers'])).toBe('patients');
    expect(chosenAudience(item, ['citizens', 'constructor'])).toBeUndefined();
  });

  it('falls back to the general summary', () => {
    expect(summaryFor(item, 'patients')).toBe('For you.');
    expect(summaryFor(item, undefined)).toBe('In general.');
    expect(summaryFor(item, 'citizens')).toBe('In general.');
  });
});
