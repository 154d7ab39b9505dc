# Savings and loans without interest: savings groups, rotating funds, loans, entrusted groups, insurance.

lending-help-vay = loans — who borrows, note a loan
lending-help-novay = what do I owe — my loans and savings
lending-help-muonvay = I want to borrow — sends the wish to the chapter
lending-help-tietkiem = savings — savings groups, who has paid in
lending-help-hui = rotating fund — paying in by turns, without interest
lending-help-sohui = my rotating fund — the book of a rotating fund
lending-help-uythac = entrusted groups — loan groups of the policy bank
lending-help-baohiem = insurance — health and social insurance, whose ends
lending-preview = *Look again, nothing is written yet*
lending-choice-write = Write it down
lending-choice-send = Send
lending-ask-borrower = Who borrows? Please write the full name.
lending-field-borrower = Borrower
lending-part-borrower = borrower
lending-ask-loanSum = How much? For example: 5 triệu
lending-field-loanSum = Sum
lending-part-loanSum = sum
lending-ask-term = How is it repaid? For example: 10 months, or all at once after 12 months
lending-field-term = Repaid
lending-part-term = repayment
lending-term-months = over { $months } months in equal parts
lending-term-sum = { $sum } a month
lending-term-once = at once after { $months } months
lending-term-wrong = I could not read how it is repaid. Please write the number of months (at most { $most }) or the sum a month, for example: repaid 10 months
lending-ask-standing = How does the household stand on this day? Reports count it so.
lending-field-standing = Household
lending-part-standing = household
lending-standing-ordinary = ordinary household
lending-standing-poor = poor household
lending-standing-near_poor = near poor household
lending-standing-risen = household risen from poverty
lending-ask-loanFund = From which fund?
lending-field-loanFund = Fund
lending-part-loanFund = fund
lending-ask-purpose = What for?
lending-field-purpose = For
lending-part-purpose = purpose
lending-skip-purpose = Leave out
lending-ask-guarantor = Who guarantees, or which group?
lending-field-guarantor = Guarantor
lending-part-guarantor = guarantor
lending-skip-guarantor = Leave out
lending-ask-decision = In which meeting was it decided?
lending-field-decision = Decision
lending-part-decision = decision
lending-skip-decision = Leave out
lending-ask-lentOn = On which day was it handed over?
lending-field-lentOn = Handed over
lending-part-lentOn = day
lending-fund-none = The unit has no fund to pay from. Please open a fund or a savings group first.
lending-fund-short = { $fund } has only { $balance }, less than { $sum }. If there is more in the box, please note the opening balance or the income first.
lending-lent = The loan is written down. Hand the whole sum over, nothing is taken off.
lending-lent-waits = The sum is above what one alone may pay, so the second person of the fund is waited for. The loan counts from then.
lending-several-lent = { $count } people are named. Please press each of them:
lending-several-repaid = { $count } people repay. Please press each of them:
lending-no-interest = This book holds the loans themselves: there is no interest.
lending-of-bank = The books of the policy bank are kept by the bank and not in a fund of the association. Here only the sums of a whole group on a day are noted.
lending-choice-snapshot = Note an entrusted group
lending-choice-own-money = It is money of the association
lending-ask-loan = Who repays? Please choose or write the name:
lending-field-loan = Loan
lending-part-loan = loan
lending-ask-repaid = How much? For example: 500 nghìn
lending-field-repaid = Repaid
lending-part-repaid = sum
lending-ask-repaidOn = On which day?
lending-field-repaidOn = Day
lending-part-repaidOn = day
lending-loan-none = Nobody called "{ $name }" has a loan. Please write the name as in the book, or write "loans" for the list.
lending-loan-several = Several loans of people called "{ $name }". Please choose:
lending-not-paid-out = Loan { $number } of { $name } still waits for the second person of the fund.
lending-nothing-owed = Nothing is owed any more on loan { $number } of { $name }.
lending-repay-too-much = { $name } owes only { $outstanding }, not { $sum }. Please look at the sum again.
lending-repay-before = It cannot be repaid before { $name } borrowed. Please look at the day again.
lending-repaid = { $sum } repaid, { $left } still owed.
lending-repaid-all = { $sum } repaid. Nothing is owed any more.
lending-card = *Loan { $number }: { $name }*
    { $state ->
        [asked] Wishes to borrow { $sum }, not decided.
        [waits] { $sum }, waits for the second person of the fund.
        [done] { $sum } on { $day }, all repaid.
        [refused] Not granted.
        [written_off] { $sum } on { $day }, written off by decision.
       *[lent] { $sum } on { $day }. { $left } still owed.
    }
    Fund: { $fund }
    Household on that day: { $standing }
    For: { $purpose }
    Guarantor: { $guarantor }
    Decision: { $decision }
    Next: { $next }
    Overdue: { $overdue }
lending-next = { $sum } on { $day }
lending-overdue = { $sum }, since { $day }
lending-choice-loan = No. { $number }: { $name }
lending-choice-lend = Note a loan
lending-choice-repay = Note a repayment
lending-choice-extend = Put off
lending-choice-write-off = Write off
lending-choice-mine = My loans
lending-status = *Loans: { $loans } of { $households } households, { $left } owed*
    Overdue: { $late } loans, { $overdue }. Wishes to borrow: { $wishes }.
lending-status-line = No. { $number }: { $name }, owes { $left }, next { $next }
lending-status-late = No. { $number }: { $name }, owes { $left }, overdue { $overdue }
lending-status-below = All units below: { $loans } loans of { $households } households, { $left } owed.
lending-members-only = Only members can borrow. To become one, please write: register
lending-mine = *My loans*
lending-mine-none = There is no loan in your name.
lending-mine-line = No. { $number }: { $state ->
        [asked] you wish to borrow { $sum }, not answered yet
        [waits] { $sum }, the fund has still to agree
       *[other] { $sum } on { $day }, { $left } owed. Next: { $next }. Overdue: { $overdue }
    }
lending-mine-saving = { $group }: { $saved } saved, { $monthly } a month
lending-choice-wish = I want to borrow
lending-wish-preview = *Send the wish to borrow, which is not yet a loan*
lending-ask-wishUnit = From which unit?
lending-field-wishUnit = To
lending-part-wishUnit = unit
lending-ask-wishSum = How much? For example: 5 triệu
lending-field-wishSum = Wish
lending-part-wishSum = sum
lending-skip-wishSum = Not known yet
lending-ask-wishPurpose = What for? For example: raising hens
lending-field-wishPurpose = For
lending-part-wishPurpose = purpose
lending-skip-wishPurpose = Leave out
lending-wish-sent = Sent to { $officers }, no. { $number }. It is not a loan yet: the chapter will decide and answer.
lending-wish-untold = Your wish is noted, no. { $number }, but no officer could be reached. Please see the head of the chapter.
lending-wish-card = *{ $name } ({ $unit }) wants to borrow, no. { $number }*
    Sum: { $sum }
    For: { $purpose }
    It is a wish, nothing is decided.
lending-wish-line = No. { $number }: { $name } wants to borrow { $sum }
lending-choice-grant = Note the loan
lending-choice-refuse = Not now
lending-wish-decided = Wish no. { $number } has been answered before.
lending-refused = Noted, and { $name } was told.
lending-refused-untold = Noted, but { $name } could not be reached. Please say it yourself.
lending-refused-told = { $by } answers: wish no. { $number } cannot be met this time. Please ask if you want to know more.
lending-extend-preview = *Proposal to put off, which a second person must agree to*
lending-write-off-preview = *Proposal to write off, which a second person must agree to*
lending-choice-propose = Send the proposal
lending-ask-extendMonths = By how many months?
lending-field-extendMonths = Months later
lending-part-extendMonths = months
lending-ask-changeReason = Why? Please name the meeting that decided.
lending-field-changeReason = Reason
lending-part-changeReason = reason
lending-no-second = The unit has no second officer to agree. Please ask for one above.
lending-change-waits = A proposal on loan { $number } waits for a decision.
lending-change-decided = This proposal was decided before.
lending-second-person = Who proposes cannot decide. Please wait for another officer.
lending-change-card = *{ $by } proposes to { $kind ->
        [extension] put off by { $months } months
       *[write_off] write off
    }: loan { $number } of { $name }*
    { $sum } on { $day }, { $left } owed.
    Reason: { $reason }
lending-choice-agree = Agree
lending-choice-disagree = Do not agree
lending-proposed = Sent to { $officer }. Nothing changes in the book before they agree.
lending-proposed-untold = Noted, but no officer could be reached. Please tell them.
lending-decided = { $isAgreed ->
        [yes] Agreed to
       *[no] Not agreed to
    } { $kind ->
        [extension] putting off
       *[write_off] writing off
    } loan { $number } of { $name }.
lending-decided-told = { $by } { $isAgreed ->
        [yes] agrees to
       *[no] does not agree to
    } { $kind ->
        [extension] putting off
       *[write_off] writing off
    } loan { $number } of { $name }.
lending-due-soon = A reminder: { $sum } of loan { $number } is due on { $day }. Earlier or in part is welcome.
lending-due-today = Today, { $day }, { $sum } of loan { $number } is due. If it is hard, please talk to the head of the chapter.
lending-overdue-told = Loan { $number } of { $name } is overdue: { $overdue }. { $left } still owed. Only the head is told; please ask in private.
lending-groups = *Savings groups: { $groups }*
lending-groups-none = There is no savings group. Please open one first, or note it in a fund.
lending-group-line = { $group } ({ $unit }): { $people } people, { $monthly } a month; { $saved } of members, { $balance } in the box
lending-group = *{ $group } ({ $unit })*
    { $people } people, { $monthly } a month, paid back { $settles }.
    Of members: { $saved }. In the box: { $balance }.
    All paid up to { $month }: { $paid }
    Missing: { $missing }
lending-choice-new-group = Open a savings group
lending-choice-open-group = Open it
lending-choice-deposit = Note what was paid in
lending-choice-join = Add people
lending-choice-settle = Pay back to members
lending-choice-leave = Let somebody leave
lending-choice-pay-back = Note as paid back
lending-group-preview = *Open a savings group, nothing is written yet*
lending-settle-preview = *Pay everything back to the members, nothing is written yet*
lending-ask-groupUnit = Of which unit?
lending-field-groupUnit = Unit
lending-part-groupUnit = unit
lending-ask-groupName = What is the group called?
lending-field-groupName = Name
lending-part-groupName = name
lending-ask-monthly = How much does each put in a month? For example: 50 nghìn
lending-field-monthly = A month
lending-part-monthly = monthly sum
lending-ask-settles = How often is it paid back?
lending-field-settles = Paid back
lending-part-settles = paying back
lending-settles-quarter = each quarter
lending-settles-year = at the end of the year
lending-ask-groupHead = Who is the head? They hear first of what is overdue.
lending-field-groupHead = Head
lending-part-groupHead = head
lending-skip-groupHead = Nobody yet
lending-ask-openedOn = Since which day?
lending-field-openedOn = Since
lending-part-openedOn = first day
lending-ask-joiners = Who joins? Please write full names with commas between.
lending-field-joiners = Joining
lending-part-joiners = people
lending-ask-joinedOn = Since which day?
lending-field-joinedOn = Since
lending-part-joinedOn = day
lending-ask-deposits = Who put in how much? For example: Trâm 50, Hoa 50, Lan 100
lending-field-deposits = Paid in
lending-part-deposits = sums
lending-ask-depositedOn = On which day?
lending-field-depositedOn = Day
lending-part-depositedOn = day
lending-deposits = { $group }, { $people } people, together { $sum }{ $lines }
lending-deposits-none = I could not read who put in how much. Please write, for example: Trâm 50, Hoa 50, Lan 100
lending-deposits-loose = "{ $name }" has no sum. Please write the whole line again, for example: Trâm 50, Hoa 50, Lan 100
lending-deposits-unknown = Nobody in { $group } is called "{ $name }". Please look at the name, or add the person first.
lending-deposits-several = Several in the group are called "{ $name }": { $names }. Please write the full name.
lending-deposit-much = { $sum } of { $name } is many times the { $monthly } a month. Please look at the sum again.
lending-which-group = Of which group?
lending-group-opened = { $group } is open. What is put in belongs to each member; there is no interest.
lending-group-known = The unit has a group called { $group }. Please choose another name.
lending-group-closed = { $group } has ended.
lending-group-empty = { $group } holds nobody's money.
lending-group-lent-out = { $sum } would be paid back, but only { $balance } is in the box: the rest is lent. Please collect it first.
lending-not-in-group = They are not in { $group }. Please add them first.
lending-joined = { $count } people added.
lending-deposited = { $sum } of { $people } people written down.
lending-ask-goesOn = Does the group go on afterwards?
lending-field-goesOn = Then
lending-part-goesOn = going on
lending-goes-on = the group goes on
lending-goes-ends = the group ends
lending-ask-settledOn = On which day was it paid back?
lending-field-settledOn = Day
lending-part-settledOn = day
lending-settled = { $sum } paid back to { $people } people.
lending-ask-leaver = Who leaves?
lending-field-leaver = Leaving
lending-part-leaver = person
lending-ask-leftOn = Since which day?
lending-field-leftOn = Day
lending-part-leftOn = day
lending-left = Left the group, { $sum } paid back.
lending-people-unread = I do not know who "{ $name }" is. Please write the whole list again, with full names as on the roster.
lending-rotating-list = *Rotating funds without interest: { $funds }*
lending-rotating-none = There is no rotating fund. Only those without interest are kept here.
lending-rotating-mine-none = You hold no share of a rotating fund here.
lending-choice-new-rotating = Open a rotating fund
lending-choice-open-rotating = Write the agreement down
lending-rotating-preview = *Agreement on a rotating fund without interest, nothing is written yet*
    Print it for all to sign: name, identity number, date of birth, address; share; period; how it is paid in and taken.
lending-ask-rotatingUnit = Of which unit?
lending-field-rotatingUnit = Unit
lending-part-rotatingUnit = unit
lending-ask-rotatingName = What is it called?
lending-field-rotatingName = Name
lending-part-rotatingName = name
lending-ask-organiser = Who organises? More than half must choose them.
lending-field-organiser = Organiser
lending-part-organiser = organiser
lending-ask-rotatingPeople = Who pays in? Full names with commas between; who holds two shares stands twice.
lending-field-rotatingPeople = Members
lending-part-rotatingPeople = members
lending-ask-share = How much is a share? For example: 1 triệu
lending-field-share = A share
lending-part-share = share
lending-ask-rotatingPeriod = How often is it opened?
lending-field-rotatingPeriod = Opened
lending-part-rotatingPeriod = period
lending-period-week = each week
lending-period-fortnight = each fortnight
lending-period-month = each month
lending-period-quarter = each quarter
lending-period-half_year = each half-year
lending-period-harvest = each harvest
lending-ask-rotatingFirst = When is the first opening?
lending-field-rotatingFirst = First opening
lending-part-rotatingFirst = first day
lending-ask-manner = How is it paid in and taken?
lending-field-manner = Manner
lending-part-manner = manner
lending-skip-manner = Leave out
lending-rotating-few = There must be two shares at least.
lending-rotating-opened = The agreement of { $fund } is written down. Next, draw lots for the order before everybody.
lending-rotating-is-open = Lots were not drawn for { $fund }. Please draw them first.
lending-rotating-is-done = { $fund } is over.
lending-rotating-drawn = Lots were drawn for { $fund } (lot { $lot }); they are not drawn again.
lending-rotating-drawn-now = Lots are drawn for { $fund }. The lot: { $lot }. Whoever has it and the list by name can reckon the order again; everybody in it was sent it.
lending-rotating-book = *Book { $number }: { $fund } ({ $unit })*
    Organiser: { $organiser }. { $shares } shares of { $share }, { $period }, { $pot } an opening, no interest.
    First opening: { $first }. Manner: { $manner }. Lot: { $lot }
lending-rotating-line = { $place }. { $name }, opening on { $day }: { $paid } paid{ $isPaid ->
        [yes] {""}, this one too
       *[no] {""}
    }{ $state ->
        [taken] ; has taken
        [now] ; takes now
       *[other] {""}
    }{ $advanced ->
        [0] {""}
       *[other] ; { $advanced } advanced by the organiser
    }
lending-choice-draw = Draw lots
lending-choice-pay-shares = Some have paid
lending-choice-all-paid = All have paid
lending-choice-advance = The organiser advances the rest
lending-choice-give-pot = Hand the pot over
lending-choice-advance-back = { $name } has paid the organiser back
lending-choice-noticed = The commune was told in writing
lending-ask-shares = Who has paid? Full names with commas between.
lending-field-shares = Paid now
lending-part-shares = people
lending-ask-sharesOn = On which day?
lending-field-sharesOn = Day
lending-part-sharesOn = day
lending-share-none = Nobody called "{ $name }" still has to pay this time. Please look at the name.
lending-share-several = Several are called "{ $name }". Please choose:
lending-share-paid = { $name } has paid for opening { $opening } before.
lending-shares-paid = Opening { $opening }: { $sum } written down. { $missing } shares are missing.
lending-pot-missing = Not all have paid, missing: { $names }. By law the organiser ({ $organiser }) advances it and has it back later.
lending-pot-given = Opening { $opening }: { $sum } handed over to { $name }.
lending-pot-last = The last opening, { $opening }: { $sum } handed over to { $name }. It is over.
lending-advance-back = Noted that the organiser has the advance back.
lending-noticed = Noted: the organiser told the commune in writing.
lending-notice = *The organiser must tell the commune in writing ({ $reason ->
        [sum] an opening of 100 million or more
       *[second] from the second line on
    })*
    Organiser: { $organiser }
    Begins { $first }, ends { $last }
    All shares of an opening: { $pot }
    Members: { $shares }
    Told: { $sent }
lending-entrusted = *Loan groups of the policy bank: { $groups } groups, { $households } households, { $owed } owed, { $late } overdue*
    Sums of the bank, as noted:
lending-entrusted-none = No entrusted group was noted.
lending-entrusted-line = { $group } ({ $unit }): { $households } households, owed { $owed }, overdue { $late }, as of { $day }
lending-entrusted-overdue = More cannot be overdue than is owed. Please look at both sums.
lending-snapshot-preview = *Sums of an entrusted group, nothing is written yet*
lending-ask-entrustedUnit = Of which unit?
lending-field-entrustedUnit = Unit
lending-part-entrustedUnit = unit
lending-ask-entrustedName = Which group?
lending-field-entrustedName = Group
lending-part-entrustedName = group
lending-ask-households = How many households borrow?
lending-field-households = Households
lending-part-households = households
lending-ask-owed = How much is owed?
lending-field-owed = Owed
lending-part-owed = owed
lending-ask-late = How much is overdue?
lending-field-late = Overdue
lending-part-late = overdue
lending-choice-nothing-overdue = Nothing
lending-ask-asOf = As of which day?
lending-field-asOf = As of
lending-part-asOf = day
lending-cards = *Insurance that ends within 60 days or has ended: { $cards }*
lending-cards-none = No insurance ends within 60 days.
lending-card-line = { $name } ({ $unit }): { $kind }, until { $day }
lending-card-health = health insurance
lending-card-social = voluntary social insurance
lending-payer-self = they pay themselves
lending-payer-fund = the fund pays
lending-payer-donor = a gift of others
lending-choice-new-card = Note insurance
lending-card-preview = *Insurance, nothing is written yet*
    Of poor households, children and people with merit, please ask first whether the state has given them a card.
lending-cards-written = { $made } people written down, { $isNew } of them new.
lending-card-known = { $name } has insurance in this time. Please look at day and name.
lending-card-ends = Your { $kind } ends on { $day }. To buy it again together, please tell the head of the chapter.
lending-ask-cardUnit = In which unit?
lending-field-cardUnit = Unit
lending-part-cardUnit = unit
lending-ask-cardKind = Which insurance?
lending-field-cardKind = Kind
lending-part-cardKind = kind
lending-ask-cardPeople = For whom? Full names with commas between.
lending-field-cardPeople = For
lending-part-cardPeople = people
lending-ask-cardMonths = For how many months? For example: 12 months
lending-field-cardMonths = Months
lending-part-cardMonths = months
lending-ask-cardFrom = From which day on?
lending-field-cardFrom = From
lending-part-cardFrom = first day
lending-ask-payer = Who pays?
lending-field-payer = Paid by
lending-part-payer = payer
lending-ask-cardEach = How much is one?
lending-field-cardEach = Each
lending-part-cardEach = price
lending-skip-cardEach = Leave out
lending-ask-cardFund = Which fund pays?
lending-field-cardFund = Fund
lending-part-cardFund = fund
lending-skip-cardFund = Leave out
lending-data-loans = Loans without interest
lending-data-loan = { $state ->
        [asked] Wish
        [lent] Open
        [done] Repaid
        [written_off] Written off
       *[other] Not granted
    } { $sum }, { $left } owed. Household: { $standing }. For: { $purpose }. Guarantor: { $guarantor }. Decision: { $decision }. Due: { $dues }
lending-data-savings = Savings, rotating funds, insurance
lending-data-saving = { $group }: { $saved }
lending-data-rotating = { $fund }: { $share } a share. { $manner }
lending-data-card = { $kind }, until { $day }

## In reports
lending-figure-groups = Savings groups
lending-figure-made = Loans without interest
lending-figure-near-poor = Near poor households that borrowed
lending-figure-outstanding = Loans outstanding
lending-figure-overdue = Overdue
lending-figure-rotating = Rotating funds, one opening
lending-figure-entrusted-groups = Loan groups of the policy bank
lending-figure-entrusted-dong = Entrusted loans outstanding
lending-figure-insurance-health = New health insurance cards
lending-figure-insurance-social = New members of social insurance
