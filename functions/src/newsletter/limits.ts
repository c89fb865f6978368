import {TOKEN_SECONDS} from '@model/newsletter/token';
import {HOUR_MS, type Limit} from '../limits/limit';

/** How often the newsletter may be asked for. */
export const LIMITS = {
  /**
   * One mail to a mailbox (`mailboxOf`) as long as its link works: whoever types somebody else's address a thousand times,
   * or with a thousand labels, has it sent once.
   */
  askAddress: {name: 'newsletter-address', count: 1, windowMs: TOKEN_SECONDS.confirm * 1000},
  /** A hospital may share one network address; a machine that asks all day does not get far. */
  askNetwork: {name: 'newsletter-network', count: 20, windowMs: HOUR_MS},
  /** A puzzle is good for one request. */
  puzzle: {name: 'newsletter-puzzle', count: 1, windowMs: TOKEN_SECONDS.puzzle * 1000},
  /** Test mails that an editor has sent to themselves. */
  test: {name: 'newsletter-test', count: 30, windowMs: HOUR_MS},
} as const satisfies Record<string, Limit>;
