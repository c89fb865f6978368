import {computed, inject, Injectable, resource} from '@angular/core';
import {Session} from '../session';
import {PeopleRepository} from './people-repository';

/** The requests for access: the frame counts those that wait, their page decides them. Read once for both. */
@Injectable()
export class Requests {
  private readonly repository = inject(PeopleRepository);
  private readonly session = inject(Session);

  readonly all = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.requests(),
  });
  /** Those who wait, the one who has waited longest first. */
  readonly open = computed(() =>
    (this.all.hasValue() ? this.all.value() : []).filter(({state}) => state === 'open').reverse(),
  );
  readonly decided = computed(() =>
    (this.all.hasValue() ? this.all.value() : []).filter(({state}) => state !== 'open'),
  );
}
