# Tiết kiệm và cho vay không lãi: tổ tiết kiệm, phường hội, khoản vay, tổ ủy thác, thẻ bảo hiểm.

lending-help-vay = vay vốn — xem ai đang vay, ghi cho vay
lending-help-novay = tôi còn nợ bao nhiêu — khoản vay và tiết kiệm của tôi
lending-help-muonvay = tôi muốn vay — gửi nhu cầu vay tới chi hội
lending-help-tietkiem = tiết kiệm — tổ tiết kiệm, ai đã góp
lending-help-hui = phường hội — góp vốn luân phiên không lãi
lending-help-sohui = sổ phường của tôi — xem sổ phường, hụi
lending-help-uythac = ủy thác — tổ vay vốn của ngân hàng chính sách
lending-help-baohiem = bảo hiểm — thẻ BHYT, BHXH, ai sắp hết hạn

# Forms.
lending-preview = *Xem lại, chưa ghi vào sổ*
lending-choice-write = Ghi vào sổ
lending-choice-send = Gửi
lending-ask-borrower = Cho ai vay? Xin nhắn họ tên, ví dụ: chị Nguyễn Thị Hoa
lending-field-borrower = Người vay
lending-part-borrower = người vay
lending-ask-loanSum = Cho vay bao nhiêu? Ví dụ: 5 triệu
lending-field-loanSum = Số tiền
lending-part-loanSum = số tiền
lending-ask-term = Trả như thế nào? Ví dụ: trả 10 tháng, mỗi tháng 500 nghìn, trả một lần sau 12 tháng
lending-field-term = Trả
lending-part-term = cách trả
lending-term-months = { $months } tháng, mỗi tháng một phần bằng nhau
lending-term-sum = mỗi tháng { $sum }
lending-term-once = một lần sau { $months } tháng
lending-term-wrong = Tôi chưa đọc được cách trả. Xin nhắn số tháng (nhiều nhất { $most } tháng) hoặc số tiền mỗi tháng, ví dụ: trả 10 tháng
lending-ask-standing = Hộ này hôm vay thuộc diện nào? Báo cáo đếm theo ngày vay.
lending-field-standing = Diện hộ
lending-part-standing = diện hộ
lending-standing-ordinary = hộ bình thường
lending-standing-poor = hộ nghèo
lending-standing-near_poor = hộ cận nghèo
lending-standing-risen = hộ mới thoát nghèo
lending-ask-loanFund = Cho vay từ quỹ nào?
lending-field-loanFund = Quỹ
lending-part-loanFund = quỹ
lending-ask-purpose = Vay để làm gì?
lending-field-purpose = Để
lending-part-purpose = mục đích
lending-skip-purpose = Không ghi
lending-ask-guarantor = Ai bảo lãnh, hay tổ nào đứng ra?
lending-field-guarantor = Bảo lãnh
lending-part-guarantor = bảo lãnh
lending-skip-guarantor = Không ghi
lending-ask-decision = Quyết định ở cuộc họp nào, biên bản ngày nào?
lending-field-decision = Quyết định
lending-part-decision = quyết định
lending-skip-decision = Không ghi
lending-ask-lentOn = Giao tiền ngày nào? Ví dụ: hôm nay, 20/11
lending-field-lentOn = Ngày giao tiền
lending-part-lentOn = ngày giao tiền
lending-fund-none = Đơn vị chưa có quỹ nào để chi. Xin mở quỹ hoặc tổ tiết kiệm trước, ví dụ: mở tổ tiết kiệm
lending-fund-short = { $fund } chỉ còn { $balance }, chưa đủ { $sum }. Nếu trong hòm có nhiều hơn, xin ghi số dư đầu kỳ hoặc khoản thu trước.
lending-lent = Đã ghi cho vay. Giao đủ số tiền cho người vay, không trừ khoản nào.
lending-lent-waits = Số tiền trên mức một người được tự chi, nên còn chờ người thứ hai của quỹ đồng ý. Khoản vay tính từ lúc đó.
lending-several-lent = Câu này có { $count } người. Xin bấm từng người để ghi:
lending-several-repaid = Câu này có { $count } người trả. Xin bấm từng người để ghi:
lending-no-interest = Sổ này chỉ ghi tiền gốc: vốn của hội cho vay không lãi.
lending-of-bank = Tiền của ngân hàng chính sách do ngân hàng giữ sổ, nên không ghi vào quỹ của hội. Ở đây chỉ ghi số liệu của cả tổ tính đến một ngày.
lending-choice-snapshot = Ghi số liệu tổ ủy thác
lending-choice-own-money = Đây là vốn của hội, ghi cho vay

# Repayments.
lending-ask-loan = Ai trả? Xin chọn hoặc nhắn họ tên:
lending-field-loan = Khoản vay
lending-part-loan = khoản vay
lending-ask-repaid = Trả bao nhiêu? Ví dụ: 500 nghìn
lending-field-repaid = Trả
lending-part-repaid = số tiền trả
lending-ask-repaidOn = Trả ngày nào? Ví dụ: hôm nay, 20/11
lending-field-repaidOn = Ngày trả
lending-part-repaidOn = ngày trả
lending-loan-none = Không thấy ai tên "{ $name }" đang vay. Xin nhắn họ tên như trong sổ, hoặc nhắn "vay vốn" để xem danh sách.
lending-loan-several = Có mấy khoản vay của người tên "{ $name }". Xin chọn:
lending-not-paid-out = Khoản vay số { $number } của { $name } còn chờ người thứ hai của quỹ đồng ý, nên chưa ghi trả được.
lending-nothing-owed = Khoản vay số { $number } của { $name } không còn nợ.
lending-repay-too-much = { $name } chỉ còn nợ { $outstanding }, không thể ghi trả { $sum }. Xin xem lại số tiền.
lending-repay-before = Ngày trả không thể trước ngày { $name } vay. Xin xem lại ngày.
lending-repaid = Đã ghi trả { $sum }, còn nợ { $left }.
lending-repaid-all = Đã ghi trả { $sum }. Khoản vay đã trả hết.

# One loan.
lending-card = *Khoản vay số { $number }: { $name }*
    { $state ->
        [asked] Đang xin vay { $sum }, chưa quyết định.
        [waits] Vay { $sum }, còn chờ người thứ hai của quỹ đồng ý.
        [done] Vay { $sum } ngày { $day }, đã trả hết.
        [refused] Chưa cho vay.
        [written_off] Vay { $sum } ngày { $day }, đã xóa nợ theo quyết định.
       *[lent] Vay { $sum } ngày { $day }. Còn nợ { $left }.
    }
    Quỹ: { $fund }
    Diện hộ hôm vay: { $standing }
    Để: { $purpose }
    Bảo lãnh: { $guarantor }
    Quyết định: { $decision }
    Kỳ tới: { $next }
    Quá hạn: { $overdue }
lending-next = { $sum } ngày { $day }
lending-overdue = { $sum }, từ ngày { $day }
lending-choice-loan = Số { $number }: { $name }
lending-choice-lend = Ghi cho vay
lending-choice-repay = Ghi trả nợ
lending-choice-extend = Gia hạn
lending-choice-write-off = Xóa nợ
lending-choice-mine = Khoản vay của tôi

# How the loans stand.
lending-status = *Vốn vay: { $loans } khoản của { $households } hộ, còn nợ { $left }*
    Quá hạn: { $late } khoản, { $overdue }. Đang xin vay: { $wishes } người.
lending-status-line = Số { $number }: { $name }, còn nợ { $left }, kỳ tới { $next }
lending-status-late = Số { $number }: { $name }, còn nợ { $left }, quá hạn { $overdue }
lending-status-below = Cả các đơn vị bên dưới: { $loans } khoản của { $households } hộ, còn nợ { $left }.

# Members.
lending-members-only = Chỉ hội viên vay được vốn của hội. Muốn vào hội, xin nhắn: đăng ký
lending-mine = *Khoản vay của tôi*
lending-mine-none = Hiện không có khoản vay nào đứng tên mình.
lending-mine-line = Số { $number }: { $state ->
        [asked] đang xin vay { $sum }, chưa có trả lời
        [waits] vay { $sum }, còn chờ quỹ đồng ý
       *[other] vay { $sum } ngày { $day }, còn nợ { $left }. Kỳ tới: { $next }. Quá hạn: { $overdue }
    }
lending-mine-saving = Tổ { $group }: đang có { $saved }, mỗi tháng { $monthly }
lending-choice-wish = Tôi muốn vay
lending-wish-preview = *Gửi nhu cầu vay, chưa phải là được vay*
lending-ask-wishUnit = Muốn vay ở đơn vị nào?
lending-field-wishUnit = Gửi tới
lending-part-wishUnit = đơn vị
lending-ask-wishSum = Muốn vay bao nhiêu? Ví dụ: 5 triệu
lending-field-wishSum = Muốn vay
lending-part-wishSum = số tiền
lending-skip-wishSum = Chưa biết
lending-ask-wishPurpose = Vay để làm gì? Ví dụ: nuôi gà
lending-field-wishPurpose = Để
lending-part-wishPurpose = mục đích
lending-skip-wishPurpose = Không ghi
lending-wish-sent = Đã gửi tới { $officers }, số { $number }. Đây chưa phải là được vay: chi hội sẽ xét và trả lời.
lending-wish-untold = Đã ghi nhu cầu vay, số { $number }, nhưng tôi chưa nhắn được tới cán bộ. Xin gặp chi hội trưởng.
lending-wish-card = *{ $name } ({ $unit }) muốn vay, số { $number }*
    Muốn vay: { $sum }
    Để: { $purpose }
    Đây mới là nhu cầu, chưa quyết định.
lending-wish-line = Số { $number }: { $name } muốn vay { $sum }
lending-choice-grant = Ghi cho vay
lending-choice-refuse = Chưa cho vay
lending-wish-decided = Nhu cầu vay số { $number } đã được trả lời rồi.
lending-refused = Đã ghi chưa cho vay và báo cho { $name }.
lending-refused-untold = Đã ghi chưa cho vay, nhưng tôi không nhắn tới được { $name }. Xin báo trực tiếp.
lending-refused-told = { $by } trả lời: nhu cầu vay số { $number } lần này chưa giải quyết được. Muốn biết thêm, xin hỏi trực tiếp.

# Put off, written off.
lending-extend-preview = *Đề nghị gia hạn, cần người thứ hai đồng ý*
lending-write-off-preview = *Đề nghị xóa nợ, cần người thứ hai đồng ý*
lending-choice-propose = Gửi đề nghị
lending-ask-extendMonths = Lùi thêm mấy tháng?
lending-field-extendMonths = Lùi thêm (tháng)
lending-part-extendMonths = số tháng
lending-ask-changeReason = Vì sao? Xin ghi lý do và cuộc họp đã quyết định.
lending-field-changeReason = Lý do
lending-part-changeReason = lý do
lending-no-second = Đơn vị chưa có cán bộ thứ hai để đồng ý. Xin đề nghị cấp trên giao thêm một cán bộ.
lending-change-waits = Khoản vay số { $number } đang có một đề nghị chờ quyết định.
lending-change-decided = Đề nghị này đã được quyết định rồi.
lending-second-person = Người đề nghị không tự quyết định được. Xin chờ cán bộ khác.
lending-change-card = *{ $by } đề nghị { $kind ->
        [extension] gia hạn thêm { $months } tháng
       *[write_off] xóa nợ
    }: khoản vay số { $number } của { $name }*
    Vay { $sum } ngày { $day }, còn nợ { $left }.
    Lý do: { $reason }
lending-choice-agree = Đồng ý
lending-choice-disagree = Không đồng ý
lending-proposed = Đã gửi đề nghị tới { $officer }. Sổ chưa đổi cho tới khi người ấy đồng ý.
lending-proposed-untold = Đã ghi đề nghị, nhưng tôi chưa nhắn được tới cán bộ nào. Xin báo trực tiếp.
lending-decided = { $isAgreed ->
        [yes] Đã đồng ý
       *[no] Đã trả lời không đồng ý
    } { $kind ->
        [extension] gia hạn
       *[write_off] xóa nợ
    } khoản vay số { $number } của { $name }.
lending-decided-told = { $by } { $isAgreed ->
        [yes] đồng ý
       *[no] không đồng ý
    } { $kind ->
        [extension] gia hạn
       *[write_off] xóa nợ
    } khoản vay số { $number } của { $name }.

# Told by themselves.
lending-due-soon = Nhắc nhẹ: ngày { $day } đến kỳ trả { $sum } của khoản vay số { $number }. Trả sớm hay trả từng phần đều được.
lending-due-today = Hôm nay, { $day }, đến kỳ trả { $sum } của khoản vay số { $number }. Nếu có khó khăn, xin nói với chi hội trưởng.
lending-overdue-told = Khoản vay số { $number } của { $name } quá hạn { $overdue }. Còn nợ { $left }. Chỉ một mình tổ trưởng được báo; xin hỏi thăm riêng.

# Savings groups.
lending-groups = *Tổ tiết kiệm: { $groups } tổ*
lending-groups-none = Chưa có tổ tiết kiệm nào. Xin mở tổ trước, hoặc ghi vào quỹ, ví dụ: thu quỹ hội 50 nghìn của chị Hoa
lending-group-line = { $group } ({ $unit }): { $people } người, mỗi tháng { $monthly }; tiền của tổ viên { $saved }, trong hòm { $balance }
lending-group = *{ $group } ({ $unit })*
    { $people } người, mỗi tháng { $monthly }, trả lại { $settles }.
    Tiền của tổ viên: { $saved }. Trong hòm: { $balance }.
    Đã góp đủ đến tháng { $month }: { $paid }
    Còn thiếu: { $missing }
lending-choice-new-group = Mở tổ tiết kiệm
lending-choice-open-group = Mở tổ
lending-choice-deposit = Ghi tiền góp
lending-choice-join = Thêm người
lending-choice-settle = Trả lại cho tổ viên
lending-choice-leave = Cho ra khỏi tổ
lending-choice-pay-back = Ghi đã trả lại
lending-group-preview = *Mở tổ tiết kiệm, chưa ghi vào sổ*
lending-settle-preview = *Trả lại hết tiền cho tổ viên, chưa ghi vào sổ*
lending-ask-groupUnit = Tổ của đơn vị nào?
lending-field-groupUnit = Đơn vị
lending-part-groupUnit = đơn vị
lending-ask-groupName = Tên tổ là gì? Ví dụ: Tổ tiết kiệm số 2
lending-field-groupName = Tên tổ
lending-part-groupName = tên tổ
lending-ask-monthly = Mỗi người góp bao nhiêu một tháng? Ví dụ: 50 nghìn
lending-field-monthly = Mỗi tháng
lending-part-monthly = số tiền mỗi tháng
lending-ask-settles = Bao lâu trả lại cho tổ viên một lần?
lending-field-settles = Trả lại
lending-part-settles = kỳ trả lại
lending-settles-quarter = mỗi quý
lending-settles-year = cuối năm
lending-ask-groupHead = Ai là tổ trưởng? Người ấy được báo trước khi có khoản quá hạn.
lending-field-groupHead = Tổ trưởng
lending-part-groupHead = tổ trưởng
lending-skip-groupHead = Chưa có
lending-ask-openedOn = Tổ bắt đầu từ ngày nào?
lending-field-openedOn = Bắt đầu
lending-part-openedOn = ngày bắt đầu
lending-ask-joiners = Thêm những ai? Xin nhắn họ tên, cách nhau bằng dấu phẩy.
lending-field-joiners = Thêm
lending-part-joiners = người vào tổ
lending-ask-joinedOn = Vào tổ từ ngày nào?
lending-field-joinedOn = Từ ngày
lending-part-joinedOn = ngày vào tổ
lending-ask-deposits = Ai góp bao nhiêu? Ví dụ: Trâm 50, Hoa 50, Lan 100
lending-field-deposits = Góp
lending-part-deposits = tiền góp
lending-ask-depositedOn = Góp ngày nào?
lending-field-depositedOn = Ngày góp
lending-part-depositedOn = ngày góp
lending-deposits = { $group }, { $people } người, cộng { $sum }{ $lines }
lending-deposits-none = Tôi chưa đọc được ai góp bao nhiêu. Xin nhắn, ví dụ: Trâm 50, Hoa 50, Lan 100
lending-deposits-loose = "{ $name }" chưa có số tiền. Xin nhắn lại cả câu, ví dụ: Trâm 50, Hoa 50, Lan 100
lending-deposits-unknown = Không có ai tên "{ $name }" trong { $group }. Xin xem lại tên, hoặc thêm người vào tổ trước.
lending-deposits-several = Trong tổ có mấy người tên "{ $name }": { $names }. Xin ghi đủ họ tên.
lending-deposit-much = { $sum } của { $name } gấp quá nhiều lần mức { $monthly } mỗi tháng. Xin xem lại số tiền.
lending-which-group = Tiền của tổ nào?
lending-group-opened = Đã mở { $group }. Tiền góp là của từng người; tổ không tính lãi.
lending-group-known = Đơn vị đã có tổ tên { $group }. Xin đặt tên khác.
lending-group-closed = { $group } đã kết thúc.
lending-group-empty = { $group } hiện không giữ tiền của ai.
lending-group-lent-out = Cần { $sum } để trả lại nhưng trong hòm chỉ có { $balance }: phần còn lại đang cho vay. Xin thu về trước.
lending-not-in-group = Người này không ở trong { $group }. Xin thêm vào tổ trước.
lending-joined = Đã thêm { $count } người vào tổ.
lending-deposited = Đã ghi { $sum } của { $people } người.
lending-ask-goesOn = Sau khi trả lại, tổ có tiếp tục không?
lending-field-goesOn = Sau đó
lending-part-goesOn = tổ tiếp tục hay không
lending-goes-on = tổ tiếp tục
lending-goes-ends = tổ kết thúc
lending-ask-settledOn = Trả lại ngày nào?
lending-field-settledOn = Ngày trả lại
lending-part-settledOn = ngày trả lại
lending-settled = Đã ghi trả lại { $sum } cho { $people } người.
lending-ask-leaver = Ai ra khỏi tổ?
lending-field-leaver = Ra khỏi tổ
lending-part-leaver = người ra
lending-ask-leftOn = Ra từ ngày nào?
lending-field-leftOn = Ngày
lending-part-leftOn = ngày ra
lending-left = Đã ghi ra khỏi tổ, trả lại { $sum }.
lending-people-unread = Tôi chưa rõ "{ $name }" là ai. Xin nhắn lại cả danh sách, ghi đủ họ tên như trong danh sách hội viên.

# Rotating funds.
lending-rotating-list = *Phường, hụi không lãi: { $funds } dây*
lending-rotating-none = Chưa có dây phường, hụi nào. Ở đây chỉ ghi loại không lãi.
lending-rotating-mine-none = Hiện không góp dây phường, hụi nào ghi ở đây.
lending-choice-new-rotating = Mở dây phường, hụi
lending-choice-open-rotating = Ghi thỏa thuận
lending-rotating-preview = *Thỏa thuận góp vốn luân phiên không lãi, chưa ghi*
    In ra cho mọi người ký: họ tên, số căn cước, ngày sinh, nơi ở; phần góp; kỳ góp; cách góp, cách lĩnh.
lending-ask-rotatingUnit = Dây của đơn vị nào?
lending-field-rotatingUnit = Đơn vị
lending-part-rotatingUnit = đơn vị
lending-ask-rotatingName = Tên dây là gì? Ví dụ: Phường nuôi bò
lending-field-rotatingName = Tên
lending-part-rotatingName = tên
lending-ask-organiser = Ai là chủ họ? Quá nửa số người phải chọn người ấy.
lending-field-organiser = Chủ họ
lending-part-organiser = chủ họ
lending-ask-rotatingPeople = Những ai góp? Xin nhắn họ tên, cách nhau bằng dấu phẩy; ai góp hai phần thì ghi hai lần.
lending-field-rotatingPeople = Người góp
lending-part-rotatingPeople = người góp
lending-ask-share = Mỗi phần mỗi kỳ bao nhiêu? Ví dụ: 1 triệu
lending-field-share = Mỗi phần
lending-part-share = phần góp
lending-ask-rotatingPeriod = Bao lâu mở một kỳ?
lending-field-rotatingPeriod = Kỳ
lending-part-rotatingPeriod = kỳ
lending-period-week = mỗi tuần
lending-period-fortnight = hai tuần một kỳ
lending-period-month = mỗi tháng
lending-period-quarter = mỗi quý
lending-period-half_year = nửa năm một kỳ
lending-period-harvest = mỗi vụ
lending-ask-rotatingFirst = Kỳ đầu ngày nào?
lending-field-rotatingFirst = Kỳ đầu
lending-part-rotatingFirst = ngày kỳ đầu
lending-ask-manner = Góp và lĩnh thế nào? Ví dụ: góp tiền mặt tại nhà văn hóa, ai đến lượt lĩnh trước mặt mọi người
lending-field-manner = Cách góp, lĩnh
lending-part-manner = cách góp, lĩnh
lending-skip-manner = Không ghi
lending-rotating-few = Phải có ít nhất hai phần góp.
lending-rotating-opened = Đã ghi thỏa thuận { $fund }. Việc tiếp theo là bốc thăm thứ tự trước mặt mọi người.
lending-rotating-is-open = { $fund } chưa bốc thăm thứ tự. Xin bốc thăm trước.
lending-rotating-is-done = { $fund } đã xong.
lending-rotating-drawn = { $fund } đã bốc thăm rồi (mã { $lot }), không bốc lại.
lending-rotating-drawn-now = Đã bốc thăm { $fund }. Mã thăm: { $lot }. Ai có mã và danh sách theo tên đều tính lại được thứ tự; mọi người trong dây đều được gửi.
lending-rotating-book = *Sổ họ số { $number }: { $fund } ({ $unit })*
    Chủ họ: { $organiser }. { $shares } phần, mỗi phần { $share }, { $period }, mỗi kỳ { $pot }, không lãi.
    Kỳ đầu: { $first }. Cách góp, lĩnh: { $manner }. Mã thăm: { $lot }
lending-rotating-line = { $place }. { $name }, kỳ { $day }: đã góp { $paid } kỳ{ $isPaid ->
        [yes] {""}, kỳ này đã góp
       *[no] {""}
    }{ $state ->
        [taken] ; đã lĩnh
        [now] ; đến lượt lĩnh
       *[other] {""}
    }{ $advanced ->
        [0] {""}
       *[other] ; chủ họ ứng { $advanced } kỳ
    }
lending-choice-draw = Bốc thăm thứ tự
lending-choice-pay-shares = Ghi một số người góp
lending-choice-all-paid = Tất cả đã góp
lending-choice-advance = Chủ họ ứng phần còn thiếu
lending-choice-give-pot = Giao tiền kỳ này
lending-choice-advance-back = { $name } đã trả lại chủ họ
lending-choice-noticed = Đã báo xã bằng văn bản
lending-ask-shares = Ai đã góp kỳ này? Xin nhắn họ tên, cách nhau bằng dấu phẩy.
lending-field-shares = Góp kỳ này
lending-part-shares = người góp
lending-ask-sharesOn = Góp ngày nào?
lending-field-sharesOn = Ngày góp
lending-part-sharesOn = ngày góp
lending-share-none = Kỳ này không có ai tên "{ $name }" còn phải góp. Xin xem lại tên.
lending-share-several = Có mấy người tên "{ $name }". Xin chọn:
lending-share-paid = { $name } đã góp kỳ { $opening } rồi.
lending-shares-paid = Kỳ { $opening }: đã ghi { $sum }. Còn thiếu { $missing } phần.
lending-pot-missing = Chưa đủ phần góp, còn thiếu: { $names }. Theo luật, chủ họ ({ $organiser }) ứng thay rồi thu lại sau.
lending-pot-given = Kỳ { $opening }: đã ghi giao { $sum } cho { $name }.
lending-pot-last = Kỳ cuối, kỳ { $opening }: đã ghi giao { $sum } cho { $name }. Dây đã xong.
lending-advance-back = Đã ghi trả lại chủ họ phần ứng.
lending-noticed = Đã ghi: chủ họ đã báo Ủy ban xã bằng văn bản.
lending-notice = *Chủ họ phải báo Ủy ban xã bằng văn bản ({ $reason ->
        [sum] một kỳ từ 100 triệu đồng
       *[second] từ dây thứ hai
    })*
    Chủ họ: { $organiser }
    Bắt đầu { $first }, kết thúc { $last }
    Tổng phần góp một kỳ: { $pot }
    Số thành viên: { $shares }
    Đã báo: { $sent }

# The bank's groups.
lending-entrusted = *Tổ vay vốn của ngân hàng chính sách: { $groups } tổ, { $households } hộ, dư nợ { $owed }, quá hạn { $late }*
    Số của ngân hàng, ghi lại tính đến ngày:
lending-entrusted-none = Chưa ghi số liệu tổ vay vốn ủy thác nào.
lending-entrusted-line = { $group } ({ $unit }): { $households } hộ, dư nợ { $owed }, quá hạn { $late }, tính đến { $day }
lending-entrusted-overdue = Quá hạn không thể nhiều hơn dư nợ. Xin xem lại hai số.
lending-snapshot-preview = *Số liệu tổ ủy thác, chưa ghi*
lending-ask-entrustedUnit = Tổ của đơn vị nào?
lending-field-entrustedUnit = Đơn vị
lending-part-entrustedUnit = đơn vị
lending-ask-entrustedName = Tổ nào? Ví dụ: Tổ TK&VV số 2
lending-field-entrustedName = Tổ
lending-part-entrustedName = tên tổ
lending-ask-households = Bao nhiêu hộ đang vay?
lending-field-households = Số hộ
lending-part-households = số hộ
lending-ask-owed = Dư nợ bao nhiêu? Ví dụ: 1 tỷ 700 triệu
lending-field-owed = Dư nợ
lending-part-owed = dư nợ
lending-ask-late = Quá hạn bao nhiêu?
lending-field-late = Quá hạn
lending-part-late = quá hạn
lending-choice-nothing-overdue = Không có
lending-ask-asOf = Tính đến ngày nào?
lending-field-asOf = Tính đến
lending-part-asOf = ngày

# Insurance cards.
lending-cards = *Thẻ bảo hiểm hết hạn trong 60 ngày tới hoặc đã hết hạn: { $cards }*
lending-cards-none = Không có thẻ bảo hiểm nào sắp hết hạn trong 60 ngày tới.
lending-card-line = { $name } ({ $unit }): { $kind }, đến { $day }
lending-card-health = thẻ BHYT
lending-card-social = BHXH tự nguyện
lending-payer-self = người mua tự trả
lending-payer-fund = quỹ trả
lending-payer-donor = người khác tặng
lending-choice-new-card = Ghi mua thẻ
lending-card-preview = *Mua thẻ bảo hiểm, chưa ghi*
    Ai thuộc hộ nghèo, trẻ em, người có công: xin hỏi trước đã có thẻ Nhà nước cấp chưa.
lending-cards-written = Đã ghi { $made } người, trong đó { $isNew } người mới tham gia.
lending-card-known = { $name } đã có thẻ trong thời gian này. Xin xem lại ngày hoặc tên.
lending-card-ends = { $kind } hết hạn ngày { $day }. Muốn mua tiếp cùng chi hội, xin nói với chi hội trưởng.
lending-ask-cardUnit = Mua ở đơn vị nào?
lending-field-cardUnit = Đơn vị
lending-part-cardUnit = đơn vị
lending-ask-cardKind = Thẻ gì?
lending-field-cardKind = Loại
lending-part-cardKind = loại thẻ
lending-ask-cardPeople = Mua cho những ai? Xin nhắn họ tên, cách nhau bằng dấu phẩy.
lending-field-cardPeople = Cho
lending-part-cardPeople = người có thẻ
lending-ask-cardMonths = Mua mấy tháng? Ví dụ: 12 tháng
lending-field-cardMonths = Số tháng
lending-part-cardMonths = số tháng
lending-ask-cardFrom = Có giá trị từ ngày nào?
lending-field-cardFrom = Từ ngày
lending-part-cardFrom = từ ngày
lending-ask-payer = Ai trả tiền?
lending-field-payer = Trả tiền
lending-part-payer = người trả tiền
lending-ask-cardEach = Mỗi thẻ bao nhiêu tiền?
lending-field-cardEach = Mỗi thẻ
lending-part-cardEach = giá thẻ
lending-skip-cardEach = Không ghi
lending-ask-cardFund = Quỹ nào trả?
lending-field-cardFund = Quỹ
lending-part-cardFund = quỹ trả
lending-skip-cardFund = Không ghi

# The file of /dulieu.
lending-data-loans = Vay vốn không lãi
lending-data-loan = { $state ->
        [asked] Đã xin vay
        [lent] Đang vay
        [done] Đã trả hết
        [written_off] Đã xóa nợ
       *[other] Chưa được vay
    } { $sum }, còn nợ { $left }. Diện hộ: { $standing }. Để: { $purpose }. Bảo lãnh: { $guarantor }. Quyết định: { $decision }. Các kỳ: { $dues }
lending-data-savings = Tiết kiệm, phường hội, bảo hiểm
lending-data-saving = { $group }: đang có { $saved }
lending-data-rotating = { $fund }: mỗi phần { $share }. { $manner }
lending-data-card = { $kind }, đến { $day }

## Trong báo cáo
lending-figure-groups = Tổ tiết kiệm không lãi
lending-figure-made = Lượt gia đình được vay không lãi
lending-figure-near-poor = Hộ cận nghèo được vay
lending-figure-outstanding = Dư nợ vốn vay không lãi
lending-figure-overdue = Nợ quá hạn
lending-figure-rotating = Phường hội không lãi, một kỳ
lending-figure-entrusted-groups = Tổ vay vốn ngân hàng chính sách
lending-figure-entrusted-dong = Dư nợ ủy thác
lending-figure-insurance-health = Thẻ BHYT mới
lending-figure-insurance-social = Người mới tham gia BHXH tự nguyện
