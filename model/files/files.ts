import type {Role} from '../access/role';
import {includesRole} from '../access/role';
import type {Visibility} from '../access/visibility';
import type {StoredFile} from './file';

/** How the portal can show a file without the reader taking it away. */
export type PreviewKind = 'table' | 'image' | 'markdown' | 'text';

/** Bytes above which a file is only offered for download: a phone should not have to hold more. */
export const PREVIEW_LIMIT = 2_000_000;

/**
 * How a reader gets at the files of an outcome.
 * - `plain`: a link, without anybody's identity
 * - `identity`: fetched in the reader's own name
 * - `sealed`: not before the embargo ends
 */
export type FileAccess = 'plain' | 'identity' | 'sealed';

const BY_TYPE: Readonly<Record<string, PreviewKind>> = {
  'text/csv': 'table',
  'text/tab-separated-values': 'table',
  'text/markdown': 'markdown',
  'text/plain': 'text',
  'application/json': 'text',
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/webp': 'image',
  'image/avif': 'image',
  'image/gif': 'image',
  // As an image an SVG runs no script.
  'image/svg+xml': 'image',
};

const BY_ENDING: Readonly<Record<string, PreviewKind>> = {csv: 'table', tsv: 'table', md: 'markdown'};

/** How a file can be previewed, by its type, or by its name where the type says only "text"; `undefined`: it can't. */
export function previewKind(file: Pick<StoredFile, 'name' | 'contentType'>): PreviewKind | undefined {
  const kind = BY_TYPE[file.contentType.toLowerCase().split(';')[0]?.trim() ?? ''];
  if (kind !== 'text') return kind;
  const ending = file.name.toLowerCase().split('.').at(-1) ?? '';
  return (Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined) ?? kind;
}

/** Whether a file is small enough to be previewed. */
export function isPreviewable(file: Pick<StoredFile, 'size'>): boolean {
  return file.size <= PREVIEW_LIMIT;
}

/** How this reader gets at the files. Mirrors storage.rules, which decide. */
export function fileAccess(
  item: {visibility: Visibility; embargoUntil?: Date},
  role: Role | undefined,
  now: Date,
): FileAccess {
  const sealed = item.embargoUntil !== undefined && item.embargoUntil > now;
  if (sealed) return includesRole(role, 'editor') ? 'identity' : 'sealed';
  return item.visibility === 'consortium' ? 'identity' : 'plain';
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** A size as people say it: "12 kB", "3.4 MB". Decimal units, as SI and every download list have them. */
export function formatSize(bytes: number, locale: string): string {
  const step = Math.min(Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)), UNITS.length - 1);
  const value = bytes / 1000 ** step;
  const digits = step > 0 && value < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(value);
}

/** The exact size in bytes. */
export function formatBytes(bytes: number, locale: string): string {
  return new Intl.NumberFormat(locale, {style: 'unit', unit: 'byte', unitDisplay: 'long'}).format(bytes);
}
