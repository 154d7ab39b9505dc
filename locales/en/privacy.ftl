# Personal data: seeing it, erasing it, how long it is kept, the audit trail.

privacy-help-dulieu = my data — a file with all that is kept about you
privacy-help-xoadulieu = erase my data — erases what is kept about you
privacy-help-nhatky = audit trail — who looked at and did what

privacy-agreed = Thank you. To withdraw it, write "erase my data".

privacy-data =
    This file holds all that is kept about you. Press it to read it, and do not pass it on.

    { $list }

    If anything is wrong, tell an officer of your unit.
privacy-data-line = { $title }: { $count } entries
privacy-data-often = The file was sent 3 times today. Please read the one above, or ask again tomorrow.
privacy-data-linked = Another account has just come to this record. So that nobody gets what is another's, please ask again from { $when }.
privacy-data-told = The { $channel } account *{ $account }* has just taken all your data. If that was not you, tell an officer of your chapter at once.
privacy-data-page = Data of { $name }
privacy-data-lead = Made at { $when }. This is all that is kept about you.
privacy-data-nothing = Nothing.
privacy-data-file = my-data.html
privacy-messages = Messages
privacy-message-in =
    { $group ->
        [none] You wrote
       *[other] You wrote in the group { $group }
    }: { $text }
    Files: { $files }
privacy-message-out =
    { $group ->
        [none] We wrote
       *[other] We wrote in the group { $group }
    }: { $text }
    Files: { $files }
privacy-looks = Who looked at or changed your record
privacy-told-title = What you were told about your data
privacy-told = Told what your data are for (version { $version })
privacy-told-agreed = You agreed
privacy-told-withdrawn = You withdrew it

privacy-erase-choice = Erase my data
privacy-erase-ask = *Erasing your data.* These go: name, date of birth, phone, address, accounts, private messages, requests for help, questions, excuses. Requests under way are withdrawn, and you leave the list of members.

    These must stay, without your name: sums that were given, the day you joined, the number of the decision, how many came to meetings, when officers looked at your record.

    If you still want it, type: erase all. If not, write "cancel".
privacy-erase-hint = Nothing is erased yet. To erase, type exactly: erase all. If not, write "cancel".
privacy-erase-confirm = Please press once more to be sure. You then still have a day to change your mind.
privacy-erase-choose = Please press one of the two buttons above, or write "cancel".
privacy-erase-yes = Erase my data
privacy-erase-no = Keep it
privacy-erase-left = Nothing is erased. All is as before.
privacy-erase-asked = Your data will be erased at { $when }. If you change your mind before that, press the button below or write "keep it".
privacy-erase-keep = Keep my data
privacy-erase-kept = Kept. Your data are as before.
privacy-erase-none = Nothing waits to be erased. To erase your data, write "erase my data".
privacy-erase-last = You are the only administrator of { $unit }, so this cannot be done yet. Please make somebody else administrator first: write "roles".
privacy-erase-work =
    You still have work in hand, so your data cannot be erased yet:

    { $list }

    Please pass it on or finish it (write "inbox"), then write "erase my data" again.
privacy-erase-last-word = It is time. Right after this message all your data are erased. When you need us, just write as you did the first time.
privacy-erased-name = (erased)

privacy-trail = *Audit trail*, the latest first:
privacy-trail-entry = { $when }: { $who } — { $what }. Whom it concerns: { $whom }. Unit: { $unit }. Details: { $details }
privacy-trail-program = the program
privacy-trail-more = More
privacy-trail-none = There is no such entry. You may ask by name, kind and day, for example: audit trail Son yesterday
privacy-trail-nobody = I find nobody called "{ $name }" in your units. Please write the name again, for example: audit trail Son 20/11
privacy-detail-added = new
privacy-detail-admitted = admitted
privacy-detail-by =
    looked for by { $value ->
        [name] name
        [slip] misspelt name
        [phone] phone
        [unit] unit
        [household] household
        [unmet] not met yet
        [met] met
       *[other] other ways
    }
privacy-detail-days = kept { $value } days
privacy-detail-entries = { $value } entries
privacy-detail-feature =
    { $value ->
        [meetings] meetings
        [announcements] announcements
        [greetings] greetings
       *[other] other work
    }
privacy-detail-fields = changed { $value }
privacy-detail-found = { $value } found
privacy-detail-history = looked at its changes
privacy-detail-kind = kind of data: { $value }
privacy-detail-lane =
    { $value ->
        [alert] urgent
        [reminder] invitation or reminder
        [broadcast] to many
       *[reply] reply
    }
privacy-detail-left = { $value } left out
privacy-detail-looks = { $value } looks
privacy-detail-number = number { $value }
privacy-detail-people = { $value } people
privacy-detail-role =
    role { $value ->
        [administrator] administrator
       *[officer] officer
    }
privacy-detail-rows = { $value } rows
privacy-detail-standing =
    { $value ->
        [member] is a member
        [applied] has applied
        [prospect] no member yet
        [left] has left
        [moved] has moved away
       *[died] has died
    }
privacy-detail-undone = parted again
privacy-detail-until = until { $value }
privacy-detail-why =
    { $value ->
        [left] for having left
       *[ended] at its end
    }

privacy-action-aid-viewed = looked at a request for help
privacy-action-aid-take = took a request for help
privacy-action-aid-ask = asked back about a request for help
privacy-action-aid-note = noted on a request for help
privacy-action-aid-decide = decided on a request for help
privacy-action-aid-pass = passed a request for help on
privacy-action-aid-close = closed a request for help
privacy-action-aid-reopen = opened a request for help again
privacy-action-tip-viewed = looked at a tip-off
privacy-action-ticket-viewed = looked at a question
privacy-action-questions-take = took a question
privacy-action-questions-answer = answered a question
privacy-action-questions-ask-back = asked back about a question
privacy-action-questions-pass = passed a question on
privacy-action-questions-close = closed a question
privacy-action-questions-draft = made an answer an article
privacy-action-person-viewed = looked at a record
privacy-action-person-changed = changed a record
privacy-action-people-merged = merged records
privacy-action-roster-searched = searched the roster
privacy-action-roster-limited = looked up more than allowed in an hour
privacy-action-roster-imported = imported a roster
privacy-action-roster-exported = exported a roster
privacy-action-import-undone = undid an import
privacy-action-data-exported = was sent their own data
privacy-action-data-erased = erased their own data
privacy-action-role-granted = gave a role
privacy-action-role-withdrawn = withdrew a role
privacy-action-announcements-send = sent an announcement
privacy-action-announcements-pause = paused what was being sent
privacy-action-announcements-resume = let it be sent on
privacy-action-announcements-stop = stopped what was being sent
privacy-action-announcements-retry = sent again what had not arrived
privacy-action-announcements-take-back = took back what was sent
privacy-action-audit-read = read the audit trail
privacy-action-api-token-made = connected a program
privacy-action-api-token-ended = ended the connection of a program
privacy-action-api-webhook-made = let a program be told
privacy-action-api-webhook-ended = ended telling a program
privacy-action-api-webhook-replayed = told a program again
privacy-action-console-let-in = let a computer into the console
privacy-action-console-entered = entered the console
privacy-action-retention-changed = changed how long data are kept
privacy-action-visits-write = wrote a visit
privacy-action-visits-plan = put a visit on the list
privacy-action-visits-assign = gave a visit to an officer
privacy-action-visits-not-home = noted that nobody was at home
privacy-action-funds-viewed = book of a fund seen
privacy-action-funds-receive = receipt written
privacy-action-funds-receive-many = receipt from many
privacy-action-funds-pay = payment written
privacy-action-funds-approve = payment agreed
privacy-action-funds-refuse = payment refused
privacy-action-funds-reverse = voucher taken back
privacy-action-funds-opening = balance brought forward
privacy-action-funds-move = cash and bank moved
privacy-action-funds-open = fund opened
privacy-action-funds-grant = fund given
privacy-action-funds-withdraw = fund taken
privacy-action-funds-approval = sum for two changed
privacy-action-funds-close = book closed
privacy-action-funds-rule = dues rule set
privacy-action-funds-exempt = dues reduced
privacy-action-funds-remind = dues reminded
privacy-action-funds-statement-read = bank statement read
privacy-action-funds-claim = said to have paid
privacy-action-funds-answer-claim = answer to who paid
privacy-action-funds-account = account of a fund named
privacy-action-funds-confirm-account = account of a fund confirmed
privacy-action-funds-publish = fund published
privacy-action-funds-count = cash counted
privacy-action-visits-drop = dropped a visit
privacy-action-meetings-call = called a meeting
privacy-action-meetings-note = noted a meeting
privacy-action-meetings-change = changed a meeting
privacy-action-meetings-cancel = cancelled a meeting
privacy-action-meetings-attendance = took attendance
privacy-action-meetings-describe = described a meeting
privacy-action-meetings-add-papers = added papers to a meeting
privacy-action-meetings-send-papers = sent papers of a meeting
privacy-action-meetings-invite-guest = invited a guest
privacy-action-meetings-ask-unit = asked another unit to a meeting
privacy-action-meetings-answer-for-unit = answered for a unit
privacy-action-meetings-conclude = wrote down what was decided
privacy-action-meetings-send-conclusion = sent what was decided
privacy-action-meetings-reminders = changed when people are reminded
privacy-action-meetings-remind = reminded who had not answered
privacy-action-series-start = set up a regular meeting
privacy-action-series-change = changed a regular meeting
privacy-action-series-skip = left out one of a regular meeting
privacy-action-series-end = ended a regular meeting
privacy-action-announcements-correct = corrected an announcement
privacy-action-announcements-remind = reminded who had not read
privacy-action-announcements-approve = agreed to an announcement
privacy-action-announcements-refuse = refused an announcement
privacy-action-announcements-override = sent an alert alone
privacy-action-announcements-end = ended a planned announcement
privacy-action-units-add = added a unit
privacy-action-units-agree-station = agreed to a police unit
privacy-action-units-rename = renamed a unit
privacy-action-units-move = moved a unit
privacy-action-units-remove = removed a unit
privacy-action-invitations-make = took an invitation code
privacy-action-invitations-renew = prolonged an invitation code
privacy-action-invitations-withdraw = withdrew an invitation code
privacy-action-groups-bind = bound a group
privacy-action-groups-unbind = unbound a group
privacy-action-movements-start = opened a movement
privacy-action-movements-criteria = set criteria of a movement
privacy-action-movements-quota = set a quota
privacy-action-movements-rate = rated a unit
privacy-action-movements-register = wrote registrations
privacy-action-movements-withdraw = took registrations back
privacy-action-movements-review = wrote a review
privacy-action-movements-join = registered for a movement
privacy-action-movements-leave = left a movement
privacy-action-movements-self-mark = assessed themselves
privacy-action-commendations-write = wrote a commendation
privacy-action-commendations-decide = decided on a proposal
privacy-action-commendations-award = wrote the decision of a commendation
privacy-action-commendations-hand-over = noted that awards were handed over
privacy-action-commendations-congratulate = sent congratulations
privacy-action-commendations-remove = removed a commendation
privacy-action-events-write = wrote an event
privacy-action-events-session = wrote a session
privacy-action-events-enlist = wrote gifts to recruits
privacy-action-events-remove = removed an event
privacy-action-works-write = wrote a work
privacy-action-works-remove = removed a work
privacy-action-corrections-agree = change of one's data agreed to
privacy-action-corrections-refuse = change of one's data refused
privacy-action-posts-record = post recorded
privacy-action-posts-end = post ended
privacy-action-polls-open = asked members
privacy-action-polls-answer = answered a question
privacy-action-polls-remind = reminded of a question
privacy-action-polls-close = closed a question
privacy-action-lending-lend = loan paid out
privacy-action-lending-repay = loan repaid
privacy-action-lending-ask = loan asked for
privacy-action-lending-refuse = loan not granted
privacy-action-lending-propose = loan change proposed
privacy-action-lending-decide = loan change decided
privacy-action-lending-open-group = savings group opened
privacy-action-lending-join-group = savings group joined
privacy-action-lending-deposit = savings put in
privacy-action-lending-settle-group = savings paid back
privacy-action-lending-leave-group = savings group left
privacy-action-lending-open-rotating = rotating fund opened
privacy-action-lending-draw-lots = lots drawn
privacy-action-lending-pay-shares = shares paid
privacy-action-lending-give-pot = pot handed over
privacy-action-lending-settle-advance = advance given back
privacy-action-lending-note-notice = commune told
privacy-action-lending-note-entrusted = entrusted group noted
privacy-action-lending-note-insurance = insurance noted
privacy-action-sponsorships-add-child = child added
privacy-action-sponsorships-promise = sponsorship promised
privacy-action-sponsorships-receive = sponsorship received
privacy-action-sponsorships-hand-over = sponsorship handed over
privacy-action-sponsorships-end-promise = sponsorship ended
privacy-action-sponsorships-end-child = child left
privacy-action-sponsorships-assign = child given to an officer
privacy-action-sponsorships-view = child looked at
privacy-action-sponsorships-note-paper = paper of a child
privacy-action-sponsorships-insure = insurance of a child
privacy-action-sponsorships-consent = consent to pictures
privacy-action-sponsorships-withdraw-consent = consent withdrawn
privacy-action-reports-write = report written
privacy-action-reports-issue = report issued
privacy-action-reports-remind = reminded of reports
privacy-action-reports-head = head of papers changed
privacy-action-reports-export = figures of a report exported
privacy-action-reports-due = last day for reports set
privacy-action-reports-due-drop = last day for reports withdrawn

privacy-keep-choice = How long data are kept
privacy-keep-title = How long it is kept
privacy-keep-span =
    { $years ->
        [0] { $days } days
       *[other] { $years } years
    }
privacy-keep-line =
    { $kind }: { $span }{ $law ->
        [none] { "" }
       *[other] { " " }(at least { $law })
    }
privacy-keep-list = *How long data are kept* in { $unit }:

    { $list }

    What is older is removed at 3 in the morning. To change one, write for instance: /dulieu periods tips 1 year
privacy-keep-unknown = I do not know that kind of data. Write "/dulieu periods" to see them all, then for instance: /dulieu periods tips 1 year
privacy-keep-unclear = Please give the period of { $kind } in days, months or years, for instance: /dulieu periods { $kind } 2 years. As it was: /dulieu periods { $kind } as usual
privacy-keep-law = { $kind } must be kept for at least { $least }, and here for { $most } at most. Please write a period between the two.
privacy-keep-bounds = The period of { $kind } is between { $least } and { $most }. Please write one between the two.
privacy-keep-house = The period of { $kind } is the same for all units; only the administrator at the very top may set it. Please ask them.
privacy-keep-itself = Only an administrator of { $unit } itself may set the period of { $kind }. Please ask them.
privacy-keep-ask-unit = Of which unit? Choose one or write its name.
privacy-keep-unit-unknown = I do not find that unit among those that you administer. Choose one or write its name again.
privacy-keep-confirm = { $kind } of { $unit } and the units below: from { $from } to { $to }. What is older will be removed for good at the next 3 in the morning. If that is right, press the button below.
privacy-keep-confirm-itself = { $kind } of { $unit } alone: from { $from } to { $to }. What is closed and older will be removed for good at the next 3 in the morning. If that is right, press the button below.
privacy-keep-yes = Change the period
privacy-keep-set = Set: { $kind } of { $unit } are kept for { $to }. To see them all, write: /dulieu periods
privacy-keep-messages = messages
privacy-keep-dialogs = unfinished dialogs
privacy-keep-drafts = unsent announcements
privacy-keep-aid = aid
privacy-keep-gifts = gifts
privacy-keep-questions = questions
privacy-keep-tips = tips
privacy-keep-books = books of funds
privacy-keep-loans = notes of loans
privacy-keep-children = files of supported children
privacy-keep-excuses = excuses
privacy-keep-minutes = minutes
privacy-keep-guests = guests
privacy-keep-marks = attendance marks
privacy-keep-visits = visit notes
privacy-keep-merits = reasons of commendations, names of no roster
privacy-keep-reports = words in reports
privacy-keep-polls = answers to questions of the association
privacy-keep-applications = applications
privacy-keep-prospects = prospects
privacy-keep-former = former members
privacy-keep-history = record history
privacy-keep-strangers = strangers
privacy-keep-groups = group members
privacy-keep-greetings = greetings
privacy-keep-imports = imports
privacy-keep-attempts = codes
privacy-keep-scams = scam signs
privacy-keep-lookups = look-ups
privacy-keep-files = files
privacy-keep-exports = data files
privacy-keep-playground = playground
privacy-keep-audit = audit trail
