import {Component} from '@angular/core';
import {PageHeader} from '../../../ui/page-header/page-header';

/** Who reads the newsletter, for admins. */
@Component({
  selector: 'app-readers-page',
  imports: [PageHeader],
  template: `<app-page-header title="Readers" i18n-title />`,
})
export class ReadersPage {}
