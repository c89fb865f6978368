import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {LOCAL, ROOT} from '../paths';
import {run, runOrThrow} from '../process/run';

const DEBIAN_PACKAGE = 'google-cloud-cli-firestore-emulator';
const DOWNLOAD_PATIENCE_MS = 4000;
const RUNTIME_SOURCE = join(ROOT, 'tools/emulators/storage-rules-runtime/StorageRulesRuntime.java');

/** Where the Java parts of the emulators come from on this machine. */
export type JarOrigin = 'cache' | 'download' | 'stand-in' | 'missing';

/** What this machine has, and the variables that make firebase-tools use it. */
export interface Jars {
  readonly firestore: JarOrigin;
  readonly storageRules: JarOrigin;
  readonly env: Readonly<Record<string, string>>;
}

interface Official {
  readonly remoteUrl: string;
  readonly downloadPathRelativeToCacheDir: string;
}

/** Looks for the official JARs (in firebase-tools' cache, else its download host) and for Debian's package. */
export async function findJars(): Promise<{
  readonly firestore: JarOrigin;
  readonly storageRules: JarOrigin;
  readonly debianJar: string | undefined;
}> {
  const info = JSON.parse(
    await readFile(
      join(ROOT, 'node_modules/firebase-tools/lib/emulator/downloadableEmulatorInfo.json'),
      'utf8',
    ),
  ) as {firestore: Official; storage: Official};
  const debianJar = await findDebianJar();
  const javac = (await run('javac', ['-version'])).code === 0;
  const [firestore, storage] = await Promise.all([
    officialOrigin(info.firestore),
    officialOrigin(info.storage),
  ]);
  return {
    firestore: firestore ?? (debianJar ? 'stand-in' : 'missing'),
    storageRules: storage ?? (debianJar && javac ? 'stand-in' : 'missing'),
    debianJar,
  };
}

async function officialOrigin(official: Official): Promise<JarOrigin | undefined> {
  const cache = process.env['FIREBASE_EMULATORS_PATH'] ?? join(homedir(), '.cache/firebase/emulators');
  if (existsSync(join(cache, official.downloadPathRelativeToCacheDir))) return 'cache';
  try {
    const answer = await fetch(official.remoteUrl, {
      method: 'HEAD',
      signal: AbortSignal.timeout(DOWNLOAD_PATIENCE_MS),
    });
    return answer.ok ? 'download' : undefined;
  } catch {
    return undefined; // the host cannot be reached from here
  }
}

async function findDebianJar(): Promise<string | undefined> {
  const given = process.env['CANHEAL_FIRESTORE_JAR'];
  if (given) return existsSync(given) ? given : undefined;
  const {code, output} = await run('dpkg', ['-L', DEBIAN_PACKAGE]);
  return code === 0 ? output.split('\n').find((line) => line.endsWith('.jar')) : undefined;
}

/** Makes the Java parts ready. Throws with what to do where one of them is not to be had. */
export async function prepareJars(): Promise<Jars> {
  const {firestore, storageRules, debianJar} = await findJars();
  if (firestore === 'missing') throw new Error(MISSING_FIRESTORE);
  if (storageRules === 'missing') throw new Error(MISSING_STORAGE_RULES);
  const env: Record<string, string> = {};
  if (firestore === 'stand-in' && debianJar)
    env['FIRESTORE_EMULATOR_BINARY_PATH'] = await firestoreLauncher(debianJar);
  if (storageRules === 'stand-in' && debianJar) {
    env['STORAGE_EMULATOR_BINARY_PATH'] = await storageRulesRuntime(debianJar);
  }
  return {firestore, storageRules, env};
}

export const MISSING_FIRESTORE =
  "The Firestore emulator is not on this machine and Google's download host cannot be reached.\n" +
  `Either go online once (firebase-tools then downloads it), or: apt-get install ${DEBIAN_PACKAGE}`;

export const MISSING_STORAGE_RULES =
  "The Storage emulator's rules runtime is not on this machine and Google's download host cannot be reached.\n" +
  `Either go online once, or let the portal build its stand-in: apt-get install ${DEBIAN_PACKAGE} openjdk-17-jdk-headless`;

/** Debian's JAR names no Main-Class, and firebase-tools starts it by `java -jar`: put a manifest in front of it. */
function firestoreLauncher(jar: string): Promise<string> {
  const manifest = `Main-Class: com.google.cloud.datastore.emulator.firestore.CloudFirestore\nClass-Path: file://${jar}\n`;
  return built('firestore-emulator', manifest, async (folder, target) => {
    await writeFile(join(folder, 'manifest'), manifest);
    await jarTool(folder, ['--create', '--file', target, '--manifest', 'manifest']);
  });
}

/** Compiles the stand-in of Google's Storage rules runtime against the rules engine inside the Firestore JAR. */
async function storageRulesRuntime(jar: string): Promise<string> {
  const source = await readFile(RUNTIME_SOURCE, 'utf8');
  const manifest = `Main-Class: StorageRulesRuntime\nClass-Path: file://${jar}\n`;
  return built('storage-rules-runtime', source + manifest, async (folder, target) => {
    await writeFile(join(folder, 'manifest'), manifest);
    // -proc:none: the emulator's JAR registers annotation processors that are not in it
    await runOrThrow('Compiling the Storage rules runtime', 'javac', [
      ...[
        '--release',
        '11',
        '-nowarn',
        '-proc:none',
        '-cp',
        jar,
        '-d',
        join(folder, 'classes'),
        RUNTIME_SOURCE,
      ],
    ]);
    await jarTool(folder, ['--create', '--file', target, '--manifest', 'manifest', '-C', 'classes', '.']);
  });
}

async function jarTool(cwd: string, args: readonly string[]): Promise<void> {
  const jar = await run('jar', args, {cwd});
  if (jar.code !== 0) {
    throw new Error(
      `A JDK is needed here (apt-get install openjdk-17-jdk-headless): \`jar\` said\n${jar.output}`,
    );
  }
}

/** Builds `.local/jars/<name>-<hash>.jar` unless it is there: the hash is of all that goes into it. */
async function built(
  name: string,
  inputs: string,
  build: (folder: string, target: string) => Promise<void>,
): Promise<string> {
  const hash = createHash('sha256').update(inputs).digest('hex').slice(0, 12);
  const target = join(LOCAL, 'jars', `${name}-${hash}.jar`);
  if (existsSync(target)) return target;
  const folder = join(LOCAL, 'jars', `${name}-build-${process.pid}`);
  await mkdir(folder, {recursive: true});
  try {
    await build(folder, target);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
  return target;
}
