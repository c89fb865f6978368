import {inject, Injectable} from '@angular/core';
import type {Content} from '@model/publishing/draft-changes';
import {draftIdOf} from '@model/publishing/draft';
import type {Kind} from '@model/publishing/kind';
import {DraftProblem} from './draft-problem';
import {DraftRepository} from './draft-repository';

/** Brings an earlier content back into a working copy: it goes through review as any edit does. */
@Injectable()
export class RestoreContent {
  private readonly repository = inject(DraftRepository);

  /**
   * Begins a working copy with this content; answers `false` where the item has one already, which is left as it is.
   *
   * @param base `updatedAt` of what stands published now
   * @throws DraftProblem
   */
  async begin(kind: Kind, item: string, content: Content, base: Date | undefined): Promise<boolean> {
    try {
      await this.repository.create(kind, item, content, base);
      return true;
    } catch (error) {
      if (error instanceof DraftProblem && error.kind === 'taken') return false;
      throw error;
    }
  }

  /** Writes this content over the working copy as it stands. @throws ReadError, DraftProblem */
  async overwrite(kind: Kind, item: string, content: Content): Promise<void> {
    const id = draftIdOf(kind, item);
    const {revision} = await this.repository.get(id);
    await this.repository.write(id, revision, content);
  }
}
