import type {DomainFields} from '@model/members/domain';
import type {Firestore} from 'firebase-admin/firestore';

/** The domain whose verified addresses the local portal admits: reserved for examples, so it is nobody's. */
export const DEMO_DOMAIN = 'partner.example';

/** Admits the demo domain, in the name of the demo admin. */
export async function admitDemoDomain(db: Firestore, admin: string): Promise<void> {
  const domain: DomainFields = {addedBy: admin, addedAt: new Date()};
  await db.doc(`domains/${DEMO_DOMAIN}`).set(domain);
}
