import {Component, inject, input, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {phaseOf} from '@model/events/phase';
import type {PortalEvent} from '@model/events/event';
import {titleFrom} from '../../core/title/item-title';
import {OutcomeLinks} from '../../deliverables/outcome-links/outcome-links';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {Markdown} from '../../ui/markdown/markdown';
import {PageHeader} from '../../ui/page-header/page-header';
import {Marks} from '../../ui/marks/marks';
import {ShareButton} from '../../ui/share-button/share-button';
import {SourceList} from '../../ui/source-list/source-list';
import {AddToCalendar} from '../add-to-calendar/add-to-calendar';
import {EventRepository} from '../event-repository';
import {EventWhen} from '../event-when/event-when';

/** One event: when, where, what came of it, and the way into one's own calendar. */
@Component({
  selector: 'app-event-page',
  imports: [
    AddToCalendar,
    EventWhen,
    LoadState,
    Markdown,
    Marks,
    OutcomeLinks,
    PageHeader,
    RouterLink,
    ShareButton,
    SourceList,
  ],
  templateUrl: './event-page.html',
  styleUrl: './event-page.scss',
  host: {class: 'page'},
})
export class EventPage {
  private readonly repository = inject(EventRepository);
  private readonly session = inject(Session);

  readonly id = input.required<string>();

  protected readonly event = resource({
    params: () => {
      const identity = this.session.identity();
      return identity === undefined ? undefined : {id: this.id(), identity};
    },
    loader: ({params}) => this.repository.get(params.id),
  });
  protected readonly linksTitle = $localize`Links`;

  constructor() {
    titleFrom(this.event, (event) => event.title);
  }

  protected isPast(event: PortalEvent): boolean {
    return phaseOf(event, new Date()) === 'past';
  }
}
