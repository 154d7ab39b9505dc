funds-data-title = In the books of funds
funds-data-line = { $fund }, { $kind ->
    [receipt] received
    [payment] paid
    [opening] brought forward
    [transfer] moved
   *[other] adjusted
  } { $sum }: { $what }{ $state ->
    [reversed] {" "}(taken back)
   *[stands] {""}
  }
funds-data-in-kind = Labour and goods given: { $days } days; { $what }
funds-data-role = { $role ->
    [treasurer] Treasurer
   *[head] Head
  } of { $fund }
funds-data-work = Runs { $fund }: somebody else must be named first
