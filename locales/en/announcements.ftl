# Announcements: notices, legal information, urgent alerts.

announcements-words-thongbao = announcement… | send announcement…
announcements-words-phapluat = legal information…
announcements-words-khan = urgent alert…
announcements-words-tiendo = progress…
announcements-words-tin = latest news | any news

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
announcements-say-read = read | got it | received | I have read this
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
announcements-say-enough = all | done | enough
announcements-text-too-long = The text has { $length } characters; at most { $limit } can be sent. I do not cut it. Please shorten it and send it again.
announcements-write-again = Write it anew

announcements-ask-source = What is the *source* of this? Please give the law or document, the article, and a link if there is one.
announcements-source-empty = Legal information is not sent without its source. Please give the law or document, the article, or a link.
announcements-source-too-long = The source is too long; at most { $limit } characters. Please give only document, article and link.
announcements-source-link = The link is not right. It must be whole and begin with https:// or http://. Please copy it from the browser and send the whole source again.
announcements-say-no-source = none | no source | no | unknown

announcements-ask-units =
    To which *unit*? Please choose, or type its name.
    For several, type the names with commas between them. For all of yours, type "all".
announcements-all-units = All units that I am in charge of
announcements-say-all = all
announcements-say-and = and
announcements-unit-within = { $unit } ({ $parent })
announcements-units-several = "{ $name }" may be { $units }. Please choose, or type the full name.
announcements-units-none = There is no "{ $name }" among the units that you are in charge of. Please choose below, or type the name again.
announcements-nobody = { $units } has no members and no group chat yet. Please choose another unit.
announcements-nobody-reachable = { $units } has { $people } people, but none of them can be reached here yet. Please invite them first, or choose another unit.

announcements-confirm-notice =
    Above is the *notice* exactly as members will see it. *Nobody has got it yet.*

    Units: *{ $units }*
    People: *{ $people }*
    By: { $privateMessages } private messages, { $groupMessages } group messages
    Not reachable: { $unreachable }

    Shall it be sent?
announcements-confirm-legal =
    Above is the *legal information* exactly as members will see it. *Nobody has got it yet.*

    Units: *{ $units }*
    People: *{ $people }*
    By: { $privateMessages } private messages, { $groupMessages } group messages
    Not reachable: { $unreachable }

    Shall it be sent?
announcements-confirm-alert =
    Above is the *urgent alert* exactly as members will see it. *Nobody has got it yet.*
    It reaches those too who stopped messages, at night as well.

    Units: *{ $units }*
    People: *{ $people }*
    By: { $privateMessages } private messages, { $groupMessages } group messages
    Not reachable: { $unreachable }

    Shall it be sent?
announcements-quiet = These are quiet hours. Once confirmed, it leaves by itself at *{ $time }, { $date }*. For what cannot wait use "urgent alert".
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
announcements-say-send = send | send it | yes, send it
announcements-edit-text = Change the text
announcements-edit-units = Change the units
announcements-edit-source = Change the source
announcements-confirm-hint = What you wrote is not part of the message. Please press one of the buttons below, or type its number.
announcements-not-sent = Nobody has got it yet.
announcements-not-yet = Not yet, let me look
announcements-sure =
    The alert will ring at once for *{ $people } people* and *{ $groupMessages } groups* and cannot be taken back.
    Are you sure?
announcements-audience-changed = The number of people has just changed from { $before } to *{ $people }*. Nothing was sent. Please look again.
announcements-cancelled = Left; nobody got it. To write one again, write "announcement".
announcements-sample = This is only the preview; the button is for those who get the message.

# How it goes
announcements-progress-head = *{ $kind }* sent at { $time }, { $date }
    { $units }: { $begin }
    State: *{ $phase }*
announcements-phase-running = being sent
announcements-phase-held = quiet hours; it leaves at { $time }, { $date }
announcements-phase-paused = paused
announcements-phase-stopped = stopped
announcements-phase-done = all sent
announcements-progress-total =
    People: *{ $people }*
    Sent: *{ $sent }* · Read: *{ $read }* · Waiting: { $waiting }
    Failed: { $failed } · Not known: { $uncertain } · Not reachable: { $unreachable }{ $skipped ->
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
announcements-is-paused = This was paused before. Press "Go on" to send the rest.
announcements-is-stopped = This was stopped for good. To send it again, write "announcement" and make a new one.
announcements-all-gone = Everything has been sent; there is nothing left to stop.
announcements-stop-sure = *{ $count }* messages are not sent yet. Stopped for good, they are never sent. Stop?
announcements-kept = All stays as it is.
announcements-stopped = Stopped for good. { $count } messages will not be sent.
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
