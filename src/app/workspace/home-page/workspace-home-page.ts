import {Component, computed, inject, LOCALE_ID, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {formatDay} from '@model/dates/format';
import {agendaOf} from '@model/events/agenda';
import {concerns} from '@model/events/month';
import {visitWorkspace} from '@model/members/commands';
import type {PortalNotification} from '@model/notifications/notification';
import {CommandRunner} from '../../core/commands/command-runner';
import {withTimeLimit} from '../../core/errors/time-limit';
import {Session} from '../../members/session';
import {NotificationInbox} from '../../notifications/notification-inbox';
import {NotificationList} from '../../notifications/notification-list';
import {Icon} from '../../ui/icon/icon';
import {LoadState} from '../../ui/load-state/load-state';
import {together} from '../../ui/load-state/together';
import {PageHeader} from '../../ui/page-header/page-header';
import {Consortium} from '../consortium';
import {DatesList} from '../dates-list';
import {newSince, type NewThing} from '../news-since';
import {RoomCards} from '../room-cards';
import {WorkspaceRepository} from '../workspace-repository';

/** Milliseconds to wait for when the last visit was, before the latest is shown in the place of what is new. */
const PATIENCE = 4_000;

/** The first page of the day: what is new, what is coming, and the reader's own rooms. */
@Component({
  selector: 'app-workspace-home-page',
  imports: [DatesList, Icon, LoadState, NotificationList, PageHeader, RoomCards, RouterLink],
  templateUrl: './workspace-home-page.html',
  styleUrl: './workspace-home-page.scss',
  host: {class: 'page'},
})
export class WorkspaceHomePage {
  private readonly repository = inject(WorkspaceRepository);
  private readonly commands = inject(CommandRunner);
  private readonly session = inject(Session);
  private readonly locale = inject(LOCALE_ID);
  protected readonly consortium = inject(Consortium);
  protected readonly inbox = inject(NotificationInbox);

  /** When the visit before this one was. That it can't be noted, or not soon, is no reason to show nothing. */
  protected readonly visit = resource({
    params: () => this.session.identity(),
    loader: () =>
      withTimeLimit(this.commands.run(visitWorkspace, {}), PATIENCE).then(
        ({previousVisit}) => ({previousVisit, isKnown: true}),
        () => ({previousVisit: undefined, isKnown: false}),
      ),
  });
  protected readonly latest = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.latest(),
  });
  protected readonly events = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.coming(new Date()),
  });

  protected readonly left = together(
    this.visit,
    this.latest,
    this.consortium.documents,
    this.consortium.people,
    this.consortium.me,
  );
  protected readonly right = together(this.events, this.consortium.me, this.inbox.latest);

  protected readonly title = computed(() => {
    const name = this.consortium.me.hasValue() ? this.consortium.me.value()?.name : undefined;
    const known = name ?? this.session.user()?.name;
    return known ? $localize`Welcome, ${known}:name:` : $localize`Welcome`;
  });
  private readonly since = computed(() => {
    const time = this.visit.hasValue() ? this.visit.value().previousVisit : undefined;
    return time === undefined ? undefined : new Date(time);
  });
  protected readonly isFirstVisit = computed(
    () => this.visit.hasValue() && this.visit.value().isKnown && this.since() === undefined,
  );
  protected readonly sinceWords = computed(() => {
    const since = this.since();
    return since && formatDay(since, this.locale);
  });
  protected readonly news = computed(() => {
    const {documents} = this.consortium;
    if (!this.latest.hasValue() || !this.visit.hasValue()) return [];
    return newSince(documents.hasValue() ? documents.value() : [], this.latest.value(), this.since());
  });
  /** Mine first; within each, the soonest. */
  protected readonly coming = computed(() => {
    const {coming} = agendaOf(this.events.hasValue() ? this.events.value() : [], new Date());
    const mine = this.consortium.mine();
    const isMine = (event: (typeof coming)[number]) => mine.some((number) => concerns(event, number));
    return [...coming.filter(isMine), ...coming.filter((event) => !isMine(event))].slice(0, 6);
  });

  constructor() {
    this.consortium.freshen();
  }

  protected wordsFor(what: NewThing['what']): string {
    switch (what) {
      case 'document':
        return $localize`Document`;
      case 'outcome':
        return $localize`Outcome`;
      case 'news':
        return $localize`News`;
      case 'event':
        return $localize`Date`;
    }
  }

  protected dayOf(at: Date): string {
    return formatDay(at, this.locale);
  }

  protected read({id}: PortalNotification): void {
    void this.inbox.markRead([id]).catch(() => undefined);
  }
}
