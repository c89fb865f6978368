import {Component, inject, input, signal} from '@angular/core';
import {Attempt} from '../../core/commands/attempt';
import {Session, type SessionUser} from '../session';
import {ProblemNote} from './problem-note';

/** The address and its confirmation, and the way out. */
@Component({
  selector: 'app-who-you-are',
  imports: [ProblemNote],
  template: `
    <h2 i18n>Who you are</h2>
    <dl>
      @if (user().name) {
        <dt i18n>Name</dt>
        <dd>{{ user().name }}</dd>
      }
      <dt i18n>Email address</dt>
      <dd>{{ user().email }}</dd>
    </dl>
    @if (!user().emailVerified) {
      <div class="note note-warning">
        <p i18n>
          This address isn't confirmed yet. Follow the link we have sent to it, so that we know it is yours.
        </p>
        <button type="button" class="button" [disabled]="attempt.busy()" (click)="sendVerification()" i18n>
          Send the link again
        </button>
      </div>
    }
    <p role="status" class="small">
      @if (sent()) {
        <ng-container i18n>It is on its way to {{ user().email }}.</ng-container>
      }
    </p>
    <app-problem-note [problem]="attempt.problem()" />
    <button type="button" class="button" [disabled]="attempt.busy()" (click)="signOut()" i18n>
      Sign out
    </button>
    <p class="small muted" i18n>Signing out wipes what the portal keeps in this browser, in all its tabs.</p>
  `,
  styleUrl: './section.scss',
})
export class WhoYouAre {
  private readonly session = inject(Session);

  readonly user = input.required<SessionUser>();

  protected readonly attempt = new Attempt();
  protected readonly sent = signal(false);

  protected async sendVerification(): Promise<void> {
    this.sent.set(await this.attempt.run(async () => (await this.session.gateway()).sendVerification()));
  }

  protected async signOut(): Promise<void> {
    await this.attempt.run(() => this.session.signOut());
  }
}
