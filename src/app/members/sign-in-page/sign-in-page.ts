import {Component, computed, DOCUMENT, effect, inject, input} from '@angular/core';
import {Router} from '@angular/router';
import {PageHeader} from '../../ui/page-header/page-header';
import type {LinkMode} from '../auth-gateway';
import {returnAddress, wrappedReturn} from '../return-address';
import {Session} from '../session';
import {Traces} from '../traces';
import {ChoosePassword} from './choose-password';
import {ConfirmAddress} from './confirm-address';
import {Door} from './door';
import {FinishLink} from './finish-link';

/** The door to the consortium's side, and where every link that Firebase mails leads. */
@Component({
  selector: 'app-sign-in-page',
  imports: [ChoosePassword, ConfirmAddress, Door, FinishLink, PageHeader],
  template: `
    <div class="page">
      <app-page-header [title]="heading()" [lead]="lead()" />
      <div class="card">
        @switch (linkMode()) {
          @case ('signIn') {
            <app-finish-link (done)="goOn()" />
          }
          @case ('resetPassword') {
            <app-choose-password [code]="oobCode() ?? ''" (done)="goOn()" />
          }
          @case ('verifyEmail') {
            <app-confirm-address [code]="oobCode() ?? ''" />
          }
          @default {
            <app-door [returnTo]="destination()" />
          }
        }
      </div>
    </div>
  `,
  styles: `
    .page {
      padding-block-end: var(--space-section);
    }

    .card {
      max-inline-size: 30rem;
      padding: clamp(1rem, 0.5rem + 2.5vw, 2rem);
    }
  `,
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly traces = inject(Traces);
  private readonly router = inject(Router);
  private readonly origin = inject(DOCUMENT).location.origin;

  /** The path to land on afterwards. */
  readonly returnTo = input<string>();
  /** What a mailed link is for. */
  readonly mode = input<string>();
  readonly oobCode = input<string>();
  /** Where a mailed link was to continue to. */
  readonly continueUrl = input<string>();

  protected readonly linkMode = computed<LinkMode | undefined>(() =>
    this.oobCode()
      ? (['signIn', 'resetPassword', 'verifyEmail'] as const).find((mode) => mode === this.mode())
      : undefined,
  );
  protected readonly destination = computed(() =>
    returnAddress(this.returnTo() ?? wrappedReturn(this.continueUrl()), this.origin),
  );
  protected readonly heading = computed(() => {
    if (this.linkMode() === 'resetPassword') return $localize`Choose a new password`;
    return this.linkMode() === 'verifyEmail' ? $localize`Confirm your address` : $localize`Sign in`;
  });
  protected readonly lead = computed(() =>
    this.linkMode()
      ? undefined
      : $localize`Everything public is open without an account. Members of the consortium sign in to see its own outcomes too.`,
  );

  constructor() {
    // However somebody got in, by this page or in another tab: this is where they go on.
    effect(() => {
      const mode = this.linkMode();
      const user = this.session.user();
      // Those two links have something to do for people who are signed in already.
      if (!user || mode === 'verifyEmail' || mode === 'resetPassword') return;
      // A link that somebody asked for who is signed in: it shows anew that it is they.
      if (mode === 'signIn' && user.email === this.traces.linkAddress()) return;
      this.goOn();
    });
  }

  protected goOn(): void {
    void this.router.navigateByUrl(this.destination(), {replaceUrl: true});
  }
}
