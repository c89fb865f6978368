import type {Known} from '../first-response/known';

/** What every page is made with. */
export interface Context {
  /** The portal's origin. */
  readonly origin: string;
  readonly now: Date;
  /** What everyone may know of. */
  readonly known: Known;
  /** Where everyone gets a file of this path. */
  fileAddress(path: string): string;
}
