import type {PageHead} from '@model/first-response/head';
import type {Html} from '@model/html/html';
import type {Sheet} from './document';

/** A page as it is first answered: what it says of itself, and what can be read on it without a script. */
export interface FirstPage {
  /** 404: nothing is here, or nothing for everyone. 410: it was withdrawn. */
  readonly status: 200 | 404 | 410;
  /** The page's own path, for links within it; absent for the one page that stands at any address. */
  readonly path?: string;
  readonly head: PageHead;
  /** What stands in `main`. */
  readonly main: Html;
  /** The styles it needs. */
  readonly sheets: readonly Sheet[];
}

/** Where somebody is sent who comes by an earlier name. */
export interface Moved {
  readonly movedTo: string;
}
