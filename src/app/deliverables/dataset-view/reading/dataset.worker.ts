/// <reference lib="webworker" />
import {UnreadableTable} from '@model/datasets/table-reader';
import {TableEngine} from './engine';
import type {FromWorker, ToWorker} from './messages';

const tell = (message: FromWorker): void => postMessage(message);

let engine: TableEngine | undefined;
let hasFailed = false;

addEventListener('message', ({data}: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    engine = new TableEngine(data.schema, data.locale);
    return;
  }
  // What was sent before the failure was known arrives after it.
  if (!engine || hasFailed) return;
  try {
    answer(engine, data);
  } catch (error) {
    if (data.kind === 'ask') return tell({kind: 'failed', turn: data.turn, message: String(error)});
    hasFailed = true;
    if (error instanceof UnreadableTable) tell({kind: 'unreadable', failure: error.failure});
    else tell({kind: 'failed', message: String(error)});
  }
});

function answer(engine: TableEngine, message: Exclude<ToWorker, {kind: 'open'}>): void {
  switch (message.kind) {
    case 'bytes':
      engine.read(message.bytes);
      tell({kind: 'progress', columns: engine.columns, count: engine.count, isFull: engine.isFull});
      break;
    case 'end':
      tell({kind: 'whole', table: engine.end()});
      break;
    case 'ask':
      tell({kind: 'answer', turn: message.turn, answer: ask(engine, message)});
  }
}

function ask(engine: TableEngine, {question, asked}: Extract<ToWorker, {kind: 'ask'}>) {
  switch (question) {
    case 'rows':
      return engine.rowsOf(asked as Parameters<TableEngine['rowsOf']>[0]);
    case 'statistics':
      return engine.statistics(asked as Parameters<TableEngine['statistics']>[0]);
    case 'plot':
      return engine.plot(asked as Parameters<TableEngine['plot']>[0]);
  }
}
