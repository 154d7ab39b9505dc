# The roster: members, prospects, applications, admission, moving, leaving, death.

roster-help-dangky = register — apply to join, see where your application stands
roster-help-hoivien = members — find, add, change people; who might join; counts

roster-categories = cựu chiến binh | hưu trí | cựu công an xã | chiến sĩ nghĩa vụ đã xuất ngũ | cựu thanh niên xung phong | hội viên phụ nữ | cán bộ, giáo viên, công nhân, viên chức

roster-none = none
roster-sex-male = Male
roster-sex-female = Female
roster-standing-prospect = prospect
roster-standing-applied = has applied
roster-standing-member = member
roster-standing-moved = moved away
roster-standing-left = left
roster-standing-died = died

# The questions, one at a time.
roster-ask-fullName = What is the full name? For example: Nguyễn Văn An
roster-ask-birth = Born in which year, or on which day? For example: 1960, or 12/5/1960
roster-ask-sex = Male or female?
roster-ask-unitId = Into which unit? Please choose, or write the name of the hamlet or chapter. For example: Liên Sơn
roster-ask-category = Of which category? Please choose:
roster-ask-phone = What is the phone number? For example: 0912 345 678
roster-ask-address = Where is the home? For example: number 12, Liên Sơn hamlet
roster-hint-fullName = I need the full name in letters, without digits.
roster-hint-no-name = I am asking for the full name to put on the application; nothing has been sent. To leave, write "stop".
roster-hint-phone-other = This number is somebody else's. I need your own.
roster-choice-doubted = My name really is { $name }
roster-hint-birth = I could not read the year of birth. Please write all four digits, for example: 1960
roster-hint-unitId = I do not see that unit. Please choose from the list, or write the name again.
roster-hint-phone = This number is not right. A mobile number has ten digits, for example: 0912 345 678
roster-hint-address = I need a short address in words.
roster-hint-choose = Please press or write one of the choices below.
roster-hint-value = I could not read that. Please write it again.
roster-hint-answer = Please write it in words, at most { $limit } characters.
roster-hint-decision = I could not read number and day of the decision, or that day is still to come.
roster-unit-several = Several units are called so. Please choose one:
roster-unit-unknown = None of your units is called "{ $name }". Please check the name.
roster-details =
    Full name: *{ $name }*
    Born: { $birth }
    Sex: { $sex }
    Unit: *{ $unit }*
    Category: { $category }
    Phone: { $phone }
    Address: { $address }
roster-form-dropped = Left, nothing was written down.

# Applying.
roster-apply-intro = *Application to join.* I ask seven short questions; you look at it all once more before it is sent.

    What you say here is used only to decide on admission and to reach you; only officers of the unit read it.
roster-apply-intro-member =
    You are a member of { $units }. To join another unit as well, please answer the questions below. If not, write "stop".

    What you say here is used only to decide on admission and to reach you; only officers of the unit read it.
roster-preview-apply = *Please check, not sent yet*
roster-apply-member = You are a member of { $unit } already and need not apply.
roster-apply-open = Your application number { $number } to { $unit } is being looked at. Press the button to see it.
roster-apply-many = Only { $limit } applications can be sent in a day. Please wait until tomorrow, or see an officer.
roster-apply-sent = *Application number { $number } was sent* to { $unit }. It is looked at by:
    { $officers }

    I shall tell you any news. To see it, write "register".
roster-apply-sent-nobody = *Application number { $number } is written down* for { $unit }, but I reached no officer. Please tell the head of the chapter.
    { $officers }

    To see it, write "register".
roster-officer-line = • { $name }, { $unit }{ $phone }
roster-state-open = waiting for a decision
roster-state-asked = an officer has a question
roster-state-approved = admitted
roster-state-refused = not accepted
roster-state-withdrawn = taken back
roster-my-line = Number { $number }: application to { $unit }, { $state }
roster-mine = *Application number { $number }: { $state }*
    Sent { $day }
roster-mine-asked = The officer asks: { $text }
roster-mine-answered = You answered: { $text }
roster-mine-refused = Why it was not accepted: { $text }
roster-withdrawn = Application number { $number } to { $unit } was taken back. To apply again, write "register".
roster-ask-answer =
    The officer asks: { $text }

    Please write your answer.
roster-answered = Your answer to application number { $number } was sent. I shall tell you any news.
roster-told-asked =
    On application number { $number } to { $unit } an officer asks:
    { $text }

    Please press "Answer".
roster-told-refused =
    Application number { $number } to { $unit } was not accepted. Reason:
    { $text }

    If you have questions, please see an officer. To apply again, write "register".
roster-told-admitted = *Congratulations, { $name }.* You were admitted to *{ $unit }* on { $day }.

    Meetings and notices of the unit will come here.

# Officers and applications.
roster-told-new = *Application number { $number }*: { $name }, to { $unit }. Press the button to see it and to answer.
roster-told-answered =
    { $name } (application number { $number }) has answered:
    { $text }
roster-inbox-line = Number { $number }: application of { $name } to { $unit }, { $state }
roster-application = *Application number { $number }: { $state }*
    Sent { $day }
roster-application-asked = Asked: { $text }
roster-application-answered = Answered: { $text }
roster-application-refused = Why it was refused: { $text }
roster-alike = *Possibly on the roster already:*
roster-already-settled = Application number { $number } is { $state } already; nothing more to do.
roster-already-member = { $name } is a member of { $unit } already.
roster-not-yourself = You cannot decide on yourself. Please ask another officer of the unit.
roster-ask-decision = Number and day of the decision to admit? For example: 15/QĐ-HCCB dated 20/11/2026
roster-admit-confirm = *Admit { $name } to { $unit }*
    Decision: { $number }
    Day: { $day }

    This person will receive what is sent to the unit. Is that right?
roster-admitted = *{ $name }* was admitted to { $unit } and told so.
roster-admitted-untold = *{ $name }* was admitted to { $unit }. I cannot write to them, please tell them.
roster-ask-words-asked = What do you want to ask { $name }? Please write the question.
roster-ask-words-refused = Why is { $name } not accepted? They will read this.
roster-preview-words-asked = *Please check, not sent yet.* Asking { $name }:
    { $text }
roster-preview-words-refused = *Please check, not sent yet.* Refusing { $name }, who will read:
    { $text }

# The roster.
roster-overview = *Members.* Write "members" and a name, phone number or unit to search. Or press:
roster-line = { $index }. { $name }{ $birth }, { $unit }, { $standing }{ $phone }
roster-found = *"{ $text }": { $all } found*
roster-found-near = *Nobody is called exactly "{ $text }". Nearly so: { $all }*
roster-found-none = Your units do not know "{ $text }". Please check it, or add somebody new.
roster-unit-list = *{ $unit }: { $all } { $standing }*
roster-prospects-unmet = *{ $unit }: { $all } prospects on whom nobody has called.* Called on, not applied: { $others }. Applied, to be decided: { $applied }.
roster-prospects-met = *{ $unit }: { $all } called on who have not applied.* Nobody has called yet: { $others }. Applied, to be decided: { $applied }.
roster-card-name = *{ $name }*
roster-card-unit = { $unit }: { $standing }{ $since }{ $category }{ $decision }{ $why }{ $notes }
roster-card-since = { " " }since { $day }
roster-card-decision = , decision { $number } of { $day }
roster-card =
    Born: { $birth }
    Sex: { $sex }
    Former rank or post: { $post }
    Phone: { $phone }
    Address: { $address }
    Family: { $family }
    { $chat }
roster-card-has-account = Can be written to through this assistant.
roster-card-no-account = Cannot be written to yet: call, or go there.
roster-history = *Changes to { $name }: { $all }*
roster-history-line = { $day }: { $field }{ $unit }, { $before } → { $after } ({ $who })
roster-history-nobody = automatic
roster-field-fullName = Full name
roster-field-birth = Birth
roster-field-birthYear = Year of birth
roster-field-birthDate = Day of birth
roster-field-sex = Sex
roster-field-formerPost = Former rank or post
roster-field-phone = Phone
roster-field-address = Address
roster-field-family = Family
roster-field-category = Category
roster-field-standing = Standing
roster-field-standingSince = Since
roster-field-why = Reason
roster-field-joinedOn = Joined on
roster-field-decision = Decision
roster-field-decisionNumber = Number of the decision
roster-field-decidedOn = Day of the decision
roster-field-metOn = Called on
roster-field-notes = Notes
roster-ask-field = What is to be changed of { $name }?
roster-ask-value = { $field }: please write what it is to be.
roster-edited = Changed.
roster-edited-nothing = Nothing is different, all stays as it was.
roster-preview-add = *Please check, not written down yet.* This person is:
roster-added-met = *{ $name }* ({ $unit }) is written down: called on, not applied yet. Once there is a decision, open the card and press "Admit".
roster-added-unmet = *{ $name }* ({ $unit }) is on the list of prospects, not called on yet.
roster-added-member = *{ $name }* is written down as a member of { $unit }.
roster-met = Written down: called on today.

# Moving, leaving, dying.
roster-has-role = { $name } holds a role. Please let an administrator do this, since the role has to be withdrawn at the same time.
roster-ask-move = Move { $name } from { $unit } to which unit? Please choose, or write its name.
roster-ask-why-moved = Why, and since when? For example: moved house on 15/11. If it does not matter, press "Skip".
roster-ask-why-left = Why did { $name } leave, and since when? If it does not matter, press "Skip".
roster-ask-why-died = On which day did { $name } die? For example: 19/11. If it is not known, press "Skip".
roster-confirm-moved = *Move { $name }* from { $unit } to *{ $to }*
    Noted: { $why }

    The officers of the new unit will be told. Is that right?
roster-confirm-left = *Write down that { $name } left { $unit }* and gets nothing of the unit any more
    Noted: { $why }

    The record stays. Is that right?
roster-confirm-died = *Write down that { $name } ({ $unit }) died*; nothing is sent to this person any more
    Noted: { $why }

    The record stays. Is that right?
roster-loses-roles = This person also loses { $count } roles.
roster-left = { $name } is written down as having left { $unit }. If that was a mistake, press "Undo".
roster-died = { $name } ({ $unit }) is written down as having died. Please let somebody call on the family.
roster-told-died = { $by } has written down that { $name } died. This person is on the roster of { $unit } too; please see to it there.
roster-moved = { $name } was moved from { $from } to { $to }; the officers there were told.
roster-moved-untold = { $name } was moved from { $from } to { $to }. I cannot write to the officers there, please tell them.
roster-told-moved-here = { $name } has moved from { $from } to { $to }. Please welcome them.
roster-told-moved = { $name }, you now belong to { $to } (before: { $from }). Meetings of the new unit will come here.
roster-restored = { $name } is on the roster of { $unit } again.

# Buttons.
roster-choice-skip = Skip
roster-choice-unit-unsure = Not sure, let the association decide
roster-choice-as-send = Send
roster-choice-as-met = Called on, not applied
roster-choice-as-unmet = Not called on yet
roster-choice-as-member = Is a member
roster-choice-edit-fullName = Change name
roster-choice-edit-birth = Change birth
roster-choice-edit-sex = Change sex
roster-choice-edit-unitId = Change unit
roster-choice-edit-category = Change category
roster-choice-edit-phone = Change phone
roster-choice-edit-address = Change address
roster-choice-my-application = See the application
roster-choice-view-application = See the application
roster-choice-answer = Answer
roster-choice-withdraw = Take it back
roster-choice-apply-again = Apply again
roster-choice-admit = Admit
roster-choice-ask-back = Ask
roster-choice-refuse = Refuse
roster-choice-decision-later = Later
roster-choice-admit-now = Admit
roster-choice-agenda = Meetings
roster-choice-send-words = Send
roster-choice-open = Open the card
roster-choice-show-word = see card
roster-choice-compare = Compare both
roster-choice-add = Add somebody
roster-choice-add-another = Add another
roster-choice-more = More
roster-choice-list-unit = List of { $unit }
roster-choice-prospects = Prospects
roster-choice-prospects-met = Called on, not applied
roster-choice-prospects-unmet = Not called on yet
roster-choice-counts = Counts
roster-choice-duplicates = Duplicates
roster-choice-edit = Change
roster-choice-history = Changes
roster-choice-clear = Clear this
roster-choice-met = Called on today
roster-choice-drop-prospect = No longer a prospect
roster-choice-move = Move
roster-choice-leave = Left
roster-choice-die = Died
roster-choice-restore = Undo
roster-choice-confirm-moved = Move
roster-choice-confirm-left = Write down: left
roster-choice-confirm-died = Write down: died
roster-choice-condolence = Send somebody to the family
roster-choice-visits = Visits

# Figures and targets.
roster-counts =
    { $unit }: *{ $members } members*
    Admitted in { $year }: *{ $admitted }*{ $against }
    Left: { $left }, died: { $died }, moved away: { $moved }
roster-counts-against = { " " }of a target of { $target } ({ $percent }%)
roster-counts-month = month { $month }: { $count }
roster-counts-months = Admitted by month: { $months }
roster-counts-categories = *By category*
roster-counts-category = • { $category }: { $count }, admitted in the year { $admitted }
roster-counts-units = *By unit*
roster-counts-unit = • { $unit }: { $members }, admitted in the year { $admitted }{ $against }
roster-counts-no-target = No target is set. To set one, write for example: members target 700 year 2027
roster-target-how = Please write how many and the year, for example: members target 700 year 2027. For one chapter add its name: members target 20 year 2027 Liên Sơn
roster-target-set = The target of { $unit } for { $year } is now { $target }.
roster-categories-how = Please write the categories with semicolons between them, for example: members categories: cựu chiến binh; hưu trí; cựu công an xã
roster-categories-set = { $unit } now has these categories: { $categories }.

# Two records of one person.
roster-duplicates = *{ $all } pairs of records may be of one person. Pair number { $number }:*
roster-duplicates-none = No duplicates were found in your units.
roster-compare = *Are these two records of one person, or of two?*
roster-different = Noted: { $one } and { $other } are two people. I shall not ask again.
roster-merge-elsewhere = { $name } is on the roster of another unit too. Please ask an officer who is over both.
roster-merge-confirm =
    Keep the record *{ $kept }*; the record *{ $gone }* goes into it. What is missing is filled in.

    A mistake can be undone for { $days } days. Is that right?
roster-merge-account = The account of { $gone } will read what is sent to both. Please be sure that this is one person; it is best to call first.
roster-merge-both = Somebody writes with each of these records, so I shall ask both accounts. They are merged when both agree.
roster-merge-asked = I have asked the accounts of both records, *{ $kept }* and *{ $gone }*. When both agree I merge them and tell you.
roster-merge-ask =
    { $by } believes that this record and that of *{ $other }* are one person's and asks to merge them. From then on the two accounts can read each other's messages, requests and questions.

    Are both yours?
roster-merge-agree = Yes, both are mine
roster-merge-disagree = No
roster-merge-waits = Noted. When the other account (*{ $other }*) agrees too, I merge them.
roster-merge-refused = Noted: the two records stay apart.
roster-merge-refused-told = Somebody answered that the records *{ $kept }* and *{ $gone }* are not one person's. I do not merge them.
roster-merge-agreed = Both accounts agreed: { $gone } was merged into *{ $kept }*.
roster-merge-told = The records { $gone } and { $kept } are one now, under the name *{ $kept }*. If the other is not yours, press "Not me" or tell an officer.
roster-told-back = The officers have taken you back into *{ $unit }*. Write "help" to see what I can do.
roster-told-moved-away = *{ $name }* has moved from { $from } to { $to } and is no longer on the list of { $from }.
roster-merged = { $gone } was merged into *{ $kept }*. A mistake can be undone for { $days } days: write "members merged".
roster-merge-final = This merge cannot be undone any more.
roster-unmerged = As before: *{ $kept }* and the other record are two.
roster-merges = *Merges that can still be undone within { $days } days*
roster-merges-none = Nothing was merged in the last { $days } days.
roster-merge-line = • { $kept }, merged by { $by } on { $day }
roster-households = *Households with two members or more: { $all }*
roster-household-phone = • One phone: { $names } ({ $unit })
roster-household-address = • One house: { $names } ({ $unit })
roster-choice-year = Year { $year }
roster-choice-merge-first = One person, keep record 1
roster-choice-merge-second = One person, keep record 2
roster-choice-different = Two people
roster-choice-next-pair = Next pair
roster-choice-merge-now = Merge
roster-choice-undo-merge = Undo
roster-choice-undo-merge-of = Part { $kept } again

roster-poster-heading = Join us: apply on your phone
roster-poster-scan = Open the camera of your phone, scan the picture above and answer a few short questions.
roster-poster-code = If it cannot be scanned, write to the assistant Chi Hội: { $code }
roster-poster =
    A sheet to print (A4) and hang up, for *{ $unit }*.

    Whoever scans it or writes the code { $code } applies to { $unit }; an officer decides on admission. The code holds until { $day }; for longer or shorter write, for example: /hoivien poster Liên Sơn 3 months.
roster-poster-not-here = This unit takes no applications. Please choose an association or a chapter.
roster-poster-code-dropped = The old code of { $unit } leads nowhere now; please take the old sheet down. Press the button for a new one.
roster-poster-unknown = This code leads nowhere any more. To join, please press "Apply".
roster-choice-poster = Sheet to hang up
roster-choice-print = Print the list
roster-choice-poster-new-code = New code, old sheet ends
roster-choice-apply = Apply
roster-data-title = Applications to join
roster-data-application = Application number { $number } to { $unit } ({ $state }): { $name }, born { $birth }, category { $category }, phone { $phone }, address { $address }. Said: { $said }
roster-poster-renewed = The sheet of { $unit } holds until { $day } now and need not be replaced. To see all codes write "/moi list".
roster-poster-locked = Too many wrong codes; please wait { $minutes } minutes and try again.

roster-look-ups = { $unit }: each officer may look into the roster *{ $most }* times an hour. An administrator changes it, for example: /hoivien look-up limit 60.
roster-look-ups-number = Please write a number from { $least } to { $most }, for example: /hoivien look-up limit 60.
roster-look-ups-many = You have looked into the roster { $most } times within the hour, which is noted for administrators. Please try again in { $minutes } minutes.
roster-words-sent-asked = { $name } was asked (application number { $number }). I shall tell you the answer.
roster-words-sent-refused = { $name } was told that application number { $number } is not accepted, and stays among the prospects.
roster-words-untold = Noted on application number { $number }, but I cannot write to { $name }. Please tell them.

## In reports
roster-figure-total = Members
roster-figure-admitted = Members admitted
roster-figure-left = Members who left
roster-figure-died = Members who died
roster-criteria-head = *{ $where }{ $all } people: { $what }*
roster-criteria-none = Nobody on the list: { $where }{ $what }. To find somebody else, write "members" and a name.
roster-criteria-line = { $index }. { $name } ({ $birth }{ $age ->
    [0] { "" }
   *[other] , { $age } years
}), { $unit }{ $phone }
roster-criteria-female = women
roster-criteria-male = men
roster-criteria-from = from { $age } years
roster-criteria-to = up to { $age } years
roster-criteria-between = from { $from } to { $to } years
roster-criteria-jubilee = a jubilee age this year (70, 75, 80 and on)
roster-criteria-born = birthday in month { $month }
roster-criteria-joined = joined in { $year }
roster-criteria-joined-from = joined from { $year }
roster-criteria-joined-to = joined before { $year }
roster-criteria-joined-between = joined from { $from } to { $to }
roster-criteria-lacks-joined = Of { $count } people the day of joining is not on the list; please add it when you meet them.
roster-criteria-lacks-day = Of { $count } people the day of birth is not on the list; please add it when you meet them.
roster-criteria-lacks-sex = Of { $count } people it is not on the list whether man or woman; please add it.
roster-criteria-lacks-year = Of { $count } people the year of birth is not on the list; please add it when you meet them.
