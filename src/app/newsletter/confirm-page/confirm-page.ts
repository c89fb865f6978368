import {Component, computed, inject, input, LOCALE_ID, signal} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {NewsletterProblem} from '@model/newsletter/api';
import {partsOf, readTokenBody} from '@model/newsletter/token';
import {Attempt} from '../../core/commands/attempt';
import {languageName} from '../../core/locale/names';
import {Reports} from '../../core/reports/reports';
import {AUDIENCE_WORDS} from '../../deliverables/words';
import {PageHeader} from '../../ui/page-header/page-header';
import {Done} from '../done/done';
import {NewsletterClient} from '../newsletter-client';
import {PROBLEM_WORDS, TOPIC_WORDS} from '../words';

/** Where the link of the confirmation leads. Opening it does nothing; one button does. */
@Component({
  selector: 'app-confirm-page',
  imports: [Done, PageHeader, RouterLink],
  templateUrl: './confirm-page.html',
  styleUrl: '../letter-page.scss',
  host: {class: 'page'},
})
export class ConfirmPage {
  private readonly client = inject(NewsletterClient);
  private readonly reports = inject(Reports);
  private readonly locale = inject(LOCALE_ID);

  readonly token = input<string>();

  protected readonly attempt = new Attempt();
  /** The reader's own token, once they are one. */
  protected readonly readerToken = signal<string | undefined>(undefined);
  protected readonly title = computed(() =>
    this.readerToken() ? $localize`Newsletter` : $localize`One more click`,
  );

  /** What the link says, or why it is none. Whether it is ours, only the portal can tell. */
  private readonly said = computed(() => {
    const body = partsOf(this.token() ?? '')?.body;
    return body === undefined ? 'forged' : readTokenBody('confirm', body, new Date());
  });
  protected readonly problem = computed(() => {
    const said = this.said();
    return typeof said === 'string'
      ? PROBLEM_WORDS[`token-${said}` satisfies NewsletterProblem]()
      : undefined;
  });
  protected readonly asked = computed(() => {
    const said = this.said();
    if (typeof said === 'string') return undefined;
    return {
      email: said.email,
      topics: said.topics.map((topic) => TOPIC_WORDS[topic]).join(', '),
      audience: AUDIENCE_WORDS[said.audience],
      language: languageName(said.language, this.locale),
    };
  });

  protected async confirm(): Promise<void> {
    const done = await this.attempt.run(async () => {
      this.readerToken.set((await this.client.confirm(this.token() ?? '')).token);
    });
    if (done) this.reports.tell({type: 'newsletter', step: 'confirmed'});
  }
}
