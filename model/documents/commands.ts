/** What members ask of the functions of this noun: into their own work packages; editors into all. */
import * as v from 'valibot';
import {command} from '../commands/command';
import {idSchema, lineSchema, textSchema} from '../schema/fields';
import {documentFormSchema} from './document';

/** A file that the member has just put into `incoming/{uid}/{upload}/{name}`. */
const uploadSchema = v.strictObject({
  /** A UUID of the browser's making: asking twice with the same one adds one document. */
  upload: v.pipe(v.string(), v.uuid()),
  name: lineSchema(200),
});

/** Adds a document with its file. */
export const addDocument = command<{readonly id: string}>()(
  'addDocument',
  v.strictObject({...documentFormSchema.entries, file: uploadSchema}),
);

/** Adds a new version of a document; `version` is the one the member saw. For its work packages' members, and editors. */
export const reviseDocument = command<{readonly version: number}>()(
  'reviseDocument',
  v.strictObject({
    id: idSchema,
    version: v.number(),
    versionNote: v.optional(textSchema(1000)),
    file: uploadSchema,
  }),
);

/** Changes what is said of a document, not its file. For its owner, and editors. */
export const editDocument = command()(
  'editDocument',
  v.strictObject({id: idSchema, ...documentFormSchema.entries}),
);

/** Takes a document away with all its versions and files. For its owner, and editors. */
export const removeDocument = command()('removeDocument', v.strictObject({id: idSchema}));
