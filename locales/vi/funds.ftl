funds-data-title = Trong sổ quỹ
funds-data-line = { $fund }, { $kind ->
    [receipt] thu
    [payment] chi
    [opening] số dư chuyển sang
    [transfer] chuyển quỹ
   *[other] điều chỉnh
  } { $sum }: { $what }{ $state ->
    [reversed] {" "}(đã hủy)
   *[stands] {""}
  }
funds-data-in-kind = Góp công, hiện vật: { $days } ngày công; { $what }
funds-data-role = { $role ->
    [treasurer] Thủ quỹ
   *[head] Người phụ trách
  } của { $fund }
funds-data-work = Đang giữ { $fund }: cần giao người khác trước
