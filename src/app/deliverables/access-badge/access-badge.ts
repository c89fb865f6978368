import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import type {Visibility} from '@model/access/visibility';
import {formatDay} from '@model/dates/format';
import {accessOf} from '@model/deliverables/access';
import {Icon} from '../../ui/icon/icon';

/** Says how an outcome can be reached: open, embargoed until a day, or the consortium's alone. */
@Component({
  selector: 'app-access-badge',
  imports: [Icon],
  template: `
    @switch (access()) {
      @case ('open') {
        <span class="badge badge-success"
          ><app-icon name="check" /><ng-container i18n>Open</ng-container></span
        >
      }
      @case ('embargoed') {
        <span class="badge badge-warning">
          <app-icon name="clock" /><ng-container i18n>Embargoed until {{ until() }}</ng-container>
        </span>
      }
      @case ('consortium') {
        <span class="badge consortium">
          <app-icon name="lock" /><ng-container i18n>Consortium only</ng-container>
        </span>
      }
    }
  `,
  styles: `
    .consortium {
      background: var(--color-night);
      color: var(--color-on-night);
    }
  `,
})
export class AccessBadge {
  private readonly locale = inject(LOCALE_ID);

  readonly of = input.required<{visibility: Visibility; embargoUntil?: Date}>();

  protected readonly access = computed(() => accessOf(this.of(), new Date()));
  protected readonly until = computed(() => {
    const {embargoUntil} = this.of();
    return embargoUntil && formatDay(embargoUntil, this.locale);
  });
}
