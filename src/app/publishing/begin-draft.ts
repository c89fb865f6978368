import {inject, Injectable} from '@angular/core';
import {contentOf} from '@model/publishing/copy';
import {draftIdOf} from '@model/publishing/draft';
import type {Kind} from '@model/publishing/kind';
import {ReadError} from '../core/errors/read-error';
import {DraftProblem} from './draft-problem';
import {DraftRepository} from './draft-repository';

/** Begins working copies of what is published: it stays as it is meanwhile. */
@Injectable()
export class BeginDraft {
  private readonly repository = inject(DraftRepository);

  /**
   * Makes sure that the item has a working copy, and answers its id; one that is there already is left as it is.
   *
   * @throws ReadError `absent` when there is nothing published to begin from; DraftProblem
   */
  async of(kind: Kind, item: string): Promise<string> {
    const published = await this.repository.published(kind, item);
    if (!published) throw new ReadError('absent');
    try {
      return await this.repository.create(kind, item, contentOf(kind, published), published.updatedAt);
    } catch (error) {
      if (error instanceof DraftProblem && error.kind === 'taken') return draftIdOf(kind, item);
      throw error;
    }
  }
}
