import {
  afterNextRender,
  Component,
  type ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  LOCALE_ID,
  signal,
  viewChild,
} from '@angular/core';
import type {Audience} from '@model/deliverables/audience';
import {NEWSLETTER_LANGUAGES, type NewsletterLanguage} from '@model/newsletter/language';
import {subscriptionSchema} from '@model/newsletter/subscription';
import {type Topic, TOPICS} from '@model/newsletter/topic';
import * as v from 'valibot';
import {Attempt} from '../../core/commands/attempt';
import {Reports} from '../../core/reports/reports';
import {Icon} from '../../ui/icon/icon';
import {Done} from '../done/done';
import {type ChoiceErrors, Choices} from '../choices/choices';
import {NewsletterClient} from '../newsletter-client';

/** Asks for the newsletter: an address and what is wanted. It never tells whether the address is known. */
@Component({
  selector: 'app-subscribe-form',
  imports: [Choices, Done, Icon],
  templateUrl: './subscribe-form.html',
  styleUrl: './subscribe-form.scss',
})
export class SubscribeForm {
  private readonly client = inject(NewsletterClient);
  private readonly reports = inject(Reports);
  private readonly injector = inject(Injector);

  /** An address that was typed elsewhere, as in the footer. */
  readonly typed = input('');

  protected readonly email = linkedSignal(() => this.typed());
  protected readonly topics = signal<readonly Topic[]>(TOPICS);
  protected readonly audience = signal<Audience | undefined>(undefined);
  protected readonly language = signal(preferredLanguage(inject(LOCALE_ID)));
  protected readonly errors = signal<ChoiceErrors & {readonly email?: string}>({});
  protected readonly sentTo = signal<string | undefined>(undefined);
  protected readonly attempt = new Attempt();

  private readonly form = viewChild<ElementRef<HTMLFormElement>>('form');

  protected async submit(): Promise<void> {
    const parsed = v.safeParse(subscriptionSchema, {
      email: this.email(),
      topics: this.topics(),
      audience: this.audience(),
      language: this.language(),
    });
    const {email, topics, audience} = parsed.issues
      ? (v.flatten<typeof subscriptionSchema>(parsed.issues).nested ?? {})
      : {};
    this.errors.set({email: email?.[0], topics: topics?.[0], audience: audience?.[0]});
    if (!parsed.success) return this.focus(() => this.firstWrong());
    if (await this.attempt.run(() => this.client.subscribe(parsed.output))) {
      this.sentTo.set(parsed.output.email);
      this.reports.tell({type: 'newsletter', step: 'asked'});
    }
  }

  protected again(): void {
    this.sentTo.set(undefined);
    this.focus(() => this.form()?.nativeElement.querySelector('input'));
  }

  private firstWrong(): HTMLElement | null | undefined {
    const {email, topics} = this.errors();
    const inputs = this.form()?.nativeElement;
    if (email) return inputs?.querySelector('[type=email]');
    return inputs?.querySelector(topics ? '[type=checkbox]' : '[type=radio]');
  }

  private focus(target: () => HTMLElement | null | undefined): void {
    afterNextRender(() => target()?.focus(), {injector: this.injector});
  }
}

/** The first of the reader's languages that the newsletter knows; the page's own where there is none. */
function preferredLanguage(locale: string): NewsletterLanguage {
  const wanted = [...navigator.languages, locale].map((tag) => tag.slice(0, 2).toLowerCase());
  const known = wanted.find((code) => (NEWSLETTER_LANGUAGES as readonly string[]).includes(code));
  return (known ?? 'en') as NewsletterLanguage;
}
