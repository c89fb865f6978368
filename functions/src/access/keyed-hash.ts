import {createHmac} from 'node:crypto';
import {HASH_KEY} from '../config';

/**
 * What stands for an address, or any other personal text, where the text itself must not be kept: HMAC-SHA-256,
 * hexadecimal. Without the key nobody can find out by trying whether an address is among the hashes.
 *
 * @param purpose keeps the hashes of one use from being matched with another's
 */
export function keyedHash(purpose: string, text: string): string {
  return createHmac('sha256', HASH_KEY.value()).update(`${purpose}\0${text.toLowerCase()}`).digest('hex');
}
