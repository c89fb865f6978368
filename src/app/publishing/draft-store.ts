import type {Content} from '@model/publishing/draft-changes';

/** Where an open working copy is written, whatever it is of. Its page says which repository that is. */
export abstract class DraftStore {
  /**
   * Writes a working copy's content over the revision that this person has seen, and answers the new revision.
   *
   * @throws DraftProblem `outdated`, with the working copy as it stands, where that is another revision
   */
  abstract write(id: string, seen: number, content: Content): Promise<number>;
}
