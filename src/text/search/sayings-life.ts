// Trade, land, benefits, insurance, school, faith, courts. See colloquial.ts for where they come from.

/** As people say | as offices say, another way. Both are folded and looked for as whole phrases; the second is added to the search. */
export const SAYINGS_LIFE = `
mở quán | đăng ký kinh doanh, thành lập hộ kinh doanh
mở tiệm | đăng ký kinh doanh, thành lập hộ kinh doanh
mở cửa hàng | đăng ký kinh doanh, thành lập hộ kinh doanh
bán hàng | kinh doanh
buôn bán | kinh doanh
tạp hóa | hộ kinh doanh
đóng quán | chấm dứt hoạt động hộ kinh doanh
đóng cửa quán | chấm dứt hoạt động hộ kinh doanh
dẹp tiệm | chấm dứt hoạt động hộ kinh doanh
nghỉ bán | tạm ngừng kinh doanh
giấy phép kinh doanh | đăng ký kinh doanh, hộ kinh doanh
đổi chủ hộ kinh doanh | thay đổi chủ hộ kinh doanh, nội dung đăng ký
sang tên quán | thay đổi chủ hộ kinh doanh
cầm đồ | kinh doanh có điều kiện, an ninh trật tự
karaoke | kinh doanh có điều kiện, an ninh trật tự
nhà nghỉ | cơ sở lưu trú, kinh doanh có điều kiện, an ninh trật tự
giấy an ninh trật tự | giấy chứng nhận đủ điều kiện an ninh trật tự
sổ đỏ | giấy chứng nhận quyền sử dụng đất
sổ hồng | giấy chứng nhận quyền sử dụng đất, sở hữu nhà ở
bìa đỏ | giấy chứng nhận quyền sử dụng đất
tách thửa | tách thửa đất, hợp thửa
tách sổ đỏ | tách thửa đất
sang tên đất | chuyển quyền sử dụng đất, biến động
bán đất | chuyển nhượng quyền sử dụng đất
lấn đất | tranh chấp đất đai
lấn chiếm | tranh chấp đất đai, ranh giới
ranh giới đất | tranh chấp đất đai
tranh chấp ranh giới | tranh chấp đất đai
hàng xóm lấn | tranh chấp đất đai
chuyển đất | chuyển mục đích sử dụng đất
lên thổ cư | chuyển mục đích sử dụng đất
thổ cư | đất ở
trước bạ | lệ phí trước bạ
xây nhà | giấy phép xây dựng, nhà ở riêng lẻ
sửa nhà | giấy phép sửa chữa, cải tạo
cất nhà | giấy phép xây dựng, nhà ở riêng lẻ
nhà cấp 4 | nhà ở riêng lẻ
xin phép xây | giấy phép xây dựng
công chứng | chứng thực
sao y | chứng thực bản sao từ bản chính
photo | bản sao, chứng thực bản sao từ bản chính
bản sao | chứng thực bản sao từ bản chính
giấy ủy quyền | ủy quyền, chứng thực chữ ký
xác nhận chữ ký | chứng thực chữ ký
di chúc | chứng thực di chúc
chia đất | phân chia di sản, thừa kế
chia tài sản | phân chia di sản, thừa kế
để lại đất | di sản, thừa kế
thừa kế | di sản
hưởng thừa kế | khai nhận di sản
người già | người cao tuổi
ông bà già | người cao tuổi
tiền già | trợ cấp hưu trí xã hội, người cao tuổi
tiền người già | trợ cấp hưu trí xã hội, người cao tuổi
80 tuổi | người cao tuổi, trợ cấp hưu trí xã hội
75 tuổi | người cao tuổi, trợ cấp hưu trí xã hội
trợ cấp người cao tuổi | trợ cấp hưu trí xã hội
mừng thọ | chúc thọ, người cao tuổi
tiền hàng tháng | trợ cấp hàng tháng
hỗ trợ tiền | trợ cấp
tiền hỗ trợ | trợ cấp
tàn tật | khuyết tật
bị tật | khuyết tật
tật nguyền | khuyết tật
bị liệt | khuyết tật
giấy khuyết tật | xác nhận khuyết tật, xác định mức độ khuyết tật
xác nhận khuyết tật | xác định, xác định lại mức độ khuyết tật
tâm thần | khuyết tật
hộ nghèo | hộ nghèo, cận nghèo, rà soát
sổ nghèo | công nhận hộ nghèo, hộ cận nghèo
nhà nghèo | hộ nghèo
mai táng phí | mai táng, trợ cấp mai táng, hỗ trợ chi phí mai táng
tiền mai táng | mai táng phí, hỗ trợ chi phí mai táng
tiền tử tuất | trợ cấp tuất
thương binh | người có công, thương binh
bằng tổ quốc ghi công | tổ quốc ghi công, liệt sĩ
con liệt sĩ | thân nhân liệt sĩ
thờ cúng | trợ cấp thờ cúng liệt sĩ
bộ đội | quân nhân, quân đội
đi bộ đội | nghĩa vụ quân sự
đi lính | nghĩa vụ quân sự
khám tuyển | khám sức khỏe nghĩa vụ quân sự
chất độc da cam | chất độc hóa học
bảo hiểm | bảo hiểm y tế, bảo hiểm xã hội
thẻ bảo hiểm | thẻ bảo hiểm y tế
thẻ khám bệnh | thẻ bảo hiểm y tế
mua bảo hiểm | tham gia bảo hiểm
rút bảo hiểm | hưởng bảo hiểm xã hội một lần
rút bảo hiểm xã hội | hưởng bảo hiểm xã hội một lần
bảo hiểm xã hội 1 lần | hưởng bảo hiểm xã hội một lần
1 lần | một lần
rút một lần | bảo hiểm xã hội một lần
lương hưu | hưu trí
nghỉ hưu | hưu trí
nghỉ đẻ | thai sản
tiền thai sản | chế độ thai sản
mất việc | thất nghiệp
trợ cấp thất nghiệp | bảo hiểm thất nghiệp
mẫu giáo | mầm non
nhà trẻ | mầm non
lớp 1 | tiểu học
lớp 6 | trung học cơ sở
lớp 10 | trung học phổ thông
xin học | tuyển sinh
nhập học | tuyển sinh
chuyển trường | chuyển trường học sinh
ăn trưa | hỗ trợ tiền ăn trưa
học phí | miễn giảm học phí
giếng khoan | khai thác nước dưới đất
nước giếng | khai thác nước dưới đất
nước ngầm | nước dưới đất
kéo điện | cấp điện
bắt điện | cấp điện
công tơ | công tơ điện
câu lạc bộ thể thao | câu lạc bộ thể dục thể thao cơ sở
lễ hội | tổ chức lễ hội
đi chùa | tín ngưỡng, tôn giáo
nhóm đạo | sinh hoạt tôn giáo tập trung
theo đạo | tôn giáo
lý lịch | lý lịch tư pháp
lý lịch tư pháp | phiếu lý lịch tư pháp
xác nhận nhân thân | phiếu lý lịch tư pháp
án tích | xóa án tích
đi kiện | khiếu nại, khởi kiện, tòa án
kiện ra tòa | khởi kiện, tòa án
ra tòa | tòa án
lên tòa | tòa án
kêu oan | khiếu nại
tố giác | tố giác, tin báo tội phạm
trình báo | báo, trình báo
lộ tên | giữ bí mật
lộ danh tính | giữ bí mật
trả thù | bảo vệ, giữ bí mật
nặc danh | giữ bí mật
`
  .trim()
  .split('\n');
