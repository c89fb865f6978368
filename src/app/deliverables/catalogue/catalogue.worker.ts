/// <reference lib="webworker" />
import {SearchInPlace} from './catalogue-search';
import type {FromWorker, ToWorker} from './worker-messages';

/** Nobody types on this thread: larger slices index faster. */
const SLICE = 200;

const tell = (message: FromWorker): void => postMessage(message);

let search: SearchInPlace | undefined;

addEventListener('message', ({data}: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    search = new SearchInPlace(
      data.names,
      {changed: () => tell({kind: 'changed'}), leftOut: (problem) => tell({kind: 'left-out', problem})},
      SLICE,
    );
    return;
  }
  answer(data).catch((error: unknown) => tell({kind: 'failed', turn: data.turn, message: String(error)}));
});

async function answer(question: Exclude<ToWorker, {kind: 'open'}>): Promise<void> {
  if (!search) throw new Error('The catalogue is not open.');
  const {turn} = question;
  if (question.kind === 'add') {
    await search.add(question.payload);
    tell({kind: 'added', turn});
  } else tell({kind: 'viewed', turn, view: await search.view(question.state)});
}
