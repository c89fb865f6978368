import {DEMO_ACCOUNTS, DEMO_PASSWORD} from '@model/members/demo-accounts';
import type {Ports} from '../ports';
import {bold} from '../terminal';

/** What a person needs to know once the portal is up. */
export function summary(ports: Ports, portalPort: number): string {
  const width = Math.max(...DEMO_ACCOUNTS.map(({email}) => email.length));
  const accounts = DEMO_ACCOUNTS.map(
    ({email, role}) => `    ${email.padEnd(width)}  ${role ?? 'signed in, not a member'}`,
  );
  return [
    '',
    `  The portal     ${bold(`http://127.0.0.1:${portalPort}`)}`,
    `  The mailbox    ${bold(`http://127.0.0.1:${ports.MAILBOX}`)}   every mail and sign-in link of this run`,
    '',
    `  Demo accounts  by Google, by email link, or with the password ${bold(DEMO_PASSWORD)}`,
    ...accounts,
    '',
    '  Ctrl-C ends it all.',
    '',
  ].join('\n');
}
