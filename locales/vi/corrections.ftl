# Hội viên xin sửa thông tin của mình trong danh sách, chuyển chi hội, ra khỏi hội; cán bộ đồng ý thì mới ghi.

corrections-help-suathongtin = sửa thông tin — đổi số điện thoại, địa chỉ, chi hội của mình; xin ra khỏi hội

corrections-which = { $You } muốn sửa điều gì trong danh sách hội viên?
corrections-subject = { $subject ->
    [phone] Số điện thoại
    [address] Địa chỉ
    [unit] Chuyển chi hội
    [birth] Năm sinh
    [fullName] Họ và tên
   *[leave] Xin ra khỏi hội
 }
corrections-no-member = Tôi chưa thấy { $you } trong danh sách hội viên nào. Xin nhắn "đăng ký" để làm đơn vào hội.
corrections-many = Hôm nay { $you } đã xin sửa { $limit } lần. Xin để mai nhắn tiếp, hoặc gọi cán bộ chi hội.
corrections-value = { $subject ->
    [phone] Số này chưa đúng. Số di động có mười chữ số, ví dụ: 0912 345 678
    [unit] Tôi không thấy chi hội ấy. Xin nhắn lại tên chi hội muốn chuyển đến.
    [birth] Tôi chưa đọc được năm sinh. Xin ghi đủ bốn chữ số, ví dụ: 1960
    [fullName] Tôi cần họ và tên bằng chữ, không có số.
   *[other] Xin nhắn lại ngắn gọn bằng chữ.
 }

corrections-ask-unit = { $You } muốn sửa ở danh sách của đơn vị nào?
corrections-field-unit = Danh sách của
corrections-part-unit = đơn vị
corrections-ask-value = { $subject ->
    [phone] Số điện thoại mới là số nào? Ví dụ: 0912 345 678
    [address] Địa chỉ mới ở đâu? Ví dụ: số 12, xóm Liên Sơn
    [unit] { $You } muốn chuyển đến chi hội nào?
    [birth] { $You } sinh năm nào, hoặc ngày nào? Ví dụ: 1960, hoặc 12/5/1960
    [fullName] Họ và tên đúng là gì?
   *[leave] { $You } xin ra khỏi hội vì lý do gì? Xin nhắn một câu.
 }
corrections-field-value = Nội dung
corrections-part-value = nội dung
corrections-preview = *{ $subject ->
    [phone] Xin đổi số điện thoại
    [address] Xin đổi địa chỉ
    [unit] Xin chuyển chi hội
    [birth] Xin sửa ngày, năm sinh
    [fullName] Xin sửa họ tên
   *[leave] Xin ra khỏi hội
 }*, chưa gửi:
corrections-choice-send = Gửi cán bộ
corrections-sent = Đã ghi yêu cầu số { $number }. { $count ->
    [0] Hiện tôi chưa báo được cho cán bộ nào; yêu cầu vẫn nằm trong hộp thư của cán bộ, { $you } có thể gọi thêm.
   *[other] { $officers } sẽ xem và đồng ý; khi ấy danh sách mới đổi.
 } Xem lại: nhắn "yêu cầu của tôi".

corrections-told-new = *Số { $number }: { $name }*, { $unit }, xin { $subject ->
    [phone] đổi số điện thoại thành { $value }
    [address] đổi địa chỉ thành: { $value }
    [unit] chuyển sang { $value }
    [birth] sửa năm sinh thành { $value }
    [fullName] sửa họ tên thành { $value }
   *[leave] ra khỏi hội: { $value }
 }.
corrections-told-moved-here = { $name } đã chuyển từ { $from } sang { $to }, theo nguyện vọng và được đồng ý.
corrections-told-agreed = Yêu cầu số { $number } đã được { $by } đồng ý. { $subject ->
    [phone] Số điện thoại trong danh sách nay là { $value }.
    [address] Địa chỉ trong danh sách nay là: { $value }.
    [unit] Từ nay { $you } sinh hoạt ở { $value }.
    [birth] Năm sinh trong danh sách nay là { $value }.
    [fullName] Họ tên trong danh sách nay là { $value }.
   *[leave] { $You } đã thôi là hội viên { $unit }. Hội cảm ơn những năm { $you } đã gắn bó.
 }
corrections-told-refused = Yêu cầu số { $number } chưa được đồng ý, danh sách giữ nguyên. Xin hỏi { $by }.
corrections-choice-open = Xem yêu cầu
corrections-choice-agree = Đồng ý, ghi vào danh sách
corrections-choice-refuse = Không đồng ý
corrections-choice-withdraw = Rút lại yêu cầu
corrections-line = *Số { $number }*: { $name }, { $unit }, xin { $subject ->
    [phone] đổi số điện thoại
    [address] đổi địa chỉ
    [unit] chuyển sang { $value }
    [birth] sửa năm sinh
    [fullName] sửa họ tên
   *[leave] ra khỏi hội
 }
corrections-card = *Số { $number }: { $name }*, { $unit }
    { $subject ->
        [phone] Xin đổi số điện thoại thành: { $value }
        [address] Xin đổi địa chỉ thành: { $value }
        [unit] Xin chuyển sang: { $value }
        [birth] Xin sửa ngày, năm sinh thành: { $value }
        [fullName] Xin sửa họ tên thành: { $value }
       *[leave] Xin ra khỏi hội vì: { $value }
    }
    { $state ->
        [open] Chờ cán bộ đồng ý.
        [agreed] Đã đồng ý và ghi vào danh sách.
        [refused] Không được đồng ý.
       *[withdrawn] Đã rút lại.
    }
corrections-agreed = Đã ghi vào danh sách theo yêu cầu số { $number }. { $told ->
    [yes] Tôi đã báo cho người ấy.
   *[no] Tôi chưa nhắn được cho người ấy, xin báo giúp.
 }
corrections-refused = Đã ghi: không đồng ý yêu cầu số { $number }, danh sách giữ nguyên. { $told ->
    [yes] Tôi đã báo cho người ấy; xin gọi thêm để nói lý do.
   *[no] Tôi chưa nhắn được cho người ấy, xin báo giúp.
 }
corrections-withdrawn = Đã rút yêu cầu số { $number }, danh sách giữ nguyên.
corrections-settled = Yêu cầu số { $number } đã giải quyết xong từ trước.
corrections-own = Yêu cầu của chính { $you } thì cán bộ khác, hoặc cấp trên, đồng ý.
corrections-has-role = { $name } đang giữ vai trò cán bộ. Xin nhờ người quản trị thu vai trò ("vai trò") rồi đồng ý sau.

corrections-data-title = Yêu cầu sửa danh sách
corrections-data-line = Số { $number }, { $unit }: { $subject ->
    [phone] số điện thoại
    [address] địa chỉ
    [unit] chuyển đến
    [birth] năm sinh
    [fullName] họ tên
   *[leave] ra khỏi hội
 }: { $value } ({ $state ->
    [open] đang chờ
    [agreed] đã đồng ý
    [refused] không đồng ý
   *[withdrawn] đã rút
 })
