import {announcedType} from '@model/documents/upload';
import {wordsIn} from '@model/documents/words';
import {unzipEntry, zipEntries} from '../files/zip';
import {extractText, READING_LIMITS} from './text-worker';

/** What the parts of a DOCX may unpack to, all together. */
const UNPACKED_LIMIT = 60_000_000;

/** Characters that `documentWords` has room for in one document of Firestore. */
const MOST_CHARACTERS = 400_000;

/** The different words inside a file, joined by a space; none where nothing can be read, whatever the reason. */
export async function extractWords(bytes: Buffer, name: string, limits = READING_LIMITS): Promise<string> {
  const words = wordsIn(await textIn(bytes, name, limits));
  const whole = words.join(' ');
  if (whole.length <= MOST_CHARACTERS) return whole;
  return whole.slice(0, whole.lastIndexOf(' ', MOST_CHARACTERS));
}

async function textIn(bytes: Buffer, name: string, limits: typeof READING_LIMITS): Promise<string> {
  const type = announcedType(name);
  if (type?.ending === 'pdf') return extractText('pdf', bytes, limits);
  if (type?.ending === 'docx') return isBomb(bytes) ? '' : extractText('docx', bytes, limits);
  if (!type?.searchable) return '';
  return bytes.subarray(0, limits.characters).toString('utf8');
}

/** Whether an archive unpacks to more than a document ever does, by its content and not by what it says of itself. */
function isBomb(bytes: Buffer): boolean {
  try {
    let room = UNPACKED_LIMIT;
    for (const entry of zipEntries(bytes) ?? []) {
      if (/\.(?:xml|rels)$/i.test(entry.name)) room -= unzipEntry(bytes, entry, room).length;
      if (room <= 0) return true;
    }
    return false;
  } catch {
    return true;
  }
}
