import type {NetworkChart} from '@model/charts/chart';
import {type Lane, links, type Thing} from '@model/insights/project';
import type {ProjectData} from '../project-reader';
import {ownSource, type Reader} from './project-charts';
import type {ShownChart} from '../../ui/chart/shown-chart';

/** What each lane is called, from left to right. */
const LANES: Readonly<Record<Lane, string>> = {
  partner: $localize`Partner`,
  'work-package': $localize`Work package`,
  outcome: $localize`Outcome`,
};

/** The network, and the page of each thing in it by its node's id. */
export interface ShownNetwork extends ShownChart {
  readonly chart: NetworkChart;
  readonly paths: ReadonlyMap<string, string>;
}

/** Work packages, partners and outcomes, and what belongs with what. */
export function networkChart(data: ProjectData, reader: Reader): ShownNetwork {
  const found = links(data.entries, data.partners, data.workPackages);
  const nameOf = namesOf(data);
  const outcomes = new Set(found.flatMap(({to}) => (to?.lane === 'outcome' ? [to.id] : [])));
  const paths = new Map(
    found
      .flatMap(({from, to}) => (to ? [from, to] : [from]))
      .map((thing) => [`${LANES[thing.lane]}\n${nameOf(thing)}`, pathOf(thing)]),
  );
  return {
    anchor: 'network',
    paths,
    words: {
      title: $localize`Who worked on what, and what came out of it`,
      takeaway: $localize`${outcomes.size} outcomes are known to belong to a work package or a partner. Choose one to see what it is connected with.`,
      source: ownSource(
        reader,
        $localize`the portal’s outcomes`,
        '/deliverables',
        $localize`Sources say of few partners which work packages they are in: where nothing is said, nothing is drawn.`,
      ),
    },
    tokens: {
      [LANES.partner]: '--color-public-health',
      [LANES['work-package']]: '--color-clinical',
      [LANES.outcome]: '--color-accent',
    },
    chart: {
      kind: 'network',
      from: 0,
      fromLane: 1,
      to: 2,
      toLane: 3,
      lanes: Object.values(LANES),
      table: {
        columns: [
          {label: $localize`This`, type: 'text'},
          {label: $localize`is a`, type: 'text'},
          {label: $localize`connected with`, type: 'text'},
          {label: $localize`which is a`, type: 'text'},
        ],
        rows: found.map(({from, to}) => [
          nameOf(from),
          LANES[from.lane],
          to && nameOf(to),
          to && LANES[to.lane],
        ]),
      },
    },
    links: {column: 2, paths: found.map(({to}) => to && pathOf(to))},
  };
}

function namesOf({entries, partners, workPackages}: ProjectData): (thing: Thing) => string {
  const names: Readonly<Record<Lane, ReadonlyMap<string, string>>> = {
    partner: new Map(partners.map(({id, acronym}) => [id, acronym])),
    outcome: new Map(entries.map(({id, title}) => [id, title])),
    'work-package': new Map(
      workPackages.map(({number, title}) => [String(number), title ? `WP${number} ${title}` : `WP${number}`]),
    ),
  };
  return ({lane, id}) => names[lane].get(id) ?? id;
}

function pathOf({lane, id}: Thing): string {
  return {partner: '/partners/', 'work-package': '/work-packages/', outcome: '/deliverables/'}[lane] + id;
}
