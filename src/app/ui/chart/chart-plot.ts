import {Component, computed, DOCUMENT, inject, input, linkedSignal, output, resource} from '@angular/core';
import type {Chart} from '@model/charts/chart';
import {type Place, stepOf, walk} from '@model/charts/steps';
import * as echarts from 'echarts/core';
import {NgxEchartsDirective, provideEchartsCore} from 'ngx-echarts';
import {loadParts} from './echarts-parts';
import {heightOf} from './height';
import {optionOf} from './options/option';
import {tooltipOf} from './options/tooltip';
import {PlotLook} from './plot-look';
import {isLying, targetsOf} from './targets';

/** What was pressed in a chart: the row that it stands for, or the node of a network. */
export interface Pressed {
  readonly row?: number;
  readonly node?: string;
}

/** The drawing of a chart. The keyboard walks through its marks, and what they say is announced. */
@Component({
  selector: 'app-chart-plot',
  imports: [NgxEchartsDirective],
  providers: [PlotLook, provideEchartsCore({echarts})],
  templateUrl: './chart-plot.html',
  styleUrl: './chart-plot.scss',
})
export class ChartPlot {
  private readonly document = inject(DOCUMENT);
  private readonly look = inject(PlotLook);

  readonly chart = input.required<Chart>();
  /** What names the drawing for those who don't see it. */
  readonly title = input.required<string>();
  /** The hue of a series that has one of its own, as a token of the theme. */
  readonly tokens = input<Readonly<Record<string, string>>>({});
  readonly pressed = output<Pressed>();

  private instance: echarts.ECharts | undefined;

  protected readonly parts = resource({
    params: () => this.chart().kind,
    loader: ({params}) => loadParts(params),
  });
  protected readonly height = computed(() =>
    heightOf(this.chart(), {size: this.look.size(), width: this.look.width()}),
  );
  protected readonly option = computed(() => {
    const [chart, look] = [this.chart(), this.look.read(this.tokens())];
    if (!look || !this.parts.hasValue()) return undefined;
    return {...optionOf(chart, look), tooltip: tooltipOf(chart, look, this.document)};
  });

  private readonly targets = computed(() => targetsOf(this.chart(), this.look.wording));
  private readonly place = linkedSignal<Chart, Place | undefined>({
    source: this.chart,
    computation: () => undefined,
  });
  private readonly target = computed(() => {
    const place = this.place();
    return place && this.targets()[place.series]?.[place.mark];
  });
  /** What a screen reader hears of where the keyboard is. */
  protected readonly announcement = computed(() => this.target()?.words ?? '');

  protected drawn(instance: echarts.ECharts): void {
    this.instance = instance;
  }

  protected walk(event: KeyboardEvent): void {
    if (event.key === 'Escape') return this.leave();
    const target = this.target();
    if ((event.key === 'Enter' || event.key === ' ') && target) {
      event.preventDefault();
      return this.pressed.emit(target);
    }
    const step = stepOf(event.key, isLying(this.chart()));
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const counts = this.targets().map((series) => series.length);
    this.place.update((place) => walk(place, step, counts));
    this.show();
  }

  protected leave(): void {
    this.place.set(undefined);
    this.instance?.dispatchAction({type: 'downplay'});
    this.instance?.dispatchAction({type: 'hideTip'});
  }

  protected press({data}: {data?: unknown}): void {
    const {row, id} = (data ?? {}) as {row?: number; id?: string};
    this.pressed.emit({row, node: id});
  }

  private show(): void {
    const {seriesIndex, dataIndex} = this.target() ?? {};
    if (dataIndex === undefined) return;
    this.instance?.dispatchAction({type: 'downplay'});
    this.instance?.dispatchAction({type: 'highlight', seriesIndex, dataIndex});
    this.instance?.dispatchAction({type: 'showTip', seriesIndex, dataIndex});
  }
}
