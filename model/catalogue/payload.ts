import * as v from 'valibot';
import {homeDigestSchema, type HomeDigest} from './digest';
import {catalogueEntrySchema, type CatalogueEntry} from './entry';

/** What a payload may grow to when it is unpacked. A gzip bomb stops here. */
export const MAX_UNPACKED_BYTES = 50_000_000;

/** Hears of an entry that was left out: where it stood, its id if it has one, and what is wrong with it. */
export type ReportEntry = (problem: {index: number; id?: string; issues: readonly string[]}) => void;

/** A value as gzipped JSON. The same value always gives the same bytes. */
export async function packJson(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * The value in a gzipped JSON payload.
 *
 * @throws RangeError when it unpacks to more than `maxBytes`; TypeError or SyntaxError when it is damaged
 */
export async function unpackJson(bytes: Uint8Array, maxBytes = MAX_UNPACKED_BYTES): Promise<unknown> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw new RangeError(`The payload unpacks to more than ${maxBytes} bytes.`);
    }
    text += decoder.decode(part.value, {stream: true});
  }
  return JSON.parse(text + decoder.decode());
}

/** The payload of one shard of an index. */
export function packEntries(entries: readonly object[]): Promise<Uint8Array<ArrayBuffer>> {
  return packJson({entries});
}

/** The outcomes of one shard. Those that fail their schema are left out and reported; the others stand. */
export function unpackEntries(bytes: Uint8Array, report: ReportEntry): Promise<CatalogueEntry[]> {
  return unpackEntriesAs(catalogueEntrySchema, bytes, report);
}

/** The entries of one shard, whatever they are of. */
export async function unpackEntriesAs<TSchema extends v.GenericSchema>(
  schema: TSchema,
  bytes: Uint8Array,
  report: ReportEntry,
): Promise<v.InferOutput<TSchema>[]> {
  const {entries} = v.parse(v.object({entries: v.array(v.unknown())}), await unpackJson(bytes));
  return entries.flatMap((entry, index) => {
    const result = v.safeParse(schema, entry);
    if (result.success) return [result.output];
    const id = v.safeParse(v.object({id: v.string()}), entry);
    report({index, ...(id.success && {id: id.output.id}), issues: describeIssues(result.issues)});
    return [];
  });
}

/** The home digest in its payload. */
export async function unpackDigest(bytes: Uint8Array): Promise<HomeDigest> {
  return v.parse(homeDigestSchema, await unpackJson(bytes));
}

/** A name for these bytes: equal content, equal revision. */
export async function revisionOf(...parts: readonly Uint8Array[]): Promise<string> {
  const blob = new Blob(parts as Uint8Array<ArrayBuffer>[]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(hash.slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Each issue as "field: what was expected", without the value that was found: it may be anybody's. */
export function describeIssues(issues: readonly v.BaseIssue<unknown>[]): string[] {
  return issues.map((issue) => {
    const ours = !issue.message.startsWith('Invalid ');
    const words = ours ? issue.message : `Expected ${issue.expected ?? issue.type}.`;
    return `${v.getDotPath(issue) ?? 'whole'}: ${words}`;
  });
}
