import type {Type} from '@angular/core';
import type {Kind} from '@model/publishing/kind';

/** The page that shows an item of a kind, and the input that names the item. Each is fetched with its first preview. */
export const PREVIEW_PAGES: Readonly<
  Record<Kind, {readonly load: () => Promise<Type<unknown>>; readonly input: string}>
> = {
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
