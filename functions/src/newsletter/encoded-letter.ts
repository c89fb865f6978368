import {encode, wrap} from 'nodemailer/lib/qp';
import {READER, type Rendered} from './render';

/** The text and the HTML of a letter as parts of a mail, with their headers (RFC 2045), ready to be sent. */
export type EncodedLetter = readonly [text: string, html: string];

/**
 * Encodes a letter once for all its readers: that is the larger part of the work of a mail.
 *
 * @returns puts a reader's token in its places. The token is of letters, digits, `-`, `_` and `.`, as `signToken` makes it
 */
export function encodeLetter({text, html}: Rendered): (token: string) => EncodedLetter {
  const [inText, inHtml] = [encodePart('plain', text), encodePart('html', html)];
  return (token) => {
    const gap = softly(token);
    return [inText.join(gap), inHtml.join(gap)];
  };
}

/** A part in quoted-printable, cut where the token goes. */
function encodePart(subtype: string, content: string): string[] {
  const head = `Content-Type: text/${subtype}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
  const [first = '', ...others] = content
    .replaceAll(/\r?\n/g, '\r\n')
    .split(READER)
    .map((piece) => wrap(encode(piece)));
  return [head + first, ...others];
}

/** In lines of its own, which the reader's program joins to those around: no line is longer than 76 characters. */
function softly(token: string): string {
  const lines = token.match(/.{1,75}/g) ?? [];
  return ['', ...lines, ''].join('=\r\n');
}
