// What holds a word of danger and tells of none: similes, idioms, other objects; and what was, is only told, asked about or practised.
import { pattern } from '../pattern.ts';

const GOODS =
  'hàng/túi/vé/phòng/show/phố/hết+mình/nắng/da/cạnh/giáo+án/máy/tài+khoản/đơn/sân+khấu/bóng+đèn/họng/cổ/lưỡi/deadline/hạn/kèo/ví/tiền/data/pin/ram/card/màn+hình/kho+hàng/sức/lên/bỏng/rực/hết/mắt/con+máy/con+điện+thoại/cái+quạt/cái+nồi/khét+lẹt/xém/vàng/quạt/tủ+lạnh/nồi/cơm/chảo/motor/mô+tơ/cầu+chì/lòng/tim/tình/dạ/đuốc/size/suất/slot/bàn/giá/quần/áo/mất+cái';
const FEELING =
  'mệt/đói/nóng/lạnh/cười/sợ/tức/bận/ngứa/đắt/ngon/vui/nghèo/nhớ/mừng/buồn/thèm/đau+lưng/chán/xấu+hổ/ngại/khát/buồn+ngủ/ghét/lo/thương/yêu/mê/cay/mắc+cỡ/quê/ngán/rầu/hồi+hộp/đau/ức/rét/oi/mỏi/chua/mặn/kẹt+xe/tiếc/hên/dở/hôi/ồn/nặng/xui/mắc/khổ/xa/rối/ngộp/bực/phê/đã/khoái/hạnh+phúc/ghen/rảnh';
const PRIZE =
  'giải/cúp/ngôi/ngôi+vương/huy+chương/ngôi+hoa+hậu/vương+miện/spotlight/diễn+đàn/lời/bóng/cò/công/thời+gian/hết+thời+gian/chồng/người+yêu/vợ/sân/sóng/micro/mic/trái+tim/tim/ngôi+đầu/chức/khách/spot/hào+quang/mất+tuổi/đi+tuổi/ngày+công/giờ';

/** Covers what it holds: no sign counts that lies within. */
export const figures = pattern(
  `sét đánh | câu/chụp/chặt/cắt/hút/lấy/ăn/!hay/bắt/bắt+được/thằng trộm | trộm ~0 gà/chó/vịt/cáp/điện/dây/cát/gỗ/xe | ${'cứu'} tôi/tui/em khỏi/🤣 | con/mèo/chó ~6 kêu+cứu | đổ xăng | việc ngập ~3 chết+đuối | ngập ~3 trong việc | giọng hát | tắt thở | muốn ngất/xỉu/đột+quỵ/tắt+thở/đứng+tim/khóc | cháy ~1 mặt | đá/hát/nhảy/chơi/diễn/quẩy ~2 cháy | tim/tình/yêu ~3 lửa/cháy cháy? | như ~2 lửa cháy | như ~2 lửa/cháy | cướp dâu/rể/đêm | chết máy | muốn ~0 hộc máu/xỉu/tự+tử+với/cháy | cháy ~1 da/thịt | tức ~2 hộc máu | đuối quá/sức/lý/rồi | cháy ~2 ${GOODS} | cơm/thịt/kho/cá/nồi/chảo/bánh/mì/phòng/chữa/chống/báo/dễ/chất/rất/quá/hát/nhảy/chơi/diễn/cực/hơi/vé/hàng/túi/ví/tiền/tài+khoản/deadline/quẩy/đội/trận/bãi/mùi+cơm/giá/tiệc/phim/vé+tàu/vé+xe/cổ/họng/lưỡi/tim/lòng/pin/thuốc+cỏ/cỏ ~1 cháy | phòng+cháy | chữa+cháy |
  như/tựa ~1 cháy/lửa/cướp/lũ/bị/bão/chết/đám/đuối cháy? | cháy như/quá/vì/nổ/bỏng/sáng/máy | cháy nhà ~1 luôn | sale/giảm+giá/khuyến+mãi/deal ~4 cháy | cháy ~1 giỏ | lửa lòng/tình/yêu/nghề/thử+thách/trại/hận | bật+lửa/bếp+lửa/lửa+trại/nhóm+lửa/đốt+lửa/thử+lửa/đỏ+lửa/vía | đèn+đỏ |
  ${FEELING} ~2 muốn/gần/sắp chết/nhảy/tự+tử/đột+quỵ/ngất/xỉu/hộc | điện+thoại/dt/đt/máy/ví/chìa+khóa/số/số+cũ/xe/dép/nón ~3 rơi/rớt/lọt xuống | xe ~1 bị ~1 giam/giữ/nhốt | tai+biến ~6 liệt | ${FEELING} chết ~0 đi/mất/được/luôn/cười | muốn chết ~0 luôn/à/mất/vậy | cười/vui/mừng ~1 xỉu | mê/thích/mừng/đẹp/ngon/đắt/sốc ~1 xỉu/ngất/co+giật/đột+quỵ | đột+quỵ vì ~2 giá/đẹp/crush | xỉu up | đẹp/xinh ~1 xỉu/ngất | ngất+ngây/ngất+ngưởng/cao+ngất/ngất+trời/ngất trời | đứng tim |
  cướp ~2 ${PRIZE} | cướp tiền ~0 dân/mồ/của+dân/người | ăn+cướp ~1 à/hả/giữa/trên/mà/ngày | ăn+cướp | giá/vàng/điện/xăng/phí/quán/bệnh+viện ~3 cướp | cướp+biển | cướp đêm là giặc | giật+mình/giật+gân/giật+tít/giật+lùi/giật+spotlight/giật+giải/giật+cúp/giật ~1 giải/cúp/huy+chương/vé/hụi/nợ/mình/tít/đồ+cúng |
  đánh cờ/bài/máy/bóng/giá/đàn/răng/vần/đề/giấc/đu/thuế/chén/trống/cầu/đồn/dấu/rơi/đổi/lô/son/phấn/bạc/cá/lưới/thức/tiếng | bắn tin/pháo/nước | đánh ~1 con+gì/con+đề/lô | chém gió | chém ~0 đẹp/đắt/giá | giá chém | quán/hàng ~2 chém | đâm chồi/đơn/lo/ra/sầu/nghĩ/hoảng/lười/ngang/thọc/nghiện/tiếc |
  cầm ~1 dao ~3 thái/gọt/cắt/bổ/nấu/làm | dao ~1 kéo/cạo/thớt | mất+tích ~3 đâu/hoài/lâu+thế/nhóm/khỏi+nhóm/trên+zalo | bay+màu | chìm ~1 trong/xuồng/nghỉm+trong | chìm+đắm | nợ ngập+đầu/ngập đầu | ngập đầu/tràn/mặt ~1 | ngập trong ~2 việc/nợ/bài/deadline | bão giá/đơn/like | lũ trẻ/trẻ+con/nhỏ/chúng/bạn/con/cháu | núi việc/nợ/bài | sập ~0 giá/sàn/nguồn/mạng/bẫy/web/tiệm/hệ+thống/app/server | mạng/web/hệ+thống/sàn/thị+trường/bẫy/app/đài ~2 sập | sập bẫy |
  hồi+sức cấp+cứu | khoa/xe/số/phép/phòng/sơ/trạm/tổ/lớp/túi/kỹ+năng/giấy/hồ+sơ/tiền/bảo+hiểm cấp+cứu | cấp+cứu bài/hình/giải/điểm | tai+nạn lao+động/nghề+nghiệp | bảo+hiểm tai+nạn | số/quỹ/vụ+án ~0 tai+nạn | tự+tử công+danh | tự+sát kinh+tế/chính+trị | phòng/ngừa/tránh/sau/bị/di+chứng/từng ~1 đột+quỵ/tai+biến ~3 năm/tháng/lâu/nay/!hồi/nằm+một+chỗ/nằm |
  phòng/ngừa/chống/sau/di+chứng/từng ~0 đột+quỵ/tai+biến/đuối+nước/cháy/nổ/trộm/cướp/bắt+cóc/đuối/sạt+lở/lũ/ngộ+độc/điện+giật/tai+nạn/xâm+hại/bạo+hành/bạo+lực | di+chứng | tai+biến ~2 năm/!hồi/từ/nằm/liệt/lâu/tháng ~2 | động/đất nhảy | nhảy dây/múa/việc/nhót/đầm/hố/sạp/dù | nhảy cầu ~1 thể+thao/olympic | dịch+vụ ~2 nhảy |
  thuốc+lá/thuốc+nam/thuốc+bắc | uống ~1 hết ~1 thuốc ~1 huyết+áp/bổ/đều | hết ~0 thuốc | giết ~0 gà/lợn/heo/chó/bò/thời+gian/thịt/mổ | bắt tay/đầu/được/buộc/máy/sóng/chuyện | kẹt ~0 xe/tiền/cứng/lịch/việc/đường/coi/giờ/quá/dữ/mất/bán/đón | mắc+kẹt/kẹt ~2 trong ~1 công+việc/mớ/suy+nghĩ/tình/cuộc+sống/!tháng | trốn ~0 học/việc/thuế/họp/nợ/tìm/nghĩa+vụ/trại | trốn ~2 đâu/rồi/biệt | thở dài/phào | không thở ~0 nổi+vì/kịp+vì/nổi ~1 vì+việc |
  chảy+máu ~1 túi/cam/chất+xám | máu ~1 chiến/lửa/liều/me+cờ+bạc/ăn+thua/kinh+doanh/nghệ+sĩ/mủ | hiến+máu/nhóm+máu/máu+nhóm/xét+nghiệm+máu/mỡ+máu/lấy+máu/thử+máu/truyền+máu/huyết | gạch tên | nhốt ~2 gà/lợn/chó/vịt/bò/heo/trâu/mèo | giữ ~3 trong ~1 lòng/tim/túi/ví/két | chó/mèo/gà/trâu/bò/heo/lợn/vịt/xe/ví/điện+thoại/giấy/thẻ/chìa+khóa/đồ/tiền/bưu+phẩm/thư ~3 mất+tích/lạc/đi+lạc | chó/mèo ~4 cắn |
  đi+lạc ~1 sang/qua/vào chuyện/chủ+đề/đề | lạc đề/hậu/quan/loài/rang/vào | lạc ~1 mất ~1 điện+thoại/ví/giấy/chìa/xe | tím ~0 than/mộng/hoa/than+như | bão ~0 like | đổ xăng/rác/bê+tông/đầy/nước/mồ/lỗi/đèo/chuông/tiền/trần | nước ~1 ngập ~1 mắt | tràn+ngập/tràn+trề | đập ~2 tràn/hộp/chắn/lúa/ruồi/muỗi/tay/heo/con+heo/vỡ+con+heo/nước/thủy+điện | đập ~0 đi/xây | mất điện/nước | xì+hơi/xì+gà/xì+xào | xì hơi/lốp/dầu/mũi/xào/trum | lốp/bánh/săm/xe ~2 xì | nổ ~0 lốp/hũ/tung/máy/mìn+phá/bỏng | bom+hàng/bom hàng | bùng nổ | tông ~0 đơ/màu/trầm/cao/giọng`,
);

/** It was, happens again and again, or elsewhere. Not of people who are missing since then. */
export const past = pattern(
  `năm+ngoái/năm+trước/năm+kia/hôm+qua/hôm+kia/hôm+trước/hôm+nọ/tuần+trước/tuần+qua/tháng+trước/tháng+qua/bữa+trước/!ngày+!trước/ngày+xưa/hồi+xưa/hồi+trước/hồi+nhỏ/hồi+nớ/trước+đây/lúc+trước/dạo+trước/đợt+trước/đã+lâu/lâu+rồi/năm+nay/tháng+nay/đã+từng/từ+năm/cách+đây/chiến+tranh/kháng+chiến/hồi+đó/hồi+ấy/đêm+qua/tối+qua/sáng+qua/chiều+qua/mấy+lần/hay+bị/nhiều+lần/đánh+hoài/hay+đánh/!hay/mấy+bữa+rày/hồi+hôm/hồi+đêm/sáng+ra/ban+đêm/hồi+đầu/tuần+rồi/hôm+thứ/đầu+tháng/vừa+qua/rút+rồi/từng/mỗi+lần/lần+trước/kỳ+trước/bữa+nọ/dạo+này/hôm+bữa/bữa+hổm/hôm+rồi/đợt+rồi/tết+rồi/!nhớ+!hồi/kể+lại/nhớ+lại/bữa+qua/hồi+giờ/hôm+rằm/hồi+đi/từ+bé/hồi+còn/ngày+nào/đêm+nào/tháng+nào/hay+có |
  vụ/trận ~2 cháy/cướp/tai+nạn/lũ/bão/trộm | đã dập/tắt/khỏi/hết/qua/an+toàn/xong | dập ~1 xong/được+rồi/tắt | !đỡ/!khỏi/!ổn/về+nhà/ra+viện ~1 rồi | <-bất !tỉnh ~1 rồi`,
);
const TOPIC =
  'phạt/quy+định/thủ+tục/hồ+sơ/giấy+tờ/luật/nghị+định/bảo+hiểm/chế+độ/chính+sách/trợ+cấp/bồi+thường/dấu+hiệu/phòng+tránh/phòng+chống/phòng+ngừa/ngăn+ngừa/đề+phòng/tập+huấn/tuyên+truyền/hội+thao/kỹ+năng/hội+thi/chuyên+đề/phạm+tội/tội+gì/tội+danh/đi+!tù/!án/khởi+kiện/!kiện/thương+tật/được+hưởng/mức+hưởng/!thăm/!viếng/thống+kê/tỷ+lệ/phương+án/kiểm+tra/mua+ở+đâu/ai+trả+tiền/số+liệu/kế+hoạch/khẩu+hiệu/nội+quy';
/** It is asked or told about, practised, filmed, not happening. */
export const told = pattern(
  `🤣 | hội có giúp/đỡ | xin được giúp | xem/coi ~2 hộ/!thử | suýt/suýt+chết | giọng+hát/vui+lắm/ảnh+đây/gửi+link/rửa+bát/thôi+kệ/bàn+thắng/ra+tòa/ở+tòa/lệnh+cấm/nồng+độ+cồn/biên+bản/xử/bồng+lĩnh/giả+giọng/nick/làm+khai+sinh/cấp+lại/bị+bắt+hay/xây+dựng/ép+cọc/gãy+xương/tay+nghề | vụ/đơn ~1 bạo+hành/đánh | thì mất | mất vì/rồi+nhé/trên+đường/!hồi | không còn ~0 nữa | không cứu được | phát+tang/qua+đời/theo+ông+bà/hưởng+thọ/xuất+viện/cảm+tạ/cảm+ơn+các/mang+ơn/vĩnh+biệt+cháu/là+phúc/đắp+cái+mền/ung+thư | cướp ~0 mất ~1 $ |
  hỗ+trợ/đền+bù/ly+hôn/ly+dị/tư+vấn/xuống+giống/giấy+khen/khen/khen+thưởng/đề+xuất/biểu+dương/biếu/!trao/ủng+hộ/cứu+xét/tái+định+cư/hợp+đồng/giấy+chứng+tử/xin+đất/vốn/hội+có+đỡ/đỡ+giúp/dọn+dẹp/có+thật+không/!rình/nghi+lắm/tui+nghi/tôi+nghi/bằng+chứng/viện+phí/!thuê/học+bơi/!dạy/xin+vắng |
  báo/nhắn/gửi/phát/đẩy/bắn/phát+tin/gửi+tin/bắn+tin/đẩy+tin/báo+động ~3 bà+con/các+hộ/dân/tổ/nhóm/các+nhóm/cả+ấp/cả+khu/phụ+huynh/các+tổ/cả+xóm/thôn/bản | ` +
    `${TOPIC} | <-phải diễn+tập | nếu/giả+sử/!lỡ/!nhỡ/trường+hợp/khi+có/phòng+khi/lúc+có/hễ/muốn+biết/nhỡ+may | là+gì/nghĩa+là/bao+nhiêu/mấy+năm/thế+nào+là | clip/video/phim/truyện/ca+nhạc/đọc+báo/xem+tin/nghe+nói/thời+sự/tin+đồn/trên+mạng/facebook/tivi/ti+vi/game/!kịch/!tiểu+phẩm/!vai/bài+hát/trận+đấu/trận+bóng/youtube/tiktok/cải+lương/nằm+mơ/!mơ/chiêm+bao/kể+chuyện |
  báo+cáo/cảnh+báo/cảnh+giác/thông+báo/nâng+cao/mùa+hè/so+với/giảm/tổng+kết/sơ+kết/biên+bản/khai+mạc/phát+động/vận+động/đề+nghị ~~3 bà+con | gọi ~1 số ~0 nào/mấy/gì | số ~2 cứu+hỏa/113/114/115 là | thì ~2 sao/phải/làm+gì/gọi | sẽ ~3 diễn | đúng+không/phải+không | ở+hà+nội/bên+mỹ/ở+nước+ngoài/trên+thế+giới/bên+trung+quốc | diễn+tập/thực+tập/tập+dượt/giả+định/thử+còi | mua/bán/!tặng/phát/gắn/lắp ~2 bình+chữa+cháy`,
);
/** "không cháy gì đâu", "có ai bị gì đâu". */
export const denied = pattern(
  `không/chưa/chẳng/chả/đâu/hổng ~1 có? phải? bị? cháy/cướp/trộm/tai+nạn/đánh+nhau/ai+bị/sao/đột+quỵ/ngập/chết/tự+tử | cháy/cướp/trộm ~1 gì/chi/đâu mà | báo+nhầm/báo+động+giả/!đùa/!giỡn/nói+chơi/nói+đùa/!trêu/test/thử+máy | nghịch ~1 máy`,
);

/** Somebody calls for help: then past and talk do not outweigh. */
export const cries = pattern(
  `không phải diễn+tập/!đùa/!giỡn/nói+chơi/nói+đùa | cứu với/tôi/em/cháu/con/giúp/mạng/người/mẹ/bố/ba/má/bà/ông/hộ/chúng | ai cứu | đến cứu | kêu/gọi ~1 cứu+hỏa/chữa+cháy/công+an/cấp+cứu/xe+cấp+cứu/115/113/114/bộ+đội/cứu+hộ/xe+cứu+thương/xe+chữa+lửa/xe+chữa+cháy ~2 | đến/tới/xuống/qua/lên ngay/gấp/liền/nhanh/mau | nhanh/mau lên | làng+nước ơi | trời ơi | làm ~0 sao ~0 bây+giờ | phải làm ~0 sao/gì | kêu+cứu | giúp ~1 với | khẩn+cấp | gấp lắm | xin điều xe | ai ~5 ra/đến/tới/qua ~2 giúp/với/mau/liền/phụ`,
);
/** Money is to be sent at once because of a hospital: a swindle first. */
export const ransom = pattern(
  `chuyển/gửi/nạp/đóng/chuyển+khoản ~3 gấp/ngay/liền/tiền/khoản/cho ~6 triệu/tr/nghìn/k/đồng/củ | chuyển ~4 triệu/tr/củ/nghìn | triệu/tr/củ ~3 chuyển/gửi/nộp ~0 | giục/yêu+cầu/đòi/bảo ~2 chuyển/nộp | số+tài+khoản/stk`,
);
export const hospital = pattern('cấp+cứu/tai+nạn/bệnh+viện/nhập+viện/mổ/viện+phí/nằm+viện/bị+bắt/công+an/ngã');
/** Somebody else is spoken of. */
export const others = pattern(
  'có/thấy người | nó/hắn/ảnh/ổng/cổ/bả/ông+ấy/bà+ấy/anh+ấy/chị+ấy/cô+ấy/bạn/hàng+xóm/thằng/đứa | con+gái/con+trai/con+dâu/con+rể/con+bé/cháu+nó/em+gái/em+trai ~3 nhảy/tự+tử/uống/treo/rạch/đòi/khóa/để/nhắn/định/leo/trèo | chồng/vợ/bố/mẹ/ba/má/ông+nhà/bà+nhà/anh/chị ~1 tôi/em/cháu/con ~3 nhảy/tự+tử/uống/treo/rạch/đòi/khóa/để/nhắn/định/leo/trèo',
);
