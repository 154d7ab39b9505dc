import { expect, test } from 'vitest';
import { codesIn, crc16, obligationCode, transferContent, vietQr } from '../../src/text/vietqr.ts';

test('the checksum, as it was published', () => {
  expect(crc16('123456789')).toBe('29B1');
  const published = '00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304';
  expect(crc16(published)).toBe('F4E5');
});

test('the text of a code', () => {
  const text = vietQr({ bin: '970405', account: '1500201234567', dong: 200_000n, content: 'QMDD 24T7 DANG VAN VUONG' });
  expect(text.endsWith('6304D112')).toBe(true);
  expect(text).toHaveLength(136);
  expect(vietQr({ bin: '970436', account: '0351000803936' })).toContain('010211');
  expect(() => vietQr({ bin: '97', account: '1' })).toThrow(RangeError);
  expect(transferContent('Hội phí – Võ Thị Trâm, tháng 6/2024!')).toBe('HOI PHI VO THI TRAM THANG');
});

test('a code of an obligation is found again, and a slip in it is noticed', () => {
  const code = obligationCode('019adcf2-0000-7000-8000-0123456789ab');
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{5}$/u);
  expect(codesIn(`MBVCB.455.QH ${code} nop hoi phi`)).toContain(code);
  const slipped = (code[0] === 'A' ? 'B' : 'A') + code.slice(1);
  expect(codesIn(`QH ${slipped}`)).not.toContain(slipped);
});
