/**
 * The parts each address will need, fetched at once. The router asks for them one after the other, each only when the
 * one before has come: on a slow phone every step of that chain costs half a second. What is fetched here is the very
 * same modules, so the router finds them under way.
 */

type Part = () => Promise<unknown>;

const READING: readonly Part[] = [() => import('./members/members.routes'), () => import('./reading.routes')];
const DELIVERABLES: readonly Part[] = [...READING, () => import('./deliverables/deliverables.routes')];

const PARTS: readonly (readonly [path: RegExp, parts: readonly Part[]])[] = [
  [
    /^\/deliverables\/?$/,
    [
      ...DELIVERABLES,
      () => import('./deliverables/catalogue/catalogue.routes'),
      () => import('./deliverables/catalogue-page/catalogue-page'),
    ],
  ],
  [/^\/deliverables\/./, [...DELIVERABLES, () => import('./deliverables/record-page/record-page')]],
  [
    /^\/insights\/?$/,
    [
      ...READING,
      () => import('./insights/insights.routes'),
      () => import('./insights/insights-page/insights-page'),
    ],
  ],
  [/^\/news(?:\/|$)/, [...READING, () => import('./news/news.routes')]],
  [/^\/events(?:\/|$)/, [...READING, () => import('./events/events.routes')]],
  [/^\/partners(?:\/|$)/, [...READING, () => import('./partners/partners.routes')]],
  [/^\/work-packages(?:\/|$)/, [...READING, () => import('./work-packages/work-packages.routes')]],
  [
    /^\/(?:about|background|privacy|accessibility|legal|contact)\/?$/,
    [...READING, () => import('./pages/pages.routes')],
  ],
];

/** The parts that the page at `path` is made of; none for addresses that are quick without. */
export function partsOf(path: string): readonly Part[] {
  return PARTS.find(([pattern]) => pattern.test(path))?.[1] ?? [];
}

/** Begins to fetch what the page at `path` is made of. A part that fails is the router's to report. */
export function headStart(path: string): void {
  for (const fetchPart of partsOf(path)) fetchPart().catch(() => undefined);
}
