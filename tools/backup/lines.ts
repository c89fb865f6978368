/** Files of one JSON value a line: written with their count and hash, and read back only as they were written. */
import {createHash} from 'node:crypto';
import {createReadStream, createWriteStream} from 'node:fs';
import {mkdir, stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {BackupError, type LinesEntry} from './manifest';

/** Writes the values as they come, none of them held. */
export async function writeLines(
  folder: string,
  name: string,
  values: AsyncIterable<unknown>,
): Promise<LinesEntry> {
  const hash = createHash('sha256');
  let lines = 0;
  async function* text() {
    for await (const value of values) {
      const line = `${JSON.stringify(value)}\n`;
      hash.update(line);
      lines += 1;
      yield line;
    }
  }
  const place = join(folder, name);
  await mkdir(dirname(place), {recursive: true});
  await pipeline(Readable.from(text()), createWriteStream(place, {flags: 'wx'}));
  return {name, lines, sha256: hash.digest('hex')};
}

/** @throws BackupError where the file is gone, or not as it was written */
export async function checkLines(folder: string, {name, lines, sha256}: LinesEntry): Promise<void> {
  if ((await hashOf(join(folder, name), name)).sha256 !== sha256) throw notAsWritten(name);
  let count = 0;
  for await (const _ of readLines(folder, name)) count += 1;
  if (count !== lines) throw new BackupError(`${name} has ${count} lines, and the manifest says ${lines}.`);
}

/** The values of a file, one by one. @throws BackupError for a line that is no JSON */
export async function* readLines(folder: string, name: string): AsyncGenerator {
  let rest = '';
  // By hand: `readline` takes U+2028 for the end of a line too, which JSON leaves inside its texts.
  for await (const chunk of createReadStream(join(folder, name), 'utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield parse(line, name);
  }
  if (rest) yield parse(rest, name);
}

/** The SHA-256 and the size of a file of the backup. @throws BackupError where it is gone */
export async function hashOf(place: string, name: string): Promise<{sha256: string; size: number}> {
  const found = await stat(place).catch(() => undefined);
  if (!found?.isFile()) throw new BackupError(`${name} is missing from the backup.`);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(place)) hash.update(chunk as Buffer);
  return {sha256: hash.digest('hex'), size: found.size};
}

export function notAsWritten(name: string): BackupError {
  return new BackupError(`${name} is not as it was written: it was changed, or it is damaged.`);
}

function parse(line: string, name: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BackupError(`${name} has a line that is no JSON.`);
  }
}
