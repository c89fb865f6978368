import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import {Router, RouterLink} from '@angular/router';
import {byPartner, findPartners, findPeople} from '@model/members/directory-query';
import {WORK_PACKAGE_NUMBERS} from '@model/schema/fields';
import {workPackageNumberFrom} from '@model/work-packages/number';
import {PersonCard} from '../../members/directory/person-card';
import {FilterSearch} from '../../ui/filter-search/filter-search';
import {FilterSelect} from '../../ui/filter-select/filter-select';
import {Filters} from '../../ui/filters/filters';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {Consortium} from '../consortium';

/** Colleagues, by partner or from A to Z; the address holds what was asked. */
@Component({
  selector: 'app-people-page',
  imports: [Filters, FilterSearch, FilterSelect, LoadState, PageHeader, PersonCard, RouterLink],
  templateUrl: './people-page.html',
  styleUrl: './people-page.scss',
  host: {class: 'page'},
})
export class PeoplePage {
  private readonly router = inject(Router);
  private readonly collator = new Intl.Collator(inject(LOCALE_ID));
  protected readonly consortium = inject(Consortium);

  readonly q = input<string>();
  readonly partner = input<string>();
  readonly workPackage = input<string>();
  /** `name` for A to Z; by partner otherwise. */
  readonly by = input<string>();

  protected readonly all = computed(() =>
    this.consortium.people.hasValue() ? this.consortium.people.value() : [],
  );
  protected readonly found = computed(() => {
    const partner = this.partner();
    const workPackage = workPackageNumberFrom(this.workPackage() ?? '');
    const query = {q: this.q() ?? '', ...(partner && {partner}), ...(workPackage && {workPackage})};
    return findPeople(this.all(), query, (id) => this.consortium.partnerWords(id));
  });
  protected readonly groups = computed(() => {
    if (this.by() === 'name') return [{partner: undefined, people: this.found()}];
    return byPartner(this.found(), (id) => this.consortium.partnerName(id), this.collator);
  });
  /** The partners with somebody in the list. */
  private readonly peopled = computed(() => new Set(this.all().flatMap(({partner}) => partner ?? [])));
  /** All partners by name, with how many people name each. */
  protected readonly partners = computed(() => {
    const known = this.consortium.partners().map(({id}) => id);
    const counts = Map.groupBy(this.all(), ({partner}) => partner);
    const options = [...new Set([...known, ...this.peopled()])]
      .map((id) => ({
        value: id,
        words: this.consortium.partnerName(id),
        count: counts.get(id)?.length ?? 0,
      }))
      .sort((a, b) => this.collator.compare(a.words, b.words));
    return [{value: '', words: $localize`All partners`}, ...options];
  });
  protected readonly workPackages = computed(() => [
    {value: '', words: $localize`All work packages`},
    ...WORK_PACKAGE_NUMBERS.map((value) => ({
      value: `${value}`,
      words: $localize`WP${value}:number: ${this.consortium.titleOf(value)}:title:`,
    })),
  ]);
  protected readonly chosen = computed(() => [this.partner(), this.workPackage()].filter(Boolean).length);
  /** Partners with nobody in the list: the organisation is known all the same. From A to Z it is people who stand. */
  protected readonly organisations = computed(() => {
    const partner = this.partner();
    if (this.workPackage() || (this.by() === 'name' && !this.q() && !partner)) return [];
    const without = this.consortium
      .partners()
      .filter(({id}) => !this.peopled().has(id) && (!partner || id === partner));
    return findPartners(without, this.q() ?? '').sort((a, b) => this.collator.compare(a.name, b.name));
  });

  /** Puts what is asked in the address. */
  protected ask(asked: Readonly<Record<string, string>>): void {
    const params = Object.entries(asked).map(([name, value]) => [name, value.trim() || null] as const);
    const queryParams = Object.fromEntries(params);
    void this.router.navigate([], {queryParams, queryParamsHandling: 'merge', replaceUrl: true});
  }
}
