import {judgedVitals, type JudgedVital, LIMITS} from '@model/analytics/judged-vitals';
import type {Cell} from '@model/charts/chart';
import type {ShownChart} from '../../../ui/chart/shown-chart';
import {JUDGEMENT_WORDS, VITAL_WORDS} from '../words';
import {rankingChart} from './ranking-chart';
import {type ShownPeriod, sourceOf} from './shown-period';

/** How well the portal worked: how quick it was, and what went wrong. */
export function healthCharts(shown: ShownPeriod): ShownChart[] {
  const errors = rankingChart(
    {
      anchor: 'errors',
      title: $localize`Errors`,
      name: $localize`Kind of error`,
      count: $localize`Times`,
      takeaway: ({words, count}, all) =>
        $localize`Something went wrong ${all}:all: times, most often ${words}:error:: ${count}:count: times.`,
      note: $localize`Only the kind of an error is kept, neither its words nor who met it.`,
    },
    shown,
    shown.now.lists.errors,
    shown.before?.lists.errors,
  );
  return [vitalsChart(shown), errors].filter((chart) => chart !== undefined);
}

function vitalsChart(shown: ShownPeriod): ShownChart | undefined {
  const judged = judgedVitals(shown.now);
  if (judged.length === 0) return undefined;
  const before = new Map(shown.before && judgedVitals(shown.before).map((each) => [each.vital, each]));
  return {
    anchor: 'vitals',
    words: {
      title: $localize`How quick the portal was`,
      takeaway: takeaway(judged),
      source: sourceOf(
        shown,
        $localize`Core Web Vitals at the 75th percentile: three of four visits were at least as good. Up to 100 % of web.dev’s limit is good.`,
      ),
    },
    chart: {
      kind: 'bar',
      lying: true,
      label: 0,
      value: 1,
      table: {
        columns: [
          {label: $localize`Measure`, type: 'text'},
          {label: $localize`Of the limit for “good”`, type: 'percent'},
          {label: $localize`75th percentile`, type: 'number'},
          {label: $localize`Unit`, type: 'text'},
          {label: $localize`Good up to`, type: 'number'},
          {label: $localize`Judgement`, type: 'text'},
          {label: $localize`Measured`, type: 'number'},
          ...(shown.before ? [{label: $localize`Period before`, type: 'number'} as const] : []),
        ],
        rows: judged.map(({vital, share, value, judgement, measured}): Cell[] => [
          VITAL_WORDS[vital],
          share,
          value,
          vital === 'CLS' ? $localize`score` : $localize`ms`,
          LIMITS[vital].good,
          JUDGEMENT_WORDS[judgement],
          measured,
          ...(shown.before ? [before.get(vital)?.value] : []),
        ]),
      },
    },
  };
}

function takeaway(judged: readonly JudgedVital[]): string {
  const behind = judged.filter(({judgement}) => judgement !== 'good');
  if (behind.length === 0) return $localize`Everything that is measured is good, for three of four visits.`;
  const names = behind.map(({vital}) => VITAL_WORDS[vital]).join(', ');
  return $localize`Not yet good for three of four visits: ${names}:measures:.`;
}
