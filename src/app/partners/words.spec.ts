import {PARTNER_TYPE_NAMES} from '@model/first-response/words';
import {PARTNER_TYPE_WORDS} from './words';

describe('The words for partners', () => {
  it('are the server’s too, which answers before the app runs', () => {
    expect<Readonly<Record<string, string>>>(PARTNER_TYPE_WORDS).toEqual(PARTNER_TYPE_NAMES);
  });
});
