/** A sheet to print and hang up: whose it is, a code to scan, and what to do. Pure. */
import QRCode from 'qrcode';

/** A4 at 150 points an inch. */
const WIDTH = 1240;
const HEIGHT = 1754;
const MARGIN = 90;
/** Of the code with its quiet zone: read from three metres. */
const CODE_SIZE = 820;
/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET = 4;
/** Width of a letter of Be Vietnam Pro Bold as a share of its size. */
const LETTER = 0.58;

export interface Poster {
  /** The unit. */
  name: string;
  heading: string;
  /** What to do, a line each. */
  lines: readonly string[];
  /** What the code says. */
  link: string;
}

/** @returns SVG */
export function posterDrawing(poster: Poster): string {
  const names = wrap(poster.name, WIDTH - 2 * MARGIN, 76);
  const texts: string[] = [];
  let y = 170;
  const say = (line: string, size: number, bold: boolean) => {
    texts.push(
      `<text x="${WIDTH / 2}" y="${y}" font-size="${size}" font-weight="${bold ? 700 : 400}" text-anchor="middle">${escaped(line)}</text>`,
    );
    y += Math.round(size * 1.35);
  };
  for (const line of names) say(line, 76, true);
  y += 20;
  for (const line of wrap(poster.heading, WIDTH - 2 * MARGIN, 52)) say(line, 52, false);
  const codeTop = y - 10;
  y = codeTop + CODE_SIZE + 70;
  for (const one of poster.lines) for (const line of wrap(one, WIDTH - 2 * MARGIN, 46)) say(line, 46, false);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Be Vietnam Pro">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>${texts.join('')}
<g transform="translate(${(WIDTH - CODE_SIZE) / 2} ${codeTop})">${codePath(poster.link)}</g></svg>`;
}

function codePath(link: string): string {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: 'Q' });
  const cells = Array.from({ length: modules.size ** 2 }, (_, index) => index).filter((index) => modules.data[index]);
  const path = cells.map(
    (index) => `M${(index % modules.size) + QUIET} ${Math.floor(index / modules.size) + QUIET}h1v1h-1z`,
  );
  return `<path transform="scale(${CODE_SIZE / (modules.size + 2 * QUIET)})" shape-rendering="crispEdges" d="${path.join('')}"/>`;
}

/** Lines that fit a width. */
export function wrap(text: string, width: number, size: number): string[] {
  const most = Math.floor(width / (size * LETTER));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
