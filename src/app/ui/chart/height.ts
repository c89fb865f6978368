/** How high drawings are: known before anything of them is fetched, so that nothing moves when they come. */
import type {BarChart, Chart, NetworkChart, TimelineChart} from '@model/charts/chart';
import {labelsOf, type Series, seriesOf} from '@model/charts/marks';
import {placeNodes} from '@model/charts/network';
import type {Look} from './look';

type Place = Pick<Look, 'size' | 'width'>;

/*
 * Heights and widths in times the text's size.
 */

/** A bar that lies. */
export const BAR = 1.1;
const NAME_ABOVE = 1.6;
const STANDING = 24;
const USUAL = 22;
const WIDEST_MAP = 40;
export const MAP_LEGEND = 3.2;
const LANE = 3.4;
const STEP = 2.2;

/** The pixels from top to bottom that a chart takes. */
export function heightOf(chart: Chart, place: Place): number {
  switch (chart.kind) {
    case 'bar':
      return barHeight(chart, place);
    case 'map':
      return Math.min(place.width, WIDEST_MAP * place.size) + MAP_LEGEND * place.size;
    case 'timeline':
      return timelineHeight(chart, place);
    case 'network':
      return networkHeight(chart, place);
    default:
      return USUAL * place.size;
  }
}

/**
 * The same as a length of CSS, for where nothing has been measured yet; it needs a query container around it. Where names
 * of series are above lying bars it is one line of them, in a place so narrow that they take more.
 */
export function roomOf(chart: Chart): string {
  return chart.kind === 'map'
    ? `calc(min(100cqi, ${WIDEST_MAP}em) + ${MAP_LEGEND}em)`
    : `${heightOf(chart, {size: 1, width: Infinity})}em`;
}

/** The room that the names of the series take above a drawing; none for a single one. */
export function legendHeight({size, width}: Place, names: readonly string[]): number {
  if (names.length < 2) return 0;
  // As wide as the letters are about: names that do not fit in a line go on in the next.
  const {count} = names.reduce(
    ({count, left}, name) => {
      const wide = (name.length * 0.46 + 3.4) * size;
      return wide > left && left < width
        ? {count: count + 1, left: width - wide}
        : {count, left: left - wide};
    },
    {count: 1, left: width},
  );
  return count * size * 1.75 + size * 0.6;
}

/** What the series are called, in their order. */
export function namesOf(series: readonly Series[]): string[] {
  return series.map(({name}) => name);
}

function barHeight(chart: BarChart, place: Place): number {
  if (!chart.lying) return STANDING * place.size;
  const count = chart.stacked ? 1 : seriesOf(chart).length;
  const legend = legendHeight(place, namesOf(seriesOf(chart)));
  return labelsOf(chart).length * (count * BAR * 1.15 + NAME_ABOVE * 2) * place.size + legend;
}

function timelineHeight(chart: TimelineChart, {size}: Place): number {
  return (labelsOf(chart).length * LANE + 3) * size;
}

function networkHeight(chart: NetworkChart, {size}: Place): number {
  const lanes = chart.lanes.map((lane) => placeNodes(chart).filter((node) => node.lane === lane).length);
  return (Math.max(...lanes, 6) * STEP + 4) * size;
}
