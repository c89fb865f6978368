import {Component, inject, input, linkedSignal, output} from '@angular/core';
import {form, FormField, FormRoot} from '@angular/forms/signals';
import {MatError, MatFormField, MatHint, MatLabel} from '@angular/material/form-field';
import {MatInput} from '@angular/material/input';
import {saveNewsletterSettings} from '@model/newsletter/commands';
import type {NewsletterSettings} from '@model/newsletter/settings';
import {Attempt} from '../../../core/commands/attempt';
import {focusFirstError} from '../../../core/forms/focus-first-error';
import {validateCommand} from '../../../core/forms/validate-command';
import {withoutBlanks} from '../../../core/forms/without-blanks';
import {ReadersRepository} from '../readers-repository';

/** All that can be set of the newsletter. A line that is left empty has its usual value. */
@Component({
  selector: 'app-newsletter-settings-form',
  imports: [FormField, FormRoot, MatError, MatFormField, MatHint, MatInput, MatLabel],
  templateUrl: './settings-form.html',
  styleUrl: './settings-form.scss',
})
export class SettingsForm {
  private readonly repository = inject(ReadersRepository);

  readonly settings = input.required<NewsletterSettings>();
  readonly saved = output<string>();

  protected readonly attempt = new Attempt();
  private readonly model = linkedSignal(() => {
    const {senderName = '', replyTo = '', footer, rate, doubt} = this.settings();
    return {senderName, replyTo, footer, rate: String(rate), doubt};
  });
  protected readonly form = form(
    this.model,
    (path) => validateCommand(path, saveNewsletterSettings, () => this.input()),
    {submission: {action: () => this.submit(), onInvalid: focusFirstError}},
  );

  private input() {
    const {rate, ...words} = this.model();
    const number = Number(rate.trim().replace(',', '.'));
    const kept = withoutBlanks(words, 'senderName', 'replyTo', 'footer');
    return {...kept, ...(rate.trim() !== '' && {rate: number})};
  }

  private async submit(): Promise<void> {
    const input = this.input();
    if (await this.attempt.run(() => this.repository.saveSettings(input))) {
      this.saved.emit($localize`Saved. It holds for every mail that goes from now on.`);
    }
  }
}
