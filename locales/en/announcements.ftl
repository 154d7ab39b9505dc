# Announcements: notices, legal information, urgent alerts.

announcements-help-thongbao = announcement — send a notice to members
announcements-help-phapluat = legal information — send it with its source
announcements-help-khan = urgent alert — tell everybody now, at night too
announcements-help-tiendo = progress — how far a message has come, who has not got it
announcements-help-tin = latest news — look at the latest announcements again

# What members see
announcements-header-notice = *NOTICE*
    { $units }
announcements-header-legal = *LEGAL INFORMATION*
    { $units }
announcements-header-alert = *URGENT ALERT*
    { $units }
announcements-source = Source: { $source }
announcements-read = I have read it
announcements-names-more = { $names } and { $more } { $more ->
        [one] other unit
       *[other] other units
    }
announcements-thanks = Thank you, it is noted that you have read it.
announcements-read-before = It is noted already that you have read this. To see the latest, write "latest news".

announcements-kind-notice = Notice
announcements-kind-legal = Legal information
announcements-kind-alert = Urgent alert

# Latest announcements
announcements-latest = *Latest announcements*
announcements-list-line = *{ $number }. { $kind }*, { $date }
    { $units }: { $begin }
announcements-do-open = Show { $number }: { $begin }
announcements-none = Nothing has been announced to you yet. When there is something I will write to you.
announcements-none-in-group = Nothing has been announced in this group yet.
announcements-not-yours = There is no such announcement in your units. To see the latest, write "latest news".

# Writing one
announcements-ask-text-notice = Please write the text of the announcement. A photo or file may come with it. Nothing is sent before you confirm it.
announcements-ask-text-legal = Please write the legal information. A photo or file may come with it. I will then ask for its source.
announcements-ask-text-alert = Please write the *urgent alert*: what, where, and what people should do now. Nothing is sent before you confirm it.
announcements-ask-text-attached = { $attachments ->
        [one] One file is here.
       *[other] { $attachments } files are here.
    } Please write the text as well.
announcements-attachment-unfit = Only photos, videos and files can go with it. What just came cannot.
announcements-attachment-too-many = At most { $most } files can go with an announcement. What just came does not.
announcements-ask-more = { $length } characters are here. If there is more, please send it. If this is all, press "That is all".
announcements-enough = That is all
announcements-text-too-long = The text has { $length } characters; at most { $limit } can be sent. I do not cut it. Please shorten it and send it again.
announcements-write-again = Write it anew

announcements-ask-source = What is the *source* of this? Please give the law or document, the article, and a link if there is one.
announcements-source-empty = Legal information is not sent without its source. Please give the law or document, the article, or a link.
announcements-source-too-long = The source is too long; at most { $limit } characters. Please give only document, article and link.
announcements-source-link = The link is not right. It must be whole and begin with https:// or http://. Please copy it from the browser and send the whole source again.

announcements-ask-units =
    To which *unit*? Please choose, or type its name.
    For several, type the names with commas between them. For all of yours, type "all".
announcements-all-units = All units that I am in charge of
announcements-with-below = { $units }, with the { $count } units below
announcements-officers-only = Officers only
announcements-officers-of = officers of { $units }
announcements-unit-within = { $unit } ({ $parent })
announcements-units-several = "{ $name }" may be { $units }. Please choose, or type the full name.
announcements-units-none = There is no "{ $name }" among the units that you are in charge of. Please choose below, or type the name again.
announcements-nobody = { $units } has no members and no group chat yet. Please choose another unit.
announcements-nobody-reachable = { $units } has { $people } people, but none of them can be reached here yet. Please invite them first, or choose another unit.

announcements-reach =
    It goes { $reached ->
        [0] {""}
        [one] to { $reached } person{" "}
       *[other] to { $reached } people{" "}
    }by { $groupMessages ->
        [0] {""}
        [one] { $groupMessages } group message
       *[other] { $groupMessages } group messages
    }{ $groupMessages ->
        [0] {""}
       *[other] { $privateMessages ->
            [0] {""}
           *[other] {" "}and{" "}
        }
    }{ $privateMessages ->
        [0] {""}
        [one] { $privateMessages } private message
       *[other] { $privateMessages } private messages
    }
announcements-reach-not = { $reach }; { $unreachable } not reachable
announcements-confirm-notice =
    Above is the *notice* exactly as members will see it. *Nobody has got it yet.*

    Units: *{ $units }*
    {""}*{ $reach }*.

    Shall it be sent?
announcements-confirm-legal =
    Above is the *legal information* exactly as members will see it. *Nobody has got it yet.*

    Units: *{ $units }*
    {""}*{ $reach }*.

    Shall it be sent?
announcements-confirm-alert =
    Above is the *urgent alert* exactly as members will see it. *Nobody has got it yet.*
    It reaches those too who stopped messages, at night as well.

    Units: *{ $units }*
    {""}*{ $reach }*.

    Shall it be sent?
announcements-confirm-prepared =
    Above is the *urgent alert* exactly as people will see it. *Nobody has got it yet.*

    Units: *{ $units }*
    {""}*{ $reach }*, those who stopped messages too, at night as well.

    Once pressed it leaves at once and cannot be taken back.
announcements-quiet = These are quiet hours. Once confirmed, it leaves by itself at *{ $time }, { $date }*. For what cannot wait use "urgent alert".
announcements-relative-days = The text says { $words }, but it arrives at { $time }, { $date }, and would be read as another day. Better write the day.
announcements-write-dates = Write the days in full
announcements-send-people = Send to { $people } { $people ->
        [one] person
       *[other] people
    }
announcements-send-groups = Send to { $groups } { $groups ->
        [one] group
       *[other] groups
    }
announcements-alert-people = Alert { $people } { $people ->
        [one] person
       *[other] people
    } now
announcements-alert-groups = Alert { $groups } { $groups ->
        [one] group
       *[other] groups
    } now
announcements-edit-text = Change the text
announcements-edit-units = Change the units
announcements-edit-source = Change the source
announcements-confirm-hint = What you wrote is not part of the message. Please press one of the buttons below, or type its number. For others, write "only" and the name of the unit, or "only officers".
announcements-not-sent = Nobody has got it yet.
announcements-not-yet = Not yet, let me look
announcements-sure =
    The alert will ring at once for *{ $people } people*{ $groupMessages ->
        [0] {""}
       *[other] {" "}and *{ $groupMessages } groups*
    } and cannot be taken back.
    Are you sure?
announcements-sure-groups =
    The alert will ring at once in *{ $groupMessages } groups* and cannot be taken back.
    Are you sure?
announcements-again = *You sent this message at { $time } to { $units }.* I have not sent it again: everybody would get it twice. Send it once more?
announcements-again-other = *{ $name } sent this message at { $time } to { $units }.* I have not sent it again: everybody would get it twice. Send it once more?
announcements-not-again = Do not send again
announcements-do-again = Send once more
announcements-audience-changed = The number of people has just changed from { $before } to *{ $people }*. Nothing was sent. Please look again.
announcements-cancelled = Left; nobody got it. To write one again, write "announcement".
announcements-sample = This is only the preview; the button is for those who get the message.

# How it goes
announcements-progress-head = *{ $kind }* sent at { $time }, { $date }
    { $units }: { $begin }
    State: *{ $phase }*
announcements-phase-running = being sent
announcements-phase-held = quiet hours; it leaves at { $time }, { $date }
announcements-phase-freezing = preparing the list of people
announcements-phase-paused = paused
announcements-phase-stopped = stopped
announcements-phase-undoing = being taken back, { $waiting } messages left
announcements-phase-undone = taken back
announcements-phase-done = all sent
announcements-progress-total =
    People: *{ $people }*
    Sent: *{ $sent }* · Read: *{ $read }*{ $waiting ->
        [0] {""}
       *[other] {" "}· Waiting: { $waiting }
    }{ $failed ->
        [0] {""}
       *[other] {" "}· Failed: { $failed }
    }{ $uncertain ->
        [0] {""}
       *[other] {" "}· Not known: { $uncertain }
    }{ $unreachable ->
        [0] {""}
       *[other] {" "}· Not reachable: { $unreachable }
    }{ $skipped ->
        [0] {""}
       *[other] {" "}· Not sent any more: { $skipped }
    }
announcements-progress-groups = Group chats: { $sent } of { $groups } have got it
announcements-coverage-chapters = *{ $unitsReading }/{ $units } chapters, { $percent }% of members have read it*
announcements-coverage-units = *{ $unitsReading }/{ $units } units, { $percent }% of people have read it*
announcements-progress-unit =
    { $unit }: sent { $sent }/{ $people }, read { $read }{ $waiting ->
        [0] {""}
       *[other] , waiting { $waiting }
    }{ $failed ->
        [0] {""}
       *[other] , failed { $failed }
    }{ $uncertain ->
        [0] {""}
       *[other] , not known { $uncertain }
    }{ $unreachable ->
        [0] {""}
       *[other] , not reachable { $unreachable }
    }{ $skipped ->
        [0] {""}
       *[other] , not sent any more { $skipped }
    }
announcements-progress-rest =
    { $unit } more units: sent { $sent }/{ $people }, read { $read }{ $waiting ->
        [0] {""}
       *[other] , waiting { $waiting }
    }{ $failed ->
        [0] {""}
       *[other] , failed { $failed }
    }{ $uncertain ->
        [0] {""}
       *[other] , not known { $uncertain }
    }{ $unreachable ->
        [0] {""}
       *[other] , not reachable { $unreachable }
    }{ $skipped ->
        [0] {""}
       *[other] , not sent any more { $skipped }
    }
announcements-which-progress = *How far has which one come?*
announcements-nothing-sent = Your units have sent nothing yet. To send something, write "announcement".
announcements-do-progress = { $number }: { $begin }
announcements-do-not-reached = Who has not got it
announcements-do-refresh = Refresh
announcements-do-show = Show the text
announcements-do-pause = Pause
announcements-do-resume = Go on
announcements-do-stop = Stop for good
announcements-do-retry = Send { $count } failed again
announcements-do-uncertain = See to { $count } not known
announcements-do-undo = Take it back
announcements-do-undo-now = Take it back now
announcements-do-not-undo = Leave it
announcements-do-stop-now = Stop, send no more
announcements-do-keep = No, go on sending
announcements-do-leave = Do not send again
announcements-do-retry-uncertain = Send { $count } not known again

announcements-not-whole = This also went to units that you are not in charge of, so you can only look at it. To stop it or send it again, please ask an officer above.
announcements-paused = Paused. What is not sent yet waits until you press "Go on".
announcements-resumed = The rest is being sent.
announcements-is-running = This is being sent already; there is nothing more to do.
announcements-is-freezing = This one is being prepared and goes out by itself; nothing more to do.
announcements-is-paused = This was paused before. Press "Go on" to send the rest.
announcements-is-stopped = This was stopped for good. To send it again, write "announcement" and make a new one.
announcements-all-gone = Everything has been sent; there is nothing left to stop.
announcements-stop-sure = *{ $count }* messages are not sent yet. Stopped for good, they are never sent. Stop?
announcements-stop-sure-unsent = It is being prepared and nothing is sent yet. Stopped for good, it is sent to nobody. Stop?
announcements-kept = All stays as it is.
announcements-stopped = Stopped for good. { $count } messages will not be sent.
announcements-stopped-unsent = Stopped for good. Nothing had been sent, and nothing will be.
announcements-retrying = Sending { $count } messages again. The progress message shows the outcome.
announcements-retrying-paused = { $count } messages are to be sent again. It is paused: press "Go on".
announcements-nothing-to-retry = There is nothing to send again.
announcements-uncertain-sure = { $count } messages left, and it is not known whether they arrived. If they are sent again, *some people will get them twice*; those that failed are sent again too. Send again?

announcements-undo-sure = What is not sent yet will not be sent, and what was sent is deleted from people's telephones. Take it back?
announcements-undo-late = It was sent more than 10 minutes ago and cannot be taken back. If it is wrong, write "announcement" and correct it.
announcements-undone = Taking { $deleted } sent messages back. What is not sent yet will not be sent.
announcements-undone-partly = Taking { $deleted } sent messages back. { $kept } cannot be deleted; please send a correction if it is needed.

announcements-all-reached = Nobody has been missed. Whoever still waits will get it.
announcements-not-reached-head = *{ $count } people have not got it*. Please telephone them or knock on their door.
announcements-not-reached-units = *{ $people } people* in { $units } units have not got it. Choose a unit to see names, phones and addresses.
announcements-do-not-reached-unit = { $unit }: { $count } people
announcements-do-more = Show more ({ $left } left)
announcements-not-reached-unit = *{ $unit }*: { $count }
announcements-not-reached-person = • { $name }, { $phone }, { $address }: { $why }
announcements-no-phone = no telephone number
announcements-no-address = no address
announcements-why-no-account = does not use this channel
announcements-why-closed = blocked or deleted the chat
announcements-why-blocked = blocked us
announcements-why-gone = account deleted
announcements-why-muted = stopped messages
announcements-why-failed = sending failed ({ $reason })
announcements-why-uncertain = not known whether it arrived
announcements-why-undone = it was taken back
announcements-why-stopped = not sent before it was stopped

announcements-help-lichgui = planned announcements — see and change what is sent later
announcements-send-later = Send at another time
announcements-edit-when = Change the time
announcements-when-now = Send now, no time
announcements-when-once = { $time }, { $date }
announcements-when-repeat = { $every } at { $time }, next { $date }
announcements-when-agreed = as soon as a second officer agrees
announcements-ask-when =
    At *what time* shall it be sent? For example:
    • 8 giờ sáng mai
    • 8h thứ hai hằng tuần
    • ngày 15 hằng tháng
announcements-ask-which-time = This can be read in several ways. Please choose.
announcements-when-past = That time is over. Please give another one, for example "8 giờ sáng mai".
announcements-when-unclear = I do not understand the time. Please give day and hour, for example "8 giờ sáng mai", or "ngày 15 hằng tháng".
announcements-planned =
    It will be sent by itself: *{ $when }*.
    Whoever is on the roster then gets it; the number of people below is as of now.
announcements-quiet-then = Those are quiet hours, so that it arrives at *{ $time }, { $date }*.
announcements-do-plan = Yes, plan it
announcements-plan-kept = Planned: *{ $when }*. To see or change it, write "planned announcements".
announcements-do-plan-show = Show this one
announcements-do-plan-list = Planned announcements
announcements-do-plans = Planned announcements ({ $count })
announcements-plans = *Not sent yet*
announcements-no-plans = Nothing is planned. To plan one, write "announcement" and press "Send at another time".
announcements-plan-line = *{ $number }. { $kind }*, { $when } ({ $state })
    { $units }: { $begin }
announcements-do-plan-open = Planned { $number }: { $begin }
announcements-plan-planned = planned
announcements-plan-waiting = waits for a second officer
announcements-plan-held = held
announcements-plan-about =
    Sent: *{ $when }*
    State: { $state }
    Planned by: { $name }
announcements-plan-about-waiting =
    Sent: *{ $when }*
    State: { $state }. Asked: { $asked }
    Planned by: { $name }
announcements-do-plan-now = Send now
announcements-do-plan-end = Do not send it
announcements-do-plan-end-now = End this one
announcements-do-keep-plan = No, keep it
announcements-plan-end-sure = "{ $begin }" will not be sent any more. Is that right?
announcements-plan-ended = Done, it will not be sent.
announcements-missed = The announcement planned for { $when } *could not be sent* because the machine was down; it is more than a day late, so I did not send it: "{ $begin }". If it is still needed, press "Send now".
announcements-missed-next = The announcement planned for { $when } *could not be sent* because the machine was down: "{ $begin }". Next: { $next }. If it is needed before, press "Send now".

announcements-confirm-above = { $units }: what goes to more than *{ $people }* people needs a second officer. An administrator changes it with, for example, /thongbao second officer above 300. 0 is never.
announcements-confirm-above-off = { $units }: what goes to many people needs no second officer. An administrator changes it with, for example, /thongbao second officer above 200.
announcements-waits-many = *Nobody has got it yet.* It goes to { $people } people{ $unreachable ->
        [0] {""}
       *[other] {" "}({ $unreachable } of them cannot be reached yet)
    }, so that another officer has to agree. I have asked { $names }; whoever answers first counts. Without an answer within 24 hours it is not sent.
announcements-waits-new = *Nobody has got it yet.* You are new, so that another officer has to agree to what goes to { $people } people{ $unreachable ->
        [0] {""}
       *[other] {" "}({ $unreachable } of them cannot be reached yet)
    }. I have asked { $names }; whoever answers first counts. Without an answer within 24 hours it is not sent.
announcements-waits-alert = *Nobody has got it yet.* The alert goes to { $people } people{ $unreachable ->
        [0] {""}
       *[other] {" "}({ $unreachable } of them cannot be reached yet)
    }, so that I am asking { $names } now. Without an answer within 5 minutes you decide yourself.
announcements-second-question =
    Officer *{ $name }* wants to send the above. *Nobody has got it yet.*

    Units: *{ $units }*
    People: *{ $people }*, not reachable { $unreachable }
    When: { $when }

    May it be sent?
announcements-held-question =
    The above was planned by *{ $name }*, who is not in charge any more, so that *I hold it back*.

    Units: *{ $units }*
    People: *{ $people }*, not reachable { $unreachable }
    When: { $when }

    Will you take it over and let it be sent?
announcements-do-approve = Let it be sent
announcements-do-refuse = Do not send
announcements-approved = { $name } agreed to sending "{ $begin }".
announcements-refused = { $name } *did not agree* to sending "{ $begin }". It is not sent. Please talk to { $name }, or write "announcement" for another one.
announcements-you-approved = It is being sent. Its writer sees how it goes; you do with "progress".
announcements-you-approved-later = Agreed. It will be sent: { $when }.
announcements-you-refused = It is not sent. I have told its writer.
announcements-own-word = Another officer has to answer this. Please remind those who were asked.
announcements-decided-done = { $name } answered first: it was sent.
announcements-decided-refused = { $name } answered first: it is not sent.
announcements-decided-ended = This one was ended and is not sent.
announcements-decided-lapsed = This one is not sent, as nobody answered within 24 hours.
announcements-over-done = This one was sent. To see it, write "progress".
announcements-over-planned = This one was agreed to and is planned. To see it, write "planned announcements".
announcements-over-refused = Nobody agreed to sending this one.
announcements-over-ended = This one was ended. To send one, write "announcement".
announcements-over-lapsed = This one is not sent, as nobody answered within 24 hours. To send one, write "announcement".
announcements-lapsed = "{ $begin }" *was not sent*: nobody answered within 24 hours. To send it, call another officer, then write "announcement" again.
announcements-alert-unanswered = Nobody has answered about the alert "{ $begin }". It is *not sent yet*. If it cannot wait, decide yourself; it is put on record.
announcements-do-override = Alert now, do not wait
announcements-overridden = { $name } sent the alert "{ $begin }", as nobody had answered yet.
announcements-alert-alone = The alert to { $people } people was *sent at once without a second pair of eyes*, as no officer but you could be asked. It is put on record.
announcements-alone =
    This goes to *{ $people } people*, for which another officer should agree, but nobody except you can be asked.
    Please look again. Do you decide to send it?
announcements-alone-people = I decide: send to { $people } { $people ->
        [one] person
       *[other] people
    }
announcements-alone-groups = I decide: send to { $groups } { $groups ->
        [one] group
       *[other] groups
    }
announcements-inbox-line = *{ $number }.* Announcement that waits for a word: { $begin }
    { $units }
announcements-do-inbox = Show number { $number }

# My data.
announcements-data-title = Announcements
announcements-data-received =
    { $text } ({ $read ->
        [yes] you said that you read it
       *[no] not said to be read
    })

## In reports
announcements-figure-sent = Announcements and legal information sent
announcements-figure-units = Share of chapters reached
announcements-figure-read = Share of recipients who read
announcements-figure-row = { $kind }: read by { $read } of { $people }

# Other words in place of those that were sent, and a word to those who have not read it.
announcements-do-correct = Correct it
announcements-do-remind = Remind who has not read it
announcements-correct-ask = What are the right words? Please write all of it. To stop, write "stop".
announcements-correct-preview = *The new words, nothing is changed yet.* What was sent is changed in place where that can be. If they are right, press "Change it now".
announcements-do-correct-now = Change it now
announcements-corrected = Changed { $changed } messages.{ $kept ->
        [0] {""}
       *[other] {" "}{ $kept } cannot be changed in place; to tell those people, press "Send a correction".
    }
announcements-do-send-correction = Send a correction
announcements-correction = Correction: { $text }
announcements-correct-long = It is longer than one message and cannot be changed in place. Please send another announcement.
announcements-remind-nobody = Everybody whom it reached has said that they read it, so I remind nobody. For the others press "Not reached".
announcements-reminded = Sent again to { $reached } who had not said that they read it{ $unreachable ->
        [0] .
       *[other] ; { $unreachable } cannot be reached now, please tell them at home.
    }
announcements-nobody-to-ask = A second officer has to agree to this, and there is none. Please ask an administrator for another officer.
