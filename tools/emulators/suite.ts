import {createWriteStream, existsSync} from 'node:fs';
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {LOCAL, ROOT} from '../paths';
import type {PortName, Ports} from '../ports';
import {OwnedProcess} from '../process/owned';
import {emulatorConfig, emulatorNames} from './config';
import {functionsEnvironment} from './functions-environment';
import {prepareJars} from './jars';

const START_PATIENCE_MS = 300_000;

interface SuiteOptions {
  /** Names the folder under `.local/`. */
  readonly name: string;
  /** Must begin with `demo-`, so that nothing can reach a real project. */
  readonly projectId: string;
  readonly ports: Ports;
  /** Where the portal is opened, where that isn't Hosting's own port. */
  readonly portalPort?: number;
  /** Gives up a start that is under way. */
  readonly signal?: AbortSignal;
}

/** A running set of emulators. */
export interface Suite {
  readonly projectId: string;
  readonly ports: Ports;
  /** The folder whose files the Hosting emulator serves. */
  readonly publicFolder: string;
  /** Settles with a sentence when the emulators end without being asked to. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

/** Whether the Cloud Functions are there to be run. */
export function hasFunctions(): boolean {
  return existsSync(join(ROOT, 'functions/package.json')) && existsSync(join(ROOT, 'functions/src/index.ts'));
}

/** The folder of a suite under `.local/`. */
export function suiteFolder(name: string): string {
  return join(LOCAL, name);
}

/** The folder whose files the Hosting emulator of a suite serves. */
export function publicFolderOf(name: string): string {
  return join(suiteFolder(name), 'public');
}

/** The ports a suite will listen on. */
export function suitePorts(): readonly PortName[] {
  const ports: PortName[] = ['HOSTING', 'FIRESTORE', 'FIRESTORE_WS', 'AUTH', 'STORAGE', 'HUB', 'LOGGING'];
  return hasFunctions() ? [...ports, 'FUNCTIONS', 'EVENTARC', 'TASKS'] : ports;
}

/** Starts the emulators and waits until all of them answer. Throws with their last words when they don't. */
export async function startSuite({
  name,
  projectId,
  ports,
  portalPort = ports.HOSTING,
  signal,
}: SuiteOptions): Promise<Suite> {
  if (!projectId.startsWith('demo-'))
    throw new Error(`A local project id begins with "demo-", not ${projectId}.`);
  const folder = suiteFolder(name);
  const functions = hasFunctions();
  const [jars] = await Promise.all([prepareJars(), layOut(folder, ports, functions, portalPort)]);

  signal?.throwIfAborted();
  // The Storage emulator keeps its files at one fixed place below the temporary folder, and empties it: two suites that
  // shared it would take each other's files away. Below `.local` the path could grow too long for a socket.
  const temporary = await mkdtemp(join(tmpdir(), 'canheal-'));
  const log = createWriteStream(join(folder, 'emulators.log'));
  let tail = '';
  const watchers = new Set<(text: string) => void>();
  const cli = join(ROOT, 'node_modules/firebase-tools/lib/bin/firebase.js');
  const preload = ['line-buffer.cjs', 'fast-auth.cjs'].flatMap((file) => [
    '-r',
    join(ROOT, 'tools/emulators', file),
  ]);
  const emulators = new OwnedProcess(
    'the emulators',
    process.execPath,
    [...preload, cli, 'emulators:start', '--project', projectId, '--only', emulatorNames({functions})],
    {
      cwd: folder, // debug logs land there
      env: {...process.env, ...jars.env, ...offline(folder), TMPDIR: temporary},
      endSignal: 'SIGINT',
      onOutput: (text) => {
        log.write(text);
        tail = (tail + text).slice(-8000);
        for (const watch of watchers) watch(text);
      },
    },
  );

  const stop = async () => {
    await emulators.stop();
    log.end();
    await rm(temporary, {recursive: true, force: true});
  };
  const died = new Promise<string>((resolve) => {
    void emulators.ended.then((code) => resolve(`The emulators ended by themselves (exit code ${code}).`));
    // A Java emulator that is killed only earns a warning from firebase-tools, which then goes on without it.
    watchers.add((text) => {
      const gone = /(\S+ Emulator) has exited upon receiving signal/.exec(text);
      if (gone) resolve(`The ${gone[1]} ended by itself.`);
    });
  });
  const ready = new Promise<'ready'>((resolve) => {
    watchers.add(() => tail.includes('All emulators ready!') && resolve('ready'));
  });
  const outcome = await Promise.race([ready, died, after(START_PATIENCE_MS), givenUp(signal)]);
  if (outcome !== 'ready') {
    await stop();
    throw new Error(
      `${outcome}\nTheir last words (all of them: ${join(folder, 'emulators.log')}):\n${tail.trim()}`,
    );
  }
  return {projectId, ports, publicFolder: join(folder, 'public'), died, stop};
}

/** Lays out a folder that looks like a Firebase project: a configuration of its own, the rest by links. */
async function layOut(folder: string, ports: Ports, functions: boolean, portalPort: number): Promise<void> {
  await mkdir(join(folder, 'public'), {recursive: true});
  await mkdir(join(folder, 'config/configstore'), {recursive: true});
  // firebase-tools refuses paths outside its configuration's folder, but follows links.
  for (const linked of ['firestore.rules', 'firestore.indexes.json', 'storage.rules']) {
    await rm(join(folder, linked), {force: true});
    await symlink(join(ROOT, linked), join(folder, linked));
  }
  if (functions) await layOutFunctions(join(folder, 'functions'), ports, portalPort);
  await writeFile(join(folder, 'firebase.json'), JSON.stringify(emulatorConfig(ports, {functions}), null, 2));
  // The message of the day would be fetched from Google: it was, in a far future.
  const motd = JSON.stringify({motd: {fetched: 4_102_444_800_000}});
  await writeFile(join(folder, 'config/configstore/firebase-tools.json'), motd);
}

/** The folder of the functions: theirs by links, with the parameters and secrets of this run beside them. */
async function layOutFunctions(folder: string, ports: Ports, portalPort: number): Promise<void> {
  await rm(folder, {recursive: true, force: true});
  await mkdir(folder, {recursive: true});
  for (const linked of ['lib', 'package.json', 'node_modules']) {
    await symlink(join(ROOT, 'functions', linked), join(folder, linked));
  }
  const {params, secrets} = functionsEnvironment(ports, portalPort);
  // What Hosting serves is what the functions fill.
  const app = {APP_FOLDER: join(dirname(folder), 'public')};
  await writeFile(join(folder, '.env.local'), dotenv({...params, ...app}));
  await writeFile(join(folder, '.secret.local'), dotenv(secrets));
}

function dotenv(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
    .join('');
}

/** Variables that keep firebase-tools from asking anybody outside this machine. */
function offline(folder: string): Record<string, string> {
  return {
    METADATA_SERVER_DETECTION: 'none',
    NO_UPDATE_NOTIFIER: '1',
    npm_config_offline: 'true',
    XDG_CONFIG_HOME: join(folder, 'config'),
  };
}

function after(ms: number): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(`The emulators were not ready after ${ms / 1000} seconds.`), ms).unref();
  });
}

function givenUp(signal: AbortSignal | undefined): Promise<string> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve('The start was given up.'), {once: true});
  });
}
