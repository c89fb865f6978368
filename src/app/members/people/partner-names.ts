import {computed, inject, Injectable, resource} from '@angular/core';
import {PartnerRepository} from '../../partners/partner-repository';
import {Session} from '../session';

/** The partners by name, to choose from and to show; a page that can't read them shows their ids. */
@Injectable()
export class PartnerNames {
  private readonly repository = inject(PartnerRepository);
  private readonly session = inject(Session);

  /** Shown with what names them: a name in the place of an id would push the lines about. */
  readonly read = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.list(),
  });
  /** All of them by name. */
  readonly options = computed(() => {
    const collator = new Intl.Collator($localize.locale ?? 'en');
    return (this.read.hasValue() ? this.read.value() : [])
      .map(({id, name}) => ({id, name}))
      .sort((a, b) => collator.compare(a.name, b.name));
  });
  private readonly names = computed(() => new Map(this.options().map(({id, name}) => [id, name])));

  nameOf(id: string): string {
    return this.names().get(id) ?? id;
  }
}
