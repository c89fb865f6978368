import {readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {headHtml} from '@model/first-response/head';
import type {FirstPage} from './first-page';
import {type Around, frame} from './frame';

/** The style of a kind of page, as the build of the app names it: what is seen before anything else is fetched. */
export const SHEETS = ['frame', 'home', 'record', 'list', 'insights'] as const;

export type Sheet = (typeof SHEETS)[number];

/** The app's own document, ready to be filled with a page. */
export interface AppDocument {
  /** As it is: what is sent where nothing can be said before the app runs. */
  readonly plain: string;
  /** With a page in it, that the app takes over once it runs. */
  filled(page: FirstPage, around?: Around): string;
}

/** What a build of the app must have for a page to find its place in its document. */
const PLACES = {
  title: /<title>[^<]*<\/title>/,
  description: /<meta name="description"[^>]*>/,
  style: /<link rel="stylesheet"[^>]*>/,
  root: /<app-root>([\s\S]*?)<\/app-root>/,
  mark: /<svg[\s\S]*?<\/svg>/,
  noscript: /<noscript>[\s\S]*?<\/noscript>/,
};

/**
 * @param html the built `app.html`
 * @param sheets the styles of the first response
 * @throws Error when it is not the app's document
 */
export function appDocument(html: string, sheets: ReadonlyMap<Sheet, string>): AppDocument {
  const found = (name: keyof typeof PLACES, text = html) => {
    const [match] = PLACES[name].exec(text) ?? [];
    if (match === undefined) throw new Error(`The app's document has no ${name}.`);
    return match;
  };
  const [title, description, style, root, noscript] = [
    found('title'),
    found('description'),
    found('style'),
    found('root'),
    found('noscript'),
  ];
  const mark = found('mark', root);
  // The app's own style comes after the page it does not need: nothing waits for it but the app.
  const bare = html.replace(description, '').replace(noscript, '').replace(style, '');
  const [beforeTitle = '', afterTitle = ''] = bare.split(title);
  const [beforeRoot = '', afterRoot = ''] = afterTitle.split(root);
  return {
    plain: html,
    filled: (page, around) => {
      const css = page.sheets.map((sheet) => sheets.get(sheet) ?? '').join('');
      return [
        beforeTitle,
        headHtml(page.head),
        // Nothing in our own style can end the element: the build's minifier leaves no markup in it.
        `<style data-first>${css}</style>`,
        beforeRoot,
        `<app-root data-first="${page.status}">${frame(page, mark, around)}</app-root>${style}`,
        afterRoot,
      ].join('');
    },
  };
}

interface Kept {
  readonly modified: number;
  readonly document: AppDocument;
}

const kept = new Map<string, Kept>();

/** The document in a folder of the app's build. Read once, and again where it has changed: local runs build anew. */
export async function readDocument(folder: string): Promise<AppDocument> {
  const path = join(folder, 'app.html');
  const {mtimeMs: modified} = await stat(path);
  const known = kept.get(folder);
  if (known?.modified === modified) return known.document;
  const sheets = await Promise.all(
    SHEETS.map(
      async (sheet) =>
        [sheet, withoutHost(await readFile(join(folder, `first-${sheet}.css`), 'utf8'))] as const,
    ),
  );
  const document = appDocument(await readFile(path, 'utf8'), new Map(sheets));
  kept.set(folder, {modified, document});
  return document;
}

/** The components' style sheets, each under the name of its element: their `:host` is that element. */
export function withoutHost(css: string): string {
  return css.replace(/ :host(?:\(([^)]*)\))?/g, (_, condition: string | undefined) => condition ?? '');
}
