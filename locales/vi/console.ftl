# Bảng điều khiển: trang xem trên trình duyệt, và đường vào từ cuộc trò chuyện.

console-help-bangdieukhien = bảng điều khiển — xem mọi việc trên màn hình lớn: hội viên, việc cần làm, sổ thăm
console-link = Bảng điều khiển mở tại đây, dùng một lần trong { $minutes } phút, xin không chuyển cho ai:
    { $link }
console-link-local = Địa chỉ này chỉ mở được trên chính máy đang chạy trợ lý.
console-link-too-many = Vừa rồi đã gửi nhiều đường vào. Xin đợi 15 phút rồi nhắn lại "bảng điều khiển".
console-code-confirmed = Đã cho vào trên máy tính ấy. Xin bấm "Tôi đã nhắn mã" trên màn hình.
console-code-wrong = Không có máy tính nào đang hiện mã này. Xin xem lại sáu số trên màn hình rồi nhắn lại.
console-code-locked = Đã nhắn sai nhiều lần. Xin đợi 10 phút rồi thử lại.

console-title = Bảng điều khiển
console-skip = Tới phần chính
console-menu = Các mục
console-optional = (có thể bỏ trống)
console-misfilled = Còn chỗ chưa đúng, xin xem dòng đỏ bên dưới. Chưa có gì được ghi.
console-nothing-here = Ở đây không có gì, hoặc không thuộc phần việc được giao. Xin chọn một mục ở trên.
console-failed = Có lỗi khi mở trang, chưa có gì được ghi. Xin thử lại; nếu vẫn vậy, xin báo quản trị mã { $id }.
console-foreign-form = Yêu cầu này đến từ một trang khác nên không được nhận. Xin mở lại bảng điều khiển rồi làm lại.
console-too-long = Nội dung gửi quá dài. Xin quay lại và rút gọn.

console-login-title = Vào bảng điều khiển
console-link-for = Vào với tên { $name }, phụ trách { $units }.
console-link-shared = Máy này nhiều người dùng chung
console-link-enter = Vào bảng điều khiển
console-link-gone = Đường vào này đã dùng rồi hoặc đã hết hạn. Xin nhắn "bảng điều khiển" cho trợ lý để nhận đường vào mới.
console-code-instead = Vào bằng mã sáu số
console-code-how = Trên điện thoại, xin nhắn riêng cho trợ lý: bảng điều khiển { $code }
console-code-say = bảng điều khiển { $code }
console-code-picture = Mã vuông để quét bằng điện thoại, thay cho gõ mã { $code }
console-code-minutes = Mã dùng được { $minutes } phút, chỉ cho trình duyệt này.
console-code-done = Tôi đã nhắn mã

console-today = Hôm nay
console-today-nothing = Hiện không có việc nào đang chờ.
console-sessions-title = Các nơi đang mở
console-session-browser = Trình duyệt
console-session-unknown = không rõ
console-session-since = Vào lúc
console-session-end-column = Thoát
console-session-end = Thoát nơi này
console-session-leave = Thoát ở đây
console-said-session-ended = Đã thoát.
console-said-noted = Đã ghi.
console-said-written = Đã ghi vào sổ.

console-pages = Các trang
console-page = Trang { $page } trên { $last }, có { $total } dòng
console-page-before = Trang trước
console-page-after = Trang sau
console-unit = Đơn vị
console-phone = Điện thoại
console-since = Từ ngày
console-day = Ngày
console-day-hint = Ví dụ: hôm nay, hôm qua, 20/11
console-day-today = hôm nay
console-dong = Số tiền
console-dong-hint = Ví dụ: 500.000, 500 nghìn, 2tr5
console-deeds = Việc
console-which = Là ai

console-visits = Thăm hội viên
console-visits-waiting = Cần thăm
console-visits-diary = Sổ thăm
console-visits-new = Ghi một lần thăm
console-visits-none = Không còn ai trong danh sách cần thăm.
console-visits-none-made = Sổ thăm chưa có dòng nào.
console-visits-name = Hội viên
console-visits-name-hint = Họ tên, có dấu hay không dấu đều được
console-visits-reason = Vì việc gì
console-visits-visitor = Người đi thăm
console-visits-given = Đã tặng
console-visits-in-kind = Quà
console-visits-note = Ghi chú
