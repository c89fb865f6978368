import * as v from 'valibot';
import {preferencesSchema, readerAddressSchema, subscriptionSchema} from './subscription';

const least = {email: 'ada@partner.example', topics: ['news'], audience: 'citizens', language: 'en'};

describe('The schema of a subscription', () => {
  const twins: readonly [object, object][] = [
    [{topics: ['news', 'events', 'datasets']}, {topics: []}],
    [{topics: ['news']}, {topics: ['news', 'news']}],
    [{topics: ['policy-papers']}, {topics: ['gossip']}],
    [{audience: 'patients'}, {audience: 'robots'}],
    [{language: 'mt'}, {language: 'xx'}],
    [{email: 'a@b.eu'}, {email: 'a@b'}],
  ];
  for (const [taken, refused] of twins) {
    it(`takes ${JSON.stringify(taken)} and refuses ${JSON.stringify(refused)}`, () => {
      expect(v.safeParse(subscriptionSchema, {...least, ...taken}).issues).toBeUndefined();
      expect(v.is(subscriptionSchema, {...least, ...refused})).toBe(false);
    });
  }

  it('takes an address with a dot and a plus, and none by which a second reader or a header could be named', () => {
    expect(v.is(readerAddressSchema, 'ada.love+news@partner.example')).toBe(true);
    for (const address of [
      'a@b.eu, c@d.eu',
      'a@b.eu\r\nBcc: c@d.eu',
      'a@b.eu\nc',
      'A <a@b.eu>',
      'a@b.eu\0',
      '"a b"@c.eu',
      'a@b.eu;c@d.eu',
      'a%0d%0aBcc:c@d.eu@b.eu',
    ]) {
      expect(v.is(readerAddressSchema, address)).withContext(address).toBe(false);
    }
  });

  it('makes one reader of an address in capitals and in small letters', () => {
    expect(v.parse(readerAddressSchema, ' Ada@Partner.Example ')).toBe('ada@partner.example');
  });

  it('lets preferences be changed without an address', () => {
    const {email: _email, ...rest} = least;
    expect(v.is(preferencesSchema, rest)).toBe(true);
  });
});
