/** Characters of a whole name, its ending included. */
const LONGEST_NAME = 120;
const LONGEST_ENDING = 10;

/** Names that mean a device to Windows, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name that is safe to store and to save under, as readable as before: without folders, without characters that
 * hide, turn or end a line, without those that some system forbids. Never empty.
 */
export function cleanFileName(name: string): string {
  const readable = (name.split(/[/\\]/).at(-1) ?? '')
    .toWellFormed()
    .normalize('NFC')
    // Controls, and what cannot be seen: marks of direction, joiners, byte order marks, private use.
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*#%]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const dot = readable.lastIndexOf('.');
  const hasEnding = dot > 0 && readable.length - dot - 1 <= LONGEST_ENDING;
  const ending = hasEnding ? readable.slice(dot) : '';
  const stem = (hasEnding ? readable.slice(0, dot) : readable).replace(/[. ]+$/, '');
  const cut = [...stem]
    .slice(0, LONGEST_NAME - ending.length)
    .join('')
    .trimEnd();
  if (cut === '') return `file${ending}`;
  return RESERVED.test(cut.split('.')[0] ?? '') ? `_${cut}${ending}` : `${cut}${ending}`;
}

/** This name, or the same with a number before its ending where it is taken: no matter in which case. */
export function distinctFileName(name: string, taken: Iterable<string>): string {
  const known = new Set([...taken].map(folded));
  if (!known.has(folded(name))) return name;
  const [ending = ''] = /(?:\.[A-Za-z0-9]{1,10}){1,2}$/.exec(name) ?? [];
  for (let number = 2; ; number++) {
    const suffix = `-${number}${ending}`;
    const stem = [...name.slice(0, name.length - ending.length)];
    const distinct = `${stem.slice(0, LONGEST_NAME - suffix.length).join('')}${suffix}`;
    if (!known.has(folded(distinct))) return distinct;
  }
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The ending of a file's name in small letters, `jpeg` as `jpg`; `undefined` where it has none. */
export function endingOf(name: string): string | undefined {
  return /\.([a-z0-9]+)$/i
    .exec(name)?.[1]
    ?.toLowerCase()
    .replace(/^jpeg$/, 'jpg');
}
