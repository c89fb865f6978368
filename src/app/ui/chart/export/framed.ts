import type {Look} from '../look';

/** What stands around a picture's drawing. */
export interface PictureTexts {
  readonly title: string;
  readonly takeaway: string;
  readonly source: string;
}

const MARGIN = 28;
/** A letter is about this wide, in times its size. */
const LETTER = 0.52;

/** A drawing with its title and takeaway above and its source below, so that it says all of it wherever it goes. */
export function framed(
  drawing: string,
  {width, height}: {width: number; height: number},
  {title, takeaway, source}: PictureTexts,
  {colours, font, size}: Pick<Look, 'colours' | 'font' | 'size'>,
): string {
  const lines: string[] = [];
  let y = MARGIN;
  const write = (text: string, scale: number, colour: string, weight: number) => {
    const letters = size * scale;
    for (const line of wrapped(text, Math.floor(width / (letters * LETTER)))) {
      y += letters * 1.35;
      lines.push(
        `<text x="${MARGIN}" y="${y.toFixed(1)}" font-size="${letters.toFixed(1)}" font-weight="${weight}" fill="${colour}">${escaped(line)}</text>`,
      );
    }
  };
  write(title, 1.45, colours.ink, 640);
  y += size * 0.3;
  write(takeaway, 1.05, colours.ink, 400);
  y += size * 1.2;
  const top = y;
  y += height;
  write(source, 0.74, colours.muted, 400);
  const whole = {width: width + 2 * MARGIN, height: Math.ceil(y + MARGIN)};
  // A drawing inside a drawing only needs a place; its own size stays.
  const inner = drawing.replace('<svg ', `<svg x="${MARGIN}" y="${top.toFixed(1)}" `);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" ` +
    `viewBox="0 0 ${whole.width} ${whole.height}" font-family="${escaped(font)}" role="img">` +
    `<title>${escaped(title)}</title><desc>${escaped(takeaway)}</desc>` +
    `<rect width="100%" height="100%" fill="${colours.surface}"/>${lines.join('')}${inner}</svg>`
  );
}

/** A text in lines of at most so many letters, parted between words. */
export function wrapped(text: string, letters: number): string[] {
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > letters) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
