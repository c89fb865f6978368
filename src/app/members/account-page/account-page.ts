import {Component, computed, inject, input, linkedSignal, resource} from '@angular/core';
import {Router, RouterLink} from '@angular/router';
import {PrivateCalendar} from '../../calendars/private-calendar';
import {PageHeader} from '../../ui/page-header/page-header';
import {LoadState} from '../../ui/load-state/load-state';
import {OwnRecords} from '../own-records';
import {Session} from '../session';
import {Access} from './access';
import {InvitationCard} from './becoming/invitation-card';
import {BecomeMember} from './becoming/become-member';
import {PrivacySection} from './privacy/privacy-section';
import {ProfileSection} from './profile/profile-section';
import {SignInWays} from './sign-in-ways';
import {WhoYouAre} from './who-you-are';

/** Who is signed in, what that opens and how to become a member; a member's profile, calendar, and data. */
@Component({
  selector: 'app-account-page',
  imports: [
    Access,
    BecomeMember,
    InvitationCard,
    LoadState,
    PageHeader,
    PrivacySection,
    PrivateCalendar,
    ProfileSection,
    RouterLink,
    SignInWays,
    WhoYouAre,
  ],
  template: `
    @if (session.user(); as user) {
      <div class="page">
        <app-page-header [title]="title" />
        <nav i18n-aria-label aria-label="Parts of your account">
          <ul class="plain-list">
            @for (part of parts(); track part.id) {
              <li>
                <a class="chip" [routerLink]="[]" [fragment]="part.id" queryParamsHandling="preserve">{{
                  part.label
                }}</a>
              </li>
            }
          </ul>
        </nav>
        <div class="parts">
          @if (shownInvitation(); as token) {
            <app-invitation-card class="card" [token]="token" (settled)="forgetInvitation()" />
          }
          <app-who-you-are class="card" id="who" [user]="user" />
          <app-access
            class="card"
            id="access"
            [role]="user.role"
            [withdrawn]="user.withdrawn || session.roleLost()"
          />
          @if (!user.role) {
            <app-become-member class="card" id="become-member" [user]="user" />
          } @else {
            <section class="card" id="profile">
              <app-load-state [of]="member">
                @if (member.hasValue()) {
                  <app-profile-section [user]="user" [member]="member.value()" />
                }
              </app-load-state>
            </section>
          }
          <app-sign-in-ways class="card" id="ways" [user]="user" />
          @if (user.role) {
            <app-private-calendar class="card" id="calendar" />
          }
          <app-privacy-section class="card" id="privacy" [user]="user" />
        </div>
      </div>
    }
  `,
  styleUrl: './account-page.scss',
})
export class AccountPage {
  private readonly records = inject(OwnRecords);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);

  /** The token of an invitation's link. */
  readonly invitation = input<string>();

  /** Stays on the page with its welcome once the token has left the address. */
  protected readonly shownInvitation = linkedSignal<string | undefined, string | undefined>({
    source: this.invitation,
    computation: (token, before) => token ?? before?.value,
  });
  protected readonly title = $localize`My account`;
  protected readonly member = resource({
    // The record follows its own changes; only another person, or a first role, is read anew.
    params: () => (this.session.role() ? this.session.user()?.uid : undefined),
    stream: ({params, abortSignal}) => this.records.member(params, abortSignal),
  });
  protected readonly parts = computed(() => {
    const isMember = this.session.role() !== undefined;
    return [
      {id: 'who', label: $localize`Who you are`},
      isMember
        ? {id: 'profile', label: $localize`Profile`}
        : {id: 'become-member', label: $localize`Become a member`},
      {id: 'ways', label: $localize`Ways of signing in`},
      ...(isMember ? [{id: 'calendar', label: $localize`Private calendar`}] : []),
      {id: 'privacy', label: $localize`Privacy`},
    ];
  });

  /** Takes the token out of the address, and out of the browser's history. */
  protected forgetInvitation(): void {
    void this.router.navigate([], {
      queryParams: {invitation: null},
      queryParamsHandling: 'merge',
      preserveFragment: true,
      replaceUrl: true,
    });
  }
}
