// By what a danger is known. `sure` says by itself that somebody is in danger now; `faint` may be said of other things as well. Phrases are
// patterns (../pattern.ts).
import { pattern } from '../pattern.ts';

/** In the order in which they are looked for: what comes first decides the advice. */
export const dangerKinds = [
  'suicide',
  'poison',
  'gas',
  'electric',
  'fire',
  'landslide',
  'water',
  'flood',
  'crime',
  'missing',
  'accident',
  'medical',
  'rescue',
] as const;
export type DangerKind = (typeof dangerKinds)[number];

const PERSON =
  'người/ông/bà/cụ/bố/mẹ/ba/má/mạ/mệ/cháu/con/bé/em/anh/chị/chồng/vợ/thằng/đứa/trẻ/cu/cậu/thầy/cô/chú/bác/ai/thợ/hàng+xóm/nhỏ/u';
const BUILDING =
  'nhà/bếp/xưởng/kho/chợ/quán/rừng/xe/phòng/trọ/chung+cư/trường/chùa/tiệm/lán/chuồng/mái/tầng/ổ+điện/tủ+điện/đồi/dãy/cửa+hàng/hội+trường/ki+ốt/xe+máy/ô+tô/cột+điện/trạm/bãi+rác/đống+rơm/gác/căn/tàu/ghe/cơ+quan/trụ+sở/bình+ga/bình+gas/hầm';
const WEAPON = 'dao/mã+tấu/rựa/phóng+lợn/tuýp/tuýp+sắt/kiếm/búa/súng/gậy/mác/dao+phay/hung+khí/rìu/lưỡi+lê/chai+vỡ';
const WATER = 'sông/ao/hồ/giếng/kênh/mương/suối/biển/đập/cống/nước/kinh/bể+bơi/hồ+bơi/vực/rạch/đìa/hố/cầu';
const PESTICIDE =
  'thuốc+diệt+cỏ/thuốc+cỏ/thuốc+sâu/thuốc+trừ+sâu/thuốc+chuột/thuốc+rầy/thuốc+cỏ+cháy/thuốc+cháy/xăng/dầu+hỏa/axit/javen/nước+tẩy/thuốc+tẩy/hóa+chất/lá+ngón';
const BOAT = 'ghe/xuồng/phà/đò/thuyền/tàu/bè/vỏ+lãi';
const VEHICLE =
  'xe/ô+tô/container/tàu+hỏa/xe+máy/xe+tải/xe+khách/xe+ben/xe+buýt/taxi/bán+tải/công+nông/xe+cont/xe+đầu+kéo/máy+cày';

export const sureSigns: Readonly<Record<DangerKind, RegExp>> = {
  suicide: pattern(
    `định/đòi/muốn/tính/dọa/đang/người/vừa/nó/sắp tự+tử/tự+sát/tự+vẫn | !tự+!tử/tự+sát/tự+vẫn | nhảy cầu/lầu/sông/xuống+sông | đòi/định/dọa/sắp nhảy | treo/thắt cổ | leo/trèo/đứng/ngồi ~4 lan+can/thành+cầu/nóc/mép/sân+thượng |
    đứng/ngồi ~1 trên/ngoài ~1 cầu | uống/nuốt ~0 hết/nguyên/cả ~1 lọ/vỉ/chai/hộp/nắm/đống ~2 thuốc/_ | uống ~2 lá+ngón | ăn lá+ngón | lá+ngón | không/chẳng/chả/hết còn? muốn/thiết/thiết+tha ~0 sống | không/chẳng sống ~0 nữa/nổi | chán sống | sống ~2 chật đất |
    cột/buộc/thắt ~0 dây ~1 sẵn/rồi | vĩnh+biệt/tuyệt+mệnh | tạm+biệt mọi+người/cả+nhà/thế+giới | chào mọi+người/cả+nhà ~2 khóa | chào mọi+người/cả+nhà ~~2 rồi khóa | viết/để thư ~3 để? lại/rồi/xong | để lại thư | rạch/cắt tay | dao/dây/thuốc đây rồi? $ |
    chết quách/đi+cho/cho+xong/cho+rồi/chung | muốn chết ~1 cho ~1 xong/rồi/khuất/nhẹ | uống là xong | đi theo ~3 cho rồi/xong | ngày cuối ~0 $ | hôm+nay là ngày cuối | đêm/hôm/tối nay là xong | đừng ~2 tìm ~1 tôi/em/con/cháu/mình | không còn ai cần tôi/em/con/cháu/mình |
    ${PESTICIDE} ~2 để ~2 trước/trên/đây/sẵn | ${PESTICIDE} trước mặt | kết+thúc/chấm+dứt cuộc+đời/cuộc+sống/tất+cả/đời | cắt cổ_tay | giải thoát cho ~1 $ | chết cho ~1 nhẹ/xong/rồi/khuất/đỡ | tối/đêm nay ~1 em/tôi/con/cháu đi , | không muốn ~1 tồn+tại | viết giấy để lại | sống làm/mần gì/chi ~0 nữa | tiễn ~1 về+với | xin+lỗi ~5 con đi+trước`,
  ),
  poison: pattern(
    `uống/nuốt/ăn ~1 nhầm/phải/lộn ~3 ${PESTICIDE}/thuốc/độc | uống/nuốt ~3 ${PESTICIDE} | ngộ+độc | trúng+độc | trúng độc | ăn ~1 nấm ~4 nôn/ói/đau | nuốt ~4 pin/kim/đinh/cúc/đồng+xu/nam+châm/lưỡi+lam/_pin`,
  ),
  gas: pattern(
    `mùi/hơi ga/gas/khí ~5 nồng/nặc/nồng+nặc/khắp/nặng/sặc/cả/qua/trong/ở/xì/khét/lắm/quá/kinh | xì/rò/hở/rỉ ~1 ga/gas/khí | ga/gas ~1 xì/rò/rỉ/hở | bình ga/gas ~3 xì/rò/hở/nổ/xịt/phì | nổ ~1 bình+ga/bình+gas/ga/gas | ngạt khói/khí/than | than ~4 phòng ~~9 không ~1 dậy/tỉnh/được |
    than ~4 phòng ~~9 chóng+mặt/nôn/xỉu | chóng+mặt ~4 đốt+than/đốt than | giếng ~~6 xỉu/ngất/ngạt | khí gì ~3 khai/hắc/cay | nồng+nặc ~2 ga/gas`,
  ),
  electric: pattern(
    `điện+giật/giật+điện | bị? điện ~1 giật/hút/phóng | dây ~0 điện ~5 đứt/rơi/rớt/sà/đổ/xẹt/tóe/võng | đứt dây+điện/dây ~1 điện | điện ~3 đứt ~1 dây | đường+dây ~3 đứt | cột+điện/trụ+điện/trụ+đèn ~2 đổ/ngã/nghiêng/gãy | chập điện ~3 lửa/khói/cháy | tóe/xẹt/tóe+ra/phóng lửa/điện | hở điện ~4 giật`,
  ),
  fire: pattern(
    `${BUILDING} ~4 đang/bị/bốc/phát !cháy | nhà/bếp/xưởng/kho/chợ/rừng/dãy/chung+cư ~4 đang/bị/bốc/phát cháy | đang cháy ~0 ở/tại/ngay/bếp/nhà/dưới/to/lan | ${BUILDING} ~3 !cháy ~0 rồi/to/lớn/lan/dữ/kìa/lên/ngùn | !cháy ~0 ${BUILDING} | cháy nhà/rừng/chợ/bếp/xưởng/kho/dãy/chung+cư | nhà/bếp/xưởng/kho/chợ/rừng/tiệm ~1 !cháy | bốc lửa/cháy | bốc ~3 khói | !lửa ~2 bén/lan/lên/cháy/to/lớn/ngùn/táp/bốc/đỏ/phừng/cao/ngút/liếm | lửa bén/lan/lên+cao/cháy/ngùn/táp/bốc/len | bén lửa | khói đen ~1 cuồn+cuộn/nghi+ngút/mù+mịt/kịt/bốc/kìa/trên/từ | !khói ~4 mù+mịt/đen/nghi+ngút/mù/dày/cuồn+cuộn/mịt |
    khói ~1 bốc/ra/tuôn/xộc/phả | khói ~3 thang+máy/tầng/nóc/mái/hành+lang | cháy lan/to/lớn/dữ/thật/rụi/rồi | !cháy !cháy | ^ !cháy !/. | ^ !cháy $ | có !cháy | đám cháy | hỏa+hoạn | đang !cháy | bị !cháy | phát nổ | phát hỏa | bắt lửa | nổ ~1 nồi+hơi/kho/pháo ~3 thương/cháy/chết | dập không ~1 hết/được/nổi | hôi khét ~4 khói | cháy ~1 chung+cư/hàng+quán/phòng+trọ | mắc+kẹt/kẹt ~5 đám+cháy/khói/lửa`,
  ),
  landslide: pattern(
    `sạt/!lở/sụt ~1 đất/núi/đồi/taluy/lở/đường/đê | núi/đất/đồi/taluy/bờ+sông/đê/đèo ~2 sạt/!lở/sụt/!trôi/trôi+xuống/đang+trôi/nứt/vùi/!đổ/lún/chạy+xuống | sạt lở | bị/vùi/chôn vùi ~1 nhà/người/mất/_ | vùi+lấp/vùi lấp | sập ~2 nhà/tường/cầu/mái/hầm/mỏ/trần/giàn+giáo/giàn/cổng/sàn/cống | nhà/tường/mái/cầu/trần/hầm/mỏ/giàn+giáo/giàn/cổng/cần+cẩu ~4 sập/đổ+sập/đổ+xuống | tường ~2 nứt ~1 to/toác/rộng | lấp mất | nứt núi`,
  ),
  water: pattern(
    `đuối+nước/chết+đuối/!đuối/sắp+chìm | rơi/rớt/ngã/té/trượt/lọt/lao/sảy/trôi/lội/nhảy/lật/lăn/tuột ~1 xuống ~1 ${WATER} | hụt/sảy chân ~4 ${WATER}/_ | hụp ~1 xuống | xuống ~2 ${WATER} ~6 chưa/không ~1 thấy | chưa/không/chẳng ~1 thấy ~2 nổi/ngoi/lên/nổi+lên | chìm ~1 rồi/nghỉm/xuống/giữa | ${BOAT} ~3 chìm/lật/úp | chìm/lật/úp ${BOAT} | đang chìm |
    sóng/nước/lũ/suối ~2 cuốn/kéo/trôi | bị ~1 cuốn/nước+cuốn/lũ+cuốn/sóng ~0 trôi/mất/ra/đi/xuống/, | cuốn trôi | tắm/bơi/câu ~6 cuốn/chìm/hụt/hụp/mất+hút | mò ~2 chưa/không thấy | bám ~3 can/phao/cây/cọc/thùng ~3 nước/suối/sông/giữa/_`,
  ),
  flood: pattern(
    `nước/nác/lũ ~1 lũ? ~1 lên/ngập/dâng/vô/vào/tràn/tới/đến/lút/ngấp ~5 mái/nóc/giường/cửa+sổ/bàn+thờ/gác/lưng/cổ/ngực/bụng/trần/nhà/cửa/giường+thờ/đầu/bàn/tra/trong/sàn/nền/gối/mặt+bàn/nhanh/mau | ngập ~3 mái/nóc/giường/cổ/ngực/nhà/lút/lưng ~3 rồi/kẹt/_ | kẹt/ngồi/leo/!trèo/đứng ~2 trên ~1 nóc/gác/mái/cây/tra/tủ/chạn/xà+nhà/gác+xép |
    lũ ~0 ống/quét/về/lên | vỡ ~0 đê/đập/bờ+bao/kè | nước ~2 lên ~1 mau/nhanh/lẹ | kẹt ~2 bên kia suối/sông | nước ~1 vô/vào/tràn nhà ~5 | cho/cần/có/cử ~1 ${BOAT} ~0 vô/vào/tới/cứu/chở`,
  ),
  crime: pattern(
    `cạy/phá/đập/tông/phạt cửa ~4 | cắt khóa | đột+nhập | trộm ~1 đang/vào/vô/trong/leo/nhảy/trèo/đột/chui/ở | có ~1 trộm/cướp | trộm trộm | kẻ trộm/gian/cướp ~2 trong/vào/đang | !cướp ~2 giật/tiệm/ngân+hàng/đang/của/xe/túi/điện+thoại/dây+chuyền | bị/vừa/đang ~1 cướp/giật ~0 túi/dây+chuyền/điện+thoại/ví/tiền/đồ/_ | ^ !cướp | !cướp !cướp | giật túi/dây+chuyền/điện+thoại/!đồ |
    cầm/vác/rút/kề/xách/mang/đem/cắp/giơ/vung/quơ/khua ~3 ${WEAPON} | tay ~2 ${WEAPON} | kề ~1 dao | !chém/!đâm ~1 nhau/người/chết/trúng/loạn/bị/nó/ông/bà/vợ/tôi/em | chém/đâm nhau/người/chết | bị ~1 chém/đâm/đánh | !đánh ~0 nhau/đập/vợ/tôi/em/mẹ/má/con/người/bố/cháu/bà/ông/chồng/dã+man/tới+tấp | đánh nhau/đập/vợ/mẹ | đang ~0 đánh ~0 vợ/con/mẹ/tôi/em/cháu/nhau/người/nó/chị/bé/ông/bà | nó/hắn/chồng/bố/dượng ~3 đánh ~2 đau/máu/quá/tôi/em/mẹ/con/nữa | lại đánh |
    rượt ~2 chém/đánh/vợ/em/tôi/nhau/người/chạy/con/giết | đuổi ~2 chém/đánh/giết/vợ | dọa/đòi/định/đe giết/chém/đâm/đốt | bắt+cóc | bế/bồng/kéo/bắt/lôi/dắt ~4 lên ~1 xe | bế/bồng/bắt/ẵm ~4 chạy/đi+mất | hiếp+dâm/hiếp/cưỡng+hiếp/cưỡng+bức/sàm+sỡ/giở+trò | siết/bóp/xiết cổ | nhốt/giam/giữ ~5 không cho ~1 về/ra | nhốt/giam ~3 trong/lại/tôi/em/cháu | bị ~3 giữ ~1 trong | bị ~2 nhốt/giam |
    trốn/nấp/núp ~2 trong/ở/sau/dưới/ngoài/trên | tạt ~1 sơn/axit/xăng | đập ~1 phá/cửa/đồ | đang phá | tiếng/người/kêu/la/nghe ~1 kêu+cứu | nổ/bắn súng | ngáo đá | khống+chế | hành+hung/ẩu+đả/hỗn+chiến/bạo+hành/giết+người | khóa+trái/khóa trái ~4 nhốt | thét/la/khóc ~6 im bặt | lén ~2 cứu | ai ~2 đập+cửa`,
  ),
  missing: pattern(
    `con/cháu/bé/mẹ/má/bố/ba/bà/ông/cụ/em/chị/anh/người/thằng/đứa/vợ/chồng/nội/ngoại ~6 mất+tích/đi+lạc/bị+lạc/lạc+đường/lạc/thất+lạc ~3 từ/rồi/ở/chưa/hôm/mất/chợ/đường/$ | lạc mất ~1 con/cháu/bé/mẹ/má/bố/ba/bà/ông/cụ/em | mất+tích | đi ~1 khỏi+nhà/khỏi nhà/lạc/mất ~~8 chưa/không/chẳng ~2 về/thấy/ra | chưa/không ~1 về ~~9 tìm/kiếm/lo/liên+lạc/gọi |
    lẫn ~~5 đi ~~9 chưa/không/tìm | đi ~3 từ ~4 giờ ~3 chưa/không ~1 về | con+nít/trẻ/bé ~3 lạc | tìm ~3 khắp/mãi/hoài ~2 không/chưa ~1 thấy/ra ~2 con/cháu/bé/cụ/mẹ/bà/ông | con/cháu/bé ~5 tìm ~3 không ~1 thấy/ra | bỏ ~0 nhà ~1 đi ~5 chưa/không`,
  ),
  accident: pattern(
    `tai+nạn ~4 chết/máu/nằm/bất+tỉnh/gãy/nặng/kìa/ở/trước/ngay/giữa/ngoài/chỗ/rồi/xe/liên+hoàn | bị/có/gặp/vừa ~1 tai+nạn | ${VEHICLE} ~4 đâm/tông/cán/đụng/húc/quệt/chèn/đè ~2 người/vào/xe/ô+tô/tàu/nhau/trực/cột/phải/em/con/bé/bà/ông/trâu/nhà/tường/rào/_ | ${VEHICLE} ~3 lật/lao/rơi ~2 xuống/ở/đè/ngay/dốc/giữa/đường/ruộng/vực | lật xe | đâm/tông/đụng ~1 xe | xe/ô+tô tông/đâm/cán/đụng/lật/húc | đụng/đâm/đấu nhau/đầu ~4 người/máu/nằm/đường/chỗ | hai/2/ba ~1 xe ~3 đâm/đụng/tông/đấu/va |
    va chạm xe | bị xe ~1 cán/tông/đụng/đâm/húc/cuốn | ${PERSON} ~1 nằm ~1 giữa/im/bất/gục/sấp/sóng ~3 đường/lộ/không/_/$ | tay/chân/tóc/áo ~4 cuốn/mắc/kẹt/dính/nghiền ~3 máy/cán | người ~2 kẹt/bị+đè | kẹt ~2 dưới | ngã/rơi/rớt/té ~3 giàn+giáo/tầng/mái/nóc/cây/thang/cao | đè ~2 người/lên`,
  ),
  medical: pattern(
    `méo/lệch miệng/mồm/mặt | đột+quỵ/đột quỵ ~0 rồi/không/ở/giữa/trong/đang/, | bị/lên/vừa/đang ~1 đột+quỵ/tai+biến/ngất/xỉu/co+giật/sốc/nhồi+máu | đột+quỵ | bất+tỉnh/bất tỉnh | ngất ~0 xỉu/lịm/rồi/đi/giữa/ngoài/trong | xỉu ~2 rồi/giữa/ngoài/trong/ở/không/nằm/hết | té/ngã ~3 xỉu/bất+tỉnh/co+giật/không+dậy | ngã/té ~0 ra/vật/lăn/gục/quỵ ~4 | ngã/té ~5 gọi ~3 không | co+giật | nằm la+liệt |
    lay/gọi/kêu ~2 không/chẳng/chả ~1 tỉnh/dậy/thưa/trả+lời | im bặt | chưa tỉnh | không ~1 tỉnh | đau/tức/nhói/thắt ~1 ngực ~~9 khó+thở/thở/vã/mồ+hôi/lạnh/dữ/không/quá | đau/tức/thắt ngực | lên ~1 cơn ~1 đau+tim/tim/hen/suyễn/khó+thở/động+kinh/co+giật | đau tim | nhồi+máu | ngừng/ngưng ~1 thở/tim | thở ~1 dốc/khò/khò+khè/thoi+thóp/gấp/không/hổn+hển/khó | khó thở | không thở | tím ~0 tái/môi/ngắt/lại/đen/cả/lên/bầm | tím tái |
    hóc ~2 xương/hạt/dị+vật/thạch/kẹo/đồng/cơm/_ | sặc ~2 sữa/cháo ~3 | vỡ ~0 ối/nước+ối | đau/trở/chuyển đẻ/dạ | sắp đẻ/sinh ~3 rồi/ra/đường/_ | bé đang ra | đẻ ~1 rơi/rớt/rồi ~~4 máu | máu ~2 nhiều/lắm/phun/me/quá/lênh/xối/ròng/trào/tuôn/chảy | ra/chảy/mất/trào/nôn/hộc/ho/ói/khạc ~1 ra? máu | rắn ~3 cắn/mổ/đớp ~0 | bị ~1 rắn ~2 cắn | !ong ~3 đốt/chích ~4 | ong vò+vẽ ~2 đốt/chích | sốc phản+vệ | sùi bọt | sùi bọt+mép | hôn+mê | tay/chân/người ~2 lạnh ~0 ngắt/toát |
    sốt ~2 40/41/bốn+mươi ~2 độ? ~4 co/giật/li/mê/_ | bỏng/phỏng ~2 nặng/nước+sôi/toàn/khắp/xăng/cháo ~3 | mắt trợn/trợn+ngược | nói ~0 không ~0 được/ra/nổi ~5 tay/chân/miệng/mồm | tay/chân ~3 nhấc/cử+động/giơ ~1 không ~1 nổi/được/lên | gọi/kêu ~1 cấp+cứu/115/xe+cứu+thương ~2 giúp/giùm/với/hộ/đi/gấp/ngay/mau/máy/không/chưa/mãi/nhanh | cần cấp+cứu | đi cấp+cứu ~1 với/giúp/gấp | ép tim | nguy+kịch/hấp+hối/nguy cấp | máy thở ~4 mất điện | thoi thóp | hắt+hơi ~1 lên`,
  ),
  rescue: pattern(
    `kẹt ~2 thang+máy/thang máy | thang+máy ~4 kẹt/!rơi/đứt/dừng ~2 | mắc+kẹt/bị+kẹt ~2 trong/trên/dưới/lại/_ | kẹt ~2 trong/trên/dưới ~3 nhà/phòng/xe/gác/lầu/hang/cửa`,
  ),
};

/** A word that may be a danger: it is asked about, or shown to an officer without a word in the group. */
export const faintSigns: Readonly<Partial<Record<DangerKind, RegExp>>> = {
  suicide: pattern('muốn chết | không còn ~1 lối/đường ~2 | hết đường sống'),
  fire: pattern('!cháy | !khói | mùi khét | khét khét'),
  crime: pattern('!cướp | trộm/cướp ! | cầm dao | đánh nhau | đang phá'),
  accident: pattern('tai+nạn | tông xe | xe ~1 lật'),
  medical: pattern(
    'máu/té/ngã/bỏng/sốt+cao/gãy+chân/gãy+tay/bị+thương ~~8 mau/gấp/liền/làm+sao/giúp/cứu | nguy+hiểm+tính+mạng/sắp+chết | cấp+cứu | ngất | xỉu | tai+biến | trở dạ | đau đẻ',
  ),
  rescue: pattern(
    '^ cứu+với | ^ cứu $ | ^ cứu ! | kêu cứu | cứu ~0 tôi/em/con/cháu/mẹ/với | giúp ~1 với ~0 gấp | mắc+kẹt',
  ),
  gas: pattern('mùi ga/gas'),
  flood: pattern('ngập ~1 nhà | nước ~1 ngập'),
};
