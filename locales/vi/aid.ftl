# Yêu cầu hỗ trợ: from the first word to what was given.

aid-help-hotro = xin hỗ trợ — khi ốm đau, tang gia, tai nạn, khó khăn, cho mình hoặc cho người khác

aid-private-only = Việc hỗ trợ là chuyện riêng, xin nhắn riêng cho tôi, không trao đổi trong nhóm. Bấm vào tên tôi, chọn nhắn tin, rồi nhắn "xin hỗ trợ".
aid-no-unit = Hiện chưa có hội nào nhận yêu cầu qua đây. Xin gọi hoặc đến gặp trực tiếp cán bộ chi hội.

aid-kind-sickness = Ốm đau
aid-kind-bereavement = Tang gia
aid-kind-disaster = Tai nạn, thiên tai
aid-kind-hardship = Khó khăn
aid-kind-child = Học sinh, trẻ mồ côi
aid-kind-work = Việc làm
aid-kind-rights = Quyền lợi, chế độ
aid-kind-other = Việc khác

aid-ask-kind =
    { $You } cần hỗ trợ việc gì? Xin bấm một mục dưới đây.

    Việc khẩn cấp xin gọi ngay: *113* công an, *114* cứu hỏa, *115* cấp cứu.
aid-hint-kind = Tôi chưa rõ việc này thuộc mục nào.
aid-ask-who = Xin hỗ trợ cho ai?
aid-choice-self = Cho tôi
aid-choice-other = Cho người khác
aid-ask-name = Xin cho biết tên người cần hỗ trợ và là thế nào với { $you }. Ví dụ: mẹ tôi, bà Nguyễn Thị Lan.
aid-hint-name = Tôi chưa đọc được tên.

aid-ask-story = Xin kể ngắn gọn có chuyện gì và đang cần gì. Có thể nhắn nhiều tin và gửi ảnh.
aid-hint-story = Tôi chưa thấy chữ hoặc ảnh nào trong tin này. Xin gõ vài chữ.
aid-ask-contact = Cán bộ liên lạc lại bằng cách nào? Xin nhắn số điện thoại, hoặc bấm một mục dưới đây.
aid-choice-here = Nhắn tại đây
aid-hint-contact = Số điện thoại này chưa đủ hoặc thừa số. Số đúng có 10 chữ số, ví dụ 0912 345 678.

aid-ask-unit = Xin chọn hội hoặc đơn vị nhận yêu cầu. Không thấy thì xin nhắn tên chi hội, xóm hoặc khu phố.
aid-hint-unit = Tôi không tìm thấy đơn vị có tên như vậy.
aid-hint-unit-several = Có mấy đơn vị trùng tên, xin chọn một.
aid-unit-in = { $unit } ({ $above })

aid-field-kind = Loại việc
aid-field-who = Cho ai
aid-field-story = Nội dung
aid-field-contact = Cách liên lạc
aid-field-unit = Gửi tới
aid-preview-head = *Xin xem lại trước khi gửi.* Chỉ cán bộ phụ trách đọc được. Muốn kèm ảnh thì gửi ảnh ngay bây giờ; đúng rồi thì bấm "Gửi".
aid-choice-send = Gửi
aid-sent =
    Đã gửi *yêu cầu số { $number }* tới:
    { $officers }

    Có người nhận là tôi báo ngay tại đây. Muốn xem lại, xin nhắn "yêu cầu của tôi".
aid-sent-call =
    Đã ghi *yêu cầu số { $number }*, nhưng hiện chưa có cán bộ nào nhận được tin qua đây.

    Xin gọi trực tiếp:
    { $officers }
aid-sent-nobody =
    Đã ghi *yêu cầu số { $number }*, nhưng { $unit } hiện chưa có cán bộ nào nhận được tin qua đây.

    Xin gọi hoặc đến gặp trực tiếp cán bộ.

aid-officer = { $name }, cán bộ { $unit }
aid-officer-phone = { $name }, cán bộ { $unit }, điện thoại { $phone }

aid-line-title = *Yêu cầu số { $number }*: { $kind }
aid-line-unit = Đơn vị: { $unit }
aid-line-for-self = Cho: { $name } (người gửi)
aid-line-for-other = Cho: { $name }
aid-line-asker = Người gửi: { $name }
aid-line-contact = Liên lạc: { $contact }
aid-line-contact-here = Liên lạc: nhắn qua đây
aid-line-contact-here-phone = Liên lạc: nhắn qua đây; điện thoại đã lưu { $phone }
aid-line-story = Nội dung: { $story }
aid-line-files = Ảnh và tệp kèm theo: { $count }
aid-no-words = (chỉ có ảnh hoặc tin thoại)
aid-files = Ảnh và tệp của yêu cầu số { $number }.

aid-state-open = Tình trạng: chưa có cán bộ nhận.
aid-state-taken = Tình trạng: { $name } đã nhận, đang giải quyết.
aid-state-taken-left = Tình trạng: { $name } đã nhận nhưng không còn phụ trách, chờ người khác nhận.
aid-state-decided = Tình trạng: đã có quyết định, { $name } đang thực hiện.
aid-state-decided-left = Tình trạng: đã có quyết định, nhưng { $name } không còn phụ trách, chờ người khác nhận.
aid-state-closed = Tình trạng: đã giải quyết xong.
aid-state-withdrawn = Tình trạng: người gửi đã rút lại.

aid-given-both = Đã trao: { $dong }; { $inKind }.
aid-given-money = Đã trao: { $dong }.
aid-given-in-kind = Đã giúp: { $inKind }.
aid-given-nothing = Không có tiền hay hiện vật.

aid-history = Các bước:
aid-event-opened = { $at }: { $name } gửi yêu cầu
aid-event-taken = { $at }: { $name } nhận
aid-event-asked = { $at }: { $name } hỏi: { $text }
aid-event-answered = { $at }: { $name } trả lời: { $text }
aid-event-added = { $at }: { $name } bổ sung: { $text }
aid-event-passed = { $at }: { $name } chuyển cho { $text }
aid-event-noted = { $at }: { $name } ghi chú: { $text }
aid-event-decided = { $at }: { $name } quyết định: { $text }
aid-event-closed = { $at }: { $name } đóng, đã giúp: { $text }
aid-event-closed-bare = { $at }: { $name } đóng
aid-event-reopened = { $at }: { $name } mở lại
aid-event-withdrawn = { $at }: { $name } rút lại
aid-event-missed = (chưa tới được người gửi)

aid-choice-take = Nhận
aid-choice-pass = Chuyển
aid-choice-view = Xem
aid-choice-ask = Hỏi lại
aid-choice-note = Ghi chú
aid-choice-decide = Quyết định
aid-choice-close = Đóng
aid-choice-reopen = Mở lại
aid-choice-files = Xem ảnh, tệp
aid-choice-mine = Xem yêu cầu số { $number }
aid-choice-add = Bổ sung
aid-choice-answer = Trả lời
aid-choice-withdraw = Rút lại
aid-choice-withdraw-now = Rút yêu cầu số { $number }
aid-choice-keep = Giữ lại

aid-card-new = *Có yêu cầu hỗ trợ mới.*
aid-card-passed = *{ $name } chuyển yêu cầu này tới { $you }.*
aid-card-waiting = *Yêu cầu này đã chờ { $age }, chưa ai nhận.* Xin bấm "Nhận" hoặc "Chuyển".
aid-card-left = *{ $name } không còn phụ trách, yêu cầu này cần người khác nhận.* Xin bấm "Nhận" hoặc "Chuyển".
aid-card-answered = *{ $name } trả lời* về yêu cầu số { $number }: { $text }
aid-card-added = *{ $name } bổ sung* cho yêu cầu số { $number }: { $text }
aid-card-withdrawn = { $name } đã rút lại yêu cầu số { $number }. Không phải làm gì thêm.

aid-age-now = chưa đầy 1 giờ
aid-age-hours = { $count } giờ
aid-age-days = { $count } ngày

aid-list-line =
    Số { $number }, { $kind }, { $unit }, gửi cách đây { $age }
    { $state }

aid-not-found = Không có yêu cầu số { $number }, hoặc không phải việc của { $you }. Xin xem lại số.
aid-stale = Chưa làm được bước này với yêu cầu số { $number }. { $state }
aid-stale-mine = { $You } đang giữ yêu cầu số { $number }. { $state }
aid-over = Yêu cầu số { $number } không sửa được nữa. { $state } Nếu còn cần giúp, xin nhắn "xin hỗ trợ".

aid-hint-words = Tôi chưa thấy chữ nào. Xin gõ bằng chữ.
aid-preview-ask = Gửi câu hỏi này cho *{ $name }* (yêu cầu số { $number })?
aid-preview-decide = Gửi quyết định này cho *{ $name }* (yêu cầu số { $number })?
aid-ask-given =
    Đã giúp những gì cho yêu cầu số { $number }? Xin ghi số tiền, rồi đến hiện vật.
    Ví dụ: 500.000 đồng và 1 túi quà.
aid-choice-nothing = Không có tiền, quà
aid-preview-closing = Đóng yêu cầu số { $number } của *{ $name }*? Người gửi sẽ đọc được điều này.
aid-choice-close-now = Đóng yêu cầu

aid-told-taken =
    Yêu cầu số { $number } đã có người nhận:
    { $officer }

    Việc có gì mới, tôi báo ngay tại đây.
aid-told-reopened =
    Yêu cầu số { $number } được mở lại và có người tiếp tục giải quyết:
    { $officer }
aid-told-asked =
    { $name } hỏi về yêu cầu số { $number } của { $you }:

    { $text }

    Xin nhắn câu trả lời. Tôi cho xem lại rồi mới gửi.
aid-told-passed =
    Yêu cầu số { $number } đã được chuyển tới:
    { $to }
aid-told-decided =
    Đã có quyết định về yêu cầu số { $number }, do { $name } ghi:

    { $text }
aid-told-closed =
    Yêu cầu số { $number } đã giải quyết xong, do { $name } ghi. { $given }

    Nếu chưa đúng hoặc còn cần giúp, xin nhắn "xin hỗ trợ".

aid-done-asked = Đã gửi câu hỏi về yêu cầu số { $number }. Có trả lời là tôi báo ngay.
aid-done-noted = Đã ghi chú vào yêu cầu số { $number }.
aid-done-decided = Đã gửi quyết định về yêu cầu số { $number }. Khi trao xong, xin bấm "Xem" rồi "Đóng".
aid-done-closed = Đã đóng yêu cầu số { $number }.
aid-done-passed = Đã chuyển yêu cầu số { $number } tới { $to }.
aid-done-passed-unreached = Đã chuyển yêu cầu số { $number } tới { $to }, nhưng bên đó chưa nhận được tin qua đây. Xin gọi báo trực tiếp.

aid-missed = Tin về yêu cầu số { $number } chưa tới được { $name }. Xin báo trực tiếp.
aid-missed-contact = Tin về yêu cầu số { $number } chưa tới được { $name }. Xin báo trực tiếp: { $contact }.

aid-ask-addition = Xin nhắn điều muốn gửi thêm cho cán bộ về yêu cầu số { $number }, bằng chữ hoặc ảnh.
aid-preview-addition = Gửi cho cán bộ về yêu cầu số { $number }? Còn gì nữa xin nhắn tiếp; đủ rồi thì bấm "Gửi".
aid-added = Đã gửi cho cán bộ giữ yêu cầu số { $number }. Có gì mới, tôi báo ngay tại đây.
aid-added-unreached = Đã ghi vào yêu cầu số { $number }, nhưng hiện chưa có cán bộ nào nhận được tin qua đây. Việc gấp xin gọi trực tiếp.

aid-ask-withdraw = { $You } muốn rút lại yêu cầu số { $number }? Cán bộ sẽ không giải quyết nữa.
aid-withdrawn = Đã rút lại yêu cầu số { $number }. Khi cần, xin nhắn "xin hỗ trợ".

# Dữ liệu của tôi, và việc đang nhận.
aid-data-title = Yêu cầu hỗ trợ
aid-data-request =
    Yêu cầu số { $number }: { $kind } ({ $state ->
        [closed] đã giải quyết
        [withdrawn] đã rút lại
       *[other] đang giải quyết
    }). Cho: { $who }. Nội dung: { $story }. Liên lạc: { $contact }. Ảnh, tệp: { $files }. Đã hỗ trợ: { $given }; { $kindGiven }
aid-data-event = Về yêu cầu số { $number }: { $text }
aid-data-work = Yêu cầu hỗ trợ số { $number }: { $kind }

## Trong báo cáo
aid-figure-closed = Yêu cầu hỗ trợ đã giải quyết
aid-figure-households = Gia đình được hỗ trợ
aid-figure-dong = Tiền hỗ trợ hoạn nạn, khó khăn
aid-figure-row = { $kind } (số { $number })

# Điều đang hỏi trong một bước.
aid-part-kind = loại việc
aid-part-who = người cần giúp
aid-part-story = nội dung
aid-part-contact = cách liên lạc
aid-part-unit = đơn vị nhận
aid-more-story =
    Tôi đã ghi ({ $length } trên { $limit } ký tự).

    Còn gì nữa xin nhắn tiếp hoặc gửi ảnh. Đủ rồi thì bấm "Xong".
aid-for-self = { $name } (người gửi)
aid-contact-here = nhắn qua đây
aid-ask-question = Xin gõ câu hỏi gửi cho { $name } về yêu cầu số { $number }.
aid-field-question = Câu hỏi
aid-part-question = câu hỏi
aid-ask-note = Xin gõ ghi chú cho yêu cầu số { $number }. Chỉ cán bộ đọc được; có thể gửi ảnh.
aid-field-note = Ghi chú
aid-part-note = ghi chú
aid-ask-decision = Xin gõ quyết định về yêu cầu số { $number }. { $name } sẽ đọc đúng những lời này.
aid-field-decision = Quyết định
aid-part-decision = quyết định
aid-field-given = Đã trao
aid-part-given = phần đã trao
aid-field-addition = Nội dung
aid-part-addition = nội dung
aid-ask-to = Chuyển yêu cầu số { $number } cho ai? Bấm một mục, hoặc gõ tên người, tên đơn vị.
aid-field-to = Chuyển cho
aid-part-to = nơi nhận
