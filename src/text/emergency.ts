// Whether somebody tells of a danger that is happening. Missing one costs a life, crying wolf costs the officer's trust: so
// a plain word ("cướp") counts unless the sentence is about rules, the past or a figure of speech.
import { phraseList, placesOf, type Spoken, says, spoken } from './phrases.ts';

export const emergencyKinds = ['fire', 'crime', 'suicide', 'medical', 'accident', 'rescue'] as const;
export type EmergencyKind = (typeof emergencyKinds)[number];

export interface Emergency {
  kind: EmergencyKind;
  /** It says that it is now, or calls for help. */
  certain: boolean;
}

/** A longer text is a story or an article: only one that calls for help counts. */
const MOST_WORDS = 60;

/** Words of danger, the first kind that fits. */
const dangers: Record<EmergencyKind, readonly string[]> = {
  fire: phraseList(`cháy nhà, nhà cháy, cháy lớn, cháy to, cháy rồi, đang cháy, bị cháy, có cháy, cháy bếp, cháy kho, cháy xưởng,
    cháy quán, cháy chợ, cháy xe, cháy rừng, cháy chung cư, bốc cháy, hỏa hoạn, bốc khói, khói bốc, khói đen, khói nghi ngút, khói mù mịt, nổ bình ga, nổ bình gas,
    nổ gas, rò gas, rò ga, xì gas, xì ga, phát nổ, cháy`),
  suicide: phraseList(`tự tử, tự sát, tự vẫn, nhảy cầu, nhảy lầu, treo cổ, thắt cổ, uống thuốc sâu, uống thuốc trừ sâu,
    uống thuốc diệt cỏ, không muốn sống, chẳng muốn sống, không thiết sống, muốn chết`),
  crime:
    phraseList(`cướp, giật túi, giật dây chuyền, giật điện thoại, đánh nhau, đâm nhau, chém nhau, đâm chém, chém người, đâm người,
    đánh người, đánh vợ, đánh tôi, đang đánh, đánh mẹ, đánh đập, bắt cóc, bắt người, có trộm, kẻ trộm, ăn trộm, đột nhập, hiếp dâm, giết người, cầm dao, vác dao,
    có súng, nổ súng, ẩu đả, hỗn chiến, bạo hành, hành hung, bị đánh, đập phá, ngáo đá, khống chế con tin, dọa giết`),
  rescue:
    phraseList(`đuối nước, chết đuối, rơi xuống sông, rơi xuống nước, rơi xuống ao, ngã xuống ao, ngã xuống sông, rơi xuống giếng,
    ngã xuống giếng, nước cuốn, lũ cuốn, kẹt thang máy, kẹt trong thang máy, sập nhà, nhà sập, sạt lở, mắc kẹt`),
  accident: phraseList(`tai nạn, xe đâm, xe tông, đâm xe, tông xe, lật xe, bị xe cán, va chạm xe`),
  medical:
    phraseList(`đột quỵ, tai biến, ngất xỉu, bị ngất, bất tỉnh, co giật, ngừng thở, ngưng thở, ngừng tim, không thở được, khó thở,
    nhồi máu, cấp cứu, ngộ độc, rắn cắn, điện giật, chảy máu nhiều, hôn mê, sùi bọt mép, sắp đẻ, trở dạ, hóc xương, bỏng nặng`),
};

/** Typed without marks these are other words ("chạy", "từ từ", "có đạo"): they count only with their marks. */
const needMarks = new Set(
  phraseList(`cháy, cháy rồi, đang cháy, bị cháy, có cháy, cháy chợ, cháy xe, cháy quán, bị đánh, tự tử, bắt người, phát nổ, có súng,
    mắc kẹt, đánh người, nhảy cầu`),
);

/** What makes a danger of such a word after all. [the word, what must stand right before or after it] */
const unmarkedAfter: Readonly<Record<string, readonly string[]>> = {
  'tự tử': phraseList('muốn, định, đòi, người, đang, tính, dọa, nó, vừa'),
  cháy: phraseList('bị, đám'),
};

/** Figures of speech and other words that hold one of ours. */
const idioms =
  phraseList(`đang đánh cờ, đang đánh bài, đang đánh máy, đang đánh bóng, cháy hàng, cháy túi, cháy vé, cháy phòng, cháy show, cháy phố, cháy hết mình, cháy nắng, cháy da, cháy cạnh,
  cháy giáo án, cháy máy, cháy tài khoản, cháy đơn, cháy sân khấu, cháy bóng đèn, cơm cháy, thịt cháy, kho cháy, phòng cháy, chữa cháy, chống cháy,
  báo cháy, dễ cháy, cháy nổ, chất cháy, rất cháy, cháy quá, quá cháy, hát cháy, cướp cò, cướp lời, cướp bóng, cướp công, cướp thời gian,
  ăn cướp trên giấy, giá cướp, mệt muốn chết, đói muốn chết, nóng muốn chết, lạnh muốn chết, cười muốn chết, sợ muốn chết, tức muốn chết,
  bận muốn chết, ngứa muốn chết, đắt muốn chết, ngon muốn chết, vui muốn chết, hồi sức cấp cứu, khoa cấp cứu, xe cấp cứu, số cấp cứu,
  phép cấp cứu, tai nạn lao động, bảo hiểm tai nạn, tự tử công danh, đánh nhau trên phim, phòng đột quỵ, ngừa đột quỵ, sau đột quỵ,
  sau tai biến, di chứng, nghèo muốn chết, tự sát kinh tế`);

/** It was, or happens again and again, or elsewhere. */
const past =
  phraseList(`năm ngoái, năm trước, năm kia, hôm qua, hôm kia, hôm trước, hôm nọ, tuần trước, tuần qua, tháng trước, tháng qua, bữa trước,
  ngày trước, ngày xưa, hồi xưa, hồi trước, hồi nhỏ, trước đây, lúc trước, dạo trước, đợt trước, đã lâu, lâu rồi, năm nay, tháng nay, vụ, đã từng,
  từ năm, cách đây, chiến tranh, kháng chiến, hồi đó, đêm qua, tối qua, sáng qua, chiều qua, mấy lần, hay bị`);

/** It is asked or told about, not happening. */
const talk =
  phraseList(`phạt, quy định, thủ tục, hồ sơ, giấy tờ, luật, nghị định, bảo hiểm, chế độ, chính sách, trợ cấp, bồi thường, dấu hiệu, phòng tránh,
  phòng chống, phòng ngừa, ngăn ngừa, đề phòng, tập huấn, tuyên truyền, diễn tập, hội thao, kỹ năng, hội thi, chuyên đề, phạm tội, tội gì, tội danh, tội cướp, đi tù, mấy năm tù,
  nếu, giả sử, khi có, trường hợp, là gì, nghĩa là, bao nhiêu, clip, video, phim, truyện, ca nhạc, đọc báo, xem tin, nghe nói, thời sự, tin đồn,
  khẩu hiệu, nội quy, kế hoạch, báo cáo, cảnh báo, cảnh giác, thông báo, nâng cao, mùa hè, thống kê, tỷ lệ, phương án, kiểm tra, mua ở đâu,
  ai trả, được hưởng, mức hưởng, họp, sinh hoạt, giảm, so với, đúng không nhỉ, số điện thoại nào, gọi số nào, gọi số mấy`);

/** Somebody calls for help. */
const cries =
  phraseList(`cứu với, cứu tôi, cứu em, cứu cháu, cứu con, cứu giúp, ai cứu, đến cứu, gấp, khẩn cấp, nhanh lên, mau lên, gọi giúp, gọi hộ, gọi công an,
  gọi cứu hỏa, gọi xe cấp cứu, đến ngay, tới ngay, làm sao bây giờ, trời ơi, làng nước ơi, kêu cứu, giúp với, giúp tôi với`);

/** It is now; alone it does not outweigh the past or talk of rules. */
const now = [...cries, ...phraseList('bây giờ, lúc này, đang, vừa mới, cháy lớn, cháy nhà, lửa')];

/**
 * The danger that a message tells of, if it does.
 * @param text as typed, with or without diacritics
 */
export function readEmergency(text: string): Emergency | undefined {
  const said = spoken(text);
  if (said.words.length === 0) return undefined;
  const covered = coveredBy(said, idioms);
  const kind = emergencyKinds.find((one) => dangers[one].some((phrase) => isSaid(said, phrase, covered)));
  if (!kind) return undefined;
  const certain = says(said, now);
  const told = says(said, past) || says(said, talk) || said.words.length > MOST_WORDS;
  if (!told) return { kind, certain };
  return says(said, cries) ? { kind, certain: true } : undefined;
}

function isSaid(said: Spoken, phrase: string, covered: ReadonlySet<number>): boolean {
  const size = phrase.split(' ').length;
  return placesOf(said, phrase).some((at) => {
    if (Array.from({ length: size }, (_, index) => at + index).every((index) => covered.has(index))) return false;
    if (size === 1 && covered.has(at)) return false;
    if (!needMarks.has(phrase)) return true;
    const typed = said.words.slice(at, at + size).join(' ');
    if (/[^\p{ASCII}]/u.test(typed)) return true;
    const before = said.words[at - 1];
    const helpers = unmarkedAfter[phrase] ?? [];
    return before !== undefined && !said.marked && says({ words: [before], marked: said.marked }, helpers);
  });
}

/** The places that the idioms take up. */
function coveredBy(said: Spoken, phrases: readonly string[]): Set<number> {
  const places = phrases.flatMap((phrase) =>
    placesOf(said, phrase).flatMap((at) => phrase.split(' ').map((_, index) => at + index)),
  );
  return new Set(places);
}
