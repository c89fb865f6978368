import {Component, computed, inject, resource, viewChild} from '@angular/core';
import {dropDomain} from '@model/members/commands';
import {Attempt} from '../../../core/commands/attempt';
import {CommandRunner} from '../../../core/commands/command-runner';
import {ConfirmDialogOpener} from '../../../ui/confirm-dialog/confirm-dialog';
import {LoadState} from '../../../ui/load-state/load-state';
import {after} from '../../../ui/load-state/together';
import {PageHeader} from '../../../ui/page-header/page-header';
import {Told} from '../../../ui/told/told';
import {Session} from '../../session';
import {PartnerNames} from '../partner-names';
import {PeopleRepository} from '../people-repository';
import {day} from '../words';
import {DomainForm} from './domain-form';

/** The mail domains whose confirmed addresses are admitted by themselves. */
@Component({
  selector: 'app-domains-page',
  imports: [DomainForm, LoadState, PageHeader, Told],
  template: `
    <app-page-header
      title="Admitted domains"
      i18n-title
      lead="Everybody who confirms an address at exactly such a domain becomes a member by themselves. A subdomain is a domain of its own and has to be admitted by itself."
      i18n-lead
    />
    <app-domain-form (admitted)="say($event)" />
    <section aria-labelledby="domains-title">
      <h2 id="domains-title" i18n>Admitted now</h2>
      <app-told />
      <div role="alert">
        @if (attempt.problem(); as problem) {
          <p class="note note-error">{{ problem }}</p>
        }
      </div>
      <app-load-state [of]="shown" [isEmpty]="domains.hasValue() && rows().length === 0">
        <p empty class="note" i18n>
          No domain is admitted. People come in by invitation or by request until you add one.
        </p>
        <ul class="plain-list">
          @for (domain of rows(); track domain.id) {
            <li>
              <div class="who">
                <span class="name">{{ domain.id }}</span>
                <p class="small muted figures">
                  @if (domain.partner) {
                    {{ partners.nameOf(domain.partner) }} ·
                  }
                  <ng-container i18n>since {{ day(domain.addedAt) }}</ng-container>
                </p>
              </div>
              <button type="button" class="button" [disabled]="attempt.busy()" (click)="drop(domain.id)">
                <ng-container i18n>Drop</ng-container>
                <span class="visually-hidden">&ngsp;{{ domain.id }}</span>
              </button>
            </li>
          }
        </ul>
      </app-load-state>
    </section>
  `,
  styleUrls: ['../invitations-page/invitations-page.scss'],
})
export class DomainsPage {
  private readonly repository = inject(PeopleRepository);
  private readonly session = inject(Session);
  private readonly commands = inject(CommandRunner);
  private readonly confirm = inject(ConfirmDialogOpener);
  protected readonly partners = inject(PartnerNames);
  private readonly told = viewChild.required(Told);

  protected readonly attempt = new Attempt();
  protected readonly day = day;
  protected readonly domains = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.domains(),
  });
  protected readonly shown = after(this.domains, this.partners.read);
  protected readonly rows = computed(() => (this.domains.hasValue() ? this.domains.value() : []));

  protected say(domain: string): void {
    this.after($localize`Confirmed addresses at ${domain}:domain: are admitted from now on.`);
  }

  protected async drop(domain: string): Promise<void> {
    const sure = await this.confirm.ask({
      title: $localize`Admit ${domain}:domain: no longer?`,
      words: $localize`Nobody new gets in by this domain. Those who are members already stay members.`,
      action: $localize`Drop it`,
      danger: true,
    });
    if (sure && (await this.attempt.run(() => this.commands.run(dropDomain, {domain})))) {
      this.after($localize`${domain}:domain: admits nobody any more.`);
    }
  }

  private after(words: string): void {
    this.domains.reload();
    this.told().say(words);
  }
}
