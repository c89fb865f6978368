import {Component, inject, viewChild} from '@angular/core';
import {linesOf, writeFiguresCsv, writeFiguresJson} from '@model/analytics/export';
import {Attempt} from '../../../core/commands/attempt';
import {FileSaver} from '../../../core/files/file-saver';
import {Icon} from '../../../ui/icon/icon';
import {Told} from '../../../ui/told/told';
import {ShownFigures} from '../shown-figures';

/** Everything that is kept of the period, as one CSV or JSON file. */
@Component({
  selector: 'app-export-figures',
  imports: [Icon, Told],
  template: `
    <h2 id="export-title" i18n>Take everything</h2>
    <p class="prose muted" i18n>
      Each number that is kept of these days, a line each: the sums of a day, and those of each outcome, site
      and word. Nothing in it runs as a formula.
    </p>
    <p class="cluster">
      <button
        type="button"
        class="button"
        [disabled]="attempt.busy() || figures.isBehind()"
        (click)="saveCsv()"
      >
        <app-icon name="download" /><ng-container i18n>All figures as CSV</ng-container>
      </button>
      <button
        type="button"
        class="button"
        [disabled]="attempt.busy() || figures.isBehind()"
        (click)="saveJson()"
      >
        <app-icon name="download" /><ng-container i18n>All figures as JSON</ng-container>
      </button>
    </p>
    <app-told />
    <div role="alert">
      @if (attempt.problem(); as problem) {
        <p class="note note-error">{{ problem }}</p>
      }
    </div>
  `,
})
export class ExportFigures {
  protected readonly figures = inject(ShownFigures);
  private readonly files = inject(FileSaver);
  private readonly told = viewChild.required(Told);
  protected readonly attempt = new Attempt();

  protected async saveCsv(): Promise<void> {
    await this.attempt.run(async () => {
      const {default: papa} = await import('papaparse');
      const csv = writeFiguresCsv(papa, this.figures.documents());
      this.save('csv', new Blob([csv], {type: 'text/csv;charset=utf-8'}));
    });
  }

  protected async saveJson(): Promise<void> {
    await this.attempt.run(async () => {
      const json = writeFiguresJson(this.figures.period(), this.figures.documents(), new Date());
      this.save('json', new Blob([json], {type: 'application/json'}));
    });
  }

  private save(ending: string, content: Blob): void {
    const {from, to} = this.figures.period();
    this.files.save(`can-heal-figures-${from}-${to}.${ending}`, content);
    const count = linesOf(this.figures.documents()).length;
    this.told().say($localize`${count}:count: figures are in the file.`);
  }
}
