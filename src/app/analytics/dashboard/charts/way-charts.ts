import type {CountsByName, Figures} from '@model/analytics/figures';
import type {ShownChart} from '../../../ui/chart/shown-chart';
import {STEP_WORDS} from '../words';
import {rankingChart, type RankingWords} from './ranking-chart';
import type {ShownPeriod} from './shown-period';

/** The ways in and out: other sites, the newsletter, and where links led. */
export function wayCharts(shown: ShownPeriod): ShownChart[] {
  const draw = (how: RankingWords, counts: (figures: Figures) => CountsByName) =>
    rankingChart(how, shown, counts(shown.now), shown.before && counts(shown.before));
  return [
    draw(
      {
        anchor: 'referrers',
        title: $localize`Where readers come from`,
        name: $localize`Site`,
        count: $localize`Visits`,
        takeaway: ({words, count}, all) =>
          $localize`Of ${all}:all: visits that began with a link on another site, most came from ${words}:site:: ${count}:count:.`,
        note: $localize`Only the other site’s name is kept, never the page. Who types the address or opens a bookmark comes from nowhere.`,
      },
      ({lists}) => lists.referrers,
    ),
    draw(
      {
        anchor: 'newsletter-visits',
        title: $localize`Visits from the newsletter`,
        name: $localize`Issue`,
        count: $localize`Visits`,
        takeaway: ({words, count}) =>
          $localize`The issue “${words}:issue:” led to most visits: ${count}:count:.`,
        note: $localize`Links in an issue carry the issue’s name and nothing of its reader.`,
        path: (issue) => (issue === 'other' ? undefined : `/newsletter/${issue}`),
      },
      ({lists}) => lists.via,
    ),
    draw(
      {
        anchor: 'newsletter-steps',
        title: $localize`Newsletter: who came and went`,
        name: $localize`Step`,
        count: $localize`Times`,
        words: (step) => STEP_WORDS[step],
        takeaway: () =>
          $localize`${shown.number(shown.now.lists.newsletter.get('confirmed') ?? 0)}:count: confirmed their address, ${shown.number(shown.now.lists.newsletter.get('left') ?? 0)}:left: left.`,
        note: $localize`As the pages report it, without those who asked not to be counted.`,
      },
      ({lists}) => lists.newsletter,
    ),
    draw(
      {
        anchor: 'outbound',
        title: $localize`Where links led to`,
        name: $localize`Site`,
        count: $localize`Links followed`,
        takeaway: ({words, count}, all) =>
          $localize`Of ${all}:all: links to other sites, most led to ${words}:site:: ${count}:count:.`,
      },
      ({lists}) => lists.outbound,
    ),
  ].filter((chart) => chart !== undefined);
}
