import {Component, effect, inject, input, resource, signal} from '@angular/core';
import {LoadState} from '../../../ui/load-state/load-state';
import {OwnRecords} from '../../own-records';
import {Session, type SessionUser} from '../../session';
import {RequestForm} from './request-form';
import {RequestState} from './request-state';

/** The one place where somebody without a role asks for one, and learns what became of it. */
@Component({
  selector: 'app-become-member',
  imports: [LoadState, RequestForm, RequestState],
  template: `
    <h2 i18n>Become a member</h2>
    <p i18n>
      There are three ways. An administrator invites you by mail: follow the link of that mail. Your address
      is of a partner that is admitted as a whole: then access opens by itself once you have confirmed it. Or
      you ask here.
    </p>
    @if (!user().emailVerified) {
      <p class="note note-warning" i18n>
        Confirm your address first: follow the link we sent to it, or have it sent again above.
      </p>
    } @else {
      <app-load-state [of]="request">
        @if (request.hasValue()) {
          @if (request.value(); as asked) {
            <app-request-state [request]="asked" />
          }
          @if (request.value()?.state !== 'open') {
            @if (!request.value() || again()) {
              <app-request-form [name]="user().name ?? ''" (sent)="asked()" />
            } @else {
              <button type="button" class="button" (click)="again.set(true)" i18n>Ask again</button>
            }
          }
        }
      </app-load-state>
    }
  `,
  styleUrl: '../section.scss',
})
export class BecomeMember {
  private readonly records = inject(OwnRecords);
  private readonly session = inject(Session);

  readonly user = input.required<SessionUser>();

  protected readonly again = signal(false);
  protected readonly request = resource({
    params: () => this.user().uid,
    stream: ({params, abortSignal}) => this.records.request(params, abortSignal),
  });

  constructor() {
    let wasOpen = false;
    effect(() => {
      const state = this.request.hasValue() ? this.request.value()?.state : undefined;
      // Decided while the page is open: the role is on its way. One that was approved long ago may be lost since.
      if (wasOpen && state === 'approved') this.session.expectRole();
      wasOpen = state === 'open';
    });
  }

  protected asked(): void {
    this.again.set(false);
    this.request.reload();
  }
}
