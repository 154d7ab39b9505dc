/** The picture of a voucher: A5 lying, black on white. Pure. */

export interface VoucherTexts {
  unit: string;
  title: string;
  number: string;
  day: string;
  lines: readonly string[];
  /** Who signs, from left to right. */
  signs: readonly string[];
  /** Across a voucher that was taken back. */
  isVoid: string | undefined;
}

/** A5 at 150 points an inch. */
const WIDTH = 1240;
const HEIGHT = 874;
const MARGIN = 70;
const LINE = 46;
/** Width of a letter of Be Vietnam Pro as a share of its size. */
const LETTER = 0.56;
const SIZE = 30;

/** @returns SVG */
export function voucherDrawing(texts: VoucherTexts): string {
  const parts: string[] = [];
  const say = (text: string, x: number, y: number, more: string) =>
    parts.push(`<text x="${x}" y="${y}" ${more}>${escaped(text)}</text>`);
  say(texts.unit, MARGIN, 80, `font-size="28" font-weight="700"`);
  say(texts.number, WIDTH - MARGIN, 80, `font-size="28" text-anchor="end"`);
  say(texts.title, WIDTH / 2, 170, `font-size="52" font-weight="700" text-anchor="middle"`);
  say(texts.day, WIDTH / 2, 220, `font-size="26" text-anchor="middle"`);
  let y = 300;
  for (const line of texts.lines) {
    for (const part of wrapped(line, WIDTH - 2 * MARGIN)) {
      say(part, MARGIN, y, `font-size="${SIZE}"`);
      y += LINE;
    }
  }
  const step = (WIDTH - 2 * MARGIN) / texts.signs.length;
  for (const [index, sign] of texts.signs.entries())
    say(
      sign,
      MARGIN + step * (index + 0.5),
      Math.max(y + 40, 680),
      `font-size="26" font-weight="700" text-anchor="middle"`,
    );
  if (texts.isVoid)
    say(
      texts.isVoid,
      WIDTH / 2,
      HEIGHT / 2,
      `font-size="120" fill="#c00" opacity="0.35" text-anchor="middle" transform="rotate(-18 ${WIDTH / 2} ${HEIGHT / 2})"`,
    );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Be Vietnam Pro"><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>${parts.join('')}</svg>`;
}

/** At most three lines; a longer text is cut where a word ends, with a sign that it goes on. */
function wrapped(text: string, width: number): string[] {
  const most = Math.floor(width / (SIZE * LETTER));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]} …`] : lines;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
