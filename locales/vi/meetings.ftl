# Họp: mời, trả lời, nhắc, đổi, điểm danh.

# Words that name the commands.
meetings-words-hop = báo họp… | mời họp… | báo mời họp… | tổ chức họp…
# Weekdays too: typed without diacritics, "họp thứ" is "hộp thư".
meetings-words-cuochop = họp… | họp thứ hai… | họp thứ ba… | họp thứ tư… | họp thứ năm… | họp thứ sáu… | họp thứ bảy… | họp thứ 2… | họp thứ 3… | họp thứ 4… | họp thứ 5… | họp thứ 6… | họp thứ 7…
meetings-words-lich = lịch họp… | lịch sinh hoạt… | xem lịch họp… | khi nào họp… | bao giờ họp… | hôm nào họp… | họp khi nào… | họp lúc nào… | họp bao giờ… | họp hôm nào… | họp ở đâu… | họp mấy giờ… | họp ngày nào… | có họp không… | sắp tới có họp không…
meetings-words-huyhop = hủy họp… | hủy buổi họp… | hủy cuộc họp… | hoãn họp… | hoãn buổi họp… | dời họp… | dời buổi họp… | dời lịch họp… | đổi giờ họp… | đổi ngày họp… | đổi lịch họp… | đổi lại giờ họp… | chuyển giờ họp… | chuyển lịch họp… | đổi nơi họp… | đổi chỗ họp… | đổi địa điểm họp… | chuyển nơi họp… | chuyển địa điểm họp…
meetings-words-diemdanh = điểm danh…
meetings-words-baovang = xin vắng… | báo vắng… | cáo vắng… | xin nghỉ họp… | xin phép vắng… | không đi họp được…
meetings-words-baocomat = báo có mặt | tôi đi họp được | tôi sẽ đi họp

meetings-help-hop = họp — báo họp, mời hội viên
meetings-help-lich = lịch họp — các buổi họp sắp tới của bác/anh/chị
meetings-help-huyhop = hủy họp — hủy hoặc dời buổi họp
meetings-help-diemdanh = điểm danh — ghi ai có mặt

# Words inside what officers and members write.
meetings-marks-place = tại | ở | địa điểm | nơi họp | địa điểm tại | họp tại
meetings-marks-not-place = tai nạn | tài chính | tài sản | tài liệu | tài khoản | tài trợ | tài năng | tài nguyên
meetings-marks-title = nội dung | về việc | về | nội dung họp
meetings-marks-call = họp
meetings-marks-remind = nhắc | nhắc trước | nhắc họp trước | giờ nhắc
meetings-marks-days = ngày | hôm
meetings-marks-hours = giờ | tiếng | h
meetings-marks-minutes = phút | ph | p
meetings-marks-before = trước | và | họp | nữa
meetings-marks-none = tắt | không nhắc | không
meetings-marks-agree = gửi | gửi đi | gửi ngay | đồng ý | được | ok | nhất trí | đúng rồi
meetings-marks-moving = dời | hoãn | đổi giờ | đổi ngày | đổi lịch | đổi lại giờ | chuyển giờ | chuyển lịch
meetings-marks-relocating = đổi nơi | đổi chỗ | đổi địa điểm | chuyển nơi | chuyển địa điểm
meetings-marks-cancelling = hủy họp | hủy buổi họp | hủy cuộc họp
meetings-marks-onto = sang | thành | qua
meetings-marks-because = vì | do | bởi | lý do là | lý do | vì lý do | tại vì | bởi vì

meetings-marks-coming = có mặt | có mặt ạ | có mặt nhé | tôi có mặt… | em có mặt… | sẽ có mặt… | tôi sẽ có mặt… | em sẽ có mặt… | đi được | đến được | tôi đi được | em đi được | tôi đến được | tôi sẽ đi… | em sẽ đi… | tôi sẽ đến… | em sẽ đến… | tôi sẽ dự… | sẽ đi | sẽ đến | sẽ dự | có đi | có đi ạ | có | có ạ | dạ có | vâng | vâng ạ | dạ | dạ vâng | dạ vâng ạ | được | được ạ | đồng ý | nhất trí | ok | oke
meetings-marks-weak-yes = có | có ạ | dạ có | vâng | vâng ạ | dạ | dạ vâng | dạ vâng ạ | được | được ạ | đồng ý | nhất trí | ok | oke
meetings-marks-excused = vắng mặt… | vắng… | xin vắng mặt… | xin vắng… | xin phép vắng… | cho tôi vắng… | cho em vắng… | tôi vắng… | em vắng… | bác vắng… | tôi xin vắng… | em xin vắng… | tôi xin phép vắng… | em xin phép vắng… | không đi được… | tôi không đi được… | em không đi được… | không đến được… | tôi không đến được… | em không đến được… | không dự được… | tôi không dự được… | em không dự được… | tôi bận… | em bận… | bận việc… | bận đi… | tôi ốm… | em ốm… | tôi bị ốm… | không | không ạ | dạ không
meetings-marks-weak-no = không | không ạ | dạ không
meetings-marks-whole-reason = tôi bận | em bận | bận việc | bận đi | tôi ốm | em ốm | tôi bị ốm
# Typed without diacritics this is both "vâng" and "vắng".
meetings-marks-either = vang
meetings-marks-surely-excused = vắng mặt | vắng vì | vắng do | vắng bận | vắng ốm | vắng lý do | vắng đi viện | vắng có việc | vắng họp | vắng buổi
meetings-marks-polite = ạ | nhé | nha | họp | buổi này | buổi họp này | họp ạ

meetings-marks-present = có mặt | có | đủ
meetings-marks-absent = vắng mặt | vắng | không đến | không có mặt | không
meetings-marks-all = tất cả | mọi người | cả chi hội | đủ cả
meetings-marks-rest = còn lại | số còn lại | những người còn lại
meetings-marks-except = trừ | ngoại trừ | trừ ra
meetings-marks-to = đến | tới
meetings-marks-and = và | với | cùng
meetings-marks-titles = ông | bà | bác | anh | chị | cô | chú | em | cụ | đồng chí | đ/c | dc | số | stt
meetings-marks-done = xong | xong rồi | kết thúc | hết rồi

# Buttons.
meetings-choice-coming = Có mặt
meetings-choice-excused = Vắng, lý do…
meetings-choice-coming-on = Có mặt { $when }
meetings-choice-excused-on = Vắng { $when }
meetings-choice-no-reason = Không nêu lý do
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
meetings-choice-reason = Sửa lý do
meetings-choice-meeting = { $when } { $title } ({ $unit })
meetings-choice-cancel-meeting = Hủy buổi họp
meetings-choice-move-time = Dời sang giờ khác
meetings-choice-move-place = Đổi nơi họp
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
meetings-unit-unknown = Tôi không thấy đơn vị ấy trong số đơn vị bác/anh/chị phụ trách.
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

    Mời *{ $people } người*, gửi { $messages } tin{ $groups ->
        [0] {""}
       *[other] , trong đó { $groups } tin vào nhóm
    }.{ $unreachable ->
        [0] {""}
       *[other] {" "}{ $unreachable } người tôi không nhắn tới được, xin báo tận nhà.
    }
meetings-preview-reminders = Sẽ nhắc lại trước { $reminders }.
meetings-preview-event = { $groups } nhóm chat được gửi thêm nhắc hẹn, ai bấm tham gia hay từ chối đều được ghi.
meetings-preview-poll = { $groups } nhóm chat được gửi thêm bình chọn, ai chọn "Có mặt" hay "Vắng" đều được ghi.
meetings-preview-ask = Nếu đúng, xin bấm "Gửi giấy mời".
meetings-warning-soon = Lưu ý: buổi họp này chỉ còn chưa đầy hai tiếng nữa.
meetings-warning-near = Lưu ý: đơn vị đã có buổi họp gần giờ này: { $title }, { $when }.
meetings-call-sent = Đã gửi giấy mời tới { $people } người của { $unit }: { $title }, { $when }. Muốn biết ai đến, xin bấm "Ai đến". Muốn hủy hay dời, xin nhắn "hủy họp".
meetings-call-dropped = Đã thôi, chưa gửi gì. Khi cần báo họp, xin nhắn "họp".

# What is sent.
meetings-card-event = { $title }, tại { $place } ({ $unit })
meetings-card-poll = { $title }, { $when }, tại { $place }. Bác/anh/chị có đến được không?
meetings-card-yes = Có mặt
meetings-card-no = Vắng
meetings-invitation = *Giấy mời họp*

    { $unit } kính mời dự: *{ $title }*
    Lúc: *{ $when }*
    Tại: *{ $place }*

    Bác/anh/chị có đến được không? Xin bấm nút, hoặc nhắn "có mặt", hoặc "vắng" kèm lý do.
meetings-reminder = *Nhắc họp, { $days ->
        [0] hôm nay
        [1] ngày mai
       *[other] còn { $days } ngày
    }*

    { $unit }: *{ $title }*
    Lúc: *{ $when }*
    Tại: *{ $place }*

    Bác/anh/chị đã báo có mặt. Nếu bận, xin nhắn "vắng" kèm lý do.
meetings-reminder-asking = *Nhắc họp, { $days ->
        [0] hôm nay
        [1] ngày mai
       *[other] còn { $days } ngày
    }*

    { $unit }: *{ $title }*
    Lúc: *{ $when }*
    Tại: *{ $place }*

    Bác/anh/chị chưa trả lời. Có đến được không? Xin bấm nút, hoặc nhắn "có mặt", hoặc "vắng" kèm lý do.
meetings-cancelled = *Báo hủy họp*

    { $unit } báo: buổi họp "{ $title }" lúc { $when } tại { $place } *không họp nữa*.

    Bác/anh/chị không cần đến.
meetings-cancelled-because = *Báo hủy họp*

    { $unit } báo: buổi họp "{ $title }" lúc { $when } tại { $place } *không họp nữa*.
    Lý do: { $reason }

    Bác/anh/chị không cần đến.
meetings-moved = *Báo đổi giờ họp*

    { $unit } báo: { $title }
    Giờ mới: *{ $when }*
    Tại: *{ $place }*
    Giờ cũ là { $before }, nay không họp lúc ấy nữa.

    Vì đổi giờ nên xin trả lời lại: bấm nút, hoặc nhắn "có mặt", hoặc "vắng" kèm lý do.
meetings-elsewhere = *Báo đổi nơi họp*

    { $unit } báo: { $title }
    Lúc: *{ $when }*, giờ không đổi
    Nơi mới: *{ $place }*
    Nơi cũ là { $from }.

    Câu trả lời trước của bác/anh/chị vẫn giữ. Nếu muốn đổi, xin bấm nút.

# Answers.
meetings-answered-coming = { $late ->
        [0] Đã ghi: bác/anh/chị *có mặt*.
       *[other] Buổi họp đã bắt đầu. Đã ghi: bác/anh/chị *có mặt*.
    }
    { $title }
    Lúc: { $when }
    Tại: { $place }
    Nếu bận, xin nhắn "vắng" kèm lý do.
meetings-answered-excused = { $late ->
        [0] Đã ghi: bác/anh/chị *vắng*, lý do: { $reason }.
       *[other] Buổi họp đã bắt đầu. Đã ghi: bác/anh/chị *vắng*, lý do: { $reason }.
    }
    { $title }
    Lúc: { $when }
    Tại: { $place }
    Nếu lại đến được, xin nhắn "có mặt".
meetings-answered-excused-bare = { $late ->
        [0] Đã ghi: bác/anh/chị *vắng*.
       *[other] Buổi họp đã bắt đầu. Đã ghi: bác/anh/chị *vắng*.
    }
    { $title }
    Lúc: { $when }
    Tại: { $place }
    Muốn báo lý do, xin nhắn "vắng" rồi đến lý do. Nếu lại đến được, xin nhắn "có mặt".
meetings-answered-group-coming = Đã ghi: { $name } có mặt buổi họp { $when }, tại { $place }.
meetings-answered-group-excused = Đã ghi: { $name } vắng buổi họp { $when }, tại { $place }. Nếu muốn báo lý do, xin nhắn riêng cho tôi "vắng" và lý do.
meetings-answer-which-none = Buổi họp "{ $title }", { $when }, tại { $place }: bác/anh/chị có mặt hay vắng? Xin bấm nút cho chắc.
meetings-answer-which-coming = Buổi họp "{ $title }", { $when }: bác/anh/chị đã báo có mặt. Muốn đổi, xin bấm nút.
meetings-answer-which-excused = Buổi họp "{ $title }", { $when }: bác/anh/chị đã báo vắng. Muốn đổi, xin bấm nút.
meetings-ask-reason =
    Đã ghi: bác/anh/chị *vắng* buổi họp "{ $title }", { $when }, tại { $place }.

    Xin cho biết lý do, ví dụ: bận đi viện.
meetings-reason-dropped = Tôi thôi chờ lý do, vẫn ghi là vắng. Xin nhắn lại việc vừa rồi.
meetings-need-reason = Xin nhắn lý do bằng chữ, hoặc bấm "Không nêu lý do".
meetings-answer-cancelled = Buổi họp "{ $title }" lúc { $when } đã hủy, không cần trả lời nữa. Xem các buổi khác: nhắn "lịch họp".
meetings-answer-over = Buổi họp "{ $title }" lúc { $when } đã xong, không ghi câu trả lời được nữa. Xem các buổi khác: nhắn "lịch họp".
meetings-not-invited = { $name } không có tên trong danh sách mời của { $unit } nên tôi chưa ghi được. Nếu có nhầm lẫn, xin báo cán bộ của đơn vị.

# The list of meetings.
meetings-agenda-head = *Lịch họp sắp tới*
meetings-agenda-none = Hiện chưa có buổi họp nào sắp tới. Khi có, giấy mời sẽ được gửi tới đây.
meetings-agenda-stranger = Hiện chưa có buổi họp nào cho bác/anh/chị, vì chưa có tên trong đơn vị nào. Xin hỏi cán bộ chi hội mã mời, rồi nhắn: /start và mã ấy.
meetings-agenda-entry =
    Lúc *{ $when }*
    { $title }
    Tại: { $place }
    Đơn vị: { $unit }
meetings-agenda-mine-coming = Bác/anh/chị: sẽ có mặt
meetings-agenda-mine-excused = Bác/anh/chị: xin vắng
meetings-agenda-mine-excused-because = Bác/anh/chị: xin vắng, { $reason }
meetings-agenda-mine-silent = Bác/anh/chị: chưa trả lời
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
meetings-who-name-phone = { $number }. { $name }, { $phone }
meetings-who-because = { $name }: { $reason }
meetings-who-unreached = { $name } (tin chưa tới được, xin báo tận nhà)

# Cancelling and moving.
meetings-change-none = Bác/anh/chị không có buổi họp nào sắp tới để hủy hay dời. Muốn báo họp mới, xin nhắn "họp".
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
meetings-cancel-done = Đã hủy buổi họp "{ $title }", { $when }, và báo cho { $people } người đã mời.
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
meetings-move-preview-ask = Nếu đúng, xin bấm "Báo thay đổi".
meetings-move-done = Đã đổi buổi họp "{ $title }" thành { $when }, tại { $place }, và báo cho { $people } người đã mời.
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
meetings-list-excused-absent = ❌ { $number }. { $name } (xin vắng)
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
