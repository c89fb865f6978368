import {fileURLToPath} from 'node:url';
import {join} from 'node:path';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Where everything a run generates goes: never committed, safe to delete when nothing runs. */
export const LOCAL = join(ROOT, '.local');
