import {Component, inject, input, output} from '@angular/core';
import {Attempt} from '../../core/commands/attempt';
import {ConfirmDialogOpener} from '../../ui/confirm-dialog/confirm-dialog';
import {PortalSettings} from './portal-settings';

/** Whether somebody else has to approve what is published. */
@Component({
  selector: 'app-four-eyes-settings',
  template: `
    <h2 i18n>Four eyes</h2>
    @if (fourEyes()) {
      <p i18n>
        Before anything is published, an editor approves it who has not written in it since the last
        publication.
      </p>
    } @else {
      <p class="note note-warning" i18n>
        Four eyes are switched off: every editor publishes alone, without anybody else having looked.
      </p>
    }
    <button type="button" class="button" [disabled]="attempt.busy()" (click)="change()">
      @if (fourEyes()) {
        <ng-container i18n>Switch four eyes off…</ng-container>
      } @else {
        <ng-container i18n>Switch four eyes on</ng-container>
      }
    </button>
    <div role="alert">
      @if (attempt.problem(); as problem) {
        <p class="note note-error">{{ problem }}</p>
      }
    </div>
  `,
  styleUrl: './section.scss',
})
export class FourEyesSettings {
  private readonly settings = inject(PortalSettings);
  private readonly confirm = inject(ConfirmDialogOpener);

  readonly fourEyes = input.required<boolean>();
  readonly saved = output<string>();

  protected readonly attempt = new Attempt();

  protected async change(): Promise<void> {
    const fourEyes = !this.fourEyes();
    if (!fourEyes && !(await this.isSure())) return;
    if (!(await this.attempt.run(() => this.settings.save({fourEyes})))) return;
    this.saved.emit(
      fourEyes
        ? $localize`Four eyes are on: somebody else approves what is published.`
        : $localize`Four eyes are off: every editor publishes alone.`,
    );
  }

  private isSure(): Promise<boolean> {
    return this.confirm.ask({
      title: $localize`Switch four eyes off?`,
      words: $localize`Every editor can then publish alone: a slip, or something confidential, may be public before anybody else has looked.`,
      action: $localize`Switch them off`,
      danger: true,
    });
  }
}
