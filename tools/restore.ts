/**
 * `npm run restore -- FOLDER --project ID [--bucket NAME]`: puts a backup into an empty project and makes the indexes anew.
 * The backup is checked first, every byte of it. What failed half-way is gone on with by the same command.
 *
 * A project whose id begins with `demo-` is on the emulators of `npm start`; a real one needs Google's application default
 * credentials. Exits with 1 where something failed, or could not be put into an index.
 */
import {parseArgs} from 'node:util';
import {withProject} from './backup/project';
import {restoreBackup} from './backup/restore-backup';
import {messageOf} from './terminal';

const USAGE = 'npm run restore -- FOLDER --project ID [--bucket NAME]';

try {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {project: {type: 'string'}, bucket: {type: 'string'}},
  });
  const {project: id, bucket} = values;
  const [folder, ...more] = positionals;
  if (!folder || !id || more.length > 0) {
    throw new Error(`Name the folder of the backup, and the project it goes into: ${USAGE}`);
  }
  const {documents, files, rested, refused} = await withProject(id, bucket, (project) =>
    restoreBackup(project, folder, (line) => console.log(line)),
  );
  console.log(`${documents} documents and ${files} files are in ${id}.`);
  for (const path of rested) console.log(`${path} would have gone out by itself, and is halted.`);
  for (const line of refused) console.error(`Not in the index: ${line}`);
  if (refused.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
