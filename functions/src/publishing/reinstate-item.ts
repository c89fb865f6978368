import {reinstateItem as command} from '@model/publishing/commands';
import {undoableUntil} from '@model/publishing/tombstone';
import type {Firestore} from 'firebase-admin/firestore';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {changeItem, type OnStep} from './change-item';
import {rebase} from './drafts';
import {isOutcome} from './item';

/**
 * Takes a withdrawal back: the outcome stands as it did, with its files and versions. For editors.
 *
 * Refusals: `not-found`, `not-withdrawn`, `undo-over`, `file-damaged`.
 */
export const reinstateItem = answer(
  command,
  'editor',
  (input, {uid: by}, db) => reinstate(db, {...input, by}),
  {memory: '1GiB', timeoutSeconds: 540},
);

/** @throws HttpsError as the command refuses */
export async function reinstate(
  db: Firestore,
  {item, by}: {readonly item: string; readonly by: string},
  onStep?: OnStep,
): Promise<void> {
  const name = {kind: 'deliverable', item} as const;
  let at: Date | undefined;
  await changeItem(
    db,
    name,
    async (read, {fields: stood, before}) => {
      at ??= new Date();
      if (!isOutcome(stood)) throw refusal('not-found');
      if (!stood.withdrawn) throw refusal('not-withdrawn');
      if (!before || undoableUntil(stood.withdrawn) <= at) throw refusal('undo-over');
      const fields = {...before, updatedAt: at};
      return {
        ...{act: 'reinstated', at, by, fields, holder: fields, archives: false, tasks: []},
        write: await rebase(db, read, name, stood.updatedAt, at),
      };
    },
    onStep,
  );
}
