import type {ChartKind} from '@model/charts/chart';
import {BarChart, LineChart, ScatterChart} from 'echarts/charts';
import {GridComponent, LegendPlainComponent, TooltipComponent} from 'echarts/components';
import {getMap, registerMap, use} from 'echarts/core';
import {SVGRenderer} from 'echarts/renderers';
import {EUROPE, EUROPE_ADDRESS} from './map-name';

use([BarChart, LineChart, ScatterChart, GridComponent, LegendPlainComponent, TooltipComponent, SVGRenderer]);

/** Loads what only this kind of chart needs. */
export async function loadParts(kind: ChartKind): Promise<true> {
  if (kind === 'network') await import('./echarts-network');
  if (kind === 'map') await Promise.all([loadEurope(), import('./echarts-map')]);
  return true;
}

async function loadEurope(): Promise<void> {
  if (getMap(EUROPE)) return;
  const answer = await fetch(EUROPE_ADDRESS);
  if (!answer.ok) throw new Error('The map of Europe could not be fetched.');
  registerMap(EUROPE, await answer.json());
}
