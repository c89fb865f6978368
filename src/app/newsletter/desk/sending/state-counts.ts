import {Component, computed, inject, input, LOCALE_ID} from '@angular/core';
import type {RecipientState} from '@model/newsletter/recipient';
import {countRows} from '@model/newsletter/report';
import {RECIPIENT_MEANINGS, RECIPIENT_WORDS} from './words';

/** How many readers are in each state, with what that means. */
@Component({
  selector: 'app-state-counts',
  template: `
    <table role="table">
      <caption class="visually-hidden" i18n>
        Readers by what became of their mail
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" i18n>Their mail</th>
          <th role="columnheader" scope="col" class="number" i18n>Readers</th>
          <th role="columnheader" scope="col" class="meaning" i18n>What that means</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of rows(); track row.state) {
          <tr role="row">
            <th role="rowheader" scope="row">{{ row.words }}</th>
            <td role="cell" class="number figures">
              {{ row.count }}
              @if (row.share) {
                <span class="small muted">{{ row.share }}</span>
              }
            </td>
            <td role="cell" class="meaning small muted">{{ row.meaning }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './counts.scss',
})
export class StateCounts {
  private readonly locale = inject(LOCALE_ID);

  readonly states = input.required<Readonly<Record<RecipientState, number>>>();
  readonly recipients = input.required<number>();

  protected readonly rows = computed(() => {
    const percent = new Intl.NumberFormat(this.locale, {style: 'percent', maximumFractionDigits: 1});
    const number = new Intl.NumberFormat(this.locale);
    return countRows(this.states(), this.recipients()).map(({state, count, share}) => ({
      ...{state, words: RECIPIENT_WORDS[state], meaning: RECIPIENT_MEANINGS[state]},
      ...{count: number.format(count), share: share === undefined ? '' : percent.format(share)},
    }));
  });
}
