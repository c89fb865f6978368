import type {Chart} from '@model/charts/chart';
import type {Look} from '../look';
import {barHeight, barOption} from './bar';
import {mapHeight, mapOption} from './map';
import {networkHeight, networkOption} from './network';
import {lineOption, scatterOption} from './plane';
import {timelineHeight, timelineOption} from './timeline';

const USUAL_HEIGHT = 22;

/** What ECharts draws for a chart. All of it is read from the chart's table. */
export function optionOf(chart: Chart, look: Look): Record<string, unknown> {
  switch (chart.kind) {
    case 'bar':
      return barOption(chart, look);
    case 'line':
      return lineOption(chart, look);
    case 'scatter':
      return scatterOption(chart, look);
    case 'map':
      return mapOption(chart, look);
    case 'timeline':
      return timelineOption(chart, look);
    case 'network':
      return networkOption(chart, look);
  }
}

/** The pixels from top to bottom that a chart takes: known before it is drawn, so that nothing moves. */
export function heightOf(chart: Chart, look: Pick<Look, 'size' | 'width'>): number {
  switch (chart.kind) {
    case 'bar':
      return barHeight(chart, look);
    case 'map':
      return mapHeight(look);
    case 'timeline':
      return timelineHeight(chart, look);
    case 'network':
      return networkHeight(chart, look);
    default:
      return USUAL_HEIGHT * look.size;
  }
}
