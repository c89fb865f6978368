/** Everything the functions read from their environment. No other file does. */

/** Where everything runs and rests: Belgium. */
export const REGION = 'europe-west1';

/** Whether the functions run in the emulator. */
export const isEmulated = process.env['FUNCTIONS_EMULATOR'] === 'true';
