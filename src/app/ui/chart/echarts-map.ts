import {MapChart} from 'echarts/charts';
import {VisualMapPiecewiseComponent} from 'echarts/components';
import {getMap, registerMap, use} from 'echarts/core';
import {EUROPE, EUROPE_ADDRESS} from './map-name';

// Before a map is registered: ECharts takes none while it can draw none.
use([MapChart, VisualMapPiecewiseComponent]);

/** Fetches the map of Europe, once. */
export async function loadEurope(): Promise<void> {
  if (getMap(EUROPE)) return;
  const answer = await fetch(EUROPE_ADDRESS);
  if (!answer.ok) throw new Error('The map of Europe could not be fetched.');
  registerMap(EUROPE, await answer.json());
}
