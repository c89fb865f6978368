import {Component, computed, inject, input, output, ViewContainerRef} from '@angular/core';
import {Router} from '@angular/router';
import {includesRole} from '@model/access/role';
import {mayBeDeleted} from '@model/publishing/deletable';
import type {Kind} from '@model/publishing/kind';
import {undoableUntil} from '@model/publishing/tombstone';
import {Attempt} from '../../core/commands/attempt';
import {Session} from '../../members/session';
import {ConfirmDialogOpener} from '../../ui/confirm-dialog/confirm-dialog';
import {FormDialogs} from '../../ui/form-dialog/form-dialogs';
import {BeginDraft} from '../begin-draft';
import {Carried} from '../carried';
import {DraftRepository, type PublishedItem} from '../draft-repository';
import {WithdrawDialog} from '../withdraw-dialog/withdraw-dialog';
import {minute} from '../words';

/** What can be done with a published item: edit it, withdraw it or take that back, delete it. */
@Component({
  selector: 'app-item-actions',
  template: `
    @if (withdrawn(); as withdrawn) {
      <div class="note note-error">
        <p><ng-container i18n>Reason:</ng-container> {{ withdrawn.reason }}</p>
        @if (undoable(); as until) {
          <p i18n>It can be put back, with its files and versions, until {{ until }}.</p>
          <button type="button" class="button" [disabled]="attempt.busy()" (click)="reinstate()" i18n>
            Put it back
          </button>
        } @else {
          <p i18n>It was withdrawn too long ago to be put back.</p>
        }
      </div>
    } @else {
      <div class="cluster">
        <button type="button" class="button button-primary" [disabled]="attempt.busy()" (click)="edit()" i18n>
          Edit
        </button>
        @if (kind() === 'deliverable') {
          <button type="button" class="button" (click)="withdraw()" i18n>Withdraw…</button>
        } @else if (canDelete()) {
          <button type="button" class="button" [disabled]="attempt.busy()" (click)="delete()" i18n>
            Delete…
          </button>
        }
      </div>
    }
    <div role="alert">
      @if (attempt.problem(); as problem) {
        <p class="note note-error">{{ problem }}</p>
      }
    </div>
  `,
})
export class ItemActions {
  private readonly repository = inject(DraftRepository);
  private readonly begin = inject(BeginDraft);
  private readonly session = inject(Session);
  private readonly dialogs = inject(FormDialogs);
  private readonly confirm = inject(ConfirmDialogOpener);
  private readonly carried = inject(Carried);
  private readonly router = inject(Router);
  private readonly place = inject(ViewContainerRef);

  readonly kind = input.required<Kind>();
  readonly item = input.required<string>();
  readonly title = input.required<string>();
  readonly published = input.required<PublishedItem>();
  /** What was done, in a sentence. */
  readonly done = output<string>();

  protected readonly attempt = new Attempt();
  protected readonly withdrawn = computed(
    () => this.published()['withdrawn'] as {readonly at: Date; readonly reason: string} | undefined,
  );
  protected readonly undoable = computed(() => {
    const withdrawn = this.withdrawn();
    const until = withdrawn && undoableUntil(withdrawn);
    return until && until > new Date() ? minute(until) : undefined;
  });
  protected readonly canDelete = computed(
    () => includesRole(this.session.role(), 'admin') && mayBeDeleted(this.kind(), this.item()),
  );

  protected async edit(): Promise<void> {
    let id = '';
    const began = await this.attempt.run(async () => {
      id = await this.begin.of(this.kind(), this.item());
    });
    if (began) await this.router.navigate(['/admin/content', id]);
  }

  protected async withdraw(): Promise<void> {
    const about = {item: this.item(), title: this.title()};
    const words = await this.dialogs.ask(WithdrawDialog, about, this.place);
    if (words !== undefined) this.done.emit(words);
  }

  protected async reinstate(): Promise<void> {
    if (await this.attempt.run(() => this.repository.reinstate({item: this.item()}))) {
      this.done.emit($localize`It is back, as it was.`);
    }
  }

  protected async delete(): Promise<void> {
    const sure = await this.confirm.ask({
      title: $localize`Delete “${this.title()}:title:”?`,
      words: $localize`Its page is gone for everybody, and its address leads nowhere. The history stays, so that it can be published again.`,
      action: $localize`Delete it`,
      danger: true,
    });
    const input = {kind: this.kind(), item: this.item()};
    if (!sure || !(await this.attempt.run(() => this.repository.unpublish(input)))) return;
    this.carried.leave($localize`“${this.title()}:title:” is deleted.`);
    await this.router.navigate(['/admin/content']);
  }
}
