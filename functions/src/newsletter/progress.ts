import {RECIPIENT_STATES, type RecipientState} from '@model/newsletter/recipient';
import type {Progress} from '@model/newsletter/report';
import type {Firestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';

/** How many of an issue's readers are in each state: counted by the database, whatever a worker that died had counted. */
export async function countStates(db: Firestore, id: string): Promise<Record<RecipientState, number>> {
  const counts = await Promise.all(
    RECIPIENT_STATES.map(async (state) => {
      const those = db.collection(paths.recipients(id)).where('state', '==', state);
      return [state, (await those.count().get()).data().count] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<RecipientState, number>;
}

/** Writes down how far an issue is, for whoever looks on. That it moves shows as well that its tasks are not lost. */
export async function writeProgress(db: Firestore, id: string, now = new Date()): Promise<Progress> {
  const progress: Progress = {...(await countStates(db, id)), at: now};
  await db.doc(paths.newsletter(id)).update({progress, updatedAt: now});
  return progress;
}
