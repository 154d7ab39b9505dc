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
