/** What a page says of itself before anybody has run a script: to link previews, to search engines, to scholars. */
import type {Thing, WithContext} from 'schema-dts';
import {excerptOf} from '../catalogue/digest';
import {Html, html} from '../html/html';
import type {WrittenHomeWords} from '../pages/home-words';
import type {TypedLink} from './signposting';

/** The language of the portal's own words. */
export const PAGE_LANGUAGE = 'en';

const PORTAL = 'CAN.HEAL';
/** The title of the home page, and what previews call the portal. */
export const PORTAL_TITLE = 'CAN.HEAL: cancer genomics for Europe';

/** More than search engines show; link previews show about as much. */
const DESCRIPTION_LENGTH = 200;

/** A picture for link previews, and its words. */
export interface PreviewImage {
  readonly url: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** A feed that readers find by the page's address. */
export interface FeedLink {
  readonly title: string;
  readonly type: 'application/atom+xml' | 'text/calendar';
  readonly path: string;
}

export type MetaTag = readonly [name: string, content: string];

export interface PageHead {
  /** As the browser's tab shows it. */
  readonly title: string;
  readonly description: string;
  /** The page's one address, whole. Absent for what has none, which is not to be indexed either. */
  readonly canonical?: string;
  /** Whether search engines are to leave the page out although it has an address. */
  readonly isUnlisted?: boolean;
  readonly isArticle?: boolean;
  readonly image?: PreviewImage;
  /** `citation_*`, as Google Scholar reads them. */
  readonly scholar?: readonly MetaTag[];
  /** schema.org. */
  readonly data?: readonly WithContext<Thing>[];
  /** The home page's own words, for the app to begin with. */
  readonly homeWords?: WrittenHomeWords;
  /** Feeds of what stands on the page, beside those of the whole portal that every page names. */
  readonly feeds?: readonly FeedLink[];
  /** The `Link` header (FAIR Signposting). */
  readonly links?: readonly TypedLink[];
}

/** Titles as the app writes them: `PortalTitleStrategy` says the same once it runs. */
export function pageTitle(page: string): string {
  return `${page} · ${PORTAL}`;
}

/** A description of a length that is shown whole. */
export function descriptionOf(text: string): string {
  return excerptOf(text, DESCRIPTION_LENGTH);
}

/**
 * The elements of a page's head. `data-first` marks what is this page's alone: the app takes it away when another page
 * takes its place.
 */
export function headHtml({
  title,
  description,
  canonical,
  isUnlisted,
  isArticle,
  image,
  scholar,
  data,
  homeWords,
  feeds,
}: PageHead): Html {
  const named = (name: string, content: string) =>
    html`<meta name="${name}" content="${content}" data-first />`;
  const property = (name: string, content: string) =>
    html`<meta property="${name}" content="${content}" data-first />`;
  return html`
    <title>${title}</title>
    ${named('description', description)}
    ${canonical && html`<link rel="canonical" href="${canonical}" data-first />`}
    ${feeds?.map(
      (feed) =>
        html`<link
          rel="alternate"
          type="${feed.type}"
          title="${feed.title}"
          href="${feed.path}"
          data-first
        />`,
    )}
    ${(isUnlisted || !canonical) && named('robots', 'noindex')} ${property('og:site_name', PORTAL)}
    ${property('og:type', isArticle ? 'article' : 'website')} ${property('og:title', title)}
    ${property('og:description', description)} ${property('og:locale', 'en_GB')}
    ${canonical && property('og:url', canonical)}
    ${
      image && [
        property('og:image', image.url),
        property('og:image:width', String(image.width)),
        property('og:image:height', String(image.height)),
        property('og:image:alt', image.alt),
        named('twitter:image:alt', image.alt),
      ]
    }
    ${named('twitter:card', image && image.width > image.height ? 'summary_large_image' : 'summary')}
    ${scholar?.map(([name, content]) => named(name, content))}
    ${
      homeWords &&
      html`<script type="application/json" data-home-words data-first>
        ${Html.json(homeWords)}
      </script>`
    }
    ${data?.map(
      (thing) =>
        html`<script type="application/ld+json" data-first>
          ${Html.json(thing)}
        </script>`,
    )}
  `;
}
