# Buổi nói chuyện, ra quân, hội thi đã tổ chức; tặng quà thanh niên nhập ngũ.

events-help-sukien = sự kiện — ghi buổi nói chuyện, ra quân, hội thi đã tổ chức
events-help-nhapngu = nhập ngũ — ghi tặng quà thanh niên nhập ngũ

events-kind-talk = nói chuyện, tuyên truyền
events-kind-cleanup = ra quân, vệ sinh môi trường
events-kind-contest = hội thi, giao lưu
events-kind-other = việc khác

events-ask-unit = Đơn vị nào tổ chức?
events-field-unit = Đơn vị
events-part-unit = đơn vị
events-ask-title = Tên việc đã tổ chức?
events-field-title = Việc
events-part-title = tên việc
events-ask-kind = Loại nào?
events-field-kind = Loại
events-part-kind = loại
events-ask-headCount = Bao nhiêu lượt người tham gia?
events-field-headCount = Lượt người
events-part-headCount = lượt người
events-skip-headCount = Không đếm
events-ask-sessions = Mấy buổi?
events-field-sessions = Số buổi
events-part-sessions = số buổi
events-ask-day = Ngày nào? Nhiều buổi thì ngày của buổi cuối. Ví dụ: hôm qua, 26/3
events-field-day = Ngày
events-part-day = ngày
events-ask-partners = Phối hợp với ai?
events-field-partners = Phối hợp
events-part-partners = đơn vị phối hợp
events-skip-partners = Không có
events-ask-audience = Ai đến dự?
events-field-audience = Người dự
events-part-audience = người dự
events-skip-audience = Không ghi
events-preview = *Xem lại, chưa ghi*
events-session-preview = *Xem lại buổi thêm, chưa ghi*
events-written = Đã ghi.
events-session-written = Đã ghi thêm buổi.
events-not-there = Không có việc ấy, hoặc không thuộc đơn vị của { $you }. Xin nhắn "sự kiện" để xem danh sách.
events-card = *{ $title }* ({ $kind })
    { $unit }: { $sessions } buổi, { $heads } lượt người
events-card-partners = Phối hợp: { $partners }
events-card-audience = Người dự: { $audience }
events-card-session = • { $day }: { $sessions } buổi, { $heads } lượt
events-list = *Đã tổ chức: { $total } việc*
events-line = • { $day }: { $title }, { $sessions } buổi, { $heads } lượt
events-none = Chưa ghi việc nào. Ví dụ: ghi buổi nói chuyện truyền thống, 3 buổi, 2.232 lượt, phối hợp Đoàn thanh niên
events-remove-ask = Bỏ hẳn bản ghi "{ $title }"? Bỏ rồi thì không lấy lại được.
events-removed = Đã bỏ bản ghi "{ $title }".

events-ask-people = Bao nhiêu em lên đường?
events-field-people = Số em
events-part-people = số em
events-ask-given = Đã tặng gì, tất cả là bao nhiêu? Ví dụ: 1.400.000đ
events-field-given = Đã tặng (tất cả)
events-part-given = quà
events-ask-name = Tên các em?
events-field-name = Tên
events-part-name = tên
events-skip-name = Không ghi tên
events-given-nothing = không có quà
events-enlistment-preview = *Xem lại, chưa ghi*
events-enlisted = Đã ghi tặng quà { $people } em nhập ngũ.
events-enlistments = *Tặng quà nhập ngũ: { $all } lần ghi*
events-enlistment-line = • { $day }, { $unit }: { $people } em { $name }, { $given }
events-enlistments-none = Chưa ghi lần nào. Ví dụ: tặng quà nhập ngũ 14 em, mỗi em 100 nghìn

events-choice-write = Ghi lại
events-choice-begin = Ghi một việc
events-choice-begin-enlistment = Ghi quà nhập ngũ
events-choice-enlist = Ghi lại
events-choice-session = Thêm buổi
events-choice-session-now = Ghi buổi này
events-choice-remove = Bỏ bản ghi
events-choice-remove-now = Bỏ hẳn
events-choice-nothing = Không có

events-figure-held = Buổi nói chuyện, ra quân, hội thi
events-figure-attendance = Lượt người tham gia các buổi đó
events-figure-gifts = Thanh niên nhập ngũ được tặng quà
events-figure-dong = Tiền tặng thanh niên nhập ngũ
