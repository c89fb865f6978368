import {Component, computed, inject, input} from '@angular/core';
import {Router, RouterLink} from '@angular/router';
import {mayEdit, mayRevise} from '@model/documents/allowed';
import {removeDocument} from '@model/documents/commands';
import type {PortalDocument} from '@model/documents/document';
import {Attempt} from '../../core/commands/attempt';
import {CommandRunner} from '../../core/commands/command-runner';
import {ConfirmDialogOpener} from '../../ui/confirm-dialog/confirm-dialog';
import {Icon} from '../../ui/icon/icon';
import {DocumentIndex} from '../document-index';
import {OwnProfile} from '../own-profile';

/** What this person may do with a document; nothing at all for most. */
@Component({
  selector: 'app-document-actions',
  imports: [Icon, RouterLink],
  template: `
    @if (canRevise()) {
      <div class="cluster no-print">
        <a class="button" [routerLink]="['/workspace/documents', document().id, 'new-version']">
          <app-icon name="upload" /><ng-container i18n>New version</ng-container>
        </a>
        @if (canEdit()) {
          <a class="button" [routerLink]="['/workspace/documents', document().id, 'edit']" i18n
            >Edit details</a
          >
          <button type="button" class="button" [attr.aria-disabled]="attempt.busy()" (click)="remove()">
            <app-icon name="trash" /><ng-container i18n>Remove</ng-container>
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
  styles: `
    :host {
      display: block;
      margin-block-start: var(--space-5);
    }
  `,
})
export class DocumentActions {
  private readonly profile = inject(OwnProfile);
  private readonly confirm = inject(ConfirmDialogOpener);
  private readonly commands = inject(CommandRunner);
  private readonly index = inject(DocumentIndex);
  private readonly router = inject(Router);

  readonly document = input.required<PortalDocument>();

  protected readonly attempt = new Attempt();
  protected readonly canEdit = computed(() => {
    const actor = this.profile.actor();
    return actor !== undefined && mayEdit(this.document(), actor);
  });
  protected readonly canRevise = computed(() => {
    const actor = this.profile.actor();
    return actor !== undefined && mayRevise(this.document(), actor);
  });

  protected async remove(): Promise<void> {
    if (this.attempt.busy()) return;
    const {id, title, version} = this.document();
    const isSure = await this.confirm.ask({
      title: $localize`Remove this document?`,
      words:
        version > 1
          ? $localize`“${title}:title:” goes with all its ${version}:count: versions and their files. Nobody can bring it back.`
          : $localize`“${title}:title:” goes with its file. Nobody can bring it back.`,
      action: $localize`Remove it`,
      danger: true,
    });
    if (!isSure) return;
    const isGone = await this.attempt.run(() => this.commands.run(removeDocument, {id}));
    if (!isGone) return;
    this.index.drop(id);
    await this.router.navigate(['/workspace/documents']);
    // Told there: the page that is left takes what it told along.
    this.index.tell($localize`“${title}:title:” has been removed.`);
  }
}
