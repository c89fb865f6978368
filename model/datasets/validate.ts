import type {Constraints, TableField, TableSchema} from './table-schema';
import {isMissing, numberOf} from './values';

/** What a cell breaks: its type, or one of its column's constraints. */
export type Rule = 'type' | 'format' | Exclude<keyof Constraints, never> | 'primaryKey';

/** A cell that is not as the dictionary says. Rows are counted from 1, as the table shows them. */
export interface CellError {
  readonly row: number;
  readonly column: string;
  readonly rule: Rule;
  readonly cell: string;
  /** What the dictionary asks for. */
  readonly expected: string;
}

/** How a table's header differs from its dictionary. */
export interface HeaderDifference {
  readonly missing: readonly string[];
  readonly undescribed: readonly string[];
}

export interface Findings {
  readonly header: HeaderDifference;
  readonly count: number;
  /** The first of them. */
  readonly errors: readonly CellError[];
}

const TOLD = 500;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const DATES: Partial<Record<string, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[-+]\d{2}:\d{2})?$/,
  time: /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?$/,
  year: /^-?\d{4}$/,
  yearmonth: /^\d{4}-(?:0[1-9]|1[0-2])$/,
};

/** Checks a table against its dictionary, row by row as they come. */
export class Validator {
  private readonly columns: readonly {
    readonly field: TableField;
    readonly at: number;
    readonly seen?: Set<string>;
  }[];
  private readonly key:
    {readonly name: string; readonly places: readonly number[]; readonly seen: Set<string>} | undefined;
  private readonly header: HeaderDifference;
  private readonly errors: CellError[] = [];
  private count = 0;
  private row = 0;

  constructor(
    private readonly schema: TableSchema,
    header: readonly string[],
  ) {
    const names = new Set(schema.fields.map(({name}) => name));
    this.header = {
      missing: schema.fields.filter(({name}) => !header.includes(name)).map(({name}) => name),
      undescribed: header.filter((name) => !names.has(name)),
    };
    this.columns = schema.fields.flatMap((field) => {
      const at = header.indexOf(field.name);
      return at < 0 ? [] : [{field, at, ...(field.constraints?.unique && {seen: new Set<string>()})}];
    });
    const places = (schema.primaryKey ?? []).map((name) => header.indexOf(name));
    if (places.length > 0 && !places.includes(-1)) {
      this.key = {name: (schema.primaryKey ?? []).join(', '), places, seen: new Set()};
    }
  }

  get findings(): Findings {
    return {header: this.header, count: this.count, errors: this.errors};
  }

  check(rows: readonly (readonly string[])[]): void {
    for (const cells of rows) {
      this.row += 1;
      for (const {field, at, seen} of this.columns) {
        const cell = cells[at] ?? '';
        const broken = brokenRule(cell, field, this.schema.missingValues) ?? repeated(cell, seen);
        if (broken) this.tell(field.name, cell, broken);
      }
      if (this.key) {
        const value = this.key.places.map((place) => cells[place] ?? '').join('\u0000');
        if (this.key.seen.has(value)) {
          this.tell(this.key.name, value.replaceAll('\u0000', ', '), {rule: 'primaryKey', expected: ''});
        } else this.key.seen.add(value);
      }
    }
  }

  private tell(column: string, cell: string, {rule, expected}: Broken): void {
    this.count += 1;
    if (this.errors.length < TOLD) this.errors.push({row: this.row, column, rule, cell, expected});
  }
}

type Broken = Pick<CellError, 'rule' | 'expected'>;

/** The first rule of its column that a cell breaks. What is missing breaks one rule alone: that it is required. */
export function brokenRule(
  cell: string,
  field: TableField,
  missingValues: readonly string[] = [''],
): Broken | undefined {
  if (cell.trim() === '' || isMissing(cell, missingValues)) {
    return field.constraints?.required ? {rule: 'required', expected: ''} : undefined;
  }
  const text = field.type === 'string' ? cell : cell.trim();
  if (!isOfType(text, field)) return {rule: 'type', expected: field.type};
  if (!isOfFormat(text, field)) return {rule: 'format', expected: field.format ?? ''};
  return brokenConstraint(text, field, field.constraints ?? {});
}

function isOfType(text: string, field: TableField): boolean {
  switch (field.type) {
    case 'integer':
      return Number.isInteger(numberOf(text, field) ?? Number.NaN) && !/[.e]/i.test(text);
    case 'number':
      return numberOf(text, field) !== undefined;
    case 'boolean':
      return [...(field.trueValues ?? TRUE), ...(field.falseValues ?? FALSE)].includes(text);
    case 'date':
    case 'datetime':
      return (DATES[field.type]?.test(text) ?? false) && isRealDay(text);
    case 'time':
    case 'year':
    case 'yearmonth':
      return DATES[field.type]?.test(text) ?? false;
    default:
      return true;
  }
}

const TRUE = ['true', 'True', 'TRUE', '1'];
const FALSE = ['false', 'False', 'FALSE', '0'];

function isRealDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isOfFormat(text: string, {type, format}: TableField): boolean {
  if (type !== 'string') return true;
  if (format === 'email') return EMAIL.test(text);
  if (format === 'uri') return URL.canParse(text);
  return format === 'uuid' ? UUID.test(text) : true;
}

function brokenConstraint(text: string, field: TableField, limits: Constraints): Broken | undefined {
  const {minimum, maximum, minLength, maxLength, pattern, enum: choices} = limits;
  if (minimum !== undefined && compare(text, minimum, field) < 0)
    return {rule: 'minimum', expected: String(minimum)};
  if (maximum !== undefined && compare(text, maximum, field) > 0)
    return {rule: 'maximum', expected: String(maximum)};
  if (minLength !== undefined && text.length < minLength)
    return {rule: 'minLength', expected: String(minLength)};
  if (maxLength !== undefined && text.length > maxLength)
    return {rule: 'maxLength', expected: String(maxLength)};
  if (pattern !== undefined && !patternOf(pattern).test(text)) return {rule: 'pattern', expected: pattern};
  if (choices && !choices.some((choice) => isSame(text, choice, field))) {
    return {rule: 'enum', expected: choices.join(', ')};
  }
  return undefined;
}

/** Dates in ISO 8601 sort as text does. */
function compare(text: string, limit: number | string, field: TableField): number {
  const [left, right] = [numberOf(text, field), Number(limit)];
  if (left !== undefined && !Number.isNaN(right)) return left - right;
  return text < String(limit) ? -1 : text > String(limit) ? 1 : 0;
}

function isSame(text: string, choice: string | number | boolean, field: TableField): boolean {
  return text === String(choice) || (typeof choice === 'number' && numberOf(text, field) === choice);
}

const patterns = new Map<string, RegExp>();

/** A pattern is for the whole cell, as XML Schema has it. */
function patternOf(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'u');
  patterns.set(pattern, known);
  return known;
}

function repeated(cell: string, seen: Set<string> | undefined): Broken | undefined {
  if (!seen || cell.trim() === '') return undefined;
  if (seen.has(cell)) return {rule: 'unique', expected: ''};
  seen.add(cell);
  return undefined;
}
