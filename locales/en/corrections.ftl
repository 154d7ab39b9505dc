# Members ask for their own data on the roster to be changed, to move or to leave; it is written when an officer agrees.

corrections-help-suathongtin = change my details — your phone, address or chapter; leave the association

corrections-which = What should be changed on the list of members?
corrections-subject = { $subject ->
    [phone] Telephone
    [address] Address
    [unit] Move to another chapter
    [birth] Year of birth
    [fullName] Full name
   *[leave] Leave the association
 }
corrections-no-member = I do not find you on any list of members. Please write "join" to apply.
corrections-many = You have asked for { $limit } changes today. Please write again tomorrow, or call an officer of the chapter.
corrections-value = { $subject ->
    [phone] This number is not right. A mobile number has ten digits, for example 0912 345 678
    [unit] I do not find that chapter. Please write the name of the chapter to move to.
    [birth] I could not read the year. Please write four digits, for example 1960
    [fullName] I need the full name in letters, without numbers.
   *[other] Please write it again in a few words.
 }

corrections-ask-unit = On the list of which unit?
corrections-field-unit = List of
corrections-part-unit = unit
corrections-ask-value = { $subject ->
    [phone] What is the new number? For example 0912 345 678
    [address] What is the new address? For example: 12 Liên Sơn
    [unit] To which chapter do you want to move?
    [birth] In which year, or on which day, were you born? For example 1960, or 12/5/1960
    [fullName] What is the right full name?
   *[leave] Why do you want to leave? Please write a sentence.
 }
corrections-field-value = Content
corrections-part-value = content
corrections-preview = *{ $subject ->
    [phone] Change the telephone
    [address] Change the address
    [unit] Move to another chapter
    [birth] Correct the birth
    [fullName] Correct the name
   *[leave] Leave the association
 }*, not sent yet:
corrections-choice-send = Send to an officer
corrections-sent = Noted as request { $number }. { $count ->
    [0] I could not reach an officer yet; it stays in their inbox, and you may call.
   *[other] { $officers } will look at it; the list changes when they agree.
 } To see it: write "my requests".

corrections-told-new = *No. { $number }: { $name }*, { $unit }, asks to { $subject ->
    [phone] change the telephone to { $value }
    [address] change the address to: { $value }
    [unit] move to { $value }
    [birth] correct the birth to { $value }
    [fullName] correct the name to { $value }
   *[leave] leave the association: { $value }
 }.
corrections-told-moved-here = { $name } has moved from { $from } to { $to }, as they asked and was agreed to.
corrections-told-agreed = { $by } has agreed to request { $number }. { $subject ->
    [phone] The telephone on the list is now { $value }.
    [address] The address on the list is now: { $value }.
    [unit] From now on you belong to { $value }.
    [birth] The birth on the list is now { $value }.
    [fullName] The name on the list is now { $value }.
   *[leave] You are no longer a member of { $unit }. The association thanks you for the years together.
 }
corrections-told-refused = Request { $number } was not agreed to, the list stays as it is. Please ask { $by }.
corrections-choice-open = See the request
corrections-choice-agree = Agree, write it
corrections-choice-refuse = Do not agree
corrections-choice-withdraw = Take it back
corrections-line = *No. { $number }*: { $name }, { $unit }, asks to { $subject ->
    [phone] change the telephone
    [address] change the address
    [unit] move to { $value }
    [birth] correct the birth
    [fullName] correct the name
   *[leave] leave the association
 }
corrections-card = *No. { $number }: { $name }*, { $unit }
    { $subject ->
        [phone] New telephone: { $value }
        [address] New address: { $value }
        [unit] Move to: { $value }
        [birth] Born: { $value }
        [fullName] Full name: { $value }
       *[leave] Leave because: { $value }
    }
    { $state ->
        [open] Waits for an officer to agree.
        [agreed] Agreed and written.
        [refused] Not agreed to.
       *[withdrawn] Taken back.
    }
corrections-agreed = Written on the list by request { $number }. { $told ->
    [yes] I have told them.
   *[no] I could not reach them, please tell them.
 }
corrections-refused = Noted: request { $number } is not agreed to, the list stays as it is. { $told ->
    [yes] I have told them; please call to say why.
   *[no] I could not reach them, please tell them.
 }
corrections-withdrawn = Request { $number } is taken back, the list stays as it is.
corrections-settled = Request { $number } has been settled before.
corrections-own = Your own request is agreed to by another officer, or by the level above.
corrections-has-role = { $name } holds a role. Please have an administrator withdraw it ("roles"), then agree.

corrections-data-title = Requests to change the list
corrections-data-line = No. { $number }, { $unit }: { $subject ->
    [phone] telephone
    [address] address
    [unit] move to
    [birth] birth
    [fullName] name
   *[leave] leave
 }: { $value } ({ $state ->
    [open] waiting
    [agreed] agreed
    [refused] not agreed
   *[withdrawn] taken back
 })
