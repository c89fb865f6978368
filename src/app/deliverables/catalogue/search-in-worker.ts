import type {CatalogueView} from '@model/search/catalogue';
import type {CatalogueNames} from '@model/search/names';
import type {CatalogueState} from '@model/search/query-state';
import type {CatalogueSearch, SearchListener} from './catalogue-search';
import type {FromWorker, ToWorker} from './worker-messages';

interface Waiting {
  resolve(answer: FromWorker): void;
  reject(error: Error): void;
}

/** Search in a worker: the page only asks, and receives a page of outcomes. */
export class SearchInWorker implements CatalogueSearch {
  private readonly worker = new Worker(new URL('./catalogue.worker', import.meta.url), {type: 'module'});
  private readonly waiting = new Map<number, Waiting>();
  private turn = 0;

  constructor(names: CatalogueNames, listener: SearchListener) {
    this.worker.addEventListener('message', ({data}: MessageEvent<FromWorker>) => {
      if (data.kind === 'changed') listener.changed();
      else if (data.kind === 'left-out') listener.leftOut(data.problem);
      else this.settle(data);
    });
    this.worker.addEventListener('error', () => this.fail(new Error('The search worker did not start.')));
    this.tell({kind: 'open', names});
  }

  async add(payload: Uint8Array): Promise<void> {
    await this.ask((turn) => this.tell({kind: 'add', turn, payload}));
  }

  async view(state: CatalogueState): Promise<CatalogueView> {
    const answer = await this.ask((turn) => this.tell({kind: 'view', turn, state}));
    if (answer.kind !== 'viewed') throw new Error('The search worker answered another question.');
    return answer.view;
  }

  close(): void {
    this.worker.terminate();
    this.fail(new Error('The catalogue was closed.'));
  }

  private ask(question: (turn: number) => void): Promise<FromWorker> {
    const turn = ++this.turn;
    return new Promise((resolve, reject) => {
      this.waiting.set(turn, {resolve, reject});
      question(turn);
    });
  }

  private settle(answer: Extract<FromWorker, {turn: number}>): void {
    const waiting = this.waiting.get(answer.turn);
    this.waiting.delete(answer.turn);
    if (answer.kind === 'failed') waiting?.reject(new Error(answer.message));
    else waiting?.resolve(answer);
  }

  private fail(error: Error): void {
    for (const {reject} of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  private tell(message: ToWorker): void {
    this.worker.postMessage(message);
  }
}
