import {createSHA256} from 'hash-wasm';
import {randomUUID} from 'node:crypto';
import {REGION} from '../../functions/src/config';
import {uploadInPieces} from '../../functions/src/testing/upload-in-pieces';
import {draftFilePath} from '../../model/publishing/upload';
import type {Ports} from '../ports';
import {print} from './print';
import {tokenOf} from './removal';

const MEGABYTE = 1_000_000;
const SIZE = 100 * MEGABYTE;
/** Storage's own client begins with pieces of a quarter of a megabyte and doubles them up to 32. */
const PIECE = 8 * MEGABYTE;
const TRIES = 3;
const DRAFT = 'deliverable.bench';

/**
 * Megabytes a second of a file for a working copy: its checksum computed, sent through the rules in pieces that survive a
 * lost connection, and looked into by the function; beside it the same file sent in one go and no more. The best of some
 * tries, since the machine does other things too.
 */
export async function benchPublishingUpload(projectId: string, ports: Ports): Promise<void> {
  const bytes = Buffer.alloc(SIZE, 'gene;count;percent\n');
  const storage = {host: `127.0.0.1:${ports.STORAGE}`, bucket: `${projectId}.appspot.com`};
  const roleSince = Math.floor(Date.now() / 1000) - 60;
  const idToken = tokenOf('bench-editor', {role: 'editor', roleSince}, projectId);
  const functions = `http://127.0.0.1:${ports.FUNCTIONS}/${projectId}/${REGION}`;

  const plain = async () => {
    const path = draftFilePath(DRAFT, randomUUID(), 'plain.csv');
    await uploadInPieces({...storage, path, contentType: 'text/csv', idToken}, [bytes]);
  };
  const send = async () => {
    const upload = randomUUID();
    const hash = await createSHA256();
    const pieces = Array.from({length: Math.ceil(SIZE / PIECE)}, (_, n) =>
      bytes.subarray(n * PIECE, (n + 1) * PIECE),
    );
    for (const piece of pieces) hash.update(piece);
    const sha256 = hash.digest('hex');
    const path = draftFilePath(DRAFT, upload, 'ours.csv');
    await uploadInPieces({...storage, path, contentType: 'text/csv', idToken}, pieces);
    return {draft: DRAFT, upload, name: 'ours.csv', sha256};
  };
  const check = async (data: object) => {
    const {ok, status} = await fetch(`${functions}/checkDraftFile`, {
      method: 'POST',
      headers: {Authorization: `Bearer ${idToken}`, 'Content-Type': 'application/json'},
      body: JSON.stringify({data}),
    });
    if (!ok) throw new Error(`The function did not take the upload: ${status}.`);
  };

  // The first call of a function waits until it has started, and the first upload until all code is warm.
  await check(await send());
  await plain();
  const [baseline, sent, whole] = [
    await best(plain),
    await best(send),
    await best(async () => check(await send())),
  ];
  const name = `upload for a working copy, ${SIZE / MEGABYTE} MB`;
  print({name: `${name}: hashed and sent in pieces`, value: sent, unit: 'MB/s', baseline});
  print({name: `${name}: hashed, sent in pieces and looked into`, value: whole, unit: 'MB/s', baseline});
}

async function best(work: () => Promise<unknown>): Promise<number> {
  let fastest = 0;
  for (let n = 0; n < TRIES; n++) {
    const start = performance.now();
    await work();
    fastest = Math.max(fastest, (SIZE / MEGABYTE) * (1000 / (performance.now() - start)));
  }
  return fastest;
}
