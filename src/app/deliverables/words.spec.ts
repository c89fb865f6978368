import {AUDIENCE_NAMES, CATEGORY_NAMES, RELATION_NAMES} from '@model/first-response/words';
import {AUDIENCE_WORDS, CATEGORY_WORDS, RELATION_WORDS} from './words';

describe('The words for outcomes', () => {
  it('are the server’s too, which answers before the app runs', () => {
    expect<Readonly<Record<string, string>>>(CATEGORY_WORDS).toEqual(CATEGORY_NAMES);
    expect<Readonly<Record<string, string>>>(AUDIENCE_WORDS).toEqual(AUDIENCE_NAMES);
    expect<Readonly<Record<string, string>>>(RELATION_WORDS).toEqual(RELATION_NAMES);
  });
});
