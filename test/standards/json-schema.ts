/** Records in JSON against the schemas of those who made the formats: see `test/fixtures/standards`. */
import {readFileSync} from 'node:fs';
import addFormats from 'ajv-formats';
import {Ajv, type ValidateFunction} from 'ajv';
import {Ajv2019} from 'ajv/dist/2019.js';

const FOLDER = new URL('../fixtures/standards/', import.meta.url);

/** The dates that DataCite's schema names and JSON Schema does not: as precise as they are known, or from one to another. */
const YEAR = String.raw`\d{4}`;
const MONTH = String.raw`\d{4}-(?:0[1-9]|1[0-2])`;
const DAY = String.raw`${MONTH}-(?:0[1-9]|[12]\d|3[01])`;
const MOMENT = String.raw`${DAY}T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?`;
const DATES = {year: YEAR, yearmonth: MONTH, date: DAY, datetime: MOMENT};

function read(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, unknown>;
}

let csl: ValidateFunction | undefined;
let dataCite: ValidateFunction | undefined;

/** What is wrong with a list of items in CSL-JSON 1.0.2; nothing where all is well. */
export function problemsOfCsl(value: unknown): string[] {
  csl ??= new Ajv({allErrors: true, allowUnionTypes: true, strict: false}).compile(read('csl-data.json'));
  return problemsBy(csl, value);
}

/** What is wrong with a record in DataCite JSON 4.6; nothing where all is well. */
export function problemsOfDataCite(value: unknown): string[] {
  dataCite ??= compileDataCite();
  return problemsBy(dataCite, value);
}

function compileDataCite(): ValidateFunction {
  const ajv = new Ajv2019({allErrors: true, strict: false});
  addFormats(ajv, ['uri']);
  for (const [name, pattern] of Object.entries(DATES)) {
    ajv.addFormat(name, new RegExp(`^${pattern}$`));
    ajv.addFormat(`${name}-range`, new RegExp(`^(?:${pattern})?/(?:${pattern})?$`));
  }
  // It names itself by the keyword of an older draft.
  const {id, ...schema} = read('datacite-v4.6.json');
  return ajv.compile({...schema, $id: String(id)});
}

function problemsBy(validate: ValidateFunction, value: unknown): string[] {
  // As it is sent: what is undefined is not there.
  if (validate(JSON.parse(JSON.stringify(value)))) return [];
  return (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`);
}
