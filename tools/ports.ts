import {createServer} from 'node:net';

/** The ports a run of the portal listens on, by the name that moves them in the environment. */
export const DEFAULT_PORTS = {
  HOSTING: 5000,
  FUNCTIONS: 5001,
  FIRESTORE: 8080,
  FIRESTORE_WS: 9150,
  AUTH: 9099,
  STORAGE: 9199,
  EVENTARC: 9299,
  TASKS: 9499,
  HUB: 4400,
  LOGGING: 4500,
  SMTP: 1025,
  MAILBOX: 1080,
  DEV: 4200,
  DEV_BUILD: 4201,
} as const;

export type PortName = keyof typeof DEFAULT_PORTS;

export type Ports = Readonly<Record<PortName, number>>;

/** Which family of ports: a developer's own run, or the tests', which must never touch one that is running. */
export type PortFamily = 'start' | 'test';

const PREFIX: Record<PortFamily, string> = {start: 'CANHEAL_PORT_', test: 'CANHEAL_TEST_PORT_'};
const OFFSET: Record<PortFamily, number> = {start: 0, test: 10_000};

/** The variable that moves a port. */
export function portVariable(family: PortFamily, name: PortName): string {
  return PREFIX[family] + name;
}

/** The ports of a run: the defaults, moved by the environment. Throws a sentence on a value that is no port. */
export function portsOf(family: PortFamily, env: NodeJS.ProcessEnv = process.env): Ports {
  const entries = Object.entries(DEFAULT_PORTS).map(([name, port]) => {
    const variable = portVariable(family, name as PortName);
    const moved = env[variable];
    return [name, moved === undefined || moved === '' ? port + OFFSET[family] : parsePort(variable, moved)];
  });
  const ports = Object.fromEntries(entries) as Ports;
  refuseDoubles(family, ports);
  return ports;
}

function parsePort(variable: string, text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${variable}=${text} is not a port: give a whole number from 1 to 65535.`);
  }
  return port;
}

function refuseDoubles(family: PortFamily, ports: Ports): void {
  const seen = new Map<number, PortName>();
  for (const [name, port] of Object.entries(ports) as [PortName, number][]) {
    const other = seen.get(port);
    if (other) {
      throw new Error(
        `${portVariable(family, other)} and ${portVariable(family, name)} are both ${port}: each needs its own port.`,
      );
    }
    seen.set(port, name);
  }
}

/** Whether nobody listens on a port of this machine. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    // `exclusive` and no SO_REUSEPORT: a second listener is refused even on another loopback address.
    probe.listen({port, host: '127.0.0.1', exclusive: true}, () => probe.close(() => resolve(true)));
  });
}

/** One sentence for each of these ports that is taken: which, and how to move it. */
export async function takenPorts(
  family: PortFamily,
  ports: Ports,
  names: readonly PortName[],
): Promise<string[]> {
  const checked = await Promise.all(names.map(async (name) => ({name, free: await isFree(ports[name])})));
  return checked
    .filter(({free}) => !free)
    .map(({name}) => {
      const variable = portVariable(family, name);
      return `Port ${ports[name]} (${PURPOSE[name]}) is taken. Move it: ${variable}=${ports[name] + 1000}`;
    });
}

const PURPOSE: Record<PortName, string> = {
  HOSTING: 'the portal',
  FUNCTIONS: 'Cloud Functions',
  FIRESTORE: 'Firestore',
  FIRESTORE_WS: "Firestore's request monitor",
  AUTH: 'Authentication',
  STORAGE: 'Cloud Storage',
  EVENTARC: 'Eventarc',
  TASKS: 'Cloud Tasks',
  HUB: 'the emulator hub',
  LOGGING: "the emulators' log",
  SMTP: 'the local mail server',
  MAILBOX: 'the local mailbox',
  DEV: 'the live-reload portal',
  DEV_BUILD: 'the live-reload compiler',
};
