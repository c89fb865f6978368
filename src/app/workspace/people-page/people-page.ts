import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import {Router, RouterLink} from '@angular/router';
import {byPartner, findPeople} from '@model/members/directory-query';
import {WORK_PACKAGE_NUMBERS} from '@model/schema/fields';
import {workPackageNumberFrom} from '@model/work-packages/number';
import {PersonCard} from '../../members/directory/person-card';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {Consortium} from '../consortium';

/** Colleagues, by partner or from A to Z; the address holds what was asked. */
@Component({
  selector: 'app-people-page',
  imports: [LoadState, PageHeader, PersonCard, RouterLink],
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

  protected readonly numbers = WORK_PACKAGE_NUMBERS;
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
  /** The partners that anybody names. */
  protected readonly partners = computed(() => {
    const ids = new Set(this.all().flatMap(({partner}) => partner ?? []));
    return [...ids]
      .map((id) => ({id, name: this.consortium.partnerName(id)}))
      .sort((a, b) => this.collator.compare(a.name, b.name));
  });
  /** Partners the words find that have nobody in the list are shown too: the organisation is known all the same. */
  protected readonly organisations = computed(() => {
    const people = new Set(this.found().flatMap(({partner}) => partner ?? []));
    const words = (this.q() ?? '').trim().toLowerCase();
    if (words === '' || this.partner() || this.workPackage()) return [];
    return this.consortium
      .partners()
      .filter(({id, name, acronym}) => !people.has(id) && `${name} ${acronym}`.toLowerCase().includes(words));
  });

  protected ask(param: string, value: string): void {
    const queryParams = {[param]: value.trim() || null};
    void this.router.navigate([], {queryParams, queryParamsHandling: 'merge', replaceUrl: true});
  }
}
