import type {BarChart} from '@model/charts/chart';
import {labelsOf, type Series, seriesOf} from '@model/charts/marks';
import {cellWords, numberWords, shortNumber} from '@model/charts/words';
import {BAR, legendHeight, namesOf} from '../height';
import {colourOf, type Look, patternOf} from '../look';
import {commonOption, labelStyle, legendOf, valueAxis, wordAxis} from './common';

/** Room for the longest number at the end of a bar, in times the text's size. */
const NUMBER = 5.2;

/** Bars from labels and numbers: lying ones have their label above them, where there is room for all of it. */
export function barOption(chart: BarChart, look: Look): Record<string, unknown> {
  const series = seriesOf(chart);
  const height = legendHeight(look, namesOf(series));
  const {size, colours, wording} = look;
  const labels = labelsOf(chart);
  const type = chart.table.columns[chart.value]?.type ?? 'number';
  const words = (label: string) =>
    cellWords(label, chart.table.columns[chart.label]?.type ?? 'text', wording);
  const numbers = valueAxis(look, type);
  const names = wordAxis(look, labels);
  const perLabel = chart.stacked ? 1 : series.length;
  const lying = {
    ...names,
    inverse: true,
    axisLabel: {
      ...labelStyle(look),
      color: colours.ink,
      inside: true,
      margin: 0,
      verticalAlign: 'bottom' as const,
      padding: [0, 0, ((perLabel * BAR * 1.15) / 2) * size + size * 0.3, size * 0.3],
      width: look.width - size,
      overflow: 'truncate' as const,
      formatter: words,
    },
    z: 10,
  };
  const standing = {...names, axisLabel: {...names.axisLabel, hideOverlap: true, formatter: words}};
  return {
    ...commonOption(look),
    legend: legendOf(look, namesOf(series)),
    grid: chart.lying
      ? {left: 0, right: size * NUMBER, top: height, bottom: 0}
      : {left: size * 2.8, right: size, top: height + size * 1.5, bottom: size * 2},
    // A lying bar says its number at its end: the axis needs none.
    xAxis: chart.lying ? {...numbers, axisLabel: {show: false}, splitLine: {show: false}} : standing,
    yAxis: chart.lying ? lying : numbers,
    series: series.map(({name, marks}, index) => ({
      type: 'bar',
      name,
      ...(chart.stacked && {stack: 'all'}),
      barWidth: chart.lying ? size * BAR : undefined,
      barMaxWidth: size * 4,
      barGap: '15%',
      itemStyle: {
        color: colourOf(look, name, index, series.length),
        ...(series.length > 1 && {
          decal: patternOf(look, index),
          borderColor: colours.surface,
          borderWidth: chart.stacked ? 1 : 0,
        }),
      },
      emphasis: {itemStyle: {borderColor: colours.accent, borderWidth: 2}},
      label: {
        show: !chart.stacked,
        position: chart.lying ? 'right' : 'top',
        color: colours.ink,
        fontSize: size * 0.78,
        formatter: ({value}: {value: unknown[]}) =>
          chart.lying
            ? numberWords(Number(value[0]), type, wording.locale)
            : shortNumber(Number(value[1]), type, wording.locale),
      },
      data: marks.map(({row, x, y}) => ({
        value: chart.lying ? [y, x] : [x, y],
        row,
        ...(chart.stacked && topLabel(series, index, x, chart, look)),
      })),
    })),
  };
}

/** The sum of a stack, above its last piece. */
function topLabel(
  series: readonly Series[],
  index: number,
  x: string | number,
  chart: BarChart,
  {wording, colours, size}: Look,
): object | undefined {
  const at = series.map(({marks}) => marks.find((mark) => mark.x === x)?.y ?? 0).map(Number);
  if (at.findLastIndex((value) => value > 0) !== index) return undefined;
  const sum = at.reduce((total, value) => total + value, 0);
  const type = chart.table.columns[chart.value]?.type ?? 'number';
  const words = shortNumber(sum, type, wording.locale);
  const position = chart.lying ? 'right' : 'top';
  return {
    label: {
      show: true,
      position,
      formatter: words,
      fontSize: size * 0.8,
      fontWeight: 640,
      color: colours.ink,
    },
  };
}
