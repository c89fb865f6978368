import {createHash} from 'node:crypto';
import {keyedHash} from './keyed-hash';

describe('A keyed hash', () => {
  it('is the same for the same address, in capitals too', () => {
    expect(keyedHash('a', 'ada@partner.example')).toMatch(/^[0-9a-f]{64}$/);
    expect(keyedHash('a', 'ADA@partner.example')).toBe(keyedHash('a', 'ada@partner.example'));
  });

  it('is another for another address, another purpose, and for who has no key', () => {
    const hash = keyedHash('a', 'ada@partner.example');
    expect(keyedHash('a', 'bob@partner.example')).not.toBe(hash);
    expect(keyedHash('b', 'ada@partner.example')).not.toBe(hash);
    expect(createHash('sha256').update('a\0ada@partner.example').digest('hex')).not.toBe(hash);
  });
});
