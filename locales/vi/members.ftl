# Gặp gỡ, vào đơn vị, thông tin của mình, đơn vị, mã mời, vai trò, nhóm chat.

members-help = { $You } nhắn cho tôi, hoặc bấm nút. Những việc làm được:
members-help-more = Những việc làm được nữa:
members-help-next = Xem tiếp { $count } việc nữa
members-help-for-all = *Việc của mọi người*
members-help-for-officer = *Việc của cán bộ*
members-help-for-administrator = *Việc quản trị*
members-help-end = Đang làm dở mà không muốn làm nữa, xin nhắn "thôi".
members-help-group = Trong nhóm, tôi chỉ trả lời khi được gọi tên. Những việc làm được ở đây:
members-help-private-link = Việc khác xin nhắn riêng cho tôi: { $link }
members-help-private = Việc khác xin nhắn riêng cho tôi: bấm vào tên tôi, rồi bấm nhắn tin.
members-help-trogiup = trợ giúp — xem các việc làm được
members-help-toi = thông tin của tôi — xem và sửa tên, xem đơn vị
members-help-ngonngu = ngôn ngữ — Tiếng Việt hoặc English
members-help-dung = dừng nhận tin — chỉ còn tin trả lời và tin khẩn
members-help-batlai = bật lại — nhận tin họp và thông báo như trước
members-help-lienket = liên kết — dùng cùng một hồ sơ trên Zalo và Telegram
members-help-moi = mời — lấy mã mời người vào đơn vị
members-help-donvi = đơn vị — xem, thêm, đổi tên, chuyển đơn vị
members-help-vaitro = vai trò — giao hoặc rút quyền cán bộ
members-help-ganhom = gắn nhóm — gắn nhóm chat này với đơn vị

members-step-lich = Lịch họp
members-step-tin = Tin mới
members-step-hotro = Xin hỗ trợ
members-step-moi = Mời hội viên
members-step-donvi = Các đơn vị
members-step-vaitro = Vai trò
members-step-name = Sửa tên
members-step-language = Đổi ngôn ngữ
members-step-mute = Dừng nhận tin
members-step-unmute = Bật lại
members-step-dangky = Xin vào hội
members-step-poster = Tờ treo nhà văn hóa
members-step-withdraw-code = Huỷ mã mời này
members-step-unit-add = Thêm
members-step-unit-rename = Đổi tên
members-step-unit-move = Chuyển
members-step-unit-back = Chuyển lại như cũ
members-step-unit-remove = Xoá
members-step-grant = Giao vai trò
members-step-withdraw = Rút vai trò

members-welcome-all =
    Kính chào { $name }. Tôi là trợ lý của hội và công an phường: trả lời câu hỏi, báo lịch họp, nhận lời xin hỗ trợ.

    Muốn hỏi thủ tục gì, xin nhắn thẳng tại đây, ví dụ: làm lại căn cước ở đâu. Có mã mời thì nhắn mã ấy; chưa có thì xin hỏi cán bộ chi hội.
members-welcome-member =
    Kính chào { $name }. Tôi là trợ lý của hội, giúp hội viên *{ $units }*: báo lịch họp, gửi thông báo, nhận lời xin hỗ trợ.

    Xin bấm một nút dưới đây, hoặc nhắn "trợ giúp".
members-welcome-officer =
    Kính chào { $name }. { $You } là cán bộ *{ $units }*. Tôi giúp báo họp, gửi thông báo, nhận yêu cầu hỗ trợ của hội viên.

    Xin bấm một nút dưới đây, hoặc nhắn "trợ giúp" để xem mọi việc.
members-welcome-administrator =
    Kính chào { $name }. { $You } quản trị *{ $units }*: lập đơn vị, mời hội viên, giao vai trò cán bộ.

    Xin bấm một nút dưới đây, hoặc nhắn "trợ giúp" để xem mọi việc.

members-code-unknown = Mã mời này không đúng. Xin xem lại từng chữ rồi nhắn lại, hoặc hỏi người đã mời.
members-code-ended = Mã mời vào { $unit } không còn dùng được. Xin nhờ cán bộ gửi mã mới.
members-code-member = { $You } đã là hội viên *{ $unit }*, không cần mã nữa. Xin bấm một nút dưới đây.
members-joined =
    { $You } đã vào *{ $unit }*. Lịch họp và thông báo của đơn vị sẽ gửi tới đây.

    Tên đang ghi: *{ $name }*. Nếu chưa đúng, xin nhắn riêng cho tôi: /toi

members-group-hello = Kính chào cả nhóm. Tôi là trợ lý của hội. Trong nhóm, tôi chỉ trả lời khi được gọi tên. Cán bộ xin gửi /ganhom để gắn nhóm với đơn vị.
members-group-hello-bound = Kính chào cả nhóm *{ $unit }*. Tôi là trợ lý của hội. Trong nhóm, tôi chỉ trả lời khi được gọi tên. Xin gửi /trogiup để xem việc làm được ở đây.
members-group-untitled = nhóm này

members-me =
    Họ và tên: *{ $name }*
    Đơn vị: { $units }
    Vai trò: { $roles }
    Nhắn tin qua: { $channels }
    Ngôn ngữ: { $language }
    Tin họp và thông báo: { $messages }

    Cần sửa gì, xin bấm nút dưới đây.
members-me-none = chưa có
members-me-heard = đang nhận
members-me-muted = đã dừng
members-channel-telegram = Telegram
members-channel-zalo = Zalo
members-channel-playground = trang thử
members-language-vi = Tiếng Việt
members-language-en = English
members-language-ask = { $You } muốn dùng ngôn ngữ nào?
members-language-changed = Từ nay tôi nhắn bằng tiếng Việt. Cần việc gì, xin nhắn "trợ giúp".
members-name-ask = Tên đang ghi là *{ $name }*. Xin nhắn họ và tên đầy đủ.
members-name-changed = Đã ghi tên *{ $name }*. Nếu chưa đúng, xin bấm "Sửa tên".
members-name-empty = Xin nhắn họ và tên bằng chữ, ví dụ: Nguyễn Văn An.
members-name-long = Tên dài quá { $limit } chữ cái. Xin nhắn ngắn hơn.

members-mute-ask = { $You } muốn dừng nhận tin họp và thông báo phải không? Nếu phải, xin bấm nút dưới đây. Nếu không, xin bỏ qua tin này.
members-muted = Đã dừng. Từ nay tôi chỉ trả lời khi { $you } nhắn, và báo tin khẩn. Muốn nhận tin lại, xin nhắn "bật lại".
members-muted-already = Tin đã dừng từ trước: tôi chỉ trả lời khi { $you } nhắn, và báo tin khẩn. Muốn nhận tin lại, xin nhắn "bật lại".
members-unmuted = Đã bật lại. Tin họp và thông báo lại gửi tới đây. Muốn dừng, xin nhắn "dừng nhận tin".
members-unmuted-already = { $You } vẫn đang nhận tin họp và thông báo. Muốn dừng, xin nhắn "dừng nhận tin".

members-link-code =
    Mở ứng dụng kia (Zalo hoặc Telegram), xin nhắn cho tôi: *liên kết { $code }*

    Mã dùng được trong { $minutes } phút. Xin đừng đưa mã cho ai.
members-link-code-unknown = Mã liên kết này không đúng, xin xem lại từng chữ, hoặc nhắn "liên kết" ở ứng dụng kia để lấy mã.
members-link-code-expired = Mã liên kết này đã hết hạn, xin nhắn "liên kết" ở ứng dụng kia để lấy mã mới.
members-link-code-used = Mã liên kết này đã dùng rồi, xin nhắn "liên kết" ở ứng dụng kia để lấy mã mới nếu còn cần.
members-link-code-own = Mã này lấy từ chính hồ sơ này, xin nhắn mã ở ứng dụng kia.
members-link-blocked = Đã có nhiều mã sai, xin chờ { $minutes } phút rồi thử lại.
members-link-two = Tài khoản này đã có hồ sơ riêng, không tự nối hai hồ sơ được, xin nhờ cán bộ chi hội của mình xem giúp.
members-link-moved = Đã nối xong. Từ nay tài khoản này dùng hồ sơ *{ $name }*. Xin nhắn "thông tin của tôi" để xem.
members-link-moved-other = Tài khoản { $channel } *{ $account }* vừa được nối vào hồ sơ của { $you }. Nếu không phải của mình, xin bấm "Không phải tôi", tôi tách ra ngay và báo người quản trị.
members-link-phone = Nếu số này có trong danh sách, cán bộ sẽ được hỏi; hồ sơ đã có người dùng thì hỏi chính người ấy. Xin chờ tin của tôi.
members-link-phone-wait = Mỗi giờ chỉ hỏi cán bộ được một lần, xin chờ rồi thử lại, hoặc gặp cán bộ chi hội.
members-link-ask =
    Tài khoản { $channel } *{ $account }* xin dùng hồ sơ của *{ $name }*, hội viên *{ $unit }*.

    Xin gọi hỏi { $name } trước khi trả lời. Có đúng là người ấy không?
members-link-yes = Đúng, nối giúp
members-link-no = Không phải
members-link-done = Đã nối tài khoản *{ $account }* vào hồ sơ *{ $name }*. Tôi đã báo cho người ấy.
members-link-left = Không nối tài khoản *{ $account }* vào hồ sơ *{ $name }*. Tôi đã ghi lại.
members-link-answered = Việc này đã có người trả lời rồi, { $you } không phải làm gì thêm.
members-link-two-officer = Tài khoản *{ $account }* đã có hồ sơ riêng nên chưa nối được, xin gặp { $name } để xem nên giữ hồ sơ nào.
members-link-refused = Tài khoản này chưa được nhận ra. Xin nhắn "liên kết" ở ứng dụng đang dùng để lấy mã, hoặc gặp cán bộ chi hội.
members-link-confirm =
    Mã này nối tài khoản này vào hồ sơ của *{ $name }*. Từ đó ai dùng hồ sơ ấy cũng đọc được tin nhắn ở đây.

    Chỉ đồng ý nếu chính mình vừa lấy mã ở ứng dụng kia. Ai bảo nhắn mã để nhận quà là lừa đảo. Có nối không?
members-link-agree = Đồng ý nối
members-link-disagree = Không nối
members-link-forwarded = Mã liên kết chuyển tiếp thì tôi không nhận. Mã chỉ dùng cho chính người đã lấy nó; ai gửi mã nhờ nhắn hộ là muốn xem tin của { $you }.
members-link-not-me = Không phải tôi
members-link-parted = Đã tách tài khoản *{ $account }* ra khỏi hồ sơ. Tôi đã báo người quản trị.
members-link-parted-self = Đã tách tài khoản này ra, như trước khi nối. Tôi đã báo người quản trị.
members-link-parted-you = Tài khoản này đã được tách ra khỏi hồ sơ vừa nối. Nếu có nhầm lẫn, xin gặp cán bộ chi hội.
members-link-parted-admin = Tài khoản { $channel } *{ $account }* vừa nối vào hồ sơ của *{ $name }* thì có người báo "Không phải tôi". Tôi đã tách ra. Xin hỏi lại { $name } xem có ai mạo nhận không.
members-link-ask-holder =
    Tài khoản { $channel } *{ $account }* nói là của chính { $you } và xin dùng chung hồ sơ này: đọc được tin nhắn, đơn, câu hỏi của nhau.

    Đó có phải là máy khác của mình không?
members-link-theirs = Hồ sơ của { $name } đã có người dùng, nên tôi hỏi chính người ấy, không hỏi cán bộ.
members-link-phone-yours = Số điện thoại này do chính { $you } mới sửa, nên việc này xin để cán bộ khác trả lời.
members-link-two-told = *{ $account }* nhắn số điện thoại đang ghi ở hồ sơ của *{ $name }*, { $unit }. Cả hai đều đang dùng. Xin xem có phải một người không.
members-link-compare = So hai hồ sơ

members-is-me = Trong danh sách { $unit } đã có tên này. Có phải bác *{ $who }* không ạ?
members-is-me-year = { $name }, sinh { $year }
members-is-me-several = Trong danh sách { $unit } có mấy người tên gần giống. Có phải một trong các bác này không ạ?
members-is-me-yes = Đúng
members-is-me-no = Không phải
members-is-me-none = Không phải ai trong số này
members-is-me-asked = Hồ sơ ấy đang có tài khoản khác dùng. Tôi đã hỏi ở tài khoản ấy, xin trả lời ở đó; được thì tôi nối ngay.

members-code-forwarded = Tin chuyển tiếp này có mã mời. { $You } có muốn vào bằng mã ấy không?
members-code-join = Vào bằng mã này
members-return-ask = *{ $name }*, trước đây đã thôi ở { $unit }, nay nhắn mã mời cũ để vào lại. Có nhận lại không?
members-return-yes = Nhận lại
members-return-look = Xem hồ sơ
members-return-asked = { $You } trước đây đã thôi ở { $unit }, nên mã mời không dùng lại được. Tôi đã hỏi cán bộ, xin chờ tin.
members-return-meet = { $You } trước đây đã thôi ở { $unit }, nên mã mời không dùng lại được. Xin gặp cán bộ của đơn vị.
members-came-by-code = Đến chiều { $day } có { $count } người vào *{ $unit }* bằng mã mời: { $names }. Ai không phải người của đơn vị, xin nhắn: hội viên và tên người ấy.
members-station-root = Đơn vị công an chỉ do người quản trị cao nhất lập, đổi tên hoặc chuyển. Xin liên hệ người ấy.
members-station-below = Công an không thuộc { $parent }. Xin thêm ngay dưới đơn vị cao nhất.
members-station-ask = { $by } xin lập đơn vị công an *{ $name }*, nơi nhận tin báo kín của bà con. Việc này cần thêm một người quản trị. Có đúng là đơn vị ấy không?
members-station-agree = Đồng ý
members-station-asked = Đơn vị công an *{ $name }* cần thêm một người quản trị đồng ý. Tôi đã hỏi, được thì tôi báo lại.
members-station-alone = Đơn vị công an cần hai người quản trị cùng đồng ý, mà tôi chưa hỏi được người thứ hai. Xin nhờ người vận hành máy chạy: npm run grant -- telegram:… officer "{ $name }"
members-station-other = Việc này cần một người quản trị khác đồng ý.
members-station-made = Đã lập đơn vị công an *{ $name }*, do { $by } đồng ý. Vai trò đầu tiên ở đó xin nhờ người vận hành máy giao: npm run grant.
members-station-nobody = { $unit } chưa có cán bộ nào để hỏi. Vai trò ở đó xin nhờ người vận hành máy giao: npm run grant.
members-station-role-give = { $by } xin giao vai trò { $role } của { $unit } cho *{ $name }*. Từ đó { $name } đọc được tin báo gửi tới { $unit } từ lúc ấy trở đi. Có đồng ý không?
members-station-role-take = { $by } xin rút vai trò { $role } của *{ $name }* ở { $unit }. Có đồng ý không?
members-station-role-asked = Vai trò ở { $unit } cần một cán bộ ở đó đồng ý. Tôi đã hỏi, được thì tôi báo lại.
members-station-role-given = *{ $name }* nay có vai trò ở { $unit }, do { $by } đồng ý. Nếu không đúng, xin báo ngay trong đơn vị.
members-station-role-taken = *{ $name }* không còn vai trò ở { $unit }, do { $by } đồng ý.
members-station-renamed = { $unit } đã được { $by } đổi tên thành *{ $name }*.
members-station-moved = { $unit } đã được { $by } chuyển về dưới *{ $name }*.
members-rebind-ask = { $by } muốn chuyển nhóm *{ $group }* từ { $before } sang *{ $unit }*. Từ đó thông báo của { $before } không tới nhóm này nữa. Có đồng ý không?
members-rebind-agree = Đồng ý chuyển
members-rebind-asked = Nhóm { $group } đang của { $before }. Tôi đã hỏi cán bộ ở đó, được thì tôi chuyển và báo lại.
members-rebind-nobody = Nhóm { $group } đang của { $before }, mà tôi chưa nhắn được cho cán bộ nào ở đó. Xin gặp họ, nhờ nhắn trong nhóm: /ganhom gỡ
members-rebound-told = Nhóm *{ $group }* nay gắn với *{ $unit }*, không còn của { $before } ({ $by } làm). Nếu không đúng, xin vào nhóm nhắn: /ganhom { $before }

members-invite-ask = Mời vào đơn vị nào? Xin bấm nút, hoặc nhắn tên đơn vị.
members-invitation-link =
    Kính mời quý vị vào *{ $unit }*: nhận lịch họp, thông báo, xin hỗ trợ ngay trên điện thoại.

    Xin bấm: { $link }
    Hoặc quét hình, hoặc nhắn cho trợ lý Chi Hội: *mã mời { $code }*
    Mã dùng đến hết ngày { $day }.
members-invitation-chat =
    Kính mời quý vị vào *{ $unit }*: nhận lịch họp, thông báo, xin hỗ trợ ngay trên điện thoại.

    Xin bấm { $link } hoặc quét hình để mở cuộc trò chuyện với trợ lý Chi Hội, rồi nhắn: *mã mời { $code }*
    Mã dùng đến hết ngày { $day }.
members-invitation =
    Kính mời quý vị vào *{ $unit }*: nhận lịch họp, thông báo, xin hỗ trợ ngay trên điện thoại.

    Xin nhắn cho trợ lý Chi Hội: *mã mời { $code }*
    Mã dùng đến hết ngày { $day }.
members-invitation-note = Xin chuyển tiếp tin trên cho người được mời. Ai có mã { $code } là vào ngay *{ $unit }*, xin chỉ gửi cho đúng người. Đã có { $count } người vào bằng mã này.
members-invitation-withdrawn = Đã huỷ mã { $code } của { $unit }. Muốn có mã mới, xin nhắn "mời".
members-invitation-ended = Mã { $code } của { $unit } đã hết hiệu lực từ trước. Muốn có mã mới, xin nhắn "mời".

members-units = *Các đơn vị*
members-unit-line = { $indent }• { $unit }: { $count } hội viên
members-unit-line-station = { $indent }• { $unit } (công an)
members-unit-how =
    Nhắn trong một dòng:
    /donvi thêm Chi hội A thuộc Hội B
    /donvi đổi tên Chi hội A thành Chi hội C
    /donvi chuyển Chi hội A về Hội D
    /donvi xoá Chi hội A
members-unit-ask-rename = Đổi tên đơn vị nào? Xin bấm nút, hoặc nhắn tên đơn vị.
members-unit-ask-move = Chuyển đơn vị nào? Xin bấm nút, hoặc nhắn tên đơn vị.
members-unit-ask-name-add = Đơn vị mới tên là gì? Nhiều đơn vị thì mỗi dòng một tên.
members-unit-ask-name-rename = Tên mới là gì?
members-unit-ask-parent-add = Thuộc đơn vị nào? Xin bấm nút, hoặc nhắn tên đơn vị.
members-unit-ask-parent-move = Chuyển về đơn vị nào? Xin bấm nút, hoặc nhắn tên đơn vị.
members-unit-several = Có nhiều đơn vị hợp với "{ $name }". Xin chọn một.
members-unit-unknown = Không có đơn vị "{ $name }" trong các đơn vị { $you } phụ trách. Xin xem lại tên.
members-unit-unknown-near = Không có đơn vị "{ $name }". Tên gần giống: { $near }. Xin nhắn lại tên đơn vị.
members-unit-unknown-long = Tôi không thấy tên đơn vị trong tin này. Xin chỉ nhắn tên đơn vị.
members-unit-name-empty = Tên đơn vị phải có chữ. Xin nhắn lại, ví dụ: Chi hội Liên Sơn.
members-unit-name-long = Tên đơn vị dài quá { $limit } chữ cái. Xin nhắn ngắn hơn.
members-unit-names-many = Mỗi lần thêm nhiều nhất { $limit } đơn vị. Xin chia ra nhiều lần.
members-unit-taken = { $parent } đã có: { $names }. Xin chọn tên khác.
members-unit-root = { $unit } là đơn vị trên cùng, không chuyển đi đâu được.
members-unit-circle = Không chuyển { $unit } vào chính nó hay đơn vị bên dưới nó được. Xin chọn đơn vị khác.
members-unit-there = { $unit } đang thuộc { $parent } rồi, không phải chuyển.
members-unit-confirm-rename = Đổi tên *{ $unit }* thành *{ $name }*. Có đúng không?
members-unit-confirm-move = Chuyển *{ $unit }* cùng các đơn vị bên dưới, từ { $from } về *{ $to }*. Có đúng không?
members-unit-confirm-add = Thêm *{ $names }* thuộc *{ $to }*. Có đúng không?
members-unit-confirm-remove = Xoá đơn vị *{ $unit }*. Mã mời của đơn vị ấy cũng hết dùng. Có đúng không?
members-unit-ask-remove = Xoá đơn vị nào? Xin bấm nút, hoặc nhắn tên đơn vị.
members-unit-removed = Đã xoá đơn vị { $unit } khỏi { $parent }. Nhắn /donvi để xem các đơn vị.
members-unit-used = { $unit } đã có { $count } ghi chép (hội viên, vai trò, nhóm, tin…) nên không xoá được. Xin chuyển hội viên sang đơn vị khác, hoặc đổi tên đơn vị này.
members-unit-root-stays = { $unit } là đơn vị trên cùng, không xoá được.
members-unit-renamed = Đã đổi tên { $unit } thành *{ $name }*. Nhắn /donvi để xem các đơn vị.
members-unit-moved = Đã chuyển *{ $unit }* từ { $from } về *{ $to }*. Nhắn /donvi để xem các đơn vị.
members-unit-added =
    Đã thêm { $count } đơn vị thuộc { $parent }: *{ $names }*.

    Việc tiếp theo: mời hội viên vào.
members-left-as-is = Không thay đổi gì. Cần việc khác, xin nhắn "trợ giúp".
members-answer-yes-no = Xin trả lời "đồng ý" hoặc "thôi".

members-role-officer = cán bộ
members-role-administrator = quản trị
members-role-officer-of =
    { $ends ->
        [0] cán bộ { $unit }
       *[other] cán bộ { $unit } (đến hết { $day })
    }
members-role-administrator-of =
    { $ends ->
        [0] quản trị { $unit }
       *[other] quản trị { $unit } (đến hết { $day })
    }
members-role-officer-held =
    { $ends ->
        [0] { $name } (cán bộ)
       *[other] { $name } (cán bộ, đến hết { $day })
    }
members-role-administrator-held =
    { $ends ->
        [0] { $name } (quản trị)
       *[other] { $name } (quản trị, đến hết { $day })
    }
members-roles = *Ai giữ vai trò gì*
members-roles-line = • { $unit }: { $holders }
members-role-how =
    Nhắn trong một dòng:
    /vaitro cán bộ Nguyễn Văn An Chi hội A
    /vaitro cán bộ Nguyễn Văn An Chi hội A đến 31/12/2027
    /vaitro rút Nguyễn Văn An
members-grant-ask-person = Giao cho ai? Xin nhắn họ và tên.
members-person-several = Có nhiều người cùng tên. Xin chọn một.
members-person-many = Có hơn { $count } người hợp với tên này. Xin nhắn đủ họ và tên.
members-person-unknown = Không thấy ai tên "{ $name }" trong các đơn vị { $you } quản trị. Người ấy cần vào đơn vị trước: xin nhắn "mời" để lấy mã.
members-grant-ask-role = Giao cho { $name } vai trò nào?
members-grant-ask-unit = { $name } làm { $role } ở đơn vị nào? Xin bấm nút, hoặc nhắn tên đơn vị.
members-grant-confirm-officer =
    Giao cho *{ $name }* làm *cán bộ*
    Đơn vị: *{ $unit }* và các đơn vị bên dưới, { $count } hội viên
    { $ends ->
        [0] Thời hạn: không ghi ngày hết hạn
       *[other] Thời hạn: đến hết ngày { $day }
    }

    Người này sẽ gửi được tin họp, thông báo cho { $count } hội viên ấy và xem được yêu cầu hỗ trợ của họ. Có đúng không?
members-grant-confirm-administrator =
    Giao cho *{ $name }* làm *quản trị*
    Đơn vị: *{ $unit }* và các đơn vị bên dưới, { $count } hội viên
    { $ends ->
        [0] Thời hạn: không ghi ngày hết hạn
       *[other] Thời hạn: đến hết ngày { $day }
    }

    Người này làm được mọi việc của cán bộ, lập và đổi đơn vị, giao và rút vai trò. Có đúng không?
members-grant-already = { $name } đã là { $role } { $unit } từ trước. Không thay đổi gì.
members-granted =
    { $ends ->
        [0] { $name } nay là { $role } *{ $unit }*. Tôi đã báo cho người ấy.
       *[other] { $name } nay là { $role } *{ $unit }* đến hết ngày { $day }. Tôi đã báo cho người ấy.
    }
members-granted-untold =
    { $ends ->
        [0] { $name } nay là { $role } *{ $unit }*. Tôi chưa nhắn được cho người ấy, xin báo giúp.
       *[other] { $name } nay là { $role } *{ $unit }* đến hết ngày { $day }. Tôi chưa nhắn được cho người ấy, xin báo giúp.
    }
members-granted-you-officer =
    { $ends ->
        [0] { $You } được giao làm cán bộ *{ $unit }*. Xin nhắn "trợ giúp" để xem các việc làm được.
       *[other] { $You } được giao làm cán bộ *{ $unit }* đến hết ngày { $day }. Xin nhắn "trợ giúp" để xem các việc làm được.
    }
members-granted-you-administrator =
    { $ends ->
        [0] { $You } được giao quản trị *{ $unit }*. Xin nhắn "trợ giúp" để xem các việc làm được.
       *[other] { $You } được giao quản trị *{ $unit }* đến hết ngày { $day }. Xin nhắn "trợ giúp" để xem các việc làm được.
    }
members-step-end = Đặt ngày hết hạn
members-step-other-end = Đổi ngày hết hạn
members-step-no-end = Không thời hạn
members-step-grant-again = Giao tiếp
members-grant-ask-until = Giao đến hết ngày nào? Xin bấm nút, hoặc nhắn ngày, như 31/12/2027.
members-until-past = Ngày này đã qua. Xin nhắn một ngày sau hôm nay, như 31/12/2027.
members-until-unread = Tôi chưa rõ ngày. Xin nhắn như 31/12/2027, hoặc bấm nút.
members-until-last = { $unit } cần có ít nhất một người quản trị không thời hạn. Xin giao quản trị không thời hạn cho người khác trước.
members-ending-you = Vai trò { $role } *{ $unit }* của { $you } hết hạn sau ngày { $day }. Nếu còn làm tiếp, xin nhắn người quản trị của hội.
members-ending = *{ $name }* hết hạn làm { $role } *{ $unit }* sau ngày { $day }. Nếu giao tiếp, xin bấm nút dưới đây.
members-ended-you = { $You } đã hết hạn làm { $role } *{ $unit }* (ngày { $day }). Cảm ơn { $you } đã giúp việc hội. Cần hỏi thêm, xin liên hệ người quản trị.
members-ended = *{ $name }* đã hết hạn làm { $role } *{ $unit }* (ngày { $day }), tôi đã rút vai trò. Nếu giao tiếp, xin bấm nút dưới đây.
members-left-you = { $You } không còn là { $role } *{ $unit }* vì không còn sinh hoạt ở đơn vị này. Cần hỏi thêm, xin liên hệ người quản trị của hội.
members-left = *{ $name }* không còn sinh hoạt ở đơn vị, tôi đã rút vai trò { $role } *{ $unit }*. Nếu vẫn giao, xin bấm nút dưới đây.
members-doubted = *{ $name }* được ghi là đã mất hoặc đã rời đơn vị cơ sở, nhưng vẫn là { $role } *{ $unit }*. Nếu không còn đúng, xin bấm nút để rút.
members-withdraw-ask = Rút vai trò của ai? Xin bấm nút, hoặc nhắn tên.
members-withdraw-ask-name = Rút vai trò của ai? Xin nhắn họ và tên.
members-withdraw-choice = { $name }, { $role } { $unit }
members-withdraw-nobody = Không có ai tên "{ $name }" đang giữ vai trò trong các đơn vị { $you } quản trị. Xin xem lại tên.
members-withdraw-confirm = Rút vai trò { $role } *{ $unit }* của *{ $name }*. Có đúng không?
members-withdraw-gone = Người này không còn giữ vai trò ấy. Nhắn /vaitro để xem ai giữ vai trò gì.
members-withdraw-last = Đây là người quản trị cuối cùng của { $unit }. Xin giao quản trị cho người khác trước.
members-withdrawn = { $name } không còn là { $role } *{ $unit }*.
members-withdrawn-you = { $You } không còn là { $role } *{ $unit }*. Cần hỏi thêm, xin liên hệ người quản trị của hội.

members-bind-ask = Gắn nhóm *{ $group }* với đơn vị nào? Xin bấm nút, hoặc nhắn tên đơn vị.
members-bind-other = Đơn vị khác
members-bind-confirm =
    Gắn nhóm *{ $group }*
    với đơn vị *{ $unit }*, { $count } hội viên

    Tin họp và thông báo của đơn vị sẽ gửi vào nhóm này. Có đúng không?
members-bind-confirm-instead =
    Nhóm *{ $group }* đang gắn với { $before }.
    Đổi sang đơn vị *{ $unit }*, { $count } hội viên

    Tin họp và thông báo của { $before } sẽ không vào nhóm này nữa. Có đúng không?
members-bind-already = Nhóm này đã gắn với { $unit } rồi. Muốn thôi gắn, xin gửi: /ganhom bỏ
members-bound = Nhóm *{ $group }* đã gắn với *{ $unit }*. Muốn thôi gắn, xin gửi: /ganhom bỏ
members-bound-topic = Nhóm *{ $group }* đã gắn với *{ $unit }*; thông báo và lời nhắc sẽ gửi vào chủ đề này. Muốn đổi chủ đề, xin gửi /ganhom ở chủ đề khác; muốn thôi gắn, xin gửi: /ganhom bỏ
members-unbound = Nhóm *{ $group }* không còn gắn với { $unit }. Muốn gắn lại, xin gửi: /ganhom
members-unbind-none = Nhóm này chưa gắn với đơn vị nào. Muốn gắn, xin gửi: /ganhom

members-root-unit = Toàn hội

# Dữ liệu của tôi.
members-data-title = Hồ sơ
members-data-person =
    Họ tên: { $name }
    Ngày sinh: { $birth }
    Giới tính: { $sex ->
        [male] nam
        [female] nữ
       *[unknown] -
    }
    Điện thoại: { $phone }
    Địa chỉ: { $address }
    Người thân: { $family }
    Chức vụ cũ: { $post }
members-data-membership =
    { $unit }: { $standing ->
        [prospect] đang vận động
        [applied] đang xin vào
        [member] hội viên
        [moved] đã chuyển
        [died] đã mất
       *[left] đã ra
    }. Diện: { $category }. Vào ngày: { $joined }. Quyết định: { $decision }, { $decided }. Lý do: { $why }. Ghi chú: { $notes }
members-data-account = Tài khoản { $channel }: { $name } (mã { $id })
members-data-tries = Số lần thử liên kết tài khoản: { $count }
members-data-history = Những lần sửa hồ sơ
members-data-change = { $field }: { $before } → { $after }

members-codes = Có { $count } mã đang dùng, mã sắp hết hạn đứng trước:
members-codes-invitation = • *{ $code }*: mời vào { $unit }, đến hết { $day }, đã có { $count } người vào
members-codes-poster = • *{ $code }*: tờ treo của { $unit }, đến hết { $day }
members-codes-more = Còn { $count } mã nữa, hiện ra khi các mã trên đã huỷ hoặc hết hạn.
members-codes-none = Chưa có mã nào đang dùng. Muốn làm mã mời, xin nhắn "mời" và tên đơn vị, ví dụ: mời Liên Sơn 7 ngày.
members-choice-withdraw-code = Huỷ { $code }
members-choice-renew-code = Gia hạn { $code }
members-invitation-renewed = Mã { $code } của { $unit } nay dùng được đến hết ngày { $day }. Muốn xem các mã, xin nhắn "/moi danh sách".

members-help-inmoi = in mã mời — một tờ có mã của mọi chi hội, để in và cắt
members-sheet = Giấy mời của { $count } đơn vị, { $sheets } tờ A4: { $names }{ $more ->
    [0] .
   *[other] {" "}và { $more } đơn vị nữa.
 } Xin in, cắt và đưa cho đúng chi hội: ai có mã là vào ngay. Xem hoặc hủy mã: nhắn "/moi danh sách".
members-sheet-scan = { $carried ->
    [yes] Quét bằng điện thoại để vào
   *[no] Quét, rồi nhắn mã trên cho trợ lý
 }
members-sheet-until = Dùng được đến { $day }
members-sheet-file = giay-moi
members-sheet-unit = Trong các đơn vị { $you } phụ trách không có "{ $name }". Mời tất cả thì nhắn "mời tất cả chi hội".
members-sheet-many = Có { $count } đơn vị, mỗi lần tôi in nhiều nhất { $most }. Xin nhắn "in mã mời" kèm tên một đơn vị cấp trên của các chi hội ấy.
members-choice-heads = Gửi mã cho từng chi hội trưởng
members-heads-told = Đã gửi mã mời tới cán bộ của { $told } đơn vị.{ $missed ->
    [0] {""}
   *[other] {" "}Còn { $missed } đơn vị chưa có cán bộ nào tôi nhắn tới được, xin đưa tờ in: { $names }{ $more ->
        [0] .
       *[other] {" "}và { $more } đơn vị nữa.
     }
 }
