import { expect, test } from 'vitest';
import { expandAbbreviations } from '../../src/text/spelling/abbreviations.ts';

test.each([
  ['lam cccd o dau, mat phi ko', 'lam căn cước công dân o dau, mat phi không'],
  ['NVH p.7 có họp k?', 'nhà văn hóa phường 7 có họp không?'],
  ['cho xin sđt CSKV', 'cho xin số điện thoại cảnh sát khu vực'],
  ['đc chưa', 'được chưa'],
  ['hội CCB và hội LHPN tp Vinh', 'hội cựu chiến binh và hội liên hiệp phụ nữ thành phố Vinh'],
  ['bhyt', 'bảo hiểm y tế'],
  ['con cá và cái dù', 'con cá và cái dù'],
  ['p. m', 'p. m'],
  ['8h30p', '8h30p'],
  ['không', 'không'],
])('%j is %j', (text, full) => {
  expect(expandAbbreviations(text)).toBe(full);
});
