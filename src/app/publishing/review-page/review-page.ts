import {
  Component,
  computed,
  effect,
  inject,
  input,
  resource,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import {Router, RouterLink} from '@angular/router';
import {titleOf} from '@model/publishing/content-list';
import {contentOf} from '@model/publishing/copy';
import type {Reaching} from '@model/publishing/reach';
import type {ReviewAnswer} from '@model/publishing/review-answer';
import {PortalTitleStrategy} from '../../core/title/portal-title-strategy';
import {LoadState} from '../../ui/load-state/load-state';
import {after} from '../../ui/load-state/together';
import {FormDialogs} from '../../ui/form-dialog/form-dialogs';
import {PageHeader} from '../../ui/page-header/page-header';
import {Told} from '../../ui/told/told';
import {Carried} from '../carried';
import {Colleagues} from '../colleagues';
import {DifferenceView} from '../difference/difference-view';
import {DraftRepository} from '../draft-repository';
import {ItemNameFinder} from '../item-names';
import {PublishDialog, type Published} from '../publish-dialog/publish-dialog';
import {ReachNote} from '../reach-note';
import {type Standing, UnderReview} from '../under-review';
import {KIND_WORDS, STATE_BADGES, STATE_WORDS, UNTITLED} from '../words';
import {ReviewForm} from './review-form';
import {ReviewTrail} from './review-trail';

const DECIDED_WORDS: Readonly<Record<ReviewAnswer['decision'], string>> = {
  approve: $localize`Approved. Its writers are told. It can be published now, or at a set time.`,
  return: $localize`Given back. Its writers are told.`,
};

/** What a working copy would change, put before an editor who answers with a comment, and may then publish it. */
@Component({
  selector: 'app-review-page',
  imports: [DifferenceView, LoadState, PageHeader, ReachNote, ReviewForm, ReviewTrail, RouterLink, Told],
  providers: [ItemNameFinder, UnderReview],
  templateUrl: './review-page.html',
  styleUrl: './review-page.scss',
})
export class ReviewPage {
  private readonly colleagues = inject(Colleagues);
  private readonly finder = inject(ItemNameFinder);
  private readonly dialogs = inject(FormDialogs);
  private readonly place = inject(ViewContainerRef);
  private readonly router = inject(Router);
  private readonly carried = inject(Carried);
  private readonly title = inject(PortalTitleStrategy);
  private readonly drafts = inject(DraftRepository);
  protected readonly under = inject(UnderReview);
  private readonly told = viewChild(Told);

  /** The working copy's id, `{kind}.{item}`. */
  readonly draft = input.required<string>();

  protected readonly decided = DECIDED_WORDS;
  protected readonly names = resource({
    params: () => this.under.standing(),
    loader: ({params: {draft, published}}) => this.finder.of(draft.content, published),
  });
  protected readonly shown = after(this.under.read, this.names, this.colleagues.read);
  protected readonly page = computed(() => {
    const standing = this.under.standing();
    const state = this.under.state();
    if (!standing || !state) return undefined;
    const {draft, hash, published} = standing;
    const {kind, item, content, review} = draft;
    const isStanding = published !== undefined && published['withdrawn'] === undefined;
    return {
      kind,
      item,
      hash,
      content,
      state,
      review: review?.hash === hash ? review : undefined,
      isEdited: review !== undefined && review.hash !== hash,
      before: isStanding ? contentOf(kind, published) : undefined,
      reach: content as Reaching,
      published: isStanding ? (published as Reaching) : undefined,
      kindWords: KIND_WORDS[kind],
      stateWords: STATE_WORDS[state],
      badge: STATE_BADGES[state],
      name: titleOf(content) ?? UNTITLED,
    };
  });
  protected readonly writers = computed(() =>
    (this.under.standing()?.draft.editors ?? []).map((uid) => this.colleagues.within(uid)).join(', '),
  );

  constructor() {
    effect(() => this.under.id.set(this.draft()));
    effect(() => {
      const name = this.page()?.name;
      if (name) this.title.show($localize`Review: ${name}:title:`);
    });
  }

  /** Answers about what this person sees. */
  protected readonly answer = async (answer: ReviewAnswer): Promise<void> => {
    const hash = this.under.standing()?.hash ?? '';
    await this.drafts.review({draft: this.draft(), hash, ...answer});
  };

  protected say(words: string): void {
    this.told()?.say(words);
  }

  protected async publish(): Promise<void> {
    const standing = this.under.standing();
    if (!standing) return;
    const done = await this.dialogs.ask<Standing, Published>(PublishDialog, standing, this.place);
    if (!done?.isNow) return void (done && this.say(done.words));
    this.carried.leave(done.words);
    await this.router.navigate(['/admin/content', standing.draft.id, 'history']);
  }
}
