import {
  Component,
  computed,
  effect,
  inject,
  input,
  LOCALE_ID,
  output,
  signal,
  untracked,
} from '@angular/core';
import type {PlotData} from '@model/datasets/aggregate';
import type {DatasetState} from '@model/datasets/address';
import {FUNCTIONS, type Plot, PLOT_KINDS} from '@model/datasets/question';
import type {Deliverable} from '@model/deliverables/deliverable';
import {countryName} from '../../../core/locale/names';
import {ChartFigure} from '../../../ui/chart/chart-figure';
import type {TableSession} from '../reading/table-session';
import {FUNCTION_WORDS, PLOT_WORDS} from '../words';
import {firstPlot, withChange} from './first-plot';
import {plotChart, plotTitle, plotTakeaway, shortfall} from './plot-chart';

/** Draws a table as its reader wishes: which columns, how numbers become one, as what. */
@Component({
  selector: 'app-dataset-chart',
  imports: [ChartFigure],
  templateUrl: './dataset-chart.html',
  styleUrl: './dataset-chart.scss',
})
export class DatasetChart {
  private readonly locale = inject(LOCALE_ID);

  readonly session = input.required<TableSession>();
  readonly state = input.required<DatasetState>();
  readonly item = input.required<Deliverable>();
  readonly changed = output<Plot>();

  protected readonly kinds = PLOT_KINDS.map((value) => ({value, words: PLOT_WORDS[value]}));
  protected readonly functions = FUNCTIONS.filter((name) => name !== 'count').map((value) => ({
    value,
    words: FUNCTION_WORDS[value],
  }));

  /** The plot of the address; before anybody chose, one that shows something. */
  protected readonly plot = computed(() => this.state().plot ?? firstPlot(this.session().columns()));
  protected readonly numbers = computed(() =>
    this.session()
      .columns()
      .filter(({kind}) => kind === 'number'),
  );
  protected readonly along = computed(() =>
    this.plot()?.kind === 'scatter' ? this.numbers() : this.session().columns(),
  );
  private readonly drawn = signal<{readonly plot: Plot; readonly data: PlotData | undefined} | undefined>(
    undefined,
  );
  private turn = 0;

  protected readonly shown = computed(() => {
    const drawn = this.drawn();
    if (!drawn?.data || drawn.data.table.rows.length === 0) return undefined;
    const {plot, data} = drawn;
    const titles = new Map(
      this.session()
        .columns()
        .map(({name, title}) => [name, title]),
    );
    const item = this.item();
    const wording = {locale: this.locale, country: (code: string) => countryName(code, this.locale)};
    return {
      chart: plotChart(plot, data.table),
      words: {
        title: plotTitle(plot, titles),
        takeaway: plotTakeaway(plot, data.table, wording),
        source: {
          links: [{label: item.title, url: `/deliverables/${item.id}`}],
          year: item.issued?.slice(0, 4),
          licence: item.licence,
          note: shortfall(data, wording.locale),
        },
      },
    };
  });
  protected readonly isNothing = computed(() => this.drawn() !== undefined && this.shown() === undefined);

  constructor() {
    effect(() => {
      const [session, state, plot] = [this.session(), this.state(), this.plot()];
      untracked(() => void this.draw(session, state, plot));
    });
  }

  protected change(change: Partial<Record<keyof Plot, string>>): void {
    const plot = this.plot();
    if (plot) this.changed.emit(withChange(plot, change, this.session().columns()));
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }

  private async draw(session: TableSession, state: DatasetState, plot: Plot | undefined): Promise<void> {
    if (!plot) return;
    const turn = ++this.turn;
    const titles = new Map(session.columns().map(({name, title}) => [name, title]));
    const words = {value: valueWords(plot, titles)};
    const {search, filters} = state;
    const data = await session
      .ask('plot', {selection: {search, filters}, plot, words})
      .catch(() => undefined);
    if (turn === this.turn) this.drawn.set({plot, data});
  }
}

/** What the numbers of a plot are called. */
function valueWords({y, of}: Plot, titles: ReadonlyMap<string, string>): string {
  return y === undefined ? $localize`Rows` : `${titles.get(y) ?? y} (${FUNCTION_WORDS[of].toLowerCase()})`;
}
