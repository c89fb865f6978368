import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  LOCALE_ID,
  signal,
  untracked,
} from '@angular/core';
import type {Deliverable} from '@model/deliverables/deliverable';
import {type Device, isTable, mostBytes, readingPlan} from '@model/datasets/limits';
import {fileAccess, formatSize} from '@model/files/files';
import {Session} from '../../members/session';
import {DatasetAddress} from './dataset-address';
import {DatasetChart} from './chart/dataset-chart';
import {DatasetColumns} from './columns/dataset-columns';
import {DatasetFilters} from './filters/dataset-filters';
import {DatasetFindings} from './findings/dataset-findings';
import {DatasetReading} from './dataset-reading';
import {DatasetTable} from './table/dataset-table';
import {FAILURE_WORDS, noteWords} from './words';

type Part = 'table' | 'columns' | 'chart' | 'check';

/** The tables of a dataset, to look into: rows, columns, charts, and whether they are as their dictionary says. */
@Component({
  selector: 'app-dataset-view',
  imports: [DatasetChart, DatasetColumns, DatasetFilters, DatasetFindings, DatasetTable],
  providers: [DatasetAddress, DatasetReading],
  templateUrl: './dataset-view.html',
  styleUrl: './dataset-view.scss',
})
export class DatasetView {
  private readonly person = inject(Session);
  private readonly locale = inject(LOCALE_ID);
  protected readonly address = inject(DatasetAddress);
  protected readonly reading = inject(DatasetReading);

  readonly item = input.required<Deliverable>();

  private readonly device: Device = deviceOf(
    navigator,
    matchMedia('(max-width: 48rem) and (pointer: coarse)').matches,
  );
  protected readonly state = this.address.state;
  protected readonly tables = computed(() => this.item().files.filter(isTable));
  protected readonly file = computed(() => {
    const wanted = this.state().file;
    return this.tables().find(({name}) => name === wanted) ?? this.tables()[0];
  });
  private readonly access = computed(() => fileAccess(this.item(), this.person.role(), new Date()));
  private readonly schema = computed(
    () => this.item().tables?.find(({file}) => file === this.file()?.name)?.schema,
  );
  protected readonly isDescribed = computed(() => this.schema() !== undefined);

  /** Whether the reader wants a large file all the same; asked anew for each. */
  protected readonly isWanted = linkedSignal({source: this.file, computation: () => false});
  protected readonly plan = computed(() => {
    const file = this.file();
    if (!file || this.access() === 'sealed') return 'closed';
    const plan = readingPlan(file, this.device);
    return plan === 'ask' && this.isWanted() ? 'read' : plan;
  });
  protected readonly part = signal<Part>(this.state().plot ? 'chart' : 'table');

  protected readonly session = this.reading.session;
  protected readonly whole = computed(() => this.session()?.whole());
  protected readonly failure = computed(() => {
    const failure = this.session()?.failure();
    return failure && FAILURE_WORDS[failure];
  });
  protected readonly notes = computed(() => {
    const whole = this.whole();
    return whole ? noteWords(whole.notes, (value) => this.number(value)) : [];
  });
  protected readonly problems = computed(() => {
    const findings = this.whole()?.findings;
    return findings ? findings.count + findings.header.missing.length : 0;
  });

  constructor() {
    effect(() => {
      const [file, plan] = [this.file(), this.plan()];
      if (!file || plan !== 'read') return untracked(() => this.reading.close());
      const [access, schema] = [this.access(), this.schema()];
      untracked(() => void this.reading.open(file, access, schema));
    });
  }

  protected again(): void {
    const file = this.file();
    if (file) void this.reading.open(file, this.access(), this.schema());
  }

  protected choose(event: Event): void {
    const file = (event.target as HTMLSelectElement).value;
    // What was asked of one table's columns means nothing to another's.
    this.address.change({file, search: '', filters: [], order: undefined, plot: undefined});
  }

  protected size(bytes: number): string {
    return formatSize(bytes, this.locale);
  }

  protected most(): string {
    return this.size(mostBytes(this.device));
  }

  protected number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }
}

function deviceOf(navigator: Navigator, isSmall: boolean): Device {
  const {connection} = navigator as {connection?: {saveData?: boolean}};
  return {isSmall, savesData: connection?.saveData ?? false};
}
