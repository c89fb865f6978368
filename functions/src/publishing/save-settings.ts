import {saveSettings as command} from '@model/publishing/commands';
import type {HomeSettings} from '@model/settings/home-settings';
import type {DocumentData, Firestore, Transaction} from 'firebase-admin/firestore';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {enqueue, runOwnTask} from '../outbox/outbox';
import type {Task} from '../outbox/task';
import {homeSettingsIn} from '../settings/settings';

const INDEX: Task = {kind: 'index-catalogue'};

/**
 * Changes what is said of it: the notice (`null` takes it away), the featured outcomes, whom to write to, whether four
 * eyes are needed, how long figures of visits are kept.
 * The home page shows it when the answer comes. For admins.
 *
 * Refusals: `not-public` for an outcome that not everybody may see, with its id; `bad-input` for a notice whose time is
 * over.
 */
export const saveSettings = answer(
  command,
  'admin',
  async ({notice, featured, fourEyes, contact, analytics}, {uid: by}, db) => {
    if (notice?.until !== undefined && notice.until <= Date.now()) {
      throw refusal('bad-input', {issues: ['notice.until: Choose a time to come.']});
    }
    const index = await db.runTransaction(async (transaction) => {
      const before = homeSettingsIn(await transaction.get(db.doc(paths.homeSettings)));
      if (featured) await requirePublic(db, transaction, featured);
      if (fourEyes !== undefined) {
        transaction.set(db.doc(paths.publishingSettings), {fourEyes});
        const about = {action: 'settings-changed', by, target: 'publishing', subject: 'settings'} as const;
        recordAudit(db, transaction, {...about, details: {fourEyes}});
      }
      if (contact) {
        transaction.set(db.doc(paths.publicSettings), contact);
        const about = {action: 'settings-changed', by, target: 'public', subject: 'settings'} as const;
        recordAudit(db, transaction, {...about, details: {fields: Object.keys(contact).join(' ')}});
      }
      if (analytics) {
        transaction.set(db.doc(paths.analyticsSettings), analytics);
        const about = {action: 'settings-changed', by, target: 'analytics', subject: 'settings'} as const;
        recordAudit(db, transaction, {...about, details: analytics});
      }
      if (notice === undefined && featured === undefined) return undefined;
      const home = changed(before, {notice, featured});
      transaction.set(db.doc(paths.homeSettings), toFirestore(home) as DocumentData);
      recordAudit(db, transaction, {
        ...{action: 'settings-changed', by, target: 'home', subject: 'settings'},
        details: {
          ...(notice !== undefined && {notice: notice !== null}),
          ...(featured && {featured: featured.join(' ')}),
        },
      });
      return enqueue(db, transaction, INDEX, {isOwn: true});
    });
    if (index) await runOwnTask(db, index, INDEX);
  },
  {memory: '1GiB', timeoutSeconds: 300},
);

function changed(
  before: HomeSettings,
  {
    notice,
    featured,
  }: {
    readonly notice: {readonly text: string; readonly until?: number | undefined} | null | undefined;
    readonly featured: readonly string[] | undefined;
  },
): HomeSettings {
  const {notice: old, ...rest} = before;
  const shown =
    notice === undefined
      ? old
      : notice && {text: notice.text, ...(notice.until !== undefined && {until: new Date(notice.until)})};
  return {...rest, ...(featured && {featured: [...new Set(featured)]}), ...(shown && {notice: shown})};
}

/** @throws HttpsError `not-public` */
async function requirePublic(db: Firestore, transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const docs = await transaction.getAll(...ids.map((id) => db.doc(paths.deliverable(id))));
  const issues = docs
    .filter((doc) => doc.get('visibility') !== 'public' || doc.get('withdrawn') !== undefined)
    .map(({ref}) => ref.path);
  if (issues.length > 0) throw refusal('not-public', {issues});
}
