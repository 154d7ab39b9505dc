# Meetings: call, answer, remind, change, attendance.

meetings-words-hop = call a meeting… | new meeting…
meetings-words-cuochop = meeting…
meetings-words-baovang = i am absent…
meetings-words-baocomat = i am coming to the meeting
meetings-words-lich = meetings | my meetings | coming meetings | next meeting
meetings-words-huyhop = cancel meeting… | cancel the meeting… | move meeting… | move the meeting…
meetings-words-diemdanh = take attendance…

meetings-help-hop = call a meeting — invite the members
meetings-help-lich = meetings — your coming meetings
meetings-help-huyhop = cancel meeting — cancel or move a meeting
meetings-help-diemdanh = take attendance — note who came

meetings-marks-place = at
meetings-marks-not-place = at least | at most
meetings-marks-title = about
meetings-marks-call = meeting
meetings-marks-remind = remind
meetings-marks-days = day | days
meetings-marks-hours = hour | hours
meetings-marks-minutes = minute | minutes
meetings-marks-before = before | and
meetings-marks-none = off
meetings-marks-agree = send | send it | yes | ok
meetings-marks-moving = move
meetings-marks-relocating = change the place | change place
meetings-marks-cancelling = cancel
meetings-marks-onto = to
meetings-marks-because = because | because of

meetings-marks-coming = coming | i am coming | i will come | i can come | yes
meetings-marks-weak-yes = yes
meetings-marks-excused = absent… | i cannot come… | i can't come… | cannot come… | not coming… | no
meetings-marks-weak-no = no
meetings-marks-whole-reason = i am ill | i am sick
meetings-marks-either = vang
meetings-marks-surely-excused = absent because | absent as
meetings-marks-polite = please | thank you

meetings-marks-present = present
meetings-marks-absent = absent
meetings-marks-all = all | everybody
meetings-marks-rest = the rest
meetings-marks-except = except
meetings-marks-to = to
meetings-marks-and = and
meetings-marks-titles = mr | mrs | ms | number
meetings-marks-done = done

meetings-choice-coming = Coming
meetings-choice-excused = Absent, reason…
meetings-choice-coming-on = Coming { $when }
meetings-choice-excused-on = Absent { $when }
meetings-choice-no-reason = No reason given
meetings-choice-who = Who comes
meetings-choice-who-on = Who comes { $when }
meetings-choice-refresh = From the beginning
meetings-choice-more = More
meetings-choice-more-coming = { $left } more are coming
meetings-choice-more-excused = { $left } more are excused
meetings-choice-more-silent = { $left } more have not answered
meetings-choice-send = Send the invitations
meetings-choice-time = Change the time
meetings-choice-place = Change the place
meetings-choice-title = Change the subject
meetings-choice-unit = Another unit
meetings-choice-poll = A poll instead
meetings-choice-event = A reminder instead
meetings-choice-reason = Change the reason
meetings-choice-meeting = { $when } { $title } ({ $unit })
meetings-choice-cancel-meeting = Cancel the meeting
meetings-choice-move-time = Move it to another time
meetings-choice-move-place = Change the place
meetings-choice-confirm-cancel = Tell them it is cancelled
meetings-choice-confirm-move = Tell them of the change
meetings-choice-tick-all = All present
meetings-choice-tick-again = Show the list again
meetings-choice-tick-done = Done
meetings-choice-rest-present = The others were present
meetings-choice-rest-absent = The others were absent
meetings-choice-rest-open = Leave them open

meetings-ask-unit = A meeting of which unit? Please choose or write its name.
meetings-unit-unknown = I do not find that unit among those in your charge.
meetings-unit-several = Several units are called so. Please choose one:
meetings-no-members = { $unit } has no members on the list yet, so nobody can be invited. Choose another unit, or write /moi to invite people into it.
meetings-ask-when = On which day and at what time? For example: 14h 27/11
meetings-ask-when-unclear = I could not read the day and time. Please write them, for example: 14h 27/11
meetings-ask-when-series = I cannot set up meetings that recur yet. Please write the day and time of the next one, for example: 14h 27/11
meetings-ask-which-hour = This hour can be read in two ways. Please choose, or write the time again:
meetings-ask-which-day = This day can be read in several ways. Please choose, or write it again:
meetings-ask-which-clash = Weekday and date do not agree, or there is no such day. Please choose, or write it again:
meetings-ask-hour = { $day }, at what time? For example: 14h
meetings-ask-day = At { $time } on which day? Please choose, or write the day, for example: 27/11
meetings-ask-day-open = On which day, morning or afternoon? Please choose, or write day and time, for example: 14h 27/11
meetings-ask-when-past = { $when } has gone by. Please write another day and time, for example: 14h 27/11
meetings-ask-place = Where? For example: nhà văn hóa xóm Liên Sơn
meetings-ask-title = What is the meeting about? For example: sơ kết 6 tháng
meetings-need-text = Please write it in words.
meetings-too-long-title = The subject has { $length } characters, at most { $limit } fit. Please make it shorter.
meetings-too-long-place = The place has { $length } characters, at most { $limit } fit. Please make it shorter.
meetings-too-long-reason = The reason has { $length } characters, at most { $limit } fit. Please make it shorter.
meetings-press-a-button = Please press or write one of the choices below.
meetings-preview = *Please check, nothing is sent yet*

    Unit: *{ $unit }*{ $levels ->
        [0] {""}
       *[other] , part of { $above }
    }{ $below ->
        [0] {""}
        [one] . With 1 unit below it
       *[other] . With { $below } units below it
    }
    When: *{ $when }* ({ $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    })
    Where: *{ $place }*
    About: *{ $title }*

    Invites *{ $people } { $people ->
        [one] person
       *[other] people
    }* with { $messages } { $messages ->
        [one] message
       *[other] messages
    }{ $groups ->
        [0] {""}
       *[other] , { $groups } of them to groups
    }.{ $unreachable ->
        [0] {""}
       *[other] {" "}{ $unreachable } cannot be reached by me: please tell them at home.
    }
meetings-preview-reminders = They are reminded { $reminders } before.
meetings-preview-event = { $groups ->
        [one] A group chat
       *[other] { $groups } group chats
    } also { $groups ->
        [one] gets
       *[other] get
    } a reminder; who accepts or declines it there is counted.
meetings-preview-poll = { $groups ->
        [one] A group chat
       *[other] { $groups } group chats
    } also { $groups ->
        [one] gets
       *[other] get
    } a poll; who votes "Coming" or "Absent" there is counted.
meetings-preview-ask = If all is right, press "Send the invitations".
meetings-warning-soon = Mind: the meeting begins in less than two hours.
meetings-warning-near = Mind: the unit has another meeting near this time: { $title }, { $when }.
meetings-call-sent = Invitations sent to { $people } { $people ->
        [one] person
       *[other] people
    } of { $unit }: { $title }, { $when }. To see who comes, press "Who comes". To cancel or move it, write "cancel meeting".
meetings-call-dropped = Dropped, nothing was sent. Write "call a meeting" whenever you need to.

meetings-card-event = { $title }, at { $place } ({ $unit })
meetings-card-poll = { $title }, { $when }, at { $place }. Can you come?
meetings-card-yes = Coming
meetings-card-no = Absent
meetings-invitation = *Invitation*

    { $unit } invites you: *{ $title }*
    When: *{ $when }*
    Where: *{ $place }*

    Can you come? Press a button, or write "coming", or "absent" and why.
meetings-reminder = *Reminder: the meeting is { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }*

    { $unit }: *{ $title }*
    When: *{ $when }*
    Where: *{ $place }*

    You said that you come. If you cannot, write "absent" and why.
meetings-reminder-asking = *Reminder: the meeting is { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }*

    { $unit }: *{ $title }*
    When: *{ $when }*
    Where: *{ $place }*

    You have not answered yet. Can you come? Press a button, or write "coming", or "absent" and why.
meetings-cancelled = *Meeting cancelled*

    { $unit }: the meeting "{ $title }" of { $when } at { $place } *does not take place*.

    You need not come.
meetings-cancelled-because = *Meeting cancelled*

    { $unit }: the meeting "{ $title }" of { $when } at { $place } *does not take place*.
    Reason: { $reason }

    You need not come.
meetings-moved = *Meeting at another time*

    { $unit }: { $title }
    New time: *{ $when }*
    Where: *{ $place }*
    It was to be { $before }; it is not then any more.

    As the time is another, please answer again: press a button, or write "coming", or "absent" and why.
meetings-elsewhere = *Meeting at another place*

    { $unit }: { $title }
    When: *{ $when }*, as before
    New place: *{ $place }*
    It was to be at { $from }.

    Your earlier answer is kept. To change it, press a button.

meetings-answered-coming = { $late ->
        [0] Noted: you *come*.
       *[other] The meeting has begun. Noted: you *come*.
    }
    { $title }
    When: { $when }
    Where: { $place }
    If you cannot come after all, write "absent" and why.
meetings-answered-excused = { $late ->
        [0] Noted: you are *absent*, reason: { $reason }.
       *[other] The meeting has begun. Noted: you are *absent*, reason: { $reason }.
    }
    { $title }
    When: { $when }
    Where: { $place }
    If you can come after all, write "coming".
meetings-answered-excused-bare = { $late ->
        [0] Noted: you are *absent*.
       *[other] The meeting has begun. Noted: you are *absent*.
    }
    { $title }
    When: { $when }
    Where: { $place }
    To give a reason, write "absent" and the reason. If you can come after all, write "coming".
meetings-answered-group-coming = Noted: { $name } comes to the meeting { $when }, { $place }.
meetings-answered-group-excused = Noted: { $name } is absent from the meeting { $when }, { $place }. To give a reason, write "absent" and the reason to me privately.
meetings-answer-which-none = The meeting "{ $title }", { $when }, { $place }: do you come or not? Please press a button.
meetings-answer-which-coming = The meeting "{ $title }", { $when }: you said that you come. To change that, press a button.
meetings-answer-which-excused = The meeting "{ $title }", { $when }: you said that you are absent. To change that, press a button.
meetings-ask-reason = Noted: you are *absent* from the meeting "{ $title }", { $when }, { $place }.

    Please say why, for example: hospital appointment.
meetings-reason-dropped = I no longer wait for a reason; you are noted as absent. Please write that again.
meetings-need-reason = Please write the reason in words, or press "No reason given".
meetings-answer-cancelled = The meeting "{ $title }" of { $when } is cancelled, no answer is needed. For other meetings write "meetings".
meetings-answer-over = The meeting "{ $title }" of { $when } is over, no answer can be noted any more. For other meetings write "meetings".
meetings-not-invited = { $name } is not on the list of { $unit }, so I could not note the answer. If that is a mistake, please tell an officer of the unit.

meetings-agenda-head = *Coming meetings*
meetings-agenda-none = There are no coming meetings. When there is one, the invitation comes here.
meetings-agenda-stranger = There are no meetings for you, as you are not in any unit yet. Ask an officer of your chapter for an invitation code, then write: /start and the code.
meetings-agenda-entry =
    When: *{ $when }*
    { $title }
    Where: { $place }
    Unit: { $unit }
meetings-agenda-mine-coming = You: coming
meetings-agenda-mine-excused = You: absent
meetings-agenda-mine-excused-because = You: absent, { $reason }
meetings-agenda-mine-silent = You: not answered yet
meetings-agenda-counts = Invited { $invited }: { $coming } coming, { $excused } excused, { $silent } not answered
meetings-agenda-ask = Press a button to answer.

meetings-who-head = *Who comes: { $title }*
    { $when }, { $place } ({ $unit })
    Invited { $invited }: { $coming } coming, { $excused } excused, { $silent } not answered
meetings-who-group = The meeting "{ $title }" of { $when }: invited { $invited }, { $coming } coming, { $excused } excused, { $silent } not answered. Names are shown in private only: write "meetings" to me privately.
meetings-who-coming = *Coming: { $count }*
    { $list }
meetings-who-excused = *Excused: { $count }*
    { $list }
meetings-who-silent = *Not answered: { $count }*
    { $list }
meetings-who-name = { $number }. { $name }
meetings-who-name-phone = { $number }. { $name }, { $phone }
meetings-who-because = { $name }: { $reason }
meetings-who-unreached = { $name } (no message got through, please tell them at home)

meetings-change-none = You have no coming meeting to cancel or move. To call one, write "call a meeting".
meetings-change-which = Which meeting?
meetings-change-what = The meeting "{ $title }", { $when }, { $place } ({ $unit }).

    Cancel or change it?
meetings-change-same = That is how it is already. Please say what is to be different.
meetings-change-dropped = Dropped, the meeting stays as it is and nobody was told anything.
meetings-change-cancelled = The meeting "{ $title }" of { $when } was cancelled before, nobody is told again.
meetings-change-on = The meeting "{ $title }" began at { $when } and cannot be cancelled or moved any more.
meetings-change-over = The meeting "{ $title }" of { $when } is over and cannot be cancelled or moved any more.
meetings-cancel-ask-reason = Why is the meeting "{ $title }", { $when } cancelled? Please write the reason for everybody to read.
meetings-cancel-preview = *About to cancel, nothing is sent yet*

    { $unit }: *{ $title }*
    When: *{ $when }*
    Where: { $place }

    To be told: *{ $invited }* invited. If that is right, press "Tell them it is cancelled".
meetings-cancel-preview-because = *About to cancel, nothing is sent yet*

    { $unit }: *{ $title }*
    When: *{ $when }*
    Where: { $place }
    Reason: { $reason }

    To be told: *{ $invited }* invited. If that is right, press "Tell them it is cancelled".
meetings-cancel-done = The meeting "{ $title }", { $when } is cancelled, and the { $people } invited are told.
meetings-move-head = The meeting "{ $title }" is set for { $when }, { $place }.
meetings-move-ask-place = The meeting "{ $title }", { $when }: where is it to be? For example: nhà văn hóa xóm Liên Sơn
meetings-move-preview = *About to change, nothing is sent yet*

    { $unit }: *{ $title }*
    When: *{ $when }* ({ $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    })
    Where: *{ $place }*
    Before: { $before }, { $from }

    To be told: *{ $invited }* invited.
meetings-move-anew = As the time is another, earlier answers are dropped and everybody is asked again.
meetings-move-preview-ask = If that is right, press "Tell them of the change".
meetings-move-done = The meeting "{ $title }" is now { $when }, { $place }, and the { $people } invited are told.
meetings-move-past = The new time has gone by, the meeting was not changed. Write "move meeting" to choose another.

meetings-attendance-none = There is no meeting to take attendance of now. It can be taken from two hours before a meeting begins until a day after.
meetings-attendance-which = Attendance of which meeting?
meetings-list = *Attendance: { $title }*
    { $when }, { $from } to { $to } of { $total }

    { $list }
meetings-list-open = ◻️ { $number }. { $name }
meetings-list-excused = ◻️ { $number }. { $name } (excused)
meetings-list-present = ✅ { $number }. { $name }
meetings-list-absent = ❌ { $number }. { $name }
meetings-list-excused-absent = ❌ { $number }. { $name } (excused)
meetings-attendance-how = Write the numbers of those present, for example: present 1-10, 12. Or: absent 3, 7. Or: all except 3, 7. Names work too. At the end write "done".
meetings-attendance-so-far = Noted: { $present } present, { $excused } excused, { $absent } absent, { $open } not ticked. Go on, or write "done".
meetings-attendance-no-number = There is no number { $number } on the list, only 1 to { $last }. Nothing was noted, please write it again.
meetings-attendance-several = Several are called "{ $name }":
    { $list }
    Nothing was noted, please write the number.
meetings-attendance-unclear = I did not understand "{ $part }". Please write numbers, for example: present 1-10, 12, or: all except 3, 7. At the end write "done".
meetings-attendance-left = { $left } are not ticked yet. Were they present or absent?
meetings-attendance-done = *Attendance taken: { $title }*
    { $when }, { $unit }
    Of { $total }: *{ $present } present*, { $excused } excused, { $absent } absent without excuse{ $open ->
        [0] .
       *[other] , { $open } not ticked.
    }
meetings-attendance-excused = Excused: { $names }
meetings-attendance-absent = Absent without excuse: { $names }
meetings-attendance-again = To correct it, write "take attendance" again.

meetings-remind-ask-unit = The reminders of which unit?
meetings-remind-show = { $unit } is reminded of meetings { $reminders } before. To change that write for example: /hop nhắc 3 ngày, 1 ngày, 2 giờ
meetings-remind-set = From now on { $unit } is reminded of meetings { $reminders } before. Meetings called already keep their reminders.
meetings-remind-bounds = At most { $most } reminders, each from 10 minutes to 30 days before. Please write again, for example: /hop nhắc 3 ngày, 1 ngày, 2 giờ
meetings-span-days = { $count } { $count ->
        [one] day
       *[other] days
    }
meetings-span-hours = { $count } { $count ->
        [one] hour
       *[other] hours
    }
meetings-span-minutes = { $count } { $count ->
        [one] minute
       *[other] minutes
    }
meetings-span-none = never
