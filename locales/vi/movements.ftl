# Phong trào, mô hình: đăng ký, xét, chỉ tiêu, xếp loại.

movements-help-phongtrao = phong trào — phong trào, mô hình: đăng ký, xem đã được bao nhiêu
movements-help-phatdong = phát động — mở một phong trào mới
movements-help-xeploai = xếp loại — xếp loại đơn vị từng năm

movements-list = *Phong trào, mô hình: { $total }*
movements-line = • { $name } ({ $unit }, { $period })
movements-none = Chưa có phong trào nào. Muốn mở, xin nhắn ví dụ: phát động 5 không 3 sạch từ 1/1 đến 31/12, hộ gia đình
movements-card = *{ $name }*
    { $unit } phát động, { $period }
    Tính đến ngày { $day }:
movements-card-chapters = Chi hội tham gia: { $share }
movements-card-members = Hội viên đăng ký: { $share }
movements-card-households = Hộ đăng ký: { $share }
movements-card-officers = Cán bộ đăng ký: { $share }
movements-card-quota = So với chỉ tiêu: { $share }
movements-card-met = Xét đạt: { $share }
movements-card-missing = Chưa có: { $names }
movements-card-criteria = Tiêu chí (bản { $version }): { $text }
movements-share = { $percent } % ({ $part } trên { $whole })
movements-share-none = { $part }
movements-chapters = *{ $name }, đến ngày { $day }*
movements-chapter = • { $name }: { $share }
movements-chapter-quota = • { $name }: { $share }, chỉ tiêu { $target }
movements-people = *{ $name }: { $count } tên*
    { $people }
movements-people-none = { $name }: chưa ghi tên ai. Muốn ghi, xin nhắn ví dụ: đăng ký { $name }: Hoa, Lan, Trâm

# Đăng ký.
movements-ask-movement = Phong trào nào? Xin chọn, hoặc nhắn tên phong trào.
movements-field-movement = Phong trào
movements-part-movement = phong trào
movements-ask-unit = Đơn vị nào?
movements-field-unit = Đơn vị
movements-part-unit = đơn vị
movements-ask-who = Những ai đăng ký? Xin nhắn họ tên cách nhau dấu phẩy; hoặc "cả chi hội trừ ông Hùng"; hoặc chỉ con số, ví dụ: 42 hộ
movements-field-who = Người đăng ký
movements-part-who = người đăng ký
movements-ask-day = Từ ngày nào? Ví dụ: hôm nay, 5/1
movements-field-day = Ngày
movements-part-day = ngày
movements-register-preview = *Xem lại, chưa ghi đăng ký*
movements-registered = Đã ghi thêm { $added } đăng ký.{ $known ->
        [0] {""}
       *[other] {" "}{ $known } đã có từ trước.
    }
movements-which = Có mấy phong trào giống tên ấy. Xin chọn một:
movements-unknown = Tôi không thấy phong trào nào tên "{ $name }". Xin chọn, hoặc nhắn lại tên.
movements-new = Chưa có phong trào "{ $name }". Đây là phong trào mới của năm nay, hay một trong các phong trào dưới đây?
movements-new-person = Mới: từng hội viên
movements-new-household = Mới: hộ gia đình
movements-new-unit = Mới: cả đơn vị
movements-new-shown = { $name } (mới, đến hết năm nay)
movements-not-there = Phong trào này không còn, hoặc không thuộc đơn vị của { $you }. Xin xem lại danh sách: nhắn "phong trào".
movements-of-others = { $name } là của { $unit }, đơn vị này không nằm trong đó. Xin chọn phong trào khác, hoặc đơn vị khác.
movements-of-another-unit = { $name } không phải hội viên của { $unit }. Xin xem lại tên hoặc đổi đơn vị.
movements-over = { $name } đã hết hạn đăng ký ngày { $day }. Muốn ghi cho đợt mới, xin mở phong trào mới: nhắn "phát động".
movements-too-many = { $count } là nhiều hơn số hội viên của đơn vị ({ $members }). Xin xem lại con số.
movements-more-met = { $count } đạt là nhiều hơn số đã đăng ký ({ $all }). Xin xem lại con số.
movements-not-registered = { $name } chưa đăng ký { $movement }, nên chưa xét được. Xin ghi đăng ký trước.
movements-there-already = Đơn vị đã có phong trào "{ $name }" trong thời gian ấy. Xin nhắn "phong trào" để xem.

# Mở phong trào.
movements-file-fetch = Tôi chưa tải được tệp. Xin gửi lại, hoặc nhắn họ tên cách nhau dấu phẩy.
movements-file-kind = Tôi chỉ đọc được danh sách ở tệp .xlsx hoặc .csv. Xin gửi lại, hoặc nhắn họ tên cách nhau dấu phẩy.
movements-file-none = Trong tệp chưa thấy cột họ tên. Xin đặt tên cột là "Họ và tên" rồi gửi lại.
movements-file-many = Danh sách dài quá { $limit } tên. Xin chia thành nhiều tệp, hoặc nhắn "cả chi hội trừ…".
movements-ask-name = Tên phong trào hoặc mô hình?
movements-field-name = Tên
movements-part-name = tên
movements-ask-subject = Ai đăng ký?
movements-field-subject = Ai đăng ký
movements-part-subject = ai đăng ký
movements-subject-person = từng hội viên
movements-subject-household = hộ gia đình
movements-subject-unit = từng chi hội
movements-ask-period = Từ ngày nào đến ngày nào? Ví dụ: từ 1/1 đến 31/12
movements-field-period = Thời gian
movements-part-period = thời gian
movements-ask-criteria = Tiêu chí gồm những gì?
movements-field-criteria = Tiêu chí
movements-part-criteria = tiêu chí
movements-skip-criteria = Chưa có tiêu chí
movements-start-preview = *Xem lại, chưa phát động*
movements-started = Đã mở phong trào { $name }.
movements-ask-text = Tiêu chí mới? Bản cũ vẫn được giữ lại để xem.
movements-field-text = Tiêu chí
movements-part-text = tiêu chí
movements-criteria-preview = *Xem lại tiêu chí, chưa ghi*
movements-criteria-set = Đã ghi tiêu chí bản { $version }.

# Rút, xét, chỉ tiêu, xếp loại.
movements-withdraw-preview = *Xem lại, chưa rút đăng ký*
movements-withdrawn = Đã rút { $count } đăng ký.
movements-ask-met = Những ai đạt? Ví dụ: cả chi hội trừ bà Lan; hoặc con số: 28 hộ
movements-field-met = Đạt
movements-part-met = người đạt
movements-ask-minutes = Theo biên bản nào? Ví dụ: biên bản số 3 ngày 28/12
movements-field-minutes = Biên bản
movements-part-minutes = biên bản
movements-skip-minutes = Chưa có biên bản
movements-review-preview = *Xem lại kết quả xét, chưa ghi. Ai đã đăng ký mà không nêu tên đạt thì ghi là chưa đạt.*
movements-reviewed = Đã ghi kết quả xét: { $met } đạt, { $missed } chưa đạt.
movements-ask-target = Chỉ tiêu là bao nhiêu?
movements-field-target = Chỉ tiêu
movements-part-target = chỉ tiêu
movements-quota-preview = *Xem lại chỉ tiêu, chưa ghi*
movements-quota-set = Đã ghi chỉ tiêu { $target }.
movements-quotas-preview = *Xem lại chỉ tiêu { $name }, chưa ghi*
    { $list }
movements-quotas-one = { $unit }: { $target } người
movements-quotas-set = Đã giao chỉ tiêu cho { $count } đơn vị.
movements-ask-grade = Xếp loại nào?
movements-field-grade = Xếp loại
movements-part-grade = loại
movements-grade-excellent = hoàn thành xuất sắc nhiệm vụ
movements-grade-good = hoàn thành tốt nhiệm vụ
movements-grade-fair = hoàn thành nhiệm vụ
movements-grade-poor = không hoàn thành nhiệm vụ
movements-ask-year = Của năm nào?
movements-field-year = Năm
movements-part-year = năm
movements-year = Năm { $year } chưa tới hoặc quá xa. Xin ghi một năm đến { $last }.
movements-ask-decision = Theo quyết định số mấy?
movements-field-decision = Quyết định
movements-part-decision = số quyết định
movements-skip-decision = Chưa có quyết định
movements-rate-preview = *Xem lại xếp loại, chưa ghi*
movements-rated = Đã ghi năm { $year }: { $grade }.{ $inRow ->
        [0] {""}
        [1] {""}
       *[other] {" "}Như vậy là { $inRow } năm liền.
    }
movements-ratings = *{ $unit }*: { $inRow } năm liền { $grade }. { $years }
movements-ratings-none = *{ $unit }*: chưa ghi năm nào. Ví dụ: xếp loại năm 2023 hoàn thành xuất sắc

# Hội viên tự đăng ký.
movements-mine = Các phong trào đang mở. Xin chọn để xem:
movements-mine-none = Hiện chưa có phong trào nào để đăng ký. Khi có, chi hội sẽ nhắn.
movements-card-mine = *{ $name }* ({ $period })
    { $criteria }
    { $You } muốn tham gia thì bấm "Tôi đăng ký".
movements-card-mine-in = *{ $name }* ({ $period })
    { $criteria }
    { $You } đã đăng ký.
movements-joined = Đã ghi { $you } đăng ký { $name }.
movements-joined-before = { $You } đã đăng ký { $name } từ trước.
movements-left = Đã rút đăng ký { $name }.
movements-left-before = { $You } chưa đăng ký { $name }, nên không có gì để rút.
movements-you-are-not-in = { $You } chưa đăng ký { $name }. Xin đăng ký trước, rồi hãy tự xét.
movements-self-marked = Đã ghi ý kiến tự xét về { $name }: { $mark }. Chi hội sẽ xét tại cuộc họp.
movements-self-met = tự xét đạt
movements-self-missed = tự xét chưa đạt
movements-verdict-met = đạt
movements-verdict-missed = chưa đạt
movements-invite-preview = Mời { $people } hội viên đăng ký { $name }. Gửi: { $when }.
movements-at-once = ngay
movements-invited = Đã gửi lời mời đăng ký { $name }. Ai bấm "Tôi đăng ký" thì được ghi ngay.
movements-invited-before = Lời mời đăng ký { $name } đã gửi trong hôm nay, nên không gửi thêm.

# Nút bấm.
movements-choice-register = Ghi đăng ký
movements-choice-start = Mở phong trào
movements-choice-start-now = Mở phong trào
movements-choice-show = Xem phong trào
movements-choice-more = Xem tiếp
movements-choice-invite = Mời đăng ký
movements-choice-invite-now = Gửi lời mời
movements-choice-people = Danh sách
movements-choice-chapters = Từng chi hội
movements-choice-withdraw = Rút đăng ký
movements-choice-withdraw-now = Rút
movements-choice-review = Xét kết quả
movements-choice-review-now = Ghi kết quả
movements-choice-quota = Giao chỉ tiêu
movements-choice-quota-now = Ghi chỉ tiêu
movements-choice-criteria = Sửa tiêu chí
movements-choice-criteria-now = Ghi tiêu chí
movements-choice-rate = Ghi xếp loại
movements-choice-rate-now = Ghi xếp loại
movements-choice-join = Tôi đăng ký
movements-choice-leave = Tôi xin rút
movements-choice-self-met = Tôi tự xét: đạt
movements-choice-self-missed = Tôi tự xét: chưa đạt

# Dữ liệu của tôi.
movements-data-title = Phong trào đã đăng ký
movements-data = { $name }{ $state ->
        [withdrawn] {""} (đã rút)
       *[other] {""}
    }. Tự xét: { $self }. Chi hội xét: { $verdict }
movements-figure-members = Hội viên đăng ký phong trào
movements-figure-officers = Cán bộ đăng ký phong trào
movements-figure-units = Chi hội tham gia phong trào
movements-figure-met = Hội viên được xét đạt
movements-figure-streak = Số năm liền hoàn thành xuất sắc nhiệm vụ
