# Greetings: anniversaries, birthdays, days of mourning.

greetings-thanks = Cảm ơn lời chúc của { $you }. Kính chúc { $you } và gia đình mạnh khỏe. Khi cần việc gì, xin nhắn "trợ giúp".
greetings-help-chucmung = chúc mừng — ngày kỷ niệm, sinh nhật hội viên sắp tới và lời chúc
greetings-help-gio = ngày giỗ — ghi ngày giỗ để Hội thăm viếng, chia buồn
greetings-mark = [tên]

greetings-occasion-birthday = Sinh nhật hội viên
greetings-occasion-womenday = 8/3 Quốc tế Phụ nữ
greetings-occasion-reunification = 30/4 Giải phóng miền Nam
greetings-occasion-martyrs = 27/7 Thương binh Liệt sĩ
greetings-occasion-policeday = 19/8 Công an nhân dân
greetings-occasion-vietnamesewomen = 20/10 Phụ nữ Việt Nam
greetings-occasion-veteransday = 6/12 Hội Cựu chiến binh Việt Nam
greetings-occasion-armyday = 22/12 Quân đội nhân dân

# The words that are proposed
greetings-text-birthday = Chúc mừng sinh nhật { $you } { $name }. Kính chúc { $you } mạnh khỏe, vui vẻ, sống vui, sống khỏe cùng con cháu.
greetings-text-womenday = Nhân ngày Quốc tế Phụ nữ 8/3, kính chúc các bà, các chị mạnh khỏe, hạnh phúc, gia đình ấm êm.
greetings-text-reunification = Nhân kỷ niệm ngày Giải phóng miền Nam, thống nhất đất nước 30/4, kính chúc các bác, các anh, các chị và gia đình mạnh khỏe, bình an.
greetings-text-martyrs = Nhân ngày Thương binh Liệt sĩ 27/7, Hội tưởng nhớ các liệt sĩ, kính gửi lời tri ân tới các thương binh, bệnh binh và gia đình người có công.
greetings-text-policeday = Nhân ngày truyền thống Công an nhân dân 19/8, kính chúc các bác, các anh, các chị mạnh khỏe, giữ trọn truyền thống vì nước quên thân, vì dân phục vụ.
greetings-text-vietnamesewomen = Nhân ngày Phụ nữ Việt Nam 20/10, kính chúc các bà, các chị mạnh khỏe, hạnh phúc, tự tin, đảm đang.
greetings-text-veteransday = Nhân ngày truyền thống Hội Cựu chiến binh Việt Nam 6/12, kính chúc các bác mạnh khỏe, gương mẫu, giữ vững phẩm chất Bộ đội Cụ Hồ.
greetings-text-armyday = Nhân ngày thành lập Quân đội nhân dân Việt Nam 22/12, kính chúc các bác cựu chiến binh và gia đình mạnh khỏe, vui vẻ, giữ vững phẩm chất Bộ đội Cụ Hồ.
greetings-signed =
    { $text }
    { $unit }

# What comes
greetings-ask-unit = Xem ngày kỷ niệm và lời chúc của *đơn vị* nào? Xin chọn, hoặc gõ tên.
greetings-ask-unit-again = Tôi chưa rõ đơn vị nào. Xin chọn ở dưới, hoặc gõ lại tên.
greetings-coming = *{ $days } ngày tới của { $unit }*
greetings-nothing-coming = { $unit }: { $days } ngày tới không có ngày nào cần nhớ.
greetings-line = • { $date }: { $what } ({ $state })
greetings-line-birthday = • { $date }: sinh nhật { $name }
greetings-today = Sinh nhật hôm nay ({ $count }): { $names }
greetings-line-memorial = • { $date }: giỗ { $name } ({ $lunar }), gia đình { $family }
greetings-more = … và { $more } ngày nữa sau đó
greetings-birthday-state = Lời chúc sinh nhật: *{ $state }*
greetings-hint =
    Bấm một ngày để xem lời chúc và cho gửi. Chưa cho gửi thì tôi không gửi cho ai.
    Ghi ngày sinh: /chucmung sinh nhật Nguyễn Văn An 12/5/1948. Ghi ngày giỗ: xin nhắn "ngày giỗ".
greetings-do-others = Các ngày khác
greetings-do-memorials = Các ngày giỗ đã ghi
greetings-all-occasions = Các ngày { $unit } có thể gửi lời chúc. Xin chọn.
greetings-state-off = chưa cho gửi
greetings-state-ask = hỏi trước 3 ngày
greetings-state-year = chỉ gửi một năm
greetings-state-always = gửi hằng năm

# One of them
greetings-about =
    Lời chúc *{ $what }*, tới đây vào { $date }
    Gửi lúc 8 giờ sáng, tới *{ $people } người* của { $unit }
    Tình trạng: *{ $state }*
greetings-about-birthday =
    Lời chúc *{ $what }* của { $unit }
    Gửi lúc 8 giờ sáng ngày sinh của từng người. Đã biết ngày sinh của *{ $people } người*
    Tình trạng: *{ $state }*
greetings-do-always = Gửi hằng năm, không hỏi lại
greetings-do-birthdays = Cho gửi vào mọi sinh nhật
greetings-do-year = Chỉ gửi năm { $year }
greetings-do-ask = Hỏi tôi trước 3 ngày
greetings-do-edit = Sửa lời chúc
greetings-do-off = Không gửi
greetings-done-always = Vâng. { $unit } sẽ gửi lời chúc { $what } hằng năm, lần tới { $date }. Muốn đổi, xin nhắn "chúc mừng".
greetings-done-year = Vâng. Lời chúc { $what } sẽ gửi { $date }, chỉ lần này. Muốn đổi, xin nhắn "chúc mừng".
greetings-done-ask = Vâng. Trước { $date } 3 ngày tôi sẽ hỏi lại về lời chúc { $what }. Chưa trả lời thì không gửi.
greetings-done-off = Vâng, không gửi lời chúc { $what }.
greetings-done-birthday-always = Vâng. { $unit } sẽ chúc mừng sinh nhật từng hội viên. Người đã mất, đã rời Hội hoặc đã tắt tin thì không gửi.
greetings-done-birthday-off = Vâng, không gửi lời chúc sinh nhật.
greetings-ask-text = Xin nhắn lời chúc mới, nhiều nhất { $limit } ký tự. Tên đơn vị tôi ghi ở cuối.
greetings-ask-birthday-text = Xin nhắn lời chúc sinh nhật mới, nhiều nhất { $limit } ký tự. Chỗ nào cần tên người thì ghi { $mark }. Tên đơn vị tôi ghi ở cuối.
greetings-text-too-long = Lời chúc dài quá, nhiều nhất { $limit } ký tự. Xin rút gọn rồi gửi lại.
greetings-do-proposed = Dùng lời gợi ý
greetings-text-kept = Đã ghi lời chúc. Lời mới cần { $you } cho gửi.
greetings-asked =
    { $what } sắp tới, vào { $date }. { $unit } có gửi lời chúc này không ạ?

    { $words }

# Days of birth
greetings-nobody-named = Trong các đơn vị { $you } phụ trách không có ai tên "{ $name }". Xin gõ lại họ tên.
greetings-birth-date-sure = Ghi ngày sinh *{ $date }* cho ai ạ? Xin chọn.
greetings-do-birth-date = { $name }
greetings-birth-date-kept = Đã ghi ngày sinh của { $name }: { $date }.

# Days of mourning
greetings-ask-memorial-name = Giỗ *ai*? Xin nhắn tên, ví dụ "cụ Nguyễn Văn An".
greetings-ask-memorial-date = Giỗ vào *ngày nào, tháng nào âm lịch*? Ví dụ "mùng 3 tháng 5", "rằm tháng bảy".
greetings-memorial-date-unclear = Tôi chưa rõ ngày. Xin nhắn ngày và tháng âm lịch, ví dụ "mùng 3 tháng 5" hoặc "20/8".
greetings-ask-memorial-person = *Hội viên nào* trong gia đình nhận lời chia buồn của Hội? Xin nhắn họ tên.
greetings-several-named = Có mấy người tên như vậy. Xin chọn.
greetings-memorial-no-member = Người này không phải hội viên của đơn vị { $you } phụ trách. Xin nhắn họ tên một hội viên trong gia đình.
greetings-memorial-sure =
    Giỗ *{ $name }*: { $lunar } âm lịch, tới đây là *{ $date }*.
    Trước 3 ngày tôi nhắc cán bộ { $unit }. Đúng ngày, tôi gửi { $family }:

    "Nhân ngày giỗ { $name }, { $unit } xin chia sẻ và thắp nén hương tưởng nhớ. Kính chúc gia đình { $family } bình an."

    Có đúng không ạ?
greetings-do-memorial-keep = Đúng, ghi lại
greetings-memorial-kept = Đã ghi ngày giỗ { $name }, { $lunar } âm lịch. Lần tới: { $date }.
greetings-memorial-dropped = Đã thôi, chưa ghi gì. Khi cần, xin nhắn "ngày giỗ".
greetings-memorials = *Ngày giỗ { $unit } đã ghi*
greetings-no-memorials = { $unit } chưa ghi ngày giỗ nào. Muốn ghi, xin nhắn "ngày giỗ".
greetings-memorial-line = { $number }. { $name }, { $lunar } âm lịch, gia đình { $family }
greetings-do-memorial-end = Bỏ ngày giỗ { $name }
greetings-memorial-ended = Đã bỏ, từ nay không nhắc ngày giỗ { $name } nữa.
greetings-memorial-soon =
    { $days ->
        [0] Hôm nay là
       *[other] Còn { $days } ngày nữa là
    } ngày giỗ { $name }, { $date } ({ $lunar } âm lịch). Gia đình { $family }, { $unit }. Xin thu xếp thăm hỏi, thắp hương.
greetings-memorial-words = Nhân ngày giỗ { $name }, { $unit } xin chia sẻ và thắp nén hương tưởng nhớ. Kính chúc gia đình { $family } bình an.
greetings-lunar-early = mùng { $day } tháng { $month }
greetings-lunar = ngày { $day } tháng { $month }

# Dữ liệu của tôi.
greetings-data-title = Ngày giỗ trong gia đình
greetings-data-memorial = Giỗ { $name }, ngày { $day } tháng { $month } âm lịch
greetings-words-are = Lời chúc sẽ gửi:
