import {Component, computed, inject, input, LOCALE_ID, resource} from '@angular/core';
import {Router, RouterLink} from '@angular/router';
import {formatPartialDate} from '@model/dates/format';
import {agendaOf} from '@model/events/agenda';
import {EVENT_KINDS} from '@model/events/event';
import {concerns, eventsByDay, monthOf, vagueEvents} from '@model/events/month';
import {WORK_PACKAGE_NUMBERS} from '@model/schema/fields';
import {workPackageNumberFrom} from '@model/work-packages/number';
import {PrivateCalendar} from '../../calendars/private-calendar';
import {EventRepository} from '../../events/event-repository';
import {Session} from '../../members/session';
import {FilterSelect} from '../../ui/filter-select/filter-select';
import {LoadState} from '../../ui/load-state/load-state';
import {PageHeader} from '../../ui/page-header/page-header';
import {Consortium} from '../consortium';
import {DatesList} from '../dates-list';
import {MonthGrid} from './month-grid';

const KIND_WORDS: Readonly<Record<(typeof EVENT_KINDS)[number], string>> = {
  event: $localize`Events`,
  meeting: $localize`Meetings`,
  deadline: $localize`Deadlines`,
};

/** Meetings, deadlines and events, as a list or a month; the address says which. */
@Component({
  selector: 'app-calendar-page',
  imports: [DatesList, FilterSelect, LoadState, MonthGrid, PageHeader, PrivateCalendar, RouterLink],
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.scss',
  host: {class: 'page'},
})
export class CalendarPage {
  private readonly repository = inject(EventRepository);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly locale = inject(LOCALE_ID);
  protected readonly consortium = inject(Consortium);

  readonly view = input<string>();
  /** YYYY-MM. */
  readonly month = input<string>();
  readonly workPackage = input<string>();
  readonly kind = input<string>();

  protected readonly workPackages = [
    {value: '', words: $localize`All`},
    ...WORK_PACKAGE_NUMBERS.map((number) => ({value: `${number}`, words: `WP${number}`})),
  ];
  protected readonly kinds = [
    {value: '', words: $localize`All`},
    ...EVENT_KINDS.map((value) => ({value, words: KIND_WORDS[value]})),
  ];
  protected readonly events = resource({
    params: () => this.session.identity(),
    loader: () => this.repository.list(),
  });
  protected readonly chosen = computed(() => {
    const workPackage = workPackageNumberFrom(this.workPackage() ?? '');
    const kind = EVENT_KINDS.find((known) => known === this.kind());
    return (this.events.hasValue() ? this.events.value() : []).filter(
      (event) =>
        (workPackage === undefined || concerns(event, workPackage)) &&
        (kind === undefined || (event.kind ?? 'event') === kind),
    );
  });
  protected readonly agenda = computed(() => agendaOf(this.chosen(), new Date()));
  protected readonly isMonth = computed(() => this.view() === 'month');

  /** The month that is shown: this one, where the address names none. */
  protected readonly shownMonth = computed(() => {
    const asked = this.month() ?? '';
    return /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/.test(asked) ? asked : dayHere().slice(0, 7);
  });
  protected readonly monthName = computed(() => formatPartialDate(this.shownMonth(), this.locale));
  protected readonly before = computed(() => this.neighbour(-1));
  protected readonly after = computed(() => this.neighbour(1));
  protected readonly weeks = computed(() => {
    const [year = 0, month = 0] = this.shownMonth().split('-').map(Number);
    const {weeks} = monthOf(year, month);
    const days = weeks.flat();
    const byDay = eventsByDay(this.chosen(), days[0]?.date ?? '', days.at(-1)?.date ?? '');
    const today = dayHere();
    return weeks.map((week) =>
      week.map((day) => ({...day, isToday: day.date === today, events: byDay.get(day.date) ?? []})),
    );
  });
  protected readonly vague = computed(() => {
    const days = this.weeks()
      .flat()
      .filter(({inMonth}) => inMonth);
    return vagueEvents(this.chosen(), days[0]?.date ?? '', days.at(-1)?.date ?? '');
  });

  protected ask(param: string, value: string): void {
    const queryParams = {[param]: value || null};
    void this.router.navigate([], {queryParams, queryParamsHandling: 'merge', replaceUrl: true});
  }

  private neighbour(step: number): string {
    const [year = 0, month = 0] = this.shownMonth().split('-').map(Number);
    return new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 7);
  }
}

/** Today where the reader is, as YYYY-MM-DD. */
function dayHere(): string {
  return new Intl.DateTimeFormat('sv-SE', {dateStyle: 'short'}).format(new Date());
}
