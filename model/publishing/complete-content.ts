import type * as v from 'valibot';
import {CONTENT_SCHEMAS} from './content';
import type {Kind} from './kind';

/**
 * A working copy's content with an empty list wherever one is wanted and was never written: whoever has no link to give
 * need not say so. What is there stays as it is; nothing else is made up.
 */
export function completeContent(kind: Kind, content: Readonly<Record<string, unknown>>) {
  const entries: Readonly<Record<string, v.GenericSchema>> = CONTENT_SCHEMAS[kind].entries;
  const lists = Object.keys(entries).filter((key) => entries[key]?.type === 'array');
  const missing = lists.filter((key) => content[key] === undefined);
  return {...content, ...Object.fromEntries(missing.map((key) => [key, []]))};
}
