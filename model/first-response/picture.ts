import type {Category} from '../deliverables/category';
import {PICTURE_HEIGHT, PICTURE_WIDTH, pictureInWords, type PictureWords} from '../drawing/preview-picture';
import {addressOf, type Kind} from '../publishing/kind';
import type {PreviewImage} from './head';
import {CATEGORY_NAMES} from './words';

/** What the picture of a published item says. */
export interface Pictured {
  readonly title?: string;
  readonly name?: string;
  readonly category?: Category;
}

const LABELS: Readonly<Record<Exclude<Kind, 'deliverable'>, string>> = {
  news: 'News',
  event: 'Event',
  page: 'The portal',
  partner: 'Partner',
  'work-package': 'Work package',
};

/** The picture of whatever has none of its own. */
export const PORTAL_PICTURE: PictureWords = {
  title: 'Cancer genomics that people in Europe can use',
  label: 'Open to everyone',
};

/** The words of an item's picture. */
export function pictureWords(kind: Kind, {title = '', name, category}: Pictured): PictureWords {
  if (kind === 'deliverable' && category) return {title, category, label: CATEGORY_NAMES[category]};
  return {title: name ?? title, label: kind === 'deliverable' ? 'Outcome' : LABELS[kind]};
}

/** Where an item's picture is, and what it shows. */
export function pictureOf(kind: Kind, item: Pictured & {readonly id: string}, origin: string): PreviewImage {
  return image(`${origin}/previews${addressOf(kind, item.id)}.png`, pictureWords(kind, item));
}

/** The same of the portal itself. */
export function portalPicture(origin: string): PreviewImage {
  return image(`${origin}/previews/portal.png`, PORTAL_PICTURE);
}

function image(url: string, words: PictureWords): PreviewImage {
  return {url, alt: pictureInWords(words), width: PICTURE_WIDTH, height: PICTURE_HEIGHT};
}
