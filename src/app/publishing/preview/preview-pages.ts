import type {Type} from '@angular/core';
import {HOME_PAGE} from '@model/pages/home-words';
import {INSIGHTS_PAGE} from '@model/pages/page';
import type {Kind} from '@model/publishing/kind';

/** The page that shows an item, fetched with its first preview. */
interface PreviewPage {
  readonly load: () => Promise<Type<unknown>>;
  /** The input that names the item; absent where the page shows one item alone. */
  readonly input?: string;
}

const HOME: PreviewPage = {load: () => import('../../home/home-page').then((m) => m.HomePage)};

const INSIGHTS: PreviewPage = {
  load: () => import('../../insights/insights-page/insights-page').then((m) => m.InsightsPage),
};

const PAGES: Readonly<Record<Kind, PreviewPage>> = {
  deliverable: {
    load: () => import('../../deliverables/record-page/record-page').then((m) => m.RecordPage),
    input: 'id',
  },
  news: {load: () => import('../../news/news-page/news-page').then((m) => m.NewsPage), input: 'id'},
  event: {load: () => import('../../events/event-page/event-page').then((m) => m.EventPage), input: 'id'},
  page: {load: () => import('../../pages/text-page/text-page').then((m) => m.TextPage), input: 'textId'},
  partner: {
    load: () => import('../../partners/partner-page/partner-page').then((m) => m.PartnerPage),
    input: 'id',
  },
  'work-package': {
    load: () =>
      import('../../work-packages/work-package-page/work-package-page').then((m) => m.WorkPackagePage),
    input: 'n',
  },
};

/** The page on which an item stands once it is published. */
export function previewPageOf(kind: Kind, item: string): PreviewPage {
  if (kind === 'page' && item === HOME_PAGE) return HOME;
  return kind === 'page' && item === INSIGHTS_PAGE ? INSIGHTS : PAGES[kind];
}
