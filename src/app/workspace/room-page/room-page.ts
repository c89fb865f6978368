import {Component, computed, inject, input, resource} from '@angular/core';
import {RouterLink} from '@angular/router';
import {agendaOf} from '@model/events/agenda';
import {workPackageNumberFrom} from '@model/work-packages/number';
import {ReadError} from '../../core/errors/read-error';
import {titleFrom} from '../../core/title/item-title';
import {PersonCard} from '../../members/directory/person-card';
import {Session} from '../../members/session';
import {LoadState} from '../../ui/load-state/load-state';
import {together} from '../../ui/load-state/together';
import {Marks} from '../../ui/marks/marks';
import {PageHeader} from '../../ui/page-header/page-header';
import {WorkPackageRepository} from '../../work-packages/work-package-repository';
import {Consortium} from '../consortium';
import {DatesList} from '../dates-list';
import {DocumentLinks} from '../document-links';
import {WorkspaceRepository} from '../workspace-repository';

const SHOWN = 6;

/** The room of one work package: its people, documents, outcomes and dates. */
@Component({
  selector: 'app-room-page',
  imports: [DatesList, DocumentLinks, LoadState, Marks, PageHeader, PersonCard, RouterLink],
  templateUrl: './room-page.html',
  styleUrl: './room-page.scss',
  host: {class: 'page'},
})
export class RoomPage {
  private readonly repository = inject(WorkspaceRepository);
  private readonly workPackages = inject(WorkPackageRepository);
  private readonly session = inject(Session);
  protected readonly consortium = inject(Consortium);

  /** The number, as the address has it. */
  readonly n = input.required<string>();

  protected readonly number = computed(() => workPackageNumberFrom(this.n()));
  private readonly asked = computed(() => {
    const identity = this.session.identity();
    return identity === undefined ? undefined : {number: this.number(), identity};
  });
  protected readonly found = resource({
    params: () => this.asked(),
    loader: async ({params}) => {
      if (params.number === undefined) throw new ReadError('absent');
      return {facts: await this.workPackages.find(params.number)};
    },
  });
  protected readonly outcomes = resource({
    params: () => this.asked(),
    loader: async ({params: {number = 0}}) =>
      (await this.repository.outcomes()).filter((item) => item.workPackages.includes(number)),
  });
  protected readonly events = resource({
    params: () => this.asked(),
    loader: async ({params: {number}}) =>
      agendaOf(number === undefined ? [] : await this.repository.eventsOf(number), new Date()),
  });

  protected readonly left = together(this.consortium.documents, this.outcomes);
  protected readonly right = together(this.events, this.consortium.people);

  protected readonly people = computed(() => {
    const {people} = this.consortium;
    return (people.hasValue() ? people.value() : []).filter((person) =>
      person.workPackages.includes(this.number() ?? 0),
    );
  });
  protected readonly documents = computed(() => {
    const {documents} = this.consortium;
    return (documents.hasValue() ? documents.value() : []).filter((item) =>
      item.workPackages.includes(this.number() ?? 0),
    );
  });
  protected readonly latestOutcomes = computed(() =>
    (this.outcomes.hasValue() ? this.outcomes.value() : []).slice(0, SHOWN),
  );
  protected readonly dates = computed(() => {
    const agenda = this.events.hasValue() ? this.events.value() : undefined;
    return agenda ? [...agenda.coming, ...agenda.undated, ...agenda.past].slice(0, SHOWN) : [];
  });
  protected readonly shown = SHOWN;

  constructor() {
    titleFrom(this.found, ({facts}) => facts?.title ?? this.consortium.titleOf(this.number() ?? 0));
  }
}
