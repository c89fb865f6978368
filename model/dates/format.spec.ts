import {formatDay, formatPartialDate} from './format';

describe('a partial date in words', () => {
  it('says no more than is known', () => {
    expect(formatPartialDate('2024', 'en-US')).toBe('2024');
    expect(formatPartialDate('2024-10', 'en-US')).toBe('October 2024');
    expect(formatPartialDate('2024-10-30', 'en-US')).toBe('30 October 2024');
  });

  it('follows the language of the page', () => {
    expect(formatPartialDate('2024-10-30', 'de')).toBe('30. Oktober 2024');
  });

  it('keeps the day, wherever the reader is', () => {
    expect(formatPartialDate('2024-01-01', 'en')).toBe('1 January 2024');
    expect(formatDay(new Date(2024, 0, 1, 12), 'en')).toBe('1 January 2024');
  });
});
