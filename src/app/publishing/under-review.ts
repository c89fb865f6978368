import {computed, inject, Injectable, linkedSignal, resource, signal} from '@angular/core';
import {contentHash} from '@model/publishing/content-hash';
import type {Draft} from '@model/publishing/draft';
import {parseDraftId} from '@model/publishing/draft';
import {approvalBar, draftState, mayPublish} from '@model/publishing/review';
import {Session} from '../members/session';
import {DraftRepository, type PublishedItem} from './draft-repository';

/** A working copy as it stands, with what its reviewer and its publisher need to know. */
export interface Standing {
  readonly draft: Draft;
  readonly hash: string;
  /** What it would take the place of. */
  readonly published: PublishedItem | undefined;
  readonly fourEyes: boolean;
}

/** One working copy as it changes, and what this person may do with it. A page provides its own. */
@Injectable()
export class UnderReview {
  private readonly repository = inject(DraftRepository);
  private readonly session = inject(Session);

  /** The working copy's id. */
  readonly id = signal<string | undefined>(undefined);

  readonly followed = resource({
    params: () => (this.session.identity() && this.id() ? this.id() : undefined),
    stream: ({params, abortSignal}) => this.repository.follow(params, abortSignal),
  });
  private readonly around = resource({
    params: () => (this.followed.hasValue() ? this.followed.value() : undefined),
    loader: async ({params: draft}): Promise<Standing> => {
      const [hash, published, fourEyes] = await Promise.all([
        contentHash(draft.content),
        this.repository.published(draft.kind, draft.item),
        this.repository.fourEyes(),
      ]);
      return {draft, hash, published, fourEyes};
    },
  });
  /** The last that is known whole, so that the page never blinks when something changes. */
  readonly standing = linkedSignal<Standing | undefined, Standing | undefined>({
    source: () => (this.around.hasValue() ? this.around.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });

  readonly read = {
    error: computed(() => this.followed.error() ?? this.around.error()),
    hasValue: () => this.standing() !== undefined,
    reload: () => [this.followed.reload(), this.around.reload()].includes(true),
  };

  readonly state = computed(() => {
    const standing = this.standing();
    return standing && draftState(standing.draft, standing.hash);
  });
  readonly bar = computed(() => {
    const standing = this.standing();
    if (!standing) return undefined;
    const {draft, hash} = standing;
    return approvalBar(draft, hash, this.session.user()?.uid ?? '', standing);
  });
  readonly mayPublish = computed(() => {
    const standing = this.standing();
    return standing !== undefined && mayPublish(standing.draft, standing.hash, standing);
  });
  /** Whether something else was published since this working copy was begun: it would be overwritten. */
  readonly isOutdated = computed(() => {
    const standing = this.standing();
    const base = standing?.draft.base?.getTime();
    return standing !== undefined && standing.published?.updatedAt.getTime() !== base;
  });
  readonly kind = computed(() => parseDraftId(this.id() ?? '')?.kind);
}
