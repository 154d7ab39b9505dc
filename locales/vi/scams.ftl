# Kiểm tra tin lừa đảo: messages that people were sent, and the tricks that go round.

scams-help-kiemtra = kiểm tra tin — chuyển cho tôi tin nhắn đáng ngờ để xem có dấu hiệu lừa đảo không
scams-help-thudoan = thủ đoạn — bà con đang bị lừa kiểu gì; cảnh báo cho mọi người

scams-ask = Xin chuyển tiếp hoặc chép lại tin nhắn đáng ngờ vào đây; nếu là cuộc gọi thì kể lại họ nói gì.
scams-hint = Tôi chưa thấy chữ nào. Xin chép lại tin nhắn, hoặc kể lại họ nói gì.
scams-hint-picture = Tôi chưa đọc được chữ trong ảnh. Xin gõ lại tin nhắn, hoặc kể lại họ nói gì.
scams-found = *Tin này có dấu hiệu lừa đảo.*
scams-nothing = Tôi chưa thấy dấu hiệu quen thuộc, nhưng *không có nghĩa là tin này an toàn*. Nên để cán bộ công an xem giúp.
scams-advice = *Đừng chuyển tiền, đừng bấm liên kết, đừng đọc mã OTP cho ai.* Xin hỏi con cháu hoặc công an phường trước khi làm theo.
scams-send = Gửi cho { $unit } xem
scams-more = Đọc kỹ về thủ đoạn này
scams-paid = Tôi đã lỡ chuyển tiền
scams-first-aid =
    {""}*Xin làm ngay, càng sớm càng dễ giữ lại tiền:*
    1. Gọi tổng đài ngân hàng (số in sau thẻ), xin khoá tài khoản và chặn khoản vừa chuyển.
    2. Gọi *113* hoặc ra công an phường trình báo.
    3. Giữ nguyên tin nhắn, số tài khoản, biên lai; đừng xoá.
    4. Đổi mật khẩu ngân hàng, VNeID nếu đã đọc mã cho họ.

    Đừng chuyển thêm đồng nào, đừng tin ai hứa lấy lại tiền hộ. Bị lừa không phải lỗi của mình, nhiều người đã gặp.
scams-victim = Tôi đã bị lừa, xin giúp: { $text }
scams-question = Xin xem giúp tin này có phải lừa đảo không: { $text }

scams-kind-police = • Giả công an, viện kiểm sát, tòa án: cơ quan nhà nước không làm việc qua điện thoại, không bắt chuyển tiền để xác minh.
scams-kind-vneid = • Giả việc VNeID, căn cước: việc này chỉ làm tại công an hoặc trên ứng dụng VNeID tải từ kho ứng dụng chính thức.
scams-kind-refund = • Hứa lấy lại tiền đã bị lừa: đây là bẫy thứ hai, họ thu phí rồi biến mất.
scams-kind-hospital = • Báo người nhà cấp cứu, đòi chuyển tiền: xin gọi ngay cho người nhà hoặc bệnh viện.
scams-kind-relative = • Giả người thân, bạn bè mượn tiền: hình và tiếng trong cuộc gọi cũng có thể là giả. Xin gọi lại số cũ.
scams-kind-bank = • Giả ngân hàng: ngân hàng không hỏi mã OTP, mật khẩu và không gửi liên kết để đăng nhập.
scams-kind-utility = • Giả điện lực, thuế, bảo hiểm, phạt nguội: các nơi này không thu tiền, không bắt cài ứng dụng qua tin nhắn.
scams-kind-sim = • Dọa khóa SIM: nhà mạng không khóa số bằng một cuộc gọi. Xin gọi tổng đài chính thức hoặc ra cửa hàng.
scams-kind-shipper = • Giả người giao hàng: chưa thấy hàng thì đừng chuyển tiền.
scams-kind-easy-work = • Việc nhẹ lương cao: ban đầu trả vài đồng cho tin, sau bắt nạp tiền rồi chiếm đoạt.
scams-kind-invest = • Rủ đầu tư lãi cao: không có khoản đầu tư nào chắc lãi.
scams-kind-fast-loan = • Cho vay nhanh: thường thu phí trước hoặc lấy thông tin để đòi nợ.
scams-kind-prize = • Báo trúng thưởng, nhận quà: quà thật không bắt đóng tiền trước hay đọc mã.
scams-kind-link = • Liên kết đáng ngờ.

scams-sign-money = • Đòi chuyển tiền.
scams-sign-code = • Hỏi mã OTP, mật khẩu, số thẻ hoặc giấy tờ.
scams-sign-app = • Bắt cài ứng dụng.
scams-sign-link = • Bắt bấm vào liên kết.
scams-sign-secret = • Bắt giữ kín, không cho hỏi ai.
scams-sign-hurry = • Thúc ép làm gấp.
scams-sign-contact = • Kéo sang chỗ khác để nói chuyện.
scams-sign-short-link = • Liên kết rút gọn, không biết dẫn đến đâu.
scams-sign-lookalike = • Trang giả tên cơ quan, ngân hàng.
scams-sign-app-file = • Tệp cài ứng dụng lạ.

scams-name-police = Giả công an, tòa án
scams-name-vneid = Giả VNeID, căn cước
scams-name-refund = Lấy lại tiền bị lừa
scams-name-hospital = Người nhà cấp cứu
scams-name-relative = Giả người thân mượn tiền
scams-name-bank = Giả ngân hàng
scams-name-utility = Giả điện lực, thuế, phạt nguội
scams-name-sim = Dọa khóa SIM
scams-name-shipper = Giả giao hàng
scams-name-easy-work = Việc nhẹ lương cao
scams-name-invest = Đầu tư lãi cao
scams-name-fast-loan = Cho vay nhanh
scams-name-prize = Trúng thưởng, nhận quà
scams-name-link = Liên kết đáng ngờ

scams-overview = *Thủ đoạn bà con hỏi*: { $units }
scams-overview-none = 30 ngày qua chưa có ai ở { $units } hỏi về tin lừa đảo.
scams-line = { $name }: { $week } trong 7 ngày, { $month } trong 30 ngày
scams-line-new = *{ $name }: { $week } trong 7 ngày (mới)*
scams-warn = Cảnh báo: { $name }
scams-warn-other = Cảnh báo thủ đoạn khác
scams-which-warning = Cảnh báo thủ đoạn nào? Bấm xong sẽ thấy bản xem trước, chưa gửi cho ai.

scams-warning-police = Cảnh giác: có người gọi điện xưng công an, viện kiểm sát, tòa án, dọa bắt rồi bắt chuyển tiền. Công an không làm việc qua điện thoại. Bà con tắt máy, đừng chuyển tiền, gọi công an phường hoặc 113.
scams-warning-vneid = Cảnh giác: có người gọi bảo cập nhật VNeID, căn cước rồi gửi liên kết cài ứng dụng. Việc này chỉ làm tại công an. Bà con đừng bấm liên kết, đừng đọc mã OTP.
scams-warning-refund = Cảnh giác: có người hứa lấy lại tiền đã bị lừa rồi thu phí trước. Bà con đừng chuyển thêm tiền, hãy báo công an phường.
scams-warning-hospital = Cảnh giác: có người gọi báo con cháu đang cấp cứu, đòi chuyển tiền ngay. Bà con gọi lại cho người nhà, cho trường hoặc bệnh viện trước; đừng chuyển tiền vội.
scams-warning-relative = Cảnh giác: có kẻ giả người thân nhắn tin, gọi video mượn tiền; hình và tiếng cũng có thể là giả. Bà con gọi lại số cũ của người ấy trước khi chuyển tiền.
scams-warning-bank = Cảnh giác: có tin nhắn, cuộc gọi giả ngân hàng báo khóa tài khoản, hỏi mã OTP. Ngân hàng không hỏi mã. Bà con đừng bấm liên kết, đừng đọc mã cho ai.
scams-warning-utility = Cảnh giác: có người giả điện lực, thuế, bảo hiểm, báo phạt nguội để bắt chuyển tiền hoặc cài ứng dụng. Bà con đừng làm theo, hỏi lại nơi thu tiền quen thuộc.
scams-warning-sim = Cảnh giác: có cuộc gọi dọa khóa SIM trong 2 giờ để lấy thông tin. Bà con tắt máy, cần thì ra cửa hàng nhà mạng.
scams-warning-shipper = Cảnh giác: có người giả giao hàng báo đã để hàng ở nhà, đòi chuyển khoản. Bà con thấy hàng rồi mới trả tiền, đừng bấm liên kết họ gửi.
scams-warning-easy-work = Cảnh giác: quảng cáo việc nhẹ lương cao, làm nhiệm vụ nhận hoa hồng rồi bắt nạp tiền. Bà con đừng nạp tiền để được làm việc.
scams-warning-invest = Cảnh giác: nhóm rủ đầu tư chứng khoán, tiền ảo cam kết lãi cao. Không có khoản nào chắc lãi. Bà con đừng chuyển tiền vào tài khoản cá nhân.
scams-warning-fast-loan = Cảnh giác: cho vay nhanh qua mạng, thu phí trước hoặc đòi nợ bằng đe dọa. Bà con cần vay xin hỏi ngân hàng chính sách hoặc chi hội.
scams-warning-prize = Cảnh giác: tin báo trúng thưởng, nhận quà bắt đóng phí hoặc đọc mã. Bà con đừng đóng tiền trước, đừng bấm liên kết.
scams-warning-link = Cảnh giác: nhiều tin nhắn kèm liên kết lạ. Bà con đừng bấm, đừng cài ứng dụng; có gì nghi ngờ xin chuyển tin ấy cho tôi xem.
scams-many = { $You } đã hỏi nhiều tin trong một giờ qua. Xin thử lại sau, hoặc gọi 113 nếu đang bị đe dọa, ép chuyển tiền.
