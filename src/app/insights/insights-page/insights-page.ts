import {Component, computed, inject, LOCALE_ID, resource, signal} from '@angular/core';
import {formatDay} from '@model/dates/format';
import {OWN_FIGURES} from '@model/insights/figure';
import {countryName} from '../../core/locale/names';
import {Session} from '../../members/session';
import {PageRepository} from '../../pages/page-repository';
import {ChartFigure} from '../../ui/chart/chart-figure';
import type {Pressed} from '../../ui/chart/chart-plot';
import {LoadState} from '../../ui/load-state/load-state';
import {Markdown} from '../../ui/markdown/markdown';
import {PageHeader} from '../../ui/page-header/page-header';
import {counsellingChart, figureCharts} from '../charts/figure-charts';
import {networkChart} from '../charts/network-chart';
import {countryChart, timelineChart, yearChart} from '../charts/project-charts';
import {CounsellingReader} from '../counselling-reader';
import {NetworkList} from '../network/network-list';
import {ProjectReader} from '../project-reader';

/** The project drawn from its own data, and the figures by others that show why it matters. */
@Component({
  selector: 'app-insights-page',
  imports: [ChartFigure, LoadState, Markdown, NetworkList, PageHeader],
  templateUrl: './insights-page.html',
  styleUrl: './insights-page.scss',
  host: {class: 'page'},
})
export class InsightsPage {
  private readonly session = inject(Session);
  private readonly projectReader = inject(ProjectReader);
  private readonly pages = inject(PageRepository);
  private readonly counsellingReader = inject(CounsellingReader);
  private readonly locale = inject(LOCALE_ID);

  private readonly reader = {
    today: formatDay(new Date(), this.locale),
    country: (code: string) => countryName(code, this.locale),
  };

  // Whoever reads decides what is counted: it is read again when somebody else is at the keyboard.
  protected readonly project = resource({
    params: () => this.session.identity(),
    loader: () => this.projectReader.read(),
  });
  protected readonly text = resource({
    params: () => this.session.identity(),
    loader: () => this.pages.get('insights'),
  });
  protected readonly counselling = resource({
    params: () => this.session.identity(),
    loader: () => this.counsellingReader.read(),
  });

  /** As editors wrote it; until that is there, what the portal began with. */
  protected readonly lead = computed(() =>
    this.text.hasValue()
      ? this.text.value().summary
      : $localize`The project drawn from its own data: who works where, what came out of it and when. And the numbers on cancer and genetic counselling that show why it matters.`,
  );

  protected readonly isEmpty = computed(
    () => this.project.hasValue() && this.project.value().entries.length === 0,
  );
  protected readonly drawn = computed(() => {
    if (!this.project.hasValue()) return undefined;
    const data = this.project.value();
    return {
      countries: countryChart(data, this.reader),
      years: yearChart(data, this.reader),
      timeline: timelineChart(data, this.reader),
      network: networkChart(data, this.reader),
    };
  });
  protected readonly pressed = signal<Pressed | undefined>(undefined);

  private readonly figures = computed(() => (this.text.hasValue() ? (this.text.value().figures ?? []) : []));
  protected readonly background = computed(() =>
    figureCharts(this.figures().filter(({id}) => !OWN_FIGURES.includes(id))),
  );
  protected readonly own = computed(() => {
    const dataset = this.counselling.hasValue() ? this.counselling.value() : undefined;
    const first = dataset && counsellingChart(dataset);
    return [
      ...(first ? [first] : []),
      ...figureCharts(this.figures().filter(({id}) => OWN_FIGURES.includes(id))),
    ];
  });
}
