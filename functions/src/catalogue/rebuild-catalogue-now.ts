import {getFirestore} from 'firebase-admin/firestore';
import {HttpsError, onCall, type CallableRequest} from 'firebase-functions/v2/https';
import * as v from 'valibot';
import {requireRole} from '../access/require-role';
import * as logs from '../logs';
import {rebuildCatalogue} from './rebuild-catalogue';

const inputSchema = v.nullish(v.strictObject({}));

export interface RebuildAnswer {
  readonly public: number;
  readonly consortium: number;
  /** How many documents fail their schema; the log names them. */
  readonly refused: number;
}

/** The handler of `rebuildCatalogueNow`, apart from its wiring. */
export async function handleRebuildCatalogueNow(request: CallableRequest): Promise<RebuildAnswer> {
  const db = getFirestore();
  await requireRole(request.auth, 'admin', db);
  if (!v.is(inputSchema, request.data)) throw new HttpsError('invalid-argument', 'This call takes no input.');
  const report = await rebuildCatalogue(db);
  report.refused.forEach(logs.documentRefused);
  logs.catalogueRebuilt(report);
  return {...report.counts, refused: report.refused.length};
}

/**
 * Rebuilds the catalogue's index when an admin asks for it.
 *
 * Input: none. Answer: `RebuildAnswer`. Errors: `unauthenticated`, `permission-denied`, `invalid-argument`.
 */
export const rebuildCatalogueNow = onCall({memory: '1GiB', timeoutSeconds: 300}, handleRebuildCatalogueNow);
