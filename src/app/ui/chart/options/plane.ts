import type {LineChart, ScatterChart} from '@model/charts/chart';
import {labelsOf, seriesOf} from '@model/charts/marks';
import {cellWords} from '@model/charts/words';
import {legendHeight} from '../height';
import {colourOf, isNarrow, type Look, shapeOf} from '../look';
import {commonOption, legendOf, valueAxis, wordAxis} from './common';

const STROKES = ['solid', 'dashed', 'dotted'] as const;
const NAMED_AT_THE_END = 5;

/** Lines over words or over numbers; each has its own stroke and shape, and its name at its end where there is room. */
export function lineOption(chart: LineChart, look: Look): Record<string, unknown> {
  const series = seriesOf(chart);
  const endNames = series.length > 1 && series.length <= NAMED_AT_THE_END && !isNarrow(look);
  const names = endNames ? [] : series.map(({name}) => name);
  const height = legendHeight(look, names);
  const {size, wording} = look;
  const {columns} = chart.table;
  const column = columns[chart.label] ?? {type: 'text', label: ''};
  const words = (label: string) => cellWords(label, column.type, wording);
  const axis = wordAxis(look, labelsOf(chart));
  return {
    ...commonOption(look),
    legend: legendOf(look, names),
    grid: {
      left: size * 3,
      right: endNames ? size * 9 : size * 1.4,
      top: height + size,
      bottom: size * 2.2,
    },
    xAxis:
      column.type === 'number'
        ? {...valueAxis(look, column.type), scale: true}
        : {...axis, axisLabel: {...axis.axisLabel, hideOverlap: true, formatter: words}},
    yAxis: valueAxis(look, columns[chart.value]?.type ?? 'number'),
    series: series.map(({name, marks}, index) => {
      const colour = colourOf(look, name, index, series.length);
      return {
        type: 'line',
        name,
        color: colour,
        symbol: shapeOf(index),
        symbolSize: size * 0.5,
        showAllSymbol: marks.length < 60,
        lineStyle: {width: 2.5, type: STROKES[index % STROKES.length]},
        emphasis: {scale: 1.8, lineStyle: {width: 3.5}},
        endLabel: {show: endNames, formatter: name, color: look.colours.ink, fontSize: size * 0.8},
        data: marks.map(({row, x, y}) => ({value: [column.type === 'number' ? Number(x) : x, y], row})),
      };
    }),
  };
}

/** Points over two axes of numbers; each series has its own shape. */
export function scatterOption(chart: ScatterChart, look: Look): Record<string, unknown> {
  const series = seriesOf(chart);
  const names = series.map(({name}) => name);
  const height = legendHeight(look, names);
  const {size} = look;
  const {columns} = chart.table;
  const axisOf = (column: number) => ({
    ...valueAxis(look, columns[column]?.type ?? 'number', columns[column]?.label),
    scale: true,
  });
  return {
    ...commonOption(look),
    legend: legendOf(look, names),
    grid: {left: size * 4.4, right: size * 1.4, top: height + size, bottom: size * 3.4},
    xAxis: axisOf(chart.x),
    yAxis: {...axisOf(chart.value), nameGap: size * 3.4},
    series: series.map(({name, marks}, index) => ({
      type: 'scatter',
      name,
      symbol: shapeOf(index),
      symbolSize: size * (marks.length > 500 ? 0.4 : 0.65),
      itemStyle: {color: colourOf(look, name, index, series.length), opacity: 0.8},
      emphasis: {scale: 1.8, itemStyle: {borderColor: look.colours.accent, borderWidth: 2, opacity: 1}},
      data: marks.map(({row, x, y}) => ({value: [x, y], row})),
    })),
  };
}
