import {buildApp, outputOf} from '../app/build';
import {buildFunctions} from '../app/functions-build';
import {localPageConfig, publish} from '../app/page-config';
import {emptyFirestore} from '../../functions/src/testing/empty-firestore';
import {functionsEnvironment} from '../emulators/functions-environment';
import {publicFolderOf, startSuite, suitePorts} from '../emulators/suite';
import {adminEnvironment, firstAnswer} from '../local/portal';
import type {Life} from '../local/until-the-end';
import {openMailbox} from '../mailbox/mailbox';
import {makeDemoPeople} from '../people/demo-people';
import {type Ports, takenPorts} from '../ports';
import {seed} from '../seed';

const NAME = 'test';
const PROJECT = 'demo-canheal-test';

/** The emulators all stages share, and how to put them back to empty. */
export interface Backend {
  /** The variables by which specs find it. */
  readonly env: Readonly<Record<string, string>>;
  readonly died: Promise<string>;
  /** Empties Firestore, Storage and Authentication. */
  clear(): Promise<void>;
  /** Fills it as `npm start` does, and serves the app. */
  fill(): Promise<void>;
}

/** Starts the emulators and the mailbox of the tests, on ports of their own. */
export async function startBackend(ports: Ports, life: Life): Promise<Backend> {
  const taken = await takenPorts('test', ports, [...suitePorts(), 'SMTP', 'MAILBOX']);
  if (taken.length > 0) throw new Error(taken.join('\n'));
  await buildFunctions();
  const starting = startSuite({name: NAME, projectId: PROJECT, ports, signal: life.ending});
  life.onEnd(async () => {
    const suite = await starting.catch(() => undefined);
    await suite?.stop();
  });
  const suite = await starting;
  const mailbox = await openMailbox({
    smtpPort: ports.SMTP,
    webPort: ports.MAILBOX,
    projectId: PROJECT,
    authPort: ports.AUTH,
    portalPort: ports.HOSTING,
  });
  life.onEnd(() => mailbox.close());
  Object.assign(process.env, adminEnvironment(ports));
  return {
    env: {
      ...adminEnvironment(ports),
      GCLOUD_PROJECT: PROJECT,
      MAILBOX_URL: `http://127.0.0.1:${ports.MAILBOX}`,
      SMTP_PORT: String(ports.SMTP),
      // The functions' specs run their handlers in a process of their own.
      ...functionsEnvironment(ports).params,
      ...functionsEnvironment(ports).secrets,
      FUNCTIONS_EMULATOR_HOST: `127.0.0.1:${ports.FUNCTIONS}`,
    },
    died: suite.died,
    clear: () => clear(ports),
    fill: () => fill(ports),
  };
}

async function clear(ports: Ports): Promise<void> {
  await emptyFirestore(`127.0.0.1:${ports.FIRESTORE}`, PROJECT);
  const emptied = await Promise.all([
    fetch(`http://127.0.0.1:${ports.AUTH}/emulator/v1/projects/${PROJECT}/accounts`, {method: 'DELETE'}),
    fetch(`http://127.0.0.1:${ports.STORAGE}/internal/reset`, {method: 'POST'}),
  ]);
  const refused = emptied.find((answer) => !answer.ok);
  if (refused)
    throw new Error(`The emulators could not be emptied: ${refused.url} answered ${refused.status}.`);
}

async function fill(ports: Ports): Promise<void> {
  await makeDemoPeople({projectId: PROJECT, authPort: ports.AUTH});
  const {refused} = await seed({projectId: PROJECT, log: () => undefined});
  if (refused.length > 0) throw new Error(`The seed refused ${refused.map(({where}) => where).join(', ')}.`);
  await buildApp('local');
  await publish(outputOf('local'), publicFolderOf(NAME), localPageConfig(PROJECT, ports));
  await firstAnswer(ports);
}
