import {Component, computed, inject, input, LOCALE_ID, resource} from '@angular/core';
import {type FieldTree, FormField} from '@angular/forms/signals';
import {MatError, MatFormField, MatHint, MatLabel} from '@angular/material/form-field';
import {MatInput} from '@angular/material/input';
import {formatPartialDate} from '@model/dates/format';
import {DOCUMENT_KINDS} from '@model/documents/document';
import {EventRepository} from '../../events/event-repository';
import {Session} from '../../members/session';
import {KIND_WORDS} from '../words';
import type {Details} from './details';
import {WorkPackageField} from './work-package-field';

/** What is said of a document beside its title: kind, work packages, day, meeting and summary. */
@Component({
  selector: 'app-details-fields',
  imports: [FormField, MatError, MatFormField, MatHint, MatInput, MatLabel, WorkPackageField],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label i18n>Kind</mat-label>
      <select matNativeControl [formField]="fields().kind">
        @for (kind of kinds; track kind) {
          <option [value]="kind">{{ words[kind] }}</option>
        }
      </select>
      <mat-error>{{ fields().kind().errors()[0]?.message }}</mat-error>
    </mat-form-field>

    <app-work-package-field [field]="fields().workPackages" [numbers]="workPackages()" />

    <div class="pair">
      <mat-form-field appearance="outline" subscriptSizing="dynamic" floatLabel="always">
        <mat-label i18n>Day it is of (optional)</mat-label>
        <input matInput type="date" [formField]="fields().date" />
        <mat-hint i18n>Of the meeting, of the signature</mat-hint>
        <mat-error>{{ fields().date().errors()[0]?.message }}</mat-error>
      </mat-form-field>

      <mat-form-field appearance="outline" subscriptSizing="dynamic" floatLabel="always">
        <mat-label i18n>Meeting (optional)</mat-label>
        <select matNativeControl [formField]="fields().event">
          <option value="" i18n>None</option>
          @for (meeting of choices(); track meeting.id) {
            <option [value]="meeting.id">{{ meeting.words }}</option>
          }
        </select>
        @if (meetings.error()) {
          <mat-hint i18n>The meetings could not be fetched.</mat-hint>
        }
      </mat-form-field>
    </div>

    @if (withSummary()) {
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <mat-label i18n>Summary (optional)</mat-label>
        <textarea matInput rows="4" [formField]="fields().summary"></textarea>
        <mat-hint i18n>What colleagues find in it, in a few plain sentences</mat-hint>
        <mat-error>{{ fields().summary().errors()[0]?.message }}</mat-error>
      </mat-form-field>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-5);
    }

    mat-form-field {
      inline-size: 100%;
      min-inline-size: 0;
    }

    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
      gap: var(--space-5) var(--space-4);
      align-items: start;
    }
  `,
})
export class DetailsFields {
  private readonly events = inject(EventRepository);
  private readonly session = inject(Session);
  private readonly locale = inject(LOCALE_ID);

  readonly fields = input.required<FieldTree<Details>>();
  /** Those this person may choose. */
  readonly workPackages = input.required<readonly number[]>();
  readonly withSummary = input(true);

  protected readonly kinds = DOCUMENT_KINDS;
  protected readonly words = KIND_WORDS;
  protected readonly meetings = resource({
    params: () => this.session.identity(),
    loader: () => this.events.list(),
  });
  protected readonly choices = computed(() => {
    const events = this.meetings.hasValue() ? this.meetings.value() : [];
    const listed = events
      .filter(({kind, start}) => kind !== 'deadline' && start)
      .sort((a, b) => (b.start ?? '').localeCompare(a.start ?? ''))
      .map(({id, title, start}) => ({
        id,
        words: `${start ? formatPartialDate(start, this.locale) : ''} · ${title}`,
      }));
    const chosen = this.fields().event().value();
    const isListed = chosen === '' || listed.some(({id}) => id === chosen);
    return isListed ? listed : [{id: chosen, words: chosen}, ...listed];
  });
}
