import {Component, computed, inject, input, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {workPackageNumberFrom} from '@model/work-packages/number';
import type {WorkPackage} from '@model/work-packages/work-package';
import {ReadError} from '../../core/errors/read-error';
import {titleFrom} from '../../core/title/item-title';
import {DigestRepository} from '../../digest/digest-repository';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {SourceList} from '../../ui/source-list/source-list';
import {WorkPackageOutcomes} from '../work-package-outcomes/work-package-outcomes';
import {WorkPackageRepository} from '../work-package-repository';

/** One work package: what was published about it, and what came out of it. */
@Component({
  selector: 'app-work-package-page',
  imports: [LoadState, PageHeader, RouterLink, SourceList, WorkPackageOutcomes],
  templateUrl: './work-package-page.html',
  styleUrl: './work-package-page.scss',
  host: {class: 'page'},
})
export class WorkPackagePage {
  private readonly repository = inject(WorkPackageRepository);
  private readonly digests = inject(DigestRepository);
  private readonly session = inject(Session);

  /** The number, as the address has it. */
  readonly n = input.required<string>();

  protected readonly number = computed(() => workPackageNumberFrom(this.n()));
  protected readonly found = resource({
    params: () => {
      const identity = this.session.identity();
      return identity === undefined ? undefined : {number: this.number(), identity};
    },
    loader: async ({params}) => {
      if (params.number === undefined) throw new ReadError('absent');
      return {facts: await this.repository.find(params.number)};
    },
  });
  protected readonly digest = resource({loader: () => this.digests.read()});

  constructor() {
    titleFrom(this.found, ({facts}) => this.titleOf(facts, this.n()));
  }

  protected titleOf(facts: WorkPackage | undefined, number: number | string): string {
    return facts?.title ?? $localize`Work package ${number}`;
  }

  /** The partner's name; its id until the digest has come, or where it holds no such partner. */
  protected nameOf(partner: string): string {
    const partners = this.digest.hasValue() ? this.digest.value().partners : [];
    return partners.find(({id}) => id === partner)?.name ?? partner;
  }
}
