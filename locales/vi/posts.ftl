# Chức vụ do bầu hoặc cử: ai giữ, nhiệm kỳ nào. Chức vụ không cho quyền gì; quyền giao bằng "vai trò".

posts-help-chucvu = chức vụ — ai là chi hội trưởng, chi hội phó, thư ký, ủy viên; nhiệm kỳ

posts-name = { $post ->
    [chair] Chủ tịch
    [vicechair] Phó chủ tịch
    [standing] Ủy viên Ban Thường vụ
    [committee] Ủy viên Ban Chấp hành
    [head] Chi hội trưởng
    [deputy] Chi hội phó
    [secretary] Thư ký
    [treasurer] Thủ quỹ
   *[branch] Chi ủy viên
 }
posts-term-of = , nhiệm kỳ { $from }-{ $until }{ $over ->
    [yes] {" "}(đã hết nhiệm kỳ)
   *[no] {""}
 }
posts-term = Xin ghi năm đầu và năm cuối của nhiệm kỳ, ví dụ: 2025-2030
posts-line = { $post ->
    [chair] Chủ tịch
    [vicechair] Phó chủ tịch
    [standing] Ủy viên Ban Thường vụ
    [committee] Ủy viên Ban Chấp hành
    [head] Chi hội trưởng
    [deputy] Chi hội phó
    [secretary] Thư ký
    [treasurer] Thủ quỹ
   *[branch] Chi ủy viên
 }: *{ $name }*{ $term }
posts-head = *{ $unit }*: { $count } chức vụ
posts-holder = *{ $unit }*
posts-none = *{ $unit }*: chưa ghi ai giữ chức vụ nào.
posts-hint = { $officer ->
    [yes] Ghi kết quả bầu: nhắn "bầu ông Hòe làm chi hội phó nhiệm kỳ 2025-2030". Chức vụ không cho quyền gì trong trợ lý; quyền giao bằng "vai trò".
   *[no] Muốn gặp ai, xin nhắn cán bộ chi hội.
 }
posts-more = Xem tiếp
posts-which-unit = Xem chức vụ của đơn vị nào?
posts-unit-none = Tôi không thấy đơn vị "{ $name }". Xin nhắn lại tên chi hội.
posts-no-member = Người ấy không phải hội viên của đơn vị này. Xin xem lại tên, hoặc thêm vào danh sách trước ("hội viên").

posts-ask-person = Ai được bầu? Xin nhắn họ tên hội viên.
posts-field-person = Người được bầu
posts-part-person = người được bầu
posts-ask-post = Giữ chức vụ nào?
posts-field-post = Chức vụ
posts-part-post = chức vụ
posts-ask-term = Nhiệm kỳ nào? Ví dụ: 2025-2030
posts-field-term = Nhiệm kỳ
posts-part-term = nhiệm kỳ
posts-skip-term = Chưa rõ nhiệm kỳ
posts-ask-unit = Chức vụ của đơn vị nào?
posts-field-unit = Của đơn vị
posts-part-unit = đơn vị
posts-preview = *Ghi chức vụ, chưa ghi:*
posts-choice-record = Ghi lại
posts-recorded = Đã ghi. { $has ->
    [yes] { $replaced } thôi giữ chức vụ này.
   *[no] {""}
 }
posts-choice-take-out = Ai thôi giữ chức vụ
posts-which = Ai thôi giữ chức vụ?
posts-end-ask = { $name } thôi giữ chức { $post ->
    [chair] chủ tịch
    [vicechair] phó chủ tịch
    [standing] ủy viên Ban Thường vụ
    [committee] ủy viên Ban Chấp hành
    [head] chi hội trưởng
    [deputy] chi hội phó
    [secretary] thư ký
    [treasurer] thủ quỹ
   *[branch] chi ủy viên
 } của { $unit }, có đúng không?
posts-choice-end = Đúng, thôi giữ
posts-ended = Đã ghi. Lịch sử vẫn giữ trong nhật ký.
posts-ending = *{ $unit }*: các chức vụ sau hết nhiệm kỳ trong năm nay hoặc đã hết. Bầu lại thì nhắn "bầu … làm …".
posts-choice-show = Xem chức vụ

posts-data-title = Chức vụ
posts-data-line = { $unit }: { $post ->
    [chair] chủ tịch
    [vicechair] phó chủ tịch
    [standing] ủy viên Ban Thường vụ
    [committee] ủy viên Ban Chấp hành
    [head] chi hội trưởng
    [deputy] chi hội phó
    [secretary] thư ký
    [treasurer] thủ quỹ
   *[branch] chi ủy viên
 }, nhiệm kỳ { $term }
