import {AUDIENCES} from '../deliverables/audience';
import {partsOf, readTokenBody, tokenBody} from './token';
import {TOPICS} from './topic';

const NOW = new Date('2026-11-24T10:00:00Z');
const LATER = NOW.getTime() / 1000 + 60;
const reader = {reader: 'a'.repeat(64)};
const signed = (body: string) => `${body}.${'s'.repeat(43)}`;

describe('The body of a token', () => {
  it('says what was put into it until its time is over', () => {
    const body = tokenBody(LATER, reader);
    expect(readTokenBody('reader', body, NOW)).toEqual(reader);
    expect(readTokenBody('reader', body, new Date(LATER * 1000 - 1))).toEqual(reader);
    expect(readTokenBody('reader', body, new Date(LATER * 1000))).toBe('expired');
  });

  it('keeps letters of every language, and stands in an address as it is', () => {
    const data = {
      ...{email: 'ζωή@παράδειγμα.eu', topics: ['news'], audience: 'citizens', language: 'el'},
      askedAt: 1,
    };
    const body = tokenBody(LATER, {...data, email: 'zoe@example.eu'});
    expect(readTokenBody('confirm', body, NOW)).toEqual(jasmine.objectContaining({email: 'zoe@example.eu'}));
    const token = signed(tokenBody(LATER, data));
    expect(encodeURIComponent(token)).toBe(token);
  });

  it('is none when it says something else than its purpose asks for', () => {
    expect(readTokenBody('confirm', tokenBody(LATER, reader), NOW)).toBe('forged');
    expect(readTokenBody('reader', tokenBody(LATER, {reader: 'ada@partner.example'}), NOW)).toBe('forged');
    for (const body of ['', '!', 'bm8', btoa('{}'), btoa('null')]) {
      expect(readTokenBody('reader', body, NOW))
        .withContext(body)
        .toBe('forged');
    }
  });
});

describe('A token', () => {
  it('has a body and a signature, and is nothing when anything is added or missing', () => {
    const body = tokenBody(LATER, reader);
    expect(partsOf(signed(body))).toEqual({body, signature: 's'.repeat(43)});
    for (const text of ['', body, `${body}.`, `${signed(body)}=`, `${signed(body)}\n`, ` ${signed(body)}`]) {
      expect(partsOf(text)).withContext(text).toBeUndefined();
    }
  });

  it('has room for the longest address and all choices', () => {
    const all = {topics: TOPICS, audience: AUDIENCES[1], language: 'en', email: `${'a'.repeat(250)}@b.e`};
    expect(partsOf(signed(tokenBody(LATER, {...all, askedAt: 9_999_999_999_999})))).toBeDefined();
  });
});
