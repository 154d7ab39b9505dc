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
# Funds: what officers, treasurers and members read.
funds-help-quy = funds — balances, the book, what waits for a second person
funds-help-thu = receipt — write down money that came in
funds-help-chi = payment — write down money that went out
funds-help-moquy = open fund — open a fund of the unit
funds-help-khoaso = close the book — up to the end of a quarter or month
funds-help-mucduyet = approval sum — above which sum a payment needs two persons
funds-help-mienhoiphi = waive dues — of a member, all or a part, for a time
funds-closing-preview = Nothing is added or changed on days that are closed. Please check, not closed yet:
funds-closing-write = Close the book
funds-closing-done = { $fund } is closed to the end of { $day }. What comes later is written on an open day.
funds-ask-through = Up to the end of which period? For example: quarter 2.
funds-field-through = Closed up to
funds-part-through = closing day
funds-approval-preview = Please check the sum, not changed yet:
funds-approval-write = Change the sum
funds-approval-set = From now on { $fund } asks a second person for payments above { $sum }.
funds-approval-told = { $by } changed a rule: { $fund } asks a second person for payments above { $sum }. If that is not right, please talk to { $by }.
funds-ask-above = Above which sum are two persons needed?
funds-field-above = Two persons above
funds-part-above = sum
funds-exempt-preview = Please check, not written yet:
funds-exempt-write = Write it down
funds-exempt-done = Written down: { $name } { $percent ->
    [all] pays no dues
   *[other] pays { $percent }% less dues
  } of { $fund } until the end of { $to }.
funds-ask-payer = For whom? The full name of a member, please.
funds-field-payer = Member
funds-part-payer = member
funds-ask-percent = How many percent less? 100 for all of it.
funds-field-percent = Less (percent)
funds-part-percent = percent
funds-ask-span = From when to when? For example: year 2026.
funds-field-span = Time
funds-part-span = time
funds-help-kiemke = count the cash — write down what was counted
funds-none = The unit has no fund yet. Once one is open, I keep its book.
funds-none-member = You run no fund that I know of. Please ask an officer of the unit.
funds-fund-none = I am not sure which fund is meant. Please choose one below.
funds-party-none = Please give the name of the person or the organisation.
funds-party-as-said = { $name } (as said, not on the roster)
funds-party-near = No member is called "{ $name }". Is it one of these?
funds-party-other = Somebody else: { $name }
funds-sum-odd = This number is not written clearly, and I do not want to guess. Please write it in full, for example 50.700.000.
funds-sum-negative = A sum cannot be negative. Money in begins with "receipt", money out with "payment"; what was wrong is taken back.
funds-sum-zero = There is nothing to write down for a sum of zero. Please give the sum.
funds-sum-far = Please look closely: more than 100 times what is usual ({ $usual })
funds-valued = worth { $sum }
funds-items-none = Please give each name with a sum, for example: Tram 50, Hoa 50, Lan 100.
funds-items-unread = I could not read the sum at: { $unread }. Please write the whole list again, a sum with each name.
funds-items-nobody = No member of the fund's unit is called "{ $name }". Please write the whole list again with the right name.
funds-items-total = Together { $count } people: { $sum }
funds-naming-yes = named
funds-naming-no = not named
funds-receipt-preview = Please check; nothing is written yet:
funds-receipt-write = Write receipt
funds-payment-preview = Please check; the payment is not written yet:
funds-payment-write = Write payment
funds-open-preview = Please check; the fund is not open yet:
funds-open-write = Open the fund
funds-opened = { $name } is open, code { $code }. If there is money in the box, please enter the balance brought forward first.
funds-opening-preview = Please check the balance brought forward; it is not written yet:
funds-opening-words = Balance brought forward
funds-count-preview = Please check the count; it is not written yet:
funds-count-write = Write the count
funds-counted = The count is written: counted { $counted }; the book says { $book }; { $sign ->
    [same] they agree.
    [more] { $difference } too much. Please look for the reason, then write the receipt that is missing.
   *[less] { $difference } too little. Please look for the reason, then write the payment that is missing.
  }
funds-role-preview = Please check; nothing is given yet:
funds-role-write = Give
funds-role-treasurer = treasurer
funds-role-head = head
funds-role-given = { $name } is now { $role ->
    [treasurer] treasurer
   *[head] head
  } of { $fund }. From now on only those who are named write in its book.
funds-role-yours = { $by } has made you { $role ->
    [treasurer] treasurer
   *[head] head
  } of { $fund }. To see it, write "funds".
funds-reversal-preview = This voucher will be taken back by a contrary one; both stay in the book:
funds-reversal-write = Take back
funds-written = { $kind ->
    [receipt] Receipt { $number }/{ $year } is written
    [payment] Payment { $number }/{ $year } is written
    [reversal] Taken back by voucher { $number }/{ $year }
    [opening] The balance brought forward is written
    [transfer] Transfer { $number }/{ $year } is written
   *[other] Labour and goods { $number }/{ $year } are written
  } in { $fund }.{ $linked ->
    [visit] {" "}It fits a visit in the diary and is not counted twice.
    [aid] {" "}It fits a closed request for help and is not counted twice.
   *[none] {""}
  } The fund has { $balance }
funds-second-asked = A second person is wanted: { $fund }, { $sum }. What for: { $words }. Written by { $by }.
funds-waiting = { $sum } is more than one person alone may write in { $fund }, so it is not in the book yet. { $count ->
    [0] There is nobody else to agree: please name a treasurer or a head under "funds".
   *[other] { $names } were asked; it is written once one of them agrees.
  }
funds-refused = Noted: not agreed, { $fund }, { $sum }. The book is unchanged.
funds-second-said = { $by } { $word ->
    [approve] has agreed; it is in the book
   *[refuse] has not agreed; it is not written
  }: { $fund }, { $sum }.
funds-head = Balances{ $at ->
    [none] {""}
   *[other] {" "}at the end of { $at }
  }:
funds-line = • { $fund }: { $balance }
funds-all = { $count } funds together: { $balance }
funds-card = { $fund }
  Balance{ $at ->
    [none] {""}
   *[other] {" "}at the end of { $at }
  }: { $balance }
  This month: in { $in }, out { $out }{ $waiting ->
    [0] {""}
   *[other] {". "}{ $waiting } wait for a second person
  }
funds-book-none = The book of { $fund } is empty.
funds-book = The book of { $fund }: { $all } vouchers, the latest first.
funds-entry = { $kind ->
    [receipt] In
    [payment] Out
    [opening] Opening
    [transfer] Moved
    [adjustment] Adjusted
    [reversal] Taken back
   *[in_kind] In kind
  } { $number }, { $day }: { $sum } { $things } { $party } – { $words }{ $state ->
    [reversed] {" "}(taken back)
   *[stands] {""}
  }
funds-choice-entry = { $kind ->
    [receipt] Receipt
    [payment] Payment
    [reversal] Reversal
   *[other] Voucher
  } { $number }
funds-voucher = { $kind ->
    [receipt] Receipt
   *[payment] Payment
  } { $number }/{ $year }, { $day }, { $unit }, { $fund }. { $kind ->
    [receipt] From
   *[payment] To
  }: { $party }. What for: { $words }. Sum: { $sum } ({ $inWords }). Written by { $by }.{ $state ->
    [reversed] {" "}It was taken back.
   *[stands] {""}
  }
funds-voucher-title = { $kind ->
    [receipt] RECEIPT
   *[payment] PAYMENT
  }
funds-voucher-number = No. { $number }/{ $year }
funds-voucher-party = { $kind ->
    [receipt] Received from
   *[payment] Paid to
  }: { $party }
funds-voucher-words = What for: { $words }
funds-voucher-sum = Sum: { $sum }
funds-voucher-in-words = In words: { $inWords }
funds-voucher-fund = Fund: { $fund }. Written by { $by }
funds-voucher-sign-head = Head
funds-voucher-sign-treasurer = Treasurer
funds-voucher-sign-party = { $kind ->
    [receipt] Payer
   *[payment] Receiver
  }
funds-voucher-void = TAKEN BACK
funds-ask-fund = Which fund?
funds-field-fund = Fund
funds-part-fund = fund
funds-ask-giving = How much came in? Money, days of labour or goods.
funds-field-giving = Received
funds-part-giving = what came in
funds-ask-giver = From whom?
funds-field-giver = From
funds-part-giver = giver
funds-skip-giver = No name
funds-ask-words = What was it for?
funds-field-words = What for
funds-part-words = description
funds-ask-source = Which kind of income is it?
funds-field-source = Kind of income
funds-part-source = kind of income
funds-ask-day = On which day?
funds-field-day = Day
funds-part-day = day
funds-ask-into = Cash or by transfer?
funds-field-into = How
funds-part-into = cash or bank
funds-skip-into = Cash
funds-ask-naming = May the giver be named when income is published?
funds-field-naming = Named when published
funds-part-naming = naming
funds-skip-naming = Not named
funds-ask-sum = How much?
funds-field-sum = Sum
funds-part-sum = sum
funds-ask-receiver = To whom?
funds-field-receiver = To
funds-part-receiver = receiver
funds-skip-receiver = No name
funds-ask-purpose = What was it spent on?
funds-field-purpose = What for
funds-part-purpose = purpose
funds-ask-kind = Which kind of spending is it?
funds-field-kind = Kind of spending
funds-part-kind = kind of spending
funds-ask-paidOn = Paid on which day?
funds-field-paidOn = Paid on
funds-part-paidOn = day of payment
funds-ask-outOf = Cash or by transfer?
funds-field-outOf = How
funds-part-outOf = cash or bank
funds-skip-outOf = Cash
funds-ask-items = Who paid how much? For example: Tram 50, Hoa 50.
funds-field-items = List
funds-part-items = list
funds-ask-from = What is it?
funds-field-from = Kind
funds-part-from = kind
funds-ask-name = What is the fund called?
funds-field-name = Name
funds-part-name = name
funds-ask-unit = Of which unit?
funds-field-unit = Unit
funds-part-unit = unit
funds-ask-present = Who was present? If it differs, please add why.
funds-field-present = Present
funds-part-present = who was present
funds-skip-present = Nothing
funds-ask-runner = Who shall run it? Please give the name of a member.
funds-field-runner = Who
funds-part-runner = who
funds-ask-role = As treasurer or head?
funds-field-role = As
funds-part-role = role
funds-ask-reason = Why is it taken back?
funds-field-reason = Reason
funds-part-reason = reason
funds-account-asset_cash = cash
funds-account-asset_bank = bank account
funds-account-income_members = members gave
funds-account-income_dues = membership fees
funds-account-income_work = earned by work
funds-account-income_donors = outside donors
funds-account-income_support = support from above
funds-account-income_interest = interest
funds-account-income_other = other income
funds-account-expense_visits = visits to the sick
funds-account-expense_funerals = funerals
funds-account-expense_aid = help in need
funds-account-expense_gifts = gifts and awards
funds-account-expense_meetings = meetings
funds-account-expense_office = office
funds-account-expense_works = works and repairs
funds-account-expense_events = events
funds-account-expense_sponsorship = sponsorship
funds-account-expense_insurance = insurance
funds-account-expense_other = other spending
funds-account-liability_savings = members’ savings
funds-choice-voucher = Voucher (picture)
funds-choice-reverse = Take this voucher back
funds-choice-approve = Agree
funds-choice-refuse = Do not agree
funds-choice-open = Open a fund
funds-choice-opening = Enter the balance brought forward
funds-choice-roles = Treasurer, head
funds-choice-write-in = Write a receipt
funds-choice-write-out = Write a payment
funds-choice-count = Count the cash
funds-choice-statement = Read a statement
funds-choice-account = Bank account
funds-choice-waiting = See what waits
funds-choice-book = See the book
funds-choice-publish = Publish a quarter
funds-choice-owing = Who owes fees
funds-data-claim = Said to have paid: { $words } ({ $state ->
    [accepted] received
    [refused] not found
   *[waiting] waits for the treasurer
  })
funds-data-exempt = Pays { $percent }% less
funds-data-wish = When income is published: { $named ->
    [yes] may be named
   *[no] is not named
  }
funds-help-hoiphi = dues — what was paid and what is owed; officers: who owes
funds-every-month = month
funds-every-quarter = quarter
funds-every-year = year
funds-dues-mine = { $fund }: { $amount } a { $every ->
    [month] month
    [quarter] quarter
   *[year] year
  }. Paid { $paid }, { $state ->
    [owes] { $left } to pay
    [ahead] { $left } ahead
   *[even] nothing to pay
  }. Paid to: { $to }
funds-dues-mine-free = { $fund } has no fixed fee. Paid { $paid }. Paid to: { $to }
funds-dues-no-rule = No fee is set yet, so nobody can owe one. Once it is set, I reckon who does.
funds-dues-none-owe = { $fund }: all { $members } members have paid.
funds-dues-owing = { $fund }: { $count } of { $members } members owe { $sum } together:
funds-dues-more = … and { $count } more
funds-dues-reminder = A kind reminder: { $sum } is still to be paid to { $fund }. Please give it to the treasurer when convenient; if it is paid, please write "I have paid". Thank you.
funds-dues-reminded = { $told } of { $owing } who owe { $fund } were reminded. Whoever was reminded lately is not reminded again.
funds-inbox = *{ $number }.* { $name } says they paid into { $fund }{ $sum ->
    [none] {""}
   *[other] : { $sum }
  }. Waits for the treasurer.
funds-choice-claim-number = Payment no. { $number }
funds-choice-claims = Said to be paid, waiting ({ $count })
funds-choice-how-to-pay-of = How to pay { $fund }
funds-claims-none = Nobody waits for an answer about { $fund }.
funds-claim-ask = Thank you. Shall I pass this on to { $to } for { $fund }? Sum: { $sum }. I tell you when it is received.
funds-claim-told = { $name } says that they paid to { $fund }: { $sum }. Their words: { $words }. Has it been received?
funds-claim-sent = Sent to the treasurer of { $fund }. It is written once the treasurer agrees.
funds-claim-yes = { $by } has received { $sum } for { $fund }. Thank you.
funds-claim-no = { $by } has not found the payment for { $fund }. Please check or ask them.
funds-claim-accepted = Receipt { $number } is written for { $name }, who is told.
funds-claim-refused = { $name } is told that it was not received. The book is unchanged.
funds-rule-preview = Please check the fee; it is not set yet:
funds-rule-write = Set the fee
funds-rule-set = The fee is { $sum } a { $every ->
    [month] month
    [quarter] quarter
   *[year] year
  }, from { $day }.
funds-choice-claim = Tell the treasurer
funds-choice-claim-cash = Received in cash
funds-choice-claim-bank = Received by transfer
funds-choice-claim-no = Not found
funds-choice-remind = Remind them
funds-choice-rule = Set the fee
funds-choice-how-to-pay = How to pay
funds-ask-every = By month, quarter or year?
funds-field-every = Each
funds-part-every = period
funds-ask-startsOn = From which day on?
funds-field-startsOn = From
funds-part-startsOn = first day
funds-account-number = An account number has 6 to 19 digits. Please write it again.
funds-account-preview = Please check the account; nothing is changed yet:
funds-account-write = Propose this account
funds-account-asked = Nothing is changed yet: the account of { $fund } wants a second person. { $count ->
    [0] There is nobody else to confirm it: please name a treasurer or a head.
   *[other] { $names } were asked.
  }
funds-account-second = { $by } proposes as account of { $fund }: { $bank }, number { $number }, in the name of { $holder }. Please ask back by phone before you confirm.
funds-account-refused = Refused. The account of { $fund } is unchanged.
funds-account-set = The account of { $fund } is confirmed, and all members are told.
funds-account-told = { $unit }: the account of { $fund } is { $bank }, number { $number }, in the name of { $holder }. If that seems strange, please call an officer before you pay.
funds-pay-cash = { $fund } has no account yet. Please pay the treasurer in cash.
funds-pay = Transfer to { $fund }: { $bank }, number { $number }, in the name of { $holder }. Sum: { $sum }. Content: { $content }. The QR code above can be used in a bank's application.
funds-choice-account-yes = Confirm the account
funds-choice-account-no = Not right
funds-ask-bank = Which bank?
funds-field-bank = Bank
funds-part-bank = bank
funds-ask-number = What is the account number?
funds-field-number = Account number
funds-part-number = account number
funds-ask-holder = In whose name is it?
funds-field-holder = Holder
funds-part-holder = holder
funds-figure-in = { $name }: received
funds-figure-out = { $name }: paid
funds-figure-balance = { $name }: balance
funds-figure-contributions = Contributions, with goods at their value
funds-figure-kind = Of these, goods at their value
funds-figure-labour = Days of labour given
funds-figure-dues = Membership fees received
funds-figure-givers = Members who gave money by name
funds-figure-named = Money that members gave by name
funds-publish-preview = All members will read this; nothing is sent yet:
funds-published = { $unit }: { $fund } from { $from } to { $to }: received { $in }, paid { $out }, left { $balance } ({ $words }).
funds-published-others = And { $count } more receipts whose givers are not named.
funds-published-before = This quarter of { $fund } was published before.
funds-publish-done = Sent to the members of { $unit }.
funds-choice-publish-now = Send to everybody
funds-help-saoke = bank statement — sent with the bank's file (.xlsx, .csv), to compare
funds-statement-no-fund = You run no fund, so I cannot read a statement for you. Please ask an officer of your unit.
funds-statement-which = Of which fund is this statement? Please choose one, then send the file.
funds-statement-ask = Please send the statement of { $fund } (.xlsx or .csv, from the bank's site).{ $left ->
    [0] {""}
   *[other] {" "}Left from earlier: { $left }.
  }
funds-statement-account = This statement is of the account ending in { $theirs }; { $fund } uses the one ending in { $ours }. Nothing is written. Please send the right file.
funds-statement-problem = { $problem ->
    [xls] This is an old Excel file (.xls). Please save it as .xlsx or .csv and send it again.
    [heads] I find no heading of a statement. There must be columns for day, sum and content. Please send the file as the bank gave it.
    [empty] There are no rows in the file. Please look at it and send the right one.
    [day] Row { $row }: I cannot read the day. Nothing is written. Please send the file as the bank gave it.
    [sum] Row { $row }: I cannot read the sum. Nothing is written. Please send the file as the bank gave it.
    [balance] Row { $row }: the balance does not follow from the others; a row may be missing or a sum be wrong. Nothing is written. Please send the file as the bank gave it.
    [closing] Opening balance and what came in, less what went out, is not the closing balance. Nothing is written. Please send the file as the bank gave it.
    [locked] This file has a password. Please remove it, save as .xlsx and send again.
    [large] The file is too large. Please split it and send again.
    [fetch] I could not get the file. Please send it again.
    [image] This is a picture; I cannot read it. Please send the bank's .xlsx or .csv file.
    [pdf] This is a PDF. Please get the statement as .xlsx or .csv from the bank and send it.
   *[other] I cannot read this file. Please send the bank's statement as .xlsx or .csv.
  }
funds-statement-preview =
    The statement of { $fund } is read: { $added } new rows, { $known } known before. Nothing is in the book yet.
    • By code: { $code }
    • By sum and name: { $name }
    • With a voucher already: { $noted }
    • Not clear whose: { $doubt }
    • Money out in the file (kept only): { $out }
    { $sure ->
        [0] None is sure yet.
       *[other] The sure ones together: { $sum }
    }
funds-choice-statement-sure = Write { $count } sure ones
funds-choice-statement-next = Look at what is left
funds-choice-statement-is = From { $name }
funds-choice-statement-noted = It is receipt { $number }
funds-choice-statement-split = Split over several
funds-choice-statement-not = Not the fund's
funds-choice-statement-later = Later
funds-statement-written = { $count } written into { $fund }, new money { $sum }.{ $left ->
    [0] {" "}Nothing is left.
   *[other] {" "}Not clear yet: { $left }.
  }
funds-statement-none = No sure ones are left to write.{ $left ->
    [0] {""}
   *[other] {" "}Not clear yet: { $left }.
  }
funds-statement-row =
    Whose is this? ({ $left } left)
    { $day }: { $sum }
    Content: { $words }
funds-statement-end = { $left ->
    [0] The statement of { $fund } is done, nothing is left.
   *[other] That was all. { $left } are left for later; write "bank statement" to see them again.
  }
funds-statement-done = Receipt { $number } is written: { $sum }.
funds-statement-linked = This is receipt { $number } already; nothing is added.
funds-statement-ignored = Marked as not the fund's.
funds-statement-split-preview = Please look at the parts, nothing is written yet:
funds-statement-split-other = This row is { $sum }, the list makes { $total }. Please write it again so that they agree.
