# Đỡ đầu trẻ em.

sponsorships-period-month = mỗi tháng
sponsorships-period-quarter = mỗi quý
sponsorships-period-year = mỗi năm
sponsorships-period-once = một lần
sponsorships-data-title = Nhận đỡ đầu
sponsorships-data-line = { $state ->
        [ended] Đã thôi
       *[active] Đang đỡ đầu
    }: { $sum } { $period }. Hiện vật: { $things }. Phối hợp: { $partner }
sponsorships-help-dodau = đỡ đầu — trẻ được đỡ đầu, tiền đến hạn, còn dư bao nhiêu
sponsorships-fund = Quỹ Mẹ đỡ đầu
sponsorships-child-number = Em số { $number }
sponsorships-child-named = Em số { $number }, { $name }
sponsorships-child-none = Không thấy em nào tên hay số "{ $name }" do mình phụ trách. Xin nhắn "đỡ đầu" để xem danh sách.
sponsorships-child-several = Có mấy em tên như vậy. Xin chọn:
sponsorships-not-mine = Hồ sơ em số { $number } do cán bộ khác phụ trách. Cần xem, xin nhờ người ấy giao cùng phụ trách.
sponsorships-grown = Em đã { $age } tuổi; chương trình đỡ đầu trẻ dưới { $most } tuổi. Xin xem lại ngày sinh.
sponsorships-ended-before = Hồ sơ em số { $number } đã kết thúc.
sponsorships-promise-none = Xin ghi số tiền, hiện vật hoặc bảo hiểm sẽ giúp.
sponsorships-promise-ended = Lời nhận đỡ đầu này đã kết thúc.
sponsorships-promise-unknown = Không thấy lời nhận đỡ đầu nào ứng với "{ $name }". Xin chọn, hoặc nhắn tên em hay số hồ sơ:
sponsorships-promise-which = Của ai? Xin chọn:
sponsorships-no-promise = Chưa có ai nhận đỡ đầu em nào do mình phụ trách. Xin thêm em, rồi ghi người nhận đỡ đầu.
sponsorships-one-by-one = Câu này có { $count } em. Xin bấm từng em để ghi:
sponsorships-handed-none = Xin ghi số tiền hoặc quà đã trao.
sponsorships-fund-short = Quỹ đỡ đầu chỉ còn { $balance }, chưa đủ { $sum }. Xin ghi khoản nhận được trước.
sponsorships-child-disagrees = Từ { $age } tuổi phải hỏi cả em. Em số { $number } chưa đồng ý thì không chụp, không đăng ảnh.
sponsorships-choice-write = Ghi vào sổ
sponsorships-choice-add = Thêm trẻ
sponsorships-choice-pay = Ghi tiền, quà
sponsorships-choice-promise = Có người nhận đỡ đầu
sponsorships-choice-paper = Giấy tờ năm nay
sponsorships-choice-consent = Đồng ý về ảnh
sponsorships-choice-withdraw = Rút đồng ý về ảnh
sponsorships-choice-assign = Giao thêm cán bộ
sponsorships-choice-end = Kết thúc hồ sơ
sponsorships-choice-stop = Có người thôi đỡ đầu
sponsorships-choice-thank = Gửi lời cảm ơn
sponsorships-choice-open = Mở hồ sơ
sponsorships-child-preview = *Thêm trẻ được đỡ đầu, chưa ghi*
sponsorships-ask-childUnit = Em thuộc đơn vị nào?
sponsorships-field-childUnit = Đơn vị
sponsorships-part-childUnit = đơn vị
sponsorships-ask-childName = Họ tên em? Chỉ cán bộ phụ trách đọc được; nơi khác chỉ thấy số.
sponsorships-field-childName = Họ tên
sponsorships-part-childName = họ tên
sponsorships-ask-birth = Em sinh ngày nào? Ví dụ: 12/5/2014
sponsorships-field-birth = Ngày sinh
sponsorships-part-birth = ngày sinh
sponsorships-ask-cause = Vì sao em cần đỡ đầu?
sponsorships-field-cause = Hoàn cảnh
sponsorships-part-cause = hoàn cảnh
sponsorships-cause-covid = mồ côi do COVID-19
sponsorships-cause-other = hoàn cảnh khác
sponsorships-ask-guardian = Ai đang nuôi em? Ví dụ: bà ngoại Trần Thị Năm
sponsorships-field-guardian = Người nuôi
sponsorships-part-guardian = người nuôi
sponsorships-skip-guardian = Chưa rõ
sponsorships-ask-contact = Điện thoại, nơi ở của người nuôi?
sponsorships-field-contact = Liên lạc
sponsorships-part-contact = liên lạc
sponsorships-skip-contact = Không ghi
sponsorships-ask-childNote = Cần ghi thêm gì về em? Ví dụ: học lớp 6, đã có thẻ BHYT Nhà nước cấp
sponsorships-field-childNote = Ghi thêm
sponsorships-part-childNote = ghi thêm
sponsorships-skip-childNote = Không ghi
sponsorships-child-added = Đã thêm em số { $number } vào danh sách chờ người đỡ đầu.
sponsorships-promise-preview = *Nhận đỡ đầu, chưa ghi*
sponsorships-ask-promiseChild = Đỡ đầu em nào? Xin chọn hoặc nhắn tên, số:
sponsorships-field-promiseChild = Em
sponsorships-part-promiseChild = em
sponsorships-ask-sponsorKind = Bên nhận đỡ đầu là ai?
sponsorships-field-sponsorKind = Bên đỡ đầu
sponsorships-part-sponsorKind = loại người đỡ đầu
sponsorships-kind-person = hội viên, cá nhân trong hội
sponsorships-kind-unit = đơn vị
sponsorships-kind-bank = ngân hàng, doanh nghiệp
sponsorships-kind-association = hội, đoàn thể khác
sponsorships-kind-outside = người ngoài
sponsorships-ask-sponsor = Tên người hoặc đơn vị nhận đỡ đầu?
sponsorships-field-sponsor = Tên
sponsorships-part-sponsor = tên người đỡ đầu
sponsorships-ask-promiseSum = Mỗi kỳ bao nhiêu tiền? Ví dụ: 200 nghìn
sponsorships-field-promiseSum = Số tiền
sponsorships-part-promiseSum = số tiền
sponsorships-skip-promiseSum = Không có tiền, chỉ hiện vật
sponsorships-ask-promisePeriod = Bao lâu một lần?
sponsorships-field-promisePeriod = Kỳ
sponsorships-part-promisePeriod = kỳ
sponsorships-ask-insures = Có mua BHYT, bảo hiểm thân thể hằng năm không?
sponsorships-field-insures = Bảo hiểm
sponsorships-part-insures = bảo hiểm
sponsorships-skip-insures = Không ghi
sponsorships-insures-yes = mua BHYT, bảo hiểm thân thể hằng năm
sponsorships-insures-no = không mua bảo hiểm
sponsorships-ask-things = Hiện vật gì? Ví dụ: sách vở, 10 kg gạo mỗi tháng
sponsorships-field-things = Hiện vật
sponsorships-part-things = hiện vật
sponsorships-skip-things = Không có
sponsorships-ask-partner = Phối hợp với ai? Ví dụ: Hội Chữ thập đỏ
sponsorships-field-partner = Phối hợp
sponsorships-part-partner = đơn vị phối hợp
sponsorships-skip-partner = Không có
sponsorships-ask-beganOn = Bắt đầu từ ngày nào?
sponsorships-field-beganOn = Từ ngày
sponsorships-part-beganOn = ngày bắt đầu
sponsorships-promised = Đã ghi người nhận đỡ đầu.
sponsorships-below-least = Mức này là { $yearly } một năm. Chương trình "Tình thương cho em" đặt tối thiểu { $least } một năm; nơi theo mức khác thì vẫn ghi như đã nhận.
sponsorships-pay-preview = *Tiền đỡ đầu, chưa ghi vào sổ*
sponsorships-ask-payFor = Của em nào? Xin chọn hoặc nhắn tên em, tên người đỡ đầu:
sponsorships-field-payFor = Đỡ đầu
sponsorships-part-payFor = em và người đỡ đầu
sponsorships-ask-way = Là tiền nhận về, hay đã trao cho em?
sponsorships-field-way = Việc
sponsorships-part-way = nhận hay trao
sponsorships-way-received = nhận từ người đỡ đầu, chưa trao
sponsorships-way-handed = trao cho em từ tiền đã nhận
sponsorships-way-both = nhận và trao ngay cho em
sponsorships-ask-paySum = Bao nhiêu tiền? Ví dụ: 200 nghìn
sponsorships-field-paySum = Số tiền
sponsorships-part-paySum = số tiền
sponsorships-skip-paySum = Không có tiền
sponsorships-ask-payThings = Quà, hiện vật gì?
sponsorships-field-payThings = Hiện vật
sponsorships-part-payThings = hiện vật
sponsorships-skip-payThings = Không có
sponsorships-ask-payPurpose = Mua gì, để làm gì? Ví dụ: sách vở đầu năm học
sponsorships-field-payPurpose = Để
sponsorships-part-payPurpose = mục đích
sponsorships-skip-payPurpose = Không ghi
sponsorships-ask-paidOn = Ngày nào?
sponsorships-field-paidOn = Ngày
sponsorships-part-paidOn = ngày
sponsorships-received = Đã ghi nhận { $sum }, giữ riêng cho em. Khi trao xin ghi tiếp.
sponsorships-handed = Đã ghi trao cho em.
sponsorships-handed-waits = Số tiền trên mức một người được tự chi, nên còn chờ người thứ hai của quỹ đồng ý.
sponsorships-purpose-usual = nuôi dưỡng, học tập
sponsorships-thanks = Lời cảm ơn gửi { $sponsor }, không nêu tên em: đã trao { $given } cho em số { $number }, để { $purpose }.
sponsorships-thanks-copy = Lời cảm ơn để gửi { $sponsor } (không nêu tên em): Xin cảm ơn. Đã trao { $given } cho em số { $number }, để { $purpose }.
sponsorships-thanks-told = Xin cảm ơn tấm lòng của { $you }. Đã trao { $given } cho em số { $number }, để { $purpose }.
sponsorships-thanked = Đã gửi lời cảm ơn tới { $name }.
sponsorships-thanked-not = Tôi không nhắn tới được { $name }. Xin cảm ơn trực tiếp.
sponsorships-end-preview = *Kết thúc hồ sơ, chưa ghi*
sponsorships-ask-endReason = Vì sao kết thúc?
sponsorships-field-endReason = Lý do
sponsorships-part-endReason = lý do
sponsorships-end-grown = đủ 18 tuổi
sponsorships-end-moved = rời địa phương
sponsorships-end-adopted = đã có cha mẹ nuôi
sponsorships-end-died = đã mất
sponsorships-end-improved = hết khó khăn
sponsorships-end-other = lý do khác
sponsorships-ask-endedOn = Từ ngày nào?
sponsorships-field-endedOn = Từ ngày
sponsorships-part-endedOn = ngày
sponsorships-ended = Đã kết thúc hồ sơ em số { $number }. Các kỳ chưa đóng không còn tính; đồng ý về ảnh cũng hết.
sponsorships-stop-preview = *Thôi đỡ đầu, chưa ghi*
sponsorships-ask-stopped = Ai thôi đỡ đầu em nào?
sponsorships-field-stopped = Thôi đỡ đầu
sponsorships-part-stopped = lời nhận đỡ đầu
sponsorships-ask-stoppedOn = Từ ngày nào?
sponsorships-field-stoppedOn = Từ ngày
sponsorships-part-stoppedOn = ngày
sponsorships-stopped = Đã ghi thôi đỡ đầu.
sponsorships-stopped-alone = Đã ghi thôi đỡ đầu. Em trở lại danh sách chờ người đỡ đầu.
sponsorships-ask-paper = Giấy tờ gì năm nay? Ví dụ: học bạ, giấy xác nhận của xã
sponsorships-field-paper = Giấy tờ
sponsorships-part-paper = giấy tờ
sponsorships-consent-preview = *Đồng ý chụp, đăng ảnh em, chưa ghi*
sponsorships-ask-consentGuardian = Người nuôi nào đã đồng ý? Xin ghi họ tên và quan hệ.
sponsorships-field-consentGuardian = Người nuôi
sponsorships-part-consentGuardian = người nuôi
sponsorships-ask-childAgrees = Em có đồng ý không? Từ 7 tuổi phải hỏi em.
sponsorships-field-childAgrees = Em
sponsorships-part-childAgrees = ý của em
sponsorships-agrees-yes = em đồng ý
sponsorships-agrees-no = em không đồng ý
sponsorships-agrees-young = em dưới 7 tuổi
sponsorships-ask-consentUntil = Đồng ý đến ngày nào? Ví dụ: 31/12/2027
sponsorships-field-consentUntil = Đến ngày
sponsorships-part-consentUntil = ngày hết
sponsorships-withdrawn = Đã ghi rút đồng ý. Xin gỡ ảnh của em ở mọi nơi.
sponsorships-ask-officer = Giao thêm cho ai cùng phụ trách em số { $number }? Người ấy sẽ đọc được hồ sơ.
sponsorships-no-officer = Đơn vị không còn cán bộ nào khác để giao em số { $number }.
sponsorships-assigned = Đã giao thêm cán bộ phụ trách em số { $number }.
sponsorships-late-line = { $child }: { $sponsor } còn chậm { $sum }
sponsorships-ends-soon = Em số { $number } đủ 18 tuổi ngày { $day }, khi đó thôi đỡ đầu. Xin bàn trước với gia đình: học nghề, việc làm, hay xin thêm một năm học.
sponsorships-ends-soon-sponsor = Em số { $number } mà { $you } đỡ đầu đủ 18 tuổi ngày { $day }. Xin cảm ơn; cán bộ phụ trách sẽ liên lạc.
sponsorships-child = *{ $child } ({ $unit })*
    { $state ->
        [supported] Đang được đỡ đầu đến { $until }
        [ended] Đã kết thúc: { $ended }
       *[waiting] Chưa có người đỡ đầu (đến { $until } là đủ 18 tuổi)
    }. Sinh: { $birth }. { $cause }.
    Người nuôi: { $guardian }. Liên lạc: { $contact }
    Ghi thêm: { $note }
    Giấy tờ: { $papers }
    Đồng ý về ảnh đến: { $consent }
sponsorships-promise-line = • { $sponsor } ({ $kind }): { $sum }; { $things }; phối hợp: { $partner }; từ { $day }. Đã nhận { $received }, đã trao { $handed }, còn chậm: { $late }{ $state ->
        [ended] {" (đã thôi)"}
       *[active] {""}
    }
sponsorships-overview = *Đỡ đầu: { $supported } em, trong đó { $covid } em mồ côi do COVID-19; { $waiting } em chờ*
    Quỹ còn { $balance }{ $months ->
        [0] {""}
       *[other] , đủ { $months } tháng (mỗi tháng { $monthly })
    }. Chậm: { $late }.

## Trong báo cáo
sponsorships-figure-active = Trẻ đang được đỡ đầu
sponsorships-figure-covid = Trẻ mồ côi do COVID-19 đang được đỡ đầu
sponsorships-figure-other = Trẻ hoàn cảnh khác đang được đỡ đầu
sponsorships-figure-begun = Trẻ mới được nhận đỡ đầu
sponsorships-figure-paid = Tiền đỡ đầu đã trao
sponsorships-figure-balance = Quỹ đỡ đầu còn dư

## Bảo hiểm hằng năm của trẻ
sponsorships-help-baohiemtre = mua bảo hiểm cho các em — BHYT, BHTT hằng năm, nhắc trước khi hết hạn
sponsorships-choice-insure = Bảo hiểm đã mua
sponsorships-insure-all = Tất cả các em tôi phụ trách
sponsorships-insure-all-shown = cả { $count } em
sponsorships-insurance-health = BHYT
sponsorships-insurance-accident = bảo hiểm tai nạn, thân thể
sponsorships-insurance-both = BHYT và bảo hiểm tai nạn
sponsorships-ask-insured = Mua bảo hiểm cho em nào? Xin chọn, hoặc nhắn số hồ sơ của em
sponsorships-field-insured = Cho
sponsorships-part-insured = tên em
sponsorships-ask-insuredKinds = Bảo hiểm nào?
sponsorships-field-insuredKinds = Bảo hiểm
sponsorships-part-insuredKinds = loại bảo hiểm
sponsorships-ask-insuredFrom = Có hiệu lực từ ngày nào? Ví dụ: 1/1
sponsorships-field-insuredFrom = Từ ngày
sponsorships-part-insuredFrom = ngày bắt đầu
sponsorships-insure-preview = *Bảo hiểm một năm, chưa ghi*
sponsorships-insured = Đã ghi bảo hiểm cho { $count } em, hạn một năm. Trước khi hết hạn 30 ngày trợ lý sẽ nhắc.
sponsorships-insured-before = Bảo hiểm này đã ghi từ trước.
sponsorships-insurance-ends = { $kind } của em số { $number } hết hạn ngày { $day }. Mua tiếp rồi, xin bấm để ghi.
sponsorships-figure-insured = Trẻ được mua bảo hiểm
sponsorships-insured-until = { $kind } có đến hết ngày { $day }.
