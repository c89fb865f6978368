import type {ReportEntry} from '@model/catalogue/payload';
import type {CatalogueView} from '@model/search/catalogue';
import type {CatalogueNames} from '@model/search/names';
import type {CatalogueState} from '@model/search/query-state';

/** What the page asks of the worker. Questions with a `turn` are answered with the same one. */
export type ToWorker =
  | {readonly kind: 'open'; readonly names: CatalogueNames}
  | {readonly kind: 'add'; readonly turn: number; readonly payload: Uint8Array}
  | {readonly kind: 'view'; readonly turn: number; readonly state: CatalogueState};

/** What the worker tells the page. */
export type FromWorker =
  | {readonly kind: 'changed'}
  | {readonly kind: 'left-out'; readonly problem: Parameters<ReportEntry>[0]}
  | {readonly kind: 'added'; readonly turn: number}
  | {readonly kind: 'viewed'; readonly turn: number; readonly view: CatalogueView}
  | {readonly kind: 'failed'; readonly turn: number; readonly message: string};
