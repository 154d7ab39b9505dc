# Dữ liệu cá nhân: xem, xoá, thời hạn giữ, nhật ký hệ thống.

privacy-help-dulieu = dữ liệu của tôi — nhận tệp ghi mọi điều đang lưu về mình
privacy-help-xoadulieu = xoá dữ liệu — xoá thông tin của mình
privacy-help-nhatky = nhật ký hệ thống — xem ai đã xem, đã làm gì

privacy-agreed = Cảm ơn { $you }. Khi muốn rút lại, xin nhắn "xoá dữ liệu".

privacy-data =
    Tệp này ghi mọi điều đang lưu về { $you }. Xin bấm vào tệp để đọc, và không chuyển cho người khác.

    { $list }

    Thấy điều gì sai, xin báo cán bộ của đơn vị.
privacy-data-line = { $title }: { $count } mục
privacy-data-often = Hôm nay đã gửi tệp dữ liệu 3 lần. Xin xem lại tệp ở trên, hoặc nhắn lại vào ngày mai.
privacy-data-linked = Hồ sơ này vừa nối thêm tài khoản. Để không ai lấy nhầm thông tin của người khác, xin nhắn lại từ { $when }.
privacy-data-told = Tài khoản { $channel } *{ $account }* vừa lấy toàn bộ dữ liệu của { $you }. Nếu không phải mình, xin báo ngay cán bộ chi hội.
privacy-data-page = Dữ liệu của { $name }
privacy-data-lead = Lập lúc { $when }. Đây là mọi điều hệ thống đang lưu về { $you }.
privacy-data-nothing = Không có gì.
privacy-data-file = du-lieu-cua-toi.html
privacy-messages = Tin nhắn
privacy-message-in =
    { $group ->
        [none] { $You } nhắn
       *[other] { $You } nhắn trong nhóm { $group }
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
privacy-erase-ask = *Xoá dữ liệu.* Sẽ xoá: tên, ngày sinh, điện thoại, địa chỉ, tài khoản, tin nhắn riêng, lời xin hỗ trợ, câu hỏi, lý do vắng họp. Yêu cầu đang chờ sẽ được rút lại, và { $you } không còn là hội viên trong danh sách.

    Phải giữ theo quy định, không kèm tên: số tiền đã hỗ trợ, ngày vào hội, số quyết định, số lượt dự họp, ngày giờ cán bộ đã xem hồ sơ.

    Nếu vẫn muốn xoá, xin gõ: xoá hết. Nếu không, xin nhắn "thôi".
privacy-erase-hint = Tôi chưa xoá gì. Muốn xoá, xin gõ đúng hai chữ: xoá hết. Không muốn, xin nhắn "thôi".
privacy-erase-confirm = Xin bấm một lần nữa cho chắc. Sau đó vẫn còn một ngày để đổi ý.
privacy-erase-choose = Xin bấm một trong hai nút ở trên, hoặc nhắn "thôi".
privacy-erase-yes = Xoá dữ liệu của tôi
privacy-erase-no = Giữ lại
privacy-erase-left = Không xoá gì. Mọi điều vẫn như trước.
privacy-erase-asked = Dữ liệu của { $you } sẽ bị xoá lúc { $when }. Trước giờ đó nếu đổi ý, xin bấm nút dưới đây hoặc nhắn "giữ lại".
privacy-erase-keep = Giữ lại dữ liệu
privacy-erase-kept = Đã giữ lại. Dữ liệu của { $you } vẫn như trước.
privacy-erase-none = Hiện không có gì chờ xoá. Muốn xoá, xin nhắn "xoá dữ liệu".
privacy-erase-last = { $You } là người quản trị duy nhất của { $unit }, chưa xoá được. Xin giao quyền quản trị cho người khác trước: nhắn "vai trò".
privacy-erase-work =
    { $You } còn việc đang nhận, chưa xoá dữ liệu được:

    { $list }

    Xin chuyển hoặc làm xong các việc này (nhắn "hộp thư"), rồi nhắn lại "xoá dữ liệu".
privacy-erase-last-word = Đã đến giờ xoá. Ngay sau tin này, dữ liệu của { $you } được xoá hết. Khi cần, xin cứ nhắn cho tôi như lần đầu.
privacy-erased-name = (đã xoá)

privacy-trail = *Nhật ký hệ thống*, mới nhất trước:
privacy-trail-entry = { $when }: { $who } — { $what }. Người liên quan: { $whom }. Đơn vị: { $unit }. Chi tiết: { $details }
privacy-trail-program = hệ thống
privacy-trail-more = Xem tiếp
privacy-trail-none = Không có mục nào như vậy. Có thể hỏi theo tên, việc, ngày, ví dụ: nhật ký hệ thống Nguyễn Văn Sơn hôm qua
privacy-trail-nobody = Tôi không thấy ai tên "{ $name }" trong đơn vị { $you } quản trị. Xin nhắn lại tên, ví dụ: nhật ký hệ thống Sơn 20/11
privacy-detail-added = thêm mới
privacy-detail-admitted = kết nạp
privacy-detail-by =
    tìm theo { $value ->
        [name] tên
        [slip] tên gõ sai
        [phone] số điện thoại
        [unit] đơn vị
        [household] hộ gia đình
        [unmet] người chưa gặp
        [met] người đã gặp
       *[other] cách khác
    }
privacy-detail-days = giữ { $value } ngày
privacy-detail-entries = { $value } mục
privacy-detail-feature =
    { $value ->
        [meetings] họp
        [announcements] thông báo
        [greetings] chúc mừng
       *[other] việc khác
    }
privacy-detail-fields = sửa { $value }
privacy-detail-found = thấy { $value } người
privacy-detail-history = xem những lần sửa
privacy-detail-kind =
    loại dữ liệu: { $value ->
        [tips] tin báo
        [messages] tin nhắn
        [aid] yêu cầu hỗ trợ
        [questions] câu hỏi
        [audit] nhật ký
       *[other] { $value }
    }
privacy-detail-lane =
    { $value ->
        [alert] tin khẩn
        [reminder] nhắc việc, giấy mời
        [broadcast] gửi nhiều người
       *[reply] trả lời
    }
privacy-detail-left = bỏ lại { $value }
privacy-detail-looks = { $value } lần tra cứu
privacy-detail-number = số { $value }
privacy-detail-people = { $value } người
privacy-detail-role =
    vai trò { $value ->
        [administrator] quản trị
       *[officer] cán bộ
    }
privacy-detail-rows = { $value } dòng
privacy-detail-standing =
    { $value ->
        [member] là hội viên
        [applied] đã nộp đơn
        [prospect] chưa vào hội
        [left] đã thôi
        [moved] đã chuyển đi
       *[died] đã mất
    }
privacy-detail-undone = tách lại
privacy-detail-until = đến { $value }
privacy-detail-why =
    { $value ->
        [left] vì đã rời đơn vị
       *[ended] vì hết hạn
    }

privacy-action-aid-viewed = xem yêu cầu hỗ trợ
privacy-action-aid-take = nhận yêu cầu hỗ trợ
privacy-action-aid-ask = hỏi lại về yêu cầu hỗ trợ
privacy-action-aid-note = ghi chú vào yêu cầu hỗ trợ
privacy-action-aid-decide = quyết định về yêu cầu hỗ trợ
privacy-action-aid-pass = chuyển yêu cầu hỗ trợ
privacy-action-aid-close = đóng yêu cầu hỗ trợ
privacy-action-aid-reopen = mở lại yêu cầu hỗ trợ
privacy-action-tip-viewed = xem tin báo
privacy-action-ticket-viewed = xem câu hỏi
privacy-action-questions-take = nhận câu hỏi
privacy-action-questions-answer = trả lời câu hỏi
privacy-action-questions-ask-back = hỏi lại người hỏi
privacy-action-questions-pass = chuyển câu hỏi
privacy-action-questions-close = đóng câu hỏi
privacy-action-questions-draft = ghi câu trả lời thành bài
privacy-action-person-viewed = xem hồ sơ hội viên
privacy-action-person-changed = sửa hồ sơ hội viên
privacy-action-people-merged = gộp hồ sơ trùng
privacy-action-roster-searched = tìm trong danh sách hội viên
privacy-action-roster-limited = tra cứu quá giới hạn một giờ
privacy-action-roster-imported = nhập danh sách hội viên
privacy-action-roster-exported = xuất danh sách hội viên
privacy-action-import-undone = huỷ lần nhập danh sách
privacy-action-data-exported = nhận tệp dữ liệu của mình
privacy-action-data-erased = xoá dữ liệu của mình
privacy-action-role-granted = giao vai trò
privacy-action-role-withdrawn = rút vai trò
privacy-action-announcements-send = gửi thông báo
privacy-action-announcements-pause = tạm dừng một tin đang gửi
privacy-action-announcements-resume = cho gửi tiếp một tin
privacy-action-announcements-stop = dừng hẳn một tin
privacy-action-announcements-retry = cho gửi lại những tin chưa tới
privacy-action-announcements-take-back = thu hồi một tin
privacy-action-audit-read = xem nhật ký hệ thống
privacy-action-api-token-made = cấp khóa cho phần mềm ngoài
privacy-action-api-token-ended = ngừng khóa của phần mềm ngoài
privacy-action-api-webhook-made = cho phần mềm ngoài nhận tin
privacy-action-api-webhook-ended = ngừng báo cho phần mềm ngoài
privacy-action-api-webhook-replayed = gửi lại cho phần mềm ngoài
privacy-action-console-let-in = cho một máy tính vào bảng điều khiển
privacy-action-console-entered = vào bảng điều khiển
privacy-action-retention-changed = đổi thời hạn giữ dữ liệu
privacy-action-visits-write = ghi sổ thăm
privacy-action-visits-plan = ghi việc cần thăm
privacy-action-visits-assign = giao việc đi thăm
privacy-action-visits-not-home = ghi đi thăm không có nhà
privacy-action-funds-viewed = xem sổ quỹ
privacy-action-funds-receive = ghi thu
privacy-action-funds-receive-many = ghi thu nhiều người
privacy-action-funds-pay = ghi chi
privacy-action-funds-approve = duyệt khoản chi
privacy-action-funds-refuse = không duyệt khoản chi
privacy-action-funds-reverse = hủy phiếu
privacy-action-funds-opening = ghi số dư chuyển sang
privacy-action-funds-move = chuyển tiền mặt, tài khoản
privacy-action-funds-open = mở quỹ
privacy-action-funds-grant = giao quỹ
privacy-action-funds-withdraw = thôi giao quỹ
privacy-action-funds-approval = đổi mức cần hai người
privacy-action-funds-close = khóa sổ quỹ
privacy-action-funds-rule = đặt mức hội phí
privacy-action-funds-exempt = miễn giảm hội phí
privacy-action-funds-remind = nhắc hội phí
privacy-action-funds-statement-read = đọc sao kê
privacy-action-funds-claim = báo đã đóng
privacy-action-funds-answer-claim = trả lời người báo đóng
privacy-action-funds-account = khai tài khoản quỹ
privacy-action-funds-confirm-account = xác nhận tài khoản quỹ
privacy-action-funds-publish = công khai quỹ
privacy-action-funds-count = kiểm kê quỹ
privacy-action-visits-drop = bỏ việc cần thăm
privacy-action-meetings-call = mời họp
privacy-action-meetings-note = ghi buổi họp không mời
privacy-action-meetings-change = đổi buổi họp
privacy-action-meetings-cancel = hủy buổi họp
privacy-action-meetings-attendance = ghi điểm danh
privacy-action-meetings-describe = ghi chương trình, loại cuộc họp
privacy-action-meetings-add-papers = thêm tài liệu họp
privacy-action-meetings-send-papers = gửi tài liệu họp
privacy-action-meetings-invite-guest = mời khách dự họp
privacy-action-meetings-ask-unit = mời đơn vị khác cùng họp
privacy-action-meetings-answer-for-unit = trả lời lời mời họp chung
privacy-action-meetings-conclude = ghi kết luận họp
privacy-action-meetings-send-conclusion = gửi kết luận họp
privacy-action-meetings-reminders = đổi giờ nhắc họp
privacy-action-meetings-remind = nhắc người chưa trả lời
privacy-action-series-start = đặt lịch họp định kỳ
privacy-action-series-change = sửa lịch họp định kỳ
privacy-action-series-skip = bỏ một buổi định kỳ
privacy-action-series-end = kết thúc lịch họp định kỳ
privacy-action-announcements-correct = sửa lời thông báo đã gửi
privacy-action-announcements-remind = nhắc người chưa đọc
privacy-action-announcements-approve = đồng ý cho gửi thông báo
privacy-action-announcements-refuse = không đồng ý gửi thông báo
privacy-action-announcements-override = tự gửi tin khẩn không chờ
privacy-action-announcements-end = bỏ thông báo hẹn giờ
privacy-action-units-add = thêm đơn vị
privacy-action-units-agree-station = đồng ý lập đơn vị công an
privacy-action-units-rename = đổi tên đơn vị
privacy-action-units-move = chuyển đơn vị
privacy-action-units-remove = xoá đơn vị
privacy-action-invitations-make = lấy mã mời
privacy-action-invitations-renew = gia hạn mã mời
privacy-action-invitations-withdraw = huỷ mã mời
privacy-action-groups-bind = gắn nhóm
privacy-action-groups-unbind = thôi gắn nhóm
privacy-action-movements-start = mở phong trào
privacy-action-movements-criteria = sửa tiêu chí phong trào
privacy-action-movements-quota = giao chỉ tiêu phong trào
privacy-action-movements-rate = xếp loại đơn vị
privacy-action-movements-register = ghi đăng ký phong trào
privacy-action-movements-withdraw = rút đăng ký phong trào
privacy-action-movements-review = xét kết quả phong trào
privacy-action-movements-join = hội viên tự đăng ký phong trào
privacy-action-movements-leave = hội viên tự rút phong trào
privacy-action-movements-self-mark = hội viên tự xét
privacy-action-commendations-write = ghi khen thưởng
privacy-action-commendations-decide = xét đề nghị khen
privacy-action-commendations-award = ghi quyết định khen
privacy-action-commendations-hand-over = ghi đã trao khen thưởng
privacy-action-commendations-congratulate = gửi lời chúc mừng khen thưởng
privacy-action-commendations-remove = bỏ bản ghi khen thưởng
privacy-action-events-write = ghi buổi tuyên truyền, hội thi
privacy-action-events-session = ghi thêm buổi
privacy-action-events-enlist = ghi tặng quà nhập ngũ
privacy-action-events-remove = bỏ bản ghi sự kiện
privacy-action-works-write = ghi công trình
privacy-action-works-remove = bỏ bản ghi công trình
privacy-action-corrections-agree = đồng ý sửa danh sách
privacy-action-corrections-refuse = không đồng ý sửa danh sách
privacy-action-posts-record = ghi chức vụ
privacy-action-posts-end = thôi giữ chức vụ
privacy-action-polls-open = hỏi ý kiến hội viên
privacy-action-polls-answer = trả lời hỏi ý kiến
privacy-action-polls-remind = nhắc trả lời hỏi ý kiến
privacy-action-polls-close = đóng hỏi ý kiến
privacy-action-lending-lend = cho vay
privacy-action-lending-repay = ghi trả nợ vay
privacy-action-lending-ask = xin vay
privacy-action-lending-refuse = trả lời chưa cho vay
privacy-action-lending-propose = đề nghị gia hạn, xóa nợ
privacy-action-lending-decide = quyết định gia hạn, xóa nợ
privacy-action-lending-open-group = mở tổ tiết kiệm
privacy-action-lending-join-group = thêm người vào tổ tiết kiệm
privacy-action-lending-deposit = ghi tiền tiết kiệm
privacy-action-lending-settle-group = trả lại tiền tiết kiệm
privacy-action-lending-leave-group = cho ra khỏi tổ tiết kiệm
privacy-action-lending-open-rotating = mở phường, hụi
privacy-action-lending-draw-lots = bốc thăm phường, hụi
privacy-action-lending-pay-shares = ghi góp phường, hụi
privacy-action-lending-give-pot = giao phường, hụi
privacy-action-lending-settle-advance = ghi hoàn tiền ứng phường, hụi
privacy-action-lending-note-notice = ghi đã báo xã về phường, hụi
privacy-action-lending-note-entrusted = ghi số liệu tổ ủy thác
privacy-action-lending-note-insurance = ghi thẻ bảo hiểm
privacy-action-sponsorships-add-child = thêm trẻ được đỡ đầu
privacy-action-sponsorships-promise = ghi nhận đỡ đầu
privacy-action-sponsorships-receive = nhận tiền đỡ đầu
privacy-action-sponsorships-hand-over = trao tiền đỡ đầu
privacy-action-sponsorships-end-promise = thôi đỡ đầu
privacy-action-sponsorships-end-child = kết thúc hồ sơ trẻ
privacy-action-sponsorships-assign = giao hồ sơ trẻ
privacy-action-sponsorships-view = xem hồ sơ trẻ
privacy-action-sponsorships-note-paper = ghi giấy tờ của trẻ
privacy-action-sponsorships-insure = ghi bảo hiểm của trẻ
privacy-action-sponsorships-consent = ghi đồng ý về ảnh
privacy-action-sponsorships-withdraw-consent = rút đồng ý về ảnh
privacy-action-reports-write = viết báo cáo
privacy-action-reports-issue = chốt báo cáo
privacy-action-reports-remind = nhắc nộp báo cáo
privacy-action-reports-head = sửa đầu văn bản
privacy-action-reports-export = xuất số liệu báo cáo
privacy-action-reports-due = đặt hạn nộp báo cáo
privacy-action-reports-due-drop = bỏ hạn nộp báo cáo

privacy-keep-choice = Thời hạn giữ dữ liệu
privacy-keep-title = Giữ bao lâu
privacy-keep-span =
    { $years ->
        [0] { $days } ngày
       *[other] { $years } năm
    }
privacy-keep-line =
    { $kind }: { $span }{ $law ->
        [none] { "" }
       *[other] { " " }(phải giữ ít nhất { $law })
    }
privacy-keep-list = *Thời hạn giữ dữ liệu* của { $unit }:

    { $list }

    Quá hạn thì tự xoá lúc 3 giờ sáng. Muốn đổi, xin nhắn, ví dụ: /dulieu thời hạn tin báo 1 năm
privacy-keep-unknown = Tôi chưa rõ loại dữ liệu nào. Xin nhắn "/dulieu thời hạn" để xem các loại, rồi nhắn ví dụ: /dulieu thời hạn tin báo 1 năm
privacy-keep-unclear = Xin nhắn thời hạn cho { $kind } bằng số ngày, tháng hoặc năm, ví dụ: /dulieu thời hạn { $kind } 2 năm. Muốn như trước: /dulieu thời hạn { $kind } như thường
privacy-keep-law = { $kind } phải giữ ít nhất { $least }, nhiều nhất ở đây { $most }. Xin nhắn lại một thời hạn trong khoảng đó.
privacy-keep-bounds = Thời hạn của { $kind } từ { $least } đến { $most }. Xin nhắn lại một thời hạn trong khoảng đó.
privacy-keep-house = Thời hạn của { $kind } chung cho mọi đơn vị, chỉ người quản trị cấp trên cùng đặt được. Xin liên hệ người quản trị đó.
privacy-keep-itself = Thời hạn của { $kind } chỉ người quản trị của chính { $unit } đặt được. Xin liên hệ người quản trị đó.
privacy-keep-ask-unit = Thời hạn của đơn vị nào? Xin chọn hoặc nhắn tên.
privacy-keep-unit-unknown = Tôi chưa thấy đơn vị đó trong các đơn vị { $you } quản trị. Xin chọn hoặc nhắn lại tên.
privacy-keep-confirm = { $kind } của { $unit } và các đơn vị bên dưới: từ { $from } đổi thành { $to }. Những gì cũ hơn sẽ bị xoá hẳn vào 3 giờ sáng tới, không lấy lại được. Nếu đúng, xin bấm nút dưới đây.
privacy-keep-confirm-itself = { $kind } của riêng { $unit }: từ { $from } đổi thành { $to }. Những gì đã đóng và cũ hơn sẽ bị xoá hẳn vào 3 giờ sáng tới, không lấy lại được. Nếu đúng, xin bấm nút dưới đây.
privacy-keep-yes = Đổi thời hạn
privacy-keep-set = Đã đặt: { $kind } của { $unit } giữ { $to }. Muốn xem lại, xin nhắn: /dulieu thời hạn
privacy-keep-messages = tin nhắn
privacy-keep-dialogs = việc đang làm dở
privacy-keep-drafts = thông báo chưa gửi xong
privacy-keep-aid = hỗ trợ
privacy-keep-gifts = quà bằng hiện vật
privacy-keep-questions = câu hỏi
privacy-keep-tips = tin báo
privacy-keep-books = sổ quỹ
privacy-keep-loans = ghi chú vay vốn
privacy-keep-children = hồ sơ trẻ được đỡ đầu
privacy-keep-excuses = lý do vắng
privacy-keep-minutes = kết luận họp
privacy-keep-guests = khách mời
privacy-keep-marks = sổ điểm danh
privacy-keep-visits = ghi chú thăm
privacy-keep-merits = lý do khen thưởng, tên người ngoài danh sách
privacy-keep-reports = lời viết trong báo cáo
privacy-keep-polls = trả lời khi hội hỏi ý kiến
privacy-keep-applications = đơn xin vào hội
privacy-keep-prospects = người chưa vào hội
privacy-keep-former = người đã rời hội
privacy-keep-history = lịch sử hồ sơ
privacy-keep-strangers = người lạ
privacy-keep-groups = thành viên nhóm
privacy-keep-greetings = lời chúc
privacy-keep-imports = danh sách đã nhập
privacy-keep-attempts = mã đã hết hạn
privacy-keep-scams = dấu hiệu lừa đảo
privacy-keep-lookups = số đã tra Zalo
privacy-keep-files = tệp
privacy-keep-exports = tệp dữ liệu cá nhân
privacy-keep-playground = sân chơi thử
privacy-keep-audit = nhật ký hệ thống
