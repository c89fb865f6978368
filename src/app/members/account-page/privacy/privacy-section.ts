import {Component, computed, inject, input, signal} from '@angular/core';
import {MatDialog} from '@angular/material/dialog';
import {exportMyData} from '@model/members/commands';
import {Attempt} from '../../../core/commands/attempt';
import {CommandRunner} from '../../../core/commands/command-runner';
import {FileSaver} from '../../../core/files/file-saver';
import type {SessionUser} from '../../session';
import {ProblemNote} from '../problem-note';
import {DeleteAccountDialog} from './delete-account-dialog';
import {StoredValue} from './stored-value';
import {wordsOf} from './stored-words';

/** Everything that is stored about a person: to see, to take along, to have deleted. */
@Component({
  selector: 'app-privacy-section',
  imports: [ProblemNote, StoredValue],
  template: `
    <h2 i18n>Privacy</h2>
    <p i18n>
      See everything that the portal stores about you, take it along as a file, or delete your account.
    </p>
    <app-problem-note [problem]="attempt.problem()" />
    <div class="cluster">
      <button type="button" class="button" [disabled]="attempt.busy()" (click)="see()" i18n>
        See everything stored about me
      </button>
      <button type="button" class="button" [disabled]="attempt.busy()" (click)="download()" i18n>
        Download it as JSON
      </button>
      <button type="button" class="button" (click)="delete()" i18n>Delete my account …</button>
    </div>
    <div role="status">
      @if (stored()) {
        <p class="small" i18n>Everything stored about you stands below.</p>
      }
    </div>
    @for (section of sections(); track section.key) {
      <h3>{{ section.words }}</h3>
      <app-stored-value [value]="section.value" />
    }
  `,
  styleUrl: '../section.scss',
})
export class PrivacySection {
  private readonly runner = inject(CommandRunner);
  private readonly saver = inject(FileSaver);
  private readonly dialogs = inject(MatDialog);

  readonly user = input.required<SessionUser>();

  protected readonly attempt = new Attempt();
  protected readonly stored = signal<Readonly<Record<string, unknown>> | undefined>(undefined);
  protected readonly sections = computed(() => {
    const whole = this.stored() ?? {};
    // What is around the sections (when, from where) is for the file.
    const parts = whole['sections'] instanceof Object ? whole['sections'] : whole;
    return Object.entries(parts).map(([key, value]) => ({key, value: value as unknown, words: wordsOf(key)}));
  });

  protected async see(): Promise<void> {
    await this.attempt.run(async () => this.stored.set(await this.runner.run(exportMyData, {})));
  }

  protected async download(): Promise<void> {
    await this.attempt.run(async () => {
      const data = await this.runner.run(exportMyData, {});
      const content = new Blob([JSON.stringify(data, null, 2)], {type: 'application/json'});
      this.saver.save('canheal-my-data.json', content);
    });
  }

  protected delete(): void {
    this.dialogs.open(DeleteAccountDialog, {data: this.user()});
  }
}
