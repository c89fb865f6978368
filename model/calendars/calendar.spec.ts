import * as v from 'valibot';
import {calendarTokenSchema} from './calendar';

describe('The token of a private calendar address', () => {
  it('is 43 characters of base64url, and nothing else', () => {
    expect(v.is(calendarTokenSchema, 'Az09_-'.padEnd(43, 'x'))).toBeTrue();
    for (const token of [
      'x'.repeat(42),
      'x'.repeat(44),
      `${'x'.repeat(42)}/`,
      `${'x'.repeat(42)}=`,
      `${'x'.repeat(43)}\n`,
    ]) {
      expect(v.is(calendarTokenSchema, token)).withContext(token).toBeFalse();
    }
  });
});
