import {Component, computed, inject, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {agendaOf} from '@model/events/agenda';
import {Session} from '../../members/session';
import {FeedLinks} from '../../ui/feed-links/feed-links';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {EventList} from '../event-list/event-list';
import {EventRepository} from '../event-repository';

/** All events: what comes, what was, and what has no date. */
@Component({
  selector: 'app-event-list-page',
  imports: [EventList, FeedLinks, LoadState, PageHeader, RouterLink],
  templateUrl: './event-list-page.html',
  styleUrl: './event-list-page.scss',
  host: {class: 'page'},
})
export class EventListPage {
  private readonly repository = inject(EventRepository);
  private readonly session = inject(Session);

  protected readonly events = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.list(),
  });
  protected readonly agenda = computed(() =>
    agendaOf(this.events.hasValue() ? this.events.value() : [], new Date()),
  );
}
