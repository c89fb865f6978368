import {Component} from '@angular/core';
import {PageHeader} from '../../ui/page-header/page-header';
import {ExportSection} from './export-section';
import {ImportSection} from './import-section';

/** Content by the table: in from a spreadsheet, and all of it out again. */
@Component({
  selector: 'app-exchange-page',
  imports: [ExportSection, ImportSection, PageHeader],
  template: `
    <app-page-header
      title="Import and export"
      i18n-title
      lead="Bring many items in from a spreadsheet, and take everything out as files that need no portal to be read."
      i18n-lead
    />
    <app-import-section />
    <app-export-section />
  `,
})
export class ExchangePage {}
