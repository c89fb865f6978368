import {Timestamp} from 'firebase-admin/firestore';
import {toDomain, toFirestore} from './convert';

describe('Converting for Firestore', () => {
  const at = new Date('2026-11-21T10:20:30.456Z');

  it('makes Dates of Timestamps, however deep', () => {
    const stored = {at: Timestamp.fromDate(at), list: [{at: Timestamp.fromDate(at)}], none: null};
    expect(toDomain(stored)).toEqual({at, list: [{at}], none: null});
  });

  it('takes nothing for a Timestamp that only looks a little like one', () => {
    expect(toDomain({toDate: 'yes', seconds: 3})).toEqual({toDate: 'yes', seconds: 3});
  });

  it('leaves bytes and Dates as they are', () => {
    const bytes = new Uint8Array([1, 2]);
    expect(toDomain({bytes})).toEqual({bytes});
    expect(toFirestore({bytes, at})).toEqual({bytes, at});
  });

  it('drops absent fields, which Firestore would refuse', () => {
    expect(Object.keys(toFirestore({a: undefined, b: {c: undefined}, d: [1]}) as object)).toEqual(['b', 'd']);
  });
});
