/**
 * Why a read gave nothing.
 * - `absent`: no such item, or none this person may know of: the two are not told apart
 * - `unreachable`: the network or the service did not answer
 * - `damaged`: it answered with something that is not what the model says
 */
export type ReadErrorKind = 'absent' | 'unreachable' | 'damaged';

/** A failed read, in terms a page can explain. */
export class ReadError extends Error {
  constructor(
    readonly kind: ReadErrorKind,
    options?: ErrorOptions,
  ) {
    super(kind, options);
    this.name = 'ReadError';
  }
}

/** The kind of any error a read may end in; what is not known counts as unreachable, since a retry may help. */
export function readErrorKind(error: unknown): ReadErrorKind {
  const found = error instanceof ReadError ? error : (error as {cause?: unknown} | undefined)?.cause;
  return found instanceof ReadError ? found.kind : 'unreachable';
}
