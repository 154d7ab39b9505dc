# Hỏi ý kiến hội viên: ai đi, chọn ngày nào.

polls-help-hoiykien = hỏi ý kiến — hỏi ai đi, chọn ngày nào; thu tên từng người

polls-yes = Tôi đi
polls-no = Tôi không đi
polls-ask = *{ $unit } hỏi:* { $question } { $until }
polls-until = (trả lời đến hết ngày { $day })
polls-answered = Đã ghi: { $option }. Muốn đổi, xin bấm lựa chọn khác.
polls-answered-before = { $You } đã trả lời như vậy từ trước: { $option }.
polls-over = Việc "{ $question }" đã hỏi xong, không nhận thêm trả lời. Có gì thay đổi, xin nhắn cán bộ chi hội.
polls-not-there = Không có câu hỏi ấy, hoặc không thuộc đơn vị của { $you }.
polls-one-option = Cần ít nhất hai lựa chọn. Chỉ hỏi đi hay không thì xin bỏ trống.
polls-options = Xin nhắn từ 2 đến { $most } lựa chọn, cách nhau dấu phẩy.
polls-reminded = Đã nhắc trong hôm nay, nên không nhắc thêm.
polls-reminded-now = Đã nhắc { $people } người chưa trả lời.
polls-all-answered = Mọi người đã trả lời, không còn ai để nhắc.

polls-ask-question = Hỏi hội viên điều gì? Ví dụ: Ai đi viếng nghĩa trang ngày 27/7?
polls-field-question = Câu hỏi
polls-part-question = câu hỏi
polls-ask-unit = Hỏi đơn vị nào?
polls-field-unit = Hỏi
polls-part-unit = đơn vị
polls-unit-shown = { $unit }, { $people } hội viên
polls-ask-options = Có những lựa chọn nào? Ví dụ: thứ bảy 5/12, chủ nhật 6/12
polls-field-options = Lựa chọn
polls-part-options = lựa chọn
polls-skip-options = Chỉ hỏi đi hay không
polls-ask-until = Trả lời đến hết ngày nào?
polls-field-until = Đến hết ngày
polls-part-until = hạn trả lời
polls-skip-until = Không có hạn
polls-preview = *Xem lại, chưa gửi*
polls-sent = Đã gửi câu hỏi.
polls-result = *{ $question }* ({ $state })
    { $answered } trên { $all } người đã trả lời
polls-result-line = { $option }: { $count } ({ $names })
polls-result-silent = Chưa trả lời: { $count } ({ $names })
polls-open-state = đang hỏi
polls-closed-state = đã đóng
polls-list = *Đã hỏi ý kiến: { $total } lần*
polls-none = Chưa hỏi lần nào. Ví dụ: lấy tên ai đi viếng nghĩa trang sáng 27/7

polls-choice-send = Gửi câu hỏi
polls-choice-begin = Hỏi ý kiến
polls-choice-show = Xem lại kết quả
polls-choice-remind = Nhắc người chưa trả lời
polls-choice-close = Đóng lại

polls-data-title = Đã trả lời khi hội hỏi ý kiến
