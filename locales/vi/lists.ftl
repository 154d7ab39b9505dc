# Nhập và xuất danh sách hội viên.

lists-other-phone = Số khác: { $phones }

lists-help-nhap = nhập danh sách — đưa danh sách hội viên từ tệp Excel vào sổ
lists-help-xuat = xuất danh sách — lấy danh sách hội viên thành tệp Excel
lists-help-indanhsach = in danh sách hội viên — danh sách bản Word để in, không có điện thoại

lists-ask-unit = Nhập danh sách cho đơn vị nào? Xin chọn hoặc nhắn tên đơn vị.
lists-unit-hint = Tôi chưa thấy đơn vị ấy trong các đơn vị { $you } phụ trách, hoặc có mấy đơn vị cùng tên. Xin nhắn đủ tên.
lists-ask-file = Xin gửi tệp danh sách hội viên (.xlsx hoặc .csv) của { $unit }, nhiều nhất { $rows } dòng. Cứ gửi tệp như đang dùng, tôi tự tìm các cột. Tôi đọc và cho xem trước, chưa ghi gì vào sổ.
lists-last = Lần nhập gần nhất đã ghi { $count } người, còn hoàn tác được trong một ngày.
lists-dropped = Đã thôi, chưa ghi gì vào sổ.

lists-problem-none = Tôi đang chờ một tệp danh sách.
lists-problem-large = Tệp lớn quá { $megabytes } MB. Xin bỏ hình ảnh trong tệp hoặc tách ra vài tệp.
lists-problem-bomb = Tệp này nén bất thường, mở ra có thể làm treo máy, nên tôi không mở. Xin chép danh sách sang một tệp Excel mới rồi gửi lại.
lists-problem-xls = Đây là tệp Excel kiểu cũ (.xls). Xin mở bằng Excel, chọn Tệp (File), Lưu thành (Save As), kiểu "Excel Workbook (.xlsx)", rồi gửi tệp mới.
lists-problem-locked = Tệp này có mật khẩu. Xin mở ra, bỏ mật khẩu, lưu lại kiểu .xlsx rồi gửi.
lists-problem-word = Đây là tệp Word. Xin chép bảng danh sách sang Excel, lưu thành (Save As) kiểu .xlsx rồi gửi.
lists-problem-pdf = Đây là tệp PDF. Xin gửi tệp Excel gốc; nếu chỉ còn PDF, xin chép bảng sang Excel và lưu kiểu .xlsx.
lists-problem-image = Đây là ảnh, tôi chưa đọc được danh sách trong ảnh. Xin gõ danh sách vào Excel, lưu kiểu .xlsx rồi gửi.
lists-problem-other = Tôi không đọc được loại tệp này. Xin mở danh sách bằng Excel, lưu thành (Save As) kiểu .xlsx rồi gửi.
lists-problem-unreadable = Tệp bị hỏng hoặc chưa tải lên hết. Xin mở bằng Excel, lưu lại kiểu .xlsx rồi gửi lần nữa.
lists-problem-wide = Bảng rộng quá, có ô ở rất xa bên phải. Xin chép riêng phần danh sách sang một trang mới, lưu kiểu .xlsx rồi gửi.
lists-problem-rows = Danh sách dài quá { $rows } dòng. Xin tách ra vài tệp.
lists-problem-sheets = Tệp có quá nhiều trang tính. Xin tách ra vài tệp.
lists-problem-empty = Tệp không có gì bên trong. Xin xem lại và gửi đúng tệp.
lists-problem-columns = Tôi không tìm thấy dòng đầu bảng. Cần một dòng có "Họ và tên" và ít nhất một cột nữa, ví dụ "Năm sinh". Xin thêm dòng ấy rồi gửi lại.
lists-problem-fetch = Tôi chưa tải được tệp, hoặc tệp đã quá một ngày. Xin gửi lại.

# Xem trước.
lists-preview = *Xem trước, chưa ghi gì vào sổ*
    Đơn vị: { $unit }
    Mới: { $added } người
    Có thay đổi: { $changed } người
    Giống như trong sổ: { $same } người
    Nghi trùng, cần xem lại: { $doubtful } người
    Dòng bị bỏ lại: { $leftOut }
    Ô không đọc được, để trống: { $cells }
lists-columns = Cột hiểu được (bảng ở { $at }): { $found }.{ $left ->
        [0] {""}
       *[other] {" "}Cột không nhập: { $unknown }.
    }
lists-font = Tệp dùng phông chữ cũ { $font }. Tôi đã chuyển sang chữ Unicode; xin xem kỹ vài tên trước khi ghi.
lists-hidden = Trang bị ẩn, tôi không đọc: { $sheets }.
lists-hidden-rows = { $count } dòng bị ẩn hoặc bị lọc trong tệp ({ $ranges }): tôi không nhập những dòng này. Nếu cần nhập, xin bỏ ẩn, bỏ lọc rồi gửi lại tệp.
lists-hidden-columns = Cột bị ẩn trong tệp, tôi vẫn đọc: { $columns }.
lists-unread = Trang không có dòng đầu bảng ("Họ và tên", "Năm sinh"), tôi không đọc: { $sheets }.
lists-days = Cột "{ $title }" có { $cells } ô có thể bị đảo ngày và tháng (máy đặt kiểu Mỹ). Xin xem lại.
lists-faults = *Chỗ có lỗi: { $count }*
lists-more-faults = … và { $more } chỗ nữa, xin bấm nhận tệp có ghi lỗi.
lists-doubts = *Nghi trùng: { $count } người*
lists-more-doubts = … và { $more } người nữa, xin bấm nhận tệp có ghi lỗi.
lists-ask = Xin bấm ghi vào sổ, hoặc sửa tệp rồi gửi lại.
lists-nothing = Không có gì để ghi. Xin sửa tệp rồi gửi lại, hoặc nhắn "thôi".
lists-hint = Tôi chưa hiểu. Xin bấm một lựa chọn, hoặc gửi tệp đã sửa.
lists-other-now = Sổ hội viên vừa có người thay đổi. Xin xem lại lần nữa trước khi ghi:
lists-choice-write = Ghi { $count } người
lists-word-write = ghi
lists-choice-write-all = Ghi { $count } người, cả người nghi trùng
lists-word-write-all = ghi cả
lists-choice-file = Nhận tệp có ghi lỗi
lists-word-file = tệp lỗi
lists-faults-sent = Đây là danh sách kèm cột "Lỗi". Xin sửa các ô tô vàng rồi gửi lại tệp, hoặc bấm ghi.
lists-faults-name = sua-loi
lists-fault-column = Lỗi
lists-sheet = Danh sách
lists-written = Đã ghi { $count } người vào sổ của { $unit }. Trong một ngày còn hoàn tác được: bấm Hoàn tác, hoặc nhắn "nhập danh sách".

# Hoàn tác.
lists-choice-undo = Hoàn tác
lists-choice-undo-yes = Hoàn tác, trả sổ như trước
lists-undo-ask = Trả sổ của { $unit } về như trước khi nhập { $count } người? Ai đã được sửa hoặc có việc sau khi nhập thì giữ nguyên.
lists-undo-not = Đã thôi, sổ giữ nguyên.
lists-undone = Đã trả { $undone } người về như trước.{ $kept ->
        [0] {""}
       *[other] {" "}Giữ nguyên { $kept } người vì đã có thay đổi sau khi nhập.
    }
lists-undone-before = Lần nhập này đã được hoàn tác trước đó.
lists-undo-late = Đã quá một ngày, không hoàn tác được nữa. Cần sửa ai, xin nhắn "hội viên" và họ tên.

# Cột được hiểu là gì.
lists-as-name = họ tên
lists-as-surname = họ đệm
lists-as-given = tên
lists-as-birth = ngày sinh
lists-as-day = ngày sinh (ngày)
lists-as-month = ngày sinh (tháng)
lists-as-year = ngày sinh (năm)
lists-as-sex = giới tính
lists-as-male = nam
lists-as-female = nữ
lists-as-phone = điện thoại
lists-as-mobile = di động
lists-as-landline = điện thoại cố định
lists-as-kin-phone = điện thoại người thân
lists-as-unit = đơn vị
lists-as-area = đơn vị hoặc địa chỉ
lists-as-address = địa chỉ
lists-as-joined = ngày vào hội
lists-as-post = chức vụ
lists-as-rank = cấp bậc
lists-as-category = đối tượng
lists-as-family = người thân
lists-as-notes = ghi chú
lists-as-standing = tình trạng
lists-as-decision = số quyết định
lists-as-decided = ngày quyết định
lists-as-private = không lưu

# Lỗi.
lists-fault-said = { $at } "{ $text }": { $why }
lists-fault-rows = { $said } ({ $rows } dòng bị bỏ lại)
lists-fault-name-missing = dòng này thiếu họ tên
lists-fault-name-form = họ tên có số hoặc ký hiệu lạ
lists-fault-name-short = chỉ có một chữ, cần đủ họ và tên
lists-fault-name-long = họ tên dài quá
lists-fault-gone = ghi là đã mất hoặc đã chuyển đi, không nhập vào danh sách
lists-fault-hidden = dòng bị ẩn, không nhập
lists-fault-stray = không rõ dòng này nói về ai
lists-fault-twice = trùng với dòng ở { $other }
lists-fault-unit-unknown = không có đơn vị này
lists-fault-unit-several = có mấy đơn vị tên giống thế, cần ghi đủ tên
lists-fault-unit-other = đơn vị này không do { $you } phụ trách
lists-fault-standing = trong sổ đang ghi là { $other }, xin sửa ở mục "hội viên" trước
lists-fault-date = không phải một ngày có thật
lists-fault-date-order = có vẻ đảo ngày và tháng
lists-fault-date-future = ngày chưa tới hoặc xa quá
lists-fault-birth-range = năm sinh không hợp lý
lists-fault-phone = không phải số điện thoại
lists-fault-phone-digits = số điện thoại thiếu hoặc thừa chữ số
lists-fault-phone-exponent = Excel đã làm tròn số này, cần nhập lại số đủ
lists-fault-sex = không rõ nam hay nữ
lists-fault-error-value = công thức trong ô bị lỗi
lists-fault-too-long = dài quá 500 chữ cái
lists-standing-left = đã ra khỏi hội
lists-standing-moved = đã chuyển đi
lists-standing-died = đã mất
lists-doubt = { $at } { $name }: { $reason } { $other }
lists-doubt-name-year = cùng tên, cùng năm sinh với
lists-doubt-phone = cùng số điện thoại với
lists-doubt-name = cùng tên với
lists-doubt-elsewhere = có lẽ là người này ở đơn vị khác:

# Xuất.
lists-export-unit = Xuất danh sách của đơn vị nào? Xin chọn hoặc nhắn tên đơn vị.
lists-export-nobody = { $unit } chưa có hội viên nào trong sổ.
lists-export-ask = Xuất danh sách { $count } hội viên của { $unit } thành tệp Excel, có điện thoại, địa chỉ, ghi chú. Đây là dữ liệu cá nhân: chỉ dùng cho việc của hội, không chuyển cho người khác. Việc xuất được ghi vào nhật ký.
lists-choice-export = Xuất { $count } hội viên
lists-choice-paper = Bản Word để in, không điện thoại
lists-paper-kind = DANH SÁCH
lists-paper-letters = DS
lists-paper-subject = Hội viên { $unit } ({ $count } người)
lists-paper-place = STT
lists-paper-post = CHỦ TỊCH
lists-paper-post-part = CHI HỘI TRƯỞNG
lists-paper-born = Năm sinh
lists-paper-since = Năm vào
lists-export-dropped = Đã thôi, không xuất danh sách.
lists-exported = Danh sách của { $unit }, { $count } dòng. Xin xoá tệp khi dùng xong.
lists-printed = Danh sách { $count } hội viên của { $unit }, bản Word để in; không có điện thoại, địa chỉ. Cần đủ các cột, xin nhắn "xuất danh sách".
lists-title-unit = Chi hội
lists-title-name = Họ và tên
lists-title-birth = Ngày sinh
lists-title-sex = Giới tính
lists-title-phone = Điện thoại
lists-title-address = Địa chỉ
lists-title-joined = Ngày vào hội
lists-title-category = Đối tượng
lists-title-post = Chức vụ
lists-title-decision = Số quyết định
lists-title-decided = Ngày quyết định
lists-title-family = Người thân
lists-title-notes = Ghi chú
lists-sex-male = Nam
lists-sex-female = Nữ
