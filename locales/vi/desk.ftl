# What no other part of the house serves.

desk-send = Gửi câu này cho cán bộ { $unit }
desk-death =
    Xin chia buồn cùng gia đình.

    { $count ->
        [0] Cán bộ { $unit }
       *[other] Cán bộ { $unit } ({ $officers })
    } sẽ lo việc thăm viếng và thôi gửi tin cho người đã mất. Tôi gửi lời này cho cán bộ ạ? Chưa gửi cho ai.
desk-local =
    { $count ->
        [0] Việc này cán bộ { $unit } nắm rõ.
       *[other] Việc này cán bộ { $unit } nắm rõ: { $officers }.
    } Tôi gửi câu này cho cán bộ trả lời ạ? Chưa gửi cho ai.
desk-complaint = Xin lỗi vì đã làm phiền lòng. Tôi gửi lời này cho cán bộ { $unit }{ $count ->
        [0] {""}
       *[other] {" "}({ $officers })
    } ạ? Chưa gửi cho ai.
desk-dues = Sổ hội phí do cán bộ { $unit }{ $count ->
        [0] {""}
       *[other] {" "}({ $officers })
    } giữ, tôi chưa xem được. Tôi gửi câu này cho cán bộ trả lời ạ? Chưa gửi cho ai.
desk-paid = Sổ hội phí do cán bộ { $unit }{ $count ->
        [0] {""}
       *[other] {" "}({ $officers })
    } giữ, tôi chưa ghi được. Tôi gửi câu này để cán bộ ghi sổ ạ? Chưa gửi cho ai.
desk-other = Việc này tôi không biết. Tôi giúp được: xem lịch họp, xin hội giúp đỡ, hỏi giấy tờ thủ tục, báo tin cho công an, nhắn cán bộ. Xin nhắn việc cần bằng lời.
desk-smalltalk = Cảm ơn đã trò chuyện. Cần việc gì, xin nhắn tại đây, ví dụ: "khi nào họp", "xin hội giúp đỡ".
desk-day = Hôm nay { $day }, âm lịch ngày { $lunarDay } tháng { $lunarMonth }{ $isLeap ->
    [yes] {" "}nhuận
   *[no] {""}
}. Muốn xem lịch họp, xin nhắn "lịch họp".
desk-who = Tôi là máy trả lời tự động của hội, không phải người. Việc cần người thật, tôi chuyển cho cán bộ: xin nhắn việc cần bằng lời.
desk-lonely = Nghe vậy tôi thương lắm. Cán bộ { $unit }{ $count ->
    [0] {""}
   *[other] {" "}({ $officers })
} có thể gọi hoặc ghé thăm. Tôi gửi lời này cho cán bộ ạ? Chưa gửi cho ai.
desk-lonely-alone = Nghe vậy tôi thương lắm. Xin gọi cho một người thân, hay sang nhà hàng xóm ngồi chơi một lát. Cần việc gì, xin nhắn tại đây.
desk-ack = Vâng ạ.
desk-not-here = Sổ này tôi chưa giữ nên *chưa ghi gì*. Xin ghi vào sổ của hội. Tôi làm được: họp, thông báo, danh sách hội viên, sổ thăm, việc hỗ trợ; xin nhắn "trợ giúp" để xem.
desk-change = Danh sách hội viên (số điện thoại, địa chỉ, nơi sinh hoạt) do cán bộ { $unit } sửa{ $count ->
    [0] .
   *[other] : { $officers }.
} Tôi gửi lời này cho cán bộ để sửa ạ? Chưa gửi cho ai.
