import {type DayFigures, visitorsADay} from '@model/analytics/figures';
import type {Cell, ChartColumn} from '@model/charts/chart';
import type {ShownChart} from '../../../ui/chart/shown-chart';
import {type ShownPeriod, sourceOf} from './shown-period';

/** What the first chart can draw day by day. */
export const DAILY = ['visitors', 'views', 'downloads'] as const;
export type Daily = (typeof DAILY)[number];

export const DAILY_WORDS: Readonly<Record<Daily, string>> = {
  visitors: $localize`Visitors`,
  views: $localize`Page views`,
  downloads: $localize`Downloads`,
};

const TITLES: Readonly<Record<Daily, string>> = {
  visitors: $localize`Visitors a day`,
  views: $localize`Page views a day`,
  downloads: $localize`Downloads a day`,
};

const NOTES: Readonly<Record<Daily, string>> = {
  visitors: $localize`Different visitors of each day, about 3 % off. Nobody is known again the next day, so days must not be added up.`,
  views: $localize`Every page that was opened. Robots are left out.`,
  downloads: $localize`Every download that was begun. Outcomes count theirs by COUNTER’s rules, without double-clicks.`,
};

/** Day by day, beside the same day of the period before. */
export function visitsChart(daily: Daily, shown: ShownPeriod, day: (day: string) => string): ShownChart {
  const {now, before} = shown;
  const label: ChartColumn = {label: $localize`Day`, type: 'date'};
  const value: ChartColumn = {label: DAILY_WORDS[daily], type: 'number'};
  const table = before
    ? {
        columns: [
          label,
          value,
          {label: $localize`Period`, type: 'text'} as const,
          {label: $localize`Counted on`, type: 'date'} as const,
        ],
        rows: [
          ...now.days.map((each): Cell[] => [each.day, each[daily], $localize`This period`, each.day]),
          ...before.days.map((each, n): Cell[] => [
            now.days[n]?.day,
            each[daily],
            $localize`Period before`,
            each.day,
          ]),
        ],
      }
    : {columns: [label, value], rows: now.days.map((each): Cell[] => [each.day, each[daily]])};
  return {
    anchor: 'visits',
    words: {
      title: TITLES[daily],
      takeaway: takeaway(daily, shown, day),
      source: sourceOf(shown, NOTES[daily]),
    },
    chart: {kind: 'line', table, label: 0, value: 1, ...(before && {series: 2})},
  };
}

function takeaway(daily: Daily, {now, before, number}: ShownPeriod, day: (day: string) => string): string {
  const busiest = now.days.reduce<DayFigures | undefined>(
    (most, each) => (most && most[daily] >= each[daily] ? most : each),
    undefined,
  );
  const peak =
    busiest && busiest[daily] > 0
      ? $localize`The most on one day: ${number(busiest[daily])}:count:, on ${day(busiest.day)}:day:.`
      : $localize`Nothing was counted on any day.`;
  if (daily !== 'visitors') return peak;
  const usual = $localize`On a usual day ${number(visitorsADay(now))}:count: people came.`;
  const earlier = before
    ? $localize`In the period before it was ${number(visitorsADay(before))}:count:.`
    : '';
  return [usual, earlier, peak].filter((part) => part).join(' ');
}
