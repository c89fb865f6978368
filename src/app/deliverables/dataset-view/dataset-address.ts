import {computed, inject, Injectable} from '@angular/core';
import {toSignal} from '@angular/core/rxjs-interop';
import {ActivatedRoute, Router} from '@angular/router';
import {type DatasetState, readState, writeState} from '@model/datasets/address';

/** What the dataset's view shows stands in the page's address, and can be sent to somebody else. */
@Injectable()
export class DatasetAddress {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly parameters = toSignal(this.route.queryParams, {initialValue: {}});

  readonly state = computed<DatasetState>(() => readState(this.parameters()));

  /** Shows something else. Back leads out of the page, not through every key that was pressed. */
  change(change: Partial<DatasetState>): void {
    const queryParams = writeState({...this.state(), ...change});
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      preserveFragment: true,
      replaceUrl: true,
      // The page stays where it is: what changes is in sight.
      scroll: 'manual',
    });
  }
}
