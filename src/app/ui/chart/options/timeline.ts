import type {TimelineChart} from '@model/charts/chart';
import {labelsOf, type Mark, seriesOf} from '@model/charts/marks';
import {colourOf, isNarrow, type Look} from '../look';
import {commonOption, labelStyle, valueAxis} from './common';

const MARK = 0.85;
const DAY = 86_400_000;
/** How far things of one day stand apart, and how much room a lane has for them below its name. */
const APART = 0.55;
const ROOM = 1.3;

/** A lane for each kind of thing, its name above it, and a mark for each thing where it is on the axis of time. */
export function timelineOption(chart: TimelineChart, look: Look): Record<string, unknown> {
  const series = seriesOf(chart);
  const {size, colours, wording} = look;
  const {splitLine, ...axis} = valueAxis(look, 'number');
  const year = new Intl.DateTimeFormat(wording.locale, {year: 'numeric', timeZone: 'UTC'});
  const month = new Intl.DateTimeFormat(wording.locale, {month: 'short', timeZone: 'UTC'});
  return {
    ...commonOption(look),
    useUTC: true,
    grid: {left: size * 0.6, right: size * 0.8, top: 0, bottom: size * 2.4},
    xAxis: {
      ...axis,
      type: 'time',
      ...spanOf(series.flatMap(({marks}) => marks)),
      splitNumber: isNarrow(look) ? 3 : 7,
      splitLine: {...splitLine, show: true},
      axisLine: {show: true, lineStyle: {color: colours.muted}},
      axisLabel: {
        ...labelStyle(look),
        hideOverlap: true,
        formatter: (moment: number) =>
          new Date(moment).getUTCMonth() === 0 ? `{year|${year.format(moment)}}` : month.format(moment),
        rich: {year: {color: colours.ink, fontWeight: 640, fontSize: size * 0.8}},
      },
    },
    yAxis: {
      type: 'category',
      data: labelsOf(chart),
      inverse: true,
      axisTick: {show: false},
      axisLine: {show: false},
      splitLine: {show: true, lineStyle: {color: colours.line}},
      axisLabel: {
        ...labelStyle(look),
        color: colours.ink,
        inside: true,
        margin: 0,
        verticalAlign: 'bottom',
        padding: [0, 0, size * 0.5, 0],
      },
      z: 10,
    },
    series: series.map(({name, marks}, index) => ({
      type: 'scatter',
      name,
      symbol: 'circle',
      symbolSize: size * MARK,
      itemStyle: {
        color: colourOf(look, name, index, Math.max(2, series.length)),
        borderColor: colours.surface,
        borderWidth: 1,
      },
      emphasis: {scale: 1.7, itemStyle: {borderColor: colours.accent, borderWidth: 2}},
      data: stacked(marks).map(({mark, up}) => ({
        value: [mark.x, mark.y],
        row: mark.row,
        symbolOffset: [0, size * (0.75 - up)],
      })),
    })),
  };
}

/**
 * What happened on one day stands above one another, not upon; and where that are many, closer together, so that they stay
 * below the name of their lane.
 */
function stacked(marks: readonly Mark[]): {readonly mark: Mark; readonly up: number}[] {
  const met = new Map<string | number, number>();
  const placed = marks.map((mark) => {
    const earlier = met.get(mark.x) ?? 0;
    met.set(mark.x, earlier + 1);
    return {mark, earlier};
  });
  const apart = Math.min(APART, ROOM / Math.max(1, ...placed.map(({earlier}) => earlier)));
  return placed.map(({mark, earlier}) => ({mark, up: apart * earlier}));
}

/** A little more than the marks take, so that none is cut at an edge. */
function spanOf(marks: readonly Mark[]): {min?: number; max?: number} {
  const moments = marks.map(({x}) => Number(x));
  if (moments.length === 0) return {};
  const [min, max] = [Math.min(...moments), Math.max(...moments)];
  const more = (max - min) * 0.02 + DAY;
  return {min: min - more, max: max + more};
}
