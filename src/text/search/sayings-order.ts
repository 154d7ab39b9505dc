// Order and safety; and what is asked about any procedure: how much, how long, where, with what. See colloquial.ts for where they come from.

/** As people say | as offices say, another way. Both are folded and looked for as whole phrases; the second is added to the search. */
export const SAYINGS_ORDER = `
dao kiếm | vũ khí thô sơ
pháo | pháo hoa, pháo nổ
gươm | vũ khí thô sơ
chích | ma túy
hút chích | sử dụng trái phép chất ma túy
đập đá | sử dụng trái phép chất ma túy
nghiện | nghiện ma túy, cai nghiện
thuốc lắc | ma túy
cỏ mỹ | ma túy
bóng cười | chất kích thích
lừa đảo | chiếm đoạt tài sản
bị lừa | lừa đảo
giả công an | giả danh
gọi điện giả | giả danh, lừa đảo
đường link | đường dẫn, liên kết
vay app | vay tiền qua ứng dụng, tín dụng đen
vay nóng | tín dụng đen
bốc bát họ | tín dụng đen, cho vay lãi nặng
cho vay nặng lãi | tín dụng đen
đánh đề | đánh bạc, lô đề
cờ bạc | đánh bạc
cá độ | đánh bạc
trộm | trộm cắp tài sản
mất xe | trộm cắp, trình báo
ồn ào | tiếng ồn
hát karaoke ồn | tiếng ồn
mở nhạc to | tiếng ồn
đánh vợ | bạo lực gia đình
chồng đánh | bạo lực gia đình
bạo hành | bạo lực gia đình
bình chữa cháy | phòng cháy chữa cháy
cháy nổ | phòng cháy chữa cháy
phòng cháy | phòng cháy chữa cháy
quên mật khẩu | mật khẩu, đăng nhập
mất điện thoại | khóa tài khoản
khóa tài khoản | khóa
bị hư | hư hỏng, cấp đổi, cấp lại
hư | hư hỏng, cấp đổi, cấp lại
bị rách | hư hỏng, cấp đổi, cấp lại
bị mất | mất, cấp lại
làm mất | mất, cấp lại
rơi mất | mất, cấp lại
mất thẻ | mất, cấp lại thẻ
làm lại | cấp lại, cấp đổi
làm mới | cấp mới, cấp lần đầu
xin lại | cấp lại
đổi lại | cấp đổi
đổi thẻ | cấp đổi
hết hạn | gia hạn, cấp đổi
sắp hết hạn | gia hạn
bao nhiêu tuổi | độ tuổi
mấy tuổi | độ tuổi
bao nhiêu tiền | lệ phí, phí
hết bao nhiêu | lệ phí, phí
tốn bao nhiêu | lệ phí, phí
bao nhiêu phí | lệ phí
mất bao nhiêu tiền | lệ phí, phí
mất tiền | lệ phí, miễn phí
tốn tiền | lệ phí, miễn phí
tốn phí | lệ phí, miễn phí
mất phí | lệ phí, miễn phí
phí bao nhiêu | lệ phí
tốn kém | lệ phí
bao lâu | thời gian, thời hạn
mấy ngày | thời gian, thời hạn
mấy hôm | thời gian, thời hạn
khi nào xong | thời gian, thời hạn
bao giờ có | thời gian, thời hạn
lâu không | thời gian, thời hạn
khi nào có | thời gian, thời hạn
cần gì | hồ sơ, giấy tờ
cần những gì | hồ sơ, giấy tờ
gồm những gì | hồ sơ
gồm gì | hồ sơ
giấy tờ gì | hồ sơ
giấy gì | hồ sơ
mang theo gì | hồ sơ, giấy tờ
mang gì | hồ sơ, giấy tờ
đem theo gì | hồ sơ, giấy tờ
mang theo | hồ sơ, giấy tờ
thủ tục gì | thủ tục, hồ sơ
ở đâu | nơi nộp, nộp tại
chỗ nào | nơi nộp, nộp tại
nộp cho ai | nơi nộp
đi đâu | nơi nộp
đến đâu | nơi nộp
trên mạng | online, trực tuyến
qua mạng | online, trực tuyến
online | trực tuyến
trực tuyến | online
tại nhà | lưu động, tận nơi
tận nhà | lưu động
bị phạt | xử phạt, mức phạt
phạt bao nhiêu | mức phạt, xử phạt
làm sao | thủ tục
thế nào | thủ tục
`
  .trim()
  .split('\n');
