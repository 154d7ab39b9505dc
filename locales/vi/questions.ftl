# Hỏi đáp: what people ask, and who answers.

questions-help-hoi = hỏi — hỏi thủ tục, quy định, chế độ; tôi trả lời hoặc chuyển cán bộ
questions-help-hoidap = tình hình hỏi đáp — số câu hỏi, thời gian trả lời, việc đang chờ
questions-help-truc = trực — ai trả lời câu hỏi, giờ nào, ai thay
questions-help-traloi = bật trả lời trong nhóm — tôi tự trả lời câu hỏi rõ ràng trong nhóm này

questions-ask = { $You } muốn hỏi việc gì? Xin gõ câu hỏi, ví dụ: làm lại căn cước cần giấy tờ gì.
questions-ask-hint = Tôi chưa đọc được câu hỏi. Xin gõ vài chữ, hoặc nhắn "thôi".
questions-too-long = Tin này dài quá: { $length } ký tự, trong khi tối đa là { $limit }. Xin nhắn lại ngắn hơn.
questions-article-title = *{ $title }*
questions-source = Nguồn: { $name }
questions-source-link = Nguồn: { $name } ({ $link })
questions-source-officer = Nguồn: câu trả lời của cán bộ đơn vị.
questions-in-force = Áp dụng từ { $day }.
questions-checked = Đã kiểm tra đến ngày { $day }.
questions-field-where = Nơi làm: { $text }
questions-field-papers = Giấy tờ: { $text }
questions-field-cost = Lệ phí: { $text }
questions-field-time = Thời hạn: { $text }
questions-choice-more = Xem thêm
questions-choice-right = Đúng ý
questions-choice-wrong = Chưa đúng
questions-choice-hand = Không phải, hỏi cán bộ
questions-choose = Có phải { $you } hỏi một trong các việc này? Xin bấm một mục.
questions-choose-other = Xin lỗi, tôi trả lời chưa đúng việc. Có phải là một trong các việc này?
questions-choose-officer = Xin lỗi, tôi trả lời chưa đúng việc. Xin bấm nút dưới đây, tôi chuyển câu hỏi cho cán bộ.
questions-glad = Cảm ơn { $you } đã cho biết. Cần hỏi thêm xin nhắn tiếp tại đây.
questions-private-matter = Việc này xin nhắn riêng cho tôi để giữ kín cho { $you }. Tôi nhận và chuyển đúng chỗ.
questions-article-gone = Bài này chưa được cán bộ ở đây duyệt, hoặc đã thay. Xin nhắn "hỏi" và câu hỏi, tôi chuyển cho cán bộ.
questions-more-link = Xin bấm vào đây để đọc đầy đủ: { $link }
questions-more-private = Xin nhắn riêng cho tôi câu hỏi này để đọc đầy đủ: bấm vào tên tôi, rồi bấm nhắn tin.
questions-no-unit = Tôi chưa có câu trả lời và chưa biết gửi câu hỏi cho đơn vị nào. Xin hỏi trực tiếp cán bộ nơi ở.
questions-ask-privately = Câu này cần cán bộ trả lời. Xin nhắn riêng cho tôi câu hỏi, tôi chuyển ngay: bấm vào tên tôi, rồi bấm nhắn tin.
questions-ask-unit = Tôi chưa có câu trả lời sẵn. Câu hỏi này gửi cán bộ đơn vị nào?

questions-officer = { $name }, cán bộ { $unit }
questions-officer-phone = { $name }, cán bộ { $unit }, điện thoại { $phone }
questions-handed-private =
    Câu này cần cán bộ trả lời. Tôi đã chuyển *câu hỏi số { $number }* tới:
    { $officers }

    Chậm nhất { $until } sẽ có người trả lời tại đây. Có gì thêm, xin nhắn tiếp.
questions-handed-private-later =
    Đã ghi *câu hỏi số { $number }*. Hiện ngoài giờ trực; cán bộ trực lại từ { $from }:
    { $officers }

    Chậm nhất { $until } sẽ có người trả lời tại đây. Việc khẩn cấp xin gọi 113, 114, 115.
questions-handed-group = Câu hỏi số { $number } đã chuyển { $officers }. Chậm nhất { $until } sẽ có trả lời tại đây.
questions-handed-group-later = Câu hỏi số { $number } đã ghi. Ngoài giờ trực; { $officers } trực lại từ { $from }, trả lời chậm nhất { $until }.
questions-handed-call =
    Đã ghi *câu hỏi số { $number }*, nhưng hiện chưa có cán bộ nào nhận được tin qua đây. Xin liên hệ trực tiếp:
    { $officers }
questions-handed-nobody = Đã ghi *câu hỏi số { $number }*, nhưng { $unit } chưa có cán bộ nhận tin qua đây. Xin đến gặp trực tiếp.

questions-danger-fire = *Gọi ngay 114* (chữa cháy, cứu nạn). Công an 113, cấp cứu 115. Ra khỏi nơi nguy hiểm, báo rõ địa chỉ.
questions-danger-gas = *Gọi ngay 114* (cứu nạn). Cấp cứu 115. Ra ngoài trời ngay, không bật tắt điện, không châm lửa. Ở ngoài rồi mới gọi, báo rõ địa chỉ.
questions-danger-electric = *Gọi ngay 114* (cứu nạn). Cấp cứu 115, và báo điện lực. Đứng xa chỗ có điện, không chạm vào người bị giật khi chưa ngắt điện.
questions-danger-crime = *Gọi ngay 113* (công an). Cấp cứu 115, chữa cháy 114. Đứng ở nơi an toàn, báo rõ địa chỉ.
questions-danger-suicide = *Gọi ngay 115*. Xin đừng để người ấy một mình, nói chuyện nhẹ nhàng, cất thuốc và vật nguy hiểm.
questions-danger-suicide-self =
    Nghe vậy tôi lo và thương lắm. Lúc này xin đừng ở một mình: gọi một người thân đến ngồi cùng, để thuốc và vật nguy hiểm ra xa.
    Xin gọi *115*, có người nghe máy cả ngày đêm.
    Tôi nhờ cán bộ gọi lại ngay nhé?
questions-danger-medical = *Gọi ngay 115* (cấp cứu). Công an 113, cứu nạn 114. Để người bệnh nằm yên, báo rõ địa chỉ.
questions-danger-poison = *Gọi ngay 115* (cấp cứu). Giữ lại vỏ chai, vỏ thuốc để đưa bác sĩ xem. Không tự gây nôn, báo rõ địa chỉ.
questions-danger-accident = *Gọi ngay 115* (cấp cứu) và *113* (công an). Cứu nạn 114. Không tự kéo người bị nạn, báo rõ địa chỉ.
questions-danger-water = *Gọi ngay 114* (cứu nạn). Cấp cứu 115. Ném phao, dây hay can nhựa cho người dưới nước. Không tự xuống nước nếu không biết bơi.
questions-danger-flood = *Gọi ngay 114* (cứu nạn). Cấp cứu 115. Lên chỗ cao, ngắt điện, giữ máy để gọi, báo rõ địa chỉ và số người.
questions-danger-landslide = *Gọi ngay 114* (cứu nạn). Cấp cứu 115. Ra xa chỗ đất lở, nhà đổ, không quay lại. Báo rõ địa chỉ và số người còn kẹt.
questions-danger-missing = *Gọi ngay 113* (công an). Báo rõ tên, tuổi, áo quần, nơi và giờ thấy lần cuối. Gửi ảnh vào đây nếu có.
questions-danger-rescue = *Gọi ngay 114* (cứu nạn). Cấp cứu 115, công an 113. Giữ yên chỗ, báo rõ địa chỉ và số người.
questions-danger-ask = Có phải đang có người gặp nguy không? Nếu có, xin *gọi ngay 113* (công an), *114* (chữa cháy, cứu nạn) hoặc *115* (cấp cứu).
questions-danger-choice-yes = Có, đang nguy
questions-danger-choice-no = Không
questions-danger-choice-call = Nhờ cán bộ gọi tôi
questions-danger-choice-later = Để sau
questions-danger-none = Vậy tôi yên tâm. Cần gì xin cứ nhắn tôi.
questions-danger-later = Vâng. Tôi vẫn ở đây, lúc nào muốn nói xin cứ nhắn. Nếu thấy nặng lòng quá, xin gọi *115*.
questions-danger-name-fire = cháy nổ
questions-danger-name-gas = rò khí
questions-danger-name-electric = điện giật, đứt dây điện
questions-danger-name-crime = cướp, đánh nhau, trộm
questions-danger-name-suicide = có người nguy cơ tự tử
questions-danger-name-medical = cấp cứu
questions-danger-name-poison = ngộ độc
questions-danger-name-accident = tai nạn
questions-danger-name-water = có người dưới nước
questions-danger-name-flood = ngập lụt
questions-danger-name-landslide = sạt lở, sập nhà
questions-danger-name-missing = có người mất tích
questions-danger-name-rescue = cần cứu nạn
questions-emergency-told = Tôi đã báo cán bộ { $unit }. Xin nhắn thêm địa chỉ tại đây.
questions-emergency-untold = Tôi chưa báo được cho cán bộ nào: xin gọi các số trên.
questions-emergency-added = Đã chuyển thêm cho cán bộ. Nguy cấp xin gọi 113, 114, 115.

questions-line-title = *Câu hỏi số { $number }*
questions-line-title-emergency = *Tin khẩn số { $number }: { $kind }*
questions-line-asker = Người gửi: { $name }
questions-line-asker-phone = Người gửi: { $name }, điện thoại { $phone }
questions-line-group = Hỏi trong nhóm { $group } ({ $unit })
questions-line-private = Hỏi riêng, gửi { $unit }
questions-line-question = Nội dung: { $question }
questions-card-how = Bấm "Nhận", hoặc trả lời thẳng vào tin này.
questions-card-emergency = *Tin khẩn cấp* lúc { $at }. Người gửi đã được nhắc gọi 113, 114, 115.
questions-card-doubtful = *Có thể có người gặp nguy*, lúc { $at }. Tôi chưa nói gì trong nhóm, xin xem và hỏi lại.
questions-card-begin = Việc gửi ngoài giờ trực, đang chờ trả lời.
questions-card-nudge = Việc số { $number } chưa có ai nhận.
questions-card-others = Việc số { $number } đã lâu chưa có ai nhận, nhờ { $you } giúp.
questions-card-head = Việc số { $number } đã quá hạn mà chưa có ai nhận.
questions-card-head-taken = Việc số { $number }, { $name } đã nhận, quá hạn mà chưa trả lời.
questions-card-unanswered = Việc số { $number } đã nhận nhưng chưa trả lời. Người gửi đang chờ.
questions-card-left = Việc số { $number }: người nhận không còn phụ trách, cần người khác nhận.
questions-card-for-you = { $name } chuyển việc này.
questions-card-added = *Số { $number }*, { $name } nhắn thêm: { $text }
questions-card-taken = Số { $number }: { $name } đã nhận.
questions-card-answered = Số { $number }: { $name } đã trả lời.
questions-card-closed = Số { $number }: { $name } đã đóng.
questions-card-passed = Số { $number } đã chuyển cho { $name }.
questions-card-deleted = Số { $number }: { $name } đã xóa tin, không cần trả lời nữa.
questions-card-withdrawn = Số { $number }: { $name } đã rút lại.
questions-choice-take = Nhận
questions-choice-answer = Trả lời
questions-choice-back = Hỏi lại
questions-choice-pass = Chuyển
questions-choice-close = Đóng
questions-choice-draft = Ghi thành bài viết
questions-choice-view = Xem
questions-choice-view-number = Số { $number }
questions-choice-mine = Xem số { $number }
questions-choice-add = Nhắn thêm
questions-choice-withdraw = Rút lại
questions-choice-in-group = Gửi trong nhóm
questions-choice-alone = Gửi riêng

questions-held = Lời này chưa gửi cho ai. { $name } đang chờ trả lời câu hỏi số { $number }. Muốn gửi lời vừa nhắn, xin bấm nút dưới đây.
questions-choice-send-held = Gửi cho { $name }
questions-welcome = Dạ, không có gì. Cần hỏi thêm, xin nhắn tại đây.

questions-state-open = Chưa có cán bộ nhận.
questions-state-taken = { $name } đã nhận, chưa trả lời.
questions-state-asked = { $name } đã hỏi lại, chờ người hỏi.
questions-state-taken-left = { $name } đã nhận nhưng không còn phụ trách.
questions-state-answered = { $name } đã trả lời.
questions-state-closed = Đã đóng.
questions-state-withdrawn = Người hỏi đã rút.
questions-history = Các bước:
questions-word-added = { $at }: { $name } nhắn thêm: { $text }
questions-word-taken = { $at }: { $name } nhận
questions-word-answered = { $at }: { $name } trả lời: { $text }
questions-word-asked = { $at }: { $name } hỏi lại: { $text }
questions-word-passed = { $at }: { $name } chuyển cho { $text }
questions-word-closed = { $at }: { $name } đóng: { $text }
questions-word-withdrawn = { $at }: { $name } rút lại
questions-list-line = Câu hỏi số { $number }, { $age }: { $question }
questions-list-line-emergency = *Tin khẩn số { $number }*, { $age }: { $question }
questions-age-now = vừa gửi
questions-age-hours = { $count } giờ trước
questions-age-days = { $count } ngày trước
questions-no-words = (ảnh hoặc tệp)

questions-not-found = Không có việc số { $number }, hoặc không phải việc của { $you }. Xin xem lại số.
questions-stale = Việc số { $number } lúc này không làm được việc ấy. { $state }
questions-other-has-it = Việc số { $number } do { $name } giữ. Muốn trả lời thay, xin bấm "Nhận" ở tin ấy trước.
questions-ask-answer =
    { $name } hỏi: { $question }

    Xin gõ câu trả lời cho số { $number }.
questions-ask-back =
    { $name } hỏi: { $question }

    Cần hỏi lại điều gì? Xin gõ cho số { $number }.
questions-ask-close =
    { $name } hỏi: { $question }

    Đóng số { $number } mà không trả lời: xin gõ lý do, người hỏi sẽ đọc được.
questions-hint-words = Tin chưa có chữ nào. Xin gõ vài chữ, hoặc nhắn "thôi".
questions-hint-where = Chưa gửi. Xin bấm "Gửi trong nhóm" hoặc "Gửi riêng".
questions-choice-send = Gửi
questions-preview-answer = *Xem lại, chưa gửi.* Trả lời { $name } về số { $number }:
    { $text }
questions-preview-back = *Xem lại, chưa gửi.* Hỏi lại { $name } về số { $number }:
    { $text }
questions-preview-close = *Xem lại, chưa gửi.* Kết thúc số { $number } và báo { $name }:
    { $text }
questions-hint-send = Tôi chưa gửi. Đúng rồi thì xin bấm "Gửi", chưa đúng thì bấm "Sửa lại".
questions-preview =
    Gửi { $name } (số { $number }), hỏi trong nhóm { $group }:

    { $text }

    Gửi trong nhóm thì cả nhóm đọc được.
questions-preview-personal = *Có số điện thoại hoặc số giấy tờ trong câu trả lời: nên gửi riêng.*
questions-preview-unreachable = { $name } chưa nhắn riêng với tôi bao giờ. Gửi riêng thì trong nhóm chỉ hiện lời mời vào đọc.
questions-dropped = Đã bỏ, chưa gửi gì. Việc số { $number } vẫn còn trong hộp thư.

questions-told-taken = { $officer } đã nhận việc số { $number } và sẽ trả lời tại đây.
questions-told-passed = Việc số { $number } đã chuyển cho { $name }.
questions-told-answer-group =
    Gửi { $name }: { $text }

    { $officer }
questions-told-answer-private = *Trả lời việc số { $number }*: { $question }

    { $text }

    { $officer }. Cần hỏi thêm, xin nhắn tiếp tại đây.
questions-told-back-group =
    { $name } cho hỏi lại: { $text }

    { $officer }. Xin trả lời vào tin này.
questions-told-back-private = *{ $officer } hỏi lại về việc số { $number }*:

    { $text }

    Xin nhắn trả lời ngay tại đây.
questions-told-close-group =
    Gửi { $name }: câu hỏi này không trả lời được ở đây. { $text }

    { $officer }
questions-told-close-private =
    Việc số { $number } đã đóng: { $text }

    { $officer }. Cần hỏi việc khác, xin nhắn "hỏi".
questions-told-link = Gửi { $name }: cán bộ đã trả lời riêng. Xin bấm vào đây để đọc: { $link }
questions-told-write = Gửi { $name }: cán bộ đã trả lời riêng. Xin nhắn riêng cho tôi "yêu cầu của tôi" để đọc.
questions-done-answer = Đã gửi câu trả lời số { $number } cho { $name }.
questions-done-back = Đã hỏi lại { $name } (số { $number }). Tin tiếp theo của người hỏi sẽ chuyển tới đây.
questions-done-close = Đã đóng số { $number } và báo { $name }.
questions-done-unreached = Chưa nhắn riêng được cho { $name }; lời nhắn đã ghi lại. { $contact }
questions-done-pass = Đã chuyển số { $number } cho { $name }.
questions-done-pass-unreached = Đã ghi chuyển số { $number } cho { $name }, nhưng chưa ai nhận được tin qua đây. Xin gọi trực tiếp.
questions-drafted = Đã ghi câu trả lời số { $number } thành bài viết nháp. Tôi chỉ dùng sau khi cán bộ xác nhận: xin bấm "Xem bài", hoặc nhắn "bài chờ xác nhận" lúc khác.
questions-ask-addition = Xin gõ điều muốn nhắn thêm cho việc số { $number }.
questions-offer-addition =
    Câu này tôi *chưa gửi cho ai*: "{ $text }"

    Gửi thêm cho { $name } về việc số { $number } không ạ? Nếu là tin báo kín cho công an, xin nhắn "báo tin".
questions-choice-add-words = Gửi thêm về số { $number }
questions-choice-keep-words = Không gửi
questions-not-added = Vâng, tôi không gửi câu ấy cho ai.
questions-added = Đã chuyển thêm vào việc số { $number }.
questions-added-unreached = Đã ghi thêm vào việc số { $number }, nhưng cán bộ chưa nhận được tin qua đây. Việc gấp xin gọi trực tiếp.
questions-withdrawn = Đã rút việc số { $number }. Khi cần, xin nhắn "hỏi".

questions-answering-on = Đã bật: tôi trả lời câu hỏi rõ ràng trong nhóm này mà không cần gọi tên, nhiều nhất { $count } tin mỗi giờ. Muốn thôi, xin nhắn "/traloi tắt".
questions-answering-off = Đã tắt: trong nhóm này tôi chỉ trả lời khi được gọi tên. Muốn bật ({ $count } tin mỗi giờ), xin nhắn "/traloi bật".
questions-answering-unbound = Nhóm này chưa gắn với đơn vị nào. Xin nhắn /ganhom trước.
questions-answering-none = Chưa có nhóm nào gắn với đơn vị của { $you }. Xin nhắn /ganhom trong nhóm trước.
questions-answering-list = *Trả lời trong nhóm.* Bấm để bật hoặc tắt từng nhóm.
questions-answering-line-on = { $place }. { $group } ({ $unit }): đang bật
questions-answering-line-off = { $place }. { $group } ({ $unit }): đang tắt
questions-answering-turn-on = Bật: { $group }
questions-answering-turn-off = Tắt: { $group }

questions-duty = *Trực hỏi đáp của { $unit }*
    Người trực: { $people }
    Giờ trực: { $hours }
    Người thay: { $substitute }
    Báo quá hạn cho: { $head }
    Chưa ai nhận: nhắc lại sau { $nudge }, nhờ người khác sau { $others }, báo quá hạn sau { $late }
    Trong nhóm: nhiều nhất { $count } tin mỗi giờ
questions-duty-all = Tất cả cán bộ
questions-duty-substitute-none = cán bộ khác của đơn vị
questions-duty-head-none = cán bộ cấp trên
questions-duty-none-substitute = Không chọn riêng ai
questions-duty-none-head = Cán bộ cấp trên
questions-duty-every-day = hằng ngày
questions-duty-day-1 = thứ hai
questions-duty-day-2 = thứ ba
questions-duty-day-3 = thứ tư
questions-duty-day-4 = thứ năm
questions-duty-day-5 = thứ sáu
questions-duty-day-6 = thứ bảy
questions-duty-day-7 = chủ nhật
questions-duty-always = suốt ngày đêm, { $days }
questions-duty-from-to = { $from } đến { $to }, { $days }
questions-duty-set-people = Người trực
questions-duty-set-hours = Giờ trực
questions-duty-set-substitute = Người thay
questions-duty-set-head = Người phụ trách
questions-duty-set-patience = Hạn nhắc
questions-duty-set-group = Số tin trong nhóm
questions-duty-office-hours = Giờ hành chính
questions-duty-round = Suốt ngày đêm
questions-duty-ask-unit = Phân công trực cho đơn vị nào?
questions-duty-ask-people = Ai trả lời câu hỏi của { $unit }? Bấm một tên, hoặc nhắn các số, ví dụ: 1, 3.
questions-duty-ask-hours = { $unit } trực từ mấy giờ đến mấy giờ? Ví dụ: 7h đến 17h thứ 2 đến thứ 6.
questions-duty-ask-substitute = Khi không ai nhận, { $unit } nhờ ai?
questions-duty-ask-head = Câu hỏi quá hạn của { $unit } báo cho ai?
questions-duty-ask-patience = { $unit } chờ bao lâu thì nhắc lại, nhờ người khác, báo quá hạn? Ví dụ: 30 phút, 2 giờ, 1 ngày.
questions-duty-ask-group = Mỗi giờ tôi nói nhiều nhất mấy tin trong một nhóm của { $unit }? Xin nhắn một số, ví dụ 20. Tin khẩn không tính.
questions-duty-hint-people = Tôi chưa rõ là ai.
questions-duty-hint-hours = Tôi chưa đọc được giờ.
questions-duty-hint-substitute = Tôi chưa rõ là ai; chỉ chọn một người.
questions-duty-hint-head = Tôi chưa rõ là ai; chỉ chọn một người.
questions-duty-hint-patience = Xin nhắn đủ ba hạn, hạn sau dài hơn hạn trước.
questions-duty-hint-group = Xin nhắn một số từ 0 đến 200.
questions-duty-saved = Đã ghi.
questions-minutes = { $count } phút
questions-hours = { $count } giờ
questions-days = { $count } ngày

questions-figures = *Tình hình hỏi đáp*: { $units }
questions-figures-period = *{ $days } ngày qua*
    Câu hỏi: { $asked }, tôi trả lời { $byBot } ({ $share }%)
    Chuyển cán bộ: { $handed }; trả lời lần đầu: { $first }
    Tin khẩn: { $emergencies }
questions-figures-unanswered = chưa có
questions-figures-minutes = thường sau { $count } phút
questions-figures-hours = thường sau { $count } giờ
questions-figures-now = *Đang chờ*
questions-figures-open = { $name }: { $count }
questions-figures-open-nobody = Chưa ai nhận: { $count }
questions-figures-clear = Không có câu hỏi nào đang chờ.

questions-scam = *Có thể là lừa đảo* trong nhóm { $group }, { $name } gửi ({ $signs }):

    { $text }

    Xin xem và nhắc trong nhóm nếu cần. Tôi chưa nói gì trong nhóm.
questions-scam-short-link = đường dẫn rút gọn
questions-scam-lookalike = trang giả cơ quan, ngân hàng
questions-scam-app-file = tệp cài ứng dụng lạ
questions-scam-easy-work = việc nhẹ lương cao
questions-scam-fast-loan = vay nhanh
questions-scam-prize = trúng thưởng, nhận quà
questions-scam-threat = dọa khóa tài khoản, đòi mã OTP
questions-help-baiviet = kho kiến thức — tìm, thêm, sửa, xác nhận các bài trả lời cho bà con

questions-category-can-cuoc = Căn cước, VNeID
questions-category-cu-tru = Cư trú
questions-category-ho-tich = Hộ tịch, chứng thực
questions-category-dang-ky-xe = Đăng ký xe
questions-category-giao-thong = Giao thông
questions-category-bao-hiem = Bảo hiểm y tế, bảo hiểm xã hội
questions-category-pccc = Phòng cháy chữa cháy
questions-category-ma-tuy = Phòng chống ma túy
questions-category-lua-dao = Cảnh báo lừa đảo
questions-category-cuu-chien-binh = Chế độ cựu chiến binh, người có công
questions-category-tro-cap = Trợ cấp xã hội
questions-category-khieu-nai = Khiếu nại, tố cáo
questions-category-dat-dai = Đất đai, nhà ở
questions-category-kinh-doanh = Kinh doanh
questions-category-an-ninh = An ninh trật tự
questions-category-hoi = Công việc của hội
questions-category-khac = Việc khác

questions-article-choice-home = Về kho kiến thức
questions-article-choice-drafts = Bài chờ xác nhận
questions-article-choice-below = Bài chờ ở đơn vị dưới ({ $count })
questions-article-choice-categories = Xem theo mục
questions-article-choice-add = Thêm bài
questions-article-choice-import = Nhập từ bảng tính
questions-article-choice-view = Xem bài
questions-article-choice-confirm = Xác nhận
questions-article-choice-edit = Sửa
questions-article-choice-history = Các lần sửa
questions-article-choice-end = Ngừng dùng
questions-article-choice-end-now = Đồng ý ngừng dùng
questions-article-choice-confirm-all = Xác nhận cả mục
questions-article-choice-confirm-these = Đồng ý, xác nhận tất cả
questions-article-choice-skip = Bỏ qua
questions-article-choice-save = Lưu và dùng
questions-article-choice-more = Sửa tiếp
questions-article-choice-import-now = Nhập làm bản nháp

questions-article-field-title = Tiêu đề
questions-article-field-category = Mục
questions-article-field-answer = Trả lời ngắn
questions-article-field-source = Căn cứ
questions-article-field-where = Nơi làm
questions-article-field-papers = Giấy tờ
questions-article-field-cost = Lệ phí
questions-article-field-time = Thời gian
questions-article-field-questions = Cách hỏi khác
questions-article-field-body = Nội dung đầy đủ
questions-article-field-inForceFrom = Hiệu lực từ
questions-article-field-inForceTo = Hiệu lực đến hết
questions-article-field-checkedOn = Đã kiểm tra ngày
questions-article-field-check = Cần xem lại trước khi xác nhận


questions-article-state-draft = chờ xác nhận
questions-article-state-update = có bản mới chờ xác nhận
questions-article-state-served = đang dùng
questions-article-state-ended = đã ngừng dùng

questions-article-head = *{ $title }*
    { $category } – { $state }
questions-article-line = *{ $name }*: { $value }
questions-article-which-unit = Kho kiến thức của đơn vị nào? Xin bấm một đơn vị.
questions-article-home =
    Kho kiến thức của { $unit }: { $served } bài đang dùng, { $drafts } bài chờ xác nhận.

    Bài chỉ được dùng để trả lời bà con sau khi cán bộ xác nhận. Muốn tìm một bài, xin nhắn "bài viết" và vài chữ trong tiêu đề, ví dụ: bài viết tạm trú.
questions-article-found = Có { $count } bài. Xin bấm bài muốn xem.
questions-article-found-none = Chưa có bài nào có chữ "{ $text }" trong tiêu đề. Xin xem theo mục, hoặc thêm bài mới.
questions-article-more = Còn { $count } bài nữa. Xin nhắn "bài viết" và vài chữ trong tiêu đề để tìm.
questions-article-categories = Xin bấm mục muốn xem.
questions-article-category-count = { $name } ({ $count })
questions-article-in-category = Mục *{ $name }*: { $count } bài, { $drafts } bài chờ xác nhận. Xin bấm bài muốn xem.
questions-article-not-there = Bài này không còn trong kho của đơn vị.
questions-article-next = Bài này chờ xác nhận. Xin đọc kỹ, nhất là căn cứ và ngày kiểm tra.
questions-article-confirmed = Đã xác nhận. Đây là bài tiếp theo đang chờ.
questions-article-confirmed-last = Đã xác nhận. Không còn bài nào chờ.
questions-article-below = Có { $count } bài do các đơn vị thuộc { $unit } viết đang chờ xác nhận. Xin bấm bài muốn xem; xác nhận thì bài được dùng ở đơn vị đã viết.
questions-article-only-below = { $unit } không còn bài nào chờ; các đơn vị trực thuộc còn { $count } bài.
questions-article-no-drafts = Không có bài nào chờ xác nhận.
questions-article-changed-since = Bài này vừa được người khác sửa. Xin đọc lại bản mới trước khi quyết định.
questions-article-confirm-all =
    Mục *{ $name }* có { $count } bài chờ xác nhận:
    { $titles }

    Xác nhận thì các bài này được dùng ở { $unit } và mọi đơn vị trực thuộc. { $You } đồng ý chứ?
questions-article-confirmed-all = Đã xác nhận { $count } bài cho { $unit }.
questions-article-ask-end = Ngừng dùng bài *{ $title }* ở { $unit } và mọi đơn vị trực thuộc? Bài vẫn được giữ lại để xem.
questions-article-ended = Bài *{ $title }* đã ngừng dùng ở { $unit }. Muốn dùng lại, xin bấm sửa và bỏ trống ngày hết hiệu lực.
questions-article-history = Các lần sửa của bài *{ $title }*:
questions-article-version = *Bản { $number }*, { $at }, { $by }:
    { $answer }
questions-article-version-served = *Bản { $number }, đang dùng*, { $at }, { $by }:
    { $answer }
questions-article-by-starter = bộ bài có sẵn

questions-article-ask-which = Sửa phần nào của bài *{ $title }*? Xin bấm một phần.
questions-article-now = Đang ghi: { $value }
questions-article-ask-title = Tiêu đề của bài là gì? Xin viết như một câu hỏi ngắn, ví dụ: Đăng ký tạm trú cần giấy tờ gì?
questions-article-ask-category = Bài thuộc mục nào? Xin bấm một mục.
questions-article-ask-answer = Xin viết câu trả lời ngắn, vài dòng.
questions-article-ask-source = Căn cứ ở đâu? Mỗi căn cứ một dòng, ví dụ: Luật Cư trú 2020, Điều 27, https://vanban.chinhphu.vn/...
questions-article-ask-where = Bà con đến đâu để làm việc này?
questions-article-ask-papers = Cần mang theo giấy tờ gì?
questions-article-ask-cost = Lệ phí bao nhiêu?
questions-article-ask-time = Bao lâu thì xong?
questions-article-ask-questions = Bà con còn hay hỏi việc này bằng câu nào khác? Mỗi câu một dòng.
questions-article-ask-body = Xin gửi nội dung đầy đủ.
questions-article-ask-inForceFrom = Quy định có hiệu lực từ ngày nào? Ví dụ: 01/07/2025.
questions-article-ask-inForceTo = Quy định hết hiệu lực sau ngày nào? Ví dụ: 31/12/2026. Nếu còn hiệu lực thì bấm "Bỏ qua".
questions-article-ask-checkedOn = Nội dung đã được kiểm tra ngày nào? Ví dụ: 21/11/2026.
questions-article-problem-empty = Tôi chưa thấy chữ nào trong tin vừa gửi.
questions-article-problem-long = Phần này dài quá, xin viết ngắn lại.
questions-article-problem-day = Tôi chưa đọc được ngày. Xin viết đủ ngày, tháng, năm.
questions-article-problem-category = Tôi chưa rõ đó là mục nào.
questions-article-no-source = Bài chưa ghi căn cứ. Bà con sẽ không biết câu trả lời dựa vào đâu; xin bổ sung nếu có.
questions-article-ask-save = Lưu thì bài được dùng ngay ở { $unit } và mọi đơn vị trực thuộc.
questions-article-saved = Đã lưu bài *{ $title }*, đang dùng ở { $unit }.

questions-article-ask-sheet = Xin gửi tệp .xlsx hoặc .csv, tối đa { $rows } dòng. Dòng đầu là tên cột; cần có cột "Tiêu đề" và "Trả lời", có thể thêm: Mục, Căn cứ, Nơi làm, Giấy tờ, Lệ phí, Thời gian, Cách hỏi khác, Nội dung, Hiệu lực từ, Hiệu lực đến, Đã kiểm tra ngày.
questions-article-sheet-none = Tôi chưa thấy tệp nào trong tin vừa gửi.
questions-article-sheet-kind = Tôi chỉ đọc được tệp .xlsx hoặc .csv.
questions-article-sheet-large = Tệp lớn quá, tối đa { $megabytes } MB.
questions-article-sheet-bomb = Tệp này nén bất thường, mở ra có thể làm treo máy, nên tôi không mở. Xin chép các dòng sang một tệp Excel mới rồi gửi lại.
questions-article-sheet-unreadable = Tôi không đọc được tệp này. Xin mở ra, lưu lại rồi gửi lại.
questions-article-sheet-empty = Tệp này chưa có dòng nào dưới dòng tên cột.
questions-article-sheet-rows = Tệp có nhiều hơn { $rows } dòng. Xin chia làm nhiều tệp.
questions-article-sheet-columns = Tôi chưa thấy cột "Tiêu đề" và cột "Trả lời" ở dòng đầu.
questions-article-sheet-preview = Nhập vào kho của { $unit }: { $added } bài mới, { $changed } bài thay đổi, { $same } bài đã có y như vậy. Chưa ghi gì cả.
questions-article-sheet-nothing = Không có bài nào để nhập vào kho của { $unit } ({ $same } bài đã có y như vậy). Xin sửa tệp rồi gửi lại, hoặc nhắn "thôi".
questions-article-sheet-faults = Những dòng này chưa dùng được và sẽ không nhập:
questions-article-sheet-fault = Dòng { $row }, { $field }: { $reason }.
questions-article-sheet-more-faults = Còn { $count } lỗi nữa.
questions-article-sheet-ask = Xin bấm để nhập các dòng dùng được, hoặc gửi lại tệp đã sửa. Bài nhập vào là bản nháp, chờ xác nhận.
questions-article-imported = Đã nhập { $count } bài làm bản nháp cho { $unit }. Xin xem rồi xác nhận từng bài.

questions-fault-missing = còn thiếu
questions-fault-long = dài quá
questions-fault-date = không phải một ngày có thật
questions-fault-link = đường dẫn phải bắt đầu bằng https://
questions-fault-slug = cần có chữ hoặc số
questions-fault-form = không đúng, xin xem lại
questions-fault-twice = trùng với một dòng ở trên
questions-fault-order = sớm hơn ngày bắt đầu hiệu lực

# Dữ liệu của tôi, và việc đang nhận.
questions-data-title = Câu hỏi
questions-data-ticket = Việc số { $number }: { $text }
questions-data-word = Về việc số { $number }: { $text }
questions-data-work = Việc số { $number }

questions-ask-to = Chuyển số { $number } cho ai? Xin bấm một mục, hoặc gõ tên người, tên đơn vị.
questions-field-to = Chuyển cho
questions-part-to = nơi nhận
questions-field-addition = Nội dung
questions-part-addition = nội dung
questions-hint-unit = Tôi chưa rõ đơn vị nào. Xin bấm một mục hoặc nhắn tên đơn vị.
