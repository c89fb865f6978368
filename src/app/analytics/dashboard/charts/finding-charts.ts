import type {CountsByName, Figures} from '@model/analytics/figures';
import {AUDIENCES} from '@model/deliverables/audience';
import {CATEGORIES} from '@model/deliverables/category';
import {AUDIENCE_WORDS, CATEGORY_WORDS} from '../../../deliverables/words';
import type {ShownChart} from '../../../ui/chart/shown-chart';
import {FACET_WORDS} from '../words';
import {rankingChart, type RankingWords} from './ranking-chart';
import type {ShownPeriod} from './shown-period';

const SEARCH_WORDS: Readonly<Record<string, string>> = {
  found: $localize`Found something`,
  vain: $localize`Found nothing`,
};

/** What people looked for: the audiences and categories they chose, their searches, and which of those were in vain. */
export function findingCharts(shown: ShownPeriod): ShownChart[] {
  const draw = (how: RankingWords, counts: (figures: Figures) => CountsByName) =>
    rankingChart(how, shown, counts(shown.now), shown.before && counts(shown.before));
  const chosen = $localize`Times chosen`;
  return [
    draw(
      {
        anchor: 'audiences',
        title: $localize`Audiences chosen`,
        name: $localize`Audience`,
        count: chosen,
        words: (name) => (AUDIENCE_WORDS as Readonly<Record<string, string>>)[name],
        takeaway: ({words, count}, all) =>
          $localize`“${words}:audience:” was chosen most, ${count}:count: times of ${all}:all:.`,
        note: $localize`Who reads is not known: only which audience somebody chose to see outcomes for.`,
      },
      ({lists}) => only(lists.chosen, AUDIENCES),
    ),
    draw(
      {
        anchor: 'categories-chosen',
        title: $localize`Categories chosen`,
        name: $localize`Category`,
        count: chosen,
        words: (name) => (CATEGORY_WORDS as Readonly<Record<string, string>>)[name],
        takeaway: ({words, count}, all) =>
          $localize`“${words}:category:” was chosen most, ${count}:count: times of ${all}:all:.`,
      },
      ({lists}) => only(lists.chosen, CATEGORIES),
    ),
    draw(
      {
        anchor: 'searches',
        title: $localize`Searches`,
        name: $localize`What came of it`,
        count: $localize`Searches`,
        words: (name) => SEARCH_WORDS[name],
        takeaway: () => vainSentence(shown),
      },
      ({lists}) => lists.searches,
    ),
    draw(
      {
        anchor: 'terms',
        title: $localize`Searched for in vain`,
        name: $localize`Words`,
        count: $localize`Searches`,
        takeaway: ({words, count}) =>
          $localize`“${words}:words:” was looked for most without finding anything: ${count}:count: times.`,
        note: $localize`Words are kept only of searches that found nothing, and none that could be somebody’s address or number.`,
      },
      ({lists}) => lists.terms,
    ),
    draw(
      {
        anchor: 'facets',
        title: $localize`Filters used`,
        name: $localize`Filter`,
        count: $localize`Times used`,
        words: (name) => (FACET_WORDS as Readonly<Record<string, string>>)[name],
        takeaway: ({words, count}, all) =>
          $localize`The filter used most is “${words}:filter:”, ${count}:count: times of ${all}:all:.`,
      },
      ({lists}) => lists.facets,
    ),
  ].filter((chart) => chart !== undefined);
}

function vainSentence({now, number}: ShownPeriod): string {
  const vain = now.lists.searches.get('vain') ?? 0;
  const all = [...now.lists.searches.values()].reduce((sum, n) => sum + n, 0);
  const share = all === 0 ? 0 : Math.round((vain / all) * 100);
  return $localize`Of ${number(all)}:all: searches, ${number(vain)}:vain: found nothing: ${share}:share: %.`;
}

function only(counts: CountsByName, names: readonly string[]): CountsByName {
  return new Map([...counts].filter(([name]) => names.includes(name)));
}
