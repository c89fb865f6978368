import {documentFormSchema} from '@model/documents/document';
import {fullDateSchema} from '@model/dates/full-date';
import {idSchema, lineSchema, textSchema} from '@model/schema/fields';
import * as v from 'valibot';

/** Fields a form holds as empty where the model holds nothing. */
function orBlank<TSchema extends v.GenericSchema<string, string>>(schema: TSchema) {
  return v.union([v.literal(''), schema], (issue) => issue.issues?.at(-1)?.message ?? issue.message);
}

/** What the form holds of one document, or of several that are added together: all but the titles. */
export const detailsSchema = v.object({
  ...v.pick(documentFormSchema, ['kind', 'workPackages']).entries,
  date: orBlank(fullDateSchema),
  event: orBlank(idSchema),
  summary: orBlank(textSchema(2000)),
});

/** What the form holds of a version. */
export const versionNoteSchema = orBlank(textSchema(1000));

/** The form's values, as its fields hold them. */
export interface Details {
  kind: v.InferInput<typeof documentFormSchema>['kind'];
  workPackages: number[];
  date: string;
  event: string;
  summary: string;
}

export const titleSchema = lineSchema(300);

/** What the functions are asked with: without what was left blank. */
export function detailsToSend({kind, workPackages, date, event, summary}: Details) {
  return {
    kind,
    workPackages,
    ...(date && {date}),
    ...(event && {event}),
    ...(summary.trim() && {summary}),
  };
}
