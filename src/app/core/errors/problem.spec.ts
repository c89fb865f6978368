import {authError} from '../../../testing/fake-auth-gateway';
import {problemOf} from './problem';

describe('problemOf', () => {
  it('says the same of a wrong password and of an address without an account', () => {
    const sentences = ['invalid-credential', 'wrong-password', 'user-not-found'].map((code) =>
      problemOf(authError(code)),
    );
    expect(new Set(sentences).size).toBe(1);
    expect(sentences[0]).toContain("don't belong together");
  });

  const cases: Record<string, string> = {
    'expired-action-code': 'expired',
    'too-many-requests': 'Wait a few minutes',
    'popup-blocked': 'kept Google',
    'popup-closed-by-user': 'Nothing has changed',
    'network-request-failed': "can't be reached",
  };
  for (const [code, words] of Object.entries(cases)) {
    it(`explains ${code}`, () => expect(problemOf(authError(code))).toContain(words));
  }

  it('takes a part of the portal that could not be fetched for a lost connection', () => {
    expect(problemOf(new TypeError('Failed to fetch dynamically imported module: /a.js'))).toContain(
      "can't be reached",
    );
  });

  it('never shows a code', () => {
    for (const error of [authError('internal-error'), new Error('x'), undefined, 'auth/x']) {
      expect(problemOf(error)).toBe('Something went wrong on our side. Try again in a moment.');
    }
  });
});
