import {announcedType, type DocumentType} from '@model/documents/upload';
import {fileTypeFromBuffer} from 'file-type';
import {TextCheck} from './text-check';
import {unzipEntry, zipEntries, type ZipEntry} from './zip';

type Ending = DocumentType['ending'];

const TEXTS: ReadonlySet<Ending> = new Set<Ending>(['md', 'txt', 'csv']);

/** The part that makes an Office document what it is. */
const OFFICE_PARTS: Partial<Record<Ending, string>> = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
};
const OPEN_DOCUMENTS: ReadonlySet<Ending> = new Set<Ending>(['odt', 'ods', 'odp']);

/** Macros, and what runs when it is opened. */
const RUNS =
  /(?:^|\/)(?:vbaproject\.bin|vbadata\.xml|macrosheets\/|activex\/|basic\/|scripts\/)|\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|jar|hta|lnk|wsf|sh|app)$/i;

const LARGEST_PART = 5_000_000;

/**
 * The type of a file, decided by its content and agreeing with its name; `undefined` where it is none of those the
 * portal accepts, or not what the name says.
 */
export async function sniff(bytes: Buffer, name: string): Promise<DocumentType | undefined> {
  const announced = announcedType(name);
  if (!announced) return undefined;
  if (TEXTS.has(announced.ending)) return isPlainText(bytes) ? announced : undefined;
  const entries = zipEntries(bytes);
  const isArchive = announced.ending in OFFICE_PARTS || OPEN_DOCUMENTS.has(announced.ending);
  // A picture or a PDF that is a ZIP as well is two things at once, and one of them is hidden.
  if (isArchive !== (entries !== undefined)) return undefined;
  if (entries && !isHarmlessArchive(bytes, entries, announced.ending)) return undefined;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.ext !== announced.ending) return undefined;
  if (announced.ending === 'pdf' && !isWholePdf(bytes)) return undefined;
  return announced;
}

/** Whether these bytes are text that nothing takes for a page or a program. */
function isPlainText(bytes: Buffer): boolean {
  const check = new TextCheck();
  check.push(bytes);
  return check.isText() && !check.looksActive();
}

function isHarmlessArchive(bytes: Buffer, entries: readonly ZipEntry[], ending: Ending): boolean {
  const names = entries.map(({name}) => name);
  if (entries.some(({encrypted, name}) => encrypted || RUNS.test(name) || name.split('/').includes('..')))
    return false;
  if (new Set(names).size !== names.length || bytes.readUInt32LE(0) !== 0x04034b50) return false;
  if (OPEN_DOCUMENTS.has(ending)) return names.includes('mimetype') && names.includes('content.xml');
  const parts = Object.values(OFFICE_PARTS).filter((part) => names.includes(part));
  const types = entries.find(({name}) => name === '[Content_Types].xml');
  if (!types || parts.length !== 1 || parts[0] !== OFFICE_PARTS[ending]) return false;
  try {
    return !/macroenabled|vbaproject/i.test(unzipEntry(bytes, types, LARGEST_PART).toString('utf8'));
  } catch {
    return false;
  }
}

/** Whether a PDF ends as one: what is hidden behind its end is no part of it. */
export function isWholePdf(bytes: Buffer): boolean {
  return bytes.subarray(-1024).includes('%%EOF');
}
