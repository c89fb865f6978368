import {DecimalPipe} from '@angular/common';
import {afterNextRender, Component, computed, inject, linkedSignal, resource, viewChild} from '@angular/core';
import {RouterLink} from '@angular/router';
import {issueRows, type StatedDraft} from '@model/newsletter/issue-list';
import {contentHash} from '@model/publishing/content-hash';
import {draftState} from '@model/publishing/review';
import {Session} from '../../../members/session';
import {Carried} from '../../../publishing/carried';
import {Colleagues} from '../../../publishing/colleagues';
import {STATE_BADGES, STATE_WORDS} from '../../../publishing/words';
import {Icon} from '../../../ui/icon/icon';
import {LoadState} from '../../../ui/load-state/load-state';
import {after} from '../../../ui/load-state/together';
import {PageHeader} from '../../../ui/page-header/page-header';
import {Told} from '../../../ui/told/told';
import {DeskRepository} from '../desk-repository';
import {minute, SENDING_BADGES, SENDING_WORDS} from '../words';

const BADGES: Readonly<Record<string, string>> = {...STATE_BADGES, ...SENDING_BADGES};
const WORDS: Readonly<Record<string, string>> = {...STATE_WORDS, ...SENDING_WORDS};

/** All issues, from the one somebody began a minute ago to the first that was ever sent. It follows by itself. */
@Component({
  selector: 'app-issues-page',
  imports: [DecimalPipe, Icon, LoadState, PageHeader, RouterLink, Told],
  templateUrl: './issues-page.html',
  styleUrl: './issues-page.scss',
})
export class IssuesPage {
  private readonly repository = inject(DeskRepository);
  private readonly session = inject(Session);
  private readonly colleagues = inject(Colleagues);
  private readonly carried = inject(Carried);
  private readonly told = viewChild.required(Told);

  private readonly desk = resource({
    params: () => this.session.identity(),
    stream: ({abortSignal}) => this.repository.followAll(abortSignal),
  });
  private readonly stated = resource({
    params: () => (this.desk.hasValue() ? this.desk.value() : undefined),
    loader: async ({params: {drafts, issues}}) => {
      const stating = drafts.map(async (draft): Promise<StatedDraft> => {
        return {draft, state: draftState(draft, await contentHash(draft.content))};
      });
      return issueRows(await Promise.all(stating), issues);
    },
  });
  /** The last that is known, while what is new is looked at: the list never blinks. */
  private readonly rows = linkedSignal<
    ReturnType<typeof issueRows> | undefined,
    ReturnType<typeof issueRows> | undefined
  >({
    source: () => (this.stated.hasValue() ? this.stated.value() : undefined),
    computation: (rows, before) => rows ?? before?.value,
  });
  private readonly read = {
    error: computed(() => this.desk.error() ?? this.stated.error()),
    hasValue: () => this.rows() !== undefined,
    reload: () => [this.desk.reload(), this.stated.reload()].includes(true),
  };
  protected readonly shown = after(this.read, this.colleagues.read);
  protected readonly isEmpty = computed(() => this.rows()?.length === 0);
  protected readonly lines = computed(() =>
    (this.rows() ?? []).map(({state, at, by, approvedBy, ...row}) => ({
      ...row,
      state: WORDS[state] ?? state,
      badge: BADGES[state] ?? '',
      at: minute(at),
      iso: at.toISOString(),
      by: this.colleagues.nameOf(by),
      approvedBy: approvedBy && this.colleagues.nameOf(approvedBy),
    })),
  );

  constructor() {
    afterNextRender(() => {
      const words = this.carried.take();
      if (words) this.told().say(words);
    });
  }
}
