import {rebuildCatalogue} from '../../functions/src/catalogue/rebuild-catalogue';
import {rebuildDocumentIndex} from '../../functions/src/documents/index-documents';
import {indexPeople} from '../../functions/src/members/index-people';
import {type Backup, checkBackup, documentsOf, filesOf} from './check-backup';
import {type Fields, writeDocuments} from './documents';
import {putFile} from './files';
import {inParallel} from './in-parallel';
import {BackupError} from './manifest';
import {atRest, comesLast} from './scope';
import type {Project} from './take-backup';
import {decodeValue} from './values';

export interface RestoreReport {
  readonly documents: number;
  /** Files that were written; those that stood already, from a run before, were left alone. */
  readonly files: number;
  /** Documents that would have acted by themselves, and were put to rest. */
  readonly rested: readonly string[];
  /** Documents that the indexes could not take, and why. */
  readonly refused: readonly string[];
}

/** Files that are sent at once. */
const AT_ONCE = 4;

/** Notes whose restoration is under way; gone when it is done. */
const NOTE = 'restorations/current';

/**
 * Puts a backup into an empty project: the files, then the documents, then the indexes, which are made anew. May be run
 * again after a failure, with the same backup: it goes on.
 *
 * @throws BackupError before anything is written, where the backup is damaged or the project is not empty
 */
export async function restoreBackup(
  project: Project,
  folder: string,
  log: (line: string) => void,
): Promise<RestoreReport> {
  const backup = await checkBackup(folder);
  const {manifest, seal} = backup;
  log(
    `The backup is whole: ${manifest.scope === 'all' ? 'everything' : 'the public part'} of ${manifest.project}.`,
  );
  const {db, bucket} = project;
  await claim(project, seal);

  let files = 0;
  await inParallel(filesOf(backup), AT_ONCE, async (file) => {
    if (!(await putFile(bucket, folder, file))) return;
    files += 1;
    log(`${file.name}: ${file.size} bytes.`);
  });
  const rested: string[] = [];
  let documents = await writeDocuments(db, readDocuments(project, backup, rested, false));
  documents += await writeDocuments(db, readDocuments(project, backup, rested, true));
  log(`${documents} documents.`);

  const catalogue = await rebuildCatalogue(db);
  const index = await rebuildDocumentIndex(db);
  await indexPeople(db);
  log(`Catalogue: ${catalogue.counts.public} public, ${catalogue.counts.consortium} of the consortium.`);
  await db.doc(NOTE).delete();
  const refused = [...catalogue.refused, ...index.refused].map(
    ({path, issues}) => `${path}: ${issues.join(' ')}`,
  );
  return {documents, files, rested, refused};
}

/** Takes the project for this backup. @throws BackupError where anything else is in it */
async function claim({id, db, bucket}: Project, seal: string): Promise<void> {
  const note = db.doc(NOTE);
  const before: unknown = (await note.get()).get('seal');
  if (before === seal) return;
  if (before !== undefined) {
    throw new BackupError(
      `Another backup was being restored into ${id}. Go on with that one, or empty the project.`,
    );
  }
  const collections = (await db.listCollections()).map((each) => each.id);
  if (collections.length > 0) {
    throw new BackupError(
      `${id} is not empty: it has documents in ${collections.join(', ')}. A backup goes into an empty project.`,
    );
  }
  const [files] = await bucket.getFiles({maxResults: 1, autoPaginate: false});
  if (files.length > 0) {
    throw new BackupError(
      `${id} is not empty: Storage holds ${files[0]?.name}. A backup goes into an empty project.`,
    );
  }
  await note.set({seal, begunAt: new Date()});
}

async function* readDocuments({db}: Project, backup: Backup, rested: string[], last: boolean) {
  for await (const {path, fields} of documentsOf(backup)) {
    if (comesLast(path) !== last) continue;
    const whole = decodeValue(fields, db) as Fields;
    const resting = atRest(path, whole);
    if (resting !== whole) rested.push(path);
    yield {path, fields: resting};
  }
}
