import {Component, computed, inject, LOCALE_ID, resource} from '@angular/core';
import {countingSchema} from '@model/analytics/counting';
import {formatMoment} from '@model/dates/format';
import {readErrorKind} from '../../core/errors/read-error';
import {DocumentReader} from '../../core/firebase/document-reader';
import {Reports} from '../../core/reports/reports';
import {LoadState} from '../../ui/load-state/load-state';

/** What the portal keeps of visits at this moment, and whether it counts the reader's own. */
@Component({
  selector: 'app-counting-status',
  imports: [LoadState],
  template: `
    <section aria-labelledby="counting-now">
      <h2 id="counting-now" i18n>What is stored of visits now</h2>
      <p>
        @if (unwanted) {
          <ng-container i18n>
            Your browser says that you do not want to be counted. Nothing is sent of your visit.
          </ng-container>
        } @else {
          <ng-container i18n>
            Your visit is counted. If you turn on “Do Not Track” or “Global Privacy Control” in your browser,
            nothing is sent of it.
          </ng-container>
        }
      </p>
      <app-load-state [of]="counting">
        @if (counting.hasValue() && counting.value(); as now) {
          <dl>
            <div>
              <dt i18n>Days with figures</dt>
              <dd i18n>{{ number(now.days) }}, in {{ number(now.documents) }} documents of sums</dd>
            </div>
            <div>
              <dt i18n>Kept for</dt>
              <dd i18n>
                {now.retentionMonths, plural, =1 {one month} other {{{ now.retentionMonths }} months}}
              </dd>
            </div>
            <div>
              <dt i18n>Random text of a day last destroyed</dt>
              <dd>
                @if (destroyedAt(); as moment) {
                  {{ moment }}
                } @else {
                  <ng-container i18n>not yet: no day is over since counting began</ng-container>
                }
              </dd>
            </div>
            <div>
              <dt i18n>Who else is told these sums</dt>
              <dd>
                @switch (now.forwardedTo) {
                  @case ('ga4') {
                    <ng-container i18n>
                      Google Analytics: numbers of a day, nothing of any visit or person
                    </ng-container>
                  }
                  @case ('matomo') {
                    <ng-container i18n>
                      A Matomo of the project: numbers of a day, nothing of any visit or person
                    </ng-container>
                  }
                  @default {
                    <ng-container i18n>Nobody</ng-container>
                  }
                }
              </dd>
            </div>
            <div>
              <dt i18n>As of</dt>
              <dd>{{ asOf() }}</dd>
            </div>
          </dl>
        } @else if (counting.hasValue()) {
          <p class="muted" i18n>Counting has just begun: the first figures come in the night.</p>
        }
      </app-load-state>
    </section>
  `,
  styles: `
    dl {
      display: grid;
      gap: var(--space-3);
      margin: 0;
    }

    dt {
      color: var(--color-muted);
    }

    dd {
      margin: 0;
    }
  `,
})
export class CountingStatus {
  private readonly reader = inject(DocumentReader);
  private readonly locale = inject(LOCALE_ID);
  protected readonly unwanted = inject(Reports).unwanted;

  protected readonly counting = resource({
    loader: () =>
      this.reader.get('settings/counting', countingSchema).catch((error: unknown) => {
        if (readErrorKind(error) === 'absent') return null;
        throw error;
      }),
  });
  private readonly known = computed(() => (this.counting.hasValue() ? this.counting.value() : null));
  protected readonly asOf = computed(() => this.moment(this.known()?.at));
  protected readonly destroyedAt = computed(() => this.moment(this.known()?.saltDestroyedAt));

  protected number(n: number): string {
    return n.toLocaleString(this.locale);
  }

  private moment(at: Date | undefined): string {
    return at ? formatMoment(at, this.locale) : '';
  }
}
