# Thăm hội viên: sổ thăm và những lần cần thăm.

visits-help-tham = thăm — ghi một lần thăm, xem ai cần thăm

visits-reason-sick = ốm đau, nằm viện
visits-reason-bereavement = gia đình có tang
visits-reason-hardship = hoàn cảnh khó khăn
visits-reason-absent = lâu không họp
visits-reason-holiday = dịp lễ, Tết
visits-reason-birthday = mừng thọ, sinh nhật
visits-reason-policy = gia đình chính sách
visits-reason-other = việc khác

# The diary.
visits-ask-person = Đã thăm ai? Xin nhắn họ tên, ví dụ: bà Võ Thị Trâm
visits-ask-reason = Thăm vì việc gì? Xin chọn:
visits-ask-given = Đã tặng, biếu gì? Ví dụ: 500.000đ và một túi quà
visits-ask-note = Có điều gì cần ghi lại cho lần sau không? Chỉ cán bộ của đơn vị đọc được.
visits-ask-day = Thăm ngày nào? Ví dụ: hôm qua, 20/11
visits-preview = *Xem lại, chưa ghi vào sổ*
visits-field-person = Thăm
visits-field-reason = Vì
visits-field-given = Đã tặng
visits-field-note = Ghi chú
visits-field-day = Ngày
visits-part-person = người được thăm
visits-part-reason = lý do
visits-part-given = quà
visits-part-note = ghi chú
visits-part-day = ngày
visits-written = Đã ghi vào sổ thăm: { $name }.
visits-written-planned = Đã ghi vào sổ thăm: { $name }. Việc cần thăm số { $number } đã xong.
visits-given-nothing = không có quà
visits-entry = { $day }: { $name }, { $reason }. Tặng: { $given }. Người thăm: { $visitor }.
visits-entry-note = { $day }: { $name }, { $reason }. Tặng: { $given }. Người thăm: { $visitor }. Ghi chú: { $note }
visits-diary = *Sổ thăm hội viên: { $all } lần*
visits-diary-none = Sổ thăm chưa có lần nào. Muốn ghi, xin nhắn ví dụ: thăm bà Trâm ốm, biếu 500.000đ
visits-history = *Đã thăm { $name }: { $all } lần*
visits-history-none = Sổ chưa ghi lần nào thăm { $name }. Muốn ghi, xin nhắn "thăm" và họ tên.

# Visits to make.
visits-todo = *Cần thăm: { $all } người*
visits-todo-none = Hiện không còn ai trong danh sách cần thăm. Ai lâu không đến họp, xin nhắn "chuyên cần". Muốn ghi một lần đã thăm, xin nhắn ví dụ: thăm bà Trâm ốm, biếu 500.000đ
visits-todo-line = Số { $number }: { $name } ({ $unit }), { $reason }. Người đi: { $visitor }.
visits-card = *Cần thăm, số { $number }: { $name }*
    { $unit }
    Điện thoại: { $phone }
    Vì: { $reason }
    Ghi ngày: { $since }
    Người đi: { $visitor }{ $tries ->
        [0] {""}
       *[other] {"."} Đã đến { $tries } lần, không có nhà (lần cuối { $last })
    }
visits-no-phone = chưa có
visits-nobody-yet = chưa giao ai
visits-told = *{ $name }*: { $reason }. Chưa ghi gì. Ghi vào việc cần thăm, hay đã đến thăm rồi?
visits-choice-to-visit = Ghi vào việc cần thăm
visits-choice-was-visited = Đã thăm rồi, ghi vào sổ
visits-planned-all = Đã ghi { $count } người vào danh sách cần thăm.
visits-planned-before = { $name } đã có trong danh sách cần thăm, số { $number }.
visits-already-done = Việc thăm { $name } (số { $number }) đã xong rồi.
visits-already-dropped = Việc thăm { $name } (số { $number }) đã bỏ trước đó.
visits-not-home = Đã ghi: đến thăm { $name } nhưng không có nhà. Số { $number } vẫn còn trong danh sách cần thăm.
visits-dropped = Đã bỏ { $name } (số { $number }) khỏi danh sách cần thăm.
visits-ask-officer = Giao ai đi thăm { $name }?
visits-assigned = Đã giao { $officer } đi thăm { $name } (số { $number }) và báo cho người ấy.
visits-assigned-self = Đã ghi: { $you } đi thăm { $name } (số { $number }).
visits-assigned-untold = Đã giao { $officer } đi thăm { $name } (số { $number }), nhưng tôi không nhắn tới được. Xin báo trực tiếp.
visits-told-assigned = { $by } nhờ { $you } đi thăm:

# Buttons.
visits-choice-show = Số { $number }: { $name }
visits-choice-done = Đã thăm
visits-choice-nothome = Không có nhà
visits-choice-assign = Giao cho…
visits-choice-drop = Không cần nữa
visits-choice-again = Đưa lại vào danh sách
visits-choice-history = Các lần đã thăm
visits-choice-latest = Sổ thăm gần đây
visits-choice-write-entry = Ghi một lần thăm
visits-choice-more = Xem tiếp
visits-choice-nothing = Không có
visits-skip-note = Không ghi chú
visits-choice-write = Ghi vào sổ

# Dữ liệu của tôi, và việc đang nhận.
visits-data-title = Những lần được thăm
visits-data-visit =
    { $state ->
        [done] Đã thăm
        [todo] Sẽ thăm
       *[other] Không thăm nữa
    }. Vì: { $reason }. Đã tặng: { $given }; { $things }. Ghi chú: { $note }
visits-data-work = Lần thăm số { $number } chưa đi

## Trong báo cáo
visits-figure-made = Lượt thăm hội viên
visits-figure-dong = Tiền thăm hỏi
