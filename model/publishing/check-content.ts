import * as v from 'valibot';
import {describeIssues} from '../catalogue/payload';
import {cleanFileName} from '../files/file-name';
import {figuresSchema} from '../insights/figure';
import {figureFlaws} from '../insights/figure-flaws';
import {HOME_PAGE, LONGEST_LEAD} from '../pages/home-words';
import {workPackageNumberSchema} from '../schema/fields';
import {completeContent} from './complete-content';
import {CONTENT_SCHEMAS, type ContentOf, type DraftFile} from './content';
import {isForEveryone} from './deletable';
import {draftIdOf} from './draft';
import {imagesIn} from './images';
import {KIND_FOLDERS, type Kind} from './kind';

/** What came of checking: the content as it may be published, or all that is wrong with it. */
export type Checked<K extends Kind> =
  | {readonly content: ContentOf<K>; readonly issues?: undefined}
  | {readonly content?: undefined; readonly issues: readonly string[]};

/**
 * Decides whether a working copy's content may be published as this item: by the noun's schema, and by what a schema of
 * one field can't see. Each issue is "field: what was expected".
 */
export function checkContent<K extends Kind>(
  kind: K,
  item: string,
  written: Readonly<Record<string, unknown>>,
): Checked<K> {
  const parsed = v.safeParse(CONTENT_SCHEMAS[kind], completeContent(kind, written));
  const issues = [
    ...(kind === 'work-package' && !v.is(workPackageNumberSchema, Number(item))
      ? ['item: There are work packages 1 to 14.']
      : []),
    ...(parsed.success ? [] : describeIssues(parsed.issues)),
    ...(written['visibility'] === 'consortium' && isForEveryone(kind, item)
      ? ['visibility: The portal needs this page: everyone has to be able to read it.']
      : []),
    ...(kind === 'page' && item === HOME_PAGE && String(written['body'] ?? '').length > LONGEST_LEAD
      ? [`body: Use at most ${LONGEST_LEAD} characters.`]
      : []),
    ...(kind === 'page' && v.is(figuresSchema, written['figures']) ? figureFlaws(written['figures']) : []),
    ...flawsOf(written, [`drafts/${draftIdOf(kind, item)}/`, `/${KIND_FOLDERS[kind]}/${item}/`]),
  ];
  return parsed.success && issues.length === 0 ? {content: parsed.output as ContentOf<K>} : {issues};
}

/** What is wrong with files and pictures beside the schema. */
function flawsOf({files, body, tables}: Readonly<Record<string, unknown>>, own: readonly string[]): string[] {
  const listed = (Array.isArray(files) ? files : []).map((file) => (file ?? {}) as Partial<DraftFile>);
  const names = listed.map(({name}) => (typeof name === 'string' ? name : ''));
  const described = (Array.isArray(tables) ? tables : []).map((table) => (table ?? {}) as {file?: unknown});
  const pictures = typeof body === 'string' ? imagesIn(body) : [];
  return [
    ...names.flatMap((name, n) => {
      if (name !== cleanFileName(name)) return [`files.${n}.name: This name can’t be a file’s.`];
      return names.indexOf(name) < n ? [`files.${n}.name: Another file has this name.`] : [];
    }),
    ...listed.flatMap(({path}, n) =>
      typeof path === 'string' && !own.some((folder) => path.includes(folder))
        ? [`files.${n}.path: This file is another item’s.`]
        : [],
    ),
    ...described.flatMap(({file}, n) =>
      typeof file === 'string' && !names.includes(file)
        ? [`tables.${n}.file: There is no file ${file}.`]
        : [],
    ),
    ...pictures.flatMap(({alt, file}) => {
      if (file !== undefined && !names.includes(file)) return [`body: There is no file ${file}.`];
      return alt === '' ? [`body: Say what the picture ${file ?? ''} shows.`.replace('  ', ' ')] : [];
    }),
  ];
}
