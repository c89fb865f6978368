import type {CountsByName, Figures} from '@model/analytics/figures';
import {byCategory, byOutcome} from '@model/analytics/report';
import type {ItemCounts} from '@model/analytics/stored-day';
import {CATEGORY_WORDS} from '../../../deliverables/words';
import type {ShownChart} from '../../../ui/chart/shown-chart';
import {PAGE_WORDS} from '../words';
import {rankingChart, type RankingWords} from './ranking-chart';
import type {ShownPeriod} from './shown-period';

const COUNTED = $localize`By COUNTER’s rules: robots and double-clicks are left out.`;

/** What was read and taken away: by outcome, by category, by page. */
export function readingCharts(shown: ShownPeriod): ShownChart[] {
  const titles = new Map(shown.outcomes.map(({id, title}) => [id, title]));
  const outcome = {
    name: $localize`Outcome`,
    note: COUNTED,
    words: (id: string) => titles.get(id),
    path: (id: string) => (titles.has(id) ? `/deliverables/${id}` : undefined),
  };
  const draw = (how: RankingWords, counts: (figures: Figures) => CountsByName) =>
    rankingChart(how, shown, counts(shown.now), shown.before && counts(shown.before));
  return [
    draw(
      {
        ...outcome,
        anchor: 'top-outcomes',
        title: $localize`Outcomes read most`,
        count: $localize`Views`,
        takeaway: ({words, count}, all) =>
          $localize`“${words}:title:” was looked at most, ${count}:count: times. All outcomes together were looked at ${all}:all: times.`,
      },
      ({items}) => countsOf(items, 'investigations'),
    ),
    draw(
      {
        ...outcome,
        anchor: 'top-downloads',
        title: $localize`Outcomes downloaded most`,
        count: $localize`Downloads`,
        takeaway: ({words, count}, all) =>
          $localize`Files of “${words}:title:” were taken most, ${count}:count: times of ${all}:all:.`,
      },
      ({items}) => countsOf(items, 'requests'),
    ),
    draw(
      {
        anchor: 'categories',
        title: $localize`Views by category`,
        name: $localize`Category`,
        count: $localize`Views of its outcomes`,
        note: COUNTED,
        takeaway: ({words, count}, all) =>
          $localize`Most read is the category “${words}:category:”, with ${count}:count: of ${all}:all: views.`,
      },
      (figures) =>
        new Map(
          byCategory(byOutcome(figures, shown.outcomes)).map((each) => [
            CATEGORY_WORDS[each.category],
            each.investigations,
          ]),
        ),
    ),
    draw(
      {
        anchor: 'pages',
        title: $localize`Pages`,
        name: $localize`Page`,
        count: $localize`Page views`,
        words: (page) => (PAGE_WORDS as Readonly<Record<string, string>>)[page],
        takeaway: ({words, count}, all) =>
          $localize`Opened most: “${words}:page:”, ${count}:count: of ${all}:all: page views.`,
      },
      ({lists}) => lists.pages,
    ),
  ].filter((chart) => chart !== undefined);
}

function countsOf(items: ReadonlyMap<string, ItemCounts>, metric: keyof ItemCounts): CountsByName {
  return new Map([...items].map(([id, counts]) => [id, counts[metric]]));
}
