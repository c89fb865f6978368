/** How working copies of any kind get into the database; their repositories use it. */
import type {Stored} from '@model/publishing/autosave';
import type {Draft} from '@model/publishing/draft';
import type {Content} from '@model/publishing/draft-changes';
import {ReadError} from '../core/errors/read-error';
import {withTimeLimit} from '../core/errors/time-limit';
import type {DocumentWriter} from '../core/firebase/document-writer';
import {DraftProblem} from './draft-problem';

/** What begins a working copy. */
export interface Beginning {
  readonly kind: string;
  readonly item: string;
  readonly content: Content;
  /** `updatedAt` of the published item that it begins from. */
  readonly base?: Date | undefined;
}

/**
 * Begins a working copy.
 *
 * @param find the one that is there, if any
 * @throws DraftProblem `taken`, with the working copy that is there
 */
export async function createDraft(
  writer: DocumentWriter,
  uid: string,
  beginning: Beginning,
  find: () => Promise<Stored | undefined>,
): Promise<void> {
  const data = {...beginning, revision: 1, editors: [uid], updatedBy: uid};
  try {
    await withTimeLimit(writer.create(`drafts/${beginning.kind}.${beginning.item}`, data));
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind !== 'refused') throw problem;
    const theirs = await find().catch(() => undefined);
    throw theirs ? new DraftProblem('taken', theirs, {cause: error}) : problem;
  }
}

/**
 * Writes a working copy's content over the revision that this person has seen, and answers the new revision.
 *
 * @param parse reads a working copy as it is stored; nothing where it is damaged
 * @throws DraftProblem `outdated`, with the working copy as it stands, where that is another revision
 */
export async function writeDraft(
  writer: DocumentWriter,
  uid: string,
  {id, seen, content}: {readonly id: string; readonly seen: number; readonly content: Content},
  parse: (data: Content) => (Stored & Pick<Draft, 'editors'>) | undefined,
): Promise<number> {
  try {
    await withTimeLimit(
      writer.update(`drafts/${id}`, (data) => {
        const stands = parse(data);
        if (!stands) throw new ReadError('damaged');
        if (stands.revision !== seen) throw new DraftProblem('outdated', stands);
        const editors = stands.editors.includes(uid) ? stands.editors : [...stands.editors, uid];
        return {content, revision: seen + 1, editors, updatedBy: uid};
      }),
    );
    return seen + 1;
  } catch (error) {
    throw problemOf(error);
  }
}

const KINDS_OF_CODES: Readonly<Record<string, DraftProblem['kind']>> = {
  'permission-denied': 'refused',
  unauthenticated: 'refused',
  'not-found': 'refused',
  'invalid-argument': 'too-large',
};

function problemOf(cause: unknown): DraftProblem {
  if (cause instanceof DraftProblem) return cause;
  const kind = KINDS_OF_CODES[String((cause as {code?: unknown}).code)] ?? 'unreachable';
  return new DraftProblem(kind, undefined, {cause});
}
