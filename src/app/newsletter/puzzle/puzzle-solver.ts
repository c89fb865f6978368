import {Injectable} from '@angular/core';
import type {Puzzle} from '@model/newsletter/puzzle';
import type {FromPuzzleWorker} from './puzzle.worker';

/** Solves puzzles in a worker, so that the page stays as quick as it was meanwhile. */
@Injectable({providedIn: 'root'})
export class PuzzleSolver {
  async solve(puzzle: Puzzle): Promise<number> {
    const worker = new Worker(new URL('./puzzle.worker', import.meta.url), {type: 'module'});
    try {
      return await new Promise((resolve, reject) => {
        worker.addEventListener('message', ({data}: MessageEvent<FromPuzzleWorker>) => {
          if ('solution' in data) resolve(data.solution);
          else reject(new Error(data.problem));
        });
        worker.addEventListener('error', () => reject(new Error('The puzzle’s worker did not start.')));
        worker.postMessage(puzzle);
      });
    } finally {
      worker.terminate();
    }
  }
}
