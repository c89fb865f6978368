import {Component, inject, viewChild} from '@angular/core';
import {writeCsv} from '@model/exchange/write-csv';
import {writeJson} from '@model/exchange/write-json';
import {KINDS, type Kind} from '@model/publishing/kind';
import {Attempt} from '../../core/commands/attempt';
import {FileSaver} from '../../core/files/file-saver';
import {Icon} from '../../ui/icon/icon';
import {Told} from '../../ui/told/told';
import {ExchangeRepository, type PublishedWhole} from '../exchange-repository';
import {FILE_NAMES, KINDS_WORDS} from './words';

/** Everything that stands published, as CSV by kind or as one JSON file. */
@Component({
  selector: 'app-export-section',
  imports: [Icon, Told],
  template: `
    <section aria-labelledby="export-title">
      <h2 id="export-title" i18n>Export</h2>
      <p class="muted" i18n>
        What stands published, the consortium’s and what was withdrawn included. A table can be changed in a
        spreadsheet and imported again; nothing in it runs as a formula.
      </p>
      <ul class="plain-list cluster">
        @for (kind of kinds; track kind) {
          <li>
            <button type="button" class="button" [disabled]="attempt.busy()" (click)="saveOne(kind)">
              <app-icon name="download" />
              <ng-container i18n>{{ words[kind] }} as CSV</ng-container>
            </button>
          </li>
        }
      </ul>
      <p class="cluster">
        <button type="button" class="button" [disabled]="attempt.busy()" (click)="saveTables()">
          <app-icon name="download" /><ng-container i18n>Everything as CSV</ng-container>
        </button>
        <button type="button" class="button" [disabled]="attempt.busy()" (click)="saveJson()">
          <app-icon name="download" /><ng-container i18n>Everything as JSON</ng-container>
        </button>
      </p>
      <app-told />
      <div role="alert">
        @if (attempt.problem(); as problem) {
          <p class="note note-error">{{ problem }}</p>
        }
      </div>
    </section>
  `,
  styles: `
    .cluster {
      margin-block-end: var(--space-4);
    }
  `,
})
export class ExportSection {
  private readonly repository = inject(ExchangeRepository);
  private readonly files = inject(FileSaver);
  private readonly told = viewChild.required(Told);

  protected readonly attempt = new Attempt();
  protected readonly kinds = KINDS;
  protected readonly words = KINDS_WORDS;

  protected async saveOne(kind: Kind): Promise<void> {
    await this.attempt.run(async () => {
      const items = await this.repository.published(kind);
      await this.saveTable(kind, items);
      this.say(items.length);
    });
  }

  protected async saveTables(): Promise<void> {
    await this.attempt.run(async () => {
      const all = await this.repository.everything();
      for (const kind of KINDS) await this.saveTable(kind, all[kind]);
      const count = KINDS.length;
      this.told().say(
        $localize`${count}:count: files are saved. Your browser may ask whether it may save several.`,
      );
    });
  }

  protected async saveJson(): Promise<void> {
    await this.attempt.run(async () => {
      const all = await this.repository.everything();
      const json = writeJson(all, new Date());
      this.files.save('can-heal-content.json', new Blob([json], {type: 'application/json'}));
      this.say(KINDS.reduce((sum, kind) => sum + all[kind].length, 0));
    });
  }

  private async saveTable(kind: Kind, items: readonly PublishedWhole[]): Promise<void> {
    const {default: papa} = await import('papaparse');
    const csv = writeCsv(papa, kind, items);
    this.files.save(`can-heal-${FILE_NAMES[kind]}.csv`, new Blob([csv], {type: 'text/csv;charset=utf-8'}));
  }

  private say(count: number): void {
    this.told().say(
      count === 1 ? $localize`1 item is in the file.` : $localize`${count}:count: items are in the file.`,
    );
  }
}
