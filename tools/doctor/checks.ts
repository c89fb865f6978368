import {statfs} from 'node:fs/promises';
import {findJars, type JarOrigin, MISSING_FIRESTORE, MISSING_STORAGE_RULES} from '../emulators/jars';
import {suitePorts} from '../emulators/suite';
import {ROOT} from '../paths';
import {portsOf, takenPorts} from '../ports';
import {run} from '../process/run';
import {findChromium, INSTALL_CHROMIUM} from '../testing/chromium';

/** One thing a machine needs. */
export interface Finding {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** The command that mends it, or what to do. */
  readonly mend: string;
}

const NEEDED_GIGABYTES = 3;
const INSTALL_JAVA = 'apt-get update && apt-get install -y openjdk-17-jdk-headless';

/** Everything the commands rely on. */
export async function checkMachine(): Promise<readonly Finding[]> {
  const [npm, java, jars, disk, ports] = await Promise.all([
    run('npm', ['--version']),
    run('java', ['-version']),
    findJars(),
    statfs(ROOT),
    takenPorts('start', portsOf('start'), [...suitePorts(), 'SMTP', 'MAILBOX']),
  ]);
  return [
    nodeFinding(process.versions.node),
    {
      name: 'npm',
      ok: npm.code === 0,
      detail: npm.output.trim().split('\n').at(-1) ?? '',
      mend: 'Install Node.js with npm: https://nodejs.org',
    },
    javaFinding(java.code === 0 ? java.output : ''),
    jarFinding('Firestore emulator', jars.firestore, MISSING_FIRESTORE),
    jarFinding('Storage rules runtime', jars.storageRules, MISSING_STORAGE_RULES),
    chromiumFinding(findChromium()),
    diskFinding((disk.bavail * disk.bsize) / 1e9),
    {
      name: 'ports',
      ok: ports.length === 0,
      detail: ports.length === 0 ? 'free' : ports.join(' '),
      mend: 'Move the taken ones by the variables above, or end what listens there (perhaps another `npm start`).',
    },
  ];
}

/** The tools run under the Node of the lock file where there is one for this machine. */
export function nodeFinding(version: string): Finding {
  const ok = Number(version.split('.')[0]) >= 22;
  return {name: 'Node', ok, detail: `${version} runs the tools`, mend: 'Install Node 24: https://nodejs.org'};
}

/** Reads what `java -version` says: 11 or newer, which the emulators of this firebase-tools need. */
export function javaFinding(said: string): Finding {
  const version = /version "(?:1\.)?(\d+)/.exec(said)?.[1];
  const ok = Number(version ?? 0) >= 11;
  return {name: 'Java', ok, detail: version ? `${version} (11 or newer)` : 'none', mend: INSTALL_JAVA};
}

const ORIGINS: Record<JarOrigin, string> = {
  cache: "Google's, on this machine",
  download: "Google's, downloaded at the first start",
  'stand-in': "made from Debian's package on this machine",
  missing: 'none, and no way to get it from here',
};

function jarFinding(name: string, origin: JarOrigin, mend: string): Finding {
  return {name, ok: origin !== 'missing', detail: ORIGINS[origin], mend};
}

function chromiumFinding(path: string | undefined): Finding {
  return {
    name: 'Chromium (tests)',
    ok: path !== undefined,
    detail: path ?? 'none',
    mend: `${INSTALL_CHROMIUM}   (npm test does so by itself as root; CHROME_BIN names another browser)`,
  };
}

/** Whether there is room for the dependencies, the builds and the emulators' logs. */
export function diskFinding(gigabytes: number): Finding {
  return {
    name: 'disk',
    ok: gigabytes >= NEEDED_GIGABYTES,
    detail: `${gigabytes.toFixed(1)} GB free (${NEEDED_GIGABYTES} needed)`,
    mend: 'Free some space: `npm cache clean --force` and `rm -rf .angular .local dist` are safe.',
  };
}
