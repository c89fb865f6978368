import {DAY_MS, HOUR_MS, type Limit} from '../limits/limit';

/** How often people may make the portal write mails, or admins read. */
export const LIMITS = {
  requestByAccount: {name: 'request-account', count: 3, windowMs: DAY_MS},
  requestByAddress: {name: 'request-address', count: 3, windowMs: DAY_MS},
  /** Requests in an hour of which all admins are told by mail; more of them wait in the portal. */
  mailToAdmins: {name: 'mail-to-admins', count: 20, windowMs: HOUR_MS},
  inviteByAdmin: {name: 'invite-admin', count: 100, windowMs: DAY_MS},
  inviteToAddress: {name: 'invite-address', count: 3, windowMs: DAY_MS},
} as const satisfies Record<string, Limit>;
