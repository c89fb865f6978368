import {Component, computed, inject, resource, viewChild} from '@angular/core';
import {resendInvitation, withdrawInvitation} from '@model/members/commands';
import {INVITATION_DAYS, type Invitation, invitationStanding} from '@model/members/invitation';
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
import {day, ROLE_WORDS} from '../words';
import {InviteForm} from './invite-form';

/** Invites people by mail, and follows what became of it. */
@Component({
  selector: 'app-invitations-page',
  imports: [InviteForm, LoadState, PageHeader, Told],
  templateUrl: './invitations-page.html',
  styleUrl: './invitations-page.scss',
})
export class InvitationsPage {
  private readonly repository = inject(PeopleRepository);
  private readonly session = inject(Session);
  private readonly commands = inject(CommandRunner);
  private readonly confirm = inject(ConfirmDialogOpener);
  protected readonly partners = inject(PartnerNames);
  private readonly told = viewChild.required(Told);

  protected readonly attempt = new Attempt();
  protected readonly day = day;
  protected readonly roleWords = ROLE_WORDS;
  protected readonly lead = $localize`An invitation is a link by mail. It works once, for ${INVITATION_DAYS}:days: days, and only for the address it was sent to.`;
  protected readonly invitations = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.invitations(),
  });
  protected readonly shown = after(this.invitations, this.partners.read);
  protected readonly rows = computed(() => {
    const now = new Date();
    return (this.invitations.hasValue() ? this.invitations.value() : []).map((invitation) => ({
      ...invitation,
      standing: invitationStanding(invitation, now),
    }));
  });

  protected say(email: string): void {
    this.after($localize`The invitation to ${email}:email: is on its way.`);
  }

  protected async resend({id, email}: Invitation): Promise<void> {
    if (await this.attempt.run(() => this.commands.run(resendInvitation, {id}))) {
      this.after($localize`A new link is on its way to ${email}:email:. The old one is dead.`);
    }
  }

  protected async withdraw({id, email}: Invitation): Promise<void> {
    const sure = await this.confirm.ask({
      title: $localize`Withdraw this invitation?`,
      words: $localize`The link that was sent to ${email}:email: stops working at once.`,
      action: $localize`Withdraw it`,
      danger: true,
    });
    if (sure && (await this.attempt.run(() => this.commands.run(withdrawInvitation, {id})))) {
      this.after($localize`The invitation to ${email}:email: is withdrawn.`);
    }
  }

  private after(words: string): void {
    this.invitations.reload();
    this.told().say(words);
  }
}
