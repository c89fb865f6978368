import {signal} from '@angular/core';
import type {ReadFailure} from '@model/datasets/table-reader';
import type {TableSchema} from '@model/datasets/table-schema';
import type {ColumnHead, FromWorker, QuestionKind, Questions, ToWorker, WholeTable} from './messages';

interface Waiting {
  resolve(answer: Questions[QuestionKind]['answer']): void;
  reject(error: Error): void;
}

/**
 * A table that is being read in a worker: what is known of it so far, and who to ask. The page only hands bytes on,
 * and never holds more rows than it shows.
 */
export class TableSession {
  private readonly worker = new Worker(new URL('./dataset.worker', import.meta.url), {type: 'module'});
  private readonly waiting = new Map<number, Waiting>();
  private readonly state = {
    columns: signal<readonly ColumnHead[]>([]),
    count: signal(0),
    whole: signal<WholeTable | undefined>(undefined),
    failure: signal<ReadFailure | 'broken' | undefined>(undefined),
  };
  private turn = 0;
  private isFull = false;

  readonly columns = this.state.columns.asReadonly();
  readonly count = this.state.count.asReadonly();
  /** Once the file is read to its end. */
  readonly whole = this.state.whole.asReadonly();
  readonly failure = this.state.failure.asReadonly();

  constructor(schema: TableSchema | undefined, locale: string) {
    this.worker.addEventListener('message', ({data}: MessageEvent<FromWorker>) => this.hear(data));
    this.worker.addEventListener('error', () => this.break(new Error('The reading worker ended.')));
    this.tell({kind: 'open', schema, locale});
  }

  /** Reads all of a stream, as long as there is use for more of it. @throws what the stream throws */
  async read(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
    const reader = stream.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (this.isFull || this.failure()) {
        await reader.cancel();
        break;
      }
      this.worker.postMessage({kind: 'bytes', bytes: part.value} satisfies ToWorker, [part.value.buffer]);
    }
    this.tell({kind: 'end'});
  }

  ask<K extends QuestionKind>(question: K, asked: Questions[K]['asked']): Promise<Questions[K]['answer']> {
    const turn = ++this.turn;
    return new Promise((resolve, reject) => {
      this.waiting.set(turn, {resolve, reject} as Waiting);
      this.tell({kind: 'ask', turn, question, asked});
    });
  }

  close(): void {
    this.worker.terminate();
    this.release(new Error('The table was closed.'));
  }

  private hear(message: FromWorker): void {
    switch (message.kind) {
      case 'progress':
        this.isFull = message.isFull;
        this.state.columns.set(message.columns);
        this.state.count.set(message.count);
        break;
      case 'whole':
        this.state.columns.set(message.table.columns);
        this.state.count.set(message.table.count);
        this.state.whole.set(message.table);
        break;
      case 'unreadable':
        this.state.failure.set(message.failure);
        this.release(new Error(message.failure));
        break;
      case 'answer':
        this.take(message.turn)?.resolve(message.answer);
        break;
      case 'failed':
        if (message.turn === undefined) this.break(new Error(message.message));
        else this.take(message.turn)?.reject(new Error(message.message));
    }
  }

  private take(turn: number): Waiting | undefined {
    const waiting = this.waiting.get(turn);
    this.waiting.delete(turn);
    return waiting;
  }

  private break(error: Error): void {
    this.state.failure.set('broken');
    this.release(error);
  }

  private release(error: Error): void {
    for (const {reject} of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  private tell(message: ToWorker): void {
    this.worker.postMessage(message);
  }
}
