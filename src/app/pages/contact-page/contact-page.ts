import {Component, computed, inject, input, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {reportedPath} from '@model/pages/page-address';
import {SettingsRepository} from '../../settings/settings-repository';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {ProblemReport} from '../problem-report/problem-report';

/** How to reach the team, and how to report a problem with a page. */
@Component({
  selector: 'app-contact-page',
  imports: [LoadState, PageHeader, ProblemReport, RouterLink],
  templateUrl: './contact-page.html',
  styleUrl: './contact-page.scss',
  host: {class: 'page'},
})
export class ContactPage {
  private readonly repository = inject(SettingsRepository);

  /** The `page` parameter of the address: the page somebody wants to report. */
  readonly page = input<unknown>();

  protected readonly settings = resource({loader: () => this.repository.read()});
  protected readonly reported = computed(() => reportedPath(this.page()));

  protected readonly addresses = computed(() => {
    const {contactEmail, accessibilityEmail, privacyEmail} = this.settings.hasValue()
      ? this.settings.value()
      : {};
    return [
      {
        id: 'contact',
        for: $localize`Questions about the project and its outcomes`,
        email: contactEmail,
      },
      {
        id: 'accessibility',
        for: $localize`Accessibility: something you can't read, reach or use`,
        email: accessibilityEmail ?? contactEmail,
      },
      {
        id: 'privacy',
        for: $localize`Your personal data`,
        email: privacyEmail ?? contactEmail,
      },
    ];
  });
}
