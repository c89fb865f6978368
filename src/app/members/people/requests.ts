import {computed, inject, Injectable, resource} from '@angular/core';
import {includesRole} from '@model/access/role';
import {Session} from '../session';
import {PeopleRepository} from './people-repository';

/**
 * The requests for access: the frame counts those that wait, their page decides them. Read once for both,
 * and only for admins: an editor is in the same frame.
 */
@Injectable()
export class Requests {
  private readonly repository = inject(PeopleRepository);
  private readonly session = inject(Session);

  readonly all = resource({
    params: () => (includesRole(this.session.role(), 'admin') ? this.session.identity() : undefined),
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
