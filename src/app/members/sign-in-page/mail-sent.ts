import {Component, type ElementRef, afterNextRender, input, output, viewChild} from '@angular/core';
import {Icon} from '../../ui/icon/icon';
import type {Attempt} from '../../core/commands/attempt';
import type {Way} from './ways';

/** Says that a mail is on its way: the same whether or not the address has an account. */
@Component({
  selector: 'app-mail-sent',
  imports: [Icon],
  template: `
    <app-icon name="mail" />
    <h2 #heading tabindex="-1" i18n>Look in your mail</h2>
    @switch (way()) {
      @case ('link') {
        <p i18n>
          We have sent a sign-in link to <strong>{{ email() }}</strong>. Open it in this browser and you are
          signed in. It works once, for a few hours.
        </p>
      }
      @case ('create') {
        <p i18n>
          We have sent a message to <strong>{{ email() }}</strong>. Follow its link, and you can sign in with
          your password.
        </p>
      }
      @default {
        <p i18n>
          If <strong>{{ email() }}</strong> has a password here, a link to set a new one is on its way.
        </p>
      }
    }
    <p class="small muted" i18n>Nothing there after a few minutes? Look among the unwanted mail.</p>
    <div role="alert">
      @if (attempt().problem(); as problem) {
        <p class="note note-error">{{ problem }}</p>
      }
    </div>
    <div class="cluster">
      @if (way() !== 'create') {
        <button type="button" class="button" [disabled]="attempt().busy()" (click)="again.emit()" i18n>
          Send it again
        </button>
      }
      <button type="button" class="button button-quiet" (click)="back.emit()" i18n>Back</button>
    </div>
  `,
  styles: `
    app-icon {
      --icon-size: 2.25rem;
      color: var(--color-accent);
    }

    h2 {
      margin-block: var(--space-3);
      font-size: var(--text-xl);
    }

    strong {
      overflow-wrap: anywhere;
    }
  `,
})
export class MailSent {
  readonly way = input.required<Way>();
  readonly email = input.required<string>();
  readonly attempt = input.required<Attempt>();
  readonly again = output();
  readonly back = output();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    // The form it replaces held the focus; the heading tells what happened.
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}
