import {Component, computed, inject, input, linkedSignal} from '@angular/core';
import {Router} from '@angular/router';
import type {HistoryEntry} from '@model/publishing/history';
import type {Publication} from '@model/publishing/publication';
import {Attempt} from '../../core/commands/attempt';
import {ConfirmDialogOpener} from '../../ui/confirm-dialog/confirm-dialog';
import {Colleagues} from '../colleagues';
import {DifferenceView} from '../difference/difference-view';
import type {ItemNames} from '../fields/say-value';
import {RestoreContent} from '../restore-content';
import {minute} from '../words';

const ACT_WORDS: Readonly<Record<Publication['act'], string>> = {
  published: $localize`Published`,
  withdrawn: $localize`Withdrawn`,
  reinstated: $localize`Put back`,
  unpublished: $localize`Deleted from the portal`,
};

/** One entry of the history: who did what when, what it changed, and the way back to it. */
@Component({
  selector: 'app-history-entry',
  imports: [DifferenceView],
  templateUrl: './history-entry.html',
  styleUrl: './history-entry.scss',
})
export class HistoryEntryView {
  private readonly colleagues = inject(Colleagues);
  private readonly restoring = inject(RestoreContent);
  private readonly confirm = inject(ConfirmDialogOpener);
  private readonly router = inject(Router);

  readonly entry = input.required<HistoryEntry>();
  readonly names = input.required<ItemNames>();
  /** Whether its difference is shown from the beginning. */
  readonly isOpen = input(false);
  /** `updatedAt` of what stands published now, which a working copy begins from. */
  readonly base = input<Date>();

  protected readonly attempt = new Attempt();
  protected readonly open = linkedSignal(() => this.isOpen());
  protected readonly act = computed(() => ACT_WORDS[this.entry().publication.act]);
  protected readonly when = computed(() => minute(this.entry().publication.at));
  protected readonly by = computed(() => this.colleagues.within(this.entry().publication.by));
  protected readonly approvedBy = computed(() => {
    const {approvedBy} = this.entry().publication;
    return approvedBy && this.colleagues.within(approvedBy);
  });

  /** Writes this content into the working copy, where it is looked through and reviewed like any other. */
  protected async restore(): Promise<void> {
    const {after, publication} = this.entry();
    if (!after) return;
    const {kind, item} = publication;
    let isTaken = false;
    const began = await this.attempt.run(async () => {
      isTaken = !(await this.restoring.begin(kind, item, after, this.base()));
    });
    if (!began) return;
    if (isTaken && !(await this.overwrite(after))) return;
    await this.router.navigate(['/admin/content', `${kind}.${item}`]);
  }

  private async overwrite(after: NonNullable<HistoryEntry['after']>): Promise<boolean> {
    const {kind, item} = this.entry().publication;
    const sure = await this.confirm.ask({
      title: $localize`Write over the working copy?`,
      words: $localize`Somebody is already changing this item. This version would take the place of what they wrote.`,
      action: $localize`Write over it`,
      danger: true,
    });
    return sure && (await this.attempt.run(() => this.restoring.overwrite(kind, item, after)));
  }
}
