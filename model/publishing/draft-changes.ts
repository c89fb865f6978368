/** Which fields of a working copy differ, and how: asked when saving, when two people meet, and by the reviewer. */

/** What has been written so far, by field. */
export type Content = Readonly<Record<string, unknown>>;

/** A field's name, `title`, or that of a part of one, `plain.patients`. */
export type FieldPath = string;

/**
 * The fields of a content that hold something, each under its path: a record such as the plain summaries counts part by
 * part, so that two people may write two of them.
 */
export function fieldsOf(content: Content): ReadonlyMap<FieldPath, unknown> {
  const fields = new Map<FieldPath, unknown>();
  for (const [name, value] of Object.entries(content)) {
    if (!isRecord(value)) {
      if (!isNothing(value)) fields.set(name, value);
      continue;
    }
    for (const [part, inner] of Object.entries(value))
      if (!isNothing(inner)) fields.set(`${name}.${part}`, inner);
  }
  return fields;
}

/** The paths of the fields that differ, in the order in which they stand in either. */
export function changedFields(before: Content, after: Content): FieldPath[] {
  const [old, young] = [fieldsOf(before), fieldsOf(after)];
  const paths = new Set([...old.keys(), ...young.keys()]);
  return [...paths].filter((path) => !isSame(old.get(path), young.get(path)));
}

/** The content with a field set to something, or without it where that is `undefined`. */
export function withField(content: Content, path: FieldPath, value: unknown): Content {
  const [name = '', part] = path.split('.');
  if (part === undefined) return withEntry(content, name, value);
  const record = withEntry(isRecord(content[name]) ? content[name] : {}, part, value);
  return withEntry(content, name, Object.keys(record).length > 0 ? record : undefined);
}

/** Whether two values are the same to a reader: nothing written is nothing, be it absent, blank or an empty list. */
export function isSame(a: unknown, b: unknown): boolean {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (a instanceof Date || b instanceof Date) {
    return a instanceof Date && b instanceof Date && a.getTime() === b.getTime();
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => isSame(item, b[i]))
    );
  }
  if (!isRecord(a) || !isRecord(b)) return a === b;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
}

function withEntry(record: Content, key: string, value: unknown): Content {
  const {[key]: _, ...rest} = record;
  return value === undefined ? rest : {...record, [key]: value};
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
