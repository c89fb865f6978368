import {withdrawItem as command} from '@model/publishing/commands';
import {tombstoneOf} from '@model/publishing/tombstone';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {changeItem} from './change-item';
import {rebase} from './drafts';
import {isOutcome, itemPath} from './item';

/**
 * Withdraws an outcome: its files are taken away with those of all its versions, then a tombstone says why it went and
 * what replaces it. It can be put back for `WITHDRAWAL_UNDO_DAYS`. For editors.
 *
 * Refusals: `not-found`, `is-withdrawn`, `bad-input` for a replacement that is not there.
 */
export const withdrawItem = answer(
  command,
  'editor',
  async ({item, reason, replacement}, {uid: by}, db) => {
    const name = {kind: 'deliverable', item} as const;
    let at: Date | undefined;
    await changeItem(db, name, async (transaction, {fields: stood}) => {
      at ??= new Date();
      if (!isOutcome(stood)) throw refusal('not-found');
      if (stood.withdrawn) throw refusal('is-withdrawn');
      const other = replacement && (await transaction.get(db.doc(itemPath({...name, item: replacement}))));
      if (replacement === item || (other && !other.exists)) {
        throw refusal('bad-input', {issues: ['replacement: Choose another outcome.']});
      }
      const withdrawn = {at, reason, ...(replacement && {replacement})};
      const fields = tombstoneOf(stood, withdrawn);
      return {
        ...{act: 'withdrawn', at, by, note: reason, fields, archives: false, tasks: []},
        holder: {...stood, withdrawn},
        write: await rebase(db, transaction, name, stood.updatedAt, at),
      };
    });
  },
  {memory: '1GiB', timeoutSeconds: 540},
);
