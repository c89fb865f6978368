/// <reference lib="webworker" />
import {type Puzzle, solve} from '@model/newsletter/puzzle';

/** What the worker tells the page. */
export type FromPuzzleWorker = {readonly solution: number} | {readonly problem: string};

const tell = (message: FromPuzzleWorker): void => postMessage(message);

addEventListener('message', ({data}: MessageEvent<Puzzle>) => {
  solve(data, (bytes) => crypto.subtle.digest('SHA-256', bytes)).then(
    (solution) => tell({solution}),
    (error: unknown) => tell({problem: String(error)}),
  );
});
