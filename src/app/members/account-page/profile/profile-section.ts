import {Component, computed, inject, input, linkedSignal, resource, signal} from '@angular/core';
import {form, FormField, FormRoot, validateStandardSchema} from '@angular/forms/signals';
import {MatButton} from '@angular/material/button';
import {MatCheckbox} from '@angular/material/checkbox';
import {MatError, MatFormField, MatLabel} from '@angular/material/form-field';
import {MatInput} from '@angular/material/input';
import {updateProfile} from '@model/members/commands';
import type {Member, ShownField} from '@model/members/member';
import {WORK_PACKAGE_NUMBERS} from '@model/schema/fields';
import {Attempt} from '../../../core/commands/attempt';
import {CommandRunner} from '../../../core/commands/command-runner';
import {DigestRepository} from '../../../digest/digest-repository';
import type {SessionUser} from '../../session';
import {focusFirstError} from '../../../core/forms/focus-first-error';
import {ProblemNote} from '../problem-note';
import {DirectoryPreview} from './directory-preview';
import {draftOf, type ProfileDraft, profileDraftSchema, profileOf} from './profile-draft';

/** A member's own part of their record, and what of it colleagues see. */
@Component({
  selector: 'app-profile-section',
  imports: [
    DirectoryPreview,
    FormField,
    FormRoot,
    MatButton,
    MatCheckbox,
    MatError,
    MatFormField,
    MatInput,
    MatLabel,
    ProblemNote,
  ],
  templateUrl: './profile-section.html',
  styleUrl: '../section.scss',
})
export class ProfileSection {
  private readonly runner = inject(CommandRunner);
  private readonly digest = inject(DigestRepository);

  readonly user = input.required<SessionUser>();
  /** The record, where there is one already. */
  readonly member = input.required<Member | null>();

  protected readonly numbers = WORK_PACKAGE_NUMBERS;
  protected readonly shown: readonly {name: ShownField; label: string}[] = [
    {name: 'email', label: $localize`Show my email address`},
    {name: 'position', label: $localize`Show my position`},
    {name: 'about', label: $localize`Show what I write about myself`},
    {name: 'orcid', label: $localize`Show my ORCID iD`},
  ];
  protected readonly attempt = new Attempt();
  protected readonly saved = signal(false);
  protected readonly partners = resource({
    loader: async () => (await this.digest.read().catch(() => undefined))?.partners ?? [],
  });
  protected readonly partnerNames = computed(
    () => new Map((this.partners.value() ?? []).map(({id, name}) => [id, name])),
  );
  /** What stands in the record and can be edited: changes elsewhere in it must not undo what is being written. */
  private readonly stored = computed(() => draftOf(this.member(), this.user().name ?? ''), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly model = linkedSignal<ProfileDraft>(() => this.stored());
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, profileDraftSchema), {
    submission: {action: () => this.save(), onInvalid: focusFirstError},
  });
  protected readonly preview = computed<Member>(() => {
    const {uid, email = '', role} = this.user();
    const now = new Date();
    const base = this.member() ?? {id: uid, email, admittedBy: 'grant', joinedAt: now, updatedAt: now};
    return {...base, ...BLANK, ...profileOf(this.model()), role} as Member;
  });

  protected change(part: Partial<ProfileDraft>): void {
    this.saved.set(false);
    this.model.update((model) => ({...model, ...part}));
  }

  protected toggleWorkPackage(number: number): void {
    const workPackages = toggled(this.model().workPackages, number).sort((a, b) => a - b);
    this.change({workPackages});
  }

  protected toggleShown(field: ShownField): void {
    this.change({shows: toggled(this.model().shows, field)});
  }

  private async save(): Promise<void> {
    this.saved.set(false);
    this.saved.set(await this.attempt.run(() => this.runner.run(updateProfile, profileOf(this.model()))));
  }
}

/** Takes away what the record still has and the form has emptied. */
const BLANK = {partner: undefined, position: undefined, about: undefined, orcid: undefined};

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
