import {Component, inject, resource, viewChild} from '@angular/core';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {after} from '../../ui/load-state/together';
import {PageHeader} from '../../ui/page-header/page-header';
import {Told} from '../../ui/told/told';
import {ContentRepository} from '../content-repository';
import {AliasSettings} from './alias-settings';
import {ContactSettings} from './contact-settings';
import {FeaturedSettings} from './featured-settings';
import {FourEyesSettings} from './four-eyes-settings';
import {NoticeSettings} from './notice-settings';
import {PortalSettings} from './portal-settings';
import {RetentionSettings} from './retention-settings';

/** What admins set for the whole portal. Each part is saved by itself, and recorded in the audit log. */
@Component({
  selector: 'app-settings-page',
  imports: [
    AliasSettings,
    ContactSettings,
    FeaturedSettings,
    FourEyesSettings,
    LoadState,
    NoticeSettings,
    PageHeader,
    RetentionSettings,
    Told,
  ],
  template: `
    <app-page-header
      title="Settings"
      i18n-title
      lead="What holds for the whole portal. Every change is recorded."
      i18n-lead
    />
    <app-told />
    <app-load-state [of]="shown">
      @if (settings.hasValue()) {
        @let all = settings.value();
        <div class="parts">
          <app-notice-settings [notice]="all.home.notice" (saved)="say($event)" />
          <app-featured-settings
            [featured]="all.home.featured ?? []"
            [rows]="content.hasValue() ? content.value() : []"
            (saved)="say($event)"
          />
          <app-four-eyes-settings [fourEyes]="all.fourEyes" (saved)="say($event)" />
          <app-alias-settings
            [aliases]="all.aliases"
            [rows]="content.hasValue() ? content.value() : []"
            (saved)="say($event)"
          />
          <app-retention-settings [months]="all.analytics.retentionMonths" (saved)="say($event)" />
          <app-contact-settings [contact]="all.contact" (saved)="say($event)" />
        </div>
      }
    </app-load-state>
  `,
  styles: `
    .parts {
      display: grid;
      grid-template-columns: minmax(0, 46rem);
      gap: var(--space-6);
    }
  `,
})
export class SettingsPage {
  private readonly repository = inject(PortalSettings);
  private readonly contents = inject(ContentRepository);
  private readonly session = inject(Session);
  private readonly told = viewChild.required(Told);

  protected readonly settings = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.read(),
  });
  /** Titles for what is featured, and what may be. */
  protected readonly content = resource({
    params: () => this.session.identity(),
    loader: () => this.contents.published(),
  });
  protected readonly shown = after(this.settings, this.content);

  protected say(words: string): void {
    this.settings.reload();
    this.told().say(words);
  }
}
