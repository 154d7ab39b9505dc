# Requests for help: from the first word to what was given.

aid-help-hotro = ask for help — in sickness, bereavement, accident or hardship, for yourself or for somebody else

aid-private-only = Help is a private matter: please write to me privately, not in the group. Tap my name, choose to send a message, and write "ask for help".
aid-no-unit = No association takes requests here yet. Please call or visit an officer of your chapter.

aid-kind-sickness = Sickness
aid-kind-bereavement = Bereavement
aid-kind-disaster = Accident, disaster
aid-kind-hardship = Hardship
aid-kind-child = Pupil, orphan
aid-kind-work = Work
aid-kind-rights = Rights, benefits
aid-kind-other = Something else

aid-ask-kind =
    What do you need help with? Please press one of the buttons below.

    In an emergency call at once: *113* police, *114* fire, *115* ambulance.
aid-hint-kind = I could not tell which kind this is.
aid-ask-who = Who is the help for?
aid-choice-self = For me
aid-choice-other = For somebody else
aid-ask-name = Who needs help, and how are they related to you? For example: my mother, Mrs Nguyễn Thị Lan.
aid-hint-name = I could not read a name.

aid-ask-story = Please say briefly what happened and what is needed. You may send several messages, and photos.
aid-hint-story = I see no words and no photo in this message. Please type a few words.
aid-ask-contact = How should the officer reach you? Please write a phone number, or press a button below.
aid-choice-here = Write to me here
aid-hint-contact = This phone number has too few or too many digits. A right one has 10, for example 0912 345 678.

aid-ask-unit = Please choose the association or unit that is to get the request. If it is not here, write the name of the chapter or neighbourhood.
aid-hint-unit = I found no unit of that name.
aid-hint-unit-several = Several units have that name, please choose one.
aid-unit-in = { $unit } ({ $above })

aid-field-kind = Kind
aid-field-who = For whom
aid-field-story = What happened
aid-field-contact = How to reach you
aid-field-unit = Goes to
aid-preview-head = *Please check before it is sent.* Only the officers in charge can read it. To add photos, send them now; if all is right, press "Send".
aid-choice-send = Send
aid-sent =
    Your *request number { $number }* has reached:
    { $officers }

    I will tell you here as soon as somebody takes it. To see it again, write "my requests".
aid-sent-call =
    Your *request number { $number }* is recorded, but no officer can be reached by message here at present.

    Please call:
    { $officers }
aid-sent-nobody =
    Your *request number { $number }* is recorded, but no officer of { $unit } can be reached by message here at present.

    Please call or visit an officer.

aid-officer = { $name }, officer of { $unit }
aid-officer-phone = { $name }, officer of { $unit }, phone { $phone }

aid-line-title = *Request number { $number }*: { $kind }
aid-line-unit = Unit: { $unit }
aid-line-for-self = For: { $name } (the sender)
aid-line-for-other = For: { $name }
aid-line-asker = Sent by: { $name }
aid-line-contact = Reach at: { $contact }
aid-line-contact-here = Reach: by message here
aid-line-contact-here-phone = Reach: by message here; phone on record { $phone }
aid-line-story = What happened: { $story }
aid-line-files = Photos and files: { $count }
aid-no-words = (only photos or a voice message)
aid-files = Photos and files of request number { $number }.

aid-state-open = State: no officer has taken it yet.
aid-state-taken = State: { $name } has taken it and is at work on it.
aid-state-taken-left = State: { $name } had taken it but is no longer in charge; it waits for somebody else.
aid-state-decided = State: decided, { $name } carries it out.
aid-state-decided-left = State: decided, but { $name } is no longer in charge; it waits for somebody else.
aid-state-closed = State: closed.
aid-state-withdrawn = State: withdrawn by the sender.

aid-given-both = Given: { $dong }; { $inKind }.
aid-given-money = Given: { $dong }.
aid-given-in-kind = Help given: { $inKind }.
aid-given-nothing = No money or goods.

aid-history = Steps:
aid-event-opened = { $at }: { $name } sent the request
aid-event-taken = { $at }: { $name } took it
aid-event-asked = { $at }: { $name } asked: { $text }
aid-event-answered = { $at }: { $name } answered: { $text }
aid-event-added = { $at }: { $name } added: { $text }
aid-event-passed = { $at }: { $name } passed it on to { $text }
aid-event-noted = { $at }: { $name } noted: { $text }
aid-event-decided = { $at }: { $name } decided: { $text }
aid-event-closed = { $at }: { $name } closed it, given: { $text }
aid-event-closed-bare = { $at }: { $name } closed it
aid-event-reopened = { $at }: { $name } reopened it
aid-event-withdrawn = { $at }: { $name } withdrew it
aid-event-missed = (has not reached the sender)

aid-choice-take = Take
aid-choice-pass = Pass on
aid-choice-view = View
aid-choice-ask = Ask back
aid-choice-note = Note
aid-choice-decide = Decide
aid-choice-close = Close
aid-choice-reopen = Reopen
aid-choice-files = View photos, files
aid-choice-mine = View request { $number }
aid-choice-add = Add something
aid-choice-answer = Answer
aid-choice-withdraw = Withdraw
aid-choice-withdraw-now = Withdraw request { $number }
aid-choice-keep = Keep it

aid-card-new = *A new request for help.*
aid-card-passed = *{ $name } passes this request on to you.*
aid-card-waiting = *This request has waited { $age }, nobody has taken it.* Please press "Take" or "Pass on".
aid-card-left = *{ $name } is no longer in charge, this request needs somebody else.* Please press "Take" or "Pass on".
aid-card-answered = *{ $name } answers* about request number { $number }: { $text }
aid-card-added = *{ $name } adds* to request number { $number }: { $text }
aid-card-withdrawn = { $name } has withdrawn request number { $number }. Nothing more is to be done.

aid-age-now = less than an hour
aid-age-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
aid-age-days = { $count ->
    [one] one day
   *[other] { $count } days
}

aid-list-line =
    Number { $number }, { $kind }, { $unit }, sent { $age } ago
    { $state }

aid-not-found = There is no request number { $number }, or it is not yours to see. Please check the number.
aid-stale = This step cannot be taken now with request number { $number }. { $state }
aid-stale-mine = You have request number { $number } already. { $state }
aid-over = Request number { $number } cannot be changed any more. { $state } If you still need help, write "ask for help".

aid-hint-words = I see no words. Please type them.
aid-preview-ask = Send this question to *{ $name }* (request number { $number })?
aid-preview-decide = Send this decision to *{ $name }* (request number { $number })?
aid-ask-given =
    What was given for request number { $number }? Please write the sum, then what else.
    For example: 500.000 đ and one bag of gifts.
aid-choice-nothing = No money or goods
aid-preview-closing = Close request number { $number } of *{ $name }*? The sender will read this.
aid-choice-close-now = Close the request

aid-told-taken =
    Request number { $number } has been taken by:
    { $officer }

    I will tell you here when there is news.
aid-told-reopened =
    Request number { $number } has been reopened; it is handled by:
    { $officer }
aid-told-asked =
    { $name } asks about your request number { $number }:

    { $text }

    Please write the answer. I will show it to you before it is sent.
aid-told-passed =
    Request number { $number } has been passed on to:
    { $to }
aid-told-decided =
    There is a decision about request number { $number }, written by { $name }:

    { $text }
aid-told-closed =
    Request number { $number } is settled, as { $name } writes. { $given }

    If this is not right, or you still need help, write "ask for help".

aid-done-asked = The question about request number { $number } was sent. I will tell you when there is an answer.
aid-done-noted = Noted in request number { $number }.
aid-done-decided = The decision about request number { $number } was sent. When it is carried out, press "View" and then "Close".
aid-done-closed = Request number { $number } is closed.
aid-done-passed = Request number { $number } was passed on to { $to }.
aid-done-passed-unreached = Request number { $number } was passed on to { $to }, who cannot be reached by message here. Please call them.

aid-missed = The news about request number { $number } has not reached { $name }. Please tell them directly.
aid-missed-contact = The news about request number { $number } has not reached { $name }. Please tell them directly: { $contact }.

aid-ask-addition = Please write what the officer should also know about request number { $number }, in words or photos.
aid-preview-addition = Send this to the officer about request number { $number }? If there is more, write on; when that is all, press "Send".
aid-added = Sent to the officer who has request number { $number }. I will tell you here when there is news.
aid-added-unreached = Written into request number { $number }, but no officer can be reached by message here at present. If it is urgent, please call.

aid-ask-withdraw = Do you want to withdraw request number { $number }? The officers will then do nothing more about it.
aid-withdrawn = Request number { $number } is withdrawn. Whenever you need help, write "ask for help".

# My data, and work in hand.
aid-data-title = Requests for help
aid-data-request =
    Request { $number }: { $kind } ({ $state ->
        [closed] settled
        [withdrawn] withdrawn
       *[other] under way
    }). For: { $who }. What was told: { $story }. Contact: { $contact }. Photos and files: { $files }. Given: { $given }; { $kindGiven }
aid-data-event = About request { $number }: { $text }
aid-data-work = Request for help { $number }: { $kind }

## In reports
aid-figure-closed = Requests for help closed
aid-figure-households = Families helped
aid-figure-dong = Money given in hardship
aid-figure-row = { $kind } (number { $number })

# What is being asked in a step.
aid-part-kind = the kind
aid-part-who = who needs help
aid-part-story = what happened
aid-part-contact = how to reach you
aid-part-unit = the unit
aid-more-story =
    Kept ({ $length } of { $limit } characters).

    If there is more, write on or send photos. When that is all, press "That is all".
aid-for-self = { $name } (the sender)
aid-contact-here = by message here
aid-ask-question = Please type your question to { $name } about request number { $number }.
aid-field-question = Question
aid-part-question = the question
aid-ask-note = Please type a note for request number { $number }. Only officers can read it; you may send a photo.
aid-field-note = Note
aid-part-note = the note
aid-ask-decision = Please type the decision about request number { $number }. { $name } will read these very words.
aid-field-decision = Decision
aid-part-decision = the decision
aid-field-given = Given
aid-part-given = what was given
aid-field-addition = Text
aid-part-addition = the text
aid-ask-to = To whom does request number { $number } go? Press one, or type the name of a person or a unit.
aid-field-to = Goes to
aid-part-to = who gets it
