import {Component} from '@angular/core';
import {PageHeader} from '../../../ui/page-header/page-header';

/** How issues are sent, for admins. */
@Component({
  selector: 'app-newsletter-settings-page',
  imports: [PageHeader],
  template: `<app-page-header title="Newsletter settings" i18n-title />`,
})
export class NewsletterSettingsPage {}
