import type {NetworkChart} from '@model/charts/chart';
import {placeNodes, tiesOf} from '@model/charts/network';
import {heightOf, legendHeight} from '../height';
import {colourOf, isNarrow, type Look, shapeOf} from '../look';
import {commonOption, legendOf} from './common';

/** Room for names beside the drawing, and for the names that stand in it. */
const SIDES = {wide: {left: 9, right: 27, inside: 15}, narrow: {left: 5.4, right: 1, inside: 8.5}};

/** Things in lanes, tied by curves. Pointing at one leaves only what belongs with it in full colour. */
export function networkOption(chart: NetworkChart, look: Look): Record<string, unknown> {
  const nodes = placeNodes(chart);
  const {size, colours} = look;
  const narrow = isNarrow(look);
  const height = legendHeight(look, chart.lanes);
  const last = chart.lanes.length - 1;
  const room = heightOf(chart, look) - height - size;
  const {left, right, inside} = narrow ? SIDES.narrow : SIDES.wide;
  const across = look.width - (left + right) * size;
  return {
    ...commonOption(look),
    legend: legendOf(look, chart.lanes),
    series: [
      {
        type: 'graph',
        layout: 'none',
        // The places are pixels already: the box that holds them is as large as they are.
        left: left * size,
        top: height + size * 0.5,
        width: across,
        height: room * spanOf(nodes.map(({y}) => y)),
        categories: chart.lanes.map((name, index) => ({
          name,
          symbol: shapeOf(index),
          itemStyle: {color: colourOf(look, name, index, chart.lanes.length)},
        })),
        symbolSize: size * 0.75,
        lineStyle: {color: colours.muted, width: 1.4, opacity: 0.55, curveness: 0.12},
        emphasis: {
          focus: 'adjacency',
          scale: 1.5,
          lineStyle: {color: colours.accent, width: 2.5, opacity: 1},
        },
        blur: {itemStyle: {opacity: 0.25}, lineStyle: {opacity: 0.1}, label: {opacity: 0.35}},
        data: nodes.map(({id, name, lane, x, y}) => {
          const index = chart.lanes.indexOf(lane);
          const isEdge = index === 0 || index === last;
          const beside = {
            show: !(narrow && index === last),
            position: index === 0 ? 'left' : 'right',
            distance: size * 0.35,
            width: ((index === 0 ? left : right) - 1) * size,
          };
          // Between the edges a mark is as wide as its name, which stands in it: lines pass behind.
          const pill = {
            symbol: 'rect',
            symbolSize: [inside * size, size * 1.6],
            itemStyle: {
              color: colours.surface,
              borderColor: colourOf(look, lane, index, chart.lanes.length),
              borderWidth: 1.5,
            },
          };
          return {
            id,
            name,
            category: index,
            x: x * across,
            y: y * room,
            ...(!isEdge && pill),
            label: {
              ...(isEdge ? beside : {show: true, position: 'inside', width: (inside - 0.8) * size}),
              color: colours.ink,
              fontSize: size * 0.76,
              overflow: 'truncate',
            },
          };
        }),
        links: tiesOf(chart).map(({row, from, to}) => ({source: from, target: to, row})),
      },
    ],
  };
}

function spanOf(heights: readonly number[]): number {
  return heights.length === 0 ? 1 : Math.max(...heights) - Math.min(...heights);
}
