import {Component, computed, DOCUMENT, inject, LOCALE_ID} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatMoment} from '@model/dates/format';
import {Attempt} from '../../../core/commands/attempt';
import {FileSaver} from '../../../core/files/file-saver';
import {Icon} from '../../../ui/icon/icon';
import {LoadState} from '../../../ui/load-state/load-state';
import {PageHeader} from '../../../ui/page-header/page-header';
import {PeriodBar} from '../period-bar/period-bar';
import {ShownFigures} from '../shown-figures';
import {reportOf} from './report';

/** The period's figures by category and by outcome, with how they were counted: to print, or for a spreadsheet. */
@Component({
  selector: 'app-report-page',
  imports: [Icon, LoadState, PageHeader, PeriodBar, RouterLink],
  templateUrl: './report-page.html',
  styleUrl: './report-page.scss',
  providers: [ShownFigures],
})
export class ReportPage {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly files = inject(FileSaver);
  private readonly locale = inject(LOCALE_ID);
  protected readonly figures = inject(ShownFigures);
  protected readonly attempt = new Attempt();

  protected readonly shown = this.figures.shown;
  protected readonly report = computed(() => {
    const shown = this.shown();
    return shown && reportOf(shown, this.isWhole());
  });
  /** Whether outcomes of the consortium's own are named: asked for each time, since a report is passed on. */
  protected readonly isWhole = computed(() => this.figures.param('names') === 'all');
  protected readonly madeAt = formatMoment(new Date(), this.locale);

  protected number(n: number | undefined): string {
    return n === undefined ? '' : n.toLocaleString(this.locale);
  }

  protected change(percent: number | undefined): string {
    if (percent === undefined) return '';
    return `${percent > 0 ? '+' : ''}${percent.toLocaleString(this.locale)} %`;
  }

  protected name(all: boolean): void {
    this.figures.change({names: all ? 'all' : null});
  }

  protected print(): void {
    this.window?.print();
  }

  protected async saveCsv(): Promise<void> {
    const report = this.report();
    if (!report) return;
    await this.attempt.run(async () => {
      const [{default: papa}, {reportCsv}] = await Promise.all([import('papaparse'), import('./report-csv')]);
      const period = this.figures.period();
      const csv = reportCsv(papa, period, report);
      const name = `can-heal-report-${period.from}-${period.to}.csv`;
      this.files.save(name, new Blob([csv], {type: 'text/csv;charset=utf-8'}));
    });
  }
}
