import type {Figures} from '@model/analytics/figures';
import type {ReportedEntry} from '@model/analytics/report';
import type {ChartSource} from '../../../ui/chart/chart-words';

/** What the dashboard draws: a period, perhaps with the one before it, and what outcomes are called. */
export interface ShownPeriod {
  readonly now: Figures;
  readonly before?: Figures;
  readonly outcomes: readonly ReportedEntry[];
  /** Both periods in words. */
  readonly words: string;
  readonly wordsBefore?: string;
  /** A count, as the reader's language writes it. */
  readonly number: (count: number) => string;
}

/** Where all of these figures are from. */
export function sourceOf({words}: Pick<ShownPeriod, 'words'>, note?: string): ChartSource {
  return {
    links: [{label: $localize`the portal’s own counting`, url: '/privacy#when-you-read'}],
    year: words,
    ...(note && {note}),
  };
}
