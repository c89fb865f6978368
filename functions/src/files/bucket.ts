import {getStorage} from 'firebase-admin/storage';

/** The bucket that holds all files of the portal. */
export function bucket() {
  return getStorage().bucket();
}

export type Bucket = ReturnType<typeof bucket>;
export type StoredObject = ReturnType<Bucket['file']>;

const PAGE = 500;

/** All objects below a prefix, page by page, so that their number never matters. */
export async function* objectsBelow(prefix: string, from = bucket()): AsyncGenerator<StoredObject> {
  let pageToken: string | undefined;
  do {
    const [files, next] = await from.getFiles({
      prefix,
      autoPaginate: false,
      maxResults: PAGE,
      ...(pageToken && {pageToken}),
    });
    yield* files;
    pageToken = (next as {pageToken?: string} | null)?.pageToken;
  } while (pageToken);
}

/** Whether an error says that the object is not there. */
export function isGone(error: unknown): boolean {
  return (error as {code?: unknown} | undefined)?.code === 404;
}
