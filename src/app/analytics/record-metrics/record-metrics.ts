import {Component, computed, inject, input, LOCALE_ID, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatPartialDate} from '@model/dates/format';
import {Session} from '../../members/session';
import {MetricsRepository} from './metrics-repository';

/** How often an outcome was read and taken away, once there is something to tell. */
@Component({
  selector: 'app-record-metrics',
  imports: [RouterLink],
  template: `
    @if (metrics.hasValue() && metrics.value(); as counted) {
      <p>
        <span i18n>{counted.views, plural,
          =1 {Read once}
          other {Read {{ number(counted.views) }} times}
        }</span
        >,
        <span i18n>{counted.downloads, plural,
          =0 {not downloaded yet}
          =1 {downloaded once}
          other {downloaded {{ number(counted.downloads) }} times}
        }</span>
        {{ ' ' }}
        <span class="muted" i18n>since {{ since() }}</span>
      </p>
      <p class="small muted">
        <ng-container i18n>
          Counted every night by the rules of
          <abbr title="Counting Online Usage of Networked Electronic Resources">COUNTER</abbr>: robots and
          double-clicks are left out, and nobody is followed.
        </ng-container>
        {{ ' ' }}
        <a routerLink="/privacy" fragment="when-you-read" i18n>What we count</a>
      </p>
    }
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
  providers: [MetricsRepository],
})
export class RecordMetrics {
  private readonly repository = inject(MetricsRepository);
  private readonly session = inject(Session);
  private readonly locale = inject(LOCALE_ID);

  /** The outcome's id. */
  readonly item = input.required<string>();

  protected readonly metrics = resource({
    params: () => (this.session.identity() ? this.item() : undefined),
    loader: ({params}) => this.repository.of(params),
  });
  protected readonly since = computed(() => {
    const metrics = this.metrics.hasValue() ? this.metrics.value() : undefined;
    return metrics ? formatPartialDate(metrics.since, this.locale) : '';
  });

  protected number(n: number): string {
    return n.toLocaleString(this.locale);
  }
}
