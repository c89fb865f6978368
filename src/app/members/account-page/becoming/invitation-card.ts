import {Component, inject, input, output, signal} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {Refusal} from '@model/commands/refusal';
import {acceptInvitation} from '@model/members/commands';
import {invitationTokenSchema} from '@model/members/invitation';
import * as v from 'valibot';
import {Attempt} from '../../../core/commands/attempt';
import {CommandError} from '../../../core/commands/command-error';
import {CommandRunner} from '../../../core/commands/command-runner';
import {Session} from '../../session';
import {ProblemNote} from '../problem-note';

/** Refusals after which the token need not stand in the address: asking again changes nothing. */
const FINAL: readonly Refusal[] = ['invitation-void', 'invitation-for-another', 'already-member'];

/** An invitation that a link brought. Nothing is accepted before its guest presses: mail scanners open every link. */
@Component({
  selector: 'app-invitation-card',
  imports: [ProblemNote, RouterLink],
  template: `
    <h2 i18n>You are invited</h2>
    <div role="status">
      @if (accepted()) {
        <p class="note" i18n>
          Welcome to the consortium's side of the portal. Your access opens in a moment: start in
          <a routerLink="/workspace">the workspace</a>, or fill in your profile below.
        </p>
      }
    </div>
    @if (!accepted()) {
      @if (isWhole()) {
        <p i18n>
          You came by the link of an invitation to the consortium's side of this portal. It works once, and
          for the address it was sent to. You are signed in as <strong>{{ session.user()?.email }}</strong>.
        </p>
        <app-problem-note [problem]="attempt.problem()" />
        @if (isForAnother()) {
          <button type="button" class="button" (click)="session.signOut()" i18n>
            Sign out, to sign in with that address
          </button>
        } @else {
          <button
            type="button"
            class="button button-primary"
            [disabled]="attempt.busy()"
            (click)="accept()"
            i18n
          >
            Accept the invitation
          </button>
        }
      } @else {
        <p class="note note-warning" i18n>This is not the whole link. Copy it again from the mail.</p>
      }
    }
  `,
  styleUrl: '../section.scss',
})
export class InvitationCard {
  private readonly runner = inject(CommandRunner);
  protected readonly session = inject(Session);

  readonly token = input.required<string>();
  /** The token has done its work, or never will. */
  readonly settled = output();

  protected readonly attempt = new Attempt();
  protected readonly accepted = signal(false);
  protected readonly isForAnother = signal(false);

  protected isWhole(): boolean {
    return v.is(invitationTokenSchema, this.token());
  }

  protected async accept(): Promise<void> {
    const done = await this.attempt.run(async () => {
      try {
        await this.runner.run(acceptInvitation, {token: this.token()});
      } catch (error) {
        const reason = error instanceof CommandError ? error.details?.reason : undefined;
        this.isForAnother.set(reason === 'invitation-for-another');
        if (reason && FINAL.includes(reason)) this.settled.emit();
        throw error;
      }
    });
    if (!done) return;
    this.accepted.set(true);
    this.session.expectRole();
    this.settled.emit();
  }
}
