# Programs that read and write by the API.
tokens-help-ketnoi = kết nối — cho phần mềm khác (bảng tính, báo cáo) đọc số liệu
tokens-none = Chưa có phần mềm nào được nối vào. Muốn nối, xin nhắn "kết nối" và tên phần mềm, ví dụ: kết nối bảng tính của xã
tokens-list = *Các phần mềm đang được nối vào:*
    { $lines }

    Muốn ngừng phần mềm nào, xin bấm nút bên dưới.
tokens-line = { $index }. { $name }: { $unit }, { $how }, đến { $until }, { $used }
tokens-how-read = chỉ đọc
tokens-how-write = đọc và ghi
tokens-used = dùng gần nhất { $day }
tokens-used-never = chưa dùng lần nào
tokens-choice-end = Ngừng { $name }
tokens-offer = Nối "{ $name }" vào số liệu của đơn vị nào? Phần mềm sẽ đọc được tên, số điện thoại và việc của mọi người trong đơn vị ấy. Hết { $days } ngày thì tự ngừng.
tokens-choice-read = Chỉ đọc: { $unit }
tokens-choice-write = Đọc và ghi: { $unit }
tokens-made = Khóa của "{ $name }", dùng đến { $until }:

    { $secret }

    Khóa chỉ hiện một lần. Xin chép vào phần mềm rồi xóa tin này, đừng đưa cho ai. Cách dùng: { $docs }
tokens-ended = Đã ngừng. Phần mềm ấy không đọc được gì nữa.
# Programs that are told what was done.
tokens-help-webhook = webhook — báo cho phần mềm khác mỗi khi có việc mới
tokens-webhook-none = Chưa có phần mềm nào được báo việc. Muốn báo, xin nhắn "webhook" và địa chỉ của phần mềm, ví dụ: webhook https://xa.example.vn/nhan-tin
tokens-webhook-address = Địa chỉ này không dùng được: phải bắt đầu bằng https:// và là địa chỉ ngoài internet, không phải máy trong cơ quan. Xin xem lại rồi nhắn "webhook" và địa chỉ.
tokens-webhook-offer = Báo cho { $host } việc của đơn vị nào? Phần mềm chỉ nhận loại việc, thời điểm và mã số: cuộc họp, thông báo, thăm hỏi, hồ sơ trợ giúp, câu hỏi, quỹ, đơn vị. Không có tên, số điện thoại hay lời của ai.
tokens-webhook-choice-make = Báo việc của { $unit }
tokens-webhook-made = Từ nay { $host } được báo mỗi khi có việc. Khóa để phần mềm kiểm chữ ký:

    { $secret }

    Khóa chỉ hiện một lần. Xin chép vào phần mềm rồi xóa tin này, đừng đưa cho ai. Muốn xem hoặc ngừng, xin nhắn "webhook".
tokens-webhook-list = *Các phần mềm được báo việc (30 ngày qua):*
    { $lines }

    Muốn ngừng hoặc gửi lại, xin bấm nút bên dưới.
tokens-webhook-line-on = { $index }. { $host }: { $unit }, đã nhận { $arrived }, đang chờ { $waiting }, không nhận được { $failed }
tokens-webhook-line-silent = { $index }. { $host }: { $unit }, đã tạm ngừng vì không trả lời, không nhận được { $failed }
tokens-webhook-choice-end = Ngừng báo { $host }
tokens-webhook-choice-replay = Báo lại cho { $host }
tokens-webhook-ended = Đã ngừng. Phần mềm ấy không được báo gì nữa.
tokens-webhook-replayed = Đã bật lại. Số việc được báo lại: { $count }.
tokens-webhook-silent = { $host } không trả lời nữa nên việc của { $unit } tạm ngừng báo sang đó. Khi phần mềm chạy lại, xin nhắn "webhook" rồi bấm "Báo lại".
