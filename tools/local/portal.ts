import {mkdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {buildApp, outputOf} from '../app/build';
import {buildFunctions} from '../app/functions-build';
import {localPageConfig, publish} from '../app/page-config';
import {publicFolderOf, startSuite, type Suite, suiteFolder, suitePorts} from '../emulators/suite';
import {openMailbox} from '../mailbox/mailbox';
import {makeDemoPeople} from '../people/demo-people';
import {type PortFamily, type PortName, type Ports, takenPorts} from '../ports';
import {seed} from '../seed';
import {step} from '../terminal';
import {startScheduler} from './scheduler';
import type {Life} from './until-the-end';

interface LocalPortalOptions {
  /** Names the folder under `.local/`. */
  readonly name: string;
  readonly projectId: string;
  readonly family: PortFamily;
  readonly ports: Ports;
  /** Ports this run listens on besides the emulators' and the mailbox's. */
  readonly morePorts?: readonly PortName[];
  /** Whether Hosting serves a built app; a run with live reload compiles its own. */
  readonly hosted?: boolean;
}

/** What is told to other tools (`npm run grant`) about a portal that is running. */
export interface RunningPortal {
  readonly projectId: string;
  readonly pid: number;
  readonly ports: Ports;
}

/** Where a running portal is announced. */
export function announcementOf(name: string): string {
  return join(suiteFolder(name), 'running.json');
}

/** Starts emulators, content, people, mailbox and, beside them, the build of the app. */
export async function startLocalPortal(options: LocalPortalOptions, life: Life): Promise<Suite> {
  const {name, projectId, family, ports, morePorts = [], hosted = true} = options;
  const taken = await takenPorts(family, ports, [...suitePorts(), 'SMTP', 'MAILBOX', ...morePorts]);
  if (taken.length > 0) throw new Error(taken.join('\n'));

  console.log('Starting the portal on this machine ...');
  const mailbox = await openMailbox({
    smtpPort: ports.SMTP,
    webPort: ports.MAILBOX,
    projectId,
    authPort: ports.AUTH,
    portalPort: hosted ? ports.HOSTING : ports.DEV,
  });
  life.onEnd(() => mailbox.close());

  // The app is compiled while the emulators start and are filled: neither needs the other.
  const app = hosted ? step('The app is built', () => buildApp('local')) : Promise.resolve(false);
  const backend = startBackend(options, life);
  const [, suite] = await Promise.all([app, backend]);
  if (hosted) {
    await publish(outputOf('local'), publicFolderOf(name), localPageConfig(projectId, ports));
    await step('The portal answers', () => firstAnswer(ports));
  }

  life.onEnd(startScheduler(projectId, ports));
  await announce(name, {projectId, pid: process.pid, ports});
  life.onEnd(() => rm(announcementOf(name), {force: true}));
  return suite;
}

async function startBackend(
  {name, projectId, ports, hosted = true}: LocalPortalOptions,
  life: Life,
): Promise<Suite> {
  await buildFunctions();
  const starting = startSuite({
    name,
    projectId,
    ports,
    portalPort: hosted ? ports.HOSTING : ports.DEV,
    signal: life.ending,
  });
  // Registered before it is ready: a Ctrl-C during the start must end the emulators too.
  life.onEnd(async () => {
    const suite = await starting.catch(() => undefined);
    await suite?.stop();
  });
  const suite = await step('The emulators are ready', () => starting);
  Object.assign(process.env, adminEnvironment(ports));
  await step('The demo accounts can sign in', () => makeDemoPeople({projectId, authPort: ports.AUTH}));
  await step('The content is in place', () => fill(projectId));
  return suite;
}

/** Asks for the home page once: a function takes seconds to start, and the first visitor should not wait for it. */
export async function firstAnswer({HOSTING}: Ports): Promise<void> {
  const {status} = await fetch(`http://127.0.0.1:${HOSTING}/`);
  if (status !== 200) throw new Error(`The portal answered ${status} to its first visitor.`);
}

/** The variables by which the Admin SDK finds the emulators. */
export function adminEnvironment(ports: Ports): Record<string, string> {
  return {
    FIRESTORE_EMULATOR_HOST: `127.0.0.1:${ports.FIRESTORE}`,
    FIREBASE_AUTH_EMULATOR_HOST: `127.0.0.1:${ports.AUTH}`,
    FIREBASE_STORAGE_EMULATOR_HOST: `127.0.0.1:${ports.STORAGE}`,
    METADATA_SERVER_DETECTION: 'none',
  };
}

async function announce(name: string, running: RunningPortal): Promise<void> {
  await mkdir(suiteFolder(name), {recursive: true});
  await writeFile(announcementOf(name), JSON.stringify(running, null, 2));
}

async function fill(projectId: string): Promise<void> {
  const {refused} = await seed({projectId, log: () => undefined});
  for (const {where, why} of refused) console.warn(`  Left out ${where}: ${[why].flat().join('; ')}`);
}
