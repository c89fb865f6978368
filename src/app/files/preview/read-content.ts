import {type Table, tableOf} from '@model/files/table';
import Papa from 'papaparse';

/** A file's text: UTF-8, or the older Western encoding of spreadsheets where it is not. */
export async function readText(blob: Blob): Promise<string> {
  const bytes = await blob.arrayBuffer();
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    // Not UTF-8 then; Windows-1252 gives every byte a letter.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The table in a file of values separated by commas, semicolons or tabs. */
export async function readTable(blob: Blob): Promise<Table> {
  const {data} = Papa.parse<string[]>(await readText(blob), {skipEmptyLines: 'greedy'});
  return tableOf(data);
}
