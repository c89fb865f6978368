import {parseArgs} from 'node:util';
import {type Role, ROLES} from '@model/access/role';

/** What `npm run grant` was asked for. */
export interface GrantRequest {
  readonly email: string;
  /** Absent: the role is taken away. */
  readonly role: Role | undefined;
  readonly project: string | undefined;
}

export const GRANT_USAGE = [
  'npm run grant -- EMAIL ROLE [--project ID]',
  `  ROLE is ${ROLES.join(', ')}, or none to take a role away.`,
  '  Without --project it is the portal that `npm start` runs on this machine.',
  '  With it, the real project: sign in first with `gcloud auth application-default login`.',
].join('\n');

/** Reads the arguments. Throws a sentence where they make no sense. */
export function parseGrant(args: readonly string[]): GrantRequest {
  const {values, positionals} = parseArgs({
    args: [...args],
    options: {project: {type: 'string'}},
    allowPositionals: true,
  });
  const [email, role, ...rest] = positionals;
  if (!email || !role || rest.length > 0) throw new Error(GRANT_USAGE);
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    throw new Error(`${email} is not an email address.\n\n${GRANT_USAGE}`);
  const known = ROLES.find((name) => name === role);
  if (!known && role !== 'none') throw new Error(`There is no role called ${role}.\n\n${GRANT_USAGE}`);
  return {email, role: known, project: values.project};
}
