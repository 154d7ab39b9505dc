# Texts that belong to no single feature. Written as a courteous clerk speaks to somebody's grandfather.

# For whoever reads, where it is one of many or nobody knows whom; else the word for the person is put in as $you and $You.
common-you = quý vị

common-yes = Đồng ý
common-cancel = Thôi
common-back = Sửa lại
common-help-button = Trợ giúp

common-dialog-left = Đã dừng việc đang làm dở. Khi cần, xin nhắn "trợ giúp".
common-nothing-to-leave = Hiện không có việc nào đang làm dở. Khi cần, xin nhắn "trợ giúp".
common-dialog-lost = Việc đang làm dở không còn tiếp tục được. Xin làm lại từ đầu.

# A way out of every question, and a way back.
common-way-out = Muốn dừng, xin nhắn "thôi".
common-not-content = Câu ấy chưa phải là nội dung nên tôi chưa ghi. Muốn dừng, xin nhắn "thôi".
common-resume = Làm tiếp
common-aside = Đã để đó: "{ $what }". Muốn làm tiếp, xin bấm hoặc nhắn "làm tiếp".
common-aside-drop = Bỏ hẳn
common-aside-dropped = Đã bỏ hẳn việc làm dở.
common-aside-none = Không còn việc nào làm dở. Khi cần, xin nhắn "trợ giúp".

# Forms: what is said of an answer that cannot be taken, and the buttons that all of them have.
common-form-line = { $name }: { $value }
common-form-choose = Tôi chưa rõ là việc nào. Xin bấm hoặc nhắn một trong các lựa chọn dưới đây.
common-form-unread = Tôi chưa đọc được câu ấy.
common-form-hint = Tôi chưa rõ ý ấy nên chưa đổi gì. Đúng rồi thì xin bấm "{ $do }", muốn đổi chỗ nào xin nhắn chỗ ấy.
common-form-long = Dài { $length } chữ cái, nhiều nhất là { $limit }. Xin nhắn ngắn hơn.
common-form-given = Tôi chưa đọc được. Số tiền xin ghi cả đơn vị, ví dụ: 500 nghìn; không có thì nhắn "không có".
common-form-day = Tôi chưa đọc được ngày, hoặc ngày ấy đã qua. Ví dụ: ngày mai, thứ sáu, 20/11
common-form-day-past = Tôi chưa đọc được ngày, hoặc ngày ấy chưa tới. Ví dụ: hôm qua, 20/11
common-form-person = Tôi cần họ tên một hội viên của đơn vị { $you } phụ trách.
common-form-person-none = Đơn vị { $you } phụ trách không có hội viên nào tên "{ $name }". Xin nhắn lại họ tên.
common-form-person-near = Không có ai tên đúng là "{ $name }". Có phải là:
common-form-person-several = Có mấy người tên "{ $name }". Xin chọn một:
common-form-born = sinh { $year }
common-form-unit-none = Tôi không thấy đơn vị nào tên "{ $name }" mà { $you } phụ trách. Xin chọn hoặc nhắn lại tên.
common-form-people = Tôi chưa rõ là những ai. Xin nhắn họ tên, cách nhau dấu phẩy.
common-form-people-everyone = Cả đơn vị
common-form-people-itself = Đơn vị nhận, không ghi tên ai
common-form-people-all = cả { $unit }
common-form-people-except = { $all }, trừ { $names }
common-form-people-other = Ghi "{ $name }" (không có trong danh sách)
common-form-people-unknown = Danh sách hội viên không có ai tên "{ $name }". Đúng người ấy thì xin bấm ghi, nhầm thì xin nhắn lại họ tên.
common-form-people-elsewhere = { $name } ở { $unit }, không thuộc đơn vị đang ghi. Xin nhắn lại họ tên, hoặc đổi đơn vị.
common-form-people-units = { $count } tập thể
common-form-people-count = { $count } người
common-form-unit-several = Có mấy đơn vị tên "{ $name }". Xin chọn một:
common-form-time = Tôi chưa đọc được ngày giờ. Ví dụ: 14h thứ sáu 20/11
common-form-time-hour = Vào lúc mấy giờ? Xin nhắn cả ngày và giờ, ví dụ: 14h thứ sáu 20/11
common-form-time-which = Xin chọn một:
common-form-time-past = Giờ ấy đã qua. Xin nhắn một giờ sắp tới, ví dụ: 14h ngày mai
common-form-period = Tôi chưa đọc được từ ngày nào đến ngày nào. Ví dụ: từ 1/12 đến 15/12
common-form-money = Tôi chưa đọc được số tiền. Ví dụ: 500 nghìn, 1 triệu rưỡi, 2.000.000đ
common-form-money-short = Tôi chưa rõ là bao nhiêu. Có phải là:
common-form-money-much = { $sum } là quá nhiều, có lẽ gõ thừa số. Xin nhắn lại số tiền.
common-form-number = Tôi cần một số từ { $least } đến { $most }.
common-form-labour = { $days } ngày công
common-form-phone = Tôi chưa đọc được số điện thoại. Ví dụ: 0912 345 678
common-form-files = Xin gửi ảnh hoặc tệp.
common-form-files-many = Nhiều nhất là { $most } tệp. Xin gửi lại ít hơn.
common-form-files-count = { $count } tệp
common-form-source = Xin ghi số văn bản hoặc đường dẫn, ví dụ: Nghị định 20/2021/NĐ-CP
common-form-back = Lùi lại
common-form-done = Xong
common-form-kept = Tôi đã ghi lại điều vừa gửi.
common-story-empty = Tôi chưa thấy chữ hoặc ảnh nào trong tin này. Xin gõ vài chữ. Muốn dừng, xin nhắn "thôi".
common-story-long = Tin này chưa được ghi vì dài quá: { $length } ký tự, trong khi tối đa là { $limit }. Xin nhắn lại ngắn hơn; những gì đã ghi trước đó vẫn còn.
common-story-rest = Phần tiếp theo của tin dài này cũng chưa được ghi. Xin nhắn lại cả tin cho ngắn hơn.
common-story-many = Tin này chưa được ghi: chỉ gửi được tối đa { $limit } ảnh và tệp.
common-story-voice = Tin thoại tôi chưa nghe được, nhưng đã giữ lại để cán bộ nghe. Nếu gõ được vài chữ thì việc sẽ nhanh hơn.
common-officer = { $name }, cán bộ { $unit }
common-case-number = Số { $number }
common-pass-unread = Tôi chưa rõ là ai. Xin bấm một mục, hoặc gõ lại tên người hay tên đơn vị. Muốn dừng, xin nhắn "thôi".
common-pass-several = Tên ấy có mấy nơi. Xin chọn một:
common-pass-unit = Chuyển tới đơn vị nào? Xin bấm một mục, hoặc gõ tên đơn vị.
common-pass-other-unit = Đơn vị khác
common-form-edit = Sửa { $name }
common-form-add = Thêm { $name }

common-choice-old = Nút này đã cũ, không còn dùng được. Xin nhắn "trợ giúp" để bắt đầu lại.

common-refused-member = Việc này dành cho hội viên. { $You } có mã mời xin nhắn: /start và mã.
common-refused-officer = Việc này dành cho cán bộ. Nếu cần, xin liên hệ cán bộ chi hội của mình.
common-refused-administrator = Việc này dành cho người quản trị. Nếu cần, xin liên hệ người quản trị của hội.
common-refused-unit = { $You } không phụ trách đơn vị này. Nếu cần, xin liên hệ cán bộ của đơn vị ấy.
common-private-only = Việc này xin nhắn riêng cho tôi, không làm trong nhóm.
common-group-only = Việc này chỉ làm được trong nhóm chat. Xin nhắn lại trong nhóm.

common-forwarded-ask =
    Tin này được chuyển tiếp nên tôi chưa làm gì:

    { $text }

    { $You } có muốn tôi làm theo không?
common-forwarded-do = Làm theo
common-forwarded-leave = Không
common-forwarded-left = Tôi không làm gì theo tin ấy.

common-error = Xin lỗi, tôi chưa làm được việc này. Xin thử lại sau ít phút; nếu vẫn không được, xin báo cán bộ mã số { $id }.
common-flood = Tin đến nhanh quá, tôi chưa đọc kịp. Tin gửi trong lúc này tôi *chưa làm gì*. Xin chờ một phút rồi nhắn lại.

common-unknown = Tôi chưa hiểu ý { $you }. Xin nhắn "trợ giúp" để xem tôi làm được việc gì, hoặc "xin hỗ trợ" nếu đang cần giúp.
common-unknown-again = Tôi vẫn chưa hiểu. { $You } bấm nút dưới đây, hoặc nhắn thẳng cho cán bộ chi hội.
common-unknown-short = Tin này tôi chưa hiểu nhưng đã lưu lại. Xin nhắn "trợ giúp".
common-unknown-command = Tôi không có lệnh này. Xin nhắn "trợ giúp" để xem các việc làm được.
common-unknown-voice = Tôi chưa nghe được tin thoại. Xin gõ chữ giúp tôi, hoặc gọi cho cán bộ chi hội.
common-unknown-emoji = Tôi đã nhận được. Khi cần việc gì, xin nhắn "trợ giúp".
common-unknown-attachment = Tôi đã nhận được tệp này. Nếu là việc xin hỗ trợ, xin nhắn "xin hỗ trợ" rồi gửi lại khi tôi hỏi.
# Gửi ẩn danh trong nhóm Telegram.
common-unseen-group = Tin này mang tên của nhóm nên tôi không thấy ai viết: xin vào Thông tin nhóm, mục Quản trị viên, chọn tên mình, tắt "Ẩn danh" rồi nhắn lại.
common-unseen-channel = Tin này mang tên của một kênh nên tôi không thấy ai viết: xin bấm vào hình tròn cạnh ô nhập tin, chọn tên của chính mình rồi nhắn lại.
common-unknown-forwarded = Tôi đã nhận được tin chuyển tiếp này nhưng chưa biết phải làm gì. Xin nhắn "trợ giúp".

# Tài khoản Zalo của hệ thống ngừng làm việc; gửi cho người quản trị ở kênh khác.
common-zalo-evicted = *Tài khoản Zalo { $account } đã ngừng gửi và nhận tin.* Có người vừa mở Zalo trên máy tính hoặc trên web bằng tài khoản này. Xin đăng xuất ở đó, chỉ dùng trên điện thoại, rồi báo người quản trị máy chạy lại: npm run zalo:login -- { $account } --resume. Tin chưa gửi vẫn được giữ.
common-zalo-expired = *Tài khoản Zalo { $account } đã ngừng gửi và nhận tin.* Zalo không nhận phiên đăng nhập nữa. Xin mở Zalo trên điện thoại của tài khoản này xem có bị khóa không, rồi báo người quản trị máy đăng nhập lại: npm run zalo:login -- { $account }. Tin chưa gửi vẫn được giữ.
common-zalo-kicked = *Tài khoản Zalo { $account } đã ngừng gửi và nhận tin.* Zalo tự ngắt kết nối. Xin xem trên điện thoại của tài khoản này có thông báo gì của Zalo không, rồi báo người quản trị máy chạy lại: npm run zalo:login -- { $account } --resume. Tin chưa gửi vẫn được giữ.
common-zalo-refused = *Tài khoản Zalo { $account } tạm ngừng gửi tin một ngày.* Zalo báo gửi quá nhiều, đây là lần thứ hai. Tin chưa gửi vẫn được giữ và sẽ gửi sau. Xin gửi ít đi bằng tài khoản này, hoặc chia nhóm cho nhiều tài khoản.

# Nói một lần, cuối câu trả lời đầu tiên. Đổi câu này thì tăng NOTICE_VERSION trong src/conversation/notice.ts.
common-notice = *Về thông tin cá nhân:* Hội giữ tên, số điện thoại và tin nhắn của { $you } để báo họp, báo tin và giúp khi cần; chỉ cán bộ phụ trách được xem. Tin nhắn giữ 2 năm, việc hỗ trợ 5 năm sau khi xong, rồi tự xoá, trừ khi đơn vị đặt khác. Muốn xem lại, xin nhắn "dữ liệu của tôi"; muốn xoá, xin nhắn "xoá dữ liệu".
common-notice-agree = Tôi đồng ý

# Files that are not taken; after each what to do instead.
common-file-empty = Tệp này không có gì bên trong. Xin xem lại và gửi đúng tệp.
common-file-large = Tệp này lớn quá { $megabytes } MB nên tôi không nhận. Xin gửi tệp nhỏ hơn.
common-file-broken = Tệp này bị hỏng hoặc chưa tải lên hết. Xin gửi lại.
common-file-bomb = Tệp này nén bất thường, mở ra có thể làm treo máy, nên tôi không nhận. Xin gửi riêng từng tệp bên trong.
common-file-pixels = Ảnh này lớn quá cỡ, mở ra có thể làm treo máy, nên tôi không nhận. Xin gửi lại như ảnh thường.
common-file-program = Tệp này có thể chạy chương trình trên máy người mở nên tôi không nhận. Xin gửi PDF, Word, Excel hoặc ảnh.
common-file-ending = Đuôi tên tệp không đúng với nội dung bên trong nên tôi không nhận. Xin lưu lại đúng kiểu rồi gửi.
common-file-kind = Tôi không nhận loại tệp này. Xin gửi PDF, Word, Excel, PowerPoint, ảnh, phim hoặc ghi âm.
common-file-fetch = Tôi chưa tải được tệp này để kiểm tra nên chưa nhận. Xin gửi lại sau ít phút.
common-cut = Tin dài quá, tôi chỉ đọc được { $most } chữ đầu. Phần sau xin gửi tiếp trong một tin khác.

## Thể thức văn bản
common-paper-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
common-paper-motto = Độc lập - Tự do - Hạnh phúc
common-paper-number = Số: { $number }/{ $of }
common-paper-number-open = Số:{"\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"}/{ $of }
common-paper-country-party = ĐẢNG CỘNG SẢN VIỆT NAM
common-paper-number-party = Số: { $number }-{ $of }
common-paper-number-open-party = Số:{"\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"}-{ $of }
common-paper-day = { $place }, ngày { $day } tháng { $month } năm { $year }
common-paper-day-open = { $place }, ngày{"\u00A0\u00A0\u00A0\u00A0\u00A0"}tháng{"\u00A0\u00A0\u00A0\u00A0\u00A0"}năm{"\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"}
common-form-missing = Xin điền mục này.
common-form-pick = Xin chọn
common-form-empty = Để trống là: { $value }.
common-form-as-person = Họ tên, có dấu hay không dấu đều được.
common-form-as-people = Họ tên, cách nhau dấu phẩy.
common-form-as-date = Ví dụ: hôm nay, hôm qua, 20/11.
common-form-as-time = Ví dụ: 14h thứ sáu 27/11.
common-form-as-period = Ví dụ: từ 1/12 đến 15/12.
common-form-as-money = Ví dụ: 500.000, 500 nghìn, 2tr5.
common-form-as-given = Ví dụ: 500 nghìn và một túi quà.
common-form-as-labour = Ví dụ: 3 công.
common-form-as-phone = Ví dụ: 0912 345 678.
common-form-as-source = Ví dụ: Nghị định 20/2021/NĐ-CP.
