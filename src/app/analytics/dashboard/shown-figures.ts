import {computed, inject, Injectable, LOCALE_ID, resource} from '@angular/core';
import {toSignal} from '@angular/core/rxjs-interop';
import {ActivatedRoute, Router} from '@angular/router';
import {figuresOf} from '@model/analytics/figures';
import {type paramsOf, periodBefore, periodFrom} from '@model/analytics/period';
import {formatPartialRange} from '@model/dates/format';
import {Session} from '../../members/session';
import type {ShownPeriod} from './charts/shown-period';
import {FiguresRepository} from './figures-repository';

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

  readonly read = resource({
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

  readonly shown = computed<ShownPeriod | undefined>(() => {
    if (!this.read.hasValue()) return undefined;
    const {state, documents, before, outcomes} = this.read.value();
    const earlier = periodBefore(state);
    return {
      now: figuresOf(state, documents),
      ...(before && {before: figuresOf(earlier, before)}),
      outcomes,
      words: this.rangeWords(state),
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
