import {Component} from '@angular/core';
import {PageHeader} from '../../../ui/page-header/page-header';

/** Begins an issue. */
@Component({
  selector: 'app-new-issue-page',
  imports: [PageHeader],
  template: `<app-page-header title="Write an issue" i18n-title />`,
})
export class NewIssuePage {}
