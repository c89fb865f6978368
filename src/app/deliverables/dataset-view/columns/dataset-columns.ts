import {Component, computed, effect, inject, input, LOCALE_ID, signal, untracked} from '@angular/core';
import {NOTHING_ASKED} from '@model/datasets/question';
import type {ColumnStatistics} from '@model/datasets/statistics';
import {writeTableSchema} from '@model/datasets/table-schema';
import {FileSaver} from '../../../core/files/file-saver';
import {Icon} from '../../../ui/icon/icon';
import type {TableSession} from '../reading/table-session';
import {ruleWords, TYPE_WORDS} from '../words';
import {statisticsWords} from './statistics-words';

/** A column as it is shown. One that the dictionary leaves out has no type. */
interface DescribedColumn {
  readonly name: string;
  readonly title: string;
  readonly type?: string;
  readonly description?: string;
  readonly rules: readonly string[];
  readonly isMissing: boolean;
  readonly facts?: ReturnType<typeof statisticsWords>;
}

/** The columns of a table: what each means, as its data dictionary says, and what it holds, as its cells do. */
@Component({
  selector: 'app-dataset-columns',
  imports: [Icon],
  templateUrl: './dataset-columns.html',
  styleUrl: './dataset-columns.scss',
})
export class DatasetColumns {
  private readonly files = inject(FileSaver);
  private readonly locale = inject(LOCALE_ID);

  readonly session = input.required<TableSession>();
  /** Whether a dictionary was published with the table. */
  readonly isDescribed = input.required<boolean>();
  readonly name = input.required<string>();

  private readonly statistics = signal<ReadonlyMap<string, ColumnStatistics>>(new Map());
  protected readonly columns = computed<readonly DescribedColumn[]>(() => {
    const fields = this.session().whole()?.schema.fields ?? [];
    const inFile = new Set(
      this.session()
        .columns()
        .map(({name}) => name),
    );
    const described = fields.map((field) => ({
      name: field.name,
      title: field.title ?? field.name,
      description: field.description,
      type: TYPE_WORDS[field.type],
      rules: ruleWords(field),
      isMissing: !inFile.has(field.name),
      facts: this.factsOf(field.name),
    }));
    const known = new Set(fields.map(({name}) => name));
    const others = this.session()
      .columns()
      .filter(({name}) => !known.has(name))
      .map(({name, title}) => ({name, title, rules: [], isMissing: false, facts: this.factsOf(name)}));
    return [...described, ...others];
  });

  constructor() {
    effect(() => {
      const session = this.session();
      if (session.whole()) untracked(() => void this.count(session));
    });
  }

  /** Saves the dictionary as other tools read it. */
  protected save(): void {
    const schema = this.session().whole()?.schema;
    if (!schema) return;
    const name = `${this.name().replace(/\.[^.]+$/, '')}.schema.json`;
    this.files.save(name, new Blob([writeTableSchema(schema)], {type: 'application/json'}));
  }

  private factsOf(name: string) {
    const statistics = this.statistics().get(name);
    return statistics && statisticsWords(statistics, this.locale);
  }

  /** One column after the other, so that the first are there before the last is counted. */
  private async count(session: TableSession): Promise<void> {
    this.statistics.set(new Map());
    for (const {name} of session.columns()) {
      const asked = {selection: NOTHING_ASKED, column: name};
      const answer = await session.ask('statistics', asked).catch(() => undefined);
      if (session !== this.session()) return;
      if (answer) this.statistics.update((known) => new Map([...known, [name, answer]]));
    }
  }
}
