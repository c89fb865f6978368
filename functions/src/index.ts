/** The table of contents: each function the portal deploys, by noun. */
import './app';

export {rebuildCatalogueNow} from './catalogue/rebuild-catalogue-now';
export {addDocument} from './documents/add-document';
export {editDocument} from './documents/edit-document';
export {removeDocument} from './documents/remove-document';
export {reviseDocument} from './documents/revise-document';
export {runOutbox, sweepOutbox} from './outbox/run-outbox';
