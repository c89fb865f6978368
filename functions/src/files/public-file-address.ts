import {STORAGE_EMULATOR} from '../config';
import {bucket} from './bucket';

/** Where everyone gets a public file once it is open. It holds no token: the rules decide. */
export function publicFileAddress(path: string): string {
  const host = STORAGE_EMULATOR ? `http://${STORAGE_EMULATOR}` : 'https://firebasestorage.googleapis.com';
  return `${host}/v0/b/${bucket().name}/o/${encodeURIComponent(path)}?alt=media`;
}
