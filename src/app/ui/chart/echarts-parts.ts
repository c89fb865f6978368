import type {ChartKind} from '@model/charts/chart';
import {BarChart, LineChart, ScatterChart} from 'echarts/charts';
import {GridComponent, LegendPlainComponent, TooltipComponent} from 'echarts/components';
import {use} from 'echarts/core';
import {SVGRenderer} from 'echarts/renderers';

use([BarChart, LineChart, ScatterChart, GridComponent, LegendPlainComponent, TooltipComponent, SVGRenderer]);

/** Loads what only this kind of chart needs. */
export async function loadParts(kind: ChartKind): Promise<true> {
  if (kind === 'network') await import('./echarts-network');
  if (kind === 'map') await (await import('./echarts-map')).loadEurope();
  return true;
}
