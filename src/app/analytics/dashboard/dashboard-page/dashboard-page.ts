import {Component, computed, inject, LOCALE_ID} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatPartialDate} from '@model/dates/format';
import {ChartFigure} from '../../../ui/chart/chart-figure';
import {Icon} from '../../../ui/icon/icon';
import {LoadState} from '../../../ui/load-state/load-state';
import {PageHeader} from '../../../ui/page-header/page-header';
import {findingCharts} from '../charts/finding-charts';
import {healthCharts} from '../charts/health-charts';
import {readingCharts} from '../charts/reading-charts';
import {DAILY, type Daily, visitsChart} from '../charts/visits-chart';
import {wayCharts} from '../charts/way-charts';
import {ExportFigures} from '../export-figures/export-figures';
import {KeyFigures} from '../key-figures/key-figures';
import {PeriodBar} from '../period-bar/period-bar';
import {ShownFigures} from '../shown-figures';

/** What is read, where readers come from and what they look for, by sums from which nobody can be told. */
@Component({
  selector: 'app-dashboard-page',
  imports: [ChartFigure, ExportFigures, Icon, KeyFigures, LoadState, PageHeader, PeriodBar, RouterLink],
  templateUrl: './dashboard-page.html',
  styleUrl: './dashboard-page.scss',
  providers: [ShownFigures],
})
export class DashboardPage {
  private readonly locale = inject(LOCALE_ID);
  protected readonly figures = inject(ShownFigures);
  protected readonly shown = this.figures.shown;

  protected readonly daily = computed<Daily>(
    () => DAILY.find((known) => known === this.figures.param('show')) ?? 'visitors',
  );
  protected readonly visits = computed(() => {
    const shown = this.shown();
    return shown && visitsChart(this.daily(), shown, (day) => formatPartialDate(day, this.locale));
  });
  protected readonly sections = computed(() => {
    const shown = this.shown();
    if (!shown) return [];
    return [
      {
        id: 'read',
        title: $localize`What is read`,
        charts: readingCharts(shown),
        none: $localize`No page was counted.`,
      },
      {
        id: 'looked-for',
        title: $localize`What is looked for`,
        charts: findingCharts(shown),
        none: $localize`Nobody searched or filtered.`,
      },
      {
        id: 'ways',
        title: $localize`Ways in and out`,
        charts: wayCharts(shown),
        none: $localize`Nobody came by a link or followed one.`,
      },
      {
        id: 'health',
        title: $localize`How well it works`,
        charts: healthCharts(shown),
        none: $localize`Nothing was measured, and nothing went wrong.`,
      },
    ];
  });

  protected choose(daily: Daily): void {
    this.figures.change({show: daily === 'visitors' ? null : daily});
  }
}
