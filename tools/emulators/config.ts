import {DATA_CONFIG, FUNCTIONS_CONFIG, hostingConfig} from '../hosting/firebase-json';
import type {Backend} from '../hosting/security-policy';
import type {Ports} from '../ports';

const HOST = '127.0.0.1';

/** The addresses of a run's emulators, for its Content-Security-Policy. */
export function loopbackBackend(ports: Ports): Backend {
  const address = (port: number) => `http://${HOST}:${port}`;
  return {
    connect: [ports.FIRESTORE, ports.AUTH, ports.STORAGE, ports.FUNCTIONS].map(address),
    images: [address(ports.STORAGE)],
    frames: [address(ports.AUTH)],
    secure: false,
  };
}

/** What a local run of the emulators is told, as `firebase.json` would say it. */
export function emulatorConfig(ports: Ports, parts: {readonly functions: boolean}) {
  const at = (port: number) => ({host: HOST, port});
  return {
    ...DATA_CONFIG,
    ...(parts.functions ? {functions: [FUNCTIONS_CONFIG]} : {}),
    hosting: hostingConfig('public', loopbackBackend(ports)),
    emulators: {
      singleProjectMode: true,
      ui: {enabled: false},
      hub: at(ports.HUB),
      logging: at(ports.LOGGING),
      auth: at(ports.AUTH),
      firestore: {...at(ports.FIRESTORE), websocketPort: ports.FIRESTORE_WS},
      storage: at(ports.STORAGE),
      hosting: at(ports.HOSTING),
      ...(parts.functions
        ? {functions: at(ports.FUNCTIONS), eventarc: at(ports.EVENTARC), tasks: at(ports.TASKS)}
        : {}),
    },
  };
}

/** The emulators firebase-tools is asked to start. */
export function emulatorNames(parts: {readonly functions: boolean}): string {
  const names = ['auth', 'firestore', 'storage', 'hosting'];
  if (parts.functions) names.push('functions', 'eventarc', 'tasks');
  return names.join(',');
}
