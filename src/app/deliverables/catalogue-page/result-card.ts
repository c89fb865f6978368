import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {CatalogueEntry} from '@model/catalogue/entry';
import {formatPartialDate} from '@model/dates/format';
import {CategoryIcon} from '../../ui/category-icon/category-icon';
import {AccessBadge} from '../access-badge/access-badge';
import {Catalogue} from '../catalogue/catalogue';
import {AUDIENCE_WORDS, CATEGORY_WORDS} from '../words';
import {Highlighted} from './highlighted';

const MOST_PARTNERS = 4;

/** An outcome as the catalogue lists it. */
@Component({
  selector: 'app-result-card',
  imports: [AccessBadge, CategoryIcon, Highlighted, RouterLink],
  templateUrl: './result-card.html',
  styleUrl: './result-card.scss',
  host: {'[class]': "'category-' + entry().category"},
})
export class ResultCard {
  private readonly locale = inject(LOCALE_ID);
  private readonly names = inject(Catalogue).names;

  readonly entry = input.required<CatalogueEntry>();
  readonly terms = input.required<ReadonlySet<string>>();

  protected readonly category = computed(() => CATEGORY_WORDS[this.entry().category]);
  protected readonly audiences = computed(() =>
    this.entry()
      .audiences.map((audience) => AUDIENCE_WORDS[audience])
      .join(', '),
  );
  protected readonly partners = computed(() => {
    const known = this.entry().partners.map((id) => this.names().partners.get(id)?.acronym ?? id);
    return {listed: known.slice(0, MOST_PARTNERS), more: Math.max(0, known.length - MOST_PARTNERS)};
  });
  protected readonly workPackages = computed(() =>
    this.entry().workPackages.map((number) => ({number, title: this.names().workPackages.get(number)})),
  );
  protected readonly issued = computed(() => {
    const {issued} = this.entry();
    return issued && {date: issued, words: formatPartialDate(issued, this.locale)};
  });
  /** The number where the title does not say it already. */
  protected readonly number = computed(() => {
    const {number, title} = this.entry();
    return number && !title.includes(number) ? number : undefined;
  });
  protected readonly access = computed(() => {
    const {visibility, embargoUntil} = this.entry();
    return {visibility, ...(embargoUntil !== undefined && {embargoUntil: new Date(embargoUntil)})};
  });
}
