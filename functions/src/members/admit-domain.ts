import {admitDomain as command} from '@model/members/commands';
import type {DomainFields} from '@model/members/domain';
import {isNobodysOwn} from '@model/members/public-mail-domain';
import type {DocumentData} from 'firebase-admin/firestore';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';

/**
 * Admits a partner's mail domain: from now on its verified addresses come in as members of that partner. Subdomains are
 * domains of their own. Asked again, it corrects the partner.
 *
 * Errors: `public-mail-domain`.
 */
export const admitDomain = answer(command, 'admin', async ({domain, partner}, caller, db) => {
  if (isNobodysOwn(domain)) throw refusal('public-mail-domain');
  const ref = db.doc(paths.domain(domain));
  await db.runTransaction(async (transaction) => {
    const found = await transaction.get(ref);
    if (found.exists && found.get('partner') === partner) return;
    const at = new Date();
    const fields: DomainFields = {partner, addedBy: caller.uid, addedAt: at};
    transaction.set(ref, toFirestore(fields) as DocumentData);
    recordAudit(db, transaction, {
      at,
      action: 'domain-admitted',
      by: caller.uid,
      target: domain,
      subject: 'domain',
      details: partner ? {partner} : {},
    });
  });
});
