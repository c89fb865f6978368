import * as v from 'valibot';
import {lineSchema, sha256Schema} from '../schema/fields';

/** A file in Storage. `path` names the object; it never holds a token. */
export const fileSchema = v.object({
  name: lineSchema(200),
  path: v.pipe(
    v.string(),
    v.regex(/^(public|consortium|withdrawn)\/[a-z-]+\/[a-z0-9-]+\/\d+\/[^/]+$/, 'Not a path of the portal.'),
  ),
  /** Bytes. */
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  contentType: v.pipe(v.string(), v.regex(/^[\w.+-]+\/[\w.+-]+(?:; ?charset=[\w-]+)?$/)),
  /** Lower-case hexadecimal. */
  sha256: sha256Schema,
});

export type StoredFile = v.InferOutput<typeof fileSchema>;
