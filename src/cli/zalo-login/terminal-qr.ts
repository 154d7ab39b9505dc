import { PNG } from 'pngjs';

/** A QR code has 21 to 177 modules a side, four more at a time; its corners are dark for seven. */
const smallest = 21;
const cornerModules = 7;
const quietModules = 2;

/**
 * The QR code in a picture as lines for the terminal, two modules a character, black on white.
 * @returns undefined where the picture does not look like one: then only the file can be scanned
 */
export function terminalQr(png: Buffer): string[] | undefined {
  const { width, height, data } = PNG.sync.read(png);
  const isDark = (x: number, y: number) => {
    const at = (y * width + x) * 4;
    const light = ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255)) / 3;
    return light < 128 && (data[at + 3] ?? 0) > 127;
  };
  const box = darkBox(width, height, isDark);
  if (!box) return undefined;
  let corner = 0;
  while (box.left + corner < width && isDark(box.left + corner, box.top)) corner += 1;
  const module = corner / cornerModules;
  const count = Math.round((box.right - box.left + 1) / module);
  if (count < smallest || (count - 17) % 4 !== 0) return undefined;
  const moduleAt = (column: number, row: number) => {
    if (column < 0 || row < 0 || column >= count || row >= count) return false;
    return isDark(Math.floor(box.left + (column + 0.5) * module), Math.floor(box.top + (row + 0.5) * module));
  };
  const lines: string[] = [];
  for (let row = -quietModules; row < count + quietModules; row += 2) {
    let line = '';
    for (let column = -quietModules; column < count + quietModules; column += 1) {
      const [upper, lower] = [moduleAt(column, row), moduleAt(column, row + 1)];
      line += upper ? (lower ? '\u2588' : '\u2580') : lower ? '\u2584' : ' ';
    }
    lines.push(`\u001b[30;107m${line}\u001b[0m`);
  }
  return lines;
}

function darkBox(width: number, height: number, isDark: (x: number, y: number) => boolean) {
  let box: { left: number; right: number; top: number } | undefined;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!isDark(x, y)) continue;
      box ??= { left: x, right: x, top: y };
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
    }
  }
  return box;
}
