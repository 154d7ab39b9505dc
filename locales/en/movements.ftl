# Movements and models: registering, reviews, quotas, ratings.

movements-help-phongtrao = movements — movements and models: register, see how many have
movements-help-phatdong = start a movement — open a new movement
movements-help-xeploai = ratings — how units are rated year by year

movements-list = *Movements and models: { $total }*
movements-line = • { $name } ({ $unit }, { $period })
movements-none = There is no movement yet. To open one, write for example: start a movement Clean lanes from 1/1 to 31/12, households
movements-card = *{ $name }*
    Started by { $unit }, { $period }
    As of { $day }:
movements-card-chapters = Chapters taking part: { $share }
movements-card-members = Members registered: { $share }
movements-card-households = Households registered: { $share }
movements-card-officers = Officers registered: { $share }
movements-card-quota = Against the quota: { $share }
movements-card-met = Found to have met it: { $share }
movements-card-missing = Still missing: { $names }
movements-card-criteria = Criteria (version { $version }): { $text }
movements-share = { $percent } % ({ $part } of { $whole })
movements-share-none = { $part }
movements-chapters = *{ $name }, as of { $day }*
movements-chapter = • { $name }: { $share }
movements-chapter-quota = • { $name }: { $share }, quota { $target }
movements-people = *{ $name }: { $count } names*
    { $people }
movements-people-none = { $name }: no names yet. To write some: write registration { $name }: Hoa, Lan, Trâm

movements-ask-movement = Which movement? Choose one, or write its name.
movements-field-movement = Movement
movements-part-movement = movement
movements-ask-unit = Which unit?
movements-field-unit = Unit
movements-part-unit = unit
movements-ask-who = Who registers? Write the names separated by commas; or "all members except Hùng"; or only a number: 42 households
movements-field-who = Registered
movements-part-who = who registers
movements-ask-day = Since which day? For example: today, 5/1
movements-field-day = Day
movements-part-day = day
movements-register-preview = *Please check, nothing is written yet*
movements-registered = { $added } registrations added.{ $known ->
        [0] {""}
       *[other] {" "}{ $known } were there before.
    }
movements-which = Several movements are called like that. Choose one:
movements-unknown = I find no movement called "{ $name }". Choose one, or write the name again.
movements-new = There is no movement "{ $name }" yet. Is it a new one of this year, or one of these?
movements-new-person = New: member by member
movements-new-household = New: households
movements-new-unit = New: the unit itself
movements-new-shown = { $name } (new, until the end of the year)
movements-not-there = This movement is gone, or is not of your units. Write "movements" to see the list.
movements-of-others = { $name } is of { $unit }, to which this unit does not belong. Choose another movement or unit.
movements-of-another-unit = { $name } is no member of { $unit }. Check the name, or change the unit.
movements-over = Registration for { $name } ended on { $day }. For a new round, start a new movement.
movements-too-many = { $count } is more than the unit has members ({ $members }). Please check the number.
movements-more-met = { $count } is more than have registered ({ $all }). Please check the number.
movements-not-registered = { $name } has not registered for { $movement }, so there is nothing to review. Write the registration first.
movements-there-already = The unit has a movement "{ $name }" at that time. Write "movements" to see it.

movements-file-fetch = The file could not be fetched. Send it again, or write the names separated by commas.
movements-file-kind = I read lists in .xlsx or .csv only. Send it again, or write the names separated by commas.
movements-file-none = I find no column of names in the file. Head it "Full name" and send it again.
movements-file-many = The list has more than { $limit } names. Send it in several files, or write "all members except…".
movements-ask-name = What is the movement or model called?
movements-field-name = Name
movements-part-name = name
movements-ask-subject = Who registers?
movements-field-subject = Who registers
movements-part-subject = who registers
movements-subject-person = members one by one
movements-subject-household = households
movements-subject-unit = chapters
movements-ask-period = From which day to which? For example: from 1/1 to 31/12
movements-field-period = Period
movements-part-period = period
movements-ask-criteria = What are the criteria?
movements-field-criteria = Criteria
movements-part-criteria = criteria
movements-skip-criteria = No criteria yet
movements-start-preview = *Please check, nothing is started yet*
movements-started = { $name } is open.
movements-ask-text = What are the new criteria? The old ones are kept.
movements-field-text = Criteria
movements-part-text = criteria
movements-criteria-preview = *Please check the criteria, nothing is written yet*
movements-criteria-set = Criteria written, version { $version }.

movements-withdraw-preview = *Please check, nothing is withdrawn yet*
movements-withdrawn = { $count } registrations withdrawn.
movements-ask-met = Who has met it? For example: all members except Lan; or a number: 28 households
movements-field-met = Met
movements-part-met = who met it
movements-ask-minutes = By which minutes? For example: minutes no. 3 of 28/12
movements-field-minutes = Minutes
movements-part-minutes = minutes
movements-skip-minutes = No minutes yet
movements-review-preview = *Please check the review, nothing is written yet. Whoever registered and is not named here counts as not having met it.*
movements-reviewed = Review written: { $met } met it, { $missed } did not.
movements-ask-target = What is the quota?
movements-field-target = Quota
movements-part-target = quota
movements-quota-preview = *Please check the quota, nothing is written yet*
movements-quota-set = Quota { $target } written.
movements-quotas-preview = *Quotas of { $name }, not set yet*
    { $list }
movements-quotas-one = { $unit }: { $target }
movements-quotas-set = Quotas were set for { $count } units.
movements-ask-grade = Which grade?
movements-field-grade = Grade
movements-part-grade = grade
movements-grade-excellent = excellent
movements-grade-good = good
movements-grade-fair = fair
movements-grade-poor = poor
movements-ask-year = Of which year?
movements-field-year = Year
movements-part-year = year
movements-year = { $year } is yet to come, or too long ago. Give a year up to { $last }.
movements-ask-decision = By which decision?
movements-field-decision = Decision
movements-part-decision = decision
movements-skip-decision = No decision yet
movements-rate-preview = *Please check the rating, nothing is written yet*
movements-rated = Written for { $year }: { $grade }.{ $inRow ->
        [0] {""}
        [1] {""}
       *[other] {" "}That makes { $inRow } years in a row.
    }
movements-ratings = *{ $unit }*: { $grade }, { $inRow } years in a row. { $years }
movements-ratings-none = *{ $unit }*: no year yet. For example: rate unit 2023 excellent

movements-mine = Movements that are open. Choose one to see it:
movements-mine-none = There is no movement to register for now. When there is one, your chapter will write.
movements-card-mine = *{ $name }* ({ $period })
    { $criteria }
    To take part, press "I register".
movements-card-mine-in = *{ $name }* ({ $period })
    { $criteria }
    You are registered.
movements-joined = You are registered for { $name }.
movements-joined-before = You were registered for { $name } already.
movements-left = Your registration for { $name } is withdrawn.
movements-left-before = You were not registered for { $name }, so there is nothing to withdraw.
movements-you-are-not-in = You are not registered for { $name }. Register first, then assess yourself.
movements-self-marked = Your own assessment for { $name } is written: { $mark }. The chapter decides at its meeting.
movements-self-met = own word: met
movements-self-missed = own word: not met
movements-verdict-met = met
movements-verdict-missed = not met
movements-invite-preview = Ask { $people } members to register for { $name }. Goes out: { $when }.
movements-at-once = at once
movements-invited = The invitation to { $name } has gone out. Whoever presses "I register" is written down at once.
movements-invited-before = The invitation to { $name } went out today already, so it is not sent again.

movements-choice-register = Write registrations
movements-choice-start = Start a movement
movements-choice-start-now = Start it
movements-choice-show = See the movement
movements-choice-more = More
movements-choice-invite = Ask members
movements-choice-invite-now = Send
movements-choice-people = Names
movements-choice-chapters = By chapter
movements-choice-withdraw = Withdraw
movements-choice-withdraw-now = Withdraw
movements-choice-review = Review
movements-choice-review-now = Write the review
movements-choice-quota = Quota
movements-choice-quota-now = Write the quota
movements-choice-criteria = Change criteria
movements-choice-criteria-now = Write the criteria
movements-choice-rate = Rate a unit
movements-choice-rate-now = Write the rating
movements-choice-join = I register
movements-choice-leave = I withdraw
movements-choice-self-met = I have met it
movements-choice-self-missed = I have not met it yet

movements-data-title = Movements registered for
movements-data = { $name }{ $state ->
        [withdrawn] {""} (withdrawn)
       *[other] {""}
    }. Own word: { $self }. The chapter's: { $verdict }
movements-figure-members = Members registered for movements
movements-figure-officers = Officers registered for movements
movements-figure-units = Chapters taking part in movements
movements-figure-met = Members found to have met it
movements-figure-streak = Years in a row rated excellent
