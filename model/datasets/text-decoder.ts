/** How a file's bytes were read as letters. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** The file holds bytes that are no text in any encoding a table is written in. */
export class NotText extends Error {}

const CR = '\r';
const NUL = '\u0000';
/** What a decoder writes for bytes that it can't read. */
const BROKEN = '\ufffd';

/**
 * Reads bytes as text, piece by piece, with `\n` at the end of every line. UTF-8, or UTF-16 where the file says so.
 * What is not valid UTF-8 is read in the old Western encoding of spreadsheets, where all before it was plain ASCII
 * and so reads the same; otherwise it is UTF-8 with broken letters in it.
 */
export class TextReader {
  private decoder: TextDecoder | undefined;
  private heldBytes: Uint8Array = new Uint8Array();
  private heldLine = '';
  private isAscii = true;
  private isBroken = false;
  private said: Encoding = 'utf-8';

  get encoding(): Encoding {
    return this.said;
  }

  /** Whether some letters could not be read. */
  get hasBrokenLetters(): boolean {
    return this.isBroken;
  }

  /** @throws NotText */
  read(bytes: Uint8Array): string {
    const isFirst = this.decoder === undefined;
    this.decoder ??= this.firstDecoder(bytes);
    const text = this.said === 'utf-8' ? this.readUtf8(bytes) : this.decoder.decode(bytes, {stream: true});
    if (text.includes(NUL)) throw new NotText();
    return this.lines(isFirst ? text.replace(/^\ufeff/, '') : text);
  }

  /** What was held back, at the end of the file. */
  end(): string {
    const rest = this.heldBytes.length > 0 ? this.decodeUtf8(this.heldBytes) : '';
    const text = this.lines(rest) + (this.heldLine ? '\n' : '');
    this.heldLine = '';
    return text;
  }

  private firstDecoder([first, second]: Uint8Array): TextDecoder {
    const isLittle = first === 0xff && second === 0xfe;
    const isBig = first === 0xfe && second === 0xff;
    if (!isLittle && !isBig) return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
    this.said = 'utf-16';
    return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be');
  }

  /** A letter may be parted between two pieces: its beginning waits for the rest. */
  private readUtf8(bytes: Uint8Array): string {
    const all = new Uint8Array(this.heldBytes.length + bytes.length);
    all.set(this.heldBytes);
    all.set(bytes, this.heldBytes.length);
    const whole = all.length - begunLetter(all);
    this.heldBytes = all.slice(whole);
    return this.decodeUtf8(all.subarray(0, whole));
  }

  private decodeUtf8(bytes: Uint8Array): string {
    let text: string;
    try {
      text = this.decoder?.decode(bytes) ?? '';
    } catch {
      text = this.decodeOtherwise(bytes);
    }
    if (this.isAscii) this.isAscii = /^\p{ASCII}*$/u.test(text);
    if (this.said === 'utf-8' && text.includes(BROKEN)) this.isBroken = true;
    return text;
  }

  private decodeOtherwise(bytes: Uint8Array): string {
    const lenient = new TextDecoder('utf-8', {ignoreBOM: true});
    const text = lenient.decode(bytes);
    const letters = text.match(/\P{ASCII}/gu) ?? [];
    const isUtf8 = !this.isAscii || letters.some((letter) => letter !== BROKEN);
    if (!isUtf8) this.said = 'windows-1252';
    this.decoder = isUtf8 ? lenient : new TextDecoder('windows-1252');
    return isUtf8 ? text : this.decoder.decode(bytes);
  }

  private lines(text: string): string {
    const whole = this.heldLine + text;
    // A line's end may be parted between two pieces as well.
    this.heldLine = whole.endsWith(CR) ? CR : '';
    return (this.heldLine ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n');
  }
}

/** How many bytes at the end begin a letter of UTF-8 without ending it. */
function begunLetter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}
