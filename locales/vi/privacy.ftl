# Dữ liệu cá nhân: xem, xoá, thời hạn giữ, nhật ký hệ thống.

privacy-words-dulieu = dữ liệu của tôi | dữ liệu cá nhân | xem dữ liệu của tôi | thông tin cá nhân của tôi
privacy-words-xoadulieu = xoá dữ liệu | xóa dữ liệu | xoá dữ liệu của tôi | xóa dữ liệu của tôi | xoá thông tin của tôi | xóa thông tin của tôi | rút lại đồng ý
privacy-words-nhatky = nhật ký hệ thống… | nhật kí hệ thống…
privacy-help-dulieu = dữ liệu của tôi — nhận tệp ghi mọi điều đang lưu về mình
privacy-help-xoadulieu = xoá dữ liệu — xoá thông tin của mình
privacy-help-nhatky = nhật ký hệ thống — xem ai đã xem, đã làm gì

# Words inside what people write.
privacy-words-erase-all = xoá hết | xóa hết | xoá tất cả | xóa tất cả
privacy-words-keep = giữ lại | không xoá nữa | không xóa nữa

privacy-agreed = Cảm ơn bác/anh/chị. Khi muốn rút lại, xin nhắn "xoá dữ liệu".

privacy-data =
    Tệp này ghi mọi điều đang lưu về bác/anh/chị. Xin bấm vào tệp để đọc, và không chuyển cho người khác.

    { $list }

    Thấy điều gì sai, xin báo cán bộ của đơn vị.
privacy-data-line = { $title }: { $count } mục
privacy-data-often = Hôm nay đã gửi tệp dữ liệu 3 lần. Xin xem lại tệp ở trên, hoặc nhắn lại vào ngày mai.
privacy-data-page = Dữ liệu của { $name }
privacy-data-lead = Lập lúc { $when }. Đây là mọi điều hệ thống đang lưu về bác/anh/chị.
privacy-data-nothing = Không có gì.
privacy-data-file = du-lieu-cua-toi.html
privacy-messages = Tin nhắn
privacy-message-in =
    { $group ->
        [none] Bác/anh/chị nhắn
       *[other] Bác/anh/chị nhắn trong nhóm { $group }
    }: { $text }
    Tệp kèm: { $files }
privacy-message-out =
    { $group ->
        [none] Tôi nhắn
       *[other] Tôi nhắn trong nhóm { $group }
    }: { $text }
    Tệp kèm: { $files }
privacy-looks = Ai đã xem hoặc sửa hồ sơ
privacy-told-title = Lời báo về thông tin cá nhân
privacy-told = Được báo mục đích lưu thông tin (bản { $version })
privacy-told-agreed = Đã bấm đồng ý
privacy-told-withdrawn = Đã rút lại

privacy-erase-choice = Xoá dữ liệu của tôi
privacy-erase-ask = *Xoá dữ liệu.* Sẽ xoá: tên, ngày sinh, điện thoại, địa chỉ, tài khoản, tin nhắn riêng, lời xin hỗ trợ, câu hỏi, lý do vắng họp. Yêu cầu đang chờ sẽ được rút lại, và bác/anh/chị không còn là hội viên trong danh sách.

    Phải giữ theo quy định, không kèm tên: số tiền đã hỗ trợ, ngày vào hội, số quyết định, số lượt dự họp, ngày giờ cán bộ đã xem hồ sơ.

    Nếu vẫn muốn xoá, xin gõ: xoá hết. Nếu không, xin nhắn "thôi".
privacy-erase-hint = Tôi chưa xoá gì. Muốn xoá, xin gõ đúng hai chữ: xoá hết. Không muốn, xin nhắn "thôi".
privacy-erase-confirm = Xin bấm một lần nữa cho chắc. Sau đó vẫn còn một ngày để đổi ý.
privacy-erase-choose = Xin bấm một trong hai nút ở trên, hoặc nhắn "thôi".
privacy-erase-yes = Xoá dữ liệu của tôi
privacy-erase-no = Giữ lại
privacy-erase-left = Không xoá gì. Mọi điều vẫn như trước.
privacy-erase-asked = Dữ liệu của bác/anh/chị sẽ bị xoá lúc { $when }. Trước giờ đó nếu đổi ý, xin bấm nút dưới đây hoặc nhắn "giữ lại".
privacy-erase-keep = Giữ lại dữ liệu
privacy-erase-kept = Đã giữ lại. Dữ liệu của bác/anh/chị vẫn như trước.
privacy-erase-none = Hiện không có gì chờ xoá. Muốn xoá, xin nhắn "xoá dữ liệu".
privacy-erase-last = Bác/anh/chị là người quản trị duy nhất của { $unit }, chưa xoá được. Xin giao quyền quản trị cho người khác trước: nhắn "vai trò".
privacy-erase-work =
    Bác/anh/chị còn việc đang nhận, chưa xoá dữ liệu được:

    { $list }

    Xin chuyển hoặc làm xong các việc này (nhắn "hộp thư"), rồi nhắn lại "xoá dữ liệu".
privacy-erase-last-word = Đã đến giờ xoá. Ngay sau tin này, dữ liệu của bác/anh/chị được xoá hết. Khi cần, xin cứ nhắn cho tôi như lần đầu.
privacy-erased-name = (đã xoá)

privacy-trail = *Nhật ký hệ thống*, mới nhất trước:
privacy-trail-entry = { $when }: { $who } — { $what }. Người liên quan: { $whom }. Đơn vị: { $unit }. Chi tiết: { $details }
privacy-trail-program = hệ thống
privacy-trail-more = Xem tiếp
privacy-trail-none = Không có mục nào như vậy. Có thể hỏi theo tên, việc, ngày, ví dụ: nhật ký hệ thống Nguyễn Văn Sơn hôm qua
privacy-trail-nobody = Tôi không thấy ai tên "{ $name }" trong đơn vị bác/anh/chị quản trị. Xin nhắn lại tên, ví dụ: nhật ký hệ thống Sơn 20/11
privacy-marks-today = hôm nay
privacy-marks-yesterday = hôm qua

privacy-action-aid-viewed = xem yêu cầu hỗ trợ
privacy-action-tip-viewed = xem tin báo
privacy-action-ticket-viewed = xem câu hỏi
privacy-action-person-viewed = xem hồ sơ hội viên
privacy-action-person-changed = sửa hồ sơ hội viên
privacy-action-people-merged = gộp hồ sơ trùng
privacy-action-roster-searched = tìm trong danh sách hội viên
privacy-action-roster-imported = nhập danh sách hội viên
privacy-action-roster-exported = xuất danh sách hội viên
privacy-action-import-undone = huỷ lần nhập danh sách
privacy-action-data-exported = nhận tệp dữ liệu của mình
privacy-action-data-erased = xoá dữ liệu của mình
privacy-action-role-granted = giao vai trò
privacy-action-role-withdrawn = rút vai trò
privacy-action-broadcast-confirmed = gửi thông báo
privacy-action-audit-read = xem nhật ký hệ thống

privacy-marks-aid-viewed = hỗ trợ | yêu cầu hỗ trợ | xem yêu cầu
privacy-marks-tip-viewed = tin báo | báo tin
privacy-marks-ticket-viewed = câu hỏi
privacy-marks-person-viewed = xem hồ sơ
privacy-marks-person-changed = sửa hồ sơ
privacy-marks-people-merged = gộp hồ sơ | gộp
privacy-marks-roster-searched = tìm kiếm
privacy-marks-roster-imported = nhập danh sách
privacy-marks-roster-exported = xuất danh sách
privacy-marks-import-undone = huỷ nhập
privacy-marks-data-exported = xem dữ liệu
privacy-marks-data-erased = xoá dữ liệu | xóa dữ liệu
privacy-marks-role-granted = giao vai trò | giao quyền
privacy-marks-role-withdrawn = rút vai trò | rút quyền
privacy-marks-broadcast-confirmed = thông báo | gửi thông báo
privacy-marks-audit-read = xem nhật ký
