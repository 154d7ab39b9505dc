# Công trình, phần việc, hiến đất.

works-help-congtrinh = công trình — ghi việc đã làm, hiến đất, ngày công

works-ask-unit = Đơn vị nào làm?
works-field-unit = Đơn vị
works-part-unit = đơn vị
works-ask-what = Đã làm việc gì? Ví dụ: tuyến đường cờ 38 cột
works-field-what = Việc
works-part-what = việc
works-ask-value = Trị giá bao nhiêu? Ví dụ: 16 triệu
works-field-value = Trị giá
works-part-value = trị giá
works-skip-value = Không ghi giá trị
works-ask-quantity = Bao nhiêu? Ví dụ: 38 cột, 50 m × 5 m
works-field-quantity = Khối lượng
works-part-quantity = khối lượng
works-skip-quantity = Không ghi
works-ask-manner = Đơn vị làm, hay hiện vật được hiến tặng?
works-field-manner = Hình thức
works-part-manner = hình thức
works-manner-made = đơn vị làm
works-manner-given = hiện vật hiến tặng, quy ra tiền
works-ask-labour = Bao nhiêu ngày công? Ví dụ: 12 công, 2,5 công
works-field-labour = Ngày công
works-part-labour = ngày công
works-skip-labour = Không có
works-labour = Tôi chưa đọc được số ngày công. Ví dụ: 12 công, nửa công
works-labour-shown = { $days } ngày công
works-ask-giver = Ai hiến, ai góp?
works-field-giver = Người hiến
works-part-giver = người hiến
works-skip-giver = Không ghi
works-ask-day = Xong ngày nào? Ví dụ: hôm nay, 20/6
works-field-day = Ngày
works-part-day = ngày
works-preview = *Xem lại, chưa ghi. Giá trị này không tính vào quỹ.*
works-written = Đã ghi công trình.
works-not-there = Không có công trình ấy, hoặc không thuộc đơn vị của { $you }. Xin nhắn "công trình" để xem danh sách.
works-list = *Công trình, phần việc: { $total }*
works-line = • { $day }, { $unit }: { $what }. { $value }
works-none = Chưa ghi công trình nào. Ví dụ: công trình tuyến đường cờ 38 cột, 16 triệu
works-remove-ask = Bỏ hẳn "{ $what }"? Bỏ rồi thì không lấy lại được.
works-removed = Đã bỏ "{ $what }".

works-choice-write = Ghi lại
works-choice-begin = Ghi công trình
works-choice-list = Xem tiếp
works-choice-drop = Bỏ: { $what }
works-choice-remove-now = Bỏ hẳn

works-data-title = Công trình đã góp
works-figure-dong = Trị giá công trình, phần việc
works-figure-kind = Hiện vật hiến tặng, quy ra tiền
