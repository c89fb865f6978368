/** A demo project exists only on the emulators, so those of `npm start` are meant where no others are named. */
export function useLocalEmulators(): void {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${process.env['CANHEAL_PORT_FIRESTORE'] ?? 8080}`;
  process.env['FIREBASE_STORAGE_EMULATOR_HOST'] ??=
    `127.0.0.1:${process.env['CANHEAL_PORT_STORAGE'] ?? 9199}`;
  // Otherwise the SDK looks for a cloud machine to ask for an account.
  process.env['METADATA_SERVER_DETECTION'] ??= 'none';
}

/** A real project is never looked for on the emulators, whatever the environment says. */
export function leaveEmulators(): void {
  for (const name of ['FIRESTORE_EMULATOR_HOST', 'FIREBASE_STORAGE_EMULATOR_HOST']) {
    Reflect.deleteProperty(process.env, name);
  }
}
