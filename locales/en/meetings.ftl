# Meetings: call, answer, remind, change, attendance.

meetings-help-hop = call a meeting — invite the members
meetings-help-lich = meetings — your coming meetings
meetings-help-huyhop = cancel meeting — cancel or move a meeting
meetings-help-diemdanh = take attendance — note who came

meetings-choice-coming = Coming
meetings-choice-excused = Absent, reason…
meetings-choice-coming-on = Coming { $when }
meetings-choice-excused-on = Absent { $when }
meetings-choice-no-reason = No reason given
meetings-who-none = No meeting is coming up. To call one, write "call a meeting" with day, hour and place.
meetings-who-which = Who comes to which meeting? Please choose:
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
meetings-choice-officers = Invite officers only
meetings-choice-members = Invite members too
meetings-choice-reason = Change the reason
meetings-choice-meeting = { $when } { $title } ({ $unit })
meetings-choice-cancel-meeting = Cancel the meeting
meetings-choice-move-time = Move it to another time
meetings-choice-move-place = Change the place
meetings-choice-rename = Change what it is about
meetings-choice-call-again = Call another meeting
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
    Kind: { $kind }

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
meetings-preview-some = Only *{ $who }* are invited; other members get no invitation. To invite all, write "invite members".
meetings-who-are-officers = officers
meetings-who-are-female = women
meetings-who-are-male = men
meetings-who-are-aged = { $to ->
        [0] from the age of { $from }
       *[other] { $from ->
            [0] up to the age of { $to }
           *[other] aged { $from } to { $to }
        }
    }
meetings-who-are-absent = who missed the latest meeting
meetings-preview-officers = Only *officers* and heads of chapters are invited; members get no invitation.
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
meetings-reached = { $reached } people{ $unreachable ->
        [0] {""}
       *[other] ; { $unreachable } do not use the assistant yet, please tell them yourself
    }
meetings-call-sent = Invitations sent to { $people }. { $unit }: { $title }, { $when }. To see who comes, press "Who comes". To cancel or move it, write "cancel meeting".
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
meetings-moved-little = *Meeting at another hour*

    { $unit }: { $title }
    New time: *{ $when }*
    Place: *{ $place }*
    It was { $before }.

    Your answer stays as it was. If the new hour does not suit you, press a button.
meetings-renamed = *Meeting about something else*

    { $unit }: the meeting of { $when }, { $place }
    Now about: *{ $title }*
    Before: { $was }.

    Your answer stays as it was. To change it, press a button.
meetings-elsewhere = *Meeting at another place*

    { $unit }: { $title }
    When: *{ $when }*, as before
    New place: *{ $place }*
    It was to be at { $from }.

    Your earlier answer is kept. To change it, press a button.

meetings-answered-coming = { $late ->
        [0] Noted: you *come*{ $guests ->
            [0] .
           *[other] , with { $guests } more.
        }
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
meetings-who-because = { $name }: { $reason }
meetings-who-unreached = *No message got through, please tell them at home: { $count }*
    { $list }
meetings-choice-more-unreached = { $left } more to tell at home
meetings-today = Meeting at { $at }: { $title }, { $unit }, at { $place }
meetings-remind-ask = "{ $title }", { $when }: { $count } people have not answered. Remind them? Nothing is sent yet.
meetings-choice-remind-silent = Remind who has not answered
meetings-reminded = Reminded: { $people }. { $unit }: { $title }, { $when }.
meetings-remind-nobody = Everybody invited to "{ $title }" has answered, so I remind nobody. To see them, write "who comes".

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
meetings-cancel-done = The meeting "{ $title }", { $when } is cancelled; told: { $people }.
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
meetings-move-kept = It moves only a little, so earlier answers stay; whoever cannot come answers again.
meetings-move-ask-title = The meeting "{ $title }", { $when }: what is it about now? For example: half-year review
meetings-move-preview-ask = If that is right, press "Tell them of the change".
meetings-move-done = The meeting "{ $title }" is now { $when }, { $place }, told: { $people }.
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
meetings-attendance-counted-in = { $count } were counted.{ $left ->
        [0] {""}
       *[other] {" "}The list above differs from that by { $left }.
    }
meetings-attendance-fewer = { $count } were counted, and only { $present } are ticked as present. Were the rest really absent? Go on with numbers or names of those present, or choose:
meetings-attendance-had-excuse = Among them { $count } had excused themselves and are now noted as present: { $names }. If they were absent, write "absent" and the name.
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

meetings-answered-late = The meeting "{ $title }", { $when }, is over. Noted: you were absent, told late. Reason: { $reason }
meetings-answer-sure-coming = You come to the meeting "{ $title }", { $when }, is that right?
meetings-answer-sure-excused = You cannot come to the meeting "{ $title }", { $when }, is that right?
meetings-answer-choice-coming = I come
meetings-answer-choice-excused = I cannot come
meetings-answer-later = All right. Once you know whether you come to "{ $title }", { $when }, please press a button or write to me.
meetings-answer-which-meeting-coming = To which meeting do you come? Please choose:
meetings-answer-which-meeting-excused = From which meeting are you absent? Please choose:
meetings-for-private = To answer for somebody else, please write to me privately.
meetings-for-ask-name = For whom do you say { $wish ->
        [coming] that they come
       *[excused] that they are absent
    }? Please write the full name as it is on the list of members; next time I remember. If that was not meant, write "cancel".
meetings-for-unknown = Nobody called "{ $name }" is invited by { $unit }. Please write the full name, or "stop".
meetings-for-several = Several people are called "{ $name }". Please choose one:
meetings-for-noted-coming = Noted: { $name } *comes*, { $title }, { $when }. I am telling them too.
meetings-for-noted-excused = Noted: { $name } is *absent*, { $title }, { $when }. I am telling them too.
meetings-for-answered-coming = { $name } has said that they come, so I leave it so. To change it, please let { $name } write.
meetings-for-answered-excused = { $name } has said that they are absent, so I leave it so. To change it, please let { $name } write.
meetings-for-told-coming = { $by } has answered for you: you *come* to the meeting "{ $title }", { $when }, at { $place }. If not so, please press again.
meetings-for-told-excused = { $by } has answered for you: you are *absent* from the meeting "{ $title }", { $when }, at { $place }. If not so, please press again.
meetings-who-guests = { $name } (with { $guests } more)

meetings-help-chuyencan = turnout — who is often absent, whom to visit
meetings-turnout-ask-unit = The turnout of which unit? Please choose, or write its name.
meetings-turnout-none = { $unit } has no meeting yet whose attendance was taken. After a meeting, write "take attendance".
meetings-turnout-head = *Turnout: { $unit }*, last { $count } meetings
meetings-turnout-chart = Turnout: { $unit }
meetings-turnout-meeting = { $day }: { $rate }% came ({ $present }), { $excused } absent with excuse, { $absent } without. { $title }
meetings-turnout-chapter = { $way } { $rate }% { $unit } ({ $people } people{ $calls ->
        [0] {")"}
       *[other] , { $calls } to be visited)
    }
meetings-turnout-chapters-ask = ↑ more, ↓ fewer than before. For a chapter, press its name.
meetings-turnout-trend-up = The later meetings had { $points } points more than the earlier.
meetings-turnout-trend-down = The later meetings had { $points } points fewer than the earlier.
meetings-turnout-trend-same = The later meetings were like the earlier.
meetings-turnout-nobody = Nobody was absent three times in a row.
meetings-turnout-calls = *To be called on: { $count }*
    { $list }
meetings-turnout-no-phone = no telephone number
meetings-turnout-call-absent = { $number }. { $name }, { $phone }: absent { $times } times in a row without excuse, came { $present }/{ $all } times
meetings-turnout-call-excused = { $number }. { $name }, { $phone }: excused { $times } times in a row, perhaps ill
meetings-turnout-visit = To visit { $name }
meetings-turnout-visit-all = Note all { $count } as visits to do
meetings-turnout-members = Everybody
meetings-turnout-members-head = *{ $unit }*, the latest meeting first
    ✅ came, ✉️ excused, ❌ not excused, ▫️ not known
meetings-turnout-note = *For the new week, { $unit }:* some have not come for long.
meetings-turnout-note-off = No weekly word
meetings-turnout-note-on = Weekly word
meetings-turnout-note-is-off = No more weekly word about { $unit }. To see it any time: write "turnout".
meetings-turnout-note-is-on = From now on I write on Monday mornings whom to call on in { $unit }, when there is somebody.
meetings-choice-onward-cancel = Cancel from this one on
meetings-choice-onward-move = Change from this one on
meetings-series-holidays-keep = Still meet
meetings-series-holidays-skip = Leave it out
meetings-series-holidays-next_day = Move to the next day
meetings-series-ask-rule = How often? For example: 14h ngày 15 hằng tháng, chủ nhật đầu mỗi tháng, rằm hằng tháng, 6 tháng một lần
meetings-series-ask-first = On which day is the first one? For example: 15/12
meetings-series-ask-hour = At what time? For example: 14h, 7 pm
meetings-series-ask-place = Where? For example: nhà văn hóa xóm Liên Sơn
meetings-series-ask-title = What about? For example: monthly meeting of the chapter
meetings-series-ask-holidays = What if one falls on a public holiday (Tết, 10/3 lunar, 30/4, 1/5, 2/9, 1/1)?
meetings-series-ask-ahead = How many days ahead are invitations to go out? For example: 7
meetings-series-ask-until = Until which day? For example: 31/12/2027. If there is none, please write "none".
meetings-series-unclear-rule = I could not read how often.
meetings-series-unclear-hour = I could not read the time.
meetings-series-unclear-ahead = Please write a number of days from { $least } to { $most }.
meetings-series-unclear-until = I could not read the day, or it has passed.
meetings-series-day = { $day }
meetings-series-day-moved = { $day } (instead of { $from }, a holiday)
meetings-series-preview = *Please check; nothing is set up yet*

    Unit: *{ $unit }*
    Meets: *{ $rule }*
    At: *{ $hour }*
    Place: *{ $place }*
    About: *{ $title }*{ $bounded ->
        [0] {""}
       *[other] {" "}(until { $until })
    }
    Kind: { $kind }

    The next ones:
    { $next }

    { $holidays ->
        [keep] On public holidays it meets too.
        [skip] One that falls on a public holiday is left out.
        [next_day] One that falls on a public holiday moves to the next day.
       *[none] None falls on a public holiday.
    }
    Invitations to each go out by themselves { $days } days ahead, to *{ $people } people*.

    If this is right, press "Set this up".
meetings-series-change-preview = *Changing the regular meeting, from the next one on; nothing is saved yet*

    Unit: *{ $unit }*
    Meets: *{ $rule }*
    At: *{ $hour }*
    Place: *{ $place }*
    About: *{ $title }*{ $bounded ->
        [0] {""}
       *[other] {" "}(until { $until })
    }
    Kind: { $kind }

    The next ones:
    { $next }

    { $holidays ->
        [keep] On public holidays it meets too.
        [skip] One that falls on a public holiday is left out.
        [next_day] One that falls on a public holiday moves to the next day.
       *[none] None falls on a public holiday.
    }
    Invitations to each go out by themselves { $days } days ahead, to *{ $people } people*. One whose invitations have gone out stays as it is.

    Press what is to change, then "Save".
meetings-series-choice-confirm = Set this up
meetings-series-choice-save = Save
meetings-series-choice-rule = How often
meetings-series-choice-hour = Time
meetings-series-choice-place = Place
meetings-series-choice-title = About
meetings-series-choice-kind = Change the kind
meetings-series-choice-holidays = Holidays
meetings-series-choice-ahead = Days ahead
meetings-series-choice-until = Last day
meetings-series-choice-manage = Regular: { $title } ({ $unit })
meetings-series-choice-skip = Leave out { $when }
meetings-series-choice-change = Change from the next one on
meetings-series-choice-end = End it
meetings-series-made = Set up: { $title }, { $rule } at { $hour }, { $place }. { $sent ->
        [0] Invitations to the first one, { $next }, go out by themselves at { $on }.
       *[other] Invitations to the first one, { $next }, went to { $people }.
    } To see or change it, write "/hop series".
meetings-series-changed = Changed: { $title }, { $rule } at { $hour }, { $place }. { $sent ->
        [0] Invitations to the next one, { $next }, go out by themselves at { $on }.
       *[other] Invitations to the next one, { $next }, went to { $people }.
    }
meetings-series-no-days = By that rule there is no meeting any more, so nothing was saved. Write "/hop series" to look again.
meetings-series-head = *Regular meetings*
meetings-series-none = There is no regular meeting yet. To set one up, write for example: họp chi hội 14h ngày 15 hằng tháng tại nhà văn hóa xóm Liên Sơn
meetings-series-line =
    Regular: *{ $title }*, { $rule } at { $hour }
    Place: { $place } ({ $unit })
    Next, not yet invited to: { $next }
meetings-series-card = *Regular meeting: { $title }* ({ $unit })
    Meets: { $rule } at { $hour }
    Place: { $place }
    Next: *{ $next }*; invitations go out by themselves { $days } days ahead.

    One whose invitations have gone out is cancelled or moved with /huyhop.
meetings-series-over = The regular meeting "{ $title }" has ended; no more are made. For a new one, write /hop.
meetings-series-skipped = Left out: { $left } of "{ $title }". Nobody was invited to it yet, so nobody is told.
meetings-series-end-ask = End the regular meeting "{ $title }", { $rule } at { $hour }? No more will be made by themselves.
meetings-series-ended = The regular meeting "{ $title }" has ended. { $stays ->
        [0] None is coming up.
       *[other] The one whose invitations have gone out, { $left }, stays. To cancel it, write /huyhop.
    }
meetings-series-kept = Stopped; the regular meeting stays as it was.

# What belongs to a meeting.
meetings-choice-details = Details
meetings-choice-details-on = Details { $when }
meetings-choice-add-agenda = Agenda
meetings-choice-add-papers = Papers
meetings-choice-add-guest = Invite a guest
meetings-choice-add-count = Number who came
meetings-choice-add-conclusion = What was decided
meetings-choice-add-kind = Kind of meeting
meetings-kind-regular = Regular meeting
meetings-kind-conference = Half-year or yearly conference
meetings-kind-talk = Talk
meetings-kind-cleanup = Clean-up day
meetings-kind-contest = Contest
meetings-kind-other = Something else
meetings-details = *{ $title }* ({ $unit })
    At: { $when }
    Place: { $place }
    Kind: { $kind }. Papers: { $papers }. Guests: { $guests }
meetings-details-agenda = *Agenda*
    { $value }
meetings-details-guests = *Guests*: { $value }
meetings-details-count = *Number who came*: { $count }, noted by { $by }
meetings-details-conclusion = *What was decided*
    { $value }
meetings-details-ask-agenda = What is on the agenda of "{ $title }"? Please write it, one point a line.
meetings-details-ask-papers = Please send photos or files for "{ $title }". When that is all, write "done".
meetings-details-ask-guest = Which guest is invited to "{ $title }"? Please write the name, with a phone number if there is one. For example: Trần Văn Bình, 0912345678
meetings-details-ask-count = How many people came to "{ $title }"? For example: 800
meetings-details-ask-conclusion = What was decided at "{ $title }"? Please write it.
meetings-details-ask-kind = What kind of meeting is "{ $title }"?
meetings-details-got-papers = Received.
meetings-details-need-papers = I saw no photo or file.
meetings-details-need-guest = I could not read the name of the guest.
meetings-details-need-count = Please write one number.
meetings-details-too-long = That is more than { $most } letters. Please write less, or send it as a file under "Papers".
meetings-choice-papers-now = Send now
meetings-choice-papers-later = With the last reminder
meetings-choice-papers-keep = Only keep
meetings-papers-ask = "{ $title }", { $when }, has { $papers } papers. Send them now to the *{ $people } people* invited? Either way the last reminder before it brings them.
meetings-papers = *Papers for "{ $title }"*
    { $unit }, { $when }, { $place }. Please look at them before you come.
meetings-papers-sent = The papers went to { $people }.
meetings-papers-kept = { $papers } papers are kept; nobody was sent any.
meetings-reminder-agenda = *Agenda*
    { $agenda }
meetings-conclusion = *What was decided at "{ $title }"*
    { $unit }, { $when }

    { $text }
meetings-conclusion-ask = Kept, not sent. Who shall get it?
meetings-choice-conclusion-absent = Send to { $count } absent
meetings-choice-conclusion-all = Send to all { $count } invited
meetings-choice-conclusion-keep = Only keep
meetings-conclusion-sent = What was decided went to { $people }.
meetings-conclusion-kept = Kept; nobody was sent it.

# The calendar of the phone.
meetings-choice-calendar = Phone calendar
meetings-choice-calendar-link = Keep it up to date
meetings-choice-calendar-end = Withdraw this link
meetings-calendar-name = Meetings
meetings-calendar-file = Here are your meetings. Press the file to put them into the calendar of your phone. When a meeting moves, please fetch it again.
meetings-calendar-link =
    Your own calendar link; it follows when a meeting moves or is cancelled:
    { $link }

    Please add it to your phone as a subscribed calendar. Pass it on to nobody: whoever has it sees the calendar. Links from before work no more.
meetings-calendar-ended = The link is withdrawn; nobody sees the calendar through it any more. For a new one, write /lich.

meetings-help-madiemdanh = attendance code — a code and QR picture for the door
meetings-list-late = ❌ { $number }. { $name } (told late)
meetings-choice-door = QR at the door
meetings-choice-attendance = Correct the list
meetings-choice-corrections = What was corrected
meetings-attendance-counted = Noted: { $count } people counted. Please go on, or "done".
meetings-corrections-none = This list has not been corrected.
meetings-corrections = *Corrections: { $title }*
meetings-correction = { $at }, { $by }: { $name } from "{ $before }" to "{ $after }"
meetings-presence-present = present
meetings-presence-excused = excused
meetings-presence-absent = absent
meetings-presence-open = not noted
meetings-door-code-link = *Attendance code: { $code }*
    { $title }, { $when }

    Print this QR picture or show it at the door. Members scan it, or write the code to me, and are noted as present. It counts from { $from } to { $to }.
meetings-door-code = *Attendance code: { $code }*
    { $title }, { $when }

    Read the code out or write it at the door. Members write it to me and are noted as present. It counts from { $from } to { $to }.
meetings-door-in = Noted: { $name } is *present*, { $title }. Thank you.
meetings-door-again = { $name } is noted as present at "{ $title }" already.
meetings-door-early = It is early. This code counts from { $from } on the day ({ $when }). Please write it again when you are there.
meetings-door-late = This code no longer counts. If you came to "{ $title }", please tell the officer.
meetings-door-stranger = { $name } is not on the list of { $unit }, so I could not note it. Please tell the officer at the meeting.
meetings-door-unknown = I do not know this attendance code. Please look at it again, or tell the officer.
meetings-door-blocked = Too many wrong codes. Please wait ten minutes, or tell the officer.
# Joint meetings.
meetings-choice-add-partner = Ask another unit
meetings-choice-partner-agree = We take part
meetings-choice-partner-refuse = We do not
meetings-details-partners = *Units taking part*: { $value }
meetings-details-ask-partner = Which unit is asked to "{ $title }"? Please write its name. Its members are invited once an officer of theirs agrees.
meetings-partner-state-asked = { $name } (no answer yet)
meetings-partner-state-agreed = { $name } (agreed)
meetings-partner-state-refused = { $name } (not taking part)
meetings-partner-unknown = I know no other unit of that name.
meetings-partner-several = There are several units of that name. Please choose one, or write the whole name.
meetings-partner-no-officer = That unit has no officer whom I can reach.
meetings-partner-asked-already = That unit has been asked already.
meetings-partner-request = *A joint meeting*

    { $unit } ({ $officer }) asks *{ $partner }* to take part in: *{ $title }*
    At: *{ $when }*
    Place: *{ $place }*

    If you agree, the members of { $partner } are invited. Please press a button.
meetings-partner-agreed = Agreed. Invitations of { $partner } went to { $people }. { $title }, { $when }.
meetings-partner-refused = { $unit } is told that { $partner } does not take part in "{ $title }". No member was written to.
meetings-partner-told-agreed = { $partner } takes part in "{ $title }", { $when }. Invitations went to { $people }.
meetings-partner-told-refused = { $partner } does not take part in "{ $title }", { $when }.
meetings-partner-who = *{ $title }*, { $when }. { $partner }: { $coming } come, { $excused } are excused, { $silent } have not answered.
    Coming: { $names }

# A meeting with a head count only.
meetings-choice-count-only = Invite nobody, only count
meetings-noted-only = Noted: { $title }, { $when }, { $place } ({ $unit }). Nobody is invited. Afterwards please press "Details" and "Number who came".
# My data.
meetings-data-title = Meetings
meetings-data-invited =
    { $title }. Answer: { $answer ->
        [coming] coming
        [excused] not coming
       *[none] none
    }. Excuse: { $reason }. Came: { $attended ->
        [yes] yes
        [no] no
       *[unknown] not noted
    }. Brought along: { $guests }
meetings-data-kin = "{ $word }" is { $name }
meetings-data-calendar = There is a private link to your calendar

meetings-choice-kind = Change kind
meetings-remind-show-kind = { $unit }: { $kind }: reminders { $reminders } before. To change that write for example: /hop nhắc hội nghị 7 ngày, 1 ngày, 2 giờ
meetings-remind-set-kind = From now on { $unit }: { $kind }: reminders { $reminders } before. Meetings called already keep theirs. To drop it write for example: /hop nhắc hội nghị như chung
meetings-remind-own = { $kind } alone: reminders { $reminders } before.
meetings-reminder-several = *Reminder, { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }: { $count } meetings*
meetings-reminder-several-ask = Please answer for each: press the button with its time.
meetings-count-ask = Today was "{ $title }", { $when }, at { $place } ({ $unit }). How many came? Please press the button and write the number.
meetings-count-ask-again = The number who came to "{ $title }", { $when }, is still missing. Please press the button and write it. I shall not ask again.
meetings-move-onward = With "From this one on": the meetings that follow are { $rule } at { $hour }, { $place }.
meetings-guest-invited = { $name } can be written to here: I have sent them the invitation and added them to those who answer.
meetings-help-ketluan = conclusions — what earlier meetings decided
meetings-choice-conclusions = What earlier meetings decided
meetings-conclusions-none = There are no conclusions yet of a meeting to which you were invited. Once an officer has written them you find them here.
meetings-choice-conclude = Write conclusions: { $meeting }
meetings-conclusions-which-or-write = Write what the latest meeting decided, or read what was written? Please choose:
meetings-conclusions-which = Of which meeting? Please choose:
meetings-choice-calendar-one = Add to my calendar
meetings-choice-calendar-unit = Calendar of { $unit }
meetings-calendar-one = Press the file to add this meeting to the calendar of your phone. If it is moved, fetch the file again.

## In reports
meetings-figure-held = Meetings and conferences
meetings-figure-turnout = Share of members who came
meetings-figure-row = { $kind }: { $title } ({ $attended } of { $marked } marked)

## Minutes
meetings-help-bienban = minutes — the minutes of a meeting for Word, with the attendance list
meetings-minutes-none = No meeting has been held yet. To call one write for example: họp 19h mai tại nhà văn hóa
meetings-minutes-which = The minutes of which meeting?
meetings-minutes-not-that-day = No meeting of that day is noted. The minutes of which of these?
meetings-choice-minutes = Minutes (Word)
meetings-minutes-sent = Minutes of { $title } for Word, with the attendance list. Fill in what is open, print and sign. There are names in it: keep it to yourself.
meetings-minutes-kind = MINUTES
meetings-minutes-letters = BB
meetings-minutes-when = TIME AND PLACE
meetings-minutes-time = Began: { $hour }, { $day }.
meetings-minutes-place = Place: { $place }.
meetings-minutes-who = WHO WAS THERE
meetings-minutes-present = { $came } of { $total } invited; { $excused } excused, { $absent } absent.
meetings-minutes-counted = { $came } came.
meetings-minutes-guest = Guest: { $name }.
meetings-minutes-led = Chair: ……………………; secretary: ……………………
meetings-minutes-agenda = AGENDA
meetings-minutes-conclusion = DECIDED
meetings-minutes-closing = The minutes were read out and agreed to at ………
meetings-minutes-secretary = SECRETARY
meetings-minutes-chair = CHAIR
meetings-minutes-appendix = Appendix
meetings-minutes-list = ATTENDANCE
meetings-minutes-reference = (To the minutes of { $title })
meetings-minutes-column-place = No.
meetings-minutes-column-name = Name
meetings-minutes-column-unit = Unit
meetings-minutes-column-came = Was there
meetings-minutes-is-present = present
meetings-minutes-is-excused = excused
meetings-minutes-is-absent = absent
meetings-minutes-is-open = not noted

## The list to be signed at the door
meetings-help-indiemdanh = sign-in sheet: a Word list for members to sign when they come
meetings-choice-sheet = Sign-in sheet
meetings-sheet-none = No meeting is coming. To call one write for example: họp 19h mai tại nhà văn hóa
meetings-sheet-which = The list of which meeting?
meetings-sheet-not-that-day = No meeting of that day is noted. The list of which of these?
meetings-sheet-sent = The list to sign for { $title }, for Word. Afterwards write "điểm danh" to note who was there.
meetings-sheet-letters = DS
meetings-sheet-kind = ATTENDANCE LIST
meetings-sheet-when = { $hour }, { $day }, { $place }
meetings-sheet-told-coming = is coming
meetings-sheet-told-excused = excused
meetings-sheet-guest = guest
meetings-sheet-column-place = No.
meetings-sheet-column-name = Name
meetings-sheet-column-unit = Unit
meetings-sheet-column-told = Answered
meetings-sheet-column-signed = Signature
meetings-sheet-sum = Present: …………; excused: …………; absent: …………
meetings-sheet-secretary = TAKEN BY
meetings-sheet-chair = CHAIR

# On a page of the console.
meetings-field-unit = Unit
meetings-field-startsAt = Day and hour
meetings-field-place = Place
meetings-field-title = What for
meetings-field-reason = Reason
meetings-page-call = The invitation that will be sent:
meetings-page-change = It will be changed so, and those invited are told:
meetings-page-cancel = It will be cancelled, and those invited are told.
meetings-page-send = Send
meetings-page-cancel-now = Cancel the meeting
meetings-page-told = Sent to { $people } people; { $unreachable } are not reachable.
