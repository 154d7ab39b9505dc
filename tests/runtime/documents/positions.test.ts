/**
 * The paper as LibreOffice prints it: where things stand, in millimetres. Passed over, with a word, where there is no LibreOffice
 * (Debian: apt-get install --no-install-recommends libreoffice-writer poppler-utils fonts-croscore).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../../src/runtime/documents/write-docx.ts';
import { paperSample } from '../../support/paper-sample.ts';

const programs = ['soffice', 'pdftotext'].filter((name) => spawnSync(name, ['-h']).error);
const why = programs.length > 0 ? `: ${programs.join(' and ')} not installed` : '';
const MM = 25.4 / 72;

interface Line {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
let dir: string;
let pages: Line[][];

describe.skipIf(programs.length > 0)(`on paper${why}`, () => {
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'paper-'));
    // Tinos has the metrics of Times New Roman; without it LibreOffice mixes two fonts in one word.
    const fonts =
      '<match target="pattern"><test name="family"><string>Times New Roman</string></test><edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match>';
    writeFileSync(
      join(dir, 'fonts.conf'),
      `<?xml version="1.0"?><fontconfig><include>/etc/fonts/fonts.conf</include>${fonts}</fontconfig>`,
    );
    writeFileSync(
      join(dir, 'a.docx'),
      writeDocx(paperSample('Hội Cựu chiến binh xã Kim Liên', 'Hội Cựu chiến binh huyện Nam Đàn')),
    );
    const env = { ...process.env, FONTCONFIG_FILE: join(dir, 'fonts.conf') };
    const profile = `-env:UserInstallation=file://${dir}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, join(dir, 'a.docx')], {
      env,
    });
    execFileSync('pdftotext', ['-bbox-layout', join(dir, 'a.pdf'), join(dir, 'a.html')]);
    const html = readFileSync(join(dir, 'a.html'), 'utf8');
    pages = html
      .split('<page ')
      .slice(1)
      .map((page) =>
        [...page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/line>/gs)].map(
          ([, left, top, right, bottom, words = '']) => ({
            text: words
              .replace(/<[^>]+>/g, ' ')
              .replace(/\s+/g, ' ')
              .trim(),
            left: Number(left) * MM,
            right: Number(right) * MM,
            top: Number(top) * MM,
            bottom: Number(bottom) * MM,
          }),
        ),
      );
  }, 120_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const line = (page: number, text: string) => {
    const found = pages[page]?.find((one) => one.text.replaceAll(' ', '').includes(text.replaceAll(' ', '')));
    if (!found)
      throw new Error(`${text} is not on page ${page + 1}: ${pages[page]?.map((one) => one.text).join(' / ')}`);
    return found;
  };
  const middle = ({ left, right }: Line) => (left + right) / 2;

  test('the text stands 30 mm from the left, 15 mm from the right, 20 mm from the top', () => {
    expect(Math.min(...(pages[1] ?? []).map(({ left }) => left))).toBeCloseTo(30, 0);
    expect(Math.max(...(pages[1] ?? []).map(({ right }) => right))).toBeCloseTo(195, 0);
    expect(line(0, 'CỘNG HÒA').top).toBeGreaterThanOrEqual(19.5);
    expect(line(0, 'CỘNG HÒA').top).toBeLessThan(22);
  });

  test('the two halves of the head stand in the middle of their cells, on one height', () => {
    expect(Math.abs(middle(line(0, 'CỘNG HÒA')) - (30 + 73 + 46))).toBeLessThan(1);
    expect(Math.abs(middle(line(0, 'Độc lập')) - (30 + 73 + 46))).toBeLessThan(1);
    expect(Math.abs(middle(line(0, 'HUYỆN NAM ĐÀN')) - (30 + 36.5))).toBeLessThan(1);
    // 88.3 mm in Times New Roman and Liberation 2; the first Liberation, which Debian gives too, spaces marked capitals wider.
    expect(Math.abs(line(0, 'CỘNG HÒA').right - line(0, 'CỘNG HÒA').left - 88.3)).toBeLessThan(2);
  });

  test('title in the middle of the text; signature in the right half', () => {
    expect(Math.abs(middle(line(0, 'BÁO CÁO')) - 112.5)).toBeLessThan(1);
    const last = pages.findIndex((page) => page.some(({ text }) => text.replaceAll(' ', '').includes('CHỦTỊCH')));
    expect(middle(line(last, 'CHỦ TỊCH'))).toBeGreaterThan(130);
    expect(line(last, 'Trần Hữu Phúc').top - line(last, 'CHỦ TỊCH').bottom).toBeGreaterThan(18);
  });

  test('page numbers: in the middle of the top margin, none on the first page, from 1 again in each appendix', () => {
    const number = (page: number) => pages[page]?.find(({ text, top }) => /^\d+$/.test(text) && top < 20);
    expect(number(0)).toBeUndefined();
    expect(number(1)?.text).toBe('2');
    expect(Math.abs(middle(number(1)!) - 112.5)).toBeLessThan(1);
    const first = pages.findIndex((page) => page.some(({ text }) => text.replaceAll(' ', '').startsWith('PhụlụcI')));
    expect(number(first)).toBeUndefined();
    expect(number(first + 1)?.text).toBe('2');
  });
});
