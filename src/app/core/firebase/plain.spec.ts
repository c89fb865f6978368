import {Bytes, Timestamp} from 'firebase/firestore/lite';
import {plain} from './plain';

describe('plain', () => {
  it('makes every Timestamp a Date, however deep it lies', () => {
    const at = new Date('2026-11-21T08:00:00Z');
    expect(plain({withdrawn: {at: Timestamp.fromDate(at)}, list: [Timestamp.fromDate(at)]})).toEqual({
      withdrawn: {at},
      list: [at],
    });
  });

  it('makes Bytes a Uint8Array', () => {
    expect(plain({payload: Bytes.fromUint8Array(new Uint8Array([1, 2]))})).toEqual({
      payload: new Uint8Array([1, 2]),
    });
  });

  it('leaves everything else as it is', () => {
    const value = {text: 'a', number: 1, yes: true, none: null, list: ['x', {y: 2}]};
    expect(plain(value)).toEqual(value);
  });
});
