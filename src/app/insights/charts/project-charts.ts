import {type Category, CATEGORIES} from '@model/deliverables/category';
import type {EventKind} from '@model/events/event';
import {byCountry, byYear, moments} from '@model/insights/project';
import {CATEGORY_WORDS} from '../../deliverables/words';
import type {ChartSource} from '../../ui/chart/chart-words';
import type {ProjectData} from '../project-reader';
import type {ShownChart} from '../../ui/chart/shown-chart';

/** What the words of a chart need to know of the reader. */
export interface Reader {
  /** The day on which the records were counted, in words. */
  readonly today: string;
  readonly country: (code: string) => string;
}

const EVENT_LANES: Readonly<Record<EventKind, string>> = {
  event: $localize`Events`,
  meeting: $localize`Consortium meetings`,
  deadline: $localize`Deadlines`,
};

/** Categories are drawn in their own hues, as everywhere in the portal. */
const CATEGORY_TOKENS = Object.fromEntries(
  CATEGORIES.map((category) => [CATEGORY_WORDS[category], `--hue-${category}`]),
);

/** Where the project's own numbers are from. */
export function ownSource({today}: Reader, label: string, path: string, note?: string): ChartSource {
  return {
    links: [{label, url: path}],
    year: $localize`counted on ${today}`,
    ...(note && {note}),
  };
}

/** Partners and outcomes on the map. */
export function countryChart({entries, partners}: ProjectData, reader: Reader): ShownChart {
  const rows = byCountry(entries, partners);
  const homes = rows.filter((row) => row.partners > 0).length;
  const [most] = rows;
  const lead = most ? $localize`Most outcomes, ${most.outcomes}, name ${reader.country(most.country)}.` : '';
  return {
    anchor: 'countries',
    words: {
      title: $localize`Partners and outcomes by country`,
      takeaway: $localize`${partners.length} partners from ${homes} countries are listed here. ${lead} The stronger a country’s colour, the more outcomes name it; the number is that of its partners.`,
      source: ownSource(
        reader,
        $localize`the portal’s outcomes`,
        '/deliverables',
        $localize`An outcome counts for each country that its record names. Only partners whose part is confirmed are listed.`,
      ),
    },
    chart: {
      kind: 'map',
      country: 0,
      value: 1,
      disc: 2,
      table: {
        columns: [
          {label: $localize`Country`, type: 'country'},
          {label: $localize`Outcomes`, type: 'number'},
          {label: $localize`Partners`, type: 'number'},
        ],
        // A country without outcomes stays pale, and one without partners has no disc.
        rows: rows.map((row) => [row.country, row.outcomes || undefined, row.partners || undefined]),
      },
    },
    links: {column: 0, paths: []},
  };
}

/** Outcomes over time by category. */
export function yearChart({entries}: ProjectData, reader: Reader): ShownChart {
  const rows = byYear(entries);
  const dated = rows.filter(({year}) => year);
  const totals = new Map<string, number>();
  for (const {year = '', count} of dated) totals.set(year, (totals.get(year) ?? 0) + count);
  const [top] = [...totals].sort((a, b) => b[1] - a[1]);
  const undated = rows.filter(({year}) => !year).reduce((sum, {count}) => sum + count, 0);
  return {
    anchor: 'over-time',
    words: {
      title: $localize`Outcomes over time, by category`,
      takeaway: top
        ? $localize`Most outcomes with a known date, ${top[1]}, are from ${top[0]}.`
        : $localize`No outcome has a known date yet.`,
      source: ownSource(
        reader,
        $localize`the portal’s outcomes`,
        '/deliverables',
        undated > 0
          ? $localize`${undated} outcomes have no known date. They are not drawn, and stand last in the table.`
          : undefined,
      ),
    },
    tokens: CATEGORY_TOKENS,
    chart: {
      kind: 'bar',
      stacked: true,
      label: 0,
      series: 1,
      value: 2,
      table: {
        columns: [
          {label: $localize`Year`, type: 'text'},
          {label: $localize`Category`, type: 'text'},
          {label: $localize`Outcomes`, type: 'number'},
        ],
        rows: rows.map(({year, category, count}) => [year, CATEGORY_WORDS[category], count]),
      },
    },
  };
}

/** Events and outcomes on one axis of time. */
export function timelineChart({entries, events}: ProjectData, reader: Reader): ShownChart {
  const all = moments(entries, events);
  const dates = all.flatMap(({date}) => date ?? []).sort();
  const undated = all.length - dates.length;
  const lane = ({what}: (typeof all)[number]) =>
    'event' in what ? EVENT_LANES[what.event] : CATEGORY_WORDS[what.category satisfies Category];
  const span = [dates[0]?.slice(0, 4), dates.at(-1)?.slice(0, 4)].filter((year) => year);
  return {
    anchor: 'timeline',
    words: {
      title: $localize`What happened when`,
      takeaway: $localize`${dates.length} events and outcomes with a known date, from ${span.join(' – ')}. What is known to the month or the year only stands in the middle of it.`,
      source: ownSource(
        reader,
        $localize`the portal’s events and outcomes`,
        '/events',
        undated > 0
          ? $localize`${undated} events and outcomes have no known date. They are not drawn, and stand in the table.`
          : undefined,
      ),
    },
    tokens: {...CATEGORY_TOKENS, [EVENT_LANES.event]: '--color-ink'},
    chart: {
      kind: 'timeline',
      date: 0,
      lane: 1,
      label: 2,
      table: {
        columns: [
          {label: $localize`Date`, type: 'date'},
          {label: $localize`What`, type: 'text'},
          {label: $localize`Title`, type: 'text'},
        ],
        rows: all.map((moment) => [moment.date, lane(moment), moment.title]),
      },
    },
    links: {
      column: 2,
      paths: all.map(({what, id}) => ('event' in what ? `/events/${id}` : `/deliverables/${id}`)),
    },
  };
}
