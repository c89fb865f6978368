import type {Chart} from '@model/charts/chart';
import type {ChartWords, RowLinks} from './chart-words';

/** A chart as the page shows it. */
export interface ShownChart {
  readonly anchor: string;
  readonly words: ChartWords;
  readonly chart: Chart;
  readonly tokens?: Readonly<Record<string, string>>;
  readonly links?: RowLinks;
}
