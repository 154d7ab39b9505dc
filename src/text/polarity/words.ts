// Words of coming, staying away, trouble and doubt, as alternatives of a pattern (../pattern.ts). Dialect and chat spelling are put right
// before (../spellings.ts).
import { anyOf } from '../pattern.ts';

/** Those that stand before a verb; "đâu" and "nào" also follow it. */
export const NOT = anyOf('không, chẳng, !chả, !ứ, !ứ có, chưa, đếch, cóc, đâu có, đâu, khó');
export const COME = anyOf(
  `đi, đến, tới, dự, có mặt, tham gia, tham dự, ra, qua, lên, về, xuống, ghé, sang, vô, vào, họp, góp mặt, hiện diện, lại, theo, thu xếp, sắp xếp, bố trí,
  join, tạt qua, bước, lê, ngồi, sinh hoạt, rời, bỏ nhà, lết, cân đối`,
);
/** Of these alone nobody can tell what they mean ("ra chợ", "về quê", "qua bên vợ"). */
export const SURE_COME = anyOf(
  'có mặt, tham gia, tham dự, dự, góp mặt, join, đi họp, ra họp, đến họp, tới họp, vô họp, vào họp, đi dự, ra dự, đến dự, tới dự, về dự, về họp, lên họp, qua họp, xuống họp, sang họp, vô dự, lên dự, xuống dự',
);
/** May stand between a negator and its verb. */
export const BETWEEN = anyOf(
  `có, thể, được, dám, muốn, sẽ, còn, cần, hề, thèm, tiện, kịp, nỡ, chịu, định, tính, ham, thích, ra, khỏe, đủ, sức, để, bao, giờ, phải, là, nào, hòng, tài nào, cách nào, đi, đến, tới, về, lên, thấy, hứng, bước, chân, mấy, khi, thu xếp, sắp xếp, ai, đứa, tôi, em, bác, nổi, được nữa, chắc, hứa`,
);
export const ABLE = anyOf('được, nổi, kịp, đành, xong, xuể, tiện, đặng, vô');
export const ABSENT = anyOf(
  `vắng mặt, vắng, nghỉ, cáo vắng, cáo bận, cáo lỗi, cáo từ, cáo, kiếu, xin kiếu, xin miễn, khất, lỡ hẹn, lỗi hẹn, thất hứa, thất lễ, rút lui, rút tên, bỏ buổi, bỏ họp`,
);
export const TROUBLE = anyOf(
  `bận, bận việc, ốm, đau, mệt, bệnh, bị bệnh, kẹt, !mắc, vướng, trùng, dính, sốt, cúm, nằm viện, nhập viện, đi viện, ở viện, mổ, tái khám, đi khám, chạy thận, đi trực, trực ca, trực cơ quan, phải trực, trực kho,
  trong ca, đám !cưới, đám giỗ, đám tang, đám ma, đám hiếu, đám hỏi, có !giỗ, có đám, có tang, có việc, công tác, đi công tác, đi vắng, đi xa, đi làm, đi học, đi chợ, đi biển, ra khơi, về quê, ở quê, ở xa, ở cữ, vào ca, đứng máy, đau chân, đau lưng,
  tai biến, gãy, say xe, đi đám, đi ăn cưới, đi du lịch, đi đẻ, chăm con, trông cháu, đi cấy, hầu đồng, nuôi bệnh, đi thi, thi bằng lái, chủ hôn`,
);
export const PARTICLE = anyOf(
  `🤣, ạ, a, nhé, nhe, nha, nghen, nghe, đấy, đó, chứ, thôi, luôn, liền, ngay, rồi, hè, hì, hi, vậy, mà, đi, hết, cả, tất, em, anh, chị, bác, chú, cô, cháu, con, ơi, ad, dạ, vâng, chỉ, e, hết cả, lắm, quá, với, nữa, hà, á, nà, nè, bạn, ông, bà, các bác, mấy cô, đồng chí`,
);
/** What may follow a verb of coming so that it is this meeting that is meant. */
export const THERE = anyOf(
  `đi, được, họp, dự, tham gia, sinh hoạt, hội nghị, buổi, nhé, nha, ạ, chứ, luôn, liền, ngay, hết, cả, tất, cùng, chung, đúng giờ, đúng, đủ, đầy đủ, sớm, trễ, muộn, chậm, thay, hộ, bằng được, thôi, mà, nhưng, rồi, đấy, đó, đây, nghe, coi, xem, nữa, em, anh, chị, bác, chú, cô, ngồi, cho, vô tư, bình thường, như, nhà văn hóa, hội trường, hội, thứ, ngày, hôm, chiều, sáng, tối, lúc, a, e, với, hai, một, ba, bốn, năm, mấy, 1, 2, 3, 4, 5, 6, từ, trước, khoảng, tầm, kịp, hè, hơi, nghe, hỉ, vậy, nè, á, hà, kể cả, bộ, xe, quyết, phát biểu`,
);
export const DOUBT = anyOf(
  `chưa biết, không biết, chẳng biết, chả biết, biết đâu, chưa chắc, không chắc, chẳng chắc, chả chắc, chưa rõ, chưa hẳn, không dám chắc, chưa dám chắc, không nói chắc, chưa nói chắc, chưa nói trước, không nói trước,
  không dám hứa, không hứa, chưa hứa, chưa dám hứa, chưa dám nói, không dám nói chắc, để xem, để coi, còn xem, phải xem, xem đã, coi đã, xem sao, coi sao, để tính, tính sau, để nghĩ, nghĩ đã, để ngỏ, còn tùy, tùy tình hình, tùy vào, tùy cái, tùy theo, tùy, hên xui,
  may ra, có khi, có lẽ, có thể là, biết đâu được, phân vân, lưỡng lự, đang tính, chưa quyết, chưa tính được, cân nhắc, xem tình hình, xem lại, xem thế nào, trả lời sau, báo lại, báo sau, thưa lại, nhắn lại sau, năm ăn năm thua, 50/50, 5/5, 50 50, mới biết được, mới biết, mới tính, mới tính được, khả năng,
  cũng ngại, dấu hỏi, cột dự bị, chưa có lịch, chờ lịch, đợi lịch, sếp chưa gật, đang xin, khó nói, cân đối, chưa chốt, 🤷, chưa thấy, e rằng, chắc là, ngập ngừng, ậm ừ, mai mốt`,
);
