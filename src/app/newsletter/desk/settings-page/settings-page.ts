import {Component, inject, resource, viewChild} from '@angular/core';
import {Session} from '../../../members/session';
import {LoadState} from '../../../ui/load-state/load-state';
import {PageHeader} from '../../../ui/page-header/page-header';
import {Told} from '../../../ui/told/told';
import {ReadersRepository} from '../readers-repository';
import {SettingsForm} from './settings-form';

/** How issues are sent, for admins. */
@Component({
  selector: 'app-newsletter-settings-page',
  imports: [LoadState, PageHeader, SettingsForm, Told],
  template: `
    <app-page-header
      title="Newsletter settings"
      i18n-title
      lead="From whom the newsletter comes, and how it is sent. Every change is recorded."
      i18n-lead
    />
    <app-told />
    <app-load-state [of]="settings">
      @if (settings.hasValue()) {
        <app-newsletter-settings-form [settings]="settings.value()" (saved)="say($event)" />
      }
    </app-load-state>
  `,
  providers: [ReadersRepository],
})
export class NewsletterSettingsPage {
  private readonly repository = inject(ReadersRepository);
  private readonly session = inject(Session);
  private readonly told = viewChild.required(Told);

  protected readonly settings = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.settings(),
  });

  protected say(words: string): void {
    this.settings.reload();
    this.told().say(words);
  }
}
