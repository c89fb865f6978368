import {Component} from '@angular/core';
import {PageHeader} from '../../../ui/page-header/page-header';

/** All issues, whatever their state. */
@Component({
  selector: 'app-issues-page',
  imports: [PageHeader],
  template: `<app-page-header title="Newsletter" i18n-title />`,
})
export class IssuesPage {}
