import type {Chart} from '@model/charts/chart';
import type {Look} from '../look';
import {barOption} from './bar';
import {mapOption} from './map';
import {networkOption} from './network';
import {lineOption, scatterOption} from './plane';
import {timelineOption} from './timeline';

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
