import {parseGrant} from './grant-request';

describe('npm run grant', () => {
  it('takes an address and a role', () => {
    expect(parseGrant(['a@example.org', 'admin'])).toEqual({
      email: 'a@example.org',
      role: 'admin',
      project: undefined,
    });
  });

  it('takes a role away by the word none, and a real project by its option', () => {
    expect(parseGrant(['a@example.org', 'none', '--project', 'canheal'])).toEqual({
      email: 'a@example.org',
      role: undefined,
      project: 'canheal',
    });
  });

  it('refuses a role there is not, an address that is none, and too few or too many words', () => {
    expect(() => parseGrant(['a@example.org', 'owner'])).toThrowError(/There is no role called owner/);
    expect(() => parseGrant(['anna', 'admin'])).toThrowError(/anna is not an email address/);
    expect(() => parseGrant(['a@example.org'])).toThrowError(/npm run grant -- EMAIL ROLE/);
    expect(() => parseGrant(['a@example.org', 'admin', 'now'])).toThrowError(/npm run grant -- EMAIL ROLE/);
  });
});
