// Whether a message is a question for an office, and not a greeting, thanks, an advert, a quarrel or talk among neighbours.
import { fold } from './fold.ts';
import { phraseList, placesOf, type Spoken, says, spoken } from './phrases.ts';

/**
 * `clear`: a question about an office's business. `topic`: names such business without asking. `loose`: a question about
 * something else. `thanks`: words of thanks and nothing more. `none`: nothing to answer.
 */
export type QuestionForm = 'clear' | 'topic' | 'loose' | 'thanks' | 'none';

/** Words with which people open before they come to the matter. */
const openings =
  phraseList(`dạ, vâng, alo, a lô, kính chào, xin chào, chào, kính gửi, thưa, dạ thưa, anh chị, các anh chị, các anh, các chị, các bác, bác, anh, chị, em, cháu,
  con, tôi, mình, cô, chú, ông, bà, bạn, cán bộ, các đồng chí, đồng chí, công an, công an phường, admin, ad, bot, trợ lý, mọi người, cả nhà, cả nhóm, bà con,
  ơi, ạ, cho, nhờ`);

/** "May I ask": what follows is a question, whatever its form. */
const asks =
  phraseList(`cho hỏi, cho em hỏi, cho tôi hỏi, cho mình hỏi, cho cháu hỏi, cho con hỏi, cho bác hỏi, cho chị hỏi, cho anh hỏi, cho tui hỏi, cho e hỏi, xin hỏi, muốn hỏi,
  xin được hỏi, cần hỏi, hỏi chút, hỏi tí, hỏi thăm, hỏi về, tư vấn giúp, tư vấn cho, hướng dẫn giúp, hướng dẫn cho, chỉ giúp, giải đáp giúp, giải đáp, thắc mắc`);

/** Words that only a question has. */
const questionWords =
  phraseList(`bao nhiêu, bao lâu, mấy ngày, mấy năm, mấy tháng, mấy giờ, mấy tuổi, mấy bản, mấy người, ở đâu, chỗ nào, nơi nào, khi nào, lúc nào, bao giờ, ngày nào, thế nào,
  như thế nào, như nào, ra sao, làm sao, thì sao, tại sao, vì sao, sao lại, là gì, gồm gì, gồm những gì, những gì, cần gì, giấy gì, giấy tờ gì, cái gì, làm gì, phải không, được không, có phải,
  có được, có cần, có bị, có mất, không ạ, không vậy, không nhỉ, hay không, không bạn, không anh, không chị, không bác, không em, không ad, chưa ạ, chưa vậy, hả, nhỉ, đâu ạ, gì ạ, nào ạ,
  sao ạ, ai làm, ai được, ai phải, ai ký, nộp đâu, đến đâu, ra đâu, làm đâu, lên đâu, ở mô, phải làm, đi đâu làm`);

/** A sentence that ends so asks. */
const endings = phraseList('không, chưa, sao, đâu, gì, nào, hả, nhỉ, à, mấy, vậy, ta, hông, hok, hem, ha');

/** The business of a ward office, its police and an association. */
const topics =
  phraseList(`thủ tục, giấy tờ, hồ sơ, đăng ký, căn cước, chứng minh nhân dân, tạm trú, thường trú, tạm vắng, lưu trú, cư trú, hộ khẩu, nhập khẩu, tách khẩu, chuyển khẩu,
  khai sinh, khai tử, báo tử, kết hôn, ly hôn, độc thân, tình trạng hôn nhân, con nuôi, giám hộ, hộ tịch, hộ chiếu, bảo hiểm, lương hưu, trợ cấp, trợ giúp xã hội, chế độ, chính sách,
  phạt, vi phạm, luật, nghị định, thông tư, quy định, giấy phép, bằng lái, biển số, sang tên, xe máy, xe ô tô, nồng độ cồn, mũ bảo hiểm, định danh, vneid, dịch vụ công, tài khoản mức 2,
  lừa đảo, tố giác, tố cáo, khiếu nại, khiếu kiện, kiến nghị, phản ánh, sổ đỏ, đất đai, thửa đất, tách thửa, xây nhà, đóng thuế, nộp thuế, thuế đất, thuế nhà, lệ phí, công chứng, chứng thực, sao y, lý lịch tư pháp, lý lịch,
  nghĩa vụ quân sự, nhập ngũ, cựu chiến binh, cựu công an, hội viên, hội phí, kết nạp, liệt sĩ, thương binh, người có công, bệnh binh, chất độc da cam, mai táng, tử tuất, thờ cúng,
  ma túy, cai nghiện, chữa cháy, phòng cháy, báo cháy, bình cứu hỏa, thoát hiểm, phường, ủy ban, xã mình, ra xã, lên xã, cán bộ xã, công an xã, công an, cảnh sát khu vực, một cửa, trụ sở, tổ dân phố, nhà văn hóa,
  xác nhận, cấp lại, cấp đổi, gia hạn, hết hạn, mất giấy, làm lại, hộ kinh doanh, kinh doanh, mở quán, karaoke, tiếng ồn, gây ồn, trộm, mất xe, mất trộm, mất cắp, đánh bạc, cờ bạc, đốt pháo, bắn pháo,
  pháo hoa, vũ khí, camera, hộ nghèo, cận nghèo, vay vốn, ngân hàng chính sách, quỹ hội, đóng quỹ, đỡ đầu, mồ côi, khuyết tật, người cao tuổi, học phí, nhập học, tiêm chủng, mã số, định danh cá nhân,
  tố tụng, hòa giải, giấy khám, giấy chứng nhận, giấy xác nhận, trợ giúp pháp lý, người nước ngoài, visa, thị thực, xuất cảnh, nghỉ phép, thai sản, thất nghiệp, bảo trợ, con dấu, giờ làm việc`);

/** Somebody sells. */
const adverts =
  phraseList(`cần bán, bán gấp, bán nhanh, thanh lý, giá chỉ, chỉ từ, inbox, ib em, ib mình, ib shop, check ib, freeship, miễn phí ship, miễn ship, giảm giá, khuyến mãi, khuyến mại, sale,
  ai mua, ai cần mua, có ai mua, em bán, shop em, nhà em có bán, liên hệ zalo, lh zalo, tuyển ctv, tuyển cộng tác viên, tuyển gấp, tuyển nhân viên, nhận đặt, lên đơn, chốt đơn,
  combo, order, vay nhanh, vay tiền nhanh, lãi suất thấp, mua 1 tặng 1, mua một tặng một, đặc sản, hàng mới về, đồng giá, xả kho, sẵn hàng`);

/** Somebody quarrels. */
const quarrels =
  phraseList(`chúng mày, bọn mày, tao nói, tao bảo, tao biết, đồ ngu, ngu thế, ngu vậy, im đi, im mồm, câm mồm, vớ vẩn, nói láo, bố láo, láo toét, xàm, nói nhảm, nhảm nhí, đồ điên, điên à, vô học, mất dạy, biến đi, cút, đồ dở hơi,
  rảnh quá, nói phét, đm, vcl, vl, dkm, clgt, như cc, như cứt, bot ngu, ăn nói, có ý gì, nói ai đấy, liên quan gì`);

/** Rude words for you and me; without marks they are others ("mấy", "máy"). */
const rude = new Set(['mày']);

/** Talk among neighbours. */
const smallTalk =
  phraseList(`ăn cơm, ăn sáng, ăn trưa, ăn tối, đi chơi, cà phê, cafe, đi nhậu, nhậu không, nhậu nhẹt, làm vài ly, bóng đá, đá bóng, trận bóng, trận tối, trận đêm, bóng chuyền, cầu lông, ngủ chưa, khỏe không, có khỏe,
  đi đâu đấy, đi đâu thế, đang ở đâu, ở đâu đấy, đến chưa, về chưa, tới chưa, đi chưa, xong chưa, ai đi, có ai đi, đi cùng, đi chung, ai ở nhà, có nhà không, cho xin số, có số của, cho mượn, mượn cái, đám cưới, sinh nhật, đám giỗ, ăn giỗ,
  đánh cờ, câu cá, tập dưỡng sinh, trời mưa, thời tiết, mưa không, con bé, cháu nó, lớn chưa, mấy cháu, đẹp thế, đẹp quá, ảnh này, hình này, xem phim, mất điện, cúp điện, cúp nước, mất nước, đi chợ, chợ hôm nay,
  lấy vợ, có người yêu, bao giờ cưới, xổ số, giá vàng, vàng lên, bitcoin`);

const thanks = phraseList(
  `cảm ơn, cám ơn, xin cảm ơn, chân thành cảm ơn, đội ơn, biết ơn, thank, thanks, thank you, tks, tk, thks`,
);

/** Who is meant by these is an office or everybody, not one person of the group. */
const offices =
  phraseList(`cán bộ, công an, admin, ad, bot, trợ lý, mọi người, cả nhà, cả nhóm, bà con, các bác, các anh, các chị, các anh chị, anh chị, các cô, các chú, các đồng chí, đồng chí, phường, ban quản trị, tổ trưởng,
  cảnh sát khu vực, anh chị em, bạn, các bạn, ai, ai đó`);
const kin = new Set(
  phraseList('anh, chị, em, bác, cô, chú, ông, bà, cháu, dì, cậu, mợ, thím, bạn, thầy, mẹ, bố, con, út').map(fold),
);

/** What a message is, as far as its words tell. @param text as typed, with or without diacritics, without the bot's name */
export function questionForm(text: string): QuestionForm {
  if (!/\p{L}{2}/u.test(text)) return 'none';
  const said = spoken(text);
  const matter = afterOpenings(said);
  const isAsk = says(said, asks);
  const isTopic = says(said, topics);
  if (says(said, thanks) && !isAsk && !(isTopic && asksByForm(text, said))) return 'thanks';
  if (matter.words.length === 0) return 'none';
  if (says(said, adverts) && !isAsk) return 'none';
  if (says(said, quarrels) || said.words.some((word) => rude.has(word.toLowerCase()))) return 'none';
  if (says(said, smallTalk) && !isAsk && !strongTopic(said)) return asksByForm(text, said) ? 'loose' : 'none';
  const isQuestion = isAsk ? matter.words.length >= 2 : asksByForm(text, said);
  if (isQuestion && isTopic && matter.words.length >= 2) return 'clear';
  if (isQuestion) return isAsk ? 'clear' : 'loose';
  return isTopic && matter.words.length >= 2 ? 'topic' : 'none';
}

/** Is it for one person of the group ("anh Tâm ơi", "@hoa", "bác Bình có…"), so that nobody else should answer? */
export function isForOnePerson(text: string): boolean {
  if (/(?:^|\s)@[\p{L}\p{N}_]/u.test(text)) return true;
  const said = spoken(text);
  for (const at of placesOf(said, 'ơi')) {
    const called = said.words.slice(Math.max(0, at - 3), at);
    if (called.length === 0 || says({ ...said, words: called }, offices)) continue;
    // "Em ơi", "anh ơi" to whoever reads; "anh Tâm ơi" to one.
    const kinAt = called.findLastIndex((word) => kin.has(fold(word)));
    if (kinAt >= 0 && kinAt < called.length - 1) return true;
    if (kinAt < 0 && at <= 2) return true;
  }
  const first = /^\s*(\p{L}+)\s+(\p{Lu}\p{L}+)(?=\s|,)/u.exec(text.normalize('NFC'));
  const [, title, name] = first ?? [];
  return (
    title !== undefined && name !== undefined && kin.has(fold(title)) && !says(spoken(`${title} ${name}`), offices)
  );
}

function asksByForm(text: string, said: Spoken): boolean {
  if (text.includes('?')) return true;
  if (says(said, questionWords)) return true;
  const tail = said.words.filter(
    (word) => !['ạ', 'a', 'ak', 'thế', 'the', 'vậy', 'vay', 'nhé', 'ơi'].includes(word.toLowerCase()),
  );
  const last = tail.at(-1);
  return tail.length >= 3 && last !== undefined && says({ ...said, words: [last] }, endings);
}

/** Business that no neighbours' talk is about. */
const strongTopics = phraseList(
  `thủ tục, giấy tờ, hồ sơ, căn cước, tạm trú, thường trú, khai sinh, khai tử, kết hôn, bảo hiểm, trợ cấp, phạt, lệ phí, nghị định, giấy phép, vneid, dịch vụ công, chế độ, xác nhận, lừa đảo`,
);
const strongTopic = (said: Spoken) => says(said, strongTopics);

/** The words after greeting, name and "may I ask". */
function afterOpenings(said: Spoken): Spoken {
  let at = 0;
  for (;;) {
    const rest: Spoken = { ...said, words: said.words.slice(at) };
    const long = [...asks, ...openings]
      .filter((phrase) => placesOf({ ...rest, words: rest.words.slice(0, phrase.split(' ').length) }, phrase)[0] === 0)
      .reduce((most, phrase) => Math.max(most, phrase.split(' ').length), 0);
    if (long === 0) return rest;
    at += long;
  }
}
