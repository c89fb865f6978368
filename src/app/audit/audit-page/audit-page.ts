import {Component, computed, inject, linkedSignal, resource, signal} from '@angular/core';
import {toSignal} from '@angular/core/rxjs-interop';
import {ActivatedRoute, Router, RouterLink} from '@angular/router';
import {auditStateFrom, isFiltered} from '@model/audit/audit-query';
import {AUDIT_ACTIONS, AUDIT_SUBJECTS, type AuditEntry} from '@model/audit/entry';
import {formatMoment} from '@model/dates/format';
import {Attempt} from '../../core/commands/attempt';
import {FileSaver} from '../../core/files/file-saver';
import {PeopleRepository} from '../../members/people/people-repository';
import {Session} from '../../members/session';
import {FilterSelect} from '../../ui/filter-select/filter-select';
import {Filters} from '../../ui/filters/filters';
import {Icon} from '../../ui/icon/icon';
import {LoadState} from '../../ui/load-state/load-state';
import {after} from '../../ui/load-state/together';
import {PageHeader} from '../../ui/page-header/page-header';
import {Told} from '../../ui/told/told';
import {auditNames, isolated} from '../audit-names';
import {AuditRepository, MOST_EXPORTED} from '../audit-repository';
import {ACTION_WORDS, sentenceOf, SUBJECT_WORDS} from '../sentence';
import {toCsv} from '../to-csv';
import {wayOnFrom} from '../way-on';

/** Who did what to whom when. What is shown stands in the address. */
@Component({
  selector: 'app-audit-page',
  imports: [Filters, FilterSelect, Icon, LoadState, PageHeader, RouterLink, Told],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.scss',
})
export class AuditPage {
  private readonly repository = inject(AuditRepository);
  private readonly people = inject(PeopleRepository);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly files = inject(FileSaver);

  protected readonly attempt = new Attempt();
  /** What was done last, and with how many entries. */
  protected readonly report = signal<{what: 'older' | 'saved' | 'cut'; count: number} | undefined>(undefined);
  private readonly params = toSignal(this.route.queryParamMap, {requireSync: true});
  protected readonly state = computed(() => auditStateFrom(this.params()), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly isFiltered = computed(() => isFiltered(this.state()));

  private readonly known = resource({
    params: () => this.session.identity(),
    loader: async () => {
      const [members, invitations] = await Promise.all([this.people.members(), this.people.invitations()]);
      return {members, names: auditNames(members, invitations)};
    },
  });
  /** Names where they could be read: the log is worth reading without them, too. */
  private readonly names = computed(() =>
    this.known.hasValue() ? this.known.value().names : auditNames([], []),
  );
  protected readonly newest = resource({
    params: () => (this.session.identity() === undefined ? undefined : this.state()),
    loader: ({params}) => this.repository.read(params),
  });
  /** Names are a help, and come with what they are in: a sentence that changes moves those below it. */
  protected readonly read = after(this.newest, this.known);
  /** What is shown: the newest, and the older ones that were asked for since. */
  private readonly shown = linkedSignal(() =>
    this.newest.hasValue() ? this.newest.value() : {entries: [], hasOlder: false},
  );
  protected readonly hasOlder = computed(() => this.shown().hasOlder);
  protected readonly rows = computed(() => this.shown().entries.map((entry) => this.row(entry)));

  protected readonly actions = [
    {value: '', words: $localize`Everything`},
    ...AUDIT_ACTIONS.map((value) => ({value, words: ACTION_WORDS[value]})),
  ];
  protected readonly subjects = [
    {value: '', words: $localize`Anything`},
    ...AUDIT_SUBJECTS.map((value) => ({value, words: SUBJECT_WORDS[value]})),
  ];
  private readonly persons = computed(() => {
    const collator = new Intl.Collator($localize.locale ?? 'en');
    return (this.known.hasValue() ? this.known.value().members : [])
      .map(({id, name}) => ({value: id, words: name}))
      .sort((a, b) => collator.compare(a.words, b.words));
  });
  protected readonly doers = computed(() =>
    this.withChosen(this.state().by, [
      {value: '', words: $localize`Anybody`},
      {value: 'portal', words: $localize`The portal`},
      {value: 'grant-tool', words: $localize`The grant tool`},
      ...this.persons(),
    ]),
  );
  protected readonly targets = computed(() =>
    this.withChosen(this.state().target, [
      {value: '', words: $localize`Anybody or anything`},
      ...this.persons(),
    ]),
  );

  protected readonly chosen = computed(() => Object.values(this.state()).filter(Boolean).length);

  protected filter(chosen: Readonly<Record<string, string>>): void {
    const params = Object.entries(chosen).map(([name, value]) => [name, value || null] as const);
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: Object.fromEntries(params),
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected clear(): void {
    void this.router.navigate([], {relativeTo: this.route, replaceUrl: true});
  }

  protected async older(): Promise<void> {
    const {entries} = this.shown();
    await this.attempt.run(async () => {
      const read = await this.repository.read(this.state(), entries.at(-1));
      this.shown.set({entries: [...entries, ...read.entries], hasOlder: read.hasOlder});
      this.report.set({what: 'older', count: read.entries.length});
    });
  }

  protected async exportCsv(): Promise<void> {
    await this.attempt.run(async () => {
      const [{default: papa}, {entries, hasOlder}] = await Promise.all([
        import('papaparse'),
        this.repository.all(this.state()),
      ]);
      const csv = toCsv(papa, entries, this.names());
      // The mark at its beginning tells spreadsheets that it is UTF-8.
      this.files.save('audit-log.csv', new Blob(['\uFEFF', csv], {type: 'text/csv;charset=utf-8'}));
      this.report.set(
        hasOlder ? {what: 'cut', count: MOST_EXPORTED} : {what: 'saved', count: entries.length},
      );
    });
  }

  private row(entry: AuditEntry) {
    return {
      ...entry,
      when: formatMoment(entry.at, $localize.locale ?? 'en'),
      iso: entry.at.toISOString(),
      words: ACTION_WORDS[entry.action],
      sentence: sentenceOf(entry, isolated(this.names())),
      way: wayOnFrom(entry),
    };
  }

  /** The options, with the chosen one among them even where nobody of that name was read. */
  private withChosen(chosen: string | undefined, options: {value: string; words: string}[]) {
    if (chosen === undefined || options.some(({value}) => value === chosen)) return options;
    return [...options, {value: chosen, words: chosen}];
  }
}
