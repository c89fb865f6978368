import {setTimeout} from 'node:timers/promises';

/** The emulator answers 499 where a transaction that was under way got between. */
const TRIES = 10;
const PAUSE_MS = 300;

/** Empties an emulated database. Throws when the emulator refuses again and again. */
export async function emptyFirestore(host: string, project: string): Promise<void> {
  const address = `http://${host}/emulator/v1/projects/${project}/databases/(default)/documents`;
  for (let attempt = 1; ; attempt += 1) {
    const {ok, status} = await fetch(address, {method: 'DELETE'});
    if (ok) return;
    if (attempt === TRIES || status < 499) {
      throw new Error(`The emulator did not empty its database: ${address} answered ${status}.`);
    }
    await setTimeout(PAUSE_MS);
  }
}
