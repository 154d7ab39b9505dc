# Đỡ đầu trẻ em.

sponsorships-period-month = mỗi tháng
sponsorships-period-quarter = mỗi quý
sponsorships-period-year = mỗi năm
sponsorships-period-once = một lần
sponsorships-data-title = Nhận đỡ đầu
sponsorships-data-line = { $state ->
        [ended] Đã thôi
       *[active] Đang đỡ đầu
    }: { $sum } { $period }. Hiện vật: { $things }. Phối hợp: { $partner }
