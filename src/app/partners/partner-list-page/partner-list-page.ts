import {Component, computed, inject, input, LOCALE_ID, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {groupPartners, partnerGroupingFrom} from '@model/partners/grouping';
import type {PartnerType} from '@model/partners/partner';
import {countryName} from '../../core/locale/names';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {Marks} from '../../ui/marks/marks';
import {PartnerRepository} from '../partner-repository';
import {PARTNER_TYPE_GROUPS} from '../words';

/** Who takes part, by country or by type; the address says which. */
@Component({
  selector: 'app-partner-list-page',
  imports: [LoadState, Marks, PageHeader, RouterLink],
  templateUrl: './partner-list-page.html',
  styleUrl: './partner-list-page.scss',
  host: {class: 'page'},
})
export class PartnerListPage {
  private readonly repository = inject(PartnerRepository);
  private readonly session = inject(Session);
  private readonly locale = inject(LOCALE_ID);

  /** The `by` parameter of the address. */
  readonly by = input<unknown>();

  protected readonly partners = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.list(),
  });
  protected readonly grouping = computed(() => partnerGroupingFrom(this.by()));

  protected readonly groups = computed(() => {
    const partners = this.partners.hasValue() ? this.partners.value() : [];
    const nameOf = (code: string) => countryName(code, this.locale);
    const collator = new Intl.Collator(this.locale);
    return groupPartners(partners, this.grouping(), nameOf, collator).map((group) => ({
      key: group.key,
      name: this.grouping() === 'country' ? nameOf(group.key) : PARTNER_TYPE_GROUPS[group.key as PartnerType],
      partners: group.partners.map((partner) => ({...partner, countryName: nameOf(partner.country)})),
    }));
  });
}
