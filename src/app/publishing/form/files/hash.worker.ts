/// <reference lib="webworker" />
import {createSHA256} from 'hash-wasm';

/** What the worker tells the page. */
export type FromHashWorker = {readonly sha256: string} | {readonly problem: string};

const tell = (message: FromHashWorker): void => postMessage(message);

/** Reads the file piece by piece: it may be larger than the memory there is. */
async function hash(file: Blob): Promise<string> {
  const hasher = await createSHA256();
  const reader = file.stream().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) hasher.update(read.value);
  return hasher.digest('hex');
}

addEventListener('message', ({data}: MessageEvent<Blob>) => {
  hash(data).then(
    (sha256) => tell({sha256}),
    (error: unknown) => tell({problem: String(error)}),
  );
});
