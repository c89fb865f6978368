import {Dataset} from '@model/datasets/dataset';
import {inferSchema} from '@model/datasets/infer';
import {TableReader} from '@model/datasets/table-reader';
import type {TableSchema} from '@model/datasets/table-schema';

/** Rows that are looked at: enough to tell what a column holds, and few enough to be fetched in a moment. */
const LOOKED_AT = 1000;

/**
 * A dictionary to go on from: the columns of a table and their types, as its first rows show them.
 *
 * @throws UnreadableTable
 */
export async function firstDictionary(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  locale: string,
): Promise<TableSchema> {
  const table = new TableReader(LOOKED_AT);
  const rows: (readonly string[])[] = [];
  const reader = bytes.getReader();
  let piece = await reader.read();
  while (!piece.done && rows.length < LOOKED_AT) {
    rows.push(...table.read(piece.value));
    piece = await reader.read();
  }
  if (piece.done) rows.push(...table.end());
  else await reader.cancel();
  const {fields} = inferSchema(new Dataset(table.header ?? [], rows, undefined, locale));
  // The rest of the file may have gaps that its beginning has not.
  return {fields: piece.done ? fields : fields.map(({constraints: _, ...field}) => field)};
}
