import {Component, computed, inject, resource, signal} from '@angular/core';
import type {LineChart} from '@model/charts/chart';
import type {GrowthDay} from '@model/newsletter/growth';
import {Session} from '../../../members/session';
import {ChartFigure} from '../../../ui/chart/chart-figure';
import {FilterSelect} from '../../../ui/filter-select/filter-select';
import {LoadState} from '../../../ui/load-state/load-state';
import {ReadersRepository} from '../readers-repository';
import {day} from '../words';

/** Periods that can be shown, in days. */
const PERIODS = [
  {value: '90', words: $localize`The last 90 days`},
  {value: '365', words: $localize`The last 365 days`},
  {value: '', words: $localize`All that is kept`},
];

/** How the number of readers went, day by day. */
@Component({
  selector: 'app-growth-section',
  imports: [ChartFigure, FilterSelect, LoadState],
  template: `
    <h2 id="growth" i18n>Growth</h2>
    <app-load-state [of]="read" isPart [isEmpty]="days().length === 0">
      <p empty class="note" i18n>
        Each night the portal counts its readers, those who came and those who went. The first count is shown
        here tomorrow.
      </p>
      @if (read.hasValue()) {
        @if (days().length > 90) {
          <app-filter-select
            label="Period"
            i18n-label
            [options]="periods"
            [value]="period()"
            (chosen)="period.set($event)"
          />
        }
        <app-chart anchor="growth-chart" [chart]="chart()" [words]="words()" />
      }
    </app-load-state>
  `,
  styles: `
    app-filter-select {
      display: block;
      max-inline-size: 15rem;
      margin-block-end: var(--space-4);
    }
  `,
})
export class GrowthSection {
  private readonly repository = inject(ReadersRepository);
  private readonly session = inject(Session);

  protected readonly periods = PERIODS;
  protected readonly period = signal('90');
  protected readonly read = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.growth(),
  });
  protected readonly days = computed(() => (this.read.hasValue() ? this.read.value() : []));
  private readonly shown = computed(() => this.days().slice(-(Number(this.period()) || Infinity)));
  protected readonly chart = computed((): LineChart => {
    const rows = this.shown().map((one) => [one.day, one.readers, one.joined, one.lost]);
    const number = (label: string) => ({label, type: 'number' as const});
    const columns = [
      {label: $localize`Day`, type: 'date' as const},
      ...[number($localize`Readers`), number($localize`Came`), number($localize`Went`)],
    ];
    return {kind: 'line', table: {columns, rows}, label: 0, value: 1};
  });
  protected readonly words = computed(() => ({
    title: $localize`Readers, day by day`,
    takeaway: takeawayOf(this.shown()),
    source: {links: [], note: $localize`Counted each night, in Universal Time, by the portal itself.`},
  }));
}

function takeawayOf(days: readonly GrowthDay[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  const sum = (of: 'joined' | 'lost') => days.reduce((total, one) => total + one[of], 0);
  const since = day(new Date(first.day));
  return $localize`${last.readers}:readers: at the end of the last day counted. Since ${since}:since: ${sum('joined')}:joined: came and ${sum('lost')}:lost: went.`;
}
