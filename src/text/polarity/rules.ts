// What the parts of an answer say of coming, from the most certain to the weakest: what one rule has read no later one reads again.
import { pattern } from '../pattern.ts';
import { ABLE, ABSENT, BETWEEN, COME, DOUBT, NOT, PARTICLE, SURE_COME, THERE, TROUBLE } from './words.ts';

/**
 * `free`: no hindrance ("không bận gì"), `skip`: said of another time, or nothing about coming; `weak-…`: it follows from it, but was not said;
 * `negator`: a negator that no rule accounts for.
 */
export type Sense =
  | 'yes'
  | 'no'
  | 'maybe'
  | 'question'
  | 'skip'
  | 'free'
  | 'late'
  | 'weak-no'
  | 'weak-yes'
  | 'bare-yes'
  | 'bare-no'
  | 'negator'
  | 'either';

export interface Rule {
  readonly sense: Sense;
  readonly is: RegExp;
}

const rule = (sense: Sense, ...sources: string[]): Rule => ({
  sense,
  is: new RegExp(pattern(...sources).source, 'gu'),
});

const WHY =
  'sao/răng/sao+mà/răng+mà/sao+lại/răng+lại/làm+sao/mắc+mớ+gì/mắc+mớ+chi/mắc+gì/việc+gì/cớ+gì/tội+gì/hơi+đâu/chả+nhẽ/chẳng+nhẽ/chẳng+lẽ/chả+lẽ/không+lẽ/lẽ+nào/lý+gì/ai+bảo/ai+nói/ai+đồn/ai+dám/ai+dọa';
const ME = 'tôi/em/mình/bác/chú/cô/cháu/con/anh/chị/ông/bà/o/dì/thầy/u/má/tau/tao/tớ';
const OPEN = `^ ừ/dạ/vâng/có/ok/ờ/thì/thôi/rồi/được/thế/vậy/👍/chứ*`;
const FAMILY =
  'vợ+chồng/hai+vợ+chồng/2+vợ+chồng/cả+hai/hai+mẹ+con/cả+nhà/vợ/chồng/ông+xã/bà+xã/bà+nhà/ông+nhà/bố/mẹ/ba/má/mạ/con+trai/con+gái/con+dâu/con+rể/thằng+cả/thằng+út/em+gái/em+trai/anh+trai/chị+gái';
const ME_TOO = `${FAMILY}? ${ME}? sẽ/cũng/vẫn/nhất+định/chắc+chắn/cứ/lại/phải/thì/xin/đang/quyết/cùng/đều*`;
const STAY = `${ABSENT}/ở+nhà/bỏ/thiếu`;

export const rules: readonly Rule[] = [
  // In English.
  rule('maybe', 'maybe | perhaps | not sure | don t know'),
  rule('question', 'what/where/when/who is/are/comes/time | can i ~4 ?'),
  rule(
    'no',
    `cannot/can+t/can+not/won+t/not/am+not/is+not/isn+t/couldn+t ~2 come/coming/attend/join/make/be | absent | have/has to miss | not coming |
    can t/not | won t`,
  ),
  rule('weak-no', 'busy/ill/sick | away from home | in hospital | out of town'),
  rule('yes', 'can/will/shall ~1 come/attend/join/be | i ll come | am/is/are coming | ^ coming $'),
  // The invitation quoted.
  rule('skip', '^ bác có+mặt không ? ,'),
  // Another time, another thing.
  rule(
    'skip',
    `tưởng/định/đang+định/tính/suýt ~4 ${NOT} ~1 ${COME} được? | tưởng/ngỡ ~3 vướng/bận/kẹt ~3 |
    hôm+qua/lần+trước/bữa+trước/buổi+trước/kỳ+trước/hôm+trước/năm+ngoái ~7 vắng/không+đi/nghỉ/bận/nhầm/đi |
    hôm+qua/hôm+trước/bữa+trước ~~6 là? nhầm | ${ME}? nói/bảo/đồn ${ME} ${NOT} ${COME} ~2 nhầm/sai/dóc/bậy |
    không+thì thôi/chịu/đành | không cần ~3 gọi/nhắc/nhắn/chờ ~3 | khỏi lo/nhắc/phải+lo/phải+nhắc/cần/hỏi/chờ+cơm |
    đừng lo/ngại/bắt/họp/trêu/cười/quên/nói/nấu+cơm | không ai+trông/ai+chở/biết+xài/biết+dùng/biết+nhắn/có+zalo | báo+cáo |
    các+bác/các+cụ/bà+con/mọi+người/anh+em/các+anh/các+chị/mấy+ông/mấy+bà cứ? họp/làm/mần/bắt+đầu/khai+mạc/tiến+hành |
    chờ+đợi | nghỉ+làm/nghỉ+hưu/nghỉ+học | không chừng | ~0 không+những/không+chỉ/chẳng+những | được+nghỉ | ra+hội |
    xin+phép/xin sếp/cơ+quan/công+ty/chủ/nhà+máy ~1 nghỉ/đổi | ${ABSENT} hai/mấy/ba/nhiều/mấy kỳ/buổi/lần |
    không có? phát+biểu/đóng+góp/đóng/xài/phát | thì thiếu gì`,
  ),
  rule('free', `không ${COME} một+mình | không bỏ trống | không cần/phải ~2 lần`),
  // What follows when one stays away is asked.
  rule(
    'question',
    `không/!chẳng/!chả ${COME} ~2 có/thì ~1 sao/bị ~3 | ${ABSENT} ~2 có/thì ~1 bị/sao ~4 | có sao không`,
  ),
  // No that is a yes.
  rule(
    'yes',
    `${NOT} có? thể? dám? nỡ? muốn? được? cần? phải? thể? ${ABSENT} đâu? | ${NOT} bỏ ~1 buổi/họp |
    ${NOT} có? dám? nỡ? bỏ được? đâu? ${PARTICLE}* $ | không ~2 nói/bảo ~3 không ${COME} | ${NOT} để ~1 vắng/thiếu |
    ${NOT} bao+giờ/khi+nào/khi+mô/lần+nào ~2 ${STAY} | ${NOT} thiếu ai/${ME} ~4 đâu | ${NOT} thiếu ai/${ME} | ${NOT} ai ${ABSENT} |
    có bao+giờ ~2 ${STAY} ~3 đâu | ${NOT} thể? dám? nỡ? phải? là? thể? không ${COME} được? sao? đâu? |
    ${NOT} thể+nào/cách+nào/lý+nào/lý+do+nào không ${COME} | ${NOT} đi không được | không ${COME} không được/xong/đặng/nổi |
    không ${COME} ~1 sao được/đặng/nổi | không ${COME} thì | ở+nhà cũng ~2 làm/mần/ngó gì/chi/_ | ở+nhà làm/mần gì/chi |
    ${WHY} ~3 không ${COME}? được? | ${WHY} ~3 ${STAY} | ${NOT} ~1 lý+do ~2 để? không ${COME} |
    ${NOT} ~2 lý+do ~2 để? ${STAY} | ai ~2 ${ME} không ${COME} | ${ME} ~1 nói không ${COME} bao+giờ/lúc+nào |
    ${ABSENT} sao/thế+nào/răng được/đặng/nổi | ${ME} mà ${STAY} thì | ${ME} mà không ${COME} thì |
    ${ABSENT} ${ME} thì ai/lấy/ai+mà | ${ABSENT} thế+nào+được | thiếu ${ME} thì/sao | đừng có? gạch/xóa/bỏ/quên tên? ${ME}? |
    ai ${ABSENT} chứ ${ME} thì không | ${ABSENT} gì/chi mà ${ABSENT} | hết vướng/bận/kẹt | không ${COME} là không được |
    không đi+đâu cũng+được | đi+đày/bỏ+trốn ~2 mà không đi | không ${COME} kiểu+gì+được | đâu có chuyện không ${COME} |
    ${NOT} lẽ ~2 không ${COME} | không phải là? ${ME}? không ${COME}`,
  ),
  // Without marks "vang" is yes and away.
  rule('yes', `^ =vang ${PARTICLE}* , ${ME_TOO} ${COME} | ^ =vang ${ME_TOO} ${COME} | ^ =vang ạ/dạ ~1 ${COME}`),
  rule(
    'either',
    `^ =vang ${PARTICLE}* $ | thôi đi $ | =cha ${BETWEEN}* ${COME} | =u ${BETWEEN}* ${COME} | =con =dau ${BETWEEN}* ${COME}`,
  ),
  rule(
    'free',
    `${NOT} có? bị? còn? thấy? hề? phải? ${TROUBLE}/sao/gì/chi/vấn+đề/vướng/kẹt/mưa/trở+ngại/ngại/ngán/hề+gì/hề+chi ~0 gì? cả? đâu? |
    ${NOT} có? việc/kẹt/chuyện ~1 gì/chi ~0 cả? đâu? | hết bận/ốm/đau/mệt/sốt | khỏi ốm/bệnh/đau | ai ốm/bận`,
  ),
  // Rhetorical: "đi sao được", "đi gì mà đi", "có đi được đâu".
  rule(
    'no',
    `${COME} ~2 sao/thế+nào/kiểu+gì/làm+sao/răng/đằng+nào/cách+gì ~1 được/nổi/đặng/kịp | ${COME} ~1 đâu/mô cho? được/nổi/đặng |
    đi/đến/họp gì/chi/sao/răng ~1 mà đi/đến/họp | đi làm/mần gì/chi | có ${COME} được? nổi? đâu/mô |
    có? ${COME} được/nổi đâu/mô | có ${COME} ~2 đâu mà | lấy gì mà? ${COME} | bỏ sao đành | nào dám | lấy chi mà ${COME} |
    đi kiểu+gì/bằng+niềm+tin/bằng+mắt | sao/răng mà? ${COME} được/nổi/kịp/đặng | làm/mần sao/răng mà? ~1 ${COME} |
    có+mặt để+làm+gì/làm+gì/thế+nào | có ${COME} được/nổi đâu/mô | ${COME} ~1 được/nổi đâu/mô |
    đâu/mô/nào có? ~1 ${COME} được/nổi | ai rảnh $ | đừng hòng`,
  ),
  rule(
    'question',
    `có ~4 không/chưa ${PARTICLE}* ? | có+phải/phải/phải+là ~5 không ${PARTICLE}* $ |
    có được/phải/cần/bị/nên/sao/thể/ai/gì/đông/thu/phát/gửi/mời/bắt+buộc/lâu/cơm/quà ~7 không ${PARTICLE}* $ |
    được/đúng/phải không ${PARTICLE}* $ |
    mấy+giờ/bao+nhiêu/bao+lâu/khi+nào/lúc+nào/bữa+nào/hôm+nào/ngày+nào/ở+đâu/chỗ+nào/mấy+người/bao+giờ+họp/những+ai/ai+chủ+trì/ai+đi/có+ai+đi/thế+nào+ạ/họp+gì/họp+chi/tại+sao/vì+sao/bao+giờ+thì/mấy+ngày/mấy+tiếng |
    không ${COME} ~2 có/thì ~1 sao/bị ~4 | ${ABSENT} ~2 có/thì ~1 bị/sao/phạt/trừ ~4 | không ${COME} ~2 bị ~3 không |
    bị phạt/trừ/kỷ+luật ~3 không | có ${COME} ~3 không ${PARTICLE}* $ | hay ~4 không ${PARTICLE}* ? |
    ${COME} được? chưa/không ? | có ~2 nhỉ/hả/hè ? | thì ~2 sao ? | ${COME} ~1 không em/con/cháu/anh/chị/bác/các+bác ? |
    hay là? ~4 ? | hả/nhỉ/phỏng/ta/à ? | họp cái? gì/chi | cái gì/chi $ | giờ/sáng/chiều/nay ~2 hay ~3 |
    gì/đâu/nào/sao/mấy/ai/chi ~6 ?`,
  ),
  rule(
    'maybe',
    `${DOUBT} | chắc ${ME}? ~1 ${COME} được? $ | để ~3 xem/coi/hỏi/tính/nghĩ/bàn/thu+xếp/sắp+xếp ~2 đã? | phải/còn/để hỏi ~4 |
    còn chờ/đợi/tùy/do | chờ/đợi ~5 đã | ^ có+thể $ | có+thể ~2 đi/đến/vắng/bận/tới/ra |
    cố+gắng/ráng/cố/sẽ+cố/gắng thu+xếp? sắp+xếp? ${PARTICLE}* $ | cố+gắng/ráng ~1 mà | nếu ~9 thì | nếu ~6 | nhỡ/lỡ ~3 thì |
    ${COME} hay không | ${ME}? ${NOT} dám? chắc | chắc vậy/thế | hẹn ~3 mai ~3 trả+lời |
    rảnh/khỏe/tạnh/ráo/tốt/kịp/xong/đỡ/lệch/ai+chở ~2 thì ~2 ${COME}/ghé | ~0 thì ~3 không ~3 thì thôi/chịu |
    chứ? không ~2 thì ở+nhà/thôi/chịu/đành | có khi không | 50 ~0 50 | một/1 trong hai/2 | tính+toán |
    coi/xem con+nước/trời/lịch ~2 đã | ${COME} ~1 không còn | ~0 thì thôi/chịu $ | thì đành $ | cố thì ~3 cố |
    muốn ~3 mà ~1 ngại | bữa khỏe bữa mệt | 🤔 | để con/em/cháu/tôi/bác ~2 sắp+xếp/thu+xếp | chưa có lịch |
    không dám trả+lời+thay`,
  ),
  rule(
    'late',
    `${COME} ~4 trễ/muộn/chậm | trễ/muộn/chậm ~1 chút/tí/xíu/tẹo/lát/nửa/chừng/độ/khoảng | vào/vô/đến/tới/ra sau |
    chắc? trễ/muộn/chậm | xong mới ra/tới/đến | ~0 không đúng ~2 được | mới tới/đến/ra ~1 được | 2 rưỡi/hai+rưỡi có+mặt`,
  ),
  // A plain no.
  rule(
    'no',
    `${NOT} ${BETWEEN}* ${SURE_COME}/${COME} được? nổi? đâu? nữa? | ${NOT} ~2 có+nhà |
    ${COME} ~1 không/chẳng/chả/khó/hổng ~0 ${ABLE} | ${COME} họp? không/chẳng/chả ${ABLE} | khỏi/miễn/thôi/đừng ${COME} |
    ${NOT} ~1 thu+xếp/sắp+xếp/bố+trí/xoay ~1 được/nổi/kịp | ${NOT} ${ABLE} đâu? ${PARTICLE}* $ | không được |
    ^ thôi ~0 ${PARTICLE}* $ | thôi khỏi/nghỉ/miễn | khỏi/miễn $ |
    để? khi+khác/dịp+khác/bữa+khác/hôm+khác/lần+khác/buổi+khác/lần+sau/bữa+sau/kỳ+sau/dịp+sau/lần+tới/kỳ+tới |
    hẹn ~4 buổi+sau/lần+sau/bữa+sau/kỳ+sau/dịp+sau/hôm+khác/lần+tới | khỏi chờ/đợi/trông/tính/ghi/mời | đừng ghi/mời/tính |
    gạch/xóa/bỏ/trừ ~0 tên? ${ME}/nó/lão/ông/bà/ông+ấy/bà+ấy | ở+nhà/ở+lại | đành/xin chịu/thôi/vậy/lỗi |
    ^ ${ME}? chịu ${PARTICLE}* $ | chịu chết/thôi/rồi/vậy | có+muốn ~2 chịu/thôi | xin+phép ${ME}? ~1 vắng/nghỉ/miễn/kiếu/xóm |
    xin vắng/nghỉ/miễn/khất/rút/lui/thôi/lỗi | xin+phép ${PARTICLE}* $ | xin+phép các+bác/các+cụ/anh+em/bà+con/các+anh/cả+nhà |
    cho ~3 ${ABSENT}/miễn | ${ABSENT} | đừng đi | không ${ME} ạ | trả+lời ~2 là không | chắc+chắn là? không | 90% là không |
    giá+mà ~6 thì | rút lại | nhường ~2 khác | hẹn ~3 tới`,
  ),
  rule(
    'weak-no',
    `${TROUBLE} | thông+cảm/lượng+thứ/thể+tất/hiểu+cho/tiếc/rất+tiếc | chịu | lây/cách+ly | tang/!giỗ/!cưới | trực |
    phải trông/chăm/coi/nuôi | đừng chờ/đợi/trông | không có? hứng/ham/thích/thiết |
    tết/tháng+sau/tuần+sau/cuối+tuần/chủ+nhật/tối/rằm/cuối+tháng mới/về | đang làm/học/ở/trong/nằm/sốt/bế/gặt/cấy | mới về`,
  ),
  // A plain yes.
  rule(
    'yes',
    `${SURE_COME} | ${OPEN} ${ME_TOO} ${COME} ${THERE} | ${OPEN} ${ME_TOO} ${COME} $ |
    có+đi/sẽ+đi/vẫn+đi/lại+đi/xin+đi/cũng+đi/sẽ+ra/vẫn+ra/sẽ+tới/sẽ+đến/cứ+đi/phải+đi/đều+đi/cùng+đi/cùng+ra/đi+chứ/đi+luôn/đi+được/tới+liền |
    đi/đến/tới/ra được ${PARTICLE}* $ | được ${PARTICLE}* $ | thu+xếp/sắp+xếp được/có+mặt/xong |
    ghi tên? ~1 tôi/em/bác/mình/anh/chị/cô/chú/ổng/nó ~1 vào? | ghi ~2 có+mặt |
    nhất+định/chắc+chắn/tất+nhiên/dĩ+nhiên/đương+nhiên ~1 rồi/đi/ra/có | xác+nhận | đăng+ký ~1 tham+gia/dự/đi |
    chừa/dành/kê/dọn/để ~3 ghế | sẵn+sàng | hứa danh+dự | ^ dạ? có ${ME} $ | tuân+lệnh | cho ~3 ghế`,
  ),
  rule(
    'weak-yes',
    `${COME} ${THERE} | ${COME} $ | ${COME} và/với/cùng ~1 dẫn/đem/mang/kèm/chở | rảnh/trống+lịch/trống/kịp | yên+tâm | họp thì họp | đã+nhận+lời/nhận+lời`,
  ),
  rule('bare-no', `^ dạ? không/thôi/khỏi/nỏ/❌/🙅/👎/no/chịu/vắng ${PARTICLE}* $ | ^ dạ? không | ❌/🙅/👎`),
  rule(
    'bare-yes',
    `^ dạ? vâng/có/ừ/ok/được/dạ/đồng+ý/nhất+trí/👍/👌/✅/🙆/🫡/🙋/yes/ô+kê/đi/tham+gia/rồi ${PARTICLE}* | nhất+trí/đồng+ý | 👍/✅/👌`,
  ),
  // Elsewhere.
  rule('weak-no', `đi/về/lên/ra/vào/qua/!vô/sang -${THERE} _`),
  rule('negator', `${NOT}/khỏi/!đừng/miễn/mô/no`),
];
