/** Looks at text as it comes by, piece after piece, however much there is. */

/** Characters in which the beginning of a page, a program or another format shows. */
const BEGINNING = 4096;

/** What a word that is cut in two by the end of a piece needs, to be found in the next. */
const CARRIED = 8;

export class TextCheck {
  private readonly decoder = new TextDecoder('utf-8', {fatal: true});
  private beginning = '';
  private carried = '';
  private isBroken = false;
  private hasScript = false;

  push(bytes: Uint8Array): void {
    if (!this.isBroken) this.take(() => this.decoder.decode(bytes, {stream: true}));
  }

  /** Whether all of it was text in UTF-8, without what no text holds. Asked once, at the end. */
  isText(): boolean {
    if (!this.isBroken) this.take(() => this.decoder.decode());
    return !this.isBroken;
  }

  /** Whether something takes the text, as far as it has come, for a page, a program or another format. */
  looksActive(): boolean {
    const beginning = this.beginning.trimStart();
    return (
      this.hasScript ||
      /^(?:#!|MZ|%PDF-|PK|<\?|<!|\{\\rtf)/i.test(beginning) ||
      /^\s*<(?:html|head|body|svg|iframe|object|embed|meta|link|style)\b/im.test(beginning)
    );
  }

  /** The first and the last character that are no space. */
  ends(): readonly [string, string] {
    return [this.beginning.trimStart().charAt(0), this.carried.trimEnd().at(-1) ?? ''];
  }

  private take(decode: () => string): void {
    let text: string;
    try {
      text = decode();
    } catch {
      this.isBroken = true;
      return;
    }
    if (/[^\P{Cc}\t\n\f\r\x80-\x9f]/u.test(text)) this.isBroken = true;
    if (this.beginning.length < BEGINNING) this.beginning = (this.beginning + text).slice(0, BEGINNING);
    const joined = this.carried + text;
    this.hasScript ||= /<script\b/i.test(joined);
    this.carried = joined.slice(-CARRIED);
  }
}
