# Hộp thư: what waits, of all kinds together.

inbox-help-hopthu = hộp thư — xem và giải quyết các việc đang chờ: yêu cầu hỗ trợ, câu hỏi, đơn xin vào hội
inbox-help-yeucau = yêu cầu của tôi — xem việc mình đã nhờ, đã hỏi đến đâu
inbox-inbox-none = Hộp thư không có việc nào đang chờ.
inbox-inbox-list = *Đang có { $count } việc.* Bấm một mục dưới đây, hoặc nhắn "hộp thư" và số của việc.
inbox-mine-none = { $You } chưa gửi việc nào. Khi cần giúp, xin nhắn "xin hỗ trợ"; khi muốn hỏi, xin nhắn "hỏi" và câu hỏi.
inbox-mine-list = *{ $You } có { $count } việc.* Bấm một mục dưới đây để xem.
inbox-more = Xem tiếp { $count } việc
inbox-late = *Quá hạn.*
inbox-none-such = Hiện không có việc nào như vậy. Muốn xem tất cả, xin nhắn "hộp thư".
inbox-step-this = Có phải việc này? Chưa làm gì.
inbox-step-which = Việc nào trong các việc này? Xin bấm chọn.
inbox-step-words = Lời sẽ gửi: { $words }
inbox-do-take = Nhận số { $number }
inbox-do-answer = Trả lời số { $number }
inbox-do-pass = Chuyển số { $number }
inbox-do-close = Đóng số { $number }
inbox-which = Việc số mấy? Ví dụ: "chuyển số 19 cho anh Hòa". Muốn xem các việc, xin nhắn "hộp thư".
inbox-choice-number = Số { $number }
inbox-choice-mine = Của tôi
inbox-choice-untaken = Chưa ai nhận
inbox-not-found = Không có việc số này, hoặc không phải việc của { $you }. Xin xem lại số.
inbox-linked = Hồ sơ này vừa nối thêm tài khoản, nên những việc trước đó tôi chưa cho xem lại; xem được từ { $when }.
inbox-number-unread = Tôi chưa đọc được số của việc. Ví dụ: "yêu cầu số 27".
