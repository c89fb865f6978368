import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  Injector,
  input,
  LOCALE_ID,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import {RouterLink} from '@angular/router';
import {contentProblems} from '@model/publishing/content-problems';
import {type Draft, parseDraftId} from '@model/publishing/draft';
import {titleField} from '@model/publishing/copy';
import type {FieldPath} from '@model/publishing/draft-changes';
import {askBeforeUnload, type Leavable} from '../../documents/upload/leaving';
import {PortalTitleStrategy} from '../../core/title/portal-title-strategy';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {Told} from '../../ui/told/told';
import {Colleagues} from '../colleagues';
import {DraftActions} from '../draft-actions/draft-actions';
import {DraftRepository} from '../draft-repository';
import {DraftStore} from '../draft-store';
import {fieldAt, groupsOf} from '../fields/fields-of';
import {sayerOf} from '../fields/say-value';
import {Choices} from '../form/choices';
import {DraftForm} from '../form/draft-form';
import {DraftFiles} from '../form/files/draft-files';
import {Preview} from '../preview/preview';
import {KIND_WORDS, minute, UNTITLED} from '../words';
import {DraftEditing} from './draft-editing';
import {GoneNote} from './gone-note';
import {ProblemSummary} from './problem-summary';
import {SaveStateWords} from './save-state';
import {WritingNotes} from './writing-notes';

/** Where a draft is written: its form, what it will look like, and where it stands. */
@Component({
  selector: 'app-draft-page',
  imports: [
    DraftActions,
    DraftForm,
    GoneNote,
    LoadState,
    PageHeader,
    Preview,
    ProblemSummary,
    RouterLink,
    SaveStateWords,
    Told,
    WritingNotes,
  ],
  providers: [Choices, DraftEditing, DraftFiles, {provide: DraftStore, useExisting: DraftRepository}],
  templateUrl: './draft-page.html',
  styleUrls: ['./writing.scss', './draft-page.scss'],
})
export class DraftPage implements Leavable {
  private readonly repository = inject(DraftRepository);
  private readonly session = inject(Session);
  private readonly colleagues = inject(Colleagues);
  private readonly files = inject(DraftFiles);
  private readonly titles = inject(PortalTitleStrategy);
  private readonly injector = inject(Injector);
  private readonly choices = inject(Choices);
  private readonly locale = inject(LOCALE_ID);
  protected readonly editing = inject(DraftEditing);
  private readonly summary = viewChild(ProblemSummary);

  /** The draft's id, from the address: `{kind}.{item}`. */
  readonly draft = input.required<string>();

  protected readonly read = resource({
    params: () => (this.session.identity() ? this.draft() : undefined),
    stream: ({params, abortSignal}) => this.repository.follow(params, abortSignal),
  });
  protected readonly kind = computed(() => parseDraftId(this.draft())?.kind ?? 'page');
  protected readonly item = computed(() => parseDraftId(this.draft())?.item ?? '');
  protected readonly kindWords = computed(() => KIND_WORDS[this.kind()]);
  protected readonly title = computed(() => {
    const title = this.editing.content()[titleField(this.kind())];
    return typeof title === 'string' && title.trim() ? title : UNTITLED;
  });
  protected readonly problems = computed(() =>
    contentProblems(this.kind(), this.item(), this.editing.content()),
  );
  protected readonly groups = computed(() =>
    groupsOf(this.kind(), this.item()).map(({id, title, fields}) => ({
      id,
      title,
      open: this.problems().filter(({path}) =>
        fields.some((it) => it.path === fieldAt(this.kind(), path)?.path),
      ).length,
    })),
  );
  protected readonly isChecked = signal(false);
  protected readonly isPreviewed = signal(false);
  protected readonly isGone = signal(false);
  protected readonly isRevision = computed(
    () =>
      (this.read.hasValue() && this.read.value().base !== undefined) ||
      this.editing.values().has('versionNote'),
  );
  protected readonly labelOf = (path: FieldPath): string => fieldAt(this.kind(), path)?.label ?? path;
  protected readonly says = computed(() => sayerOf(this.kind(), this.choices.itemNames, this.locale));
  protected readonly address = location.pathname;
  protected readonly viewsLabel = $localize`What is shown`;
  private isLeft = false;

  constructor() {
    effect(() => {
      const draft = this.read.hasValue() ? this.read.value() : undefined;
      const error = this.read.error();
      untracked(() => {
        if (draft) void this.take(draft);
        else if (error && this.editing.state()) this.lose();
      });
    });
    effect(() => this.titles.show(this.title()));
    const window = inject(DOCUMENT).defaultView;
    const ask = askBeforeUnload(this);
    window?.addEventListener('beforeunload', ask);
    inject(DestroyRef).onDestroy(() => window?.removeEventListener('beforeunload', ask));
  }

  /** Within the portal nothing that was written is lost by leaving; an upload is. */
  atStake() {
    if (this.files.isBusy()) return 'upload';
    return this.editing.status() === 'nowhere' ? 'words' : undefined;
  }

  protected whoChanged(): string {
    return this.colleagues.nameOf(this.editing.state()?.base.updatedBy ?? '');
  }

  protected whenChanged(): string {
    return minute(this.editing.state()?.base.updatedAt ?? new Date());
  }

  /** Shows what is missing, and begins there. */
  protected check(): void {
    this.isChecked.set(true);
    afterNextRender({read: () => this.summary()?.focus()}, {injector: this.injector});
  }

  protected go(event: Event, id: string): void {
    event.preventDefault();
    const heading = document.getElementById(id);
    heading?.focus();
    heading?.scrollIntoView();
  }

  protected leave(): void {
    this.isLeft = true;
    this.editing.close();
  }

  /** Goes on in a new draft, with what was written when the last one ended. */
  protected begin(): void {
    this.isGone.set(false);
    this.read.reload();
  }

  private async take(draft: Draft): Promise<void> {
    if (this.isLeft) return;
    this.isGone.set(false);
    if (this.editing.id() === draft.id && this.editing.state()) this.editing.hear(draft);
    else await this.editing.open(draft);
  }

  private lose(): void {
    if (this.isLeft) return;
    this.isGone.set(true);
    this.editing.gone();
  }
}
