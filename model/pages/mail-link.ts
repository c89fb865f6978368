/** Mail programs and browsers cut longer addresses; the text can still be copied whole. */
const LONGEST = 1800;

/**
 * A link that opens a letter already begun (RFC 6068).
 *
 * @param body cut where the whole address would become too long for some mail programs
 */
export function mailLink(address: string, subject: string, body: string): string {
  // Encoded, but for the @, so that no address can add headers of its own.
  const to = encodeURIComponent(address).replace('%40', '@');
  const start = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=`;
  const lines = body.replaceAll(/\r?\n/g, '\r\n');
  let text = lines.toWellFormed();
  while (start.length + encodeURIComponent(text).length > LONGEST) {
    text = [...text].slice(0, -Math.ceil(text.length / 20)).join('');
  }
  return start + encodeURIComponent(text);
}
