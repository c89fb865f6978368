import {Component, computed, inject, linkedSignal, resource, signal, viewChild} from '@angular/core';
import {RouterLink} from '@angular/router';
import type {ReaderEntry} from '@model/newsletter/commands';
import {readersCsv} from '@model/newsletter/readers-csv';
import {Attempt} from '../../../core/commands/attempt';
import {FileSaver} from '../../../core/files/file-saver';
import {Session} from '../../../members/session';
import {ConfirmDialogOpener} from '../../../ui/confirm-dialog/confirm-dialog';
import {FilterSearch} from '../../../ui/filter-search/filter-search';
import {Icon} from '../../../ui/icon/icon';
import {LoadState} from '../../../ui/load-state/load-state';
import {PageHeader} from '../../../ui/page-header/page-header';
import {Told} from '../../../ui/told/told';
import {ReadersRepository} from '../readers-repository';
import {GrowthSection} from './growth-section';
import {ReaderTable} from './reader-table';

/**
 * Who gets the newsletter: found by their address, taken along, erased; and how many they became. What is searched for
 * does not stand in the page's address: addresses of people have no place in a browser's history.
 */
@Component({
  selector: 'app-readers-page',
  imports: [FilterSearch, GrowthSection, Icon, LoadState, PageHeader, ReaderTable, RouterLink, Told],
  templateUrl: './readers-page.html',
  styleUrl: './readers-page.scss',
  providers: [ReadersRepository],
})
export class ReadersPage {
  private readonly repository = inject(ReadersRepository);
  private readonly session = inject(Session);
  private readonly confirm = inject(ConfirmDialogOpener);
  private readonly files = inject(FileSaver);
  private readonly told = viewChild.required(Told);

  protected readonly attempt = new Attempt();
  protected readonly search = signal('');
  protected readonly first = resource({
    params: () => (this.session.identity() === undefined ? undefined : {search: this.search()}),
    loader: ({params: {search}}) => this.repository.list(search === '' ? {} : {search}),
  });
  /** The last list that came, so that the page does not blink while somebody types; and what was asked for below it. */
  protected readonly shown = linkedSignal<
    Answer | undefined,
    {readonly readers: readonly ReaderEntry[]; readonly next?: string} | undefined
  >({
    source: () => (this.first.hasValue() ? this.first.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly read = {
    error: this.first.error,
    hasValue: () => this.shown() !== undefined,
    reload: () => this.first.reload(),
  };
  protected readonly readers = computed(() => this.shown()?.readers ?? []);

  protected async more(): Promise<void> {
    const {readers, next} = this.shown() ?? {readers: []};
    if (next === undefined) return;
    const search = this.search();
    await this.attempt.run(async () => {
      const read = await this.repository.list({after: next, ...(search !== '' && {search})});
      if (search !== this.search()) return;
      this.shown.set({...read, readers: [...readers, ...read.readers]});
      const count = read.readers.length;
      this.told().say(count === 1 ? $localize`1 more is shown.` : $localize`${count}:count: more are shown.`);
    });
  }

  protected async exportCsv(): Promise<void> {
    await this.attempt.run(async () => {
      const [{default: papa}, readers] = await Promise.all([import('papaparse'), this.repository.all()]);
      const csv = new Blob([readersCsv(papa, readers)], {type: 'text/csv;charset=utf-8'});
      this.files.save('newsletter-readers.csv', csv);
      const count = readers.length;
      this.told().say(
        count === 1
          ? $localize`1 reader is in the file. Keep it safe: it holds an address.`
          : $localize`${count}:count: readers are in the file. Keep it safe: it holds their addresses.`,
      );
    });
  }

  protected async erase({email}: ReaderEntry): Promise<void> {
    const isSure = await this.confirm.ask({
      title: $localize`Erase ${email}:address:?`,
      words: $localize`The address and its choices are forgotten, and nobody can bring them back. A code stays by which the portal does not write to it again, unless its owner subscribes anew.`,
      action: $localize`Erase it`,
      danger: true,
    });
    if (!isSure || !(await this.attempt.run(() => this.repository.erase(email)))) return;
    this.first.reload();
    this.told().say($localize`${email}:address: is erased.`);
  }
}

type Answer = Awaited<ReturnType<ReadersRepository['list']>>;
