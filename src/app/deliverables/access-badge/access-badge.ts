import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import type {Visibility} from '@model/access/visibility';
import {formatDay} from '@model/dates/format';
import {accessOf} from '@model/deliverables/access';

/** Says how an outcome can be reached: open, embargoed until a day, or the consortium's alone. */
@Component({
  selector: 'app-access-badge',
  template: `
    @switch (access()) {
      @case ('open') {
        <ng-container i18n>Open access</ng-container>
      }
      @case ('embargoed') {
        <ng-container i18n>Embargoed until {{ until() }}</ng-container>
      }
      @case ('consortium') {
        <ng-container i18n>Consortium only</ng-container>
      }
    }
  `,
  styleUrl: './access-badge.scss',
  host: {'[class]': 'access()'},
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
