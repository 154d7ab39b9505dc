# Announcements: notices, legal information, urgent alerts.

announcements-help-thongbao = thông báo — gửi một tin tới hội viên
announcements-help-phapluat = phổ biến pháp luật — gửi tin pháp luật, có ghi nguồn
announcements-help-khan = tin khẩn — báo ngay cho mọi người, kể cả ban đêm
announcements-help-tiendo = tiến độ — xem tin đã gửi tới đâu, ai chưa nhận
announcements-help-tin = tin mới — xem lại các tin gần đây

# What members see
announcements-header-notice = *THÔNG BÁO*
    { $units }
announcements-header-legal = *PHỔ BIẾN PHÁP LUẬT*
    { $units }
announcements-header-alert = *TIN KHẨN*
    { $units }
announcements-source = Nguồn: { $source }
announcements-read = Đã đọc
announcements-names-more = { $names } và { $more } đơn vị khác
announcements-thanks = Cảm ơn { $you }, tôi đã ghi nhận là đã đọc.
announcements-read-before = Tin này đã được ghi nhận là đã đọc. Muốn xem các tin gần đây, xin nhắn "tin mới".

announcements-kind-notice = Thông báo
announcements-kind-legal = Pháp luật
announcements-kind-alert = Tin khẩn

# Latest announcements
announcements-latest = *Các tin gần đây*
announcements-list-line = *{ $number }. { $kind }*, { $date }
    { $units }: { $begin }
announcements-do-open = Xem tin { $number }: { $begin }
announcements-none = Chưa có tin nào gửi tới { $you }. Khi có tin mới, tôi sẽ nhắn ngay.
announcements-none-in-group = Nhóm này chưa có tin nào được gửi tới.
announcements-not-yours = Không tìm thấy tin này trong các đơn vị của { $you }. Muốn xem các tin gần đây, xin nhắn "tin mới".

# Writing one
announcements-ask-text-notice = Xin nhắn nội dung thông báo. Có thể gửi kèm ảnh hoặc tệp. Chưa gửi cho ai khi { $you } chưa xác nhận.
announcements-ask-text-legal = Xin nhắn nội dung pháp luật cần phổ biến. Có thể gửi kèm ảnh hoặc tệp. Sau đó tôi sẽ hỏi nguồn.
announcements-ask-text-alert = Xin nhắn nội dung *tin khẩn*: việc gì, ở đâu, mọi người cần làm gì ngay. Chưa gửi cho ai khi { $you } chưa xác nhận.
announcements-ask-text-attached = Đã nhận { $attachments } ảnh, tệp. Xin nhắn thêm nội dung bằng chữ.
announcements-attachment-unfit = Tôi chỉ gửi kèm được ảnh, video và tệp. Loại vừa nhận không gửi kèm được.
announcements-attachment-too-many = Mỗi tin gửi kèm nhiều nhất { $most } ảnh, tệp. Cái vừa nhận không được gửi kèm.
announcements-ask-more = Đã nhận { $length } ký tự. Nếu còn phần sau, xin gửi tiếp. Nếu đã đủ, xin bấm "Đã đủ".
announcements-enough = Đã đủ
announcements-text-too-long = Nội dung dài { $length } ký tự, nhiều nhất được { $limit } ký tự. Tôi không tự cắt bớt. Xin rút gọn rồi gửi lại.
announcements-write-again = Viết lại từ đầu

announcements-ask-source = Nội dung này lấy từ *nguồn* nào? Xin ghi tên luật hoặc văn bản, điều, và đường dẫn nếu có.
announcements-source-empty = Tin pháp luật phải có nguồn thì mới gửi được. Xin ghi tên luật hoặc văn bản, điều, hoặc đường dẫn.
announcements-source-too-long = Nguồn dài quá, nhiều nhất được { $limit } ký tự. Xin ghi ngắn lại: tên văn bản, điều, đường dẫn.
announcements-source-link = Đường dẫn chưa đúng. Đường dẫn phải đầy đủ, bắt đầu bằng https:// hoặc http://. Xin chép lại từ trình duyệt rồi gửi lại cả nguồn.

announcements-ask-units =
    Gửi tới *đơn vị* nào? Xin chọn, hoặc gõ tên.
    Gửi nhiều đơn vị thì gõ các tên, cách nhau bằng dấu phẩy. Gửi hết thì gõ "tất cả".
announcements-all-units = Tất cả đơn vị tôi phụ trách
announcements-with-below = { $units }, gồm cả { $count } đơn vị bên dưới
announcements-officers-only = Chỉ gửi cán bộ, chi hội trưởng
announcements-officers-of = cán bộ của { $units }
announcements-unit-within = { $unit } ({ $parent })
announcements-units-several = "{ $name }" có thể là { $units }. Xin chọn, hoặc gõ đủ tên.
announcements-units-none = Trong các đơn vị { $you } phụ trách không có "{ $name }". Xin chọn ở dưới, hoặc gõ lại tên.
announcements-nobody = { $units } chưa có hội viên nào và chưa có nhóm chat nào. Xin chọn đơn vị khác.
announcements-nobody-reachable = { $units } có { $people } người nhưng chưa ai nhận được tin qua đây. Xin mời họ vào trước, hoặc chọn đơn vị khác.

announcements-reach =
    Gửi { $reached ->
        [0] {""}
       *[other] tới { $reached } người{" "}
    }bằng { $groupMessages ->
        [0] { $privateMessages } tin riêng
       *[other] { $privateMessages ->
            [0] { $groupMessages } tin nhóm
           *[other] { $groupMessages } tin nhóm và { $privateMessages } tin riêng
        }
    }
announcements-reach-not = { $reach }; chưa tới được { $unreachable } người
announcements-confirm-notice =
    Trên đây là *thông báo* đúng như hội viên sẽ thấy. *Chưa gửi cho ai.*

    Đơn vị nhận: *{ $units }*
    {""}*{ $reach }*.

    Có gửi không ạ?
announcements-confirm-legal =
    Trên đây là *tin pháp luật* đúng như hội viên sẽ thấy. *Chưa gửi cho ai.*

    Đơn vị nhận: *{ $units }*
    {""}*{ $reach }*.

    Có gửi không ạ?
announcements-confirm-alert =
    Trên đây là *tin khẩn* đúng như hội viên sẽ thấy. *Chưa gửi cho ai.*
    Tin khẩn tới cả người đã tắt tin, kể cả ban đêm.

    Đơn vị nhận: *{ $units }*
    {""}*{ $reach }*.

    Có gửi không ạ?
announcements-confirm-prepared =
    Trên đây là *tin khẩn* đúng như bà con sẽ thấy. *Chưa gửi cho ai.*

    Đơn vị nhận: *{ $units }*
    {""}*{ $reach }*, cả người đã tắt tin, kể cả ban đêm.

    Bấm gửi là đi ngay, không rút lại được.
announcements-quiet = Bây giờ là giờ nghỉ. Nếu xác nhận, tin sẽ tự gửi lúc *{ $time } { $date }*. Việc cần ngay thì dùng "tin khẩn".
announcements-relative-days = Trong tin có { $words }, nhưng tin tới lúc { $time } { $date } nên người đọc sẽ hiểu sang ngày khác. Nên ghi rõ ngày.
announcements-write-dates = Ghi rõ ngày trong tin
announcements-send-people = Gửi tới { $people } người
announcements-send-groups = Gửi vào { $groups } nhóm
announcements-alert-people = Gửi khẩn ngay tới { $people } người
announcements-alert-groups = Gửi khẩn ngay vào { $groups } nhóm
announcements-edit-text = Sửa nội dung
announcements-edit-units = Đổi đơn vị nhận
announcements-edit-source = Sửa nguồn
announcements-confirm-hint = Câu vừa nhắn không nằm trong tin gửi đi. Xin bấm một nút ở dưới, hoặc gõ số của nút. Muốn đổi nơi nhận, xin nhắn "chỉ" và tên đơn vị, hoặc "chỉ cán bộ".
announcements-not-sent = Chưa gửi cho ai.
announcements-not-yet = Chưa, xem lại
announcements-sure =
    Tin khẩn sẽ báo chuông ngay cho *{ $people } người*{ $groupMessages ->
        [0] {""}
       *[other] {" "}và *{ $groupMessages } nhóm*
    }, gửi rồi không rút lại được.
    { $You } chắc chắn gửi chứ ạ?
announcements-sure-groups =
    Tin khẩn sẽ báo chuông ngay trong *{ $groupMessages } nhóm*, gửi rồi không rút lại được.
    { $You } chắc chắn gửi chứ ạ?
announcements-again = *Tin này { $you } đã gửi lúc { $time } tới { $units }.* Tôi chưa gửi lần nữa: gửi nữa thì mọi người nhận hai lần. Có gửi nữa không ạ?
announcements-again-other = *Tin này { $name } đã gửi lúc { $time } tới { $units }.* Tôi chưa gửi lần nữa: gửi nữa thì mọi người nhận hai lần. Có gửi nữa không ạ?
announcements-not-again = Không gửi nữa
announcements-do-again = Vẫn gửi lần nữa
announcements-audience-changed = Số người nhận vừa thay đổi: trước là { $before }, nay là *{ $people }*. Tôi chưa gửi. Xin xem lại.
announcements-cancelled = Đã thôi, chưa gửi cho ai. Khi cần, xin nhắn "thông báo".
announcements-sample = Đây mới là bản xem trước, nút này sẽ dành cho người nhận tin.

# How it goes
announcements-progress-head = *{ $kind }* gửi lúc { $time } { $date }
    { $units }: { $begin }
    Tình trạng: *{ $phase }*
announcements-phase-running = đang gửi
announcements-phase-held = đang giờ nghỉ, sẽ gửi lúc { $time } { $date }
announcements-phase-freezing = đang chuẩn bị danh sách người nhận
announcements-phase-paused = đang tạm dừng
announcements-phase-stopped = đã dừng hẳn
announcements-phase-undoing = đang thu hồi, còn { $waiting } tin
announcements-phase-undone = đã thu hồi
announcements-phase-done = đã gửi xong
announcements-progress-total =
    Người nhận: *{ $people }*
    Đã gửi: *{ $sent }* · Đã đọc: *{ $read }*{ $waiting ->
        [0] {""}
       *[other] {" "}· Đang chờ: { $waiting }
    }{ $failed ->
        [0] {""}
       *[other] {" "}· Lỗi: { $failed }
    }{ $uncertain ->
        [0] {""}
       *[other] {" "}· Chưa rõ đã tới: { $uncertain }
    }{ $unreachable ->
        [0] {""}
       *[other] {" "}· Chưa tới được: { $unreachable }
    }{ $skipped ->
        [0] {""}
       *[other] {" "}· Không gửi nữa: { $skipped }
    }
announcements-progress-groups = Nhóm chat: { $sent }/{ $groups } nhóm đã nhận
announcements-coverage-chapters = *{ $unitsReading }/{ $units } chi hội, { $percent }% hội viên đã đọc*
announcements-coverage-units = *{ $unitsReading }/{ $units } đơn vị, { $percent }% số người đã đọc*
announcements-progress-unit =
    { $unit }: đã gửi { $sent }/{ $people }, đã đọc { $read }{ $waiting ->
        [0] {""}
       *[other] , đang chờ { $waiting }
    }{ $failed ->
        [0] {""}
       *[other] , lỗi { $failed }
    }{ $uncertain ->
        [0] {""}
       *[other] , chưa rõ { $uncertain }
    }{ $unreachable ->
        [0] {""}
       *[other] , chưa tới được { $unreachable }
    }{ $skipped ->
        [0] {""}
       *[other] , không gửi nữa { $skipped }
    }
announcements-progress-rest =
    { $unit } đơn vị còn lại: đã gửi { $sent }/{ $people }, đã đọc { $read }{ $waiting ->
        [0] {""}
       *[other] , đang chờ { $waiting }
    }{ $failed ->
        [0] {""}
       *[other] , lỗi { $failed }
    }{ $uncertain ->
        [0] {""}
       *[other] , chưa rõ { $uncertain }
    }{ $unreachable ->
        [0] {""}
       *[other] , chưa tới được { $unreachable }
    }{ $skipped ->
        [0] {""}
       *[other] , không gửi nữa { $skipped }
    }
announcements-which-progress = *Xem tiến độ của tin nào?*
announcements-nothing-sent = Các đơn vị của { $you } chưa gửi tin nào. Muốn gửi, xin nhắn "thông báo".
announcements-do-progress = Tin { $number }: { $begin }
announcements-do-not-reached = Ai chưa nhận
announcements-do-refresh = Cập nhật
announcements-do-show = Xem nội dung
announcements-do-pause = Tạm dừng
announcements-do-resume = Tiếp tục
announcements-do-stop = Dừng hẳn
announcements-do-retry = Gửi lại { $count } tin lỗi
announcements-do-uncertain = Xử lý { $count } tin chưa rõ
announcements-do-undo = Thu hồi
announcements-do-undo-now = Thu hồi ngay
announcements-do-not-undo = Không thu hồi
announcements-do-stop-now = Dừng hẳn, không gửi nữa
announcements-do-keep = Không, cứ gửi
announcements-do-leave = Không gửi lại
announcements-do-retry-uncertain = Gửi lại { $count } tin chưa rõ

announcements-not-whole = Tin này còn gửi tới đơn vị khác ngoài đơn vị { $you } phụ trách, nên chỉ xem được. Muốn dừng hoặc gửi lại, xin báo cán bộ cấp trên.
announcements-paused = Đã tạm dừng. Những tin chưa gửi sẽ chờ đến khi bấm "Tiếp tục".
announcements-resumed = Đang gửi tiếp những tin còn lại.
announcements-is-running = Tin này đang gửi, không cần làm gì thêm.
announcements-is-freezing = Tin này đang được chuẩn bị, xong thì tự gửi, không cần làm gì thêm.
announcements-is-paused = Tin này đã tạm dừng từ trước. Bấm "Tiếp tục" khi muốn gửi nốt.
announcements-is-stopped = Tin này đã dừng hẳn, không gửi nữa. Muốn gửi lại, xin nhắn "thông báo" để làm tin mới.
announcements-all-gone = Tin đã gửi xong, không còn gì để dừng.
announcements-stop-sure = Còn *{ $count }* tin chưa gửi. Dừng hẳn thì những tin ấy không gửi nữa và không tiếp tục được. Có dừng không ạ?
announcements-stop-sure-unsent = Tin đang được chuẩn bị, chưa gửi đi. Dừng hẳn thì không gửi cho ai và không tiếp tục được. Có dừng không ạ?
announcements-kept = Vâng, giữ nguyên như cũ.
announcements-stopped = Đã dừng hẳn. { $count } tin chưa gửi sẽ không gửi nữa.
announcements-stopped-unsent = Đã dừng hẳn. Chưa có tin nào gửi đi, và sẽ không gửi nữa.
announcements-retrying = Đang gửi lại { $count } tin. Kết quả xem ở bảng tiến độ.
announcements-retrying-paused = Đã xếp { $count } tin để gửi lại. Tin đang tạm dừng, xin bấm "Tiếp tục".
announcements-nothing-to-retry = Không có tin nào cần gửi lại.
announcements-uncertain-sure = { $count } tin đã gửi đi nhưng không rõ có tới nơi không. Nếu gửi lại, *có người sẽ nhận hai lần*; các tin lỗi cũng được gửi lại. Có gửi lại không ạ?

announcements-undo-sure = Thu hồi thì tin chưa gửi sẽ không gửi nữa, tin đã gửi sẽ bị xoá ở máy người nhận. Có thu hồi không ạ?
announcements-undo-late = Đã quá 10 phút từ lúc gửi nên không thu hồi được nữa. Nếu tin sai, xin nhắn "thông báo" để gửi tin đính chính.
announcements-undone = Đang thu hồi { $deleted } tin đã gửi. Tin chưa gửi sẽ không gửi nữa.
announcements-undone-partly = Đang thu hồi { $deleted } tin đã gửi. Còn { $kept } tin không xoá được, xin gửi tin đính chính nếu cần.

announcements-all-reached = Hiện không có ai bị sót. Ai còn đang chờ thì tin sẽ tới.
announcements-not-reached-head = *{ $count } người chưa nhận được tin*. Xin gọi điện hoặc đến tận nhà.
announcements-not-reached-units = *{ $people } người* ở { $units } đơn vị chưa nhận được tin. Xin chọn đơn vị để xem tên, điện thoại, địa chỉ.
announcements-do-not-reached-unit = { $unit }: { $count } người
announcements-do-more = Xem tiếp (còn { $left })
announcements-not-reached-unit = *{ $unit }*: { $count } người
announcements-not-reached-person = • { $name }, { $phone }, { $address }: { $why }
announcements-no-phone = chưa có số điện thoại
announcements-no-address = chưa có địa chỉ
announcements-why-no-account = chưa dùng kênh này
announcements-why-closed = đã chặn hoặc xoá cuộc trò chuyện
announcements-why-blocked = đã chặn tin
announcements-why-gone = tài khoản đã xoá
announcements-why-muted = đã tắt nhận tin
announcements-why-failed = lỗi khi gửi ({ $reason })
announcements-why-uncertain = không rõ đã tới chưa
announcements-why-undone = tin đã được thu hồi
announcements-why-stopped = chưa gửi thì tin đã dừng

announcements-help-lichgui = lịch gửi — xem, sửa các tin hẹn giờ
announcements-send-later = Gửi lúc khác
announcements-edit-when = Đổi giờ gửi
announcements-when-now = Gửi ngay, không hẹn giờ
announcements-when-once = { $time } { $date }
announcements-when-repeat = { $every } lúc { $time }, lần tới { $date }
announcements-when-agreed = khi có cán bộ thứ hai đồng ý
announcements-ask-when =
    Gửi vào *lúc nào*? Xin nhắn, ví dụ:
    • 8 giờ sáng mai
    • 8h thứ hai hằng tuần
    • ngày 15 hằng tháng, hoặc rằm hằng tháng
announcements-ask-which-time = Giờ vừa nhắn có thể hiểu mấy cách. Xin chọn.
announcements-when-past = Giờ ấy đã qua. Xin nhắn giờ khác, ví dụ "8 giờ sáng mai".
announcements-when-unclear = Tôi chưa rõ giờ gửi. Xin nhắn ngày và giờ, ví dụ "8 giờ sáng mai", hoặc "ngày 15 hằng tháng".
announcements-planned =
    Sẽ tự gửi: *{ $when }*.
    Ai có tên trong danh sách lúc gửi thì nhận; số người dưới đây là tính đến nay.
announcements-quiet-then = Lúc ấy là giờ nghỉ, nên tin sẽ tới nơi lúc *{ $time } { $date }*.
announcements-do-plan = Đồng ý, hẹn gửi
announcements-plan-kept = Đã hẹn: *{ $when }*. Muốn xem hoặc sửa, xin nhắn "lịch gửi".
announcements-do-plan-show = Xem tin này
announcements-do-plan-list = Lịch gửi
announcements-do-plans = Lịch gửi ({ $count })
announcements-plans = *Các tin chưa gửi*
announcements-no-plans = Hiện không có tin nào hẹn gửi. Muốn hẹn, xin nhắn "thông báo", rồi bấm "Gửi lúc khác".
announcements-plan-line = *{ $number }. { $kind }*, { $when } ({ $state })
    { $units }: { $begin }
announcements-do-plan-open = Tin hẹn { $number }: { $begin }
announcements-plan-planned = đã hẹn
announcements-plan-waiting = chờ cán bộ thứ hai
announcements-plan-held = đang giữ lại
announcements-plan-about =
    Gửi: *{ $when }*
    Tình trạng: { $state }
    Người đặt: { $name }
announcements-plan-about-waiting =
    Gửi: *{ $when }*
    Tình trạng: { $state }. Đã hỏi: { $asked }
    Người đặt: { $name }
announcements-do-plan-now = Gửi ngay
announcements-do-plan-end = Thôi, không gửi
announcements-do-plan-end-now = Bỏ tin này
announcements-do-keep-plan = Không, giữ nguyên
announcements-plan-end-sure = Bỏ tin "{ $begin }", không gửi nữa. Có đúng không ạ?
announcements-plan-ended = Đã bỏ, tin này sẽ không gửi.
announcements-missed = Tin hẹn { $when } *không gửi được* vì máy ngừng làm việc, nay đã quá một ngày nên tôi không tự gửi: "{ $begin }". Nếu vẫn cần, xin bấm "Gửi ngay".
announcements-missed-next = Tin hẹn { $when } *không gửi được* vì máy ngừng làm việc: "{ $begin }". Lần tới: { $next }. Nếu cần gửi bù, xin bấm "Gửi ngay".

announcements-confirm-above = { $units }: tin gửi cho hơn *{ $people }* người phải có cán bộ thứ hai đồng ý. Người quản trị đổi bằng cách nhắn, ví dụ: /thongbao duyệt trên 300. Số 0 là không cần.
announcements-confirm-above-off = { $units }: tin gửi cho nhiều người không cần cán bộ thứ hai đồng ý. Người quản trị đổi bằng cách nhắn, ví dụ: /thongbao duyệt trên 200.
announcements-waits-many = *Chưa gửi cho ai.* Tin tới { $people } người trong danh sách{ $unreachable ->
        [0] {""}
       *[other] {" "}(trong đó { $unreachable } người tin chưa tới được)
    } nên cần một cán bộ nữa đồng ý. Tôi đã hỏi { $names }; ai trả lời trước thì theo người ấy. Sau 24 giờ không ai trả lời thì tin không gửi nữa.
announcements-waits-new = *Chưa gửi cho ai.* { $You } mới nhận việc nên tin tới { $people } người trong danh sách{ $unreachable ->
        [0] {""}
       *[other] {" "}(trong đó { $unreachable } người tin chưa tới được)
    } cần một cán bộ nữa đồng ý. Tôi đã hỏi { $names }; ai trả lời trước thì theo người ấy. Sau 24 giờ không ai trả lời thì tin không gửi nữa.
announcements-waits-alert = *Chưa gửi cho ai.* Tin khẩn tới { $people } người trong danh sách{ $unreachable ->
        [0] {""}
       *[other] {" "}(trong đó { $unreachable } người tin chưa tới được)
    } nên tôi đang hỏi ngay { $names }. Sau 5 phút không ai trả lời, tôi sẽ để { $you } tự quyết.
announcements-second-question =
    Cán bộ *{ $name }* xin gửi tin trên. *Chưa gửi cho ai.*

    Đơn vị nhận: *{ $units }*
    Số người: *{ $people }*, chưa tới được { $unreachable }
    Lúc gửi: { $when }

    { $You } có cho gửi không ạ?
announcements-held-question =
    Tin trên do *{ $name }* hẹn, nay người ấy không còn phụ trách nên *tôi giữ lại*.

    Đơn vị nhận: *{ $units }*
    Số người: *{ $people }*, chưa tới được { $unreachable }
    Lúc gửi: { $when }

    { $You } có nhận và cho gửi không ạ?
announcements-do-approve = Cho gửi
announcements-do-refuse = Không gửi
announcements-approved = { $name } đã đồng ý cho gửi tin "{ $begin }".
announcements-refused = { $name } *không đồng ý gửi* tin "{ $begin }". Tin này không gửi. Xin trao đổi với { $name }, hoặc nhắn "thông báo" để làm tin khác.
announcements-you-approved = Đã cho gửi, tin đang đi. Tiến độ báo cho người viết; { $you } xem bằng cách nhắn "tiến độ".
announcements-you-approved-later = Đã cho gửi. Tin sẽ tự đi: { $when }.
announcements-you-refused = Vâng, tin không gửi. Tôi đã báo người viết.
announcements-own-word = Việc này cần một cán bộ khác trả lời. Xin nhắc người đã được hỏi.
announcements-decided-done = { $name } đã trả lời trước rồi: tin đã được gửi.
announcements-decided-refused = { $name } đã trả lời trước rồi: tin không gửi.
announcements-decided-ended = Tin này đã bỏ, không gửi nữa.
announcements-decided-lapsed = Tin này không gửi nữa vì không ai trả lời trong 24 giờ.
announcements-over-done = Tin này đã gửi rồi. Muốn xem, xin nhắn "tiến độ".
announcements-over-planned = Tin này đã được đồng ý và đã hẹn giờ gửi. Muốn xem, xin nhắn "lịch gửi".
announcements-over-refused = Tin này không được đồng ý gửi.
announcements-over-ended = Tin này đã bỏ, không gửi nữa. Muốn gửi, xin nhắn "thông báo" để làm tin mới.
announcements-over-lapsed = Tin này không gửi nữa vì không ai trả lời trong 24 giờ. Muốn gửi, xin nhắn "thông báo" để làm tin mới.
announcements-lapsed = Tin "{ $begin }" *không được gửi*: 24 giờ qua không ai trả lời. Muốn gửi, xin gọi cho một cán bộ nữa, rồi nhắn "thông báo" để làm lại.
announcements-alert-unanswered = Chưa ai trả lời về tin khẩn "{ $begin }". Tin vẫn *chưa gửi*. Nếu không chờ được, { $you } tự quyết; việc này được ghi lại.
announcements-do-override = Gửi khẩn ngay, không chờ
announcements-overridden = { $name } đã gửi tin khẩn "{ $begin }" vì chưa ai kịp trả lời.
announcements-alert-alone = Tin khẩn tới { $people } người đã *gửi ngay mà không có người thứ hai xem*, vì ngoài { $you } không hỏi được cán bộ nào. Việc này được ghi lại.
announcements-alone =
    Tin này tới *{ $people } người* nên đáng lẽ cần một cán bộ nữa đồng ý, nhưng ngoài { $you } không hỏi được ai.
    Xin xem kỹ lại. { $You } có tự quyết gửi không ạ?
announcements-alone-people = Tôi tự quyết, gửi tới { $people } người
announcements-alone-groups = Tôi tự quyết, gửi vào { $groups } nhóm
announcements-inbox-line = *{ $number }.* Tin chờ đồng ý: { $begin }
    { $units }
announcements-do-inbox = Xem tin số { $number }

# Dữ liệu của tôi.
announcements-data-title = Thông báo đã nhận
announcements-data-received =
    { $text } ({ $read ->
        [yes] đã báo là đã đọc
       *[no] chưa báo là đã đọc
    })

## Trong báo cáo
announcements-figure-sent = Thông báo, tin pháp luật đã gửi
announcements-figure-units = Tỷ lệ chi hội nhận được
announcements-figure-read = Tỷ lệ người nhận đã đọc
announcements-figure-row = { $kind }: { $read }/{ $people } người đã đọc

# Other words in place of those that were sent, and a word to those who have not read it.
announcements-do-correct = Sửa lời
announcements-do-remind = Nhắc người chưa đọc
announcements-correct-ask = Lời đúng là gì? Xin nhắn lại toàn bộ nội dung. Muốn dừng, xin nhắn "thôi".
announcements-correct-preview = *Xem lại lời mới, chưa sửa.* Tin đã gửi sẽ được sửa tại chỗ, ở nơi sửa được. Nếu đúng, xin bấm "Sửa ngay".
announcements-do-correct-now = Sửa ngay
announcements-corrected = Đã sửa { $changed } tin.{ $kept ->
        [0] {""}
       *[other] {" "}{ $kept } tin không sửa được tại chỗ; muốn báo lại, xin bấm "Gửi tin đính chính".
    }
announcements-do-send-correction = Gửi tin đính chính
announcements-correction = Đính chính: { $text }
announcements-correct-long = Tin dài hơn một tin nhắn nên không sửa tại chỗ được. Xin gửi một thông báo mới để đính chính.
announcements-remind-nobody = Ai nhận được tin cũng đã báo đã đọc, nên tôi không nhắc thêm. Ai chưa nhận, xin bấm "Ai chưa nhận".
announcements-reminded = Đã gửi lại cho { $reached } người chưa báo đã đọc{ $unreachable ->
        [0] .
       *[other] ; { $unreachable } người nay không nhắn tới được, xin báo tận nhà.
    }
announcements-nobody-to-ask = Tin này cần một cán bộ nữa đồng ý, mà hiện chưa có ai. Xin nhờ quản trị giao thêm một cán bộ.
