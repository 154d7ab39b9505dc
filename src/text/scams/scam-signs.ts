// Signs of a scam in a message of a group: links that are not what they say, and the bait that goes with them.
import { fold } from '../fold.ts';
import { phraseList, says, spoken } from '../phrases.ts';

export const scamSigns = ['short-link', 'lookalike', 'app-file', 'easy-work', 'fast-loan', 'prize', 'threat'] as const;
export type ScamSign = (typeof scamSigns)[number];

/** Services that hide where a link goes. */
const shorteners = new Set(
  phraseList(`bit.ly, tinyurl.com, cutt.ly, s.id, t.ly, is.gd, shorturl.at, shorturl.asia, rb.gy, goo.su, v.gd, ow.ly, tiny.cc, rebrand.ly, bom.so, by.vn,
    lnk.to, u.to, gg.gg, qr.ae, t2m.io, soo.gd, clck.ru, urlz.fr, surl.li`),
);

/** Names that people trust, with the domains that may bear them; those of the state end in .gov.vn. */
const trusted: readonly { names: readonly string[]; domains: readonly string[] }[] = [
  { names: ['vneid'], domains: ['vneid.gov.vn'] },
  { names: ['dichvucong', 'dichvucongquocgia', 'dvcqg'], domains: ['gov.vn'] },
  {
    names: ['bocongan', 'congan', 'canhsat', 'csgt', 'phatnguoi', 'vnconnect'],
    domains: ['gov.vn', 'cand.com.vn', 'phatnguoi.vn'],
  },
  {
    names: ['chinhphu', 'gov-vn', 'govvn', 'quochoi', 'toaan', 'vienkiemsat'],
    domains: ['gov.vn', 'chinhphu.vn', 'quochoi.vn'],
  },
  { names: ['baohiemxahoi', 'vssid', 'bhxh'], domains: ['gov.vn', 'baohiemxahoi.gov.vn'] },
  { names: ['tongcucthue', 'etax', 'thuedientu', 'gdt'], domains: ['gov.vn'] },
  { names: ['vietcombank', 'vcbdigibank'], domains: ['vietcombank.com.vn'] },
  { names: ['vietinbank'], domains: ['vietinbank.vn'] },
  { names: ['bidv'], domains: ['bidv.com.vn', 'bidv.net'] },
  { names: ['agribank'], domains: ['agribank.com.vn'] },
  { names: ['techcombank'], domains: ['techcombank.com', 'techcombank.com.vn'] },
  { names: ['mbbank'], domains: ['mbbank.com.vn'] },
  { names: ['sacombank'], domains: ['sacombank.com', 'sacombank.com.vn'] },
  { names: ['vpbank'], domains: ['vpbank.com.vn'] },
  { names: ['tpbank'], domains: ['tpb.vn', 'tpbank.com.vn'] },
  { names: ['momo-vn', 'vimomo', 'momovn'], domains: ['momo.vn'] },
  { names: ['zalopay'], domains: ['zalopay.vn'] },
  { names: ['evnspc', 'evnhcm', 'evnhanoi', 'evncpc', 'dienluc'], domains: ['com.vn', 'evn.com.vn'] },
];

const lures: Partial<Record<ScamSign, readonly string[]>> = {
  'easy-work':
    phraseList(`việc nhẹ lương cao, việc nhẹ thu nhập cao, làm việc tại nhà thu nhập, thu nhập 500k, kiếm tiền tại nhà, kiếm tiền online, làm nhiệm vụ nhận tiền, like nhận tiền,
    chốt đơn nhận hoa hồng, cộng tác viên online, tuyển ctv online, không cần vốn, nhận hoa hồng ngay, xem video kiếm tiền, nạp tiền làm nhiệm vụ, đầu tư sinh lời, lãi 30%, cam kết lợi nhuận`),
  'fast-loan':
    phraseList(`vay nhanh, vay tiền nhanh, vay online, vay tiền online, vay không thế chấp, vay không cần thế chấp, giải ngân trong ngày, giải ngân nhanh, chỉ cần cccd vay, duyệt vay, hỗ trợ nợ xấu,
    bao đậu, vay lãi suất 0, app vay, vay chỉ cần căn cước công dân`),
  prize:
    phraseList(`trúng thưởng, bạn đã trúng, nhận quà miễn phí, nhận quà tri ân, tặng iphone, nhận thưởng ngay, quay số trúng, tri ân khách hàng nhận, click nhận quà, bấm vào link nhận, nhận tiền hỗ trợ tại link,
    bình chọn giúp cháu, bình chọn giúp con, vote giúp`),
  threat:
    phraseList(`tài khoản của bạn sẽ bị khóa, tài khoản sẽ bị khóa, khóa tài khoản định danh, cập nhật sinh trắc học tại, cung cấp mã otp, gửi mã otp, đọc mã otp, lệnh bắt, liên quan đến đường dây rửa tiền, chuyển tiền vào tài khoản tạm giữ,
    hủy căn cước, khóa căn cước, khóa sim, khóa thuê bao, cắt điện trong`),
};

/** Begins where no name of a host can have begun before: else each letter of a long word would be tried as the first. */
const linkPattern =
  /(?<![a-z0-9-]|[a-z0-9-]\.)(?:https?:\/\/|www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,24}|\d{1,3}(?:\.\d{1,3}){3}(?=[:/]))(\/[^\s]*)?/giu;

/** Host names in a text, lower case, without www. */
export function hostsIn(text: string): { host: string; path: string }[] {
  return Array.from(text.matchAll(linkPattern), (match) => ({
    host: (match[1] ?? '').toLowerCase().replace(/^www\./u, ''),
    path: match[2] ?? '',
  }));
}

const isAt = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** Is it made to look like the site of the state or a bank, and is it not? */
export function isLookalike(host: string): boolean {
  if (isAt(host, 'gov.vn')) return false;
  if (/^xn--|\.xn--/u.test(host) || /^\d+(?:\.\d+){3}$/u.test(host)) return true;
  if (/(?:^|[.-])gov[.-]?vn?(?:[.-]|$)/u.test(host) && !host.endsWith('.gov')) return true;
  const bare = fold(host).replaceAll('0', 'o').replaceAll('1', 'i');
  return trusted.some(
    ({ names, domains }) =>
      names.some((name) => host.includes(name) || bare.includes(name)) && !domains.some((domain) => isAt(host, domain)),
  );
}

/** The signs of a scam in a message; none: nothing to tell the officers. */
export function scamSignsOf(text: string): ScamSign[] {
  const hosts = hostsIn(text);
  const said = spoken(text);
  const found = new Set<ScamSign>();
  for (const { host, path } of hosts) {
    if (shorteners.has(host)) found.add('short-link');
    if (isLookalike(host)) found.add('lookalike');
    if (/\.(?:apk|xapk|exe|scr)(?:$|[?#])/iu.test(path)) found.add('app-file');
  }
  const warns = says(
    said,
    phraseList('cảnh giác, cảnh báo, cẩn thận, lừa đảo, đề phòng, đừng tin, đừng bấm, không bấm, coi chừng'),
  );
  // Who warns the neighbours quotes the bait; the link itself is still a link.
  if (!warns) {
    for (const [sign, phrases] of Object.entries(lures)) if (says(said, phrases)) found.add(sign as ScamSign);
  }
  return scamSigns.filter((sign) => found.has(sign));
}
