import {Component, computed, inject, input, signal} from '@angular/core';
import {RouterLink} from '@angular/router';
import {partsOf} from '@model/newsletter/token';
import {Reports} from '../../core/reports/reports';
import {Attempt} from '../../core/commands/attempt';
import {PageHeader} from '../../ui/page-header/page-header';
import {Done} from '../done/done';
import {NewsletterClient} from '../newsletter-client';
import {PROBLEM_WORDS} from '../words';

/** Where the link in every mail leads. Opening it does nothing; one button leaves, without a question. */
@Component({
  selector: 'app-unsubscribe-page',
  imports: [Done, PageHeader, RouterLink],
  templateUrl: './unsubscribe-page.html',
  styleUrl: '../letter-page.scss',
  host: {class: 'page'},
})
export class UnsubscribePage {
  private readonly client = inject(NewsletterClient);
  private readonly reports = inject(Reports);

  readonly token = input<string>();

  protected readonly attempt = new Attempt();
  protected readonly left = signal(false);
  protected readonly problem = computed(() =>
    partsOf(this.token() ?? '') ? undefined : PROBLEM_WORDS['token-forged'](),
  );

  protected async leave(): Promise<void> {
    const done = await this.attempt.run(() => this.client.leave(this.token() ?? ''));
    if (!done) return;
    this.left.set(true);
    this.reports.tell({type: 'newsletter', step: 'left'});
  }
}
