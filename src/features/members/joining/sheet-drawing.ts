/** Invitations of several units on one sheet to print and cut: the unit, a code to scan, the code in letters. Pure. */
import QRCode from 'qrcode';

/** A4 at 150 points an inch. */
const WIDTH = 1240;
const HEIGHT = 1754;
const MARGIN = 40;
const COLUMNS = 3;
const ROWS = 4;
export const ON_A_SHEET = COLUMNS * ROWS;
const CELL_WIDTH = (WIDTH - 2 * MARGIN) / COLUMNS;
const CELL_HEIGHT = (HEIGHT - 2 * MARGIN) / ROWS;
/** Of the code with its quiet zone: read from a hand's breadth. */
const CODE_SIZE = 270;
/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET = 4;
/** Width of a letter of Be Vietnam Pro Bold as a share of its size. */
const LETTER = 0.58;
const NAME_LINES = 2;

export interface Ticket {
  /** The unit. */
  name: string;
  /** Below the code: what to do, the code in letters, until when. */
  lines: readonly string[];
  /** What the code says. */
  link: string;
}

/** At most ON_A_SHEET of them. @returns SVG */
export function sheetDrawing(tickets: readonly Ticket[]): string {
  const cells = tickets.slice(0, ON_A_SHEET).map((ticket, index) => {
    const x = MARGIN + (index % COLUMNS) * CELL_WIDTH;
    const y = MARGIN + Math.floor(index / COLUMNS) * CELL_HEIGHT;
    return `<g transform="translate(${x} ${y})">${cell(ticket)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Be Vietnam Pro">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>${cells.join('')}</svg>`;
}

function cell({ name, lines, link }: Ticket): string {
  const edge = `<rect x="6" y="6" width="${CELL_WIDTH - 12}" height="${CELL_HEIGHT - 12}" fill="none" stroke="#999"/>`;
  const said = (text: string, y: number, size: number, weight: number) =>
    `<text x="${CELL_WIDTH / 2}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="middle">${escaped(text)}</text>`;
  const names = wrap(name, CELL_WIDTH - 40, 27).slice(0, NAME_LINES);
  const head = names.map((line, index) => said(line, 42 + index * 33, 27, 700));
  const top = 42 + (NAME_LINES - 1) * 33 + 4;
  const code = `<g transform="translate(${(CELL_WIDTH - CODE_SIZE) / 2} ${top})">${codePath(link)}</g>`;
  const below = lines.map((line, index) => said(line, top + CODE_SIZE + 18 + index * 27, 21, index === 0 ? 700 : 400));
  return edge + head.join('') + code + below.join('');
}

function codePath(link: string): string {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: 'M' });
  const dark = Array.from({ length: modules.size ** 2 }, (_, index) => index).filter((index) => modules.data[index]);
  const path = dark.map((at) => `M${(at % modules.size) + QUIET} ${Math.floor(at / modules.size) + QUIET}h1v1h-1z`);
  const scale = CODE_SIZE / (modules.size + 2 * QUIET);
  return `<path transform="scale(${scale})" shape-rendering="crispEdges" d="${path.join('')}"/>`;
}

function wrap(text: string, width: number, size: number): string[] {
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
