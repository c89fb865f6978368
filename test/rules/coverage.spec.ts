import {FIRESTORE_HOST, PROJECT} from './environment';

/** What an expression came to; booleans are told apart. */
interface Value {
  readonly boolValue?: boolean;
}

/** One expression of the rules, as the emulator reports it. */
interface Expression {
  readonly sourcePosition: {
    readonly line: number;
    readonly currentOffset: number;
    readonly endOffset: number;
  };
  readonly values?: readonly {readonly value?: Value}[];
  readonly children?: readonly Expression[];
}

interface Report {
  readonly rules: {readonly files: readonly {readonly content: string}[]};
  readonly report: readonly Expression[];
}

/** The emulator reports every value that every expression ever had, which is tens of megabytes. In milliseconds. */
const REPORT_TIME = 60_000;

let defined = 0;
let run = 0;
jasmine.getEnv().addReporter({
  jasmineStarted: (info) => void (defined = info.totalSpecsDefined),
  specDone: (result) => void (run += result.status === 'excluded' ? 0 : 1),
});

// After the last spec, in whatever order they ran: an expression that was only ever true, or only ever false, might as
// well not be there. Where only some specs run, the question makes no sense.
afterAll(async () => {
  if (run < defined) return;
  const response = await fetch(`http://${FIRESTORE_HOST}/emulator/v1/projects/${PROJECT}:ruleCoverage`);
  const found = oneSided((await response.json()) as Report);
  expect(found).withContext('expressions of firestore.rules that no spec tried both ways').toEqual([]);
}, REPORT_TIME);

/** The expressions that were not both true and false, each with its line. */
function oneSided({rules, report}: Report): string[] {
  const source = rules.files[0]?.content ?? '';
  const all = report.flatMap(withChildren);
  if (all.length === 0) return ['The emulator reports no expression at all.'];
  return all.flatMap(({sourcePosition: {line, currentOffset, endOffset}, values = []}) => {
    const text = source.slice(currentOffset, endOffset + 1).replace(/\s+/g, ' ');
    const seen = values.flatMap(({value}) => (isKnown(value) ? [value] : []));
    if (seen.length === 0) return [`line ${line}: never asked: ${text}`];
    const truths = new Set(seen.map(({boolValue}) => boolValue));
    const isBoolean = !truths.has(undefined) && text !== 'true' && text !== 'false';
    return isBoolean && truths.size === 1 ? [`line ${line}: only ever ${[...truths].join()}: ${text}`] : [];
  });
}

/** Whether the expression came to a value: it has none where it failed, or was skipped. */
function isKnown(value: Value | undefined): value is Value {
  return value !== undefined && Object.keys(value).some((kind) => kind !== 'undefined');
}

function withChildren(expression: Expression): Expression[] {
  return [expression, ...(expression.children ?? []).flatMap(withChildren)];
}
