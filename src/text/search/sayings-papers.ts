// Births to deaths, residence, identity, vehicles. See colloquial.ts for where they come from.

/** As people say | as offices say, another way. Both are folded and looked for as whole phrases; the second is added to the search. */
export const SAYINGS_PAPERS = `
báo tử | đăng ký khai tử
qua đời | chết, khai tử
người mất | chết, khai tử
mới mất | chết, khai tử
chồng mất | chết, khai tử
giấy chứng tử | khai tử, trích lục
giấy báo tử | khai tử
ông mất | chết, khai tử
bà mất | chết, khai tử
bố mất | chết, khai tử
mẹ mất | chết, khai tử
vợ mất | chết, khai tử
nhà mất người | chết, khai tử
sinh con | khai sinh
em bé | trẻ em, con
mới sinh | khai sinh
mới đẻ | khai sinh
đẻ con | sinh, khai sinh
đẻ em bé | sinh, khai sinh
giấy khai sinh | đăng ký khai sinh
làm khai sinh | đăng ký khai sinh
bản sao khai sinh | trích lục hộ tịch
mới cưới | kết hôn
cưới xong | kết hôn
cưới vợ | kết hôn
cưới chồng | kết hôn
lấy chồng | kết hôn
lấy vợ | kết hôn
đăng ký cưới | kết hôn
giấy kết hôn | đăng ký kết hôn
độc thân | tình trạng hôn nhân
chưa vợ | tình trạng hôn nhân
chưa chồng | tình trạng hôn nhân
bỏ vợ | ly hôn
bỏ chồng | ly hôn
ly dị | ly hôn
chia tay vợ | ly hôn
đổi tên | thay đổi, cải chính hộ tịch
sửa tên | thay đổi, cải chính hộ tịch
sai tên | cải chính, điều chỉnh thông tin
sai ngày sinh | cải chính, điều chỉnh thông tin
sai năm sinh | cải chính, điều chỉnh thông tin
sửa | điều chỉnh, cải chính, thay đổi
nhận cha | đăng ký nhận cha mẹ con
nhận con | đăng ký nhận cha mẹ con
xin con nuôi | nhận con nuôi
con nuôi | nuôi con nuôi
mồ côi | trẻ em, giám hộ, hoàn cảnh đặc biệt
hộ khẩu | thường trú, cư trú
sổ hộ khẩu | thường trú, xác nhận thông tin cư trú
nhập khẩu | đăng ký thường trú
nhập hộ khẩu | đăng ký thường trú
chuyển khẩu | đăng ký thường trú
cắt khẩu | xóa đăng ký thường trú
cắt hộ khẩu | xóa đăng ký thường trú
cắt thường trú | xóa đăng ký thường trú
xóa khẩu | xóa đăng ký thường trú
tách khẩu | tách hộ
tách sổ | tách hộ
ra ở riêng | tách hộ
ở trọ | tạm trú
thuê trọ | tạm trú
phòng trọ | tạm trú
nhà trọ | tạm trú, lưu trú
kt3 | tạm trú
khách ở lại | lưu trú
ngủ lại | lưu trú
khách đến chơi | lưu trú
bà con lên chơi | lưu trú
nhà có khách | lưu trú
đi vắng | tạm vắng
đi làm xa | tạm vắng
ct07 | xác nhận thông tin cư trú
giấy xác nhận cư trú | xác nhận thông tin cư trú
giấy tạm trú | xác nhận thông tin cư trú, tạm trú
chứng minh thư | căn cước, chứng minh nhân dân
chứng minh nhân dân | căn cước
chứng minh | căn cước
căn cước công dân | căn cước
thẻ căn cước | căn cước
thẻ chip | căn cước
gắn chip | căn cước
mã định danh | số định danh cá nhân
định danh điện tử | tài khoản định danh, vneid
định danh mức 2 | vneid mức 2
tài khoản định danh | định danh, vneid
vneid | định danh điện tử
làm định danh | tài khoản định danh điện tử, vneid
passport | hộ chiếu
pát po | hộ chiếu
visa | thị thực
người tây | người nước ngoài
khách tây | người nước ngoài, tạm trú người nước ngoài
khách trung quốc | người nước ngoài
khách hàn | người nước ngoài
khách nước ngoài | người nước ngoài, tạm trú người nước ngoài
việt kiều | người việt nam định cư ở nước ngoài
cà vẹt | giấy chứng nhận đăng ký xe
ca vẹt | giấy chứng nhận đăng ký xe
cavet | giấy chứng nhận đăng ký xe
cà vẹt xe | giấy chứng nhận đăng ký xe
giấy tờ xe | đăng ký xe
giấy xe | đăng ký xe
bảng số | biển số
biển số xe | biển số, đăng ký xe
biển số tạm | đăng ký xe tạm thời
biển tạm | đăng ký xe tạm thời
bốc biển | cấp biển số, đăng ký xe lần đầu
mua xe | đăng ký xe
xe cũ | sang tên, đăng ký xe
xe mới | đăng ký xe lần đầu
xe máy | xe mô tô, đăng ký xe
xe hơi | xe ô tô
sang tên xe | đăng ký sang tên, di chuyển xe
sang tên | đăng ký sang tên, chuyển quyền
bằng lái | giấy phép lái xe
bằng lái xe | giấy phép lái xe
nồng độ cồn | rượu, bia, vi phạm giao thông
uống rượu lái xe | nồng độ cồn
đèn đỏ | tín hiệu giao thông
phạt nguội | xử phạt vi phạm giao thông
trừ điểm | điểm giấy phép lái xe
`
  .trim()
  .split('\n');
