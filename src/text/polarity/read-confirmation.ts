// The answer to a question of two ways ("Có gửi không ạ?"): yes, no, out of it, back to change something, or not decided.

import { pattern } from '../pattern.ts';
import { normalise } from '../spelling/normalise.ts';
import { PARTICLE } from './words.ts';

/** `none`: the words are something else. Where a negator is left unaccounted for it is `unsure`, never `yes`. */
export type Confirmation = 'yes' | 'no' | 'cancel' | 'back' | 'unsure' | 'none';

/** A longer text is another matter. */
const MOST_CHARACTERS = 300;

const DO = 'gửi/gởi/làm/bấm/đăng/ghi/báo/phát/triển+khai/triển/tiến+hành/lưu/nhắn/đồng+ý/chốt/duyệt';
const ME = 'tôi/em/mình/bác/con/cháu/anh/chị/chú/cô/o/ông/bà';
const CHANGE = 'sửa/đổi/thêm/bớt/bỏ/thay/trừ/chỉnh/viết+lại/nhập+lại/ghi+lại';

/** The first that fits. */
const readings: readonly (readonly [Confirmation, RegExp])[] = [
  // Not to be taken as refusals: a question that means yes ("why else write it"), and that nothing is left to be changed.
  [
    'yes',
    pattern(`không ${DO} ~1 thì ~4 làm+gì/làm+chi/chịu/phí/muộn | không ${DO} ~2 không/là+không được/xong | không thể không ${DO} |
    không còn? có? gì/chi ~2 ${CHANGE} | không thể đồng+ý hơn | không phản+đối/ý+kiến | đâu có? gì mà không |
    sao/răng ~1 lại? không ~1 $ | sao/răng không có | không lẽ/nhẽ để | còn ~0 chờ/đợi/hỏi/gì/chi ~2 gì/chi/nữa |
    khỏi hỏi/đọc/xem/nhắc | chuẩn không cần chỉnh | không sao ~2 | ^ không , ~1 mà? có | có+bảo/có bảo đừng ${DO} đâu |
    hỏi/đợi/chờ ~1 hoài/mãi | hủy là hủy thế+nào`),
  ],
  ['cancel', pattern('thôi bỏ | bỏ hết/qua | như chưa có gì')],
  [
    'back',
    pattern(`nhưng/mà ~~2 ${CHANGE} | ^ ~~3 ${CHANGE} ~6 | ${CHANGE} ~6 đã/rồi+hẵng/rồi+mới/thành/rồi ${DO} |
    sai/nhầm/lộn/trật ~1 giờ/ngày/tên/số/chỗ/đơn+vị/dấu/thứ/địa+chỉ/năm | không phải ~6 , ~6 mới/cơ/mà/chứ |
    chứ đâu? không? phải ~4 | quay lại | thiếu ông/bà/anh/chị/câu/chữ/số | nói lộn/nhầm | mới đúng | đúng ~2 trừ/chỉ ~4 |
    hình+như ~4 chứ | có , nhưng trừ | chứ không? phải? ~2 $ | mà? chỉ gửi ~6 thôi`),
  ],
  [
    'unsure',
    pattern(`không/chưa/chả/chẳng biết/hiểu/rõ/nhớ/chắc | phân+vân/lưỡng+lự | hả/gì+cơ/cái+gì | để ~3 hỏi/coi/xem/nghĩ/tính/suy+nghĩ |
    cho ~1 hỏi | nên hay | gửi hay không | ^ tùy | ${DO} ~1 là sao/gì | cho ai | khoan ~~3 đã | ${DO} thì ~~8 không ${DO} thì |
    sao/răng cũng được | hỏi gì/chi/cái+gì | hay không | 🤷/🤔 | ^ ừm $ | chờ/đợi ~2 chút/tí/tý/xíu | lỡ ~3 thì |
    không phải không | ^ ? $ | những ai/gì | cho ai`),
  ],
  [
    'cancel',
    pattern(`^ hủy ~3 $ | hủy/xóa/bỏ hết/đi/giùm/qua/luôn | dẹp | bấm nhầm/lộn/bậy | nhầm+máy/lộn+máy/nghịch | không làm/mần ~2 nữa |
    thoát | thôi bỏ | như chưa có gì | tha cho | ^ thôi ~0 thôi`),
  ],
  [
    'no',
    pattern(`=dung ${DO} | !đừng/chớ/khoan/khỏi/ai+bảo/thôi+khỏi/thôi+đừng có? ${DO} |
    không/chưa/chẳng/!chả/đâu/nỏ phải? có? thể? cần? cho? phép? ${DO} | ${DO} gì/chi mà? ${DO}? | ${DO} làm gì/chi |
    không cần/được/phải/đúng/đời+nào/muốn | có mà | !đừng/chớ | ^ chưa | ^ dạ? thôi ${PARTICLE}* ~~9 | ^ khỏi |
    sai ~1 rồi/bét | ^ dạ? không | ❌/👎/🙅 | no | để đấy | chẳng ai | ai lại | làm+gì/làm+chi $`),
  ],
];
const negator = pattern('không/chẳng/!chả/chưa/!đừng/khoan/đâu/khỏi');
const agree =
  pattern(`^ dạ? vâng/có/ừ/ờ/ok/được/đúng/phải/rồi/chuẩn/duyệt/đồng+ý/nhất+trí/👍/✅/👌/🫡/🙆/yes/gật/y+vậy/hay/chốt/tất+nhiên/dĩ+nhiên/nhờ/thôi+được/dạ |
    cứ ~2 vậy/thế/làm/${DO} | ${DO} ~0 đi/luôn/ngay/giúp/giùm/hộ/chứ/cho/hết/quách/rồi/liền/nhé/nhanh/mẹ | ^ ~~2 ${DO} ~1 $ |
    ${DO} $ | làm/mần ~1 vậy/thế/luôn/đi | đồng+ý/nhất+trí/đúng+rồi/phải+rồi/được+rồi | trăm phần trăm | vô luôn | có chứ |
    ${ME} chịu $ | ${ME} ~1 gật`);

/** @param text what was typed in answer to a question with yes and no */
export function readConfirmation(text: string): Confirmation {
  if (text.length > MOST_CHARACTERS) return 'none';
  const { line } = normalise(text);
  const found = readings.find(([, is]) => is.test(line));
  if (found) return found[0];
  if (!agree.test(line)) return 'none';
  return negator.test(line) ? 'unsure' : 'yes';
}
