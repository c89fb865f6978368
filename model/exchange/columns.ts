/** The table of each kind: which columns it has, in which order, and how their cells are written. */
import {AUDIENCES} from '../deliverables/audience';
import {homeSectionsSchema} from '../pages/home-words';
import type {FieldPath} from '../publishing/draft-changes';
import type {Kind} from '../publishing/kind';
import {
  type Codec,
  CREATORS,
  JSON_CELL,
  LINKS,
  MOMENT,
  NUMBERS,
  RELATIONS,
  TEXT,
  WORD,
  WORDS,
  YES_NO,
} from './codec';

/** A column, named as the field is. */
export interface Column {
  readonly name: FieldPath;
  readonly codec: Codec;
  /** What the portal itself writes at publication: exported for whoever wonders, and never read. */
  readonly isGiven?: boolean;
}

/** The first column of every table: the item's id, in its address; a work package's number. */
export const ID = 'id';

const columns = (codec: Codec, ...names: readonly string[]): Column[] => names.map((name) => ({name, codec}));
const given = (codec: Codec, ...names: readonly string[]): Column[] =>
  names.map((name) => ({name, codec, isGiven: true}));

const PUBLISHED = given(MOMENT, 'publishedAt', 'updatedAt');

export const COLUMNS: Readonly<Record<Kind, readonly Column[]>> = {
  deliverable: [
    ...columns(TEXT, 'title'),
    ...columns(YES_NO, 'titleIsDescriptive'),
    ...columns(WORD, 'category', 'visibility'),
    ...columns(TEXT, 'summary', ...AUDIENCES.map((audience) => `plain.${audience}`), 'body'),
    ...columns(WORDS, 'audiences'),
    ...columns(NUMBERS, 'workPackages'),
    ...columns(WORDS, 'partners', 'countries', 'keywords'),
    ...columns(WORD, 'language', 'issued', 'number', 'doi'),
    ...columns(TEXT, 'publishedIn'),
    ...columns(WORD, 'licence'),
    ...columns(CREATORS, 'creators'),
    ...columns(LINKS, 'links'),
    ...columns(RELATIONS, 'relations'),
    ...columns(LINKS, 'sources'),
    ...columns(JSON_CELL, 'files', 'tables'),
    ...columns(TEXT, 'versionNote'),
    ...columns(MOMENT, 'embargoUntil'),
    ...columns(YES_NO, 'demo'),
    ...given(JSON_CELL, 'version', 'withdrawn'),
    ...PUBLISHED,
  ],
  news: [
    ...columns(TEXT, 'title'),
    ...columns(WORD, 'visibility'),
    ...columns(TEXT, 'summary', 'body'),
    ...columns(WORD, 'date'),
    ...columns(TEXT, 'place'),
    ...columns(WORD, 'language'),
    ...columns(WORDS, 'deliverables'),
    ...columns(LINKS, 'sources'),
    ...columns(YES_NO, 'demo'),
    ...PUBLISHED,
  ],
  event: [
    ...columns(TEXT, 'title'),
    ...columns(WORD, 'kind', 'visibility'),
    ...columns(NUMBERS, 'workPackages'),
    ...columns(TEXT, 'summary', 'body'),
    ...columns(WORD, 'start', 'end'),
    ...columns(TEXT, 'dateNote'),
    ...columns(WORD, 'startTime', 'endTime', 'timeZone'),
    ...columns(TEXT, 'place'),
    ...columns(YES_NO, 'online'),
    ...columns(WORDS, 'deliverables'),
    ...columns(LINKS, 'links', 'sources'),
    ...columns(YES_NO, 'demo'),
    ...PUBLISHED,
  ],
  page: [
    ...columns(TEXT, 'title'),
    ...columns(WORD, 'visibility'),
    ...columns(TEXT, 'summary', 'body'),
    ...columns(LINKS, 'sources'),
    ...columns(JSON_CELL, 'figures'),
    ...columns(TEXT, ...Object.keys(homeSectionsSchema.entries).map((name) => `home.${name}`)),
    ...given(MOMENT, 'updatedAt'),
  ],
  partner: [
    ...columns(TEXT, 'name', 'acronym'),
    ...columns(WORD, 'country'),
    ...columns(TEXT, 'city'),
    ...columns(WORD, 'type'),
    ...columns(TEXT, 'role'),
    ...columns(WORD, 'url'),
    ...columns(NUMBERS, 'workPackages'),
    ...columns(WORD, 'visibility'),
    ...columns(LINKS, 'sources'),
    ...columns(YES_NO, 'demo'),
    ...given(MOMENT, 'updatedAt'),
  ],
  'work-package': [
    ...columns(TEXT, 'title', 'alternativeTitle'),
    ...columns(YES_NO, 'titleIsDescriptive'),
    ...columns(TEXT, 'objective'),
    ...columns(WORDS, 'leads'),
    ...columns(WORD, 'visibility'),
    ...columns(LINKS, 'sources'),
    ...given(MOMENT, 'updatedAt'),
  ],
};
