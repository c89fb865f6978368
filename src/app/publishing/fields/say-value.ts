import type {TableField} from '@model/datasets/table-schema';
import {formatMoment, formatPartialDate} from '@model/dates/format';
import type {Creator, Relation} from '@model/deliverables/deliverable';
import {licenceWords} from '@model/deliverables/licence';
import type {StoredFile} from '@model/files/file';
import {formatSize} from '@model/files/files';
import type {WrittenFigure} from '@model/insights/figure-writing';
import type {WrittenTable} from '@model/publishing/dictionary';
import type {SaysValue} from '@model/publishing/difference';
import type {Kind} from '@model/publishing/kind';
import type {Link} from '@model/schema/fields';
import {countryName, languageName} from '../../core/locale/names';
import {ruleWords, TYPE_WORDS} from '../../deliverables/dataset-view/words';
import {RELATION_WORDS} from '../../deliverables/words';
import type {Field, Source} from './field';
import {fieldAt} from './fields-of';

/** What the ids in a content are called; an id stands for itself where nobody knows its name. */
export interface ItemNames {
  readonly partner: (id: string) => string;
  readonly outcome: (id: string) => string;
  readonly workPackage: (number: string) => string;
}

/** Says the values of a kind's fields as an editor knows them: texts as they stand, lists entry by entry. */
export function sayerOf(kind: Kind, names: ItemNames, locale: string): SaysValue {
  return (path, value) => {
    if (value === undefined || value === null) return undefined;
    const field = fieldAt(kind, path);
    return field ? say(field, value, names, locale) : sayPlainly(value);
  };
}

function say(
  field: Field,
  value: unknown,
  names: ItemNames,
  locale: string,
): string | readonly string[] | undefined {
  switch (field.control) {
    case 'cards':
    case 'choice':
      return field.options.find((option) => option.value === value)?.words ?? sayPlainly(value);
    case 'choices':
      return field.options.filter((option) => listOf(value).includes(option.value)).map(({words}) => words);
    case 'flag':
      return value === true ? $localize`Yes` : $localize`No`;
    case 'pick-one':
    case 'pick-many':
      return Array.isArray(value)
        ? value.map((each) => nameOf(field.from, String(each), names, locale))
        : nameOf(field.from, String(value), names, locale);
    case 'partial-date':
      return formatPartialDate(String(value), locale);
    case 'moment':
      return value instanceof Date ? formatMoment(value, locale) : undefined;
    case 'links':
      return (listOf(value) as Link[]).map(({label = '', url = ''}) => `${label}: ${url}`);
    case 'creators':
      return (listOf(value) as Creator[]).map(sayCreator);
    case 'relations':
      return (listOf(value) as Relation[]).map(
        ({type, target}) => `${RELATION_WORDS[type] ?? type}: ${names.outcome(target)}`,
      );
    case 'files':
      return (listOf(value) as StoredFile[]).map(
        ({name, size, sha256}) => `${name} (${formatSize(size, locale)}, ${sha256.slice(0, 8)})`,
      );
    case 'figures':
      return (listOf(value) as WrittenFigure[]).flatMap(sayFigure);
    case 'tables':
      return (listOf(value) as WrittenTable[]).flatMap(sayTable);
    default:
      return sayPlainly(value);
  }
}

function nameOf(from: Source, value: string, names: ItemNames, locale: string): string {
  switch (from) {
    case 'partners':
      return names.partner(value);
    case 'outcomes':
      return names.outcome(value);
    case 'work-packages':
      return names.workPackage(value);
    case 'countries':
      return countryName(value, locale);
    case 'languages':
      return languageName(value, locale);
    case 'licences':
      return licenceWords(value).name;
    case 'time-zones':
      return value.replaceAll('_', ' ');
  }
}

/** All of a data dictionary, column by column. */
function sayTable({file = '', schema = {}}: WrittenTable): string[] {
  const {fields = [], missingValues, primaryKey, ...more} = schema;
  const about = [
    missingValues && $localize`not known: ${missingValues.filter(Boolean).join(', ')}:words:`,
    primaryKey && $localize`key: ${primaryKey.join(', ')}:columns:`,
    ...Object.values(more).map((each) => JSON.stringify(each)),
  ].filter(Boolean);
  return [
    ...(about.length > 0 ? [`${file}: ${about.join('; ')}`] : []),
    ...fields.map((field) => `${file}: ${sayColumn(field)}`),
  ];
}

/** All of a figure: what it is, row by row, and chart by chart. */
function sayFigure({
  id,
  sources = [],
  columns = [],
  rows = [],
  views = [],
  ...about
}: WrittenFigure): string[] {
  const {title = id ?? '', year, area, licenceNote, note} = about;
  return [
    [title, year, area, licenceNote, note, ...sources.map(({label, url}) => `${label}: ${url}`)]
      .filter(Boolean)
      .join('; '),
    ...[columns, ...rows.map(({cells}) => cells)].map((cells) => `${title}: ${cells.join(' | ')}`),
    ...views.map(
      (view) =>
        `${title}: ${[view.title, view.takeaway, view.label, view.value, view.series].filter(Boolean).join('; ')}` +
        (view.percent ? '; %' : '') +
        (view.only ?? []).map(({column, values = []}) => `; ${column}: ${values.join(', ')}`).join(''),
    ),
  ];
}

function sayColumn({
  name,
  title,
  type,
  description,
  constraints,
  format,
  ...more
}: Partial<TableField>): string {
  const rules = ruleWords({
    name: '',
    type: 'any',
    ...(format && {format}),
    ...(constraints && {constraints}),
  });
  const others = Object.entries(more).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const known = [name, title, type && TYPE_WORDS[type], description, ...rules, ...others];
  return known.filter(Boolean).join('; ');
}

/** All of a creator: a reviewer sees whatever changes. */
function sayCreator({name, familyName, organisation, orcid, affiliation}: Creator): string {
  const family = familyName && $localize`family name: ${familyName}:name:`;
  const body = organisation && $localize`an organisation`;
  return [name, family, body, orcid, affiliation].filter(Boolean).join(', ');
}

function sayPlainly(value: unknown): string | readonly string[] {
  return Array.isArray(value)
    ? value.map(String)
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
