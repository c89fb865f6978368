import {Component, computed, inject, input, linkedSignal, resource, signal} from '@angular/core';
import type {Audience} from '@model/deliverables/audience';
import {type IssuePreview, previewIssue} from '@model/newsletter/commands';
import {CommandRunner} from '../../../core/commands/command-runner';
import {LoadState} from '../../../ui/load-state/load-state';
import {LetterFrame} from '../preview/letter-frame';
import {type LetterForm, LetterTools} from '../preview/letter-tools';

/** The mail of an issue that was handed over, as any reader gets it; fetched for who wants to see it. */
@Component({
  selector: 'app-letter-of-issue',
  imports: [LetterFrame, LetterTools, LoadState],
  template: `
    <p>
      <button
        type="button"
        class="button"
        [attr.aria-expanded]="isOpen()"
        (click)="isOpen.set(!isOpen())"
        i18n
      >
        Look at the mail
      </button>
    </p>
    @if (isOpen()) {
      <app-letter-tools [(form)]="form" [(audience)]="audience" />
      <app-load-state [of]="shown" isPart>
        @if (mail(); as mail) {
          <app-letter-frame [mail]="mail" [form]="form()" />
        }
      </app-load-state>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
      margin-block: var(--space-4);
    }

    p {
      margin: 0;
    }
  `,
})
export class LetterOfIssue {
  private readonly commands = inject(CommandRunner);

  /** The issue's id. */
  readonly issue = input.required<string>();

  protected readonly isOpen = signal(false);
  protected readonly form = signal<LetterForm>('phone');
  protected readonly audience = signal<Audience>('researchers');
  private readonly read = resource({
    params: () => (this.isOpen() ? {issue: this.issue(), audience: this.audience()} : undefined),
    loader: ({params}) => this.commands.run(previewIssue, params),
  });
  /** The last that is known, while another reader's is fetched. */
  protected readonly mail = linkedSignal<IssuePreview | undefined, IssuePreview | undefined>({
    source: () => (this.read.hasValue() ? this.read.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly shown = {
    error: computed(() => this.read.error()),
    hasValue: () => this.mail() !== undefined,
    reload: () => this.read.reload(),
  };
}
