import type {PreviewImage} from '@model/first-response/head';
import type {Known} from '../first-response/known';

/** What every page is made with. */
export interface Context {
  /** The portal's origin. */
  readonly origin: string;
  readonly now: Date;
  /** What everyone may know of. */
  readonly known: Known;
  readonly image: PreviewImage;
  /** Where everyone gets a file of this path. */
  fileAddress(path: string): string;
}
