/** Changes of a data dictionary as an editor writes it. Each gives a new one; what its form does not show stays. */
import type {Constraints, FieldType, TableField} from '../datasets/table-schema';

/** A dictionary that is still being written. */
export interface WrittenTable {
  readonly file?: string;
  readonly schema?: {
    readonly fields?: readonly Partial<TableField>[];
    readonly missingValues?: readonly string[];
    readonly primaryKey?: readonly string[];
  };
}

/** Types whose values have an order, so that a least and a most can be said. */
const ORDERED: readonly FieldType[] = ['integer', 'number', 'date', 'datetime', 'time', 'year', 'yearmonth'];

export function isOrdered(type: FieldType | undefined): boolean {
  return type !== undefined && ORDERED.includes(type);
}

/** A limit as it is typed: a number where the column holds numbers, else a text; nothing where nothing is typed. */
export function limitOf(typed: string, type: FieldType | undefined): number | string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const number = Number(text.replace(',', '.'));
  return (type === 'integer' || type === 'number') && Number.isFinite(number) ? number : text;
}

/** The values that may stand in a column, one in each line. */
export function choicesOf(typed: string): string[] | undefined {
  const lines = typed.split('\n').map((line) => line.trim());
  const choices = [...new Set(lines)].filter((line) => line !== '');
  return choices.length > 0 ? choices : undefined;
}

/** Constraints with one of them set, or without it; nothing where none is left. */
export function withLimit<K extends keyof Constraints>(
  limits: Constraints | undefined,
  name: K,
  value: Constraints[K] | undefined,
): Constraints | undefined {
  const {[name]: _, ...rest} = limits ?? {};
  const next = value === undefined ? rest : {...rest, [name]: value};
  return Object.keys(next).length > 0 ? next : undefined;
}

/** The dictionary with other columns. A key that names one of them no more is no key. */
export function withColumns(table: WrittenTable, fields: readonly Partial<TableField>[]): WrittenTable {
  const {primaryKey, ...schema} = table.schema ?? {};
  const isWhole = primaryKey?.every((key) => fields.some(({name}) => name === key));
  return {...table, schema: {...schema, fields, ...(primaryKey && isWhole && {primaryKey})}};
}

/** The dictionary with other words for what is not known. */
export function withMissing(table: WrittenTable, values: readonly string[]): WrittenTable {
  const {missingValues: _, ...schema} = table.schema ?? {};
  // Nothing at all stands for nothing wherever other words do: whoever adds a word does not mean to take that away.
  return {...table, schema: {...schema, ...(values.length > 0 && {missingValues: ['', ...values]})}};
}
