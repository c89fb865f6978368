import {Component, computed, inject, resource, viewChild, ViewContainerRef} from '@angular/core';
import {toSignal} from '@angular/core/rxjs-interop';
import {ActivatedRoute, Router, RouterLink} from '@angular/router';
import type {Member} from '@model/members/member';
import {findPeople, PEOPLE_SORTS, type PeopleState, peopleStateFrom} from '@model/members/people-query';
import {FilterSearch} from '../../../ui/filter-search/filter-search';
import {FilterSelect} from '../../../ui/filter-select/filter-select';
import {Filters} from '../../../ui/filters/filters';
import {LoadState} from '../../../ui/load-state/load-state';
import {after} from '../../../ui/load-state/together';
import {PageHeader} from '../../../ui/page-header/page-header';
import {Pager} from '../../../ui/pager/pager';
import {Told} from '../../../ui/told/told';
import {Session} from '../../session';
import {AssignDialog} from '../assign-dialog/assign-dialog';
import {ChangeRoleDialog} from '../change-role-dialog/change-role-dialog';
import {FormDialogs} from '../../../ui/form-dialog/form-dialogs';
import {PartnerNames} from '../partner-names';
import {PeopleRepository} from '../people-repository';
import {ADMISSION_WORDS, day, ROLE_WORDS, SORT_WORDS, STANDING_WORDS} from '../words';

/** Everybody who is, or was, a member: found, and given their role and place. What is shown stands in the address. */
@Component({
  selector: 'app-members-page',
  imports: [Filters, FilterSearch, FilterSelect, LoadState, PageHeader, Pager, RouterLink, Told],
  templateUrl: './members-page.html',
  styleUrls: [
    '../../../ui/card-table/card-table.scss',
    '../../../ui/filters/find.scss',
    './members-page.scss',
  ],
})
export class MembersPage {
  private readonly repository = inject(PeopleRepository);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly dialogs = inject(FormDialogs);
  private readonly place = inject(ViewContainerRef);
  protected readonly partners = inject(PartnerNames);
  private readonly told = viewChild.required(Told);
  private readonly collator = new Intl.Collator($localize.locale ?? 'en');

  protected readonly roleWords = ROLE_WORDS;
  protected readonly admissionWords = ADMISSION_WORDS;
  protected readonly day = day;
  protected readonly sorts = PEOPLE_SORTS.map((value) => ({value, words: SORT_WORDS[value]}));

  private readonly params = toSignal(this.route.queryParamMap, {requireSync: true});
  protected readonly state = computed(() => peopleStateFrom(this.params()));
  protected readonly members = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.members(),
  });
  protected readonly shown = after(this.members, this.partners.read);
  protected readonly found = computed(() =>
    findPeople(
      this.members.hasValue() ? this.members.value() : [],
      this.state(),
      (id) => this.partners.nameOf(id),
      this.collator,
    ),
  );
  protected readonly isAlone = computed(
    () => this.members.hasValue() && this.members.value().length === 1 && this.found().total === 1,
  );
  protected readonly roles = computed(() => [
    {value: '', words: $localize`Any role`},
    ...this.found().roles.map(({value, count}) => ({value, count, words: ROLE_WORDS[value]})),
  ]);
  protected readonly partnerOptions = computed(() => [
    {value: '', words: $localize`Any partner`},
    ...this.found().partners.map(({value, count}) => ({value, count, words: this.partners.nameOf(value)})),
  ]);
  protected readonly workPackages = computed(() => [
    {value: '', words: $localize`Any work package`},
    ...this.found().workPackages.map(({value, count}) => ({value: `${value}`, count, words: `WP${value}`})),
  ]);
  protected readonly standings = computed(() =>
    this.found().standings.map(({value, count}) => ({value, count, words: STANDING_WORDS[value]})),
  );

  protected readonly chosen = computed(() => {
    const {role, partner, workPackage, standing} = this.state();
    return [role, partner, workPackage, standing !== 'active'].filter(Boolean).length;
  });

  /** Puts filters in the address; the list begins anew. */
  protected filter(chosen: Partial<Record<keyof PeopleState, string>>): void {
    const isDefault = ([name, value]: [string, string]) =>
      value === '' || value === 'active' || (name === 'sort' && value === 'name');
    const params = Object.entries(chosen).map((it) => [it[0], isDefault(it) ? null : it[1]] as const);
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: {...Object.fromEntries(params), page: null},
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected clear(): void {
    this.filter({role: '', partner: '', workPackage: '', standing: ''});
  }

  protected changeRole(member: Member): Promise<void> {
    const isOneself = member.id === this.session.user()?.uid;
    return this.follow(this.dialogs.ask(ChangeRoleDialog, {member, isOneself}, this.place));
  }

  protected assign(member: Member): Promise<void> {
    return this.follow(this.dialogs.ask(AssignDialog, {member}, this.place));
  }

  private async follow(outcome: Promise<string | undefined>): Promise<void> {
    const words = await outcome;
    if (words === undefined) return;
    this.members.reload();
    this.told().say(words);
  }
}
