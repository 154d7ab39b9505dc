/** Pieces of WordprocessingML (ECMA-376, part 1, chapter 17). */
import type { ParagraphStyle, StyleName } from './profile.ts';

/** Twentieths of a point in a millimetre. */
const TWIPS_A_MM = 1440 / 25.4;
export const twips = (mm: number): number => Math.round(mm * TWIPS_A_MM);

/** Composed letters, and nothing that XML or Word cannot read. */
export const escapeXml = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A run; a line break where the text has one. */
export function run(text: string, more: { bold?: boolean; italic?: boolean } = {}): string {
  const style = `${more.bold ? '<w:b/>' : ''}${more.italic ? '<w:i/>' : ''}`;
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${style && `<w:rPr>${style}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

/** @param properties further ones, in the order of the schema after the style */
export const paragraph = (style: StyleName, content: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;

/** A rule below a text: a paragraph that is nothing but its border, as high as the space that it needs. @param width of the cell @param length of the rule; millimetres @param after points below it */
export function rule(width: number, length: number, after = 0): string {
  const indent = twips(Math.max(0, (width - length) / 2));
  return `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:before="40" w:after="${after * 20}" w:line="60" w:lineRule="exact"/><w:ind w:left="${indent}" w:right="${indent}" w:firstLine="0"/></w:pPr></w:p>`;
}

/** Two cells beside each other without borders, padding or gap. */
export function twoCells(widths: { left: number; right: number }, left: string, right: string): string {
  const [a, b] = [twips(widths.left), twips(widths.right)];
  const cell = (width: number, content: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${a + b}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="${a}"/><w:gridCol w:w="${b}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(a, left)}${cell(b, right)}</w:tr></w:tbl>`;
}

/** The properties of a paragraph of this style, and of its letters. */
export function styleXml(style: ParagraphStyle): { paragraph: string; run: string } {
  const points = (value: number) => Math.round(value * 20);
  const spacing = `<w:spacing w:before="${points(style.before ?? 0)}" w:after="${points(style.after ?? 0)}" w:line="${Math.round(240 * (style.line ?? 1))}" w:lineRule="auto"/>`;
  const indent = style.firstLine === undefined ? '' : `<w:ind w:firstLine="${twips(style.firstLine)}"/>`;
  const paragraph = `${style.keepNext ? '<w:keepNext/>' : ''}${spacing}${indent}<w:jc w:val="${style.align ?? 'left'}"/>`;
  const bold = style.bold ? '<w:b/><w:bCs/>' : '';
  const italic = style.italic ? '<w:i/><w:iCs/>' : '';
  const size = Math.round(style.size * 2);
  const underline = style.underline ? '<w:u w:val="single"/>' : '';
  return { paragraph, run: `${bold}${italic}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${underline}` };
}
