# Báo tin cho công an: what is told in confidence.

tips-help-baotin = báo tin — báo riêng cho công an phường, không cần để tên

tips-private-only = Việc này xin nhắn riêng cho tôi, không nói trong nhóm. Bấm vào tên tôi, chọn nhắn tin, rồi nhắn "báo tin". Việc khẩn cấp gọi ngay *113*.
tips-private-only-link = Việc này xin nhắn riêng cho tôi tại { $link }, không nói trong nhóm. Việc khẩn cấp gọi ngay *113*.
tips-news = "Báo tin" ở đây là báo cho công an. Nhà có việc buồn, việc vui xin nhắn "xin hỗ trợ", hoặc báo cán bộ chi hội.
tips-victim =
    Bị mất trộm, bị đánh, bị đe dọa hay có người theo dõi: *gọi ngay 113*, hoặc đến công an nơi ở trình báo. Giữ nguyên hiện trường, đừng dọn.

    Nhắn cho công an qua đây thì nên để tên để còn gọi lại. Chưa gửi cho ai.
tips-victim-named = Gửi { $unit }, có tên tôi
tips-victim-nameless = Báo tin không để tên
tips-no-station = Hiện chưa có công an phường, xã nào nhận tin qua đây. Việc khẩn cấp gọi ngay *113*; việc khác xin đến thẳng trụ sở công an.

tips-ask-story = *Việc khẩn cấp gọi ngay 113.*

    Xin kể việc đã thấy, đã biết. Chỉ công an phường, xã đọc được. Không cần để tên; có thể gửi kèm ảnh.
tips-danger = *Nếu việc đang xảy ra, xin gọi ngay 113* (cháy gọi 114, cấp cứu gọi 115) rồi nhắn tiếp sau.
tips-ask-place = Việc ấy ở đâu, khi nào? Biết đến đâu xin ghi đến đấy.
tips-ask-files = Có ảnh, video hay tin thoại thì xin gửi ngay bây giờ, tối đa { $limit } tệp ({ $files }). Xong hoặc không có thì bấm "Xong".
tips-ask-name =
    { $You } có muốn để tên *{ $name }* không?

    Không để tên thì tôi không giữ lại gì để biết ai gửi; muốn hỏi lại sẽ dùng một mã số.
tips-ask-station = Gửi tới công an nơi nào? Xin bấm một mục, hoặc nhắn tên phường, xã.
tips-station-line = • *{ $unit }*{ $above }: người đọc là { $readers }
tips-choice-skip = Không rõ
tips-choice-done = Xong
tips-choice-nameless = Không để tên
tips-choice-named = Để tên
tips-choice-send = Gửi
tips-choice-other-station = Nơi nhận khác
tips-choice-clean-only = Bỏ tệp đó
tips-choice-end = Xong

tips-hint-words = Tôi chưa thấy chữ nào trong tin này. Xin gõ vài chữ.
tips-hint-choose = Xin bấm một trong các nút dưới đây.
tips-hint-preview = Tin chưa được gửi.
tips-hint-station = Tôi không tìm thấy công an nơi này.
tips-hint-station-several = Có mấy nơi tên gần giống nhau, xin nhắn tên đầy đủ.
tips-too-long = Phần này chưa được ghi vì dài quá: { $length } ký tự, tối đa { $limit }. Xin nhắn lại ngắn hơn; những gì đã ghi trước đó vẫn còn.
tips-files-none = chưa có tệp nào
tips-files-some = { $count } tệp
tips-files-many = Chỉ nhận tối đa { $limit } tệp; tệp sau chưa được ghi.
tips-file-large = Có tệp lớn quá, chưa lấy được: tối đa { $megabytes } MB. Video xin gửi đoạn ngắn hơn.
tips-file-failed = Có tệp tôi chưa lấy được. Xin gửi lại tệp ấy.
tips-no-words = (không có lời, chỉ có tệp)
tips-no-place = không rõ

tips-preview = *Xin xem lại trước khi gửi.*
    Việc: { $story }
    Ở đâu, khi nào: { $place }
    Kèm theo: { $files }
    Gửi tới: *{ $unit }*, người đọc: { $readers }
tips-preview-named = Có để tên: { $name }. Nếu cần, công an nhắn lại ngay tại đây.
tips-preview-nameless = Không để tên. Nếu tự kể tên, số điện thoại hay nhà mình ở trên thì công an vẫn đọc thấy.
tips-preview-unclean = Có { $count } tệp có thể còn ghi tên người soạn hoặc nơi chụp mà tôi không xóa được. Nếu ngại, xin bấm "Bỏ tệp đó".
tips-preview-voice = Người quen nghe giọng nói có thể nhận ra.
tips-dropped = Đã bỏ, không gửi gì cho ai và không giữ lại gì. Khi cần, xin nhắn "báo tin".

tips-sent-nameless =
    Đã gửi tới *{ $unit }*. Tôi không giữ lại gì để biết ai gửi.

    Mã của tin: *{ $code }*. Xin ghi ra giấy; mất mã thì không ai tìm lại được. Muốn hỏi kết quả hoặc bổ sung, xin nhắn: báo tin { $code }

    Xin xóa đoạn tin nhắn này trên máy nếu người khác cũng dùng máy.
tips-sent-named =
    Đã gửi tới *{ $unit }*, tin số { $number }. Công an sẽ nhắn lại ngay tại đây nếu cần.

    Mã của tin: *{ $code }*. Muốn hỏi kết quả hoặc bổ sung, xin nhắn: báo tin { $code }

tips-code-unknown = Không có tin báo nào với mã này. Xin xem lại từng chữ của mã.
tips-code-unread = Mã này thiếu hoặc thừa chữ. Mã có 10 chữ và số, ví dụ: báo tin KM4T7 XPC9H.
tips-code-blocked = Đã có nhiều mã không đúng. Xin chờ { $minutes } phút rồi thử lại.
tips-mine = *Tin đã gửi tới { $unit }* ({ $hour })
    { $state }
tips-mine-open = Công an đã nhận được, chưa có người phụ trách.
tips-mine-taken = Đã có cán bộ đang xem xét.
tips-mine-closed = Công an đã xử lý xong.
tips-ask-reply = Muốn trả lời, xin nhắn ngay tại đây. Không thì bấm "Xong".
tips-ask-addition = Muốn bổ sung, xin nhắn hoặc gửi ảnh ngay tại đây. Không thì bấm "Xong".
tips-preview-addition =
    Gửi thêm cho *{ $unit }*?

    { $text }
    Kèm theo: { $files }
tips-added = Đã gửi thêm tới { $unit }. Muốn xem trả lời, xin nhắn lại "báo tin" và mã.
tips-added-many = Tin này đã bổ sung nhiều lần rồi. Xin gặp trực tiếp công an, hoặc nhắn "báo tin" để báo tin mới.
tips-follow-end = Đã xong. Khi cần, xin nhắn "báo tin" và mã.
tips-told-ask =
    { $unit } hỏi về tin số { $number } của { $you }:

    { $text }

    Xin bấm nút dưới đây để trả lời.
tips-told-close =
    { $unit } đã xử lý xong tin số { $number } của { $you }:

    { $text }

tips-hour = khoảng { $time } ngày { $date }
tips-alert-new = *Có tin báo mới, số { $number }*, tới { $unit }, { $hour } ({ $files }). Xin bấm "Xem"; mỗi lần xem đều được ghi lại.
tips-alert-added = *Tin báo số { $number } có bổ sung.* Xin bấm "Xem".
tips-alert-waiting = *Tin báo số { $number } chưa ai nhận* ({ $unit }, { $hour }). Xin bấm "Xem" rồi "Nhận".
tips-alert-noted = Có ghi chú mới ở tin báo số { $number }. Xin bấm "Xem".
tips-view = *Tin báo số { $number }*, { $unit }, { $hour }
    Việc: { $story }
    Ở đâu, khi nào: { $place }
    Kèm theo: { $files }
tips-from = Người báo: { $name }
tips-from-phone = Người báo: { $name }, điện thoại { $phone }
tips-from-nobody = Người báo không để tên; chỉ hỏi lại được qua mã của họ.
tips-state-open = Tình trạng: chưa ai nhận.
tips-state-taken = Tình trạng: { $name } đang xem xét.
tips-state-closed = Tình trạng: đã xử lý xong.
tips-list-line =
    Tin báo số { $number }, { $unit }, { $hour }
    { $state }
tips-files = Ảnh và tệp của tin báo số { $number }.
tips-word-added = { $at }: người báo bổ sung: { $text }
tips-word-taken = { $at }: { $name } nhận
tips-word-asked = { $at }: { $name } hỏi: { $text }
tips-word-noted = { $at }: { $name } ghi chú: { $text }
tips-word-closed = { $at }: { $name } đóng, kết quả: { $text }
tips-word-added-mine = { $at }: bổ sung: { $text }
tips-word-asked-mine = { $at }: công an hỏi: { $text }
tips-word-closed-mine = { $at }: kết quả: { $text }

tips-choice-view = Xem
tips-choice-take = Nhận
tips-choice-ask = Hỏi lại
tips-choice-note = Ghi chú
tips-choice-close = Đóng
tips-choice-files = Xem ảnh, tệp
tips-choice-mine = Xem tin số { $number }
tips-choice-add = Trả lời, bổ sung
tips-choice-number = Xem số { $number }
tips-not-found = Không có tin báo số này, hoặc không phải việc của { $you }. Xin xem lại số.
tips-stale = Chưa làm được bước này với tin báo số { $number }. { $state }
tips-ask-words-ask = Xin gõ câu hỏi gửi cho người báo tin số { $number }.
tips-ask-words-note = Xin gõ ghi chú cho tin báo số { $number }. Chỉ cán bộ của đơn vị đọc được.
tips-ask-words-close = Xin gõ kết quả xử lý tin báo số { $number }. Người báo đọc được những lời này.
tips-preview-words-ask =
    Gửi câu hỏi này cho người báo tin số { $number }?

    { $text }
tips-preview-words-close =
    Đóng tin báo số { $number } với kết quả này? Người báo sẽ đọc được.

    { $text }
tips-step-dropped = Đã bỏ, tin báo số { $number } vẫn như cũ.
tips-done-ask = Đã gửi câu hỏi về tin báo số { $number }.
tips-done-ask-waits = Đã ghi câu hỏi. Người báo tin số { $number } không để tên; họ sẽ thấy khi hỏi lại bằng mã.
tips-done-note = Đã ghi chú vào tin báo số { $number }.
tips-done-close = Đã đóng tin báo số { $number } và báo kết quả cho người báo.
tips-done-close-waits = Đã đóng tin báo số { $number }. Người báo sẽ thấy kết quả khi hỏi lại bằng mã.

tips-data-title = Tin đã báo cho công an có để tên
tips-data-tip = Tin số { $number } gửi { $unit }: { $story }. Ở đâu, khi nào: { $place }. Số tệp: { $files }
tips-data-word = Tin số { $number }: { $text }
tips-data-work = Tin báo số { $number }
