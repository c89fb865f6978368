/** The addresses that an item sends its readers to. */
import * as v from 'valibot';
import {urlSchema} from '../schema/fields';

/** Addresses within Markdown: in parentheses, in angle brackets or bare. */
const IN_TEXT = /https?:\/\/[^\s<>"'`\]]+/gi;

/** The portal itself is looked after by whoever runs it. */
export interface OwnAddress {
  /** `https://portal.example.org` */
  readonly portal?: string;
}

/**
 * Every address outside the portal that a published item names: its links and sources, its own site, its DOI, and those in
 * its text. Each once, without the part that only the browser reads.
 */
export function linksOf(item: Readonly<Record<string, unknown>>, {portal}: OwnAddress = {}): string[] {
  const own = portal === undefined ? undefined : new URL(portal).host;
  const found = [
    ...addressesIn(item),
    typeof item['doi'] === 'string' ? `https://doi.org/${encodeURI(item['doi'])}` : undefined,
    ...addressesInText(item['body']),
  ];
  const addresses = found.flatMap((url) => (v.is(urlSchema, url) ? [addressOf(url)] : []));
  return [...new Set(addresses)].filter((url) => new URL(url).host !== own);
}

/** Every `url` of a value, at whatever depth: of links, of sources, of an organisation. */
function addressesIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'url' ? [inner] : addressesIn(inner)));
}

function addressesInText(text: unknown): string[] {
  return typeof text === 'string' ? [...text.matchAll(IN_TEXT)].map(([url]) => trimmed(url)) : [];
}

function addressOf(url: string): string {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}

/** An address in running text, without the sentence's own signs behind it. */
function trimmed(url: string): string {
  let address = url.replace(/[.,;:!?*_~]+$/, '');
  while (address.endsWith(')') && count(address, ')') > count(address, '(')) {
    address = address.slice(0, -1).replace(/[.,;:!?*_~]+$/, '');
  }
  return address;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
