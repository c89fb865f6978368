import {draftFileTypeOf, type DraftFileType} from '@model/publishing/upload';
import {fileTypeFromBuffer} from 'file-type';
import type {Seen} from '../files/look-through';
import {isWholePdf, sniff} from '../files/sniff';
import {isHarmlessSvg} from '../files/svg';
import {endsInZip, zipEntries} from '../files/zip';

/** Bytes up to which a JSON file is read whole; of a longer one its text and its ends are looked at. */
const PARSED_JSON = 20_000_000;

/** As many as the list of a ZIP can hold without its extension for larger ones. */
const MOST_ENTRIES = 65_534;

const TEXTS: ReadonlySet<string> = new Set(['md', 'txt', 'csv', 'tsv']);
const DOCUMENTS: ReadonlySet<string> = new Set(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp']);

/** What the beginning of a file may be found to be, where that is not its ending. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  gz: ['tar.gz'],
  mp4: ['m4v'],
  png: ['apng'],
};

/** What an archive for download must not bring: programs, and what runs at a click. */
const PROGRAM = /\.(?:exe|dll|com|scr|pif|msi|bat|cmd|ps1|vbs|vbe|jse|jar|hta|lnk|wsf)$/i;

/** What makes an archive a document, or a program, of its own. */
const OTHER_ARCHIVE = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/MANIFEST\.MF)$/i;

/** Whether a file of this type and size is read whole: memory is bounded by the type's own limit. */
export function isReadWhole({ending}: DraftFileType, size: number): boolean {
  return DOCUMENTS.has(ending) || ending === 'svg' || (ending === 'json' && size <= PARSED_JSON);
}

/**
 * The type of a file by its content, agreeing with its name; `undefined` where it is none that may be published, or not
 * what its name says; `unsafe` for a drawing that does more than show itself.
 */
export async function sniffDraftFile(
  seen: Seen,
  name: string,
): Promise<DraftFileType | 'unsafe' | undefined> {
  const type = draftFileTypeOf(name);
  if (!type) return undefined;
  const {ending} = type;
  if (ending === 'svg') return seen.text.isText() ? harmlessOf(seen, type) : undefined;
  if (ending === 'json') return isJson(seen) ? type : undefined;
  if (TEXTS.has(ending)) return seen.text.isText() && !seen.text.looksActive() ? type : undefined;
  if (DOCUMENTS.has(ending)) return seen.whole && (await sniff(seen.whole, name)) ? type : undefined;
  if (ending === 'zip') return isFairArchive(seen) ? type : undefined;
  // A picture or a recording that is a ZIP as well is two things at once, and one of them is hidden.
  if (endsInZip(seen.tail)) return undefined;
  if (ending === 'pdf' && !isWholePdf(seen.tail)) return undefined;
  return (await isOf(seen.head, ending)) ? type : undefined;
}

function harmlessOf({whole}: Seen, type: DraftFileType): DraftFileType | 'unsafe' {
  return whole && isHarmlessSvg(whole) ? type : 'unsafe';
}

async function isOf(head: Buffer, ending: string): Promise<boolean> {
  // The pictures in front of a recording may be longer than what is kept of it.
  if (ending === 'mp3' && head.subarray(0, 3).toString('latin1') === 'ID3') return true;
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  return found !== undefined && [ending, ...(ALSO[ending] ?? [])].includes(found.ext);
}

function isJson({text, whole}: Seen): boolean {
  if (!text.isText()) return false;
  if (!whole) return ['{}', '[]'].includes(text.ends().join(''));
  try {
    JSON.parse(new TextDecoder().decode(whole));
    return true;
  } catch {
    return false;
  }
}

/** Whether an archive shows what it holds, is nothing else besides, and brings no program and no way out of its folder. */
function isFairArchive({head, tail}: Seen): boolean {
  if (head.length < 4 || head.readUInt32LE(0) !== 0x04034b50) return false;
  const entries = zipEntries(tail, MOST_ENTRIES);
  if (!entries || entries.length === 0) return false;
  return entries.every(
    ({name, encrypted}) =>
      !encrypted &&
      !PROGRAM.test(name) &&
      !OTHER_ARCHIVE.test(name) &&
      !/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name),
  );
}
