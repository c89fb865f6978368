import type {Ports} from '../ports';

/** What the functions of a local run are told, as `functions/src/config.ts` names it. None of it is secret here. */
export function functionsEnvironment(ports: Ports, portalPort = ports.HOSTING) {
  return {
    params: {
      PORTAL_URL: `http://127.0.0.1:${portalPort}`,
      MAIL_FROM: 'CAN.HEAL <portal@demo.canheal.eu>',
    },
    secrets: {
      SMTP_URL: `smtp://127.0.0.1:${ports.SMTP}`,
      HASH_KEY: 'a-key-of-the-local-run',
    },
  } as const;
}
