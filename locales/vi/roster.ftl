# Hội viên: danh sách, vận động, đơn xin vào hội, kết nạp, chuyển, ra khỏi hội, từ trần.

roster-help-dangky = đăng ký — làm đơn xin vào hội, xem đơn đến đâu
roster-help-hoivien = hội viên — tìm, thêm, sửa hồ sơ; người cần vận động; số lượng

roster-categories = cựu chiến binh | hưu trí | cựu công an xã | chiến sĩ nghĩa vụ đã xuất ngũ | cựu thanh niên xung phong | hội viên phụ nữ | cán bộ, giáo viên, công nhân, viên chức

roster-none = chưa có
roster-sex-male = Nam
roster-sex-female = Nữ
roster-standing-prospect = cần vận động
roster-standing-applied = đã có đơn
roster-standing-member = hội viên
roster-standing-moved = đã chuyển đi
roster-standing-left = đã ra khỏi hội
roster-standing-died = đã từ trần

# The questions, one at a time.
roster-ask-fullName = Họ và tên đầy đủ là gì? Ví dụ: Nguyễn Văn An
roster-ask-birth = Sinh năm nào, hoặc ngày nào? Ví dụ: 1960, hoặc 12/5/1960
roster-ask-sex = Nam hay nữ?
roster-ask-unitId = Vào đơn vị nào? Xin chọn, hoặc nhắn tên xóm, chi hội. Ví dụ: Liên Sơn
roster-ask-category = Thuộc diện nào? Xin chọn:
roster-ask-phone = Số điện thoại là số nào? Ví dụ: 0912 345 678
roster-ask-address = Nhà ở đâu? Ví dụ: số 12, xóm Liên Sơn
roster-hint-fullName = Tôi cần họ và tên bằng chữ, không có số.
roster-hint-no-name = Tôi đang hỏi họ và tên để ghi vào đơn; chưa gửi gì cả. Muốn thôi thì nhắn "thôi".
roster-hint-phone-other = Đây là số của người khác. Tôi cần số của chính { $you }.
roster-choice-doubted = Tên tôi đúng là { $name }
roster-hint-birth = Tôi chưa đọc được năm sinh. Xin ghi đủ bốn chữ số, ví dụ: 1960
roster-hint-unitId = Tôi không thấy đơn vị ấy. Xin chọn trong danh sách, hoặc nhắn lại tên.
roster-hint-phone = Số này chưa đúng. Số di động có mười chữ số, ví dụ: 0912 345 678
roster-hint-address = Tôi cần địa chỉ ngắn gọn bằng chữ.
roster-hint-choose = Xin bấm hoặc nhắn một trong các lựa chọn dưới đây.
roster-hint-value = Tôi chưa đọc được. Xin nhắn lại.
roster-hint-answer = Xin nhắn bằng chữ, nhiều nhất { $limit } chữ cái.
roster-hint-decision = Tôi chưa đọc được số và ngày của quyết định, hoặc ngày ấy chưa tới.
roster-unit-several = Có mấy đơn vị tên như vậy. Xin chọn một:
roster-unit-unknown = Trong các đơn vị { $you } phụ trách không có "{ $name }". Xin xem lại tên.
roster-details =
    Họ và tên: *{ $name }*
    Ngày, năm sinh: { $birth }
    Nam, nữ: { $sex }
    Đơn vị: *{ $unit }*
    Diện: { $category }
    Điện thoại: { $phone }
    Địa chỉ: { $address }
roster-form-dropped = Đã thôi, chưa ghi gì.

# Applying.
roster-apply-intro = *Đơn xin vào hội.* Tôi hỏi bảy câu ngắn, cuối cùng { $you } xem lại rồi mới gửi.

    Những điều ghi ở đây chỉ để xét kết nạp và liên lạc; chỉ cán bộ của đơn vị đọc được.
roster-apply-intro-member =
    { $You } đang là hội viên { $units }. Nếu muốn vào thêm đơn vị khác, xin trả lời mấy câu dưới đây. Không cần thì nhắn "thôi".

    Những điều ghi ở đây chỉ để xét kết nạp và liên lạc; chỉ cán bộ của đơn vị đọc được.
roster-preview-apply = *Xem lại đơn, chưa gửi*
roster-apply-member = { $You } đã là hội viên { $unit } rồi, không phải làm đơn nữa.
roster-apply-open = { $You } đã có đơn số { $number } vào { $unit }, đang chờ xét. Xin bấm nút để xem.
roster-apply-many = Mỗi ngày chỉ gửi được { $limit } đơn. Xin để ngày mai, hoặc gặp cán bộ chi hội.
roster-apply-sent = *Đã gửi đơn số { $number }* vào { $unit }. Người xét:
    { $officers }

    Có tin gì tôi sẽ báo. Muốn xem đơn, xin nhắn "đăng ký".
roster-apply-sent-nobody = *Đã ghi đơn số { $number }* vào { $unit }, nhưng tôi chưa nhắn được cho cán bộ. Xin báo giúp chi hội trưởng.
    { $officers }

    Muốn xem đơn, xin nhắn "đăng ký".
roster-officer-line = • { $name }, { $unit }{ $phone }
roster-state-open = đang chờ xét
roster-state-asked = cán bộ đang hỏi thêm
roster-state-approved = đã kết nạp
roster-state-refused = chưa được nhận
roster-state-withdrawn = đã rút
roster-my-line = Số { $number }: đơn vào { $unit }, { $state }
roster-mine = *Đơn số { $number }: { $state }*
    Gửi { $day }
roster-mine-asked = Cán bộ hỏi: { $text }
roster-mine-answered = { $You } đã trả lời: { $text }
roster-mine-refused = Lý do chưa nhận: { $text }
roster-withdrawn = Đã rút đơn số { $number } vào { $unit }. Khi nào muốn vào hội, xin nhắn "đăng ký".
roster-ask-answer =
    Cán bộ hỏi: { $text }

    Xin nhắn câu trả lời.
roster-answered = Đã gửi câu trả lời cho đơn số { $number }. Có tin gì tôi sẽ báo.
roster-told-asked =
    Về đơn số { $number } vào { $unit }, cán bộ hỏi thêm:
    { $text }

    Xin bấm "Trả lời".
roster-told-refused =
    Đơn số { $number } vào { $unit } chưa được nhận. Lý do:
    { $text }

    Cần hỏi thêm, xin gặp cán bộ chi hội. Muốn làm đơn khác, xin nhắn "đăng ký".
roster-told-admitted = *Chúc mừng { $name }.* { $You } đã được kết nạp vào *{ $unit }* từ ngày { $day }.

    Lịch họp và thông báo của đơn vị sẽ gửi tới đây.

# Officers and applications.
roster-told-new = *Đơn xin vào hội số { $number }*: { $name }, vào { $unit }. Xin bấm nút để xem và trả lời.
roster-told-answered =
    { $name } (đơn số { $number }) đã trả lời:
    { $text }
roster-inbox-line = Số { $number }: đơn của { $name } vào { $unit }, { $state }
roster-application = *Đơn xin vào hội số { $number }: { $state }*
    Gửi { $day }
roster-application-asked = Đã hỏi: { $text }
roster-application-answered = Đã trả lời: { $text }
roster-application-refused = Lý do không nhận: { $text }
roster-alike = *Có thể đã có trong danh sách:*
roster-already-settled = Đơn số { $number } { $state } rồi, không phải làm gì thêm.
roster-already-member = { $name } đã là hội viên { $unit } rồi.
roster-not-yourself = Không tự xét cho chính mình được. Xin nhờ cán bộ khác của đơn vị.
roster-ask-decision = Số và ngày quyết định kết nạp? Ví dụ: 15/QĐ-HCCB ngày 20/11/2026
roster-admit-confirm = *Kết nạp { $name } vào { $unit }*
    Quyết định: { $number }
    Ngày: { $day }

    Người này sẽ nhận được tin của đơn vị. Có đúng không?
roster-admitted = Đã kết nạp *{ $name }* vào { $unit } và báo cho người ấy.
roster-admitted-untold = Đã kết nạp *{ $name }* vào { $unit }. Tôi không nhắn được cho người ấy, xin báo giúp.
roster-ask-words-asked = Hỏi { $name } điều gì? Xin nhắn câu hỏi.
roster-ask-words-refused = Vì sao chưa nhận { $name }? Người ấy sẽ đọc được lý do này.
roster-preview-words-asked = *Xem lại, chưa gửi.* Hỏi { $name }:
    { $text }
roster-preview-words-refused = *Xem lại, chưa gửi.* Không nhận đơn của { $name }. Người ấy sẽ đọc:
    { $text }

# The roster.
roster-overview = *Hội viên.* Xin nhắn "hội viên" và họ tên, số điện thoại hoặc tên đơn vị để tìm. Hoặc bấm:
roster-line = { $index }. { $name }{ $birth }, { $unit }, { $standing }{ $phone }
roster-found = *"{ $text }": { $all } người*
roster-found-near = *Không có ai đúng tên "{ $text }". Gần giống: { $all } người*
roster-found-none = Không thấy "{ $text }" trong các đơn vị { $you } phụ trách. Xin xem lại, hoặc thêm người mới.
roster-unit-list = *{ $unit }: { $all } { $standing }*
roster-prospects-unmet = *{ $unit }: { $all } người cần vận động, chưa ai đến gặp.* Đã gặp mà chưa có đơn: { $others }. Đã có đơn, chờ xét: { $applied }.
roster-prospects-met = *{ $unit }: { $all } người đã gặp, chưa có đơn.* Chưa ai đến gặp: { $others }. Đã có đơn, chờ xét: { $applied }.
roster-card-name = *{ $name }*
roster-card-unit = { $unit }: { $standing }{ $since }{ $category }{ $decision }{ $why }{ $notes }
roster-card-since = { " " }từ { $day }
roster-card-decision = , quyết định { $number } ngày { $day }
roster-card =
    Ngày, năm sinh: { $birth }
    Nam, nữ: { $sex }
    Cấp bậc, chức vụ cũ: { $post }
    Điện thoại: { $phone }
    Địa chỉ: { $address }
    Gia đình: { $family }
    { $chat }
roster-card-has-account = Có nhắn tin được qua trợ lý này.
roster-card-no-account = Chưa nhắn tin được, phải gọi hoặc đến nhà.
roster-history = *Những lần sửa hồ sơ { $name }: { $all }*
roster-history-line = { $day }: { $field }{ $unit }, { $before } → { $after } ({ $who })
roster-history-nobody = tự động
roster-field-fullName = Họ và tên
roster-field-birth = Ngày, năm sinh
roster-field-birthYear = Năm sinh
roster-field-birthDate = Ngày sinh
roster-field-sex = Nam, nữ
roster-field-formerPost = Cấp bậc, chức vụ cũ
roster-field-phone = Điện thoại
roster-field-address = Địa chỉ
roster-field-family = Người nhà
roster-field-category = Diện
roster-field-standing = Tình trạng
roster-field-standingSince = Từ ngày
roster-field-why = Lý do
roster-field-joinedOn = Ngày vào hội
roster-field-decision = Quyết định
roster-field-decisionNumber = Số quyết định
roster-field-decidedOn = Ngày quyết định
roster-field-metOn = Ngày gặp
roster-field-notes = Ghi chú
roster-ask-field = Sửa gì trong hồ sơ { $name }?
roster-ask-value = { $field }: xin nhắn nội dung mới.
roster-edited = Đã sửa.
roster-edited-nothing = Không có gì khác, hồ sơ giữ nguyên.
roster-preview-add = *Xem lại, chưa ghi.* Người này là:
roster-added-met = Đã ghi *{ $name }* ({ $unit }): đã gặp, chưa có đơn. Khi có quyết định, mở hồ sơ và bấm "Kết nạp".
roster-added-unmet = Đã ghi *{ $name }* ({ $unit }) vào danh sách cần vận động, chưa gặp.
roster-added-member = Đã ghi *{ $name }* là hội viên { $unit }.
roster-met = Đã ghi: hôm nay đến gặp.

# Moving, leaving, dying.
roster-has-role = { $name } đang giữ vai trò cán bộ hoặc quản trị. Xin nhờ người quản trị của hội ghi việc này, vì vai trò phải rút cùng lúc.
roster-ask-move = Chuyển { $name } từ { $unit } về đơn vị nào? Xin chọn, hoặc nhắn tên.
roster-ask-why-moved = Vì sao chuyển, từ ngày nào? Ví dụ: chuyển nhà ngày 15/11. Không cần thì bấm "Bỏ qua".
roster-ask-why-left = Vì sao { $name } ra khỏi hội, từ ngày nào? Không cần thì bấm "Bỏ qua".
roster-ask-why-died = { $name } từ trần ngày nào? Ví dụ: ngày 19/11. Không rõ thì bấm "Bỏ qua".
roster-confirm-moved = *Chuyển { $name }* từ { $unit } về *{ $to }*
    Ghi: { $why }

    Cán bộ đơn vị mới sẽ được báo. Có đúng không?
roster-confirm-left = *Ghi { $name } ra khỏi { $unit }*, không nhận tin của đơn vị nữa
    Ghi: { $why }

    Hồ sơ vẫn được giữ. Có đúng không?
roster-confirm-died = *Ghi { $name } ({ $unit }) đã từ trần*, không nhắn tin cho người này nữa
    Ghi: { $why }

    Hồ sơ vẫn được giữ. Có đúng không?
roster-loses-roles = Người này cũng thôi { $count } vai trò đang giữ.
roster-left = Đã ghi { $name } ra khỏi { $unit }. Nếu nhầm, bấm "Ghi lại như cũ".
roster-died = Đã ghi { $name } ({ $unit }) từ trần. Xin cử người đến viếng và chia buồn với gia đình.
roster-told-died = { $by } vừa ghi { $name } đã từ trần. Người này cũng có trong danh sách { $unit }, xin xem và ghi lại ở đơn vị mình.
roster-moved = Đã chuyển { $name } từ { $from } về { $to } và báo cho cán bộ ở đó.
roster-moved-untold = Đã chuyển { $name } từ { $from } về { $to }. Tôi không nhắn được cho cán bộ ở đó, xin báo giúp.
roster-told-moved-here = { $name } vừa chuyển từ { $from } về { $to }. Xin đón và giới thiệu với chi hội.
roster-told-moved = Từ nay { $you } { $name } sinh hoạt ở { $to } (trước ở { $from }). Lịch họp của đơn vị mới sẽ gửi tới đây.
roster-restored = Đã ghi lại { $name } ở { $unit }.

# Buttons.
roster-choice-skip = Bỏ qua
roster-choice-unit-unsure = Chưa rõ, để hội xếp giúp
roster-choice-as-send = Gửi đơn
roster-choice-as-met = Đã gặp, chưa có đơn
roster-choice-as-unmet = Chưa gặp, cần vận động
roster-choice-as-member = Đã là hội viên
roster-choice-edit-fullName = Sửa họ tên
roster-choice-edit-birth = Sửa năm sinh
roster-choice-edit-sex = Sửa nam, nữ
roster-choice-edit-unitId = Sửa đơn vị
roster-choice-edit-category = Sửa diện
roster-choice-edit-phone = Sửa điện thoại
roster-choice-edit-address = Sửa địa chỉ
roster-choice-my-application = Xem đơn
roster-choice-view-application = Xem đơn
roster-choice-answer = Trả lời
roster-choice-withdraw = Rút đơn
roster-choice-apply-again = Làm đơn mới
roster-choice-admit = Kết nạp
roster-choice-ask-back = Hỏi thêm
roster-choice-refuse = Không nhận
roster-choice-decision-later = Ghi sau
roster-choice-admit-now = Kết nạp
roster-choice-agenda = Lịch họp
roster-choice-send-words = Gửi
roster-choice-open = Mở hồ sơ
roster-choice-show-word = xem hồ sơ
roster-choice-compare = So hai hồ sơ
roster-choice-add = Thêm người
roster-choice-add-another = Thêm người nữa
roster-choice-more = Xem tiếp
roster-choice-list-unit = Danh sách { $unit }
roster-choice-prospects = Người cần vận động
roster-choice-prospects-met = Đã gặp, chưa có đơn
roster-choice-prospects-unmet = Chưa ai đến gặp
roster-choice-counts = Số lượng
roster-choice-duplicates = Hồ sơ trùng
roster-choice-edit = Sửa hồ sơ
roster-choice-history = Những lần sửa
roster-choice-clear = Xoá nội dung này
roster-choice-met = Hôm nay đã đến gặp
roster-choice-drop-prospect = Thôi vận động
roster-choice-move = Chuyển đơn vị
roster-choice-leave = Ra khỏi hội
roster-choice-die = Từ trần
roster-choice-restore = Ghi lại như cũ
roster-choice-confirm-moved = Chuyển
roster-choice-confirm-left = Ghi ra khỏi hội
roster-choice-confirm-died = Ghi từ trần
roster-choice-condolence = Cử người đến viếng
roster-choice-visits = Các lần đã thăm

# Figures and targets.
roster-counts =
    { $unit }: *{ $members } hội viên*
    Kết nạp năm { $year }: *{ $admitted }*{ $against }
    Ra khỏi hội: { $left }, từ trần: { $died }, chuyển đi: { $moved }
roster-counts-against = { " " }trên chỉ tiêu { $target } ({ $percent }%)
roster-counts-month = tháng { $month }: { $count }
roster-counts-months = Kết nạp theo tháng: { $months }
roster-counts-categories = *Theo diện*
roster-counts-category = • { $category }: { $count }, kết nạp trong năm { $admitted }
roster-counts-units = *Theo đơn vị*
roster-counts-unit = • { $unit }: { $members }, kết nạp trong năm { $admitted }{ $against }
roster-counts-no-target = Chưa đặt chỉ tiêu kết nạp. Muốn đặt, xin nhắn ví dụ: hội viên chỉ tiêu 700 năm 2027
roster-target-how = Xin nhắn số người và năm, ví dụ: hội viên chỉ tiêu 700 năm 2027. Riêng một chi hội thì thêm tên: hội viên chỉ tiêu 20 năm 2027 Liên Sơn
roster-target-set = Đã đặt chỉ tiêu kết nạp của { $unit } năm { $year }: { $target } người.
roster-categories-how = Xin nhắn các diện, cách nhau bằng dấu chấm phẩy, ví dụ: hội viên diện: cựu chiến binh; hưu trí; cựu công an xã
roster-categories-set = Từ nay { $unit } có các diện: { $categories }.

# Two records of one person.
roster-duplicates = *Có { $all } cặp hồ sơ có thể là một người. Cặp thứ { $number }:*
roster-duplicates-none = Không thấy hồ sơ nào trùng trong các đơn vị { $you } phụ trách.
roster-compare = *Hai hồ sơ này là một người hay hai người?*
roster-different = Đã ghi: { $one } và { $other } là hai người khác nhau. Tôi sẽ không hỏi lại.
roster-merge-elsewhere = { $name } còn ở danh sách của đơn vị khác. Xin nhờ cán bộ cấp trên phụ trách cả hai nơi gộp giúp.
roster-merge-confirm =
    Giữ hồ sơ *{ $kept }*; hồ sơ *{ $gone }* nhập vào đó. Những gì còn thiếu được bổ sung.

    Nếu nhầm, hoàn tác được trong { $days } ngày. Có đúng không?
roster-merge-account = Tài khoản nhắn tin của { $gone } sẽ đọc được tin và hồ sơ chung. Xin chắc chắn đây là cùng một người, nên gọi hỏi trước.
roster-merge-both = Cả hai hồ sơ đều có người đang nhắn tin, nên tôi sẽ hỏi chính hai tài khoản ấy. Hai bên cùng đồng ý thì mới gộp.
roster-merge-asked = Tôi đã hỏi tài khoản của cả hai hồ sơ *{ $kept }* và *{ $gone }*. Hai bên cùng đồng ý thì tôi gộp và báo lại.
roster-merge-ask =
    { $by } cho rằng hồ sơ này và hồ sơ *{ $other }* là của cùng một người, xin gộp làm một. Từ đó hai tài khoản đọc được tin nhắn, đơn, câu hỏi của nhau.

    Cả hai có phải của chính mình không?
roster-merge-agree = Đúng, cả hai của tôi
roster-merge-disagree = Không phải
roster-merge-waits = Tôi đã ghi. Tài khoản kia (*{ $other }*) cũng đồng ý thì tôi gộp.
roster-merge-refused = Tôi đã ghi: hai hồ sơ giữ riêng như cũ.
roster-merge-refused-told = Có người trả lời hai hồ sơ *{ $kept }* và *{ $gone }* không phải của một người. Tôi không gộp.
roster-merge-agreed = Hai tài khoản đã đồng ý: đã gộp { $gone } vào *{ $kept }*.
roster-merge-told = Hai hồ sơ { $gone } và { $kept } vừa được gộp làm một, tên là *{ $kept }*. Nếu hồ sơ kia không phải của mình, xin bấm "Không phải tôi" hoặc báo cán bộ.
roster-told-back = Cán bộ đã nhận { $you } trở lại *{ $unit }*. Xin nhắn "trợ giúp" để xem tôi làm được việc gì.
roster-told-moved-away = *{ $name }* đã chuyển từ { $from } sang { $to }, không còn trong danh sách của { $from }.
roster-merged = Đã gộp { $gone } vào *{ $kept }*. Nếu nhầm, hoàn tác trong { $days } ngày: nhắn "hội viên đã gộp".
roster-merge-final = Lần gộp này không hoàn tác được nữa.
roster-unmerged = Đã tách lại như cũ: *{ $kept }* và hồ sơ kia là hai.
roster-merges = *Những lần gộp còn hoàn tác được trong { $days } ngày*
roster-merges-none = Không có lần gộp nào trong { $days } ngày qua.
roster-merge-line = • { $kept }, { $by } gộp { $day }
roster-households = *Các hộ có từ hai hội viên: { $all }*
roster-household-phone = • Chung điện thoại: { $names } ({ $unit })
roster-household-address = • Chung nhà: { $names } ({ $unit })
roster-choice-year = Năm { $year }
roster-choice-merge-first = Một người, giữ hồ sơ 1
roster-choice-merge-second = Một người, giữ hồ sơ 2
roster-choice-different = Hai người khác nhau
roster-choice-next-pair = Cặp tiếp theo
roster-choice-merge-now = Gộp
roster-choice-undo-merge = Hoàn tác
roster-choice-undo-merge-of = Tách lại { $kept }

roster-poster-heading = Mời vào hội, đăng ký qua điện thoại
roster-poster-scan = Mở máy ảnh điện thoại, quét hình trên rồi trả lời mấy câu ngắn.
roster-poster-code = Không quét được thì nhắn cho trợ lý Chi Hội: { $code }
roster-poster =
    Tờ để in và treo ở nhà văn hóa, cho *{ $unit }*. Xin in khổ A4.

    Ai quét hình hoặc nhắn mã { $code } thì làm đơn vào { $unit }; cán bộ xét rồi mới thành hội viên. Mã dùng đến hết ngày { $day }; muốn lâu hay ngắn hơn, xin nhắn, ví dụ: hội viên tờ dán Liên Sơn 3 tháng.
roster-poster-not-here = Đơn vị này không nhận đơn xin vào hội. Xin chọn một hội hoặc chi hội.
roster-poster-code-dropped = Mã cũ của { $unit } không dùng được nữa, xin gỡ tờ cũ. Bấm nút để lấy tờ mới.
roster-poster-unknown = Mã này không còn dùng được. Muốn vào hội, xin bấm "Làm đơn".
roster-choice-poster = Tờ treo nhà văn hóa
roster-choice-print = In danh sách
roster-choice-poster-new-code = Đổi mã, bỏ tờ cũ
roster-choice-apply = Làm đơn
roster-data-title = Đơn xin vào hội
roster-data-application = Đơn số { $number } vào { $unit } ({ $state }): { $name }, sinh { $birth }, diện { $category }, điện thoại { $phone }, địa chỉ { $address }. Trao đổi: { $said }
roster-poster-renewed = Tờ treo của { $unit } nay dùng được đến hết ngày { $day }, không phải thay tờ. Muốn xem các mã, xin nhắn "/moi danh sách".
roster-poster-locked = Đã có nhiều mã sai, xin chờ { $minutes } phút rồi thử lại.

roster-look-ups = { $unit }: mỗi cán bộ tra cứu danh sách tối đa *{ $most }* lần một giờ. Người quản trị đổi bằng cách nhắn, ví dụ: hội viên giới hạn tra cứu 60.
roster-look-ups-number = Xin nhắn một số từ { $least } đến { $most }, ví dụ: hội viên giới hạn tra cứu 60.
roster-look-ups-many = { $You } đã tra cứu { $most } lần trong một giờ qua; việc này được ghi vào nhật ký cho người quản trị. Xin thử lại sau { $minutes } phút.
roster-words-sent-asked = Đã hỏi { $name } (đơn số { $number }). Có trả lời tôi sẽ báo.
roster-words-sent-refused = Đã báo cho { $name } là đơn số { $number } chưa được nhận. Người ấy vẫn ở danh sách cần vận động.
roster-words-untold = Đã ghi vào đơn số { $number }, nhưng tôi không nhắn được cho { $name }. Xin báo giúp.

## Trong báo cáo
roster-figure-total = Tổng số hội viên
roster-figure-admitted = Hội viên kết nạp mới
roster-figure-left = Hội viên ra khỏi Hội
roster-figure-died = Hội viên từ trần
roster-criteria-head = *{ $where }{ $all } người: { $what }*
roster-criteria-none = Danh sách không có ai: { $where }{ $what }. Cần tìm người khác, xin nhắn "hội viên" và tên.
roster-criteria-line = { $index }. { $name } ({ $birth }{ $age ->
    [0] { "" }
   *[other] , { $age } tuổi
}), { $unit }{ $phone }
roster-criteria-female = nữ
roster-criteria-male = nam
roster-criteria-from = từ { $age } tuổi
roster-criteria-to = đến { $age } tuổi
roster-criteria-between = từ { $from } đến { $to } tuổi
roster-criteria-jubilee = tuổi mừng thọ năm nay (70, 75, 80 trở lên)
roster-criteria-born = sinh nhật tháng { $month }
roster-criteria-joined = vào hội năm { $year }
roster-criteria-joined-from = vào hội từ năm { $year }
roster-criteria-joined-to = vào hội trước năm { $year }
roster-criteria-joined-between = vào hội từ năm { $from } đến năm { $to }
roster-criteria-lacks-joined = Còn { $count } người chưa ghi ngày vào hội trong danh sách, xin bổ sung khi gặp.
roster-criteria-lacks-day = Còn { $count } người chưa có ngày sinh trong danh sách, xin bổ sung khi gặp.
roster-criteria-lacks-sex = Còn { $count } người chưa ghi nam hay nữ trong danh sách, xin bổ sung khi gặp.
roster-criteria-lacks-year = Còn { $count } người chưa có năm sinh trong danh sách, xin bổ sung khi gặp.
