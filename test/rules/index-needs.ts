/** Which queries need a composite index, and which index serves which. */
import {type Constraint, DOCUMENT_ID, type Query} from './queries';

/** What firestore.indexes.json holds. */
export interface Indexes {
  readonly indexes: readonly Index[];
  readonly fieldOverrides: readonly {
    readonly collectionGroup: string;
    readonly fieldPath: string;
    readonly indexes: readonly unknown[];
  }[];
}

interface Index {
  readonly collectionGroup: string;
  readonly fields: readonly {
    readonly fieldPath: string;
    readonly order?: 'ASCENDING' | 'DESCENDING';
    readonly arrayConfig?: 'CONTAINS';
  }[];
}

const EQUAL = ['==', 'in'];
const CONTAINS = ['array-contains', 'array-contains-any'];

/** Whether the query asks about several fields at once. Documents' own ids are part of every index. */
export function isCompound({constraints}: Query): boolean {
  return new Set(constraints.map(({field}) => field).filter((field) => field !== DOCUMENT_ID)).size > 1;
}

/** What keeps production from answering this query, if anything does. */
export function hindrances(query: Query, {indexes, fieldOverrides}: Indexes): string[] {
  const said = `${query.at}: ${query.collection} by ${query.constraints.map(describe).join(', ')}`;
  const exempt = fieldOverrides.filter(
    (override) =>
      override.collectionGroup === query.collection &&
      override.indexes.length === 0 &&
      // What is said of a map holds for the fields in it.
      query.constraints.some(({field}) => `${field}.`.startsWith(`${override.fieldPath}.`)),
  );
  const hidden = exempt.map(({fieldPath}) => `${said}: ${fieldPath} is exempt from indexing`);
  const isServed =
    !isCompound(query) || indexes.some((index) => serves(index, query)) || isMerged(query, indexes);
  return isServed ? hidden : [...hidden, `${said}: no composite index`];
}

/** Whether the index holds the fields that must be equal first, then those that put results in order. */
function serves({collectionGroup, fields}: Index, {collection, constraints}: Query): boolean {
  if (collectionGroup !== collection) return false;
  const asked = constraints.filter(({field}) => field !== DOCUMENT_ID);
  const named = (operators: readonly string[]) =>
    asked.flatMap(({field, operator}) => (operator && operators.includes(operator) ? [field] : []));
  const equal = new Set(named(EQUAL));
  const contained = new Set(named(CONTAINS));
  const sorted = order(asked.filter(({field}) => !equal.has(field) && !contained.has(field)));
  const head = fields.slice(0, equal.size + contained.size);
  const tail = fields.slice(head.length);
  const directions = tail.map(({fieldPath, order: direction}) => `${fieldPath} ${direction}`);
  return (
    head.every(({fieldPath, arrayConfig}) => (arrayConfig ? contained : equal).has(fieldPath)) &&
    new Set(head.map(({fieldPath}) => fieldPath)).size === equal.size + contained.size &&
    [sorted, reversed(sorted)].some((wanted) => wanted.join() === directions.join())
  );
}

/**
 * Whether indexes of one equal field each, all in the same order, answer the query together: Firestore merges them
 * (https://firebase.google.com/docs/firestore/query-data/index-overview#taking_advantage_of_index_merging).
 */
function isMerged(query: Query, indexes: readonly Index[]): boolean {
  const equal = query.constraints.filter(({operator}) => operator === '==');
  const rest = query.constraints.filter((constraint) => !equal.includes(constraint));
  const parts = equal.map((one) => ({...query, constraints: [one, ...rest]}));
  return parts.length > 1 && parts.every((part) => indexes.some((index) => serves(index, part)));
}

/** The order results come in: as said, and by a range where nothing is said of its field. */
function order(constraints: readonly Constraint[]): string[] {
  const said = new Map(constraints.map(({field}) => [field, 'ASCENDING']));
  for (const {field, direction} of constraints) if (direction === 'desc') said.set(field, 'DESCENDING');
  return [...said].map(([field, direction]) => `${field} ${direction}`);
}

function reversed(sorted: readonly string[]): string[] {
  return sorted.map((one) =>
    one.endsWith(' ASCENDING') ? one.replace(/A\w+$/, 'DESCENDING') : one.replace(/D\w+$/, 'ASCENDING'),
  );
}

function describe({field, operator, direction}: Constraint): string {
  return `${field} ${operator ?? direction}`;
}
