import {isGone, objectsBelow, type StoredObject} from './bucket';

/** What is not everybody's. Of what is public, files that have not opened yet are not either. */
const PRIVATE = ['consortium/', 'withdrawn/', 'drafts/', 'incoming/'];

/** The key under which Firebase keeps the tokens it mints at any allowed read; each opens the file past the rules. */
const TOKENS = 'firebaseStorageDownloadTokens';

/** Clears the download tokens of all files that are not everybody's. Returns how many files had any. */
export async function clearTokens(now = Date.now()): Promise<number> {
  let cleared = 0;
  for (const prefix of [...PRIVATE, 'public/']) {
    for await (const object of objectsBelow(prefix)) {
      const custom: Record<string, unknown> = object.metadata.metadata ?? {};
      const isEverybodys = prefix === 'public/' && isOpen(custom['opensAt'], now);
      if (isEverybodys || !custom[TOKENS]) continue;
      await writeAnew(object).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
      cleared += 1;
    }
  }
  return cleared;
}

/** Whether a file is open, as storage.rules decide it: what is no plain number keeps it shut. */
function isOpen(opensAt: unknown, now: number): boolean {
  if (opensAt === undefined) return true;
  return typeof opensAt === 'string' && /^[0-9]{1,15}$/.test(opensAt) && Number(opensAt) <= now;
}

/**
 * Writes an object over itself with the metadata it should have: the emulator keeps tokens out of the metadata's
 * reach, and where it does not matter this is no dearer than changing the metadata alone.
 */
async function writeAnew(object: StoredObject): Promise<void> {
  const {contentType, contentDisposition, cacheControl, metadata = {}} = object.metadata;
  const {[TOKENS]: _, ...custom} = metadata as Record<string, string>;
  await object.copy(object, {
    ...(contentType && {contentType}),
    ...(contentDisposition && {contentDisposition}),
    ...(cacheControl && {cacheControl}),
    // Never empty: without metadata of its own a copy keeps those of its source, tokens included.
    metadata: {...custom, tokensClearedAt: String(Date.now())},
  });
}
