import {roleOf} from '@model/access/role';
import {claimAccess as command} from '@model/members/commands';
import {domainNameSchema, domainOf, type DomainFields} from '@model/members/domain';
import type {MemberFields} from '@model/members/member';
import {type Auth, getAuth} from 'firebase-admin/auth';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {answer, type Caller} from '../commands/answer';
import {PORTAL_URL} from '../config';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {exclusionRef} from './exclusion';
import {roleLetter} from './letters';
import {setRole} from './set-role';
import {takeEffect} from './take-effect';
import {nameOf, verifiedAccount} from './verified-account';

/**
 * Admits whoever holds a verified address of an admitted domain as a member; `admitted: false` to everybody else, with
 * no word why. It never gives access back that was taken away, and never moves a membership to another address:
 * both are an admin's to decide. Idempotent.
 */
export const claimAccess = answer(command, 'signed-in', async (_input, caller, db) => ({
  admitted: await admitByDomain(caller, db),
}));

/** Whether the caller is a member by now. */
export async function admitByDomain(
  caller: Pick<Caller, 'uid' | 'email' | 'emailVerified'>,
  db: Firestore,
  auth: Auth = getAuth(),
): Promise<boolean> {
  const {uid, email} = caller;
  const account = await verifiedAccount(caller, auth);
  const domain = domainOf(email);
  // Exactly as it stands in the address: the schema would mend spaces and capitals.
  if (!account || !v.is(domainNameSchema, domain)) return false;
  return takeEffect(db, uid, async (transaction) => {
    const [member, admittedDomain, exclusion] = await transaction.getAll(
      db.doc(paths.member(uid)),
      db.doc(paths.domain(domain)),
      exclusionRef(db, email),
    );
    if (member?.exists) {
      const stored = toDomain(member.data()) as Partial<MemberFields>;
      return {answer: roleOf({role: stored.role}) !== undefined && stored.email === email};
    }
    if (!admittedDomain?.exists || exclusion?.exists) return {answer: false};
    const {partner} = toDomain(admittedDomain.data()) as Partial<DomainFields>;
    const set = await setRole(db, transaction, {
      uid,
      wanted: 'member',
      keepHigher: true,
      by: 'portal',
      admitted: {
        email,
        name: nameOf(account),
        partner,
        workPackages: [],
        admittedBy: 'domain',
      },
      letter: (to, before) => roleLetter({to, role: 'member', before, portal: PORTAL_URL.value()}),
    });
    return {answer: true, task: set.write()};
  });
}
