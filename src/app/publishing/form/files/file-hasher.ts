import {Injectable} from '@angular/core';
import type {FromHashWorker} from './hash.worker';

/** Computes checksums of files in a worker, so that the page stays as quick as it was meanwhile. */
@Injectable({providedIn: 'root'})
export class FileHasher {
  /** SHA-256 of a file, in lower-case hexadecimal. */
  async sha256(file: Blob): Promise<string> {
    const worker = new Worker(new URL('./hash.worker', import.meta.url), {type: 'module'});
    try {
      return await new Promise((resolve, reject) => {
        worker.addEventListener('message', ({data}: MessageEvent<FromHashWorker>) => {
          if ('sha256' in data) resolve(data.sha256);
          else reject(new Error(data.problem));
        });
        worker.addEventListener('error', () => reject(new Error('The checksum’s worker did not start.')));
        worker.postMessage(file);
      });
    } finally {
      worker.terminate();
    }
  }
}
