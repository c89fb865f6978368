import {Component, computed, inject, signal, viewChild} from '@angular/core';
import {contentOf} from '@model/publishing/copy';
import {dryRun} from '@model/exchange/dry-run';
import {readCsv} from '@model/exchange/read-csv';
import {KINDS, type Kind} from '@model/publishing/kind';
import {Attempt} from '../../core/commands/attempt';
import {ToldError} from '../../core/errors/told-error';
import {FileDrop} from '../../ui/file-drop/file-drop';
import {FilterSelect} from '../../ui/filter-select/filter-select';
import {Told} from '../../ui/told/told';
import {DraftRepository} from '../draft-repository';
import {ExchangeRepository, type Ground} from '../exchange-repository';
import {ImportRun} from './import-run';
import {ImportTable} from './import-table';
import {KINDS_WORDS, TABLE_PROBLEM_WORDS} from './words';

/** Bytes after which a file is surely no table of ours. */
const LARGEST_FILE = 50_000_000;

/** Brings a table in: it is tried first, line by line, and what is good goes into working copies. */
@Component({
  selector: 'app-import-section',
  imports: [FileDrop, FilterSelect, ImportTable, Told],
  templateUrl: './import-section.html',
  styleUrl: './import-section.scss',
  host: {'(window:beforeunload)': 'askBeforeUnload($event)'},
})
export class ImportSection {
  private readonly repository = inject(ExchangeRepository);
  private readonly drafts = inject(DraftRepository);
  private readonly told = viewChild.required(Told);

  protected readonly attempt = new Attempt();
  protected readonly kind = signal<Kind>('deliverable');
  protected readonly options = KINDS.map((value) => ({value, words: KINDS_WORDS[value]}));
  /** What was read last: the file's name, what its lines would do, and the columns that are left out. */
  protected readonly tried = signal<Tried | undefined>(undefined);
  protected readonly run = computed(() => this.tried()?.run);
  protected readonly busy = computed(() => this.attempt.busy() || (this.run()?.isRunning() ?? false));
  protected readonly bad = computed(
    () => this.tried()?.outcomes.filter(({change}) => change === 'bad').length ?? 0,
  );
  protected readonly same = computed(
    () => this.tried()?.outcomes.filter(({change}) => change === 'same').length ?? 0,
  );

  protected choose(kind: string): void {
    this.kind.set(KINDS.find((each) => each === kind) ?? 'deliverable');
    // Another kind has other columns: what was read is no longer about it.
    this.tried.set(undefined);
    this.attempt.forget();
  }

  protected async read([file]: readonly File[]): Promise<void> {
    if (!file || this.busy()) return;
    this.tried.set(undefined);
    await this.attempt.run(async () => {
      if (file.size > LARGEST_FILE) throw new ToldError(TABLE_PROBLEM_WORDS['too-large']);
      const kind = this.kind();
      const [{default: papa}, text, ground] = await Promise.all([
        import('papaparse'),
        textOf(file),
        this.repository.ground(kind),
      ]);
      const table = readCsv(papa, kind, text);
      if (typeof table === 'string') throw new ToldError(TABLE_PROBLEM_WORDS[table]);
      const outcomes = dryRun(kind, table, existingIn(kind, ground), ground.known);
      const good = outcomes.filter(({change}) => change === 'new' || change === 'changed');
      const run = new ImportRun(kind, good, ground, this.drafts);
      this.tried.set({name: file.name, outcomes, strange: table.strange.join(', '), run});
      this.told().say($localize`${file.name}:name: was read. Nothing is imported yet.`);
    });
  }

  protected async start(): Promise<void> {
    const run = this.run();
    if (!run || this.busy()) return;
    await this.attempt.run(() => run.run());
    this.told().say(
      run.left() === 0
        ? $localize`Everything that could be imported is in working copies now. Nothing is published yet.`
        : $localize`Imported ${run.done()}:done: of ${run.outcomes.length}:all:. The others are still here: try them again.`,
    );
  }

  protected askBeforeUnload(event: BeforeUnloadEvent): void {
    if (this.run()?.isRunning()) event.preventDefault();
  }
}

interface Tried {
  readonly name: string;
  readonly outcomes: ReturnType<typeof dryRun>;
  readonly strange: string;
  readonly run: ImportRun;
}

/** What the lines are compared with: the working copy where there is one, else what is published. */
function existingIn(kind: Kind, {drafts, published}: Ground) {
  const stand = [...published].map(([id, {content}]) => [id, contentOf(kind, content)] as const);
  return new Map([...stand, ...[...drafts].map(([id, {content}]) => [id, content] as const)]);
}

/** Spreadsheets on Windows save in their own alphabet; what is no UTF-8 is read as that. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
