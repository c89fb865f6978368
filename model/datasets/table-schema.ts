/** The data dictionary of a table, as Frictionless Table Schema (datapackage.org/standard/table-schema) writes it. */
import * as v from 'valibot';
import {lineSchema, textSchema, uniqueListSchema} from '../schema/fields';

/** The types of columns that the portal can check. The standard has more; an unknown one is refused by name. */
export const FIELD_TYPES = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'datetime',
  'time',
  'year',
  'yearmonth',
  'any',
] as const;

export type FieldType = (typeof FIELD_TYPES)[number];

const MOST_FIELDS = 200;
const MOST_CHOICES = 300;

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const valueSchema = v.union([v.string(), v.number(), v.boolean()]);
/** Names of columns. A column's name is what stands in the file's first line, spaces and all. */
const nameSchema = v.pipe(v.string(), v.minLength(1, 'Name the column.'), v.maxLength(200));

const patternSchema = v.pipe(
  v.string(),
  v.maxLength(200),
  v.check(isPattern, 'This pattern is not a regular expression.'),
);

const constraintsSchema = v.object({
  required: v.optional(v.boolean()),
  unique: v.optional(v.boolean()),
  minimum: v.optional(v.union([v.number(), v.string()])),
  maximum: v.optional(v.union([v.number(), v.string()])),
  minLength: v.optional(countSchema),
  maxLength: v.optional(countSchema),
  pattern: v.optional(patternSchema),
  enum: v.optional(v.pipe(v.array(valueSchema), v.minLength(1), v.maxLength(MOST_CHOICES))),
});

/** One column: its name in the file, what it holds, and what may stand in it. */
export const fieldSchema = v.object({
  name: nameSchema,
  type: v.optional(
    v.picklist(FIELD_TYPES, `Choose one of these types: ${FIELD_TYPES.join(', ')}.`),
    'string',
  ),
  /** For a string: `email`, `uri` or `uuid`. Dates are written as ISO 8601 has them. */
  format: v.optional(v.picklist(['default', 'any', 'email', 'uri', 'uuid'])),
  title: v.optional(lineSchema(200)),
  description: v.optional(textSchema(1000)),
  /** An address that says what the column means, in some vocabulary. */
  rdfType: v.optional(lineSchema(500)),
  constraints: v.optional(constraintsSchema),
  trueValues: v.optional(v.pipe(v.array(v.string()), v.maxLength(20))),
  falseValues: v.optional(v.pipe(v.array(v.string()), v.maxLength(20))),
  decimalChar: v.optional(v.pipe(v.string(), v.length(1))),
  groupChar: v.optional(v.pipe(v.string(), v.length(1))),
});

/** A key of one column may be written without brackets; it is kept with them. */
const keySchema = v.pipe(
  v.union([nameSchema, v.array(nameSchema)]),
  v.transform((key) => [key].flat()),
  uniqueListSchema(nameSchema, 20),
);

/** A data dictionary: the columns in the order of the file. */
export const tableSchemaSchema = v.pipe(
  v.object({
    fields: v.pipe(
      v.array(fieldSchema),
      v.minLength(1, 'Describe one column at least.'),
      v.maxLength(MOST_FIELDS, `Describe at most ${MOST_FIELDS} columns.`),
      v.check(
        (fields) => new Set(fields.map(({name}) => name)).size === fields.length,
        'Two columns have the same name.',
      ),
    ),
    /** What stands for "nothing is known", besides nothing at all. */
    missingValues: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(50))), v.maxLength(20))),
    primaryKey: v.optional(keySchema),
  }),
  v.check(
    ({fields, primaryKey = []}) => primaryKey.every((key) => fields.some(({name}) => name === key)),
    'The primary key names a column that is not described.',
  ),
);

/** The dictionaries of an outcome's tables. */
export const tablesSchema = v.pipe(
  v.array(
    v.object({
      /** The name of the file that it describes. */
      file: lineSchema(200),
      schema: tableSchemaSchema,
    }),
  ),
  v.maxLength(20),
  v.check(
    (tables) => new Set(tables.map(({file}) => file)).size === tables.length,
    'A file has two data dictionaries.',
  ),
  // They stand in the record's one document, which has room for 1 MiB.
  v.check(
    (tables) => JSON.stringify(tables).length <= 300_000,
    'The data dictionaries are too long: shorten the descriptions.',
  ),
);

export type TableSchema = v.InferOutput<typeof tableSchemaSchema>;
export type TableField = v.InferOutput<typeof fieldSchema>;
export type Constraints = v.InferOutput<typeof constraintsSchema>;
export type DescribedTable = v.InferOutput<typeof tablesSchema>[number];

const PROFILE = 'https://datapackage.org/profiles/2.0/tableschema.json';

/** The dictionary as a file for other tools, as the standard writes it. */
export function writeTableSchema(schema: TableSchema): string {
  return `${JSON.stringify({$schema: PROFILE, ...schema}, undefined, 2)}\n`;
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
