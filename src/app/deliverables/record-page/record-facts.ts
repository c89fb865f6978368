import {NgTemplateOutlet} from '@angular/common';
import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatDay, formatPartialDate} from '@model/dates/format';
import type {Deliverable} from '@model/deliverables/deliverable';
import {licenceWords} from '@model/deliverables/licence';
import {RECORD_FORMATS} from '@model/deliverables/metadata/formats';
import {AUDIENCE_WORDS} from '../words';
import {Creators} from './creators';
import type {Names} from './names';

/** The facts of a record: who made it, when, under which licence, within which work. */
@Component({
  selector: 'app-record-facts',
  imports: [Creators, NgTemplateOutlet, RouterLink],
  templateUrl: './record-facts.html',
  styleUrls: ['./section.scss', './record-facts.scss'],
})
export class RecordFacts {
  private readonly locale = inject(LOCALE_ID);

  readonly item = input.required<Deliverable>();
  readonly names = input.required<Names>();
  /** Whether the item is an earlier version. */
  readonly isEarlier = input(false);

  protected readonly partners = computed(() =>
    this.item().partners.map((id) => {
      const partner = this.names().partners.get(id);
      return {id, words: partner?.name ?? id.toUpperCase(), acronym: partner?.acronym};
    }),
  );
  protected readonly workPackages = computed(() =>
    this.item().workPackages.map((number) => ({number, title: this.names().workPackages.get(number)})),
  );
  protected readonly issued = computed(() => {
    const {issued} = this.item();
    return issued && formatPartialDate(issued, this.locale);
  });
  protected readonly publishedOn = computed(() => formatDay(this.item().publishedAt, this.locale));
  protected readonly updatedOn = computed(() => formatDay(this.item().updatedAt, this.locale));
  protected readonly licence = computed(() => {
    const {licence} = this.item();
    return licence && licenceWords(licence);
  });
  protected readonly language = computed(() => this.named('language', this.item().language));
  protected readonly countries = computed(() =>
    this.item().countries.map((code) => ({code, words: this.named('region', code)})),
  );
  protected readonly audiences = computed(() =>
    this.item().audiences.map((audience) => ({audience, words: AUDIENCE_WORDS[audience]})),
  );

  /** Machines read the public's records of today; others have no such address. */
  protected readonly exports = computed(() => {
    const {id, visibility} = this.item();
    if (visibility !== 'public' || this.isEarlier()) return [];
    return RECORD_FORMATS.map(({ending, name}) => ({name, address: `/deliverables/${id}.${ending}`}));
  });

  private named(type: 'language' | 'region', code: string): string {
    return new Intl.DisplayNames(this.locale, {type, fallback: 'code'}).of(code) ?? code;
  }
}
