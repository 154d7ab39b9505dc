// Which trick a message plays that somebody was sent: who it claims to be, and what it wants. Rules, not a judgement: that
// nothing is found here says nothing of the message.
import { phraseList, type Spoken, says, spoken } from '../phrases.ts';
import { hostsIn, type ScamSign, scamSignsOf } from './scam-signs.ts';

export const scamKinds = [
  'police',
  'vneid',
  'refund',
  'hospital',
  'relative',
  'bank',
  'utility',
  'sim',
  'shipper',
  'easy-work',
  'invest',
  'fast-loan',
  'prize',
  'link',
] as const;
export type ScamKind = (typeof scamKinds)[number];

/** What it wants of the reader. */
export const scamDemands = ['money', 'code', 'app', 'link', 'secret', 'hurry', 'contact'] as const;
export type ScamDemand = (typeof scamDemands)[number];

export interface ScamReading {
  kinds: ScamKind[];
  demands: ScamDemand[];
  /** Of its links (scam-signs.ts). */
  signs: ScamSign[];
}

const demands: Record<ScamDemand, readonly string[]> = {
  money:
    phraseList(`chuyển tiền, chuyển khoản, chuyển gấp, chuyển ngay, chuyển cho, chuyển trước, chuyển hết, chuyển toàn bộ, chuyển vào, ck gấp, ck cho, ck trước, nộp tiền, nộp phí, nộp trước, nộp vào, đóng phí,
    đóng trước, nạp tiền, nạp thêm, nạp vào, đặt cọc, tiền cọc, phí bảo hiểm khoản vay, phí hồ sơ, phí vận chuyển, phí hải quan, phí xác minh, phí luật sư, gửi tiền, vay tạm, cho mượn tiền, cho vay, mượn tạm, cho em mượn,
    cho anh mượn, cho con mượn, cho mình mượn, cần tiền, thanh toán, góp vốn, kê khai tài sản, tài khoản tạm giữ, tài khoản an toàn`),
  code: phraseList(`otp, mã xác nhận, mã xác thực, mã pin, mật khẩu, số thẻ, cvv, mã bảo mật, đọc mã, gửi mã, cung cấp mã,
    số tài khoản và mật khẩu, thông tin thẻ, tên đăng nhập, chụp căn cước, chụp cccd, ảnh hai mặt căn cước, quét khuôn mặt`),
  app: phraseList(
    `apk, tải app, tải ứng dụng, tải phần mềm, cài app, cài ứng dụng, cài đặt ứng dụng, cài đặt app, cài phần mềm, cài đặt phần mềm, ứng dụng hỗ trợ từ xa, teamviewer, ultraviewer, anydesk`,
  ),
  link: phraseList(
    `bấm vào link, bấm link, nhấn vào link, click vào link, ấn vào link, vào link, theo link, tại link, bấm vào đường dẫn, nhấn vào đường dẫn, bấm vào liên kết, truy cập link, truy cập đường dẫn, đăng nhập tại, quét mã qr`,
  ),
  secret: phraseList(
    `không nói với ai, không được nói với ai, đừng nói với ai, không cho ai biết, không được cho ai biết, giữ bí mật, tuyệt đối bí mật, không được tiết lộ, đừng kể với, không được tắt máy, giữ máy, ra chỗ kín, vào phòng riêng, không báo cho gia đình, đừng nói cho`,
  ),
  hurry: phraseList(
    `ngay lập tức, trong vòng 2 giờ, trong vòng 24 giờ, trong vòng 24h, trong 2 giờ, trong 24h, sau 2 giờ, sau 2h, nếu không sẽ, trước 17h hôm nay, hết hôm nay, gấp, lần cuối, cơ hội cuối, số lượng có hạn`,
  ),
  contact: phraseList(
    `kết bạn zalo, add zalo, liên hệ zalo, inbox zalo, qua zalo, nhắn telegram, vào telegram, vào nhóm telegram, nhóm zalo, bấm phím, nhấn phím, gọi lại số, liên hệ ngay số, gặp tổng đài, gọi tổng đài, bot telegram, ib, inbox`,
  ),
};

interface Trick {
  /** Enough by itself. */
  alone?: readonly string[];
  /** Counts with one of the demands. */
  claims?: readonly string[];
  with?: readonly ScamDemand[];
}

const anyDemand = scamDemands;

const tricks: Record<Exclude<ScamKind, 'link'>, Trick> = {
  police: {
    alone:
      phraseList(`lệnh bắt, lệnh khởi tố, lệnh tạm giam, lệnh phong tỏa, đường dây rửa tiền, đường dây ma túy, liên quan đến vụ án, liên quan vụ án, liên quan đến đường dây, tài khoản tạm giữ, giấy triệu tập online, triệu tập qua zalo,
      làm việc online với điều tra viên, xác minh dòng tiền, chứng minh trong sạch, kê khai tài sản để điều tra, tạm giữ để điều tra`),
    claims: phraseList(
      `công an, cảnh sát, điều tra viên, cơ quan điều tra, viện kiểm sát, kiểm sát viên, tòa án, bộ công an, thi hành án, cán bộ điều tra, chuyên án`,
    ),
    with: ['money', 'code', 'app', 'secret'],
  },
  vneid: {
    alone: phraseList(
      `vneid bị khóa, khóa tài khoản định danh, tài khoản định danh bị khóa, hủy căn cước, khóa căn cước, khóa định danh, cập nhật vneid tại, cài vneid theo, kích hoạt mức 2 tại nhà, đồng bộ dữ liệu dân cư, cập nhật địa chỉ sau sáp nhập tại, cài lại vneid`,
    ),
    claims: phraseList(
      `vneid, định danh, căn cước, cccd, dịch vụ công, dữ liệu dân cư, sáp nhập, hộ khẩu điện tử, sổ hộ khẩu`,
    ),
    with: ['code', 'app', 'link', 'money', 'contact', 'hurry'],
  },
  refund: {
    alone: phraseList(
      `lấy lại tiền bị lừa, lấy lại tiền lừa đảo, thu hồi tiền lừa đảo, thu hồi vốn treo, thu hồi tiền treo, hỗ trợ lấy lại tiền, lấy lại số tiền đã mất, hoàn tiền cho nạn nhân`,
    ),
    claims: phraseList(`luật sư, hoàn tiền, hoàn lại tiền, bị lừa đảo`),
    with: ['money', 'contact', 'code'],
  },
  hospital: {
    alone: phraseList(
      `con bác đang cấp cứu, con chị đang cấp cứu, con anh đang cấp cứu, cháu đang cấp cứu, mổ gấp, cần mổ gấp, phẫu thuật gấp, đóng viện phí gấp, chuyển viện phí, tạm ứng viện phí`,
    ),
    claims: phraseList(`cấp cứu, tai nạn, bệnh viện, viện phí, phẫu thuật, phòng mổ, chấn thương sọ não`),
    with: ['money'],
  },
  relative: {
    claims: phraseList(
      `mẹ ơi, bố ơi, con đây, cháu đây, em đây, anh đây, chị đây, chị ơi, anh ơi, bác ơi, cô ơi, chú ơi, bà ơi, ông ơi, máy hỏng, điện thoại hỏng, số mới của con, đổi số, mất điện thoại, video mờ, mạng yếu, mic hỏng, facetime, kẹt ở sân bay, quên ví`,
    ),
    with: ['money', 'code'],
  },
  bank: {
    alone:
      phraseList(`tài khoản của bạn sẽ bị khóa, tài khoản sẽ bị khóa, tài khoản của quý khách bị khóa, tài khoản bị tạm khóa, tài khoản đã bị tạm khóa, tài khoản bị khóa, tài khoản bị phong tỏa, đăng nhập trên thiết bị lạ, đăng nhập từ thiết bị lạ, giao dịch bất thường,
      cập nhật sinh trắc học tại, nâng cấp hạn mức thẻ, rút tiền thẻ tín dụng, kích hoạt dịch vụ tài chính, phí thường niên, chuyển nhầm, chuyển khoản nhầm, chuyển tiền nhầm`),
    claims: phraseList(
      `ngân hàng, vietcombank, vcb, bidv, agribank, vietinbank, techcombank, mbbank, mb bank, sacombank, vpbank, tpbank, acb, thẻ tín dụng, tài khoản, ví điện tử, momo, sinh trắc học, smart banking, internet banking`,
    ),
    with: ['code', 'app', 'link', 'contact'],
  },
  utility: {
    alone: phraseList(
      `cắt điện trong, ngừng cung cấp điện trong, cắt nước trong, phạt nguội chưa nộp, nộp phạt nguội tại, hoàn thuế tại, bảo hiểm xã hội một lần tại, cập nhật vssid, nợ tiền điện sẽ bị cắt`,
    ),
    claims: phraseList(
      `điện lực, evn, tiền điện, công ty điện, tiền nước, phạt nguội, csgt, cảnh sát giao thông, chi cục thuế, cơ quan thuế, cục thuế, thuế, hoàn thuế, etax, bảo hiểm xã hội, bhxh, vssid, hộ kinh doanh, sở y tế, sở giáo dục, đảng ủy, mặt trận`,
    ),
    with: ['code', 'app', 'link', 'money', 'contact'],
  },
  sim: {
    alone: phraseList(
      `khóa sim, sim sẽ bị khóa, thuê bao sẽ bị khóa, khóa thuê bao, khóa hai chiều, khóa 2 chiều, chặn hai chiều, thuê bao của quý khách sẽ, số điện thoại của bạn sẽ bị khóa, cắt liên lạc, nâng cấp sim 4g, nâng cấp sim 5g, nâng cấp esim`,
    ),
    claims: phraseList(`thuê bao, nhà mạng, viettel, vinaphone, mobifone, cục viễn thông, chuẩn hóa thông tin, sim`),
    with: ['code', 'app', 'link', 'hurry', 'contact'],
  },
  shipper: {
    alone: phraseList(
      `hội viên giao hàng tiết kiệm, chuyển nhầm vào gói hội viên, hủy hội viên shipper, đơn hàng để trước cửa chuyển khoản`,
    ),
    claims: phraseList(
      `shipper, giao hàng, đơn hàng, bưu phẩm, bưu kiện, kiện hàng, bưu điện, ship, hải quan, kho hàng, gói hàng`,
    ),
    with: ['money', 'code', 'link', 'app'],
  },
  'easy-work': {
    alone:
      phraseList(`việc nhẹ lương cao, việc nhẹ thu nhập cao, kiếm tiền tại nhà, kiếm tiền online, làm nhiệm vụ nhận tiền, like nhận tiền, chốt đơn nhận hoa hồng, cộng tác viên online, tuyển ctv online, không cần vốn, nhận hoa hồng ngay,
      xem video kiếm tiền, nạp tiền làm nhiệm vụ, làm nhiệm vụ, giật đơn, chốt đơn hàng ảo, thả tim nhận tiền, đánh giá khách sạn, đánh giá 5 sao nhận, lương 1 triệu một ngày, người mẫu nhí, xuất khẩu lao động không cần`),
    claims: phraseList(
      `hoa hồng, cộng tác viên, ctv, thu nhập, lương, tuyển dụng, tuyển người, tuyển gấp, làm thêm tại nhà, việc làm tại nhà, gấp bao lì xì, xâu hạt`,
    ),
    with: ['money', 'contact', 'link', 'app'],
  },
  invest: {
    alone: phraseList(
      `cam kết lợi nhuận, lợi nhuận cam kết, lãi 30%, bao lãi, bao lỗ, đầu tư sinh lời, x2 tài khoản, x3 tài khoản, x5 tài khoản, nhân đôi tài khoản, sàn quốc tế, chuyên gia đọc lệnh, theo lệnh chuyên gia, tín hiệu vào lệnh, tiền ảo, lãi suất 1% mỗi ngày, lãi mỗi ngày, không rủi ro, mã cổ phiếu sắp tăng, nhóm vip chứng khoán, khớp lệnh, đa cấp`,
    ),
    claims: phraseList(
      `đầu tư, chứng khoán, cổ phiếu, bitcoin, forex, sàn giao dịch, lợi nhuận, lãi cao, góp vốn, dự án`,
    ),
    with: ['money', 'contact', 'link', 'app'],
  },
  'fast-loan': {
    alone: phraseList(
      `vay nhanh, vay tiền nhanh, vay không thế chấp, vay không cần thế chấp, giải ngân trong ngày, giải ngân nhanh, giải ngân trong 5 phút, duyệt vay, hỗ trợ nợ xấu, bao đậu, app vay, vay chỉ cần cccd, vay chỉ cần căn cước, phí bảo hiểm khoản vay, khoản vay của bạn đã được duyệt`,
    ),
    claims: phraseList(`vay online, vay tiền online, vay tín chấp, khoản vay, giải ngân, vay tiền`),
    with: ['money', 'contact', 'link', 'app', 'code'],
  },
  prize: {
    alone: phraseList(
      `trúng thưởng, bạn đã trúng, quý khách đã trúng, nhận quà miễn phí, nhận quà tri ân, tặng iphone, nhận thưởng ngay, quay số trúng, tri ân khách hàng nhận, thừa kế, gửi quà từ nước ngoài, quà từ mỹ, bình chọn giúp cháu, bình chọn giúp con, vote giúp`,
    ),
    claims: phraseList(
      `quà tặng, phần quà, tri ân, giải thưởng, voucher, học bổng, vé số, kiện quà, tặng thẻ, tặng tiền, gói hỗ trợ, tiền hỗ trợ, trợ cấp`,
    ),
    with: ['money', 'link', 'code', 'app', 'contact'],
  },
};

/** Who warns the neighbours quotes the bait. */
const warnings = phraseList(
  `cảnh giác, nâng cao cảnh giác, đề phòng, tuyên truyền, thủ đoạn, tuyệt đối không, đừng tin, đừng bấm, không bấm, không truy cập, không chuyển tiền, không cung cấp, coi chừng, không làm việc qua điện thoại, phòng ngừa`,
);

/** What the reader puts before or after: is it a scam? */
const doubts = phraseList(
  `có phải lừa đảo không, có phải lừa đảo, có lừa đảo không, lừa đảo không, phải lừa đảo không, có phải lừa không, có thật không, thật hay giả, có tin được không, tin này thật không, có đáng tin không`,
);

/** Does somebody ask whether what they were sent is a scam? */
export function asksIfScam(text: string): boolean {
  return says(spoken(text), doubts);
}

/** What is known of such messages in it. @param text as it was sent on, with or without diacritics */
export function readScam(text: string): ScamReading {
  const said = spoken(text);
  const signs = scamSignsOf(text).filter((sign) => ['short-link', 'lookalike', 'app-file'].includes(sign));
  const found = findDemands(text, said);
  const kinds = isWarning(said) ? [] : findKinds(said, found);
  const isLink = signs.length > 0 && kinds.length === 0;
  return { kinds: isLink ? ['link'] : kinds, demands: found, signs };
}

function findDemands(text: string, said: Spoken): ScamDemand[] {
  const hasLink = hostsIn(text).some(
    ({ host, path }) => !isOfState(host) && (path !== '' || /\.[a-z]{2,}$/u.test(host)),
  );
  return scamDemands.filter((demand) => says(said, demands[demand]) || (demand === 'link' && hasLink));
}

const isOfState = (host: string) => host === 'gov.vn' || host.endsWith('.gov.vn');

function findKinds(said: Spoken, found: readonly ScamDemand[]): ScamKind[] {
  const all = Object.entries(tricks) as [ScamKind, Trick][];
  const sure = all.filter(([, { alone = [] }]) => says(said, alone));
  // Where one trick is sure, what merely goes along with others would only confuse.
  const likely =
    sure.length > 0
      ? sure
      : all.filter(
          ([, { claims = [], with: needs = anyDemand }]) =>
            found.some((demand) => needs.includes(demand)) && says(said, claims),
        );
  return likely.slice(0, 2).map(([kind]) => kind);
}

const isWarning = (said: Spoken) => says(said, warnings);
