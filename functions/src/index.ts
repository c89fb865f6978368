/** The table of contents: each function the portal deploys, by noun. */
import './app';

export {rebuildCatalogueNow} from './catalogue/rebuild-catalogue-now';
export {runOutbox, sweepOutbox} from './outbox/run-outbox';
