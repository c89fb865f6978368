/**
 * `npm run backup -- FOLDER [--public] [--project ID] [--bucket NAME]`: a whole export of the portal, documents and files,
 * into a folder of plain files. With `--public` what everyone on the internet may read, and nothing else.
 *
 * The default project is `demo-canheal` on the emulators of `npm start`; a real one needs Google's application default
 * credentials. Exits with 1 where the backup failed, or is in doubt.
 */
import {parseArgs} from 'node:util';
import {withProject} from './backup/project';
import {takeBackup} from './backup/take-backup';
import {messageOf} from './terminal';

const USAGE = 'npm run backup -- FOLDER [--public] [--project ID] [--bucket NAME]';

try {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      public: {type: 'boolean', default: false},
      project: {type: 'string', default: 'demo-canheal'},
      bucket: {type: 'string'},
    },
  });
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0) throw new Error(`Name the folder it goes into: ${USAGE}`);
  const {documents, files, bytes, doubts} = await withProject(values.project, values.bucket, (project) =>
    takeBackup(project, folder, values.public ? 'public' : 'all', (line) => console.log(line)),
  );
  console.log(
    `${documents} documents and ${files} files (${bytes} bytes) of ${values.project} are in ${folder}.`,
  );
  for (const doubt of doubts) console.error(doubt);
  if (doubts.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
