import {randomBytes} from 'node:crypto';
import {isIPv6} from 'node:net';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import type {Request} from 'firebase-functions/v2/https';
import {paths} from '../firestore/paths';
import {DAY_MS} from './limit';

/**
 * What stands for the network that a request comes from, as the subject of a limit: its address together with a random
 * salt of the day. The salt is deleted with the day, and with it the last way back from a hash to an address. Reads
 * only; the function that is returned is called among the writes.
 */
export async function networkOf(
  db: Firestore,
  transaction: Transaction,
  request: Request,
  now = new Date(),
): Promise<{readonly subject: string; keepSalt(): void}> {
  const ref = db.doc(paths.limit(`salt-${now.toISOString().slice(0, 10)}`));
  const found: unknown = (await transaction.get(ref)).get('salt');
  const salt = typeof found === 'string' ? found : randomBytes(32).toString('hex');
  const expiresAt = new Date(now.getTime() + DAY_MS);
  return {
    subject: `${salt}\0${networkAddress(request)}`,
    keepSalt: () => {
      if (salt !== found) transaction.create(ref, {salt, expiresAt});
    },
  };
}

/** The sender's address as Hosting and the platform name it; of IPv6 the network, since a household has many. */
export function networkAddress({headers, ip}: Pick<Request, 'headers' | 'ip'>): string {
  const named = headers['fastly-client-ip'] ?? headers['x-forwarded-for'] ?? ip ?? '';
  const address = String(named).split(',')[0]?.trim().toLowerCase() ?? '';
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace('::ffff:', '');
  return `${expanded(address).slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function expanded(address: string): string[] {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const [front, back] = [groups(head), groups(tail)];
  const gap = tail === undefined ? 0 : Math.max(8 - front.length - back.length, 0);
  return [...front, ...Array<string>(gap).fill('0'), ...back].map((group) => group.replace(/^0+(?=.)/, ''));
}
