import type {CountedPage} from '@model/analytics/event';
import type {Preset} from '@model/analytics/period';
import type {Vital} from '@model/analytics/vitals';
import type {Facet} from '@model/search/query-state';

export const PRESET_WORDS: Readonly<Record<Preset, string>> = {
  '7': $localize`7 days`,
  '30': $localize`30 days`,
  '90': $localize`90 days`,
  '365': $localize`A year`,
};

/** What each kind of page is called. */
export const PAGE_WORDS: Readonly<Record<CountedPage, string>> = {
  home: $localize`Home page`,
  catalogue: $localize`List of outcomes`,
  record: $localize`Pages of outcomes`,
  version: $localize`Earlier versions of outcomes`,
  'news-list': $localize`List of news`,
  news: $localize`Pieces of news`,
  'event-list': $localize`List of events`,
  event: $localize`Events`,
  'partner-list': $localize`List of partners`,
  partner: $localize`Partners`,
  'work-package-list': $localize`List of work packages`,
  'work-package': $localize`Work packages`,
  about: $localize`About`,
  insights: $localize`Insights`,
  newsletter: $localize`Newsletter`,
  'newsletter-issue': $localize`Issues of the newsletter`,
  privacy: $localize`Privacy`,
  accessibility: $localize`Accessibility`,
  legal: $localize`Legal notice`,
  contact: $localize`Contact`,
  'not-found': $localize`Nothing at this address`,
};

export const FACET_WORDS: Readonly<Record<Facet, string>> = {
  category: $localize`Category`,
  audience: $localize`Audience`,
  workPackage: $localize`Work package`,
  partner: $localize`Partner`,
  country: $localize`Country`,
  year: $localize`Year`,
  language: $localize`Language`,
  access: $localize`Access`,
};

export const STEP_WORDS: Readonly<Record<string, string>> = {
  asked: $localize`Asked to subscribe`,
  confirmed: $localize`Confirmed their address`,
  changed: $localize`Changed what they get`,
  left: $localize`Left`,
};

export const VITAL_WORDS: Readonly<Record<Vital, string>> = {
  LCP: $localize`Main content shown (LCP)`,
  INP: $localize`Answer to a press (INP)`,
  CLS: $localize`Content that moves (CLS)`,
  FCP: $localize`First content shown (FCP)`,
  TTFB: $localize`First byte (TTFB)`,
};

export const JUDGEMENT_WORDS = {
  good: $localize`Good`,
  fair: $localize`Needs work`,
  poor: $localize`Poor`,
} as const;

/** What names stand for where they have no name of their own. */
export const OTHER_WORDS = $localize`All others`;
