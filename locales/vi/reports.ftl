## Báo cáo của một đơn vị trong một kỳ
reports-help-baocao = báo cáo — số liệu 6 tháng, năm, quý, tháng; bản Word, Excel, ảnh

reports-ask-unit = Báo cáo của đơn vị nào?
reports-field-unit = Đơn vị
reports-part-unit = đơn vị
reports-ask-period = Báo cáo kỳ nào? Xin chọn, hoặc nhắn ví dụ: 6 tháng đầu năm 2024, quý 3, từ 16/12 đến 15/6
reports-field-period = Kỳ báo cáo
reports-part-period = kỳ báo cáo
reports-period-unread = Tôi chưa đọc được kỳ báo cáo. Xin nhắn ví dụ: 6 tháng đầu năm 2024, năm 2023, quý 3, tháng 5, từ 16/12 đến 15/6
reports-period-first = 6 tháng đầu năm { $year }
reports-period-second = 6 tháng cuối năm { $year }
reports-period-year = năm { $year }
reports-period-quarter = quý { $quarter } năm { $year }
reports-period-month = tháng { $month } năm { $year }
reports-period-span = từ ngày { $from } đến ngày { $to }

reports-summary = *{ $unit }: số liệu { $period }*
    (từ { $from } đến hết { $to })
reports-summary-so-far = *{ $unit }: số liệu { $period }*
    (từ { $from } đến { $to }; kỳ này chưa hết, mới tính đến hôm nay { $today })
reports-summary-section = *{ $title }*
reports-summary-none = Kỳ này chưa ghi việc nào. Việc được ghi bằng tin nhắn hằng ngày: họp, thăm, thu chi, kết nạp.
reports-summary-more = Còn { $count } số liệu nữa trong bản Word và bảng tính.
reports-line = { $label }: { $value }
reports-line-share = { $value } ({ $numerator }/{ $denominator }, đến { $day })
reports-line-stock = { $value } (đến { $day })
reports-line-before = {" "}(cùng kỳ { $value })
reports-line-target = , đạt { $percent }% chỉ tiêu năm ({ $value })

reports-what-next = Xin chọn việc làm tiếp:
reports-words-missing = Phần hạn chế và phương hướng chưa viết.
reports-parts = Đơn vị trực thuộc đã gửi báo cáo: { $sent }/{ $all }.
reports-issued = Báo cáo { $period } đã chốt, bản thứ { $version }. Số liệu trong sổ không đổi từ đó.
reports-issued-changed = Báo cáo { $period } đã chốt, bản thứ { $version }. Từ đó có { $count } số liệu trong sổ thay đổi. Muốn đính chính, xin chốt bản mới:
reports-difference = { $label }: khi chốt { $was }, nay { $now }

reports-choice-show = Xem báo cáo
reports-choice-word = Bản Word
reports-choice-sheet = Bảng tính
reports-choice-picture = Ảnh chiếu
reports-choice-figures = Xem từng số
reports-choice-words = Hạn chế, phương hướng
reports-choice-head = Đầu văn bản
reports-choice-issue = Chốt báo cáo
reports-choice-remind = Nhắc nơi chưa gửi
reports-choice-section = { $title } ({ $count })
reports-choice-figure = { $label }: { $value }
reports-choice-more = Xem tiếp
reports-choice-keep = Giữ lại
reports-choice-issue-now = Đúng, chốt báo cáo
reports-choice-not-yet = Để xem lại

reports-ask-section = Xem số liệu của mục nào?
reports-ask-figure = *{ $title }*
    Bấm vào một số để xem từng dòng ghi trong sổ.
reports-figure-none = Kỳ này chưa có dòng nào được ghi cho số liệu đó.
reports-rows = *{ $line }*
    { $kind }, { $records } dòng ghi trong sổ.
reports-voucher = { $kind ->
    [receipt] Phiếu thu
    [payment] Phiếu chi
    [reversal] Phiếu hủy
   *[other] Phiếu
  } { $number }/{ $year }
reports-kind-flow = Cộng trong kỳ
reports-kind-stock = Tính đến ngày cuối kỳ
reports-kind-distinct = Mỗi người, mỗi nhà tính một lần
reports-kind-ratio = Tỷ lệ đến ngày cuối kỳ
reports-kind-valued = Quy ra giá trị

reports-ask-limits = Kỳ này còn hạn chế gì, vì sao? Xin viết như sẽ đọc trong báo cáo; mỗi ý một dòng.
reports-field-limits = Hạn chế, nguyên nhân
reports-part-limits = hạn chế
reports-skip-limits = Để trống
reports-ask-directions = Phương hướng, chỉ tiêu thời gian tới? Xin viết mỗi ý một dòng.
reports-field-directions = Phương hướng
reports-part-directions = phương hướng
reports-skip-directions = Để trống
reports-ask-number = Báo cáo số mấy? Xin nhắn một số, ví dụ: 5
reports-field-number = Số
reports-part-number = số báo cáo
reports-skip-number = Để trống
reports-ask-signedOn = Báo cáo đề ngày nào? Ví dụ: hôm nay, 8/7/2024
reports-field-signedOn = Ngày ký
reports-part-signedOn = ngày ký
reports-skip-signedOn = Để trống
reports-ask-signer = Ai ký báo cáo?
reports-field-signer = Người ký
reports-part-signer = người ký
reports-skip-signer = Để trống
reports-signer-unread = Tôi chưa rõ ai ký. Xin chọn một cán bộ trong danh sách.
reports-words-of-last-time = Dưới đây là lời của báo cáo kỳ trước để sửa lại. Chỗ nào cũ, xin bấm sửa.
reports-words-preview = *Xem lại, chưa giữ*
reports-words-kept = Đã giữ. Bản Word sẽ có các phần này.

reports-ask-superior = Dòng trên cùng bên trái: cơ quan cấp trên trực tiếp? Ví dụ: Ủy ban MTTQ Việt Nam xã Kim Liên
reports-field-superior = Cấp trên
reports-part-superior = cấp trên
reports-skip-superior = Không ghi dòng này
reports-ask-issuer = Dòng thứ hai: tên đơn vị ra văn bản?
reports-field-issuer = Tên đơn vị
reports-part-issuer = tên đơn vị
reports-skip-issuer = Như tên đang có
reports-ask-place = Địa danh ghi trước ngày ký? Ví dụ: Kim Liên
reports-field-place = Địa danh
reports-part-place = địa danh
reports-skip-place = Như tên đơn vị
reports-ask-letters = Chữ viết tắt của Hội trong số văn bản? Ví dụ: CCB
reports-field-letters = Chữ viết tắt
reports-part-letters = chữ viết tắt
reports-skip-letters = Như tên đơn vị
reports-ask-form = Văn bản theo thể thức nào?
reports-field-form = Thể thức
reports-part-form = thể thức
reports-form-decree30 = Nghị định 30 (Quốc hiệu)
reports-form-party = Thể thức văn bản Đảng
reports-help-dauvanban = đầu văn bản — hai dòng đầu, địa danh, chữ viết tắt, thể thức văn bản Đảng
reports-head-preview = *Đầu văn bản, chưa giữ*
reports-head-kept = Đã giữ đầu văn bản. Các văn bản sau này của đơn vị sẽ theo đó.

reports-issue-ask = Chốt báo cáo { $period } của { $unit }? Số liệu sẽ giữ nguyên như hôm nay.
reports-issue-odd = Trước khi chốt báo cáo { $period } của { $unit }, xin xem mấy chỗ này có đúng không:
reports-odd-months = Tháng { $months } không có buổi họp nào, đúng không?
reports-odd-none = { $label }: kỳ này không có, cùng kỳ có { $before }, đúng không?
reports-odd-jump = { $label }: { $value }, cùng kỳ chỉ { $before }, lệch nhiều, đúng không?
reports-odd-limits = Phần hạn chế chưa viết, để trống phải không?
reports-odd-directions = Phần phương hướng chưa viết, để trống phải không?
reports-issued-now = Đã chốt báo cáo { $period }, bản thứ { $version }. Việc ghi thêm sau này không làm đổi bản này.
reports-issued-already = Báo cáo này đã chốt, bản thứ { $version }, và số liệu không đổi từ đó.
reports-not-yet = Chưa chốt. Thiếu việc nào, xin nhắn tôi ghi thêm rồi xem lại báo cáo.
reports-reminded = Đã nhắc { $told } đơn vị chưa gửi báo cáo.
reports-reminded-some = Đã nhắc { $told } đơn vị. Chưa nhắn được: { $names }. Xin báo trực tiếp.
reports-reminder = { $unit } chưa gửi báo cáo { $period }. Số liệu đã có sẵn, { $you } xem lại rồi bấm "Chốt báo cáo" là xong.

reports-file-word = Báo cáo bản Word, mở bằng Word hoặc in ra để ký.
reports-file-sheet = Bảng tính có mọi số liệu và từng dòng ghi trong sổ. Trong tệp có tên người, xin giữ kín.
reports-file-picture = Ảnh số liệu chính để chiếu trong hội nghị.

reports-unit-people = người
reports-unit-dong = đồng
reports-unit-percent = %
reports-unit-times = lượt
reports-unit-meetings = buổi
reports-unit-visits = lượt
reports-unit-units = đơn vị
reports-unit-households = hộ
reports-unit-days = công
reports-unit-groups = tổ
reports-unit-cards = thẻ
reports-unit-gifts = suất
reports-unit-children = em
reports-unit-announcements = tin
reports-unit-works = công trình
reports-unit-years = năm
reports-unit-prizes = giải

reports-section-thought = Chính trị tư tưởng, tuyên truyền
reports-section-building = Tham gia xây dựng Đảng, chính quyền, nông thôn mới
reports-section-economy = Giúp nhau phát triển kinh tế, giảm nghèo
reports-section-care = Chăm lo đời sống, nghĩa tình
reports-section-youth = Giáo dục thế hệ trẻ, phối hợp hoạt động
reports-section-association = Xây dựng tổ chức Hội
reports-section-emulation = Phong trào thi đua, khen thưởng
reports-section-insurance = Bảo hiểm y tế, bảo hiểm xã hội
reports-section-other = Hoạt động khác

reports-paper-kind = BÁO CÁO
reports-paper-letters = BC
reports-subject-half = Sơ kết công tác Hội { $period },
reports-subject-year = Tổng kết công tác Hội { $period },
reports-subject-results = Kết quả công tác Hội { $period }
reports-subject-next = phương hướng nhiệm vụ { $period }
reports-paper-opening = { $unit } báo cáo kết quả công tác Hội { $period } (số liệu từ ngày { $from } đến hết ngày { $to }) như sau:
reports-paper-closing = Trên đây là báo cáo kết quả công tác Hội { $period } của { $unit }./.
reports-heading-results-label = Phần I
reports-heading-results = KẾT QUẢ CÔNG TÁC HỘI
reports-heading-limits-label = Phần II
reports-heading-limits = HẠN CHẾ, NGUYÊN NHÂN
reports-heading-directions-label = Phần III
reports-heading-directions = PHƯƠNG HƯỚNG, NHIỆM VỤ
reports-paper-authority =
    { $form ->
        [party] T/M BAN CHẤP HÀNH
       *[decree30] TM. BAN CHẤP HÀNH
    }
reports-paper-authority-part =
    { $form ->
        [party] T/M CHI HỘI
       *[decree30] TM. CHI HỘI
    }
reports-paper-post = CHỦ TỊCH
reports-paper-post-part = CHI HỘI TRƯỞNG
reports-paper-receivers = Nơi nhận:
reports-paper-receiver-above = Hội cấp trên
reports-paper-receiver-parts = Các đơn vị trực thuộc
reports-paper-receiver-kept = Lưu: VT
reports-appendix = Phụ lục
reports-appendix-numbered = Phụ lục { $which }
reports-appendix-figures = SỐ LIỆU CÔNG TÁC HỘI
reports-appendix-parts = SỐ LIỆU THEO ĐƠN VỊ TRỰC THUỘC
reports-appendix-reference = (Kèm theo Báo cáo { $symbol })
reports-column-place = STT
reports-column-what = Nội dung
reports-column-unit = ĐVT
reports-column-now = Kỳ này
reports-column-before = Cùng kỳ
reports-column-added = Lũy kế
reports-column-note = Ghi chú
reports-column-target = chỉ tiêu { $value }
reports-column-part = Đơn vị
reports-column-total = Cộng
reports-column-records = Số dòng
reports-column-numerator = Tử số
reports-column-denominator = Mẫu số
reports-column-day = Ngày
reports-column-person = Người
reports-column-amount = Số
reports-column-voucher = Chứng từ
reports-sheet = Số liệu
reports-sheet-title = { $unit }, { $period }
reports-picture-title = Kết quả công tác Hội { $period }

## Hạn nộp của đơn vị trực thuộc
reports-help-nopbaocao = ai chưa nộp báo cáo — chi hội nào đã gửi, chi hội nào chưa
reports-help-hanbaocao = hạn nộp báo cáo 6 tháng trước 25/12 — báo các chi hội, trợ lý tự nhắc nơi chưa gửi
reports-choice-parts = Nơi nào đã gửi
reports-choice-due = Đặt hạn nộp
reports-choice-due-drop = Bỏ hạn nộp
reports-choice-due-now = Báo các chi hội
reports-parts-head = *Báo cáo { $period } gửi về { $unit }*
    Đã gửi { $sent }/{ $all } đơn vị.
reports-parts-due = Hạn nộp: { $day }.
reports-parts-sent = Đã gửi: { $names }.
reports-parts-missing = Chưa gửi: { $names }.
reports-ask-due = Hạn nộp là ngày nào? Ví dụ: 25/12
reports-field-due = Hạn nộp
reports-part-due = hạn nộp
reports-due-preview = *Hạn nộp báo cáo, chưa báo cho ai*
    Nơi chưa gửi được nhắc trước hạn 3 ngày, và một lần nữa sau hạn.
reports-due-set = Hạn nộp báo cáo { $period } là { $day }. Đã báo { $told } đơn vị chưa gửi. Trợ lý sẽ nhắc trước hạn 3 ngày và sau hạn.
reports-due-set-some = Hạn nộp báo cáo { $period } là { $day }. Đã báo { $told } đơn vị; chưa nhắn được: { $names }. Xin báo trực tiếp.
reports-due-dropped = Đã bỏ hạn nộp báo cáo { $period }. Trợ lý không nhắc nữa.
reports-due-none = Báo cáo { $period } chưa đặt hạn nộp.
reports-due-no-parts = Đơn vị này không có đơn vị trực thuộc nào để thu báo cáo.
reports-due-past = Ngày đó đã qua. Xin chọn một ngày sắp tới.
reports-due-told-set = { $above } xin { $unit } gửi báo cáo { $period } trước hết ngày { $day }. Số liệu đã có sẵn, { $you } xem lại rồi bấm "Chốt báo cáo" là xong.
reports-due-told-ahead = Còn ít ngày là đến hạn { $day } gửi báo cáo { $period } về { $above }, { $unit } chưa gửi. Số liệu đã có sẵn, { $you } xem lại rồi bấm "Chốt báo cáo" là xong.
reports-due-told-over = Hạn { $day } gửi báo cáo { $period } về { $above } đã qua mà chưa thấy của { $unit }. Có vướng mắc gì, { $you } nhắn tôi; số liệu có sẵn, chỉ cần bấm "Chốt báo cáo".
reports-due-missing = Báo cáo { $period }: đã gửi { $sent }/{ $all }. Chưa gửi: { $names }. Trợ lý vừa nhắc lại các nơi này.
reports-due-missing-some = Báo cáo { $period }: đã gửi { $sent }/{ $all }. Chưa gửi: { $names }. Không nhắn được: { $unreached }. Xin báo trực tiếp.
