import {Component, computed, inject, input} from '@angular/core';
import {Router, RouterLink} from '@angular/router';
import {type ContentRow, visibilityOf} from '@model/publishing/content-list';
import {draftIdOf} from '@model/publishing/draft';
import {addressOf} from '@model/publishing/kind';
import {Attempt} from '../../core/commands/attempt';
import {Session} from '../../members/session';
import {BeginDraft} from '../begin-draft';
import {Colleagues} from '../colleagues';
import {KIND_WORDS, minute, STATE_BADGES, STATE_WORDS, VISIBILITY_WORDS} from '../words';

/** Items with where they stand, who touched them last, and the ways on. */
@Component({
  selector: 'app-content-table',
  imports: [RouterLink],
  templateUrl: './content-table.html',
  styleUrls: ['../../ui/card-table/card-table.scss', './content-table.scss'],
})
export class ContentTable {
  private readonly colleagues = inject(Colleagues);
  private readonly session = inject(Session);
  private readonly begin = inject(BeginDraft);
  private readonly router = inject(Router);

  readonly rows = input.required<readonly ContentRow[]>();

  private readonly uid = computed(() => this.session.user()?.uid ?? '');
  protected readonly attempt = new Attempt();
  protected readonly shown = computed(() => this.rows().map((row) => this.show(row)));

  private show(row: ContentRow) {
    const {kind, item, title, published, draft, at} = row;
    const id = draftIdOf(kind, item);
    const visibility = visibilityOf(row);
    const schedule = draft?.state === 'scheduled' ? draft.draft.schedule : undefined;
    return {
      id,
      kind,
      item,
      title,
      at: minute(at),
      iso: at.toISOString(),
      kindWords: KIND_WORDS[kind],
      visibility: visibility && VISIBILITY_WORDS[visibility],
      isConsortium: visibility === 'consortium',
      link: draft ? ['/admin/content', id] : ['/admin/content', id, 'history'],
      state: draft && {words: STATE_WORDS[draft.state], badge: STATE_BADGES[draft.state]},
      due: schedule && !schedule.failed ? minute(schedule.at) : undefined,
      hasFailed: draft?.draft.schedule?.failed !== undefined,
      isPublished: published !== undefined && !published.isWithdrawn,
      isWithdrawn: published?.isWithdrawn ?? false,
      by: draft && draft.draft.updatedAt >= at ? this.colleagues.nameOf(draft.draft.updatedBy) : undefined,
      // Who wrote in it finds it in their own list; that they may not approve it, its review says.
      isToReview: draft?.state === 'in-review' && !draft.draft.editors.includes(this.uid()),
      hasHistory: published !== undefined,
      address: published ? addressOf(kind, item) : undefined,
    };
  }

  protected async edit({kind, item, id}: ReturnType<typeof this.show>): Promise<void> {
    const began = await this.attempt.run(() => this.begin.of(kind, item));
    if (began) await this.router.navigate(['/admin/content', id]);
  }
}
