import {bucket} from './bucket';

/** Where everyone gets a public file once it is open. It holds no token: the rules decide. */
export function publicFileAddress(path: string): string {
  return `https://firebasestorage.googleapis.com/v0/b/${bucket().name}/o/${encodeURIComponent(path)}?alt=media`;
}
