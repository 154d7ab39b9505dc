/** The report as a picture to show at the meeting: its main figures in large letters. Pure. */
import type { Translator } from '../../../i18n/translator.ts';
import type { ReportFigure } from '../figures/report-figure.ts';
import { type ReportForm, sectionsOf } from '../figures/sections.ts';
import { labelText, periodText, valueText } from '../format.ts';
import type { Period } from '../period.ts';
import { telling } from '../summary.ts';

const WIDTH = 1280;
const MARGIN = 64;
const ROW = 50;
const HEAD = 190;
/** More cannot be read from the last row of chairs. */
const MOST = 16;

/** @returns SVG */
export function reportPicture(
  speak: Translator,
  input: { unit: string; period: Period; form: ReportForm; figures: readonly ReportFigure[] },
): string {
  // The first of each section in turn, so that no section is missing.
  const sections = sectionsOf(input.form, telling(input.figures)).map(({ figures }) => figures);
  const longest = Math.max(0, ...sections.map((one) => one.length));
  const chosen = new Set(
    Array.from({ length: longest }, (_, at) => sections.flatMap((one) => one[at] ?? []))
      .flat()
      .slice(0, MOST),
  );
  const rows = sections.flat().filter((one) => chosen.has(one));
  const height = HEAD + rows.length * ROW + MARGIN;
  const line = (one: ReportFigure, at: number) => {
    const y = HEAD + at * ROW;
    const band =
      at % 2 === 0
        ? `<rect x="${MARGIN - 16}" y="${y}" width="${WIDTH - 2 * MARGIN + 32}" height="${ROW}" fill="#f1f6f2"/>`
        : '';
    const baseline = y + 34;
    return `${band}<text x="${MARGIN}" y="${baseline}" font-size="27" fill="#202124">${escaped(labelText(speak, one))}</text><text x="${WIDTH - MARGIN}" y="${baseline}" font-size="29" font-weight="700" text-anchor="end" fill="#1e5e38">${escaped(valueText(speak, one, one.value))}</text>`;
  };
  const title = speak.label('reports-picture-title', { period: periodText(speak, input.period) });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="Be Vietnam Pro"><rect width="${WIDTH}" height="${height}" fill="#fff"/><rect width="${WIDTH}" height="12" fill="#2e7d4f"/><text x="${WIDTH / 2}" y="82" font-size="34" font-weight="700" text-anchor="middle" fill="#202124">${escaped(input.unit)}</text><text x="${WIDTH / 2}" y="138" font-size="30" text-anchor="middle" fill="#5f6368">${escaped(title)}</text>${rows.map(line).join('')}</svg>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
