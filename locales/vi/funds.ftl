funds-data-title = Trong sổ quỹ
funds-data-line = { $fund }, { $kind ->
    [receipt] thu
    [payment] chi
    [opening] số dư chuyển sang
    [transfer] chuyển quỹ
   *[other] điều chỉnh
  } { $sum }: { $what }{ $state ->
    [reversed] {" "}(đã hủy)
   *[stands] {""}
  }
funds-data-in-kind = Góp công, hiện vật: { $days } ngày công; { $what }
funds-data-role = { $role ->
    [treasurer] Thủ quỹ
   *[head] Người phụ trách
  } của { $fund }
funds-data-work = Đang giữ { $fund }: cần giao người khác trước
# Funds: what officers, treasurers and members read.
funds-help-quy = quỹ — số dư, sổ thu chi, việc chờ duyệt
funds-help-thu = thu quỹ — ghi một khoản thu, ví dụ: thu 200 nghìn của ông Hòe ủng hộ quỹ hội
funds-help-chi = chi quỹ — ghi một khoản chi, ví dụ: chi 500k thăm bà Trâm ốm
funds-help-moquy = mở quỹ — mở một quỹ của đơn vị
funds-help-khoaso = khóa sổ — khóa sổ quỹ đến hết một quý, một tháng, ví dụ: khóa sổ quý 2
funds-help-mucduyet = mức duyệt chi — từ mức nào một khoản chi cần hai người, ví dụ: chi trên 1 triệu phải hai người duyệt
funds-help-mienhoiphi = miễn hội phí — miễn hoặc giảm cho một hội viên, ví dụ: miễn hội phí cho cụ Hòe năm 2026
funds-closing-preview = Khóa sổ rồi thì không ghi thêm, không sửa các ngày đã khóa. Xem lại, chưa khóa:
funds-closing-write = Khóa sổ
funds-closing-done = Đã khóa sổ { $fund } đến hết { $day }. Khoản cũ ghi sau thì ghi vào ngày chưa khóa.
funds-ask-through = Khóa sổ đến hết kỳ nào? Ví dụ: quý 2, tháng 10, đến 30/9.
funds-field-through = Khóa đến hết
funds-part-through = ngày khóa
funds-approval-preview = Xem lại mức cần hai người, chưa đổi:
funds-approval-write = Đổi mức
funds-approval-set = Từ nay { $fund } chi trên { $sum } thì cần người thứ hai đồng ý.
funds-approval-told = { $by } đã đổi: { $fund } chi trên { $sum } thì cần người thứ hai đồng ý. Thấy chưa phải, mời trao đổi với { $by }.
funds-ask-above = Chi trên bao nhiêu thì cần hai người?
funds-field-above = Cần hai người khi chi trên
funds-part-above = mức
funds-exempt-preview = Xem lại miễn, giảm hội phí, chưa ghi:
funds-exempt-write = Ghi miễn, giảm
funds-exempt-done = Đã ghi: { $name } { $percent ->
    [all] được miễn hội phí
   *[other] được giảm { $percent }% hội phí
  } của { $fund } đến hết { $to }.
funds-ask-payer = Miễn, giảm cho ai? Xin ghi họ tên một hội viên.
funds-field-payer = Hội viên
funds-part-payer = hội viên
funds-ask-percent = Giảm mấy phần trăm? Miễn hẳn thì ghi 100.
funds-field-percent = Miễn, giảm (phần trăm)
funds-part-percent = phần trăm
funds-ask-span = Từ khi nào đến khi nào? Ví dụ: năm 2026.
funds-field-span = Trong thời gian
funds-part-span = thời gian
funds-help-kiemke = kiểm kê quỹ — ghi số tiền đã đếm
funds-none = Đơn vị chưa mở quỹ nào. Mở quỹ xong, tôi ghi thu chi giúp.
funds-none-member = Tôi chưa thấy quỹ nào do { $you } phụ trách. Mời hỏi cán bộ của đơn vị.
funds-fund-none = Tôi chưa rõ là quỹ nào. Mời chọn một quỹ dưới đây.
funds-party-none = Mời cho biết tên người hoặc đơn vị.
funds-party-as-said = { $name } (ghi theo lời, không có trong danh sách)
funds-party-near = Không có hội viên nào tên "{ $name }". Có phải một trong những người này không?
funds-party-other = Người khác: { $name }
funds-sum-odd = Con số này viết chưa rõ, tôi không dám đoán. Mời viết lại đủ số, ví dụ: 50.700.000 hoặc 50 triệu 700.
funds-sum-negative = Số tiền không thể âm. Tiền vào xin nhắn "thu …", tiền ra xin nhắn "chi …"; ghi nhầm thì hủy phiếu cũ.
funds-sum-zero = Số tiền bằng 0 thì không có gì để ghi. Mời cho lại số tiền.
funds-sum-far = Xin xem kỹ: gấp hơn 100 lần khoản thường ghi ({ $usual })
funds-valued = trị giá { $sum }
funds-items-none = Mời ghi tên kèm số tiền của từng người, ví dụ: Trâm 50, Hoa 50, Lan 100.
funds-items-unread = Tôi chưa đọc được số tiền ở chỗ: { $unread }. Mời ghi lại cả danh sách, mỗi tên kèm một số tiền.
funds-items-nobody = Không có hội viên nào tên "{ $name }" trong đơn vị của quỹ. Mời ghi lại cả danh sách với tên đúng.
funds-items-total = Cộng { $count } người: { $sum }
funds-naming-yes = có nêu tên
funds-naming-no = không nêu tên
funds-receipt-preview = Xem lại, chưa ghi vào sổ quỹ:
funds-receipt-write = Ghi thu
funds-payment-preview = Xem lại, chưa ghi chi:
funds-payment-write = Ghi chi
funds-open-preview = Xem lại, quỹ chưa mở:
funds-open-write = Mở quỹ
funds-opened = Đã mở { $name }, mã { $code }. Trong hộp đang có tiền thì mời ghi số dư chuyển sang trước.
funds-opening-preview = Xem lại số dư chuyển sang, chưa ghi:
funds-opening-words = Số dư chuyển sang
funds-count-preview = Xem lại kết quả kiểm kê, chưa ghi:
funds-count-write = Ghi kiểm kê
funds-counted = Đã ghi kiểm kê: đếm được { $counted }; sổ ghi { $book }; { $sign ->
    [same] khớp.
    [more] thừa { $difference }. Mời tìm nguyên nhân rồi ghi thu khoản còn sót.
   *[less] thiếu { $difference }. Mời tìm nguyên nhân rồi ghi chi khoản còn sót.
  }
funds-role-preview = Xem lại, chưa giao:
funds-role-write = Giao việc
funds-role-treasurer = thủ quỹ
funds-role-head = người phụ trách
funds-role-given = Đã giao { $name } làm { $role ->
    [treasurer] thủ quỹ
   *[head] người phụ trách
  } của { $fund }. Từ nay chỉ những người được giao ghi sổ quỹ này.
funds-role-yours = { $by } đã giao { $you } làm { $role ->
    [treasurer] thủ quỹ
   *[head] người phụ trách
  } của { $fund }. Xem quỹ: nhắn "quỹ".
funds-reversal-preview = Phiếu này sẽ được hủy bằng một phiếu ngược lại, cả hai vẫn còn trong sổ:
funds-reversal-write = Hủy phiếu
funds-written = { $kind ->
    [receipt] Đã ghi phiếu thu số { $number }/{ $year }
    [payment] Đã ghi phiếu chi số { $number }/{ $year }
    [reversal] Đã hủy, phiếu hủy số { $number }/{ $year }
    [opening] Đã ghi số dư chuyển sang
    [transfer] Đã ghi phiếu chuyển số { $number }/{ $year }
   *[other] Đã ghi công, hiện vật số { $number }/{ $year }
  } vào { $fund }.{ $linked ->
    [visit] {" "}Khớp với lần thăm đã ghi, không tính hai lần.
    [aid] {" "}Khớp với yêu cầu hỗ trợ đã đóng, không tính hai lần.
   *[none] {""}
  } Quỹ còn: { $balance }
funds-second-asked = Cần người thứ hai đồng ý: { $fund }, { $sum }. Nội dung: { $words }. Người ghi: { $by }.
funds-waiting = Khoản { $sum } vượt mức một người được tự ghi của { $fund }, nên chưa vào sổ. { $count ->
    [0] Chưa có ai khác để duyệt: mời giao thêm thủ quỹ hoặc người phụ trách trong mục "quỹ".
   *[other] Đã hỏi { $names }; có người đồng ý là ghi ngay.
  }
funds-refused = Đã ghi là không đồng ý: { $fund }, { $sum }. Sổ không thay đổi.
funds-second-said = { $by } { $word ->
    [approve] đã đồng ý, khoản này đã vào sổ
   *[refuse] không đồng ý, khoản này không ghi
  }: { $fund }, { $sum }.
funds-head = Số dư các quỹ{ $at ->
    [none] {""}
   *[other] {" "}đến hết ngày { $at }
  }:
funds-line = • { $fund }: { $balance }
funds-all = Cộng { $count } quỹ: { $balance }
funds-card = { $fund }
  Số dư{ $at ->
    [none] {""}
   *[other] {" "}đến hết ngày { $at }
  }: { $balance }
  Tháng này: thu { $in }, chi { $out }{ $waiting ->
    [0] {""}
   *[other] {". "}{ $waiting } khoản chờ người thứ hai đồng ý
  }
funds-book-none = Sổ { $fund } chưa có phiếu nào.
funds-book = Sổ { $fund }: { $all } phiếu, mới nhất trước.
funds-entry = { $kind ->
    [receipt] PT
    [payment] PC
    [opening] Đầu kỳ
    [transfer] Chuyển
    [adjustment] Điều chỉnh
    [reversal] PH
   *[in_kind] GN
  } { $number }, { $day }: { $sum } { $things } { $party } – { $words }{ $state ->
    [reversed] {" "}(đã hủy)
   *[stands] {""}
  }
funds-choice-entry = { $kind ->
    [receipt] Phiếu thu
    [payment] Phiếu chi
    [reversal] Phiếu hủy
   *[other] Phiếu
  } { $number }
funds-voucher = { $kind ->
    [receipt] Phiếu thu
   *[payment] Phiếu chi
  } số { $number }/{ $year }, { $day }, { $unit }, { $fund }. { $kind ->
    [receipt] Người nộp
   *[payment] Người nhận
  }: { $party }. Nội dung: { $words }. Số tiền: { $sum } ({ $inWords }). Người ghi: { $by }.{ $state ->
    [reversed] {" "}Phiếu này đã hủy.
   *[stands] {""}
  }
funds-voucher-title = { $kind ->
    [receipt] PHIẾU THU
   *[payment] PHIẾU CHI
  }
funds-voucher-number = Số: { $number }/{ $year }
funds-voucher-party = Họ tên người { $kind ->
    [receipt] nộp
   *[payment] nhận
  } tiền: { $party }
funds-voucher-words = Nội dung: { $words }
funds-voucher-sum = Số tiền: { $sum }
funds-voucher-in-words = Viết bằng chữ: { $inWords }
funds-voucher-fund = Quỹ: { $fund }. Người ghi sổ: { $by }
funds-voucher-sign-head = Người phụ trách
funds-voucher-sign-treasurer = Thủ quỹ
funds-voucher-sign-party = Người { $kind ->
    [receipt] nộp
   *[payment] nhận
  } tiền
funds-voucher-void = ĐÃ HỦY
funds-ask-fund = Vào quỹ nào?
funds-field-fund = Quỹ
funds-part-fund = quỹ
funds-ask-giving = Thu bao nhiêu? Có thể là tiền, ngày công hay hiện vật, ví dụ: 200 nghìn; 12tr5 với 34 công.
funds-field-giving = Thu
funds-part-giving = số thu
funds-ask-giver = Của ai?
funds-field-giver = Người nộp
funds-part-giver = người nộp
funds-skip-giver = Không ghi tên
funds-ask-words = Thu về việc gì?
funds-field-words = Nội dung
funds-part-words = nội dung
funds-ask-source = Đây là khoản thu nào?
funds-field-source = Khoản thu
funds-part-source = khoản thu
funds-ask-day = Ngày nào?
funds-field-day = Ngày
funds-part-day = ngày
funds-ask-into = Tiền mặt hay chuyển khoản?
funds-field-into = Hình thức
funds-part-into = hình thức
funds-skip-into = Tiền mặt
funds-ask-naming = Khi công khai, có nêu tên người nộp không?
funds-field-naming = Nêu tên khi công khai
funds-part-naming = việc nêu tên
funds-skip-naming = Không nêu tên
funds-ask-sum = Số tiền bao nhiêu?
funds-field-sum = Số tiền
funds-part-sum = số tiền
funds-ask-receiver = Chi cho ai?
funds-field-receiver = Người nhận
funds-part-receiver = người nhận
funds-skip-receiver = Không ghi tên
funds-ask-purpose = Chi về việc gì?
funds-field-purpose = Nội dung chi
funds-part-purpose = nội dung chi
funds-ask-kind = Đây là khoản chi nào?
funds-field-kind = Khoản chi
funds-part-kind = khoản chi
funds-ask-paidOn = Chi ngày nào?
funds-field-paidOn = Ngày chi
funds-part-paidOn = ngày chi
funds-ask-outOf = Chi tiền mặt hay chuyển khoản?
funds-field-outOf = Hình thức chi
funds-part-outOf = hình thức chi
funds-skip-outOf = Tiền mặt
funds-ask-items = Ai đóng bao nhiêu? Ví dụ: Trâm 50, Hoa 50, Lan 100.
funds-field-items = Danh sách
funds-part-items = danh sách
funds-ask-from = Đây là khoản gì?
funds-field-from = Khoản thu
funds-part-from = loại thu
funds-ask-name = Quỹ tên là gì? Ví dụ: Quỹ hội, Quỹ nghĩa tình đồng đội.
funds-field-name = Tên quỹ
funds-part-name = tên quỹ
funds-ask-unit = Quỹ của đơn vị nào?
funds-field-unit = Đơn vị
funds-part-unit = đơn vị
funds-ask-present = Có ai chứng kiến? Nếu lệch, xin ghi thêm lý do.
funds-field-present = Người chứng kiến
funds-part-present = người chứng kiến
funds-skip-present = Không ghi
funds-ask-runner = Giao cho ai? Xin ghi họ tên một hội viên.
funds-field-runner = Người được giao
funds-part-runner = người được giao
funds-ask-role = Giao làm thủ quỹ hay người phụ trách?
funds-field-role = Việc
funds-part-role = việc
funds-ask-reason = Vì sao hủy phiếu này?
funds-field-reason = Lý do hủy
funds-part-reason = lý do hủy
funds-account-asset_cash = tiền mặt
funds-account-asset_bank = tài khoản
funds-account-income_members = hội viên ủng hộ
funds-account-income_dues = hội phí
funds-account-income_work = gây quỹ, lao động
funds-account-income_donors = nhà hảo tâm, đơn vị ngoài
funds-account-income_support = kinh phí cấp trên, nhà nước
funds-account-income_interest = tiền lãi
funds-account-income_other = thu khác
funds-account-expense_visits = thăm hỏi, ốm đau
funds-account-expense_funerals = phúng viếng
funds-account-expense_aid = giúp đỡ hoạn nạn, khó khăn
funds-account-expense_gifts = quà tặng, khen thưởng
funds-account-expense_meetings = hội họp, nước uống
funds-account-expense_office = văn phòng, báo, đi lại
funds-account-expense_works = công trình, sửa chữa
funds-account-expense_events = văn nghệ, tham quan, sự kiện
funds-account-expense_sponsorship = đỡ đầu
funds-account-expense_insurance = bảo hiểm
funds-account-expense_other = chi khác
funds-account-liability_savings = tiết kiệm của hội viên
funds-choice-voucher = Phiếu (ảnh)
funds-choice-reverse = Hủy phiếu này
funds-choice-approve = Đồng ý chi
funds-choice-refuse = Không đồng ý
funds-choice-open = Mở quỹ
funds-choice-opening = Ghi số dư chuyển sang
funds-choice-roles = Thủ quỹ, phụ trách
funds-choice-write-in = Ghi thu
funds-choice-write-out = Ghi chi
funds-choice-count = Kiểm kê
funds-choice-statement = Đọc sao kê
funds-choice-account = Tài khoản nhận tiền
funds-choice-waiting = Xem khoản chờ duyệt
funds-choice-book = Xem sổ
funds-choice-publish = Công khai quý
funds-choice-owing = Ai chưa đóng hội phí
funds-data-claim = Đã báo đóng: { $words } ({ $state ->
    [accepted] đã nhận
    [refused] chưa thấy
   *[waiting] chờ thủ quỹ
  })
funds-data-exempt = Được miễn, giảm { $percent }% hội phí
funds-data-wish = Khi công khai quỹ: { $named ->
    [yes] đồng ý nêu tên
   *[no] không nêu tên
  }
funds-help-hoiphi = hội phí — đã đóng bao nhiêu, còn thiếu bao nhiêu; cán bộ: ai chưa đóng
funds-every-month = tháng
funds-every-quarter = quý
funds-every-year = năm
funds-dues-mine = { $fund }: { $amount } một { $every ->
    [month] tháng
    [quarter] quý
   *[year] năm
  }. Đã đóng { $paid }, { $state ->
    [owes] còn thiếu { $left }
    [ahead] đã đóng trước { $left }
   *[even] đã đủ
  }. Nộp cho: { $to }
funds-dues-mine-free = { $fund } chưa đặt mức hội phí, đóng tùy tâm. Đã đóng { $paid }. Nộp cho: { $to }
funds-dues-no-rule = Quỹ chưa đặt mức hội phí nên chưa biết ai còn thiếu. Đặt mức xong tôi tính được ngay.
funds-dues-none-owe = { $fund }: cả { $members } hội viên đã đóng đủ.
funds-dues-owing = { $fund }: { $count } trên { $members } hội viên còn thiếu, cộng { $sum }:
funds-dues-more = … và { $count } người nữa
funds-dues-reminder = Kính gửi { $you }: { $fund } còn thiếu { $sum }. Khi nào tiện, mời { $you } gửi thủ quỹ; nếu đã đóng rồi, xin nhắn "tôi đóng rồi". Xin cảm ơn.
funds-dues-reminded = Đã nhắc { $told } trong { $owing } người còn thiếu của { $fund }. Người mới được nhắc gần đây thì chưa nhắc lại.
funds-inbox = *{ $number }.* { $name } báo đã đóng vào { $fund }{ $sum ->
    [none] {""}
   *[other] : { $sum }
  }. Chờ thủ quỹ xác nhận.
funds-choice-claim-number = Báo đóng số { $number }
funds-choice-claims = Báo đã đóng, chờ xác nhận ({ $count })
funds-choice-how-to-pay-of = Cách nộp { $fund }
funds-claims-none = { $fund } không còn ai báo đóng mà chưa trả lời.
funds-claim-ask = Cảm ơn đã báo. Tôi gửi lời này cho { $to } xem và ghi sổ { $fund } nhé? Số tiền: { $sum }. Khi thủ quỹ nhận, tôi báo lại.
funds-claim-told = { $name } báo đã đóng vào { $fund }, số tiền: { $sum }. Lời nhắn: { $words }. Đã nhận được chưa?
funds-claim-sent = Đã gửi thủ quỹ của { $fund }. Sổ chỉ ghi khi thủ quỹ xác nhận.
funds-claim-yes = { $by } đã nhận { $sum } và ghi vào { $fund }. Xin cảm ơn.
funds-claim-no = { $by } chưa thấy khoản đã báo của { $fund }. Mời xem lại hoặc hỏi trực tiếp.
funds-claim-accepted = Đã ghi phiếu thu số { $number } cho { $name }, và báo lại.
funds-claim-refused = Đã báo { $name } là chưa nhận được. Sổ không thay đổi.
funds-rule-preview = Xem lại mức hội phí, chưa đặt:
funds-rule-write = Đặt mức
funds-rule-set = Đã đặt hội phí { $sum } một { $every ->
    [month] tháng
    [quarter] quý
   *[year] năm
  }, từ { $day }.
funds-choice-claim = Gửi thủ quỹ
funds-choice-claim-cash = Đã nhận tiền mặt
funds-choice-claim-bank = Đã nhận chuyển khoản
funds-choice-claim-no = Chưa thấy
funds-choice-remind = Nhắc những người này
funds-choice-rule = Đặt mức hội phí
funds-choice-how-to-pay = Cách nộp
funds-ask-every = Đóng theo tháng, quý hay năm?
funds-field-every = Mỗi
funds-part-every = kỳ đóng
funds-ask-startsOn = Tính từ ngày nào?
funds-field-startsOn = Tính từ
funds-part-startsOn = ngày bắt đầu
funds-account-number = Số tài khoản chỉ gồm chữ số, từ 6 đến 19 số. Mời ghi lại.
funds-account-preview = Xem lại tài khoản nhận tiền, chưa đổi:
funds-account-write = Đề nghị dùng tài khoản này
funds-account-asked = Chưa đổi: tài khoản của { $fund } cần một người thứ hai xác nhận. { $count ->
    [0] Chưa có ai khác để xác nhận: mời giao thêm thủ quỹ hoặc người phụ trách.
   *[other] Đã hỏi { $names }.
  }
funds-account-second = { $by } đề nghị tài khoản nhận tiền của { $fund }: { $bank }, số { $number }, chủ tài khoản { $holder }. Mời gọi hỏi lại cho chắc rồi hãy xác nhận.
funds-account-refused = Đã từ chối. Tài khoản của { $fund } không thay đổi.
funds-account-set = Đã xác nhận tài khoản của { $fund }, và báo cho mọi hội viên.
funds-account-told = { $unit } báo: tài khoản nhận tiền của { $fund } là { $bank }, số { $number }, chủ tài khoản { $holder }. Thấy lạ xin gọi hỏi cán bộ trước khi chuyển tiền.
funds-pay-cash = { $fund } chưa có tài khoản nhận chuyển khoản. Mời nộp tiền mặt cho thủ quỹ.
funds-pay = Chuyển khoản vào { $fund }: { $bank }, số { $number }, chủ tài khoản { $holder }. Số tiền: { $sum }. Nội dung: { $content }. Ảnh mã QR ở trên dùng được trong ứng dụng ngân hàng.
funds-choice-account-yes = Xác nhận tài khoản
funds-choice-account-no = Không đúng
funds-ask-bank = Ngân hàng nào?
funds-field-bank = Ngân hàng
funds-part-bank = ngân hàng
funds-ask-number = Số tài khoản là bao nhiêu?
funds-field-number = Số tài khoản
funds-part-number = số tài khoản
funds-ask-holder = Chủ tài khoản tên là gì?
funds-field-holder = Chủ tài khoản
funds-part-holder = chủ tài khoản
funds-figure-in = Thu { $name }
funds-figure-out = Chi { $name }
funds-figure-balance = Số dư { $name }
funds-figure-contributions = Đóng góp của hội viên, nhân dân, cả hiện vật quy tiền
funds-figure-kind = Trong đó hiện vật quy tiền
funds-figure-labour = Ngày công đóng góp
funds-figure-dues = Hội phí đã thu
funds-figure-givers = Hội viên góp tiền, có tên
funds-figure-named = Tiền hội viên góp, có tên
funds-publish-preview = Mọi hội viên sẽ đọc như sau, chưa gửi:
funds-published = { $unit } công khai { $fund }, từ { $from } đến { $to }: thu { $in }, chi { $out }, còn { $balance } ({ $words }).
funds-published-others = Và { $count } khoản thu khác, người nộp không nêu tên.
funds-published-before = Quý này của { $fund } đã công khai rồi.
funds-publish-done = Đã gửi cho hội viên { $unit }.
funds-choice-publish-now = Gửi cho mọi người
funds-help-saoke = sao kê — gửi kèm tệp sao kê ngân hàng (.xlsx, .csv) để đối chiếu
funds-statement-no-fund = { $you } chưa được giao giữ quỹ nào nên tôi chưa đọc sao kê được. Mời hỏi cán bộ của đơn vị.
funds-statement-which = Sao kê này của quỹ nào? Mời chọn một quỹ rồi gửi tệp.
funds-statement-ask = Mời gửi tệp sao kê của { $fund } (.xlsx hoặc .csv, tải từ trang của ngân hàng).{ $left ->
    [0] {""}
   *[other] {" "}Còn { $left } khoản của lần trước chưa ghi.
  }
funds-statement-account = Sao kê này của tài khoản số cuối { $theirs }, còn { $fund } dùng tài khoản số cuối { $ours }. Tôi chưa ghi gì. Mời gửi đúng tệp.
funds-statement-problem = { $problem ->
    [xls] Đây là tệp Excel kiểu cũ (.xls). Xin mở bằng Excel, lưu thành kiểu .xlsx hoặc .csv rồi gửi lại.
    [heads] Tôi không tìm thấy dòng đầu bảng của sao kê. Cần có cột ngày, cột số tiền và cột nội dung. Xin gửi tệp gốc tải từ ngân hàng.
    [empty] Tệp không có khoản nào. Xin xem lại và gửi đúng tệp.
    [day] Dòng { $row }: tôi không đọc được ngày. Tôi chưa ghi gì. Xin gửi tệp gốc tải từ ngân hàng.
    [sum] Dòng { $row }: tôi không đọc được số tiền. Tôi chưa ghi gì. Xin gửi tệp gốc tải từ ngân hàng.
    [balance] Dòng { $row }: số dư không khớp với các khoản khác, có thể thiếu dòng hoặc sai số. Tôi chưa ghi gì. Xin gửi tệp gốc tải từ ngân hàng.
    [closing] Số dư đầu kỳ cộng tiền vào, trừ tiền ra không bằng số dư cuối kỳ. Tôi chưa ghi gì. Xin gửi tệp gốc tải từ ngân hàng.
    [locked] Tệp này có mật khẩu. Xin mở ra, bỏ mật khẩu, lưu kiểu .xlsx rồi gửi.
    [large] Tệp lớn quá. Xin tách ra vài tệp rồi gửi.
    [fetch] Tôi chưa tải được tệp. Xin gửi lại.
    [image] Đây là ảnh, tôi chưa đọc được. Xin gửi tệp .xlsx hoặc .csv tải từ ngân hàng.
    [pdf] Đây là tệp PDF. Xin tải sao kê kiểu .xlsx hoặc .csv từ ngân hàng rồi gửi.
   *[other] Tôi không đọc được tệp này. Xin gửi sao kê kiểu .xlsx hoặc .csv tải từ ngân hàng.
  }
funds-statement-preview =
    Đã đọc sao kê của { $fund }: { $added } dòng mới, { $known } dòng đã đọc trước đây. Chưa ghi vào sổ quỹ.
    • Khớp theo mã: { $code }
    • Khớp theo số tiền và tên: { $name }
    • Đã có phiếu trong sổ: { $noted }
    • Chưa rõ của ai: { $doubt }
    • Tiền ra trong tệp (chỉ lưu lại): { $out }
    { $sure ->
        [0] Chưa có khoản nào chắc chắn.
       *[other] Cộng các khoản chắc chắn: { $sum }
    }
funds-choice-statement-sure = Ghi { $count } khoản chắc chắn
funds-choice-statement-next = Xem từng khoản còn lại
funds-choice-statement-is = Của { $name }
funds-choice-statement-noted = Đã ghi ở phiếu thu số { $number }
funds-choice-statement-split = Chia cho nhiều người
funds-choice-statement-not = Không phải của quỹ
funds-choice-statement-later = Để sau
funds-statement-written = Đã ghi { $count } khoản vào { $fund }, thu mới { $sum }.{ $left ->
    [0] {" "}Không còn khoản nào chờ.
   *[other] {" "}Còn { $left } khoản chưa rõ của ai.
  }
funds-statement-none = Không còn khoản nào chắc chắn để ghi.{ $left ->
    [0] {""}
   *[other] {" "}Còn { $left } khoản chưa rõ của ai.
  }
funds-statement-row =
    Khoản này của ai? (còn { $left } khoản)
    Ngày { $day }: { $sum }
    Nội dung: { $words }
funds-statement-end = { $left ->
    [0] Sao kê của { $fund } đã ghi xong, không còn khoản nào chờ.
   *[other] Đã xem hết. Còn { $left } khoản để sau; khi nào xem lại xin nhắn "sao kê".
  }
funds-statement-done = Đã ghi phiếu thu số { $number }: { $sum }.
funds-statement-linked = Khoản này đã có ở phiếu thu số { $number }, tôi không ghi thêm.
funds-statement-ignored = Đã đánh dấu không phải của quỹ.
funds-statement-split-preview = Xem lại cách chia, chưa ghi:
funds-statement-split-other = Khoản này là { $sum }, còn danh sách cộng lại là { $total }. Mời ghi lại cho khớp.
