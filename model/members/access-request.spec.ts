import * as v from 'valibot';
import {accessRequestSchema, requestFormSchema} from './access-request';

const FORM = {name: 'Ada', organisation: 'An institute', message: 'I work on WP7.'};

describe('A request for access', () => {
  it('says who asks, where they work and why; the partner where it is listed', () => {
    expect(v.is(requestFormSchema, FORM)).toBeTrue();
    expect(v.is(requestFormSchema, {...FORM, partner: 'sciensano'})).toBeTrue();
    for (const field of ['name', 'organisation', 'message']) {
      expect(v.is(requestFormSchema, {...FORM, [field]: ' '}))
        .withContext(field)
        .toBeFalse();
    }
  });

  it('has a name of one line, and an end to everything', () => {
    for (const change of [
      {name: 'Ada\nBcc: eve@elsewhere.example'},
      {name: 'a'.repeat(121)},
      {organisation: 'a'.repeat(201)},
      {message: 'a'.repeat(1001)},
      {partner: '../partners/x'},
    ]) {
      expect(v.is(requestFormSchema, {...FORM, ...change})).toBeFalse();
    }
    expect(v.is(requestFormSchema, {...FORM, message: 'Two\nlines.'})).toBeTrue();
  });

  it('is open, approved or declined', () => {
    const kept = {...FORM, email: 'ada@elsewhere.example', askedAt: new Date()};
    for (const state of ['open', 'approved', 'declined']) {
      expect(v.is(accessRequestSchema, {...kept, state})).toBeTrue();
    }
    expect(v.is(accessRequestSchema, {...kept, state: 'admin'})).toBeFalse();
    expect(v.is(accessRequestSchema, kept)).toBeFalse();
  });
});
