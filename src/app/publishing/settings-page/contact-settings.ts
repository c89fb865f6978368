import {Component, computed, inject, input, linkedSignal, output} from '@angular/core';
import {applyEach, form, FormField, FormRoot, validateStandardSchema} from '@angular/forms/signals';
import {MatError, MatFormField, MatHint, MatLabel} from '@angular/material/form-field';
import {MatInput} from '@angular/material/input';
import {linkSchema} from '@model/schema/fields';
import {type PublicSettings, publicSettingsSchema} from '@model/settings/public-settings';
import * as v from 'valibot';
import {Attempt} from '../../core/commands/attempt';
import {focusFirstError} from '../../core/forms/focus-first-error';
import {withoutBlanks} from '../../core/forms/without-blanks';
import {Icon} from '../../ui/icon/icon';
import {PortalSettings} from './portal-settings';

/** Links to the project elsewhere that can be told at most. */
const MOST_LINKS = 12;

const ADDRESSES = ['contactEmail', 'accessibilityEmail', 'privacyEmail', 'publisher'] as const;

/** A form's empty line means that nothing is told. */
const orNothing = (schema: v.GenericSchema<string, string>) => v.union([v.literal(''), schema]);

/** The form's own rules: those of the settings, in which a line may be left empty. */
const formSchema = v.object({
  ...v.entriesFromList(ADDRESSES, v.string()),
  contactEmail: orNothing(publicSettingsSchema.entries.contactEmail.wrapped),
  accessibilityEmail: orNothing(publicSettingsSchema.entries.accessibilityEmail.wrapped),
  privacyEmail: orNothing(publicSettingsSchema.entries.privacyEmail.wrapped),
  publisher: orNothing(publicSettingsSchema.entries.publisher.wrapped),
});

/** Whom visitors write to, who answers for the portal, and where else the project can be followed. */
@Component({
  selector: 'app-contact-settings',
  imports: [FormField, FormRoot, Icon, MatError, MatFormField, MatHint, MatInput, MatLabel],
  templateUrl: './contact-settings.html',
  styleUrls: ['./section.scss', './contact-settings.scss'],
})
export class ContactSettings {
  private readonly settings = inject(PortalSettings);

  readonly contact = input.required<PublicSettings>();
  readonly saved = output<string>();

  protected readonly attempt = new Attempt();
  private readonly model = linkedSignal(() => {
    const {contactEmail = '', accessibilityEmail = '', privacyEmail = '', publisher = ''} = this.contact();
    const follow = (this.contact().follow ?? []).map(({label, url}) => ({label, url}));
    return {contactEmail, accessibilityEmail, privacyEmail, publisher, follow};
  });
  protected readonly form = form(
    this.model,
    (path) => {
      validateStandardSchema(path, formSchema as never);
      applyEach(path.follow, (link) => validateStandardSchema(link, linkSchema));
    },
    {submission: {action: () => this.submit(), onInvalid: focusFirstError}},
  );
  protected readonly canAdd = computed(() => this.model().follow.length < MOST_LINKS);

  protected add(): void {
    this.model.update((all) => ({...all, follow: [...all.follow, {label: '', url: ''}]}));
  }

  protected remove(index: number): void {
    this.model.update((all) => ({...all, follow: all.follow.filter((_, i) => i !== index)}));
  }

  private async submit(): Promise<void> {
    const model = this.model();
    // Only what is to be kept of a link: the form marks its entries with keys of its own.
    const follow = model.follow.map(({label, url}) => ({label, url}));
    const contact = withoutBlanks({...model, follow}, ...ADDRESSES);
    if (await this.attempt.run(() => this.settings.save({contact}))) {
      this.saved.emit($localize`Saved. The contact page and the legal notice show it.`);
    }
  }
}
