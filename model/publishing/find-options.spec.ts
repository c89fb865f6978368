import {findOptions} from './find-options';

describe('options that are looked for', () => {
  const options = [
    {value: 'genetic-counselling', words: 'Guide to genetic counselling'},
    {value: 'iss', words: 'Istituto Superiore di Sanità', detail: 'ISS, Rome'},
    {value: 'atlas', words: 'Genetic atlas'},
  ];
  const found = (typed: string, limit = 10) => findOptions(options, typed, limit).map(({value}) => value);

  it('are found by any words of their name, in any order, whatever their accents', () => {
    expect(found('counselling guide')).toEqual(['genetic-counselling']);
    expect(found('sanita')).toEqual(['iss']);
    expect(found('nothing')).toEqual([]);
  });

  it('are found by what else is said of them', () => {
    expect(found('rome')).toEqual(['iss']);
    expect(found('genetic-counselling')).toEqual(['genetic-counselling']);
  });

  it('come first where their name begins with it', () => {
    expect(found('genetic')).toEqual(['atlas', 'genetic-counselling']);
  });

  it('are a few, and the first ones where nothing is typed', () => {
    expect(found('', 2)).toEqual(['genetic-counselling', 'iss']);
    expect(found('g', 1)).toEqual(['genetic-counselling']);
  });
});
