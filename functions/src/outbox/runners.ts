import type {Firestore} from 'firebase-admin/firestore';
import {indexCatalogue} from '../catalogue/index-catalogue';
import {indexDocuments} from '../documents/index-documents';
import {readDocument} from '../documents/read-document';
import {clearTokens} from '../files/clear-tokens';
import {removeFiles} from '../files/remove-files';
import {sendMail} from '../mail/send-mail';
import {syncExclusion} from '../members/exclusion';
import {eraseAccount} from '../members/erase-account';
import {indexPeople} from '../members/index-people';
import {syncClaims} from '../members/sync-claims';
import {archiveIssue} from '../newsletter/archive';
import {queueStep} from '../newsletter/queue';
import {notify} from '../notifications/notify';
import {keepPicture} from '../previews/kept-pictures';
import {settleFiles} from '../publishing/settle-files';
import {followReferences} from '../publishing/waiting';
import type {TaskKind, TaskOf} from './task';

export interface TaskContext {
  /** The task's own id, the same at each try. */
  readonly id: string;
  readonly db: Firestore;
}

/** Who runs which task. */
export const runners: {readonly [K in TaskKind]: (task: TaskOf<K>, context: TaskContext) => Promise<void>} = {
  'sync-claims': async ({uid}, {db}) => {
    await syncExclusion(db, uid);
    await syncClaims(db, uid);
  },
  'send-mail': ({letter}, {id}) => sendMail(letter, id),
  notify: ({uids, notification}, {db, id}) => notify(db, id, uids, notification),
  'clear-tokens': async () => void (await clearTokens()),
  'index-people': async (_task, {db}) => void (await indexPeople(db)),
  'index-documents': (_task, {db}) => indexDocuments(db),
  'read-document': ({id, version}, {db}) => readDocument(db, id, version),
  'index-catalogue': (_task, {db}) => indexCatalogue(db),
  'follow-references': ({target}, {db}) => followReferences(db, target),
  'settle-files': ({item}, {db}) => settleFiles(db, item),
  'keep-picture': ({name}, {db}) => keepPicture(db, name),
  'remove-files': ({prefix}) => removeFiles(prefix),
  'begin-issue': ({id}) => queueStep({kind: 'begin', id}),
  'archive-issue': ({id}, {db}) => archiveIssue(db, id),
  'delete-account': ({uid}, {db}) => eraseAccount(db, uid),
};
