import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {Chart} from '@model/charts/chart';
import {Icon} from '../icon/icon';
import {ChartDownloads} from './chart-downloads';
import {ChartPlot, type Pressed} from './chart-plot';
import {ChartRows} from './chart-rows';
import type {ChartWords, RowLinks} from './chart-words';
import {roomOf} from './height';

/**
 * A chart with all that belongs to it: its title, what one sees, its source, the same data as a table, its data and
 * picture to take away, and an address of its own. The drawing itself is fetched when somebody gets to see it.
 */
@Component({
  selector: 'app-chart',
  imports: [ChartDownloads, ChartPlot, ChartRows, Icon, RouterLink],
  templateUrl: './chart-figure.html',
  styleUrl: './chart-figure.scss',
})
export class ChartFigure {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);

  readonly chart = input.required<Chart>();
  readonly words = input.required<ChartWords>();
  /** The chart's name in the page's address. */
  readonly anchor = input.required<string>();
  readonly tokens = input<Readonly<Record<string, string>>>({});
  readonly links = input<RowLinks>();
  /** Something in the drawing was pressed. */
  readonly pressed = output<Pressed>();

  protected readonly view = signal<'chart' | 'table'>('chart');
  /** What the drawing takes once it has come. */
  protected readonly room = computed(() => roomOf(this.chart()));
  protected readonly titleId = computed(() => `${this.anchor()}-title`);

  constructor() {
    // The router looked for the place in the address before the chart was there.
    afterNextRender(() => {
      const wanted = decodeURIComponent(this.document.location.hash.slice(1));
      if (wanted === this.anchor()) this.host.scrollIntoView();
    });
  }
}
