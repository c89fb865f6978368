/**
 * Reads the Firestore queries that stand in TypeScript sources. The emulator answers queries that production refuses
 * for want of an index, so what is written is compared with firestore.indexes.json. Whatever can't be read is reported
 * rather than passed over: a query is to be written so that one sees what it asks.
 */
import ts from 'typescript';

/** A query as far as indexes are concerned. */
export interface Query {
  /** Where it stands: file and line. */
  readonly at: string;
  /** The last segment of the collection's path; absent where it is only known at run time. */
  readonly collection?: string;
  readonly constraints: readonly Constraint[];
}

/** One `where` or `orderBy`. */
export interface Constraint {
  readonly field: string;
  /** The operator of a `where`; an `orderBy` has a direction instead. */
  readonly operator?: string;
  readonly direction?: 'asc' | 'desc';
}

/** The queries of one source, and what in it looks like one and can't be read. */
export interface Reading {
  readonly queries: readonly Query[];
  readonly unreadable: readonly string[];
}

/** The name by which Firestore knows a document's own id. */
export const DOCUMENT_ID = '__name__';

/**
 * Reads the queries of one source, in the modular form of the client or the chained form of the Admin SDK.
 *
 * @param names what stands for a path in the source, as `paths.news`, and the path
 */
export function readQueries(
  file: string,
  source: string,
  names: ReadonlyMap<string, string> = new Map(),
): Reading {
  return new Reader(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true), names).read();
}

class Reader {
  private readonly queries: Query[] = [];
  private readonly unreadable: string[] = [];
  private readonly placed = new Set<ts.CallExpression>();

  constructor(
    private readonly source: ts.SourceFile,
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  read(): Reading {
    const calls = descendants(this.source).filter(ts.isCallExpression);
    for (const call of calls) this.readArguments(call);
    for (const call of calls) this.readChain(call);
    for (const call of calls) {
      if (isConstraint(call) && !this.placed.has(call)) this.report(call, 'no query that it belongs to');
    }
    if (this.source.text.includes('structuredQuery')) this.report(this.source, 'a query written as JSON');
    return {queries: this.queries, unreadable: this.unreadable};
  }

  /** `query(collection(db, 'news'), where(...))`, or any other function that takes a path and constraints. */
  private readArguments(call: ts.CallExpression): void {
    if (isConstraint(call) || isCombination(call)) return;
    const found = call.arguments.flatMap((argument) => this.constraintsIn(argument));
    if (found.length === 0) return;
    const path = call.arguments.map((argument) => this.pathIn(argument)).find((text) => text !== undefined);
    this.add(call, found, path, false);
  }

  /** `db.collection('news').where(...).orderBy(...)`. */
  private readChain(call: ts.CallExpression): void {
    if (!isLink(call) || (ts.isPropertyAccessExpression(call.parent) && isChained(call.parent))) return;
    const found: ts.CallExpression[] = [];
    let step: ts.Expression = call;
    let path: string | undefined;
    let isRooted = false;
    while (!isRooted) {
      if (ts.isIdentifier(step)) {
        const meant = this.initializer(step);
        if (!meant) break;
        step = meant;
      }
      // Of two ways the narrower one: it asks for more.
      if (ts.isConditionalExpression(step)) {
        step = ts.isCallExpression(step.whenTrue) ? step.whenTrue : step.whenFalse;
        continue;
      }
      if (!ts.isCallExpression(step) || !ts.isPropertyAccessExpression(step.expression)) break;
      if (isLink(step)) found.unshift(step);
      isRooted = /^collection(Group)?$/.test(step.expression.name.text);
      if (isRooted && step.arguments[0]) path = this.text(step.arguments[0]);
      step = step.expression.expression;
    }
    if (!isRooted) this.report(call, 'no collection at the root of it');
    else this.add(call, found, path, true);
  }

  private add(
    call: ts.CallExpression,
    found: ts.CallExpression[],
    path: string | undefined,
    chained: boolean,
  ) {
    const constraints = found.flatMap((one) => {
      this.placed.add(one);
      const constraint = this.constraint(one);
      if (!constraint) this.report(one, 'a field or an operator that only run time knows');
      return constraint ? [constraint] : [];
    });
    const collection = path?.split('/').at(-1);
    const isPlain =
      constraints.every(({field}) => field === DOCUMENT_ID) && constraints.length === found.length;
    if (collection === undefined && !isPlain) this.report(call, 'a collection that only run time knows');
    else if (!chained || found.length > 0) this.queries.push({at: this.at(call), collection, constraints});
  }

  private constraint(call: ts.CallExpression): Constraint | undefined {
    const [of, second] = call.arguments;
    const field = of && this.field(of);
    const said = second && this.text(second);
    if (field === undefined) return undefined;
    if (nameOf(call) === 'where') return said === undefined ? undefined : {field, operator: said};
    if (second && said !== 'asc' && said !== 'desc') return undefined;
    return {field, direction: said === 'desc' ? 'desc' : 'asc'};
  }

  private field(argument: ts.Expression): string | undefined {
    if (ts.isCallExpression(argument) && nameOf(argument) === 'documentId') return DOCUMENT_ID;
    return this.text(argument);
  }

  /** The constraints in an argument: itself, its parts, or what a name in it stands for. */
  private constraintsIn(node: ts.Expression): ts.CallExpression[] {
    if (ts.isCallExpression(node)) {
      if (isConstraint(node)) return [node];
      return isCombination(node) ? node.arguments.flatMap((part) => this.constraintsIn(part)) : [];
    }
    if (ts.isSpreadElement(node) || ts.isParenthesizedExpression(node))
      return this.constraintsIn(node.expression);
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((part) => this.constraintsIn(part));
    if (ts.isConditionalExpression(node)) {
      return [...this.constraintsIn(node.whenTrue), ...this.constraintsIn(node.whenFalse)];
    }
    const meant = ts.isIdentifier(node) ? this.initializer(node) : undefined;
    return meant ? this.constraintsIn(meant) : [];
  }

  private pathIn(node: ts.Expression): string | undefined {
    if (ts.isCallExpression(node) && /^collection(Group)?$/.test(nameOf(node) ?? '')) {
      const last = node.arguments.at(-1);
      return node.arguments.length > 1 && last ? this.text(last) : undefined;
    }
    const meant = ts.isIdentifier(node) ? this.initializer(node) : undefined;
    return meant ? this.pathIn(meant) : this.text(node);
  }

  /** The text of a literal; of a template, only what stands after its last gap. */
  private text(node: ts.Expression): string | undefined {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isTemplateExpression(node)) {
      const tail = node.templateSpans.at(-1)?.literal.text ?? '';
      return tail.includes('/') ? tail : undefined;
    }
    const named = ts.isCallExpression(node) ? node.expression : node;
    if (ts.isPropertyAccessExpression(named)) return this.names.get(named.getText(this.source));
    const meant = ts.isIdentifier(node) ? this.initializer(node) : undefined;
    return meant ? this.text(meant) : undefined;
  }

  /** What the constant of this name was set to, in the nearest scope that has one. */
  private initializer(name: ts.Identifier): ts.Expression | undefined {
    for (let scope: ts.Node = name.parent; scope; scope = scope.parent) {
      if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue;
      for (const statement of scope.statements) {
        if (!ts.isVariableStatement(statement)) continue;
        const found = statement.declarationList.declarations.find(
          (declared) => ts.isIdentifier(declared.name) && declared.name.text === name.text,
        );
        if (found?.initializer && found.initializer !== name) return found.initializer;
      }
    }
    return undefined;
  }

  private report(node: ts.Node, what: string): void {
    this.unreadable.push(`${this.at(node)}: ${what}`);
  }

  private at(node: ts.Node): string {
    const {line} = this.source.getLineAndCharacterOfPosition(node.getStart(this.source));
    return `${this.source.fileName}:${line + 1}`;
  }
}

function descendants(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (one: ts.Node): void => {
    found.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return found;
}

function nameOf(call: ts.CallExpression): string | undefined {
  if (ts.isIdentifier(call.expression)) return call.expression.text;
  return ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : undefined;
}

/** Whether this is `where(...)` or `orderBy(...)`, standing alone. */
function isConstraint(call: ts.CallExpression): boolean {
  return ts.isIdentifier(call.expression) && /^(where|orderBy)$/.test(call.expression.text);
}

function isCombination(call: ts.CallExpression): boolean {
  return ts.isIdentifier(call.expression) && /^(and|or)$/.test(call.expression.text);
}

/** Whether this is `....where(...)` or `....orderBy(...)`. */
function isLink(call: ts.CallExpression): boolean {
  return (
    ts.isPropertyAccessExpression(call.expression) && /^(where|orderBy)$/.test(call.expression.name.text)
  );
}

/** Whether another link follows on this one, so that this is not the end of its chain. */
function isChained(access: ts.PropertyAccessExpression): boolean {
  return ts.isCallExpression(access.parent) && isLink(access.parent);
}
