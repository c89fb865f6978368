import {isGone, objectsBelow} from './bucket';

/**
 * Deletes every file below a folder.
 *
 * @throws RangeError for a prefix that is no folder of something's own: it could take half the bucket along
 */
export async function removeFiles(prefix: string): Promise<void> {
  if (!/^(?:[^/]+\/){2,}$/.test(prefix) || prefix.split('/').some((part) => part === '.' || part === '..')) {
    throw new RangeError('Only a whole folder of at least two parts is deleted.');
  }
  for await (const object of objectsBelow(prefix)) {
    await object.delete().catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
  }
}
