import {Component, input, LOCALE_ID, inject, output, computed} from '@angular/core';
import type {ReaderEntry} from '@model/newsletter/commands';
import {languageName} from '../../../core/locale/names';
import {AUDIENCE_WORDS} from '../../../deliverables/words';
import {TOPIC_WORDS} from '../../words';
import {day, READER_REASONS, READER_WORDS} from '../words';

/** Addresses with what is known of each: whether it is written to and why, and what its owner chose. */
@Component({
  selector: 'app-reader-table',
  templateUrl: './reader-table.html',
  styleUrls: ['../../../ui/card-table/card-table.scss', './reader-table.scss'],
})
export class ReaderTable {
  private readonly locale = inject(LOCALE_ID);

  readonly readers = input.required<readonly ReaderEntry[]>();
  readonly isBusy = input(false);
  /** Somebody asked that this one be erased. */
  readonly erased = output<ReaderEntry>();

  protected readonly rows = computed(() => this.readers().map((reader) => this.rowOf(reader)));

  private rowOf(reader: ReaderEntry) {
    const {state, email} = reader;
    const common = {reader, email, state, stateWords: READER_WORDS[state], why: READER_REASONS[state]};
    if (reader.state !== 'subscribed') {
      return {...common, since: day(new Date(reader.at)), softBounces: 0, chosen: undefined};
    }
    const {confirmedAt, softBounces, audience, language, topics} = reader;
    const chosen = {
      audience: AUDIENCE_WORDS[audience],
      language: languageName(language, this.locale),
      topics: topics.map((topic) => TOPIC_WORDS[topic]).join(', '),
    };
    return {...common, since: day(new Date(confirmedAt)), softBounces, chosen};
  }
}
