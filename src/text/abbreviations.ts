import { fold, words } from './fold.ts';

// What people write in chats and offices of wards and associations. Keys are folded; kept to forms that mean one thing
// whatever stands around them.
const ABBREVIATIONS: Record<string, string> = {
  k: 'không',
  ko: 'không',
  khg: 'không',
  hok: 'không',
  dc: 'được',
  vs: 'với',
  ntn: 'như thế nào',
  bn: 'bao nhiêu',
  bnhieu: 'bao nhiêu',
  lm: 'làm',
  mn: 'mọi người',
  hnay: 'hôm nay',
  hqua: 'hôm qua',
  sdt: 'số điện thoại',
  dk: 'đăng ký',
  cccd: 'căn cước công dân',
  cmnd: 'chứng minh nhân dân',
  bhyt: 'bảo hiểm y tế',
  bhxh: 'bảo hiểm xã hội',
  hkd: 'hộ kinh doanh',
  gplx: 'giấy phép lái xe',
  pccc: 'phòng cháy chữa cháy',
  cskv: 'cảnh sát khu vực',
  ubnd: 'ủy ban nhân dân',
  nvh: 'nhà văn hóa',
  ccb: 'cựu chiến binh',
  lhpn: 'liên hiệp phụ nữ',
  hv: 'hội viên',
  bch: 'ban chấp hành',
  btv: 'ban thường vụ',
  vpgt: 'vi phạm giao thông',
  xlvp: 'xử lý vi phạm',
};

// Only with their point, or straight before a name or number: "p" alone is also a minute, "tp" is safe by itself.
const POINTED: Record<string, string> = { p: 'phường', q: 'quận', x: 'xã', h: 'huyện', tx: 'thị xã', tp: 'thành phố' };

/**
 * The text with known abbreviations written out, everything else left as typed: "nvh p.7 ko" gives
 * "nhà văn hóa phường 7 không". A word typed with marks is an abbreviation only where its own form is (đc, sđt, đk).
 */
export function expandAbbreviations(text: string): string {
  let out = '';
  let done = 0;
  for (const word of words(text)) {
    const key = fold(word.text);
    const pointed = text[word.end] === '.' && /[\p{L}\p{N}]/u.test(text[word.end + 1] ?? '') ? POINTED[key] : undefined;
    const full = pointed ?? ABBREVIATIONS[key] ?? (key === 'tp' ? POINTED.tp : undefined);
    // "dụng cụ" folds to no key, but "ngã" folds to "nga", "cá" to "ca": marks other than đ belong to a real word.
    if (full === undefined || /\p{M}/u.test(word.text.normalize('NFD'))) continue;
    out += text.slice(done, word.start) + full + (pointed ? ' ' : '');
    done = word.end + (pointed ? 1 : 0);
  }
  return out + text.slice(done);
}
