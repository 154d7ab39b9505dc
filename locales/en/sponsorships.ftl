# Sponsorships of children.

sponsorships-period-month = a month
sponsorships-period-quarter = a quarter
sponsorships-period-year = a year
sponsorships-period-once = once
sponsorships-data-title = Sponsorships
sponsorships-data-line = { $state ->
        [ended] Ended
       *[active] Open
    }: { $sum } { $period }. Things: { $things }. Together with: { $partner }
sponsorships-help-dodau = sponsorships — supported children, what is due, what is left
sponsorships-fund = Sponsorship fund
sponsorships-child-number = Child no. { $number }
sponsorships-child-named = Child no. { $number }, { $name }
sponsorships-child-none = No child of that name or number is in your care: "{ $name }". Please write "sponsorships" for the list.
sponsorships-child-several = Several children are called so. Please choose:
sponsorships-not-mine = Child no. { $number } is in the care of another officer. To see the file, please ask them to share it.
sponsorships-grown = The child is { $age }; support is for those under { $most }. Please look at the date of birth again.
sponsorships-ended-before = The file of child no. { $number } has ended.
sponsorships-promise-none = Please say the sum, the things or the insurance that was promised.
sponsorships-promise-ended = This sponsorship has ended.
sponsorships-promise-unknown = No sponsorship fits "{ $name }". Please choose, or write the child's name or number:
sponsorships-promise-which = Which one? Please choose:
sponsorships-no-promise = No child in your care has a sponsor. Please add the child, then the sponsor.
sponsorships-one-by-one = { $count } children are named. Please press each of them:
sponsorships-handed-none = Please say the sum or the things that were handed over.
sponsorships-fund-short = The fund has only { $balance }, less than { $sum }. Please note what came in first.
sponsorships-child-disagrees = From { $age } years on the child is asked too. Without its yes no picture of child no. { $number } is taken or shown.
sponsorships-choice-write = Write it down
sponsorships-choice-add = Add a child
sponsorships-choice-pay = Note money or things
sponsorships-choice-promise = Note a sponsor
sponsorships-choice-paper = Paper of this year
sponsorships-choice-consent = Consent to pictures
sponsorships-choice-withdraw = Withdraw the consent
sponsorships-choice-assign = Share with an officer
sponsorships-choice-end = End the file
sponsorships-choice-stop = A sponsor stops
sponsorships-choice-thank = Send the thanks
sponsorships-choice-open = Open the file
sponsorships-child-preview = *Add a child, nothing is written yet*
sponsorships-ask-childUnit = Of which unit?
sponsorships-field-childUnit = Unit
sponsorships-part-childUnit = unit
sponsorships-ask-childName = The child's name? Only officers in charge read it; others see a number.
sponsorships-field-childName = Name
sponsorships-part-childName = name
sponsorships-ask-birth = Date of birth? For example: 12/5/2014
sponsorships-field-birth = Born
sponsorships-part-birth = date of birth
sponsorships-ask-cause = Why is support needed?
sponsorships-field-cause = Cause
sponsorships-part-cause = cause
sponsorships-cause-covid = orphan by COVID-19
sponsorships-cause-other = other cause
sponsorships-ask-guardian = Who looks after the child?
sponsorships-field-guardian = Guardian
sponsorships-part-guardian = guardian
sponsorships-skip-guardian = Not known
sponsorships-ask-contact = Phone and address of the guardian?
sponsorships-field-contact = Contact
sponsorships-part-contact = contact
sponsorships-skip-contact = Leave out
sponsorships-ask-childNote = Anything more? For example whether the state has given a health card
sponsorships-field-childNote = Note
sponsorships-part-childNote = note
sponsorships-skip-childNote = Leave out
sponsorships-child-added = Child no. { $number } is on the list of those who wait for a sponsor.
sponsorships-promise-preview = *A sponsorship, nothing is written yet*
sponsorships-ask-promiseChild = Which child?
sponsorships-field-promiseChild = Child
sponsorships-part-promiseChild = child
sponsorships-ask-sponsorKind = Who sponsors?
sponsorships-field-sponsorKind = Sponsor's kind
sponsorships-part-sponsorKind = kind of sponsor
sponsorships-kind-person = a member
sponsorships-kind-unit = a unit
sponsorships-kind-bank = a bank or company
sponsorships-kind-association = another association
sponsorships-kind-outside = somebody outside
sponsorships-ask-sponsor = What is the sponsor called?
sponsorships-field-sponsor = Name
sponsorships-part-sponsor = sponsor
sponsorships-ask-promiseSum = How much each time?
sponsorships-field-promiseSum = Sum
sponsorships-part-promiseSum = sum
sponsorships-skip-promiseSum = No money, things only
sponsorships-ask-promisePeriod = How often?
sponsorships-field-promisePeriod = Period
sponsorships-part-promisePeriod = period
sponsorships-ask-insures = Is insurance bought each year?
sponsorships-field-insures = Insurance
sponsorships-part-insures = insurance
sponsorships-skip-insures = Leave out
sponsorships-insures-yes = insurance each year
sponsorships-insures-no = no insurance
sponsorships-ask-things = Which things?
sponsorships-field-things = Things
sponsorships-part-things = things
sponsorships-skip-things = None
sponsorships-ask-partner = Together with whom?
sponsorships-field-partner = Together with
sponsorships-part-partner = partner
sponsorships-skip-partner = Nobody
sponsorships-ask-beganOn = Since which day?
sponsorships-field-beganOn = Since
sponsorships-part-beganOn = first day
sponsorships-promised = The sponsorship is written down.
sponsorships-below-least = It comes to { $yearly } a year. The programme "Tình thương cho em" asks for { $least } at least; where others hold it stays as promised.
sponsorships-pay-preview = *Sponsorship money, nothing is written yet*
sponsorships-ask-payFor = Of which child or sponsor?
sponsorships-field-payFor = Sponsorship
sponsorships-part-payFor = sponsorship
sponsorships-ask-way = Did it come in, or was it handed over?
sponsorships-field-way = What
sponsorships-part-way = in or out
sponsorships-way-received = came in from the sponsor
sponsorships-way-handed = handed over from what had come in
sponsorships-way-both = came in and was handed over
sponsorships-ask-paySum = How much?
sponsorships-field-paySum = Sum
sponsorships-part-paySum = sum
sponsorships-skip-paySum = No money
sponsorships-ask-payThings = Which things?
sponsorships-field-payThings = Things
sponsorships-part-payThings = things
sponsorships-skip-payThings = None
sponsorships-ask-payPurpose = What was it spent on?
sponsorships-field-payPurpose = For
sponsorships-part-payPurpose = purpose
sponsorships-skip-payPurpose = Leave out
sponsorships-ask-paidOn = On which day?
sponsorships-field-paidOn = Day
sponsorships-part-paidOn = day
sponsorships-received = { $sum } came in and is held for the child. Please note it when it is handed over.
sponsorships-handed = Written down as handed over.
sponsorships-handed-waits = The sum is above what one alone may pay; the second person of the fund is waited for.
sponsorships-purpose-usual = living and school
sponsorships-thanks = Thanks to { $sponsor }, without the name: { $given } handed over for child no. { $number }, for { $purpose }.
sponsorships-thanks-copy = Thanks to pass on to { $sponsor }, without the name: Thank you. { $given } was handed over for child no. { $number }, for { $purpose }.
sponsorships-thanks-told = Thank you. { $given } was handed over for child no. { $number }, for { $purpose }.
sponsorships-thanked = The thanks went to { $name }.
sponsorships-thanked-not = { $name } could not be reached. Please thank them yourself.
sponsorships-end-preview = *End the file, nothing is written yet*
sponsorships-ask-endReason = Why does it end?
sponsorships-field-endReason = Reason
sponsorships-part-endReason = reason
sponsorships-end-grown = is 18
sponsorships-end-moved = has moved away
sponsorships-end-adopted = was adopted
sponsorships-end-died = has died
sponsorships-end-improved = needs no support
sponsorships-end-other = other reason
sponsorships-ask-endedOn = Since which day?
sponsorships-field-endedOn = Since
sponsorships-part-endedOn = day
sponsorships-ended = The file of child no. { $number } has ended. What was not paid is due no more; the consent to pictures ends too.
sponsorships-stop-preview = *A sponsor stops, nothing is written yet*
sponsorships-ask-stopped = Which sponsorship ends?
sponsorships-field-stopped = Ends
sponsorships-part-stopped = sponsorship
sponsorships-ask-stoppedOn = Since which day?
sponsorships-field-stoppedOn = Since
sponsorships-part-stoppedOn = day
sponsorships-stopped = Written down.
sponsorships-stopped-alone = Written down. The child waits for a sponsor again.
sponsorships-ask-paper = Which paper of this year?
sponsorships-field-paper = Paper
sponsorships-part-paper = paper
sponsorships-consent-preview = *Consent to pictures, nothing is written yet*
sponsorships-ask-consentGuardian = Which guardian has agreed?
sponsorships-field-consentGuardian = Guardian
sponsorships-part-consentGuardian = guardian
sponsorships-ask-childAgrees = Does the child agree? From seven on it is asked.
sponsorships-field-childAgrees = Child
sponsorships-part-childAgrees = the child's word
sponsorships-agrees-yes = the child agrees
sponsorships-agrees-no = the child does not agree
sponsorships-agrees-young = under seven
sponsorships-ask-consentUntil = Until which day?
sponsorships-field-consentUntil = Until
sponsorships-part-consentUntil = last day
sponsorships-withdrawn = The consent is withdrawn. Please take the pictures down everywhere.
sponsorships-ask-officer = Who shall look after child no. { $number } as well? They will read the file.
sponsorships-no-officer = There is no other officer for child no. { $number }.
sponsorships-assigned = The file of child no. { $number } is shared.
sponsorships-late-line = { $child }: { $sponsor } is late with { $sum }
sponsorships-ends-soon = Child no. { $number } will be 18 on { $day }, when support ends. Please talk it over with the family in time.
sponsorships-ends-soon-sponsor = Child no. { $number } whom you sponsor will be 18 on { $day }. Thank you; the officer in charge will be in touch.
sponsorships-child = *{ $child } ({ $unit })*
    { $state ->
        [supported] Supported until { $until }
        [ended] Ended: { $ended }
       *[waiting] Without a sponsor (18 on { $until })
    }. Born: { $birth }. { $cause }.
    Guardian: { $guardian }. Contact: { $contact }
    Note: { $note }
    Papers: { $papers }
    Consent to pictures until: { $consent }
sponsorships-promise-line = • { $sponsor } ({ $kind }): { $sum }; { $things }; with { $partner }; since { $day }. Received { $received }, handed over { $handed }, late: { $late }{ $state ->
        [ended] {" (ended)"}
       *[active] {""}
    }
sponsorships-overview = *Sponsored: { $supported } children, { $covid } of them orphans by COVID-19; { $waiting } wait*
    The fund has { $balance }{ $months ->
        [0] {""}
       *[other] , enough for { $months } months (at { $monthly })
    }. Late: { $late }.

## In reports
sponsorships-figure-active = Sponsored children
sponsorships-figure-covid = Children orphaned by COVID-19, supported
sponsorships-figure-other = Other children, supported
sponsorships-figure-begun = Children newly sponsored
sponsorships-figure-paid = Handed over to sponsored children
sponsorships-figure-balance = Balance of the sponsorship fund

## Yearly insurance of children
sponsorships-help-baohiemtre = insurance for children — health and accident insurance each year, with a word before it runs out
sponsorships-choice-insure = Insurance bought
sponsorships-insure-all = All children whom I handle
sponsorships-insure-all-shown = all { $count } children
sponsorships-insurance-health = health insurance
sponsorships-insurance-accident = accident insurance
sponsorships-insurance-both = health and accident insurance
sponsorships-ask-insured = For which child? Please choose, or write the number of its file
sponsorships-field-insured = For
sponsorships-part-insured = the child
sponsorships-ask-insuredKinds = Which insurance?
sponsorships-field-insuredKinds = Insurance
sponsorships-part-insuredKinds = the kind
sponsorships-ask-insuredFrom = From which day does it hold? For example: 1/1
sponsorships-field-insuredFrom = From
sponsorships-part-insuredFrom = the first day
sponsorships-insure-preview = *Insurance for a year, not noted yet*
sponsorships-insured = Insurance of { $count } children was noted, for a year. You are told 30 days before it runs out.
sponsorships-insured-before = This insurance was noted before.
sponsorships-insurance-ends = { $kind } of child no. { $number } runs out on { $day }. Once it is renewed, please press to note it.
sponsorships-figure-insured = Children insured
sponsorships-insured-until = { $kind } until { $day }.
