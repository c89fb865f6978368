import type {AggregateFunction, PlotKind} from '@model/datasets/question';
import type {ReadFailure, ReadingNotes} from '@model/datasets/table-reader';
import type {FieldType, TableField} from '@model/datasets/table-schema';
import type {CellError} from '@model/datasets/validate';

/** What is said of a file that can't be shown, and what can be done. */
export const FAILURE_WORDS: Readonly<Record<ReadFailure | 'broken', string>> = {
  'not-text': $localize`This file holds no text, although its name says that it is a table. It may be a spreadsheet or an archive under another name. You can download it and open it with a program of yours.`,
  empty: $localize`This file is empty: it has not even a line that names its columns.`,
  'open-quote': $localize`This table can't be read: somewhere in it a quotation mark is opened and never closed, so that the rest of the file is one cell. You can still download it.`,
  'endless-line': $localize`This table can't be read: one of its lines is longer than a million characters. It may have been turned on its side, or be no table at all. You can still download it.`,
  broken: $localize`Reading this table came to an end that nobody expected. It may need more memory than this device has. You can still download it.`,
};

/** What is worth knowing about how a file was read, each in a sentence. */
export function noteWords(notes: ReadingNotes, count: (value: number) => string): string[] {
  const {ragged, encoding, hasBrokenLetters, isCut, columnsLeftOut} = notes;
  const told: string[] = [];
  if (ragged.count > 0) {
    const places = ragged.first.map(count).join(', ');
    const more = ragged.count > ragged.first.length ? ' …' : '';
    told.push(
      $localize`${count(ragged.count)} rows have more or fewer cells than the header (rows ${places}${more}). Cells that are missing are shown empty, and those beyond the last column are not shown.`,
    );
  }
  if (encoding === 'windows-1252') {
    told.push(
      $localize`The file is not written in UTF-8. It is read as Windows-1252, the old encoding of Western spreadsheets: letters of other alphabets may be wrong.`,
    );
  }
  if (encoding === 'utf-16')
    told.push($localize`The file is written in UTF-16, as some spreadsheets save it.`);
  if (hasBrokenLetters) {
    told.push($localize`Some letters of the file are damaged. They are shown as \ufffd.`);
  }
  if (isCut) {
    told.push(
      $localize`The file has more rows than are read here. Sorting, counting and charts are of those that are. Download the file for all.`,
    );
  }
  if (columnsLeftOut > 0) {
    told.push(
      $localize`The file has more columns than are read here: ${count(columnsLeftOut)} are left out. Download the file for all.`,
    );
  }
  return told;
}

export const PLOT_WORDS: Readonly<Record<PlotKind, string>> = {
  bar: $localize`Bars`,
  line: $localize`Line`,
  scatter: $localize`Points`,
  map: $localize`Map of Europe`,
};

export const FUNCTION_WORDS: Readonly<Record<AggregateFunction, string>> = {
  count: $localize`How many rows`,
  sum: $localize`Sum`,
  mean: $localize`Average`,
  median: $localize`Median`,
  min: $localize`Smallest`,
  max: $localize`Largest`,
};

export const TYPE_WORDS: Readonly<Record<FieldType, string>> = {
  string: $localize`text`,
  integer: $localize`whole number`,
  number: $localize`number`,
  boolean: $localize`yes or no`,
  date: $localize`date`,
  datetime: $localize`date and time`,
  time: $localize`time`,
  year: $localize`year`,
  yearmonth: $localize`month of a year`,
  any: $localize`anything`,
};

/** What may stand in a column, each rule in a few words. */
export function ruleWords({format, constraints = {}}: TableField): string[] {
  const {required, unique, minimum, maximum, minLength, maxLength, pattern, enum: choices} = constraints;
  return [
    required && $localize`always filled`,
    unique && $localize`never the same twice`,
    minimum !== undefined && $localize`at least ${minimum}`,
    maximum !== undefined && $localize`at most ${maximum}`,
    minLength !== undefined && $localize`at least ${minLength} characters`,
    maxLength !== undefined && $localize`at most ${maxLength} characters`,
    pattern !== undefined && $localize`in the form ${pattern}`,
    choices && $localize`one of: ${choices.join(', ')}`,
    format === 'uri' && $localize`a web address`,
    format === 'email' && $localize`an email address`,
    format === 'uuid' && $localize`a UUID`,
  ].filter((words): words is string => typeof words === 'string');
}

/** What is wrong with a cell. */
export function errorWords({rule, expected}: CellError): string {
  switch (rule) {
    case 'required':
      return $localize`Nothing stands here, but something must.`;
    case 'type':
      return $localize`This is not of the type “${TYPE_WORDS[expected as FieldType]}”.`;
    case 'format':
      return $localize`This is not written as its format (${expected}) asks.`;
    case 'unique':
      return $localize`The same value stands in an earlier row.`;
    case 'primaryKey':
      return $localize`An earlier row has the same key.`;
    case 'minimum':
      return $localize`The least that may stand here is ${expected}.`;
    case 'maximum':
      return $localize`The most that may stand here is ${expected}.`;
    case 'minLength':
      return $localize`This needs at least ${expected} characters.`;
    case 'maxLength':
      return $localize`This may have at most ${expected} characters.`;
    case 'pattern':
      return $localize`This does not have the form ${expected}.`;
    case 'enum':
      return $localize`Only these may stand here: ${expected}`;
  }
}
