# Họp: mời, trả lời, nhắc, đổi, điểm danh.

meetings-help-hop = họp — báo họp, mời hội viên
meetings-help-lich = lịch họp — các buổi họp sắp tới của { $you }
meetings-help-huyhop = hủy họp — hủy hoặc dời buổi họp
meetings-help-diemdanh = điểm danh — ghi ai có mặt

# Buttons.
meetings-choice-coming = Có mặt
meetings-choice-excused = Vắng, lý do…
meetings-choice-coming-on = Có mặt { $when }
meetings-choice-excused-on = Vắng { $when }
meetings-choice-no-reason = Không nêu lý do
meetings-who-none = Hiện chưa có buổi họp nào sắp tới. Muốn mời họp, xin nhắn "họp" với ngày giờ và nơi họp.
meetings-who-which = Ai đến buổi họp nào? Xin chọn:
meetings-choice-who = Ai đến
meetings-choice-who-on = Ai đến { $when }
meetings-choice-refresh = Xem lại từ đầu
meetings-choice-more = Xem tiếp
meetings-choice-more-coming = Còn { $left } người sẽ đến
meetings-choice-more-excused = Còn { $left } người vắng
meetings-choice-more-silent = Còn { $left } người chưa trả lời
meetings-choice-send = Gửi giấy mời
meetings-choice-time = Sửa giờ
meetings-choice-place = Sửa nơi họp
meetings-choice-title = Sửa nội dung
meetings-choice-unit = Đổi đơn vị
meetings-choice-poll = Bình chọn thay nhắc hẹn
meetings-choice-event = Nhắc hẹn thay bình chọn
meetings-choice-officers = Chỉ mời cán bộ
meetings-choice-members = Mời cả hội viên
meetings-choice-reason = Sửa lý do
meetings-choice-meeting = { $when } { $title } ({ $unit })
meetings-choice-cancel-meeting = Hủy buổi họp
meetings-choice-move-time = Dời sang giờ khác
meetings-choice-move-place = Đổi nơi họp
meetings-choice-rename = Đổi nội dung họp
meetings-choice-call-again = Mời họp mới
meetings-choice-confirm-cancel = Báo hủy họp
meetings-choice-confirm-move = Báo thay đổi
meetings-choice-tick-all = Tất cả có mặt
meetings-choice-tick-again = Xem lại danh sách
meetings-choice-tick-done = Xong
meetings-choice-rest-present = Số còn lại có mặt
meetings-choice-rest-absent = Số còn lại vắng
meetings-choice-rest-open = Để trống

# Calling a meeting.
meetings-ask-unit = Họp của đơn vị nào? Xin bấm chọn hoặc nhắn tên đơn vị.
meetings-unit-unknown = Tôi không thấy đơn vị ấy trong số đơn vị { $you } phụ trách.
meetings-unit-several = Có mấy đơn vị tên như vậy. Xin chọn một:
meetings-no-members = { $unit } chưa có hội viên nào trong danh sách nên chưa mời họp được. Xin chọn đơn vị khác, hoặc nhắn /moi để mời người vào đơn vị.
meetings-ask-when = Họp ngày nào, mấy giờ? Ví dụ: 14h thứ sáu 27/11
meetings-ask-when-unclear = Tôi chưa đọc được ngày giờ. Xin nhắn ngày và giờ, ví dụ: 14h thứ sáu 27/11
meetings-ask-when-series = Tôi chưa đặt được lịch họp lặp lại. Xin nhắn ngày giờ của buổi tới, ví dụ: 14h thứ sáu 27/11
meetings-ask-which-hour = Giờ này có hai cách hiểu. Xin chọn, hoặc nhắn lại giờ kèm sáng, chiều hay tối:
meetings-ask-which-day = Ngày này có mấy cách hiểu. Xin chọn, hoặc nhắn lại ngày giờ:
meetings-ask-which-clash = Thứ và ngày không khớp nhau, hoặc không có ngày ấy. Xin chọn, hoặc nhắn lại ngày giờ:
meetings-ask-hour = Họp { $day }, lúc mấy giờ? Ví dụ: 14h, 7 giờ tối
meetings-ask-day = Họp lúc { $time } ngày nào? Xin chọn, hoặc nhắn ngày, ví dụ: thứ sáu 27/11
meetings-ask-day-open = Họp ngày nào, sáng hay chiều? Xin chọn, hoặc nhắn ngày giờ, ví dụ: 14h thứ sáu 27/11
meetings-ask-when-past = { $when } đã qua rồi. Xin nhắn ngày giờ khác, ví dụ: 14h thứ sáu 27/11
meetings-ask-place = Họp ở đâu? Ví dụ: nhà văn hóa xóm Liên Sơn
meetings-ask-title = Họp về việc gì? Ví dụ: sơ kết 6 tháng
meetings-need-text = Xin nhắn bằng chữ.
meetings-too-long-title = Nội dung dài { $length } chữ cái, nhiều nhất là { $limit }. Xin nhắn ngắn hơn.
meetings-too-long-place = Nơi họp dài { $length } chữ cái, nhiều nhất là { $limit }. Xin nhắn ngắn hơn.
meetings-too-long-reason = Lý do dài { $length } chữ cái, nhiều nhất là { $limit }. Xin nhắn ngắn hơn.
meetings-press-a-button = Xin bấm hoặc nhắn một trong các lựa chọn dưới đây.
meetings-preview = *Xem lại giấy mời, chưa gửi*

    Đơn vị: *{ $unit }*{ $levels ->
        [0] {""}
       *[other] , thuộc { $above }
    }{ $below ->
        [0] {""}
       *[other] . Gồm cả { $below } đơn vị bên dưới
    }
    Lúc: *{ $when }* ({ $days ->
        [0] hôm nay
        [1] ngày mai
       *[other] còn { $days } ngày
    })
    Tại: *{ $place }*
    Nội dung: *{ $title }*
    Loại: { $kind }

    Mời *{ $people } người*, gửi { $messages } tin{ $groups ->
        [0] {""}
       *[other] , trong đó { $groups } tin vào nhóm
    }.{ $unreachable ->
        [0] {""}
       *[other] {" "}{ $unreachable } người tôi không nhắn tới được, xin báo tận nhà.
    }
meetings-preview-some = Chỉ mời *{ $who }*; hội viên khác không nhận giấy mời này. Muốn mời tất cả, xin nhắn "mời cả hội viên".
meetings-who-are-officers = cán bộ
meetings-who-are-female = hội viên nữ
meetings-who-are-male = hội viên nam
meetings-who-are-aged = { $to ->
        [0] từ { $from } tuổi
       *[other] { $from ->
            [0] đến { $to } tuổi
           *[other] { $from } đến { $to } tuổi
        }
    }
meetings-who-are-absent = người vắng buổi gần nhất
meetings-preview-officers = Chỉ mời *cán bộ*, chi hội trưởng; hội viên không nhận giấy mời này.
meetings-preview-reminders = Sẽ nhắc lại trước { $reminders }.
meetings-preview-event = { $groups } nhóm chat được gửi thêm nhắc hẹn, ai bấm tham gia hay từ chối đều được ghi.
meetings-preview-poll = { $groups } nhóm chat được gửi thêm bình chọn, ai chọn "Có mặt" hay "Vắng" đều được ghi.
meetings-preview-ask = Nếu đúng, xin bấm "Gửi giấy mời".
meetings-warning-soon = Lưu ý: buổi họp này chỉ còn chưa đầy hai tiếng nữa.
meetings-warning-near = Lưu ý: đơn vị đã có buổi họp gần giờ này: { $title }, { $when }.
meetings-reached = { $reached } người{ $unreachable ->
        [0] {""}
       *[other] ; { $unreachable } người chưa dùng trợ lý, xin báo tận nhà
    }
meetings-call-sent = Đã gửi giấy mời tới { $people }. { $unit }: { $title }, { $when }. Muốn biết ai đến, xin bấm "Ai đến". Muốn hủy hay dời, xin nhắn "hủy họp".
meetings-call-dropped = Đã thôi, chưa gửi gì. Khi cần báo họp, xin nhắn "họp".

# What is sent.
meetings-card-event = { $title }, tại { $place } ({ $unit })
meetings-card-poll = { $title }, { $when }, tại { $place }. { $You } có đến được không?
meetings-card-yes = Có mặt
meetings-card-no = Vắng
meetings-invitation = *Giấy mời họp*

    { $unit } kính mời dự: *{ $title }*
    Lúc: *{ $when }*
    Tại: *{ $place }*

    { $You } có đến được không? Xin bấm nút, hoặc nhắn "có mặt", hoặc "vắng" kèm lý do.
meetings-reminder = *Nhắc họp, { $days ->
        [0] hôm nay
        [1] ngày mai
       *[other] còn { $days } ngày
    }*

    { $unit }: *{ $title }*
    Lúc: *{ $when }*
    Tại: *{ $place }*

    { $You } đã báo có mặt. Nếu bận, xin nhắn "vắng" kèm lý do.
meetings-reminder-asking = *Nhắc họp, { $days ->
        [0] hôm nay
        [1] ngày mai
       *[other] còn { $days } ngày
    }*

    { $unit }: *{ $title }*
    Lúc: *{ $when }*
    Tại: *{ $place }*

    { $You } chưa trả lời. Có đến được không? Xin bấm nút, hoặc nhắn "có mặt", hoặc "vắng" kèm lý do.
meetings-cancelled = *Báo hủy họp*

    { $unit } báo: buổi họp "{ $title }" lúc { $when } tại { $place } *không họp nữa*.

    { $You } không cần đến.
meetings-cancelled-because = *Báo hủy họp*

    { $unit } báo: buổi họp "{ $title }" lúc { $when } tại { $place } *không họp nữa*.
    Lý do: { $reason }

    { $You } không cần đến.
meetings-moved = *Báo đổi giờ họp*

    { $unit } báo: { $title }
    Giờ mới: *{ $when }*
    Tại: *{ $place }*
    Giờ cũ là { $before }, nay không họp lúc ấy nữa.

    Vì đổi giờ nên xin trả lời lại: bấm nút, hoặc nhắn "có mặt", hoặc "vắng" kèm lý do.
meetings-moved-little = *Báo đổi giờ họp*

    { $unit } báo: { $title }
    Giờ mới: *{ $when }*
    Tại: *{ $place }*
    Giờ cũ là { $before }.

    Câu trả lời trước của { $you } vẫn giữ. Nếu giờ mới không tiện, xin bấm nút.
meetings-renamed = *Báo đổi nội dung họp*

    { $unit } báo: buổi họp lúc { $when } tại { $place }
    Nội dung mới: *{ $title }*
    Trước đây là: { $was }.

    Câu trả lời trước của { $you } vẫn giữ. Nếu muốn đổi, xin bấm nút.
meetings-elsewhere = *Báo đổi nơi họp*

    { $unit } báo: { $title }
    Lúc: *{ $when }*, giờ không đổi
    Nơi mới: *{ $place }*
    Nơi cũ là { $from }.

    Câu trả lời trước của { $you } vẫn giữ. Nếu muốn đổi, xin bấm nút.

# Answers.
meetings-answered-coming = { $late ->
        [0] Đã ghi: { $you } *có mặt*{ $guests ->
            [0] .
           *[other] , đi cùng { $guests } người.
        }
       *[other] Buổi họp đã bắt đầu. Đã ghi: { $you } *có mặt*.
    }
    { $title }
    Lúc: { $when }
    Tại: { $place }
    Nếu bận, xin nhắn "vắng" kèm lý do.
meetings-answered-excused = { $late ->
        [0] Đã ghi: { $you } *vắng*, lý do: { $reason }.
       *[other] Buổi họp đã bắt đầu. Đã ghi: { $you } *vắng*, lý do: { $reason }.
    }
    { $title }
    Lúc: { $when }
    Tại: { $place }
    Nếu lại đến được, xin nhắn "có mặt".
meetings-answered-excused-bare = { $late ->
        [0] Đã ghi: { $you } *vắng*.
       *[other] Buổi họp đã bắt đầu. Đã ghi: { $you } *vắng*.
    }
    { $title }
    Lúc: { $when }
    Tại: { $place }
    Muốn báo lý do, xin nhắn "vắng" rồi đến lý do. Nếu lại đến được, xin nhắn "có mặt".
meetings-answered-group-coming = Đã ghi: { $name } có mặt buổi họp { $when }, tại { $place }.
meetings-answered-group-excused = Đã ghi: { $name } vắng buổi họp { $when }, tại { $place }. Nếu muốn báo lý do, xin nhắn riêng cho tôi "vắng" và lý do.
meetings-answer-which-none = Buổi họp "{ $title }", { $when }, tại { $place }: { $you } có mặt hay vắng? Xin bấm nút cho chắc.
meetings-answer-which-coming = Buổi họp "{ $title }", { $when }: { $you } đã báo có mặt. Muốn đổi, xin bấm nút.
meetings-answer-which-excused = Buổi họp "{ $title }", { $when }: { $you } đã báo vắng. Muốn đổi, xin bấm nút.
meetings-ask-reason =
    Đã ghi: { $you } *vắng* buổi họp "{ $title }", { $when }, tại { $place }.

    Xin cho biết lý do, ví dụ: bận đi viện.
meetings-need-reason = Xin nhắn lý do bằng chữ, hoặc bấm "Không nêu lý do".
meetings-answer-cancelled = Buổi họp "{ $title }" lúc { $when } đã hủy, không cần trả lời nữa. Xem các buổi khác: nhắn "lịch họp".
meetings-answer-over = Buổi họp "{ $title }" lúc { $when } đã xong, không ghi câu trả lời được nữa. Xem các buổi khác: nhắn "lịch họp".
meetings-not-invited = { $name } không có tên trong danh sách mời của { $unit } nên tôi chưa ghi được. Nếu có nhầm lẫn, xin báo cán bộ của đơn vị.

# The list of meetings.
meetings-agenda-head = *Lịch họp sắp tới*
meetings-agenda-none = Hiện chưa có buổi họp nào sắp tới. Khi có, giấy mời sẽ được gửi tới đây.
meetings-agenda-stranger = Hiện chưa có buổi họp nào cho { $you }, vì chưa có tên trong đơn vị nào. Xin hỏi cán bộ chi hội mã mời, rồi nhắn: /start và mã ấy.
meetings-agenda-entry =
    Lúc *{ $when }*
    { $title }
    Tại: { $place }
    Đơn vị: { $unit }
meetings-agenda-mine-coming = { $You }: sẽ có mặt
meetings-agenda-mine-excused = { $You }: xin vắng
meetings-agenda-mine-excused-because = { $You }: xin vắng, { $reason }
meetings-agenda-mine-silent = { $You }: chưa trả lời
meetings-agenda-counts = Mời { $invited }: { $coming } có mặt, { $excused } vắng, { $silent } chưa trả lời
meetings-agenda-ask = Xin bấm nút để trả lời.

# Who comes.
meetings-who-head = *Ai đến: { $title }*
    Lúc { $when }, tại { $place } ({ $unit })
    Mời { $invited }: { $coming } có mặt, { $excused } vắng, { $silent } chưa trả lời
meetings-who-group = Buổi họp "{ $title }" lúc { $when }: mời { $invited }, { $coming } có mặt, { $excused } vắng, { $silent } chưa trả lời. Danh sách tên chỉ xem được trong tin riêng: xin nhắn riêng cho tôi "lịch họp".
meetings-who-coming = *Sẽ có mặt: { $count }*
    { $list }
meetings-who-excused = *Xin vắng: { $count }*
    { $list }
meetings-who-silent = *Chưa trả lời: { $count }*
    { $list }
meetings-who-name = { $number }. { $name }
meetings-who-because = { $name }: { $reason }
meetings-who-unreached = *Tin chưa tới được, xin báo tận nhà: { $count }*
    { $list }
meetings-choice-more-unreached = Còn { $left } người phải báo tận nhà
meetings-today = Họp { $at }: { $title }, { $unit }, tại { $place }
meetings-remind-ask = Buổi "{ $title }", { $when }: { $count } người chưa trả lời. Nhắc lại những người ấy ạ? Chưa gửi gì.
meetings-choice-remind-silent = Nhắc người chưa trả lời
meetings-reminded = Đã nhắc { $people }. { $unit }: { $title }, { $when }.
meetings-remind-nobody = Ai được mời họp "{ $title }" cũng đã trả lời rồi, nên tôi không nhắc thêm. Muốn xem, xin nhắn "ai đến họp".

# Cancelling and moving.
meetings-change-none = { $You } không có buổi họp nào sắp tới để hủy hay dời. Muốn báo họp mới, xin nhắn "họp".
meetings-change-which = Buổi họp nào?
meetings-change-what =
    Buổi họp "{ $title }", { $when }, tại { $place } ({ $unit }).

    Cần hủy hay thay đổi?
meetings-change-same = Vẫn như cũ, chưa có gì thay đổi. Xin nhắn điều cần đổi.
meetings-change-dropped = Đã thôi, buổi họp vẫn giữ như cũ và chưa báo gì cho ai.
meetings-change-cancelled = Buổi họp "{ $title }" lúc { $when } đã được báo hủy trước đó rồi, không báo thêm.
meetings-change-on = Buổi họp "{ $title }" đã bắt đầu lúc { $when }, không hủy hay dời được nữa.
meetings-change-over = Buổi họp "{ $title }" lúc { $when } đã qua, không hủy hay dời được nữa.
meetings-cancel-ask-reason = Vì sao hủy buổi họp "{ $title }", { $when }? Xin nhắn lý do để báo cho mọi người.
meetings-cancel-preview = *Sắp báo hủy, chưa gửi*

    { $unit }: *{ $title }*
    Lúc: *{ $when }*
    Tại: { $place }

    Báo cho *{ $invited } người* đã mời. Nếu đúng, xin bấm "Báo hủy họp".
meetings-cancel-preview-because = *Sắp báo hủy, chưa gửi*

    { $unit }: *{ $title }*
    Lúc: *{ $when }*
    Tại: { $place }
    Lý do: { $reason }

    Báo cho *{ $invited } người* đã mời. Nếu đúng, xin bấm "Báo hủy họp".
meetings-cancel-done = Đã hủy buổi họp "{ $title }", { $when }, đã báo cho { $people }.
meetings-move-head = Buổi họp "{ $title }" đang là { $when }, tại { $place }.
meetings-move-ask-place = Buổi họp "{ $title }", { $when }: chuyển đến nơi nào? Ví dụ: nhà văn hóa xóm Liên Sơn
meetings-move-preview = *Sắp báo thay đổi, chưa gửi*

    { $unit }: *{ $title }*
    Lúc: *{ $when }* ({ $days ->
        [0] hôm nay
        [1] ngày mai
       *[other] còn { $days } ngày
    })
    Tại: *{ $place }*
    Trước đây: { $before }, tại { $from }

    Báo cho *{ $invited } người* đã mời.
meetings-move-anew = Vì đổi giờ nên các câu trả lời trước được xóa, mọi người sẽ được hỏi lại.
meetings-move-kept = Giờ chỉ xê dịch ít nên các câu trả lời trước vẫn giữ; ai không tiện thì trả lời lại.
meetings-move-ask-title = Buổi họp "{ $title }", { $when }: nội dung mới là gì? Ví dụ: sơ kết 6 tháng
meetings-move-preview-ask = Nếu đúng, xin bấm "Báo thay đổi".
meetings-move-done = Đã đổi buổi họp "{ $title }" thành { $when }, tại { $place }, đã báo cho { $people }.
meetings-move-past = Giờ mới đã qua rồi, buổi họp chưa được đổi. Xin nhắn "dời họp" để chọn giờ khác.

# Attendance.
meetings-attendance-none = Không có buổi họp nào để điểm danh lúc này. Điểm danh được từ hai tiếng trước giờ họp đến một ngày sau.
meetings-attendance-which = Điểm danh buổi họp nào?
meetings-list = *Điểm danh: { $title }*
    { $when }, số { $from } đến { $to } trong { $total } người

    { $list }
meetings-list-open = ◻️ { $number }. { $name }
meetings-list-excused = ◻️ { $number }. { $name } (xin vắng)
meetings-list-present = ✅ { $number }. { $name }
meetings-list-absent = ❌ { $number }. { $name }
meetings-list-excused-absent = ❌ { $number }. { $name } (có phép)
meetings-attendance-how = Xin nhắn số của người có mặt, ví dụ: có mặt 1-10, 12. Hoặc: vắng 3, 7. Hoặc: tất cả trừ 3, 7. Nhắn tên cũng được. Khi hết, xin nhắn "xong".
meetings-attendance-so-far = Đã ghi: { $present } có mặt, { $excused } vắng có báo, { $absent } vắng, { $open } chưa đánh dấu. Xin nhắn tiếp, hoặc "xong".
meetings-attendance-no-number = Danh sách không có số { $number }, chỉ có từ 1 đến { $last }. Chưa ghi gì, xin nhắn lại.
meetings-attendance-several =
    Có mấy người tên "{ $name }":
    { $list }
    Chưa ghi gì, xin nhắn lại bằng số.
meetings-attendance-unclear = Tôi chưa hiểu "{ $part }". Xin nhắn số, ví dụ: có mặt 1-10, 12, hoặc: tất cả trừ 3, 7. Khi hết, xin nhắn "xong".
meetings-attendance-left = Còn { $left } người chưa đánh dấu. Những người ấy có mặt hay vắng?
meetings-attendance-done = *Điểm danh xong: { $title }*
    { $when }, { $unit }
    Trong { $total } người: *{ $present } có mặt*, { $excused } vắng có báo, { $absent } vắng không báo{ $open ->
        [0] .
       *[other] , { $open } chưa đánh dấu.
    }
meetings-attendance-excused = Vắng có báo: { $names }
meetings-attendance-absent = Vắng không báo: { $names }
meetings-attendance-counted-in = Đếm được { $count } người.{ $left ->
        [0] {""}
       *[other] {" "}Danh sách trên lệch { $left } người so với số đếm.
    }
meetings-attendance-fewer = Đã đếm được { $count } người mà danh sách mới đánh dấu { $present } có mặt. Số còn lại có vắng thật không? Xin nhắn tiếp số hoặc tên người có mặt, hoặc chọn:
meetings-attendance-had-excuse = Trong đó { $count } người đã xin vắng nay cũng được ghi có mặt: { $names }. Nếu họ vắng, xin nhắn "vắng" và tên.
meetings-attendance-again = Muốn sửa, xin nhắn lại "điểm danh".

# When to remind.
meetings-remind-ask-unit = Giờ nhắc họp của đơn vị nào?
meetings-remind-show = { $unit } đang nhắc họp trước: { $reminders }. Muốn đổi, xin nhắn ví dụ: /hop nhắc 3 ngày, 1 ngày, 2 giờ
meetings-remind-set = Từ nay { $unit } nhắc họp trước: { $reminders }. Các buổi đã báo vẫn nhắc như cũ.
meetings-remind-bounds = Nhắc được nhiều nhất { $most } lần, mỗi lần trước từ 10 phút đến 30 ngày. Xin nhắn lại, ví dụ: /hop nhắc 3 ngày, 1 ngày, 2 giờ
meetings-span-days = { $count } ngày
meetings-span-hours = { $count } giờ
meetings-span-minutes = { $count } phút
meetings-span-none = không nhắc

meetings-answered-late = Buổi họp "{ $title }", { $when }, đã xong. Đã ghi { $you } *vắng, báo muộn*. Lý do: { $reason }
meetings-answer-sure-coming = { $You } có mặt ở buổi họp "{ $title }", { $when }, phải không ạ?
meetings-answer-sure-excused = { $You } không đi được buổi họp "{ $title }", { $when }, phải không ạ?
meetings-answer-choice-coming = Có mặt
meetings-answer-choice-excused = Không đi được
meetings-answer-later = Vâng. Khi nào biết chắc có đến họp "{ $title }", { $when } hay không, xin bấm nút hoặc nhắn lại.
meetings-answer-which-meeting-coming = { $You } có mặt ở buổi họp nào? Xin chọn:
meetings-answer-which-meeting-excused = { $You } vắng buổi họp nào? Xin chọn:
meetings-for-private = Báo giúp người khác, xin nhắn riêng cho tôi.
meetings-for-ask-name = { $You } báo { $wish ->
        [coming] có mặt
       *[excused] vắng
    } giúp ai? Xin nhắn họ tên như trong danh sách hội viên, lần sau tôi nhớ. Nếu không phải, xin nhắn "thôi".
meetings-for-unknown = Danh sách mời của { $unit } không có ai tên "{ $name }". Xin nhắn họ tên đầy đủ, hoặc "thôi".
meetings-for-several = Có mấy người tên "{ $name }". Xin chọn một:
meetings-for-noted-coming = Đã ghi giúp: { $name } *có mặt*, { $title }, { $when }. Tôi cũng báo cho người ấy biết.
meetings-for-noted-excused = Đã ghi giúp: { $name } *vắng*, { $title }, { $when }. Tôi cũng báo cho người ấy biết.
meetings-for-answered-coming = { $name } đã tự báo có mặt nên tôi giữ như vậy. Nếu đổi, xin để { $name } tự nhắn.
meetings-for-answered-excused = { $name } đã tự báo vắng nên tôi giữ như vậy. Nếu đổi, xin để { $name } tự nhắn.
meetings-for-told-coming = { $by } đã báo giúp: { $you } *có mặt* buổi họp "{ $title }", { $when }, tại { $place }. Nếu không phải, xin bấm lại.
meetings-for-told-excused = { $by } đã báo giúp: { $you } *vắng* buổi họp "{ $title }", { $when }, tại { $place }. Nếu không phải, xin bấm lại.
meetings-who-guests = { $name } (đi cùng { $guests } người)

meetings-help-chuyencan = chuyên cần — ai hay vắng, nên thăm ai
meetings-turnout-ask-unit = Xem chuyên cần của đơn vị nào? Xin bấm chọn hoặc nhắn tên đơn vị.
meetings-turnout-none = { $unit } chưa có buổi họp nào được điểm danh. Sau buổi họp, xin nhắn "điểm danh".
meetings-turnout-head = *Chuyên cần: { $unit }*, { $count } buổi gần đây
meetings-turnout-chart = Chuyên cần: { $unit }
meetings-turnout-meeting = { $day }: { $rate }% có mặt ({ $present } người), { $excused } vắng có phép, { $absent } vắng không phép. { $title }
meetings-turnout-chapter = { $way } { $rate }% { $unit } ({ $people } người{ $calls ->
        [0] {")"}
       *[other] , { $calls } nên thăm)
    }
meetings-turnout-chapters-ask = ↑ tăng, ↓ giảm so với trước. Muốn xem từng chi hội, xin bấm tên.
meetings-turnout-trend-up = Các buổi sau đông hơn các buổi trước { $points } điểm phần trăm.
meetings-turnout-trend-down = Các buổi sau vắng hơn các buổi trước { $points } điểm phần trăm.
meetings-turnout-trend-same = Các buổi sau cũng như các buổi trước.
meetings-turnout-nobody = Không có ai vắng ba buổi liền.
meetings-turnout-calls = *Nên đến thăm: { $count } người*
    { $list }
meetings-turnout-no-phone = chưa có số điện thoại
meetings-turnout-call-absent = { $number }. { $name }, { $phone }: vắng { $times } buổi liền không báo, có mặt { $present }/{ $all } buổi
meetings-turnout-call-excused = { $number }. { $name }, { $phone }: xin vắng { $times } buổi liền, có thể đang ốm hoặc có việc nhà
meetings-turnout-visit = Cần thăm { $name }
meetings-turnout-visit-all = Ghi cả { $count } người vào việc cần thăm
meetings-turnout-members = Xem từng người
meetings-turnout-members-head = *{ $unit }*, buổi gần nhất đứng trước
    ✅ có mặt, ✉️ có phép, ❌ không phép, ▫️ chưa rõ
meetings-turnout-note = *Đầu tuần, { $unit }:* vài người lâu không đến họp.
meetings-turnout-note-off = Thôi báo hằng tuần
meetings-turnout-note-on = Báo hằng tuần
meetings-turnout-note-is-off = Từ nay thôi báo hằng tuần cho { $unit }. Muốn xem lúc nào cũng được: nhắn "chuyên cần".
meetings-turnout-note-is-on = Từ nay sáng thứ hai tôi báo { $unit } nên thăm ai, khi có người như vậy.
meetings-choice-onward-cancel = Hủy từ buổi này về sau
meetings-choice-onward-move = Đổi từ buổi này về sau
meetings-series-holidays-keep = Vẫn họp
meetings-series-holidays-skip = Bỏ qua
meetings-series-holidays-next_day = Dời sang hôm sau
meetings-series-ask-rule = Họp định kỳ thế nào? Ví dụ: 14h ngày 15 hằng tháng, chủ nhật đầu mỗi tháng, rằm hằng tháng, 6 tháng một lần
meetings-series-ask-first = Buổi đầu tiên vào ngày nào? Ví dụ: 15/12
meetings-series-ask-hour = Họp lúc mấy giờ? Ví dụ: 14h, 7 giờ tối
meetings-series-ask-place = Họp ở đâu? Ví dụ: nhà văn hóa xóm Liên Sơn
meetings-series-ask-title = Họp về việc gì? Ví dụ: sinh hoạt chi hội
meetings-series-ask-holidays = Buổi nào rơi vào ngày nghỉ lễ (Tết, giỗ Tổ 10/3, 30/4, 1/5, 2/9, 1/1) thì thế nào?
meetings-series-ask-ahead = Gửi giấy mời trước mấy ngày? Ví dụ: 7
meetings-series-ask-until = Họp định kỳ đến ngày nào? Ví dụ: 31/12/2027. Nếu không có ngày kết thúc, xin nhắn "không".
meetings-series-unclear-rule = Tôi chưa đọc được là bao lâu họp một lần.
meetings-series-unclear-hour = Tôi chưa đọc được giờ.
meetings-series-unclear-ahead = Xin nhắn một số ngày từ { $least } đến { $most }.
meetings-series-unclear-until = Tôi chưa đọc được ngày, hoặc ngày ấy đã qua.
meetings-series-day = { $day }
meetings-series-day-moved = { $day } (dời từ { $from } vì nghỉ lễ)
meetings-series-preview = *Xem lại lịch họp định kỳ, chưa đặt*

    Đơn vị: *{ $unit }*
    Họp: *{ $rule }*
    Lúc: *{ $hour }*
    Tại: *{ $place }*
    Nội dung: *{ $title }*{ $bounded ->
        [0] {""}
       *[other] {" "}(đến hết { $until })
    }
    Loại: { $kind }

    Mấy buổi tới:
    { $next }

    { $holidays ->
        [keep] Ngày nghỉ lễ vẫn họp.
        [skip] Buổi rơi vào ngày nghỉ lễ thì bỏ qua.
        [next_day] Buổi rơi vào ngày nghỉ lễ thì dời sang hôm sau.
       *[none] Không có buổi nào rơi vào ngày nghỉ lễ.
    }
    Mỗi buổi, giấy mời tự gửi trước { $days } ngày tới *{ $people } người*.

    Nếu đúng, xin bấm "Đặt lịch này".
meetings-series-change-preview = *Sửa lịch họp định kỳ, từ buổi tới về sau, chưa ghi*

    Đơn vị: *{ $unit }*
    Họp: *{ $rule }*
    Lúc: *{ $hour }*
    Tại: *{ $place }*
    Nội dung: *{ $title }*{ $bounded ->
        [0] {""}
       *[other] {" "}(đến hết { $until })
    }
    Loại: { $kind }

    Mấy buổi tới:
    { $next }

    { $holidays ->
        [keep] Ngày nghỉ lễ vẫn họp.
        [skip] Buổi rơi vào ngày nghỉ lễ thì bỏ qua.
        [next_day] Buổi rơi vào ngày nghỉ lễ thì dời sang hôm sau.
       *[none] Không có buổi nào rơi vào ngày nghỉ lễ.
    }
    Mỗi buổi, giấy mời tự gửi trước { $days } ngày tới *{ $people } người*. Buổi đã gửi giấy mời thì giữ nguyên.

    Xin bấm mục cần sửa. Xong thì bấm "Lưu thay đổi".
meetings-series-choice-confirm = Đặt lịch này
meetings-series-choice-save = Lưu thay đổi
meetings-series-choice-rule = Sửa kỳ họp
meetings-series-choice-hour = Sửa giờ
meetings-series-choice-place = Sửa nơi họp
meetings-series-choice-title = Sửa nội dung
meetings-series-choice-kind = Sửa loại
meetings-series-choice-holidays = Ngày lễ
meetings-series-choice-ahead = Mời trước mấy ngày
meetings-series-choice-until = Ngày kết thúc
meetings-series-choice-manage = Định kỳ: { $title } ({ $unit })
meetings-series-choice-skip = Bỏ buổi { $when }
meetings-series-choice-change = Sửa từ buổi tới về sau
meetings-series-choice-end = Kết thúc lịch này
meetings-series-made = Đã đặt lịch: { $title }, { $rule } lúc { $hour }, tại { $place }. { $sent ->
        [0] Giấy mời buổi đầu, { $next }, sẽ tự gửi lúc { $on }.
       *[other] Đã gửi giấy mời buổi đầu, { $next }, tới { $people }.
    } Muốn xem hay sửa, xin nhắn "họp định kỳ".
meetings-series-changed = Đã sửa lịch: { $title }, { $rule } lúc { $hour }, tại { $place }. { $sent ->
        [0] Giấy mời buổi tới, { $next }, sẽ tự gửi lúc { $on }.
       *[other] Đã gửi giấy mời buổi tới, { $next }, tới { $people }.
    }
meetings-series-no-days = Theo lịch ấy thì không còn buổi nào sắp tới, nên tôi chưa ghi. Xin nhắn "họp định kỳ" để xem lại.
meetings-series-head = *Lịch họp định kỳ*
meetings-series-none = Chưa có lịch họp định kỳ nào. Muốn đặt, xin nhắn, ví dụ: họp chi hội 14h ngày 15 hằng tháng tại nhà văn hóa xóm Liên Sơn
meetings-series-line =
    Định kỳ: *{ $title }*, { $rule } lúc { $hour }
    Tại: { $place } ({ $unit })
    Buổi tới chưa gửi giấy mời: { $next }
meetings-series-card = *Lịch định kỳ: { $title }* ({ $unit })
    Họp: { $rule } lúc { $hour }
    Tại: { $place }
    Buổi tới: *{ $next }*, giấy mời tự gửi trước { $days } ngày.

    Buổi đã gửi giấy mời thì xin nhắn "hủy họp" để hủy hay dời.
meetings-series-over = Lịch họp định kỳ "{ $title }" đã kết thúc, không còn buổi nào được đặt thêm. Muốn đặt lịch mới, xin nhắn "họp".
meetings-series-skipped = Đã bỏ buổi { $left } của "{ $title }". Buổi ấy chưa mời ai nên không báo cho ai.
meetings-series-end-ask = Kết thúc lịch họp định kỳ "{ $title }", { $rule } lúc { $hour }? Sau đó không buổi nào được tự đặt nữa.
meetings-series-ended = Đã kết thúc lịch họp định kỳ "{ $title }". { $stays ->
        [0] Không còn buổi nào sắp tới.
       *[other] Buổi đã gửi giấy mời, { $left }, vẫn giữ. Muốn hủy buổi ấy, xin nhắn "hủy họp".
    }
meetings-series-kept = Đã thôi, lịch họp định kỳ vẫn giữ như cũ.

# What belongs to a meeting.
meetings-choice-details = Chi tiết
meetings-choice-details-on = Chi tiết { $when }
meetings-choice-add-agenda = Chương trình
meetings-choice-add-papers = Gửi tài liệu
meetings-choice-add-guest = Mời khách
meetings-choice-add-count = Số người dự
meetings-choice-add-conclusion = Ghi kết luận
meetings-choice-add-kind = Loại cuộc họp
meetings-kind-regular = Sinh hoạt định kỳ
meetings-kind-conference = Hội nghị sơ kết, tổng kết
meetings-kind-talk = Nói chuyện, tuyên truyền
meetings-kind-cleanup = Ra quân dọn vệ sinh
meetings-kind-contest = Hội thi
meetings-kind-other = Việc khác
meetings-details = *{ $title }* ({ $unit })
    Lúc: { $when }
    Tại: { $place }
    Loại: { $kind }. Tài liệu: { $papers }. Khách mời: { $guests }
meetings-details-agenda = *Chương trình*
    { $value }
meetings-details-guests = *Khách mời*: { $value }
meetings-details-count = *Số người dự*: { $count }, do { $by } ghi
meetings-details-conclusion = *Kết luận*
    { $value }
meetings-details-ask-agenda = Chương trình buổi họp "{ $title }" gồm những gì? Xin nhắn bằng chữ, mỗi việc một dòng.
meetings-details-ask-papers = Xin gửi ảnh hoặc tệp cho buổi họp "{ $title }". Gửi hết thì nhắn "xong".
meetings-details-ask-guest = Mời khách nào dự buổi họp "{ $title }"? Xin nhắn họ tên, kèm số điện thoại nếu có. Ví dụ: ông Trần Văn Bình, 0912345678
meetings-details-ask-count = Buổi "{ $title }" có bao nhiêu người dự? Ví dụ: 800
meetings-details-ask-conclusion = Buổi họp "{ $title }" kết luận những gì? Xin nhắn bằng chữ.
meetings-details-ask-kind = Buổi "{ $title }" thuộc loại nào?
meetings-details-got-papers = Đã nhận.
meetings-details-need-papers = Tôi chưa thấy ảnh hay tệp nào.
meetings-details-need-guest = Tôi chưa đọc được tên khách.
meetings-details-need-count = Xin nhắn một con số.
meetings-details-too-long = Dài quá { $most } chữ cái. Xin nhắn ngắn hơn, hoặc gửi thành tệp ở mục "Gửi tài liệu".
meetings-choice-papers-now = Gửi ngay
meetings-choice-papers-later = Chờ lời nhắc cuối
meetings-choice-papers-keep = Chỉ lưu
meetings-papers-ask = Buổi họp "{ $title }", { $when }, có { $papers } tài liệu. Gửi ngay tới *{ $people } người* được mời? Dù thế nào, lời nhắc cuối trước giờ họp cũng kèm các tài liệu này.
meetings-papers = *Tài liệu buổi họp "{ $title }"*
    { $unit }, lúc { $when }, tại { $place }. Xin xem trước khi đến.
meetings-papers-sent = Đã gửi tài liệu tới { $people }.
meetings-papers-kept = Đã lưu { $papers } tài liệu, chưa gửi cho ai.
meetings-reminder-agenda = *Chương trình*
    { $agenda }
meetings-conclusion = *Kết luận buổi họp "{ $title }"*
    { $unit }, lúc { $when }

    { $text }
meetings-conclusion-ask = Đã lưu kết luận, chưa gửi. Gửi cho ai?
meetings-choice-conclusion-absent = Gửi { $count } người vắng
meetings-choice-conclusion-all = Gửi cả { $count } người được mời
meetings-choice-conclusion-keep = Chỉ lưu
meetings-conclusion-sent = Đã gửi kết luận tới { $people }.
meetings-conclusion-kept = Đã lưu kết luận, không gửi cho ai.

# The calendar of the phone.
meetings-choice-calendar = Lịch điện thoại
meetings-choice-calendar-link = Tự cập nhật
meetings-choice-calendar-end = Bỏ đường dẫn này
meetings-calendar-name = Lịch họp hội
meetings-calendar-file = Đây là lịch họp của { $you }. Bấm vào tệp để ghi vào lịch điện thoại. Khi họp đổi giờ, xin lấy lại tệp này.
meetings-calendar-link =
    Đường dẫn lịch riêng, tự cập nhật khi họp đổi giờ hay hủy:
    { $link }

    Xin thêm vào mục "Đăng ký lịch" trên điện thoại. Không gửi đường dẫn này cho người khác: ai có nó đều xem được lịch. Các đường dẫn cũ không dùng được nữa.
meetings-calendar-ended = Đã bỏ đường dẫn lịch, không ai xem được qua đường dẫn cũ nữa. Muốn có đường dẫn mới, xin nhắn "lịch họp".

meetings-help-madiemdanh = mã điểm danh — mã và QR dán ở cửa
meetings-list-late = ❌ { $number }. { $name } (báo muộn)
meetings-choice-door = Mã QR ở cửa
meetings-choice-attendance = Sửa điểm danh
meetings-choice-corrections = Đã sửa những gì
meetings-attendance-counted = Đã ghi: đếm được { $count } người. Xin nhắn tiếp, hoặc "xong".
meetings-corrections-none = Danh sách buổi họp này chưa sửa lần nào.
meetings-corrections = *Đã sửa danh sách: { $title }*
meetings-correction = { $at }, { $by }: { $name } từ "{ $before }" thành "{ $after }"
meetings-presence-present = có mặt
meetings-presence-excused = vắng có phép
meetings-presence-absent = vắng
meetings-presence-open = chưa ghi
meetings-door-code-link = *Mã điểm danh: { $code }*
    { $title }, { $when }

    Xin in hoặc mở hình QR này ở cửa. Hội viên quét, hoặc nhắn mã cho tôi, là được ghi có mặt. Mã dùng được từ { $from } đến { $to }.
meetings-door-code = *Mã điểm danh: { $code }*
    { $title }, { $when }

    Xin đọc hoặc viết mã này ở cửa. Hội viên nhắn mã cho tôi là được ghi có mặt. Mã dùng được từ { $from } đến { $to }.
meetings-door-in = Đã điểm danh: { $name } *có mặt*, { $title }. Cảm ơn { $you }.
meetings-door-again = { $name } đã được ghi có mặt ở buổi "{ $title }" rồi.
meetings-door-early = Còn sớm. Mã này dùng được từ { $from } ngày họp ({ $when }). Đến nơi xin nhắn lại mã.
meetings-door-late = Mã này đã hết giờ. Nếu có đến họp "{ $title }", xin báo cán bộ ghi giúp.
meetings-door-stranger = { $name } không có tên trong danh sách mời của { $unit } nên tôi chưa ghi được. Xin báo cán bộ ở buổi họp.
meetings-door-unknown = Tôi không thấy mã điểm danh này. Xin xem lại mã ở cửa rồi nhắn lại, hoặc báo cán bộ ghi giúp.
meetings-door-blocked = Mã sai nhiều lần quá. Xin chờ mười phút, hoặc báo cán bộ ghi giúp.
# Joint meetings.
meetings-choice-add-partner = Mời đơn vị khác
meetings-choice-partner-agree = Đồng ý cùng họp
meetings-choice-partner-refuse = Không tham gia
meetings-details-partners = *Đơn vị cùng họp*: { $value }
meetings-details-ask-partner = Mời đơn vị nào cùng dự "{ $title }"? Xin nhắn tên đơn vị. Cán bộ bên ấy đồng ý thì hội viên của họ mới được mời.
meetings-partner-state-asked = { $name } (chờ trả lời)
meetings-partner-state-agreed = { $name } (đồng ý)
meetings-partner-state-refused = { $name } (không tham gia)
meetings-partner-unknown = Tôi không thấy đơn vị nào khác tên như vậy.
meetings-partner-several = Có mấy đơn vị tên như vậy. Xin chọn một, hoặc nhắn đầy đủ tên.
meetings-partner-no-officer = Đơn vị ấy chưa có cán bộ nào nhận tin của tôi.
meetings-partner-asked-already = Đơn vị ấy đã được hỏi rồi.
meetings-partner-request = *Mời họp chung*

    { $unit } (do { $officer }) mời *{ $partner }* cùng dự: *{ $title }*
    Lúc: *{ $when }*
    Tại: *{ $place }*

    Nếu đồng ý, giấy mời sẽ gửi tới hội viên của { $partner }. Xin bấm nút.
meetings-partner-agreed = Đã đồng ý. Giấy mời đã gửi tới { $people }. { $partner }: { $title }, { $when }.
meetings-partner-refused = Đã báo { $unit }: { $partner } không tham gia "{ $title }". Chưa gửi gì cho hội viên.
meetings-partner-told-agreed = { $partner } đồng ý cùng họp "{ $title }", { $when }. Giấy mời tới { $people }.
meetings-partner-told-refused = { $partner } không tham gia buổi họp "{ $title }", { $when }.
meetings-partner-who = *{ $title }*, { $when }. { $partner }: { $coming } có mặt, { $excused } vắng, { $silent } chưa trả lời.
    Sẽ có mặt: { $names }

# A meeting with a head count only.
meetings-choice-count-only = Không mời, chỉ ghi số người
meetings-noted-only = Đã ghi vào lịch: { $title }, { $when }, tại { $place } ({ $unit }). Không gửi giấy mời cho ai. Xong việc, xin bấm "Chi tiết" rồi "Số người dự" để ghi có bao nhiêu người đến.
# Dữ liệu của tôi.
meetings-data-title = Các buổi họp
meetings-data-invited =
    { $title }. Trả lời: { $answer ->
        [coming] có mặt
        [excused] vắng
       *[none] chưa trả lời
    }. Lý do: { $reason }. Có đến: { $attended ->
        [yes] có
        [no] không
       *[unknown] chưa điểm danh
    }. Đưa theo: { $guests } người
meetings-data-kin = "{ $word }" là { $name }
meetings-data-calendar = Có một đường dẫn lịch họp riêng

meetings-choice-kind = Sửa loại
meetings-remind-show-kind = { $unit }: { $kind } đang nhắc trước { $reminders }. Muốn đổi, xin nhắn ví dụ: /hop nhắc hội nghị 7 ngày, 1 ngày, 2 giờ
meetings-remind-set-kind = Từ nay { $unit }: { $kind } nhắc trước { $reminders }. Các buổi đã báo vẫn nhắc như cũ. Muốn bỏ mức riêng, xin nhắn ví dụ: /hop nhắc hội nghị như chung
meetings-remind-own = Riêng { $kind }: nhắc trước { $reminders }.
meetings-reminder-several = *Nhắc họp, { $days ->
        [0] hôm nay
        [1] ngày mai
       *[other] còn { $days } ngày
    }: { $count } buổi*
meetings-reminder-several-ask = Mỗi buổi trả lời riêng: xin bấm nút có giờ của buổi ấy.
meetings-count-ask = Hôm nay có buổi "{ $title }", { $when }, tại { $place } ({ $unit }). Có bao nhiêu người dự? Xin bấm nút rồi nhắn con số.
meetings-count-ask-again = Buổi "{ $title }", { $when }, chưa ghi số người dự. Xin bấm nút rồi nhắn con số. Tôi không nhắc thêm nữa.
meetings-move-onward = Nếu bấm "Đổi từ buổi này về sau": các buổi sau họp { $rule } lúc { $hour }, tại { $place }.
meetings-guest-invited = Khách { $name } có dùng tin nhắn ở đây: tôi đã gửi giấy mời riêng và ghi vào danh sách trả lời.
meetings-help-ketluan = kết luận họp — các buổi họp trước đã kết luận gì
meetings-choice-conclusions = Kết luận các buổi trước
meetings-conclusions-none = Chưa có kết luận của buổi họp nào mà { $you } được mời. Khi cán bộ ghi xong, { $you } xem lại ở đây.
meetings-choice-conclude = Ghi kết luận: { $meeting }
meetings-conclusions-which-or-write = Ghi kết luận buổi vừa họp, hay xem kết luận đã ghi? Xin chọn:
meetings-conclusions-which = Xem kết luận buổi họp nào? Xin chọn:
meetings-choice-calendar-one = Ghi vào lịch điện thoại
meetings-choice-calendar-unit = Lịch của { $unit }
meetings-calendar-one = Bấm vào tệp để ghi buổi họp này vào lịch điện thoại. Khi họp đổi giờ, xin lấy lại tệp.

## Trong báo cáo
meetings-figure-held = Buổi sinh hoạt, hội nghị
meetings-figure-turnout = Tỷ lệ hội viên dự sinh hoạt
meetings-figure-row = { $kind }: { $title } ({ $attended }/{ $marked } người được điểm danh)

## Biên bản
meetings-help-bienban = biên bản — biên bản cuộc họp bản Word, kèm danh sách điểm danh
meetings-minutes-none = Chưa có buổi họp nào đã qua. Muốn mời họp, xin nhắn ví dụ: mai họp chi hội 19h tại nhà văn hóa
meetings-minutes-which = Lập biên bản buổi nào?
meetings-minutes-not-that-day = Ngày đó không có buổi họp nào trong sổ. Lập biên bản buổi nào dưới đây?
meetings-choice-minutes = Biên bản (Word)
meetings-minutes-sent = Biên bản { $title }, bản Word kèm danh sách dự họp. Chỗ chưa có, xin viết thêm rồi in ra ký. Trong tệp có tên người, xin giữ kín.
meetings-minutes-kind = BIÊN BẢN
meetings-minutes-letters = BB
meetings-minutes-when = THỜI GIAN, ĐỊA ĐIỂM
meetings-minutes-time = Bắt đầu: { $hour } ngày { $day }.
meetings-minutes-place = Địa điểm: { $place }.
meetings-minutes-who = THÀNH PHẦN
meetings-minutes-present = Có mặt { $came }/{ $total } người được mời; vắng có lý do { $excused }, vắng không lý do { $absent }.
meetings-minutes-counted = Có mặt { $came } người.
meetings-minutes-guest = Khách mời: { $name }.
meetings-minutes-led = Chủ trì: ……………………; thư ký: ……………………
meetings-minutes-agenda = NỘI DUNG
meetings-minutes-conclusion = KẾT LUẬN
meetings-minutes-closing = Biên bản được đọc lại cho mọi người cùng nghe và nhất trí thông qua vào ……… giờ ……… cùng ngày./.
meetings-minutes-secretary = THƯ KÝ
meetings-minutes-chair = CHỦ TRÌ
meetings-minutes-appendix = Phụ lục
meetings-minutes-list = DANH SÁCH ĐIỂM DANH
meetings-minutes-reference = (Kèm theo Biên bản { $title })
meetings-minutes-column-place = STT
meetings-minutes-column-name = Họ và tên
meetings-minutes-column-unit = Đơn vị
meetings-minutes-column-came = Dự họp
meetings-minutes-is-present = có mặt
meetings-minutes-is-excused = vắng có lý do
meetings-minutes-is-absent = vắng
meetings-minutes-is-open = chưa ghi

## Danh sách để ký tại cửa
meetings-help-indiemdanh = in danh sách điểm danh — bản Word để hội viên ký khi đến họp
meetings-choice-sheet = In danh sách ký tên
meetings-sheet-none = Chưa có buổi họp nào sắp tới. Muốn mời họp, xin nhắn ví dụ: mai họp chi hội 19h tại nhà văn hóa
meetings-sheet-which = In danh sách của buổi nào?
meetings-sheet-not-that-day = Ngày đó chưa có buổi họp nào trong sổ. In danh sách của buổi nào dưới đây?
meetings-sheet-sent = Danh sách ký tên buổi { $title }, bản Word để in. Họp xong, { $you } nhắn "điểm danh" rồi chép ai có mặt vào cho tôi.
meetings-sheet-letters = DS
meetings-sheet-kind = DANH SÁCH ĐIỂM DANH
meetings-sheet-when = Lúc { $hour } ngày { $day }, tại { $place }
meetings-sheet-told-coming = sẽ dự
meetings-sheet-told-excused = xin vắng
meetings-sheet-guest = khách mời
meetings-sheet-column-place = STT
meetings-sheet-column-name = Họ và tên
meetings-sheet-column-unit = Đơn vị
meetings-sheet-column-told = Báo trước
meetings-sheet-column-signed = Ký tên
meetings-sheet-sum = Tổng số có mặt: ………… người; vắng có lý do: ………… người; vắng không lý do: ………… người.
meetings-sheet-secretary = NGƯỜI ĐIỂM DANH
meetings-sheet-chair = CHỦ TRÌ

# Trên trang của bảng điều khiển.
meetings-field-unit = Đơn vị
meetings-field-startsAt = Ngày giờ
meetings-field-place = Nơi họp
meetings-field-title = Nội dung
meetings-field-reason = Lý do
meetings-page-call = Giấy mời sẽ gửi như sau:
meetings-page-change = Sẽ đổi như sau, và báo cho người được mời:
meetings-page-cancel = Sẽ huỷ buổi này và báo cho người được mời.
meetings-page-send = Gửi
meetings-page-cancel-now = Huỷ buổi họp
meetings-page-told = Đã gửi tới { $people } người, còn { $unreachable } người chưa nhắn được.
