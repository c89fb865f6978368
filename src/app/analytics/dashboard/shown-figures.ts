import {computed, inject, Injectable, linkedSignal, LOCALE_ID, resource} from '@angular/core';
import {toSignal} from '@angular/core/rxjs-interop';
import {ActivatedRoute, Router} from '@angular/router';
import {figuresOf} from '@model/analytics/figures';
import {
  type paramsOf,
  type Period,
  periodBefore,
  periodFrom,
  type PeriodState,
} from '@model/analytics/period';
import type {StoredDay} from '@model/analytics/stored-day';
import type {CatalogueEntry} from '@model/catalogue/entry';
import {formatPartialRange} from '@model/dates/format';
import {Session} from '../../members/session';
import type {Reloadable} from '../../ui/load-state/load-state';
import type {ShownPeriod} from './charts/shown-period';
import {FiguresRepository} from './figures-repository';

interface Read {
  readonly state: PeriodState;
  readonly documents: readonly StoredDay[];
  readonly before: readonly StoredDay[] | undefined;
  readonly outcomes: readonly CatalogueEntry[];
}

/** The figures of the period that the page's address asks for. Each page provides its own. */
@Injectable()
export class ShownFigures {
  private readonly repository = inject(FiguresRepository);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly locale = inject(LOCALE_ID);

  /** Days are counted by UTC's clock. */
  readonly today = new Date().toISOString().slice(0, 10);
  private readonly params = toSignal(this.route.queryParamMap, {requireSync: true});
  readonly state = computed(() => periodFrom(this.params(), this.today), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });

  private readonly answer = resource({
    params: () => (this.session.identity() === undefined ? undefined : this.state()),
    loader: async ({params}) => {
      const [documents, before, outcomes] = await Promise.all([
        this.repository.read(params),
        params.isCompared ? this.repository.read(periodBefore(params)) : undefined,
        this.repository.outcomes(),
      ]);
      return {state: params, documents, before, outcomes};
    },
  });
  /** What was read last: it stays in sight while another period is read. */
  private readonly last = linkedSignal<Read | undefined, Read | undefined>({
    source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
    computation: (read, earlier) => read ?? earlier?.value,
  });
  readonly read: Reloadable = {
    error: this.answer.error,
    hasValue: () => this.last() !== undefined,
    reload: () => this.answer.reload(),
  };
  /** Whether the figures in sight are those of the period before, while the chosen one's are on their way. */
  readonly isBehind = computed(() => this.last() !== undefined && this.answer.isLoading());
  /** The documents of the period in sight, and its days. */
  readonly documents = computed(() => this.last()?.documents ?? []);
  readonly period = computed<Period>(() => {
    const {from, to} = this.last()?.state ?? this.state();
    return {from, to};
  });

  readonly shown = computed<ShownPeriod | undefined>(() => {
    const read = this.last();
    if (!read) return undefined;
    const {state, documents, before, outcomes} = read;
    const earlier = periodBefore(state);
    return {
      now: figuresOf(state, documents),
      ...(before && {before: figuresOf(earlier, before)}),
      outcomes,
      words: this.rangeWords(state),
      number: (count) => count.toLocaleString(this.locale),
      ...(before && {wordsBefore: this.rangeWords(earlier)}),
    };
  });
  readonly isEmpty = computed(() => this.shown()?.now.counted === 0);

  /** Puts a change of what is shown into the address. */
  change(params: ReturnType<typeof paramsOf> | Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: params,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  /** One parameter of the address. */
  param(name: string): string | null {
    return this.params().get(name);
  }

  private rangeWords({from, to}: {readonly from: string; readonly to: string}): string {
    return formatPartialRange(from, to, this.locale);
  }
}
