/** A paper in the form of Decree 30/2020, read back from its XML. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fitLines, textWidth } from '../../../src/runtime/documents/text-width.ts';
import { writeDocx } from '../../../src/runtime/documents/write-docx.ts';
import { paperSample } from '../../support/paper-sample.ts';

const parts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const veterans = paperSample('Hội Cựu chiến binh xã Kim Liên', 'Hội Cựu chiến binh huyện Nam Đàn');
const all = parts(writeDocx(veterans));
const xml = all['word/document.xml'] ?? '';
const styles = all['word/styles.xml'] ?? '';

/** Texts of the paragraphs, with their style. */
const paragraphs = [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, p = '']) => ({
  style: /w:pStyle w:val="(\w+)"/.exec(p)?.[1],
  text: p.replaceAll('<w:br/>', ' | ').replace(/<[^>]+>/g, ''),
  xml: p,
}));
const of = (style: string) => paragraphs.filter((one) => one.style === style).map(({ text }) => text);

test('the package names each of its parts, and each is well formed', () => {
  for (const name of Object.keys(all)) {
    if (name.endsWith('.rels') || name === '[Content_Types].xml') continue;
    expect(all['[Content_Types].xml'], name).toContain(`PartName="/${name}"`);
  }
  for (const [name, part] of Object.entries(all)) {
    const open: string[] = [];
    for (const [tag, close, element, alone] of part.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (tag.startsWith('<?') || alone) continue;
      if (close) expect(open.pop(), `${name}: ${tag}`).toBe(element);
      else open.push(element ?? '');
    }
    expect(open, name).toEqual([]);
  }
});

test('the same paper gives the same bytes; letters are composed; what XML knows otherwise is escaped', () => {
  expect(writeDocx(veterans)).toEqual(writeDocx(veterans));
  expect(xml).toBe(xml.normalize('NFC'));
  expect(of('PartTitle')[0]).toBe('KẾT QUẢ &lt;6 THÁNG&gt; &amp; &quot;KHÁC&quot;');
  const decomposed = writeDocx({ ...veterans, kind: 'BÁO CÁO'.normalize('NFD') });
  expect(parts(decomposed)['word/document.xml']).toContain('BÁO CÁO'.normalize('NFC'));
  const odd = writeDocx({ ...veterans, kind: 'A\u0000\ud800B' });
  expect(parts(odd)['word/document.xml']).toContain('>AB<');
});

test('head: names break before the place, the number and the day are as the decree writes them', () => {
  expect(of('Superior')).toEqual(['HỘI CỰU CHIẾN BINH | HUYỆN NAM ĐÀN']);
  expect(of('Issuer')).toEqual(['HỘI CỰU CHIẾN BINH | XÃ KIM LIÊN']);
  expect(of('Country')).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
  expect(of('Motto')).toEqual(['Độc lập - Tự do - Hạnh phúc']);
  expect(of('Symbol')).toEqual(['Số: 05/BC-CCB']);
  expect(of('PlaceAndDay')).toEqual(['Kim Liên, ngày 08 tháng 7 năm 2024']);
});

test('a table is parted from what follows, else the signatures would be its last row', () => {
  const table = { type: 'table' as const, columns: [{ title: 'STT', width: 20 }], rows: [{ cells: ['1'] }] };
  const ended = parts(writeDocx({ ...veterans, blocks: [table, table], appendices: [] }))['word/document.xml'] ?? '';
  expect(ended).not.toContain('</w:tbl><w:tbl>');
  const followed = { ...veterans, blocks: [table, { type: 'paragraph' as const, text: 'Tổng số: 1' }] };
  expect(parts(writeDocx(followed))['word/document.xml']).toMatch(
    /"BodyText"\/><w:spacing w:before="120"\/><\/w:pPr>.*Tổng số/,
  );
});

test('the form of the Party: its title without a motto, a star below the issuer, strokes below the subject, its own number', () => {
  const paper = paperSample('Hội Cựu chiến binh xã Kim Liên', 'Đảng ủy xã Kim Liên', false, 'party');
  const ofParty = parts(writeDocx(paper));
  const words = (ofParty['word/document.xml'] ?? '').replaceAll(/(?:<[^>]+>)+/g, '|');
  expect(words).toContain('|ĐẢNG CỘNG SẢN VIỆT NAM|Kim Liên, ngày 08 tháng 7 năm 2024|');
  expect(words).toContain('|XÃ KIM LIÊN|*|Số: 05-BC/CCB|');
  expect(words).toContain('|và phương hướng nhiệm vụ 6 tháng cuối năm 2024|-----|');
  expect(words).not.toMatch(/CỘNG HÒA|Độc lập/);
  expect(ofParty['word/styles.xml']).toMatch(/w:val="Country".*?<w:sz w:val="30"\/>/);
  expect(ofParty['word/styles.xml']).toMatch(/w:val="Kind".*?<w:sz w:val="32"\/>/);
});

test('what nobody has said stays open', () => {
  const open = parts(writeDocx(paperSample('Hội Liên hiệp Phụ nữ xã Kim Liên', '', true)))['word/document.xml'] ?? '';
  expect(open).toMatch(/Số:\u00a0+\/BC-LHPN/);
  expect(open).toMatch(/Kim Liên, ngày\u00a0+tháng\u00a0+năm\u00a0+/);
  expect(open).toMatch(/w:val="SignedName"\/><\/w:pPr><w:r><w:t xml:space="preserve"><\/w:t>/);
  expect(open).not.toContain('w:val="Superior"');
});

test('the font is named four ways; margins, paper and page numbers are those of the decree', () => {
  expect(styles).toContain(
    'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"',
  );
  const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([one]) => one);
  expect(sections).toHaveLength(3);
  for (const one of sections) {
    expect(one).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
    expect(one).toContain('<w:pgNumType w:start="1"/><w:titlePg/>');
  }
  expect(sections.map((one) => /w:w="(\d+)" w:h="(\d+)"/.exec(one)?.slice(1))).toEqual([
    ['11906', '16838'],
    ['11906', '16838'],
    ['16838', '11906'],
  ]);
  expect(all['word/header1.xml']).toContain(' PAGE ');
  expect(all['word/header2.xml']).not.toContain('PAGE ');
});

test('lines are borders; no paragraph is empty but those that are a rule or end a section; nothing is a tab', () => {
  expect(xml).not.toMatch(/[─_]{3}|<w:u |<w:tab\/>/);
  const empty = paragraphs.filter(({ text, style }) => text === '' && style !== 'SignedName');
  expect(empty.every((one) => /<w:pBdr>|<w:sectPr>/.test(one.xml))).toBe(true);
  expect(empty.filter((one) => one.xml.includes('<w:pBdr>'))).toHaveLength(3);
});

test('headings and dashes are lists of Word that begin anew in each part', () => {
  const numbered = paragraphs.filter(({ style }) => style?.startsWith('Heading'));
  expect(numbered.map((one) => /w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/.exec(one.xml)?.slice(1))).toEqual([
    ['0', '3'],
    ['0', '3'],
    ['1', '3'],
    ['0', '4'],
  ]);
  expect(all['word/numbering.xml']).toContain('<w:num w:numId="4">');
  expect(of('Heading1')).toEqual(['CHÍNH TRỊ TƯ TƯỞNG', 'XÂY DỰNG NÔNG THÔN MỚI', 'HẠN CHẾ']);
});

test('end: receivers with their dashes at the left, who signs at the right, kept together', () => {
  expect(of('ReceiversLabel')).toEqual(['Nơi nhận:']);
  expect(of('Receiver')).toEqual(['- Đảng ủy xã;', '- Lưu: VT.']);
  expect([of('Authority'), of('SignedPost'), of('SignedName')]).toEqual([
    ['TM. BAN CHẤP HÀNH'],
    ['CHỦ TỊCH'],
    ['Trần Hữu Phúc'],
  ]);
});

describe('how long a text is', () => {
  // Measured with Tinos, which has the metrics of Times New Roman.
  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, true, 88.3],
    ['Độc lập - Tự do - Hạnh phúc', 13, true, 56.1],
    ['Độc lập - Tự do - Hạnh phúc', 14, true, 60.5],
    ['HỘI CỰU CHIẾN BINH XÃ KIM LIÊN', 12, true, 74.2],
  ])('%s at %d points', (text, size, bold, mm) => {
    expect(Math.abs(textWidth(text, size, bold) - mm)).toBeLessThan(1);
  });

  test('lines are about as long as one another', () => {
    const words = ['HỘI TRUYỀN THỐNG', 'TRƯỜNG SƠN', 'TP BẮC KẠN'];
    expect(fitLines(words, 72, 12, true)).toEqual(['HỘI TRUYỀN THỐNG', 'TRƯỜNG SƠN TP BẮC KẠN']);
    expect(fitLines(words, 200, 12, true)).toEqual(['HỘI TRUYỀN THỐNG TRƯỜNG SƠN TP BẮC KẠN']);
  });
});
