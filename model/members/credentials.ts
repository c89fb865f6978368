/** What people type to sign in. The authentication service decides; these catch slips before it is asked. */
import * as v from 'valibot';

/** An email address, as browsers understand one. */
export const emailSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'Write your email address.'),
  v.maxLength(254, 'An email address has at most 254 characters.'),
  v.email('Write the whole address, as in name@example.org.'),
);

/** A password to sign in with: whatever was once accepted. */
export const passwordSchema = v.pipe(
  v.string(),
  v.minLength(1, 'Write your password.'),
  v.maxLength(4096, 'That is longer than any password here.'),
);

/** A new password: long rather than odd, as NIST SP 800-63B advises; any character, no rules of composition. */
export const newPasswordSchema = v.pipe(
  v.string(),
  v.minLength(12, 'Use at least 12 characters. A few words in a row do well.'),
  v.maxLength(128, 'Use at most 128 characters.'),
);
