import {binsOf} from '@model/charts/bins';
import {keyAt, type MapChart, numberAt} from '@model/charts/chart';
import {numberWords, shortNumber} from '@model/charts/words';
import {MAP_LEGEND} from '../height';
import {isNarrow, type Look} from '../look';
import {EUROPE} from '../map-name';
import {commonOption} from './common';

/** More labels than this are more than a phone's map has room for. */
const FEW = 12;

/** Countries shaded by one number, with another on a disc. What has no number keeps the colour of the ground. */
export function mapOption(chart: MapChart, look: Look): Record<string, unknown> {
  const {size, colours, wording} = look;
  const {columns, rows} = chart.table;
  const type = columns[chart.value]?.type ?? 'number';
  const values = rows.map((row) => numberAt(row, chart.value)).filter((value) => value !== undefined);
  const bins = binsOf(values, colours.shades.length);
  const told = (value: number) => numberWords(value, type, wording.locale);
  // Few spans take shades that are far apart.
  const step = colours.shades.length / Math.max(bins.length, 1);
  const shadeAt = (index: number) => colours.shades[Math.floor((index + 1) * step) - 1] ?? colours.main;
  const isRoomy = !isNarrow(look) || values.length <= FEW;
  return {
    ...commonOption(look),
    visualMap: {
      type: 'piecewise',
      show: values.length > 0,
      selectedMode: false,
      hoverLink: false,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      itemWidth: size * 1.5,
      itemHeight: size * 0.9,
      itemGap: size * 0.8,
      textStyle: {color: colours.ink, fontSize: size * 0.78},
      outOfRange: {color: colours.ground},
      pieces: bins.map(({from, to}, index) => ({
        gte: from,
        lte: to,
        label: from === to ? told(from) : `${told(from)} – ${told(to)}`,
        color: shadeAt(index),
      })),
    },
    series: [
      {
        type: 'map',
        map: EUROPE,
        name: columns[chart.value]?.label,
        top: 0,
        bottom: size * MAP_LEGEND,
        aspectScale: 1,
        selectedMode: false,
        itemStyle: {areaColor: colours.ground, borderColor: colours.surface, borderWidth: 0.8},
        emphasis: {
          label: {show: false},
          itemStyle: {areaColor: 'inherit', borderColor: colours.accent, borderWidth: 2.5},
        },
        data: rows.flatMap((row, index) => {
          const [value, disc] = [numberAt(row, chart.value), numberAt(row, chart.disc)];
          if (value === undefined && disc === undefined) return [];
          const words =
            chart.disc !== undefined
              ? disc !== undefined && told(disc)
              : isRoomy && value !== undefined && shortNumber(value, type, wording.locale);
          const label = words ? labelled(look, words, chart.disc !== undefined) : {};
          // ECharts knows "no number" as NaN.
          return [{name: keyAt(row, chart.country), value: value ?? Number.NaN, disc, row: index, ...label}];
        }),
      },
    ],
  };
}

/** A number on a country: on a disc of its own, or right on the shade. It stays when the country is pointed at. */
function labelled({size, colours}: Look, words: string, isDisc: boolean) {
  const label = {
    show: true,
    formatter: words,
    color: colours.ink,
    fontSize: size * 0.74,
    fontWeight: 640,
    backgroundColor: colours.surface,
    borderColor: colours.ink,
    borderWidth: isDisc ? 1.5 : 0,
    borderRadius: size,
    padding: [size * 0.18, size * 0.36],
  };
  return {label, emphasis: {label}};
}
