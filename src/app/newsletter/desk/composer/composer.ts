import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {Check} from '@model/newsletter/check-list';
import type {IssueDraft} from '@model/newsletter/draft';
import {contentHash} from '@model/publishing/content-hash';
import type {FieldPath} from '@model/publishing/draft-changes';
import type {Leavable} from '../../../documents/upload/leaving';
import {PortalTitleStrategy} from '../../../core/title/portal-title-strategy';
import {Colleagues} from '../../../publishing/colleagues';
import {DraftEditing} from '../../../publishing/draft-page/draft-editing';
import {SaveStateWords} from '../../../publishing/draft-page/save-state';
import {WritingNotes} from '../../../publishing/draft-page/writing-notes';
import {DraftStore} from '../../../publishing/draft-store';
import {PageHeader} from '../../../ui/page-header/page-header';
import {Told} from '../../../ui/told/told';
import {BlockList} from '../blocks/block-list';
import {IssuePictures} from '../blocks/issue-pictures';
import {CheckPanel} from '../checks/check-panel';
import {IssueLook} from '../checks/issue-look';
import {DeskRepository} from '../desk-repository';
import {IssueWriting} from '../issue-writing';
import {PickableItems} from '../pickable-items';
import {LetterPreview} from '../preview/letter-preview';
import {IssueActions} from '../sending/issue-actions';
import {minute} from '../words';
import {DiscardIssue} from './discard-issue';
import {FillBlocks} from './fill-blocks';
import {FIELD_WORDS, saysIssue} from './field-words';
import {GoneIssue} from './gone-issue';
import {IssueHead} from './issue-head';
import {Recipients} from './recipients';

/** A working copy with the hash of its content: what can be done with it is about both. */
interface Standing {
  readonly draft: IssueDraft;
  readonly hash: string;
}

/** Where an issue is written: its words and blocks, whom it is for, what it will look like, and what is left to do. */
@Component({
  selector: 'app-composer',
  imports: [
    BlockList,
    CheckPanel,
    DiscardIssue,
    FillBlocks,
    GoneIssue,
    IssueActions,
    IssueHead,
    LetterPreview,
    PageHeader,
    Recipients,
    RouterLink,
    SaveStateWords,
    Told,
    WritingNotes,
  ],
  providers: [
    DraftEditing,
    IssueLook,
    IssuePictures,
    IssueWriting,
    PickableItems,
    {provide: DraftStore, useExisting: DeskRepository},
  ],
  templateUrl: './composer.html',
  styleUrls: ['../../../publishing/draft-page/writing.scss', './composer.scss'],
})
export class Composer implements Leavable {
  private readonly colleagues = inject(Colleagues);
  private readonly titles = inject(PortalTitleStrategy);
  private readonly injector = inject(Injector);
  private readonly pictures = inject(IssuePictures);
  private readonly look = inject(IssueLook);
  private readonly writing = inject(IssueWriting);
  private readonly items = inject(PickableItems);
  protected readonly editing = inject(DraftEditing);
  private readonly told = viewChild(Told);

  /** The working copy as the database holds it, as it changes. */
  readonly draft = input.required<IssueDraft>();
  /** Whether it has ended under its writer. */
  readonly isGone = input(false);
  /** A new working copy stands in its place. */
  readonly begun = output();

  protected readonly isPreviewed = signal(false);
  private readonly areFlawsShown = signal(false);
  private isLeft = false;

  protected readonly title = computed(
    () => this.writing.sketch().subject.trim() || $localize`An issue without a subject`,
  );
  private readonly hashed = resource({
    params: () => this.draft(),
    loader: async ({params: draft}) => ({draft, hash: await contentHash(draft.content)}),
  });
  /** The last that is known whole, so that what can be done with it, and a dialog over it, never blinks. */
  protected readonly standing = linkedSignal<Standing | undefined, Standing | undefined>({
    source: () => (this.hashed.hasValue() ? this.hashed.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  /** Whether what is stored is what stands here, and the page knows it. */
  protected readonly isSaved = computed(
    () => this.editing.status() === 'saved' && this.editing.state()?.base.revision === this.draft().revision,
  );
  protected readonly flawed = computed(() =>
    this.areFlawsShown() ? this.look.checks().flatMap(({passed, blocks}) => (passed ? [] : blocks)) : [],
  );
  protected readonly labelOf = (path: FieldPath): string => FIELD_WORDS[path] ?? path;
  protected readonly says = computed(() => saysIssue((type, id) => this.items.titleOf(type, id)));
  protected readonly viewsLabel = $localize`What is shown`;

  constructor() {
    effect(() => {
      const draft = this.draft();
      untracked(() => void this.take(draft));
    });
    effect(() => {
      if (this.isGone()) untracked(() => this.editing.gone());
    });
    effect(() => this.look.issue.set(this.draft().item));
    effect(() => this.titles.show(this.title()));
  }

  /** Within the portal nothing that was written is lost by leaving; an upload is. */
  atStake() {
    if (this.pictures.isBusy()) return 'upload';
    return this.editing.status() === 'nowhere' ? 'words' : undefined;
  }

  protected whoChanged(): string {
    return this.colleagues.nameOf(this.editing.state()?.base.updatedBy ?? '');
  }

  protected whenChanged(): string {
    return minute(this.editing.state()?.base.updatedAt ?? new Date());
  }

  protected say(words: string): void {
    this.told()?.say(words);
  }

  protected preview(): void {
    this.isPreviewed.set(true);
    if (!this.look.isCurrent()) void this.look.ask();
  }

  /** Leads to where something that is left to do can be done. */
  protected mend({name, blocks}: Check): void {
    this.areFlawsShown.set(true);
    if (name === 'size' || name === 'unsubscribe') return this.preview();
    this.isPreviewed.set(false);
    const [first] = blocks;
    const id =
      name === 'subject' || name === 'preheader'
        ? `f-${name}`
        : first === undefined
          ? 'f-blocks'
          : `f-blocks-${first}`;
    const field = name === 'alternative-texts' ? `${id}-alt` : id;
    const go = () => {
      const control = document.getElementById(field) ?? document.getElementById(id);
      control?.focus();
      control?.scrollIntoView({block: 'center'});
    };
    afterNextRender({read: go}, {injector: this.injector});
  }

  /** It is about to end, as its writer wants: nothing is written any more. */
  protected leave(): void {
    this.isLeft = true;
    this.editing.close();
  }

  private async take(draft: IssueDraft): Promise<void> {
    if (this.isLeft) return;
    if (this.editing.id() === draft.id && this.editing.state()) this.editing.hear(draft);
    else await this.editing.open(draft);
  }
}
