# Visits to members: the diary, and who is to be visited.

visits-help-tham = visit — note a visit, see who is to be visited

visits-reason-sick = illness
visits-reason-bereavement = bereavement
visits-reason-hardship = hardship
visits-reason-absent = long absent from meetings
visits-reason-holiday = a holiday
visits-reason-birthday = a birthday
visits-reason-policy = a family of merit
visits-reason-other = something else

# The diary.
visits-ask-person = Who was visited? Please write the name, as: Mrs Võ Thị Trâm
visits-ask-reason = Why? Please choose:
visits-ask-given = What was given? As: 500.000đ and a bag of gifts
visits-ask-note = Anything to remember for the next time? Only officers of the unit read it.
visits-ask-day = On which day? As: yesterday, 20/11
visits-preview = *Please check, not written yet*
visits-field-person = Visited
visits-field-reason = Because of
visits-field-given = Given
visits-field-note = Note
visits-field-day = Day
visits-part-person = person
visits-part-reason = reason
visits-part-given = gift
visits-part-note = note
visits-part-day = day
visits-written = Written into the diary: { $name }.
visits-written-planned = Written into the diary: { $name }. Number { $number } of the visits to make is done.
visits-given-nothing = nothing
visits-entry = { $day }: { $name }, { $reason }. Given: { $given }. Visited by { $visitor }.
visits-entry-note = { $day }: { $name }, { $reason }. Given: { $given }. Visited by { $visitor }. Note: { $note }
visits-diary = *Diary of visits: { $all }*
visits-diary-none = The diary is still empty. To write into it: visit Mrs Tram ill, gave 500.000đ
visits-history = *Visits to { $name }: { $all }*
visits-history-none = No visit to { $name } has been noted. To note one, write "visit" and the name.

# Visits to make.
visits-todo = *To be visited: { $all }*
visits-todo-none = Nobody is waiting for a visit. Who has not come to meetings for long: write "turnout". To note one that was made: visit Mrs Tram ill, gave 500.000đ
visits-todo-line = Number { $number }: { $name } ({ $unit }), { $reason }. Who goes: { $visitor }.
visits-card = *To be visited, number { $number }: { $name }*
    { $unit }
    Telephone: { $phone }
    Why: { $reason }
    Since: { $since }
    Who goes: { $visitor }{ $tries ->
        [0] {""}
       *[other] {"."} Not at home { $tries } times (last on { $last })
    }
visits-no-phone = none
visits-nobody-yet = nobody yet
visits-told = *{ $name }*: { $reason }. Nothing is noted yet. Is a visit to be made, or was it made?
visits-choice-to-visit = A visit to make
visits-choice-was-visited = It was made, write it down
visits-planned-all = { $count } people are on the list of visits now.
visits-planned-before = { $name } is on the list already, number { $number }.
visits-already-done = The visit to { $name } (number { $number }) has been made.
visits-already-dropped = The visit to { $name } (number { $number }) was taken off the list.
visits-not-home = Noted: { $name } was not at home. Number { $number } stays on the list.
visits-dropped = { $name } (number { $number }) is off the list.
visits-ask-officer = Who goes to { $name }?
visits-assigned = { $officer } goes to { $name } (number { $number }) and has been told.
visits-assigned-self = Noted: you go to { $name } (number { $number }).
visits-assigned-untold = { $officer } goes to { $name } (number { $number }), but I cannot reach them. Please tell them yourself.
visits-told-assigned = { $by } asks you to visit:

# Buttons.
visits-choice-show = Number { $number }: { $name }
visits-choice-done = Visited
visits-choice-nothome = Not at home
visits-choice-assign = Give to…
visits-choice-drop = No longer needed
visits-choice-again = Put it back
visits-choice-history = Visits before
visits-choice-latest = Latest visits
visits-choice-write-entry = Note a visit
visits-choice-more = More
visits-choice-nothing = Nothing
visits-skip-note = No note
visits-choice-write = Write it down

# My data, and work in hand.
visits-data-title = Visits to you
visits-data-visit =
    { $state ->
        [done] Visited
        [todo] To be visited
       *[other] Not needed any more
    }. Why: { $reason }. Given: { $given }; { $things }. Note: { $note }
visits-data-work = Visit { $number }, not made yet

## In reports
visits-figure-made = Visits to members
visits-figure-dong = Money given on visits
