import {Component, inject, signal} from '@angular/core';
import {PageHeader} from '../../ui/page-header/page-header';
import {Attempt} from '../../core/commands/attempt';
import {Session} from '../session';
import {Access} from './access';

/** Who is signed in, and what that opens. */
@Component({
  selector: 'app-account-page',
  imports: [Access, PageHeader],
  template: `
    @if (session.user(); as user) {
      <div class="page">
        <app-page-header [title]="title" />
        <div class="parts">
          <section class="card" aria-labelledby="who">
            <h2 id="who" i18n>Who you are</h2>
            <dl>
              @if (user.name) {
                <dt i18n>Name</dt>
                <dd>{{ user.name }}</dd>
              }
              <dt i18n>Email address</dt>
              <dd>{{ user.email }}</dd>
            </dl>
            @if (!user.emailVerified) {
              <div class="note note-warning">
                <p i18n>
                  This address isn't confirmed yet. Follow the link we have sent to it, so that we know it is
                  yours.
                </p>
                <button
                  type="button"
                  class="button"
                  [disabled]="attempt.busy()"
                  (click)="sendVerification()"
                  i18n
                >
                  Send the link again
                </button>
              </div>
            }
            <p role="status" class="small">
              @if (sent()) {
                <ng-container i18n>It is on its way to {{ user.email }}.</ng-container>
              }
            </p>
            <div role="alert">
              @if (attempt.problem(); as problem) {
                <p class="note note-error">{{ problem }}</p>
              }
            </div>
            <button type="button" class="button" [disabled]="attempt.busy()" (click)="signOut()" i18n>
              Sign out
            </button>
            <p class="small muted" i18n>
              Signing out wipes what the portal keeps in this browser, in all its tabs.
            </p>
          </section>
          <app-access class="card" [role]="user.role" [withdrawn]="user.withdrawn" />
        </div>
      </div>
    }
  `,
  styleUrl: './account-page.scss',
})
export class AccountPage {
  protected readonly session = inject(Session);
  protected readonly title = $localize`My account`;
  protected readonly attempt = new Attempt();
  protected readonly sent = signal(false);

  protected async sendVerification(): Promise<void> {
    this.sent.set(await this.attempt.run(async () => (await this.session.gateway()).sendVerification()));
  }

  protected async signOut(): Promise<void> {
    await this.attempt.run(() => this.session.signOut());
  }
}
