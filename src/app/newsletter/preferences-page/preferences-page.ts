import {Component, computed, inject, input, linkedSignal, resource, signal, viewChild} from '@angular/core';
import {RouterLink} from '@angular/router';
import {preferencesSchema} from '@model/newsletter/subscription';
import {partsOf} from '@model/newsletter/token';
import * as v from 'valibot';
import {Attempt} from '../../core/commands/attempt';
import {problemOf} from '../../core/errors/problem';
import {Reports} from '../../core/reports/reports';
import {PageHeader} from '../../ui/page-header/page-header';
import {Told} from '../../ui/told/told';
import {type ChoiceErrors, Choices} from '../choices/choices';
import {NewsletterClient, NewsletterError} from '../newsletter-client';

/** Where a reader sees everything that is stored of them, changes what they get, or goes on to leave. */
@Component({
  selector: 'app-preferences-page',
  imports: [Choices, PageHeader, RouterLink, Told],
  templateUrl: './preferences-page.html',
  styleUrl: '../letter-page.scss',
  host: {class: 'page'},
})
export class PreferencesPage {
  private readonly client = inject(NewsletterClient);
  private readonly reports = inject(Reports);

  readonly token = input<string>();

  protected readonly record = resource({
    params: () => this.token() ?? '',
    loader: async ({params}) => {
      if (!partsOf(params)) throw new NewsletterError('token-forged');
      return this.client.record(params);
    },
  });
  private readonly stored = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly problem = computed(() => this.record.error() && problemOf(this.record.error()));
  /** Whether asking once more may help. */
  protected readonly mayReload = computed(() => {
    const error = this.record.error();
    return error instanceof NewsletterError && ['unreachable', 'unavailable'].includes(error.reason);
  });

  protected readonly topics = linkedSignal(() => this.stored()?.topics ?? []);
  protected readonly audience = linkedSignal(() => this.stored()?.audience);
  protected readonly language = linkedSignal(() => this.stored()?.language ?? 'en');
  protected readonly errors = signal<ChoiceErrors>({});
  protected readonly attempt = new Attempt();
  private readonly told = viewChild(Told);

  protected async save(): Promise<void> {
    const chosen = {topics: [...this.topics()], audience: this.audience(), language: this.language()};
    const parsed = v.safeParse(preferencesSchema, chosen);
    const found = parsed.issues && v.flatten<typeof preferencesSchema>(parsed.issues).nested;
    this.errors.set({topics: found?.topics?.[0], audience: found?.audience?.[0]});
    if (!parsed.success) return;
    const done = await this.attempt.run(async () => {
      this.record.set(await this.client.change(this.token() ?? '', parsed.output));
    });
    if (!done) return;
    this.told()?.say($localize`Saved. The next issue is put together that way.`);
    this.reports.tell({type: 'newsletter', step: 'changed'});
  }
}
