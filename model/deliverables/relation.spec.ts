import {inverseOf, RELATION_TYPE_NAMES} from './relation';

describe('A relation', () => {
  it('read backwards and backwards again is itself', () => {
    for (const type of RELATION_TYPE_NAMES) {
      expect(inverseOf(type)).not.toBe(type);
      expect(inverseOf(inverseOf(type))).toBe(type);
    }
  });

  it('reads backwards as DataCite says', () => {
    expect(inverseOf('IsDerivedFrom')).toBe('IsSourceOf');
    expect(inverseOf('Continues')).toBe('IsContinuedBy');
    expect(inverseOf('IsPartOf')).toBe('HasPart');
  });
});
