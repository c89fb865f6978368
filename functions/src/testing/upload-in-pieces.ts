/** Uploads as a browser does, through the rules and in pieces: Firebase's resumable protocol. */
import {setImmediate} from 'node:timers/promises';

export interface PiecewiseUpload {
  /** `127.0.0.1:9199`. */
  readonly host: string;
  readonly bucket: string;
  readonly path: string;
  readonly contentType: string;
  readonly idToken: string;
}

/** @returns what Storage says of the file once it has arrived */
export async function uploadInPieces(
  {host, bucket, path, contentType, idToken}: PiecewiseUpload,
  pieces: readonly Uint8Array<ArrayBuffer>[],
): Promise<{readonly size: string}> {
  const authorization = {Authorization: `Firebase ${idToken}`};
  const begun = await fetch(`http://${host}/v0/b/${bucket}/o?name=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: {
      ...authorization,
      'Content-Type': 'application/json; charset=utf-8',
      'X-Goog-Upload-Protocol': 'resumable',
      'X-Goog-Upload-Command': 'start',
      'X-Goog-Upload-Header-Content-Type': contentType,
    },
    body: JSON.stringify({name: path, contentType}),
  });
  const address = begun.headers.get('X-Goog-Upload-URL');
  if (!begun.ok || !address) throw new Error(`Storage did not begin the upload: ${begun.status}.`);
  let offset = 0;
  let last: Response | undefined;
  for (const [n, piece] of pieces.entries()) {
    last = await fetch(address, {
      method: 'POST',
      headers: {
        ...authorization,
        'X-Goog-Upload-Command': n === pieces.length - 1 ? 'upload, finalize' : 'upload',
        'X-Goog-Upload-Offset': String(offset),
      },
      body: piece,
    });
    if (!last.ok) throw new Error(`Storage did not take piece ${n}: ${last.status}.`);
    offset += piece.length;
    await setImmediate();
  }
  return (await last?.json()) as {size: string};
}
