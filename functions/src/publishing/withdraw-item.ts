import {withdrawItem as command} from '@model/publishing/commands';
import {tombstoneOf} from '@model/publishing/tombstone';
import type {Firestore} from 'firebase-admin/firestore';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {changeItem, type OnStep} from './change-item';
import {rebase} from './drafts';
import {isOutcome, itemPath} from './item';

export interface WithdrawalRequest {
  readonly item: string;
  readonly reason: string;
  readonly replacement?: string | undefined;
  readonly by: string;
}

/**
 * Withdraws an outcome: its files are taken away with those of all its versions, then a tombstone says why it went and
 * what replaces it. It can be put back for `WITHDRAWAL_UNDO_DAYS`. For editors.
 *
 * Refusals: `not-found`, `is-withdrawn`, `bad-input` for a replacement that is not there.
 */
export const withdrawItem = answer(
  command,
  'editor',
  (input, {uid: by}, db) => withdraw(db, {...input, by}),
  {memory: '1GiB', timeoutSeconds: 540},
);

/** @throws HttpsError as the command refuses */
export async function withdraw(
  db: Firestore,
  {item, reason, replacement, by}: WithdrawalRequest,
  onStep?: OnStep,
): Promise<void> {
  const name = {kind: 'deliverable', item} as const;
  let at: Date | undefined;
  await changeItem(
    db,
    name,
    async (read, {fields: stood}) => {
      at ??= new Date();
      if (!isOutcome(stood)) throw refusal('not-found');
      if (stood.withdrawn) throw refusal('is-withdrawn');
      const other = replacement && (await read(db.doc(itemPath({...name, item: replacement}))));
      if (replacement === item || (other && !other.exists)) {
        throw refusal('bad-input', {issues: ['replacement: Choose another outcome.']});
      }
      const withdrawn = {at, reason, ...(replacement && {replacement})};
      const fields = tombstoneOf(stood, withdrawn);
      return {
        ...{act: 'withdrawn', at, by, note: reason, fields, archives: false, tasks: []},
        holder: {...stood, withdrawn},
        write: await rebase(db, read, name, stood.updatedAt, at),
      };
    },
    onStep,
  );
}
