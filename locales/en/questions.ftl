# What people ask, and who answers.

questions-help-hoi = ask — procedures, rules, benefits; I answer or bring it to an officer
questions-help-hoidap = questions report — how many, how fast, what waits
questions-help-truc = duty — who answers questions, at what hours, who stands in
questions-help-traloi = answer in group — I answer clear questions in this group by myself

questions-ask = What would you like to ask? Please type it, for example: which papers for a new identity card.
questions-ask-hint = I could not read the question. Please type a few words, or "cancel".
questions-too-long = This message is too long: { $length } characters of { $limit } at most. Please write it shorter.
questions-article-title = *{ $title }*
questions-source = Source: { $name }
questions-source-link = Source: { $name } ({ $link })
questions-source-officer = Source: an answer of the unit's officer.
questions-in-force = In force from { $day }.
questions-checked = Checked to { $day }.
questions-field-where = Where: { $text }
questions-field-papers = Papers: { $text }
questions-field-cost = Cost: { $text }
questions-field-time = How long: { $text }
questions-choice-more = Read more
questions-choice-right = That is it
questions-choice-wrong = Not that
questions-choice-hand = None of these, ask an officer
questions-choose = Is it one of these? Please press one.
questions-choose-other = Sorry, that was not it. Is it one of these?
questions-choose-officer = Sorry, that was not it. Press the button below and I bring the question to an officer.
questions-glad = Thank you for telling me. To ask more, just write here.
questions-private-matter = Please write this to me privately, so that it stays between us. I will take it to the right place.
questions-article-gone = This article is not confirmed here, or was replaced. Write "ask" and your question, and an officer will answer.
questions-more-link = Press here to read all of it: { $link }
questions-more-private = Please write this question to me privately to read all of it.
questions-no-unit = I have no answer and do not know to which unit to send the question. Please ask an officer where you live.
questions-ask-privately = This needs an officer. Please write the question to me privately and I pass it on at once.
questions-ask-unit = I have no answer ready. The officers of which unit shall have this question?

questions-officer = { $name }, officer of { $unit }
questions-officer-phone = { $name }, officer of { $unit }, phone { $phone }
questions-handed-private =
    This needs an officer. I brought *question number { $number }* to:
    { $officers }

    You have an answer here by { $until } at the latest. Anything more, just write.
questions-handed-private-later = *Question number { $number }* is noted. It is outside of duty hours; the officers are back from { $from }:
    { $officers }

    You have an answer here by { $until } at the latest. In an emergency call 113, 114, 115.
questions-handed-group = Question number { $number } went to { $officers }. The answer comes here by { $until }.
questions-handed-group-later = Question number { $number } is noted. Outside of duty; { $officers } are back from { $from } and answer by { $until }.
questions-handed-call = *Question number { $number }* is noted, but no officer can be reached by message now. Please contact:
    { $officers }
questions-handed-nobody = *Question number { $number }* is noted, but { $unit } has no officer who can be reached by message. Please go there.

questions-danger-fire = *Call 114 now* (fire, rescue). Police 113, ambulance 115. Leave the danger first, give the address.
questions-danger-gas = *Call 114 now* (rescue). Ambulance 115. Go outside at once, switch nothing on or off, light nothing. Call from outside, give the address.
questions-danger-electric = *Call 114 now* (rescue). Ambulance 115 and the power company. Keep away, do not touch anybody before the power is cut.
questions-danger-crime = *Call 113 now* (police). Ambulance 115, fire 114. Stay in a safe place, give the address.
questions-danger-suicide = *Call 115 now*. Do not leave them alone, speak gently, put away medicine and dangerous things.
questions-danger-suicide-self =
    I am worried for you. Please do not be alone now: ask somebody close to you to come and sit with you, and put medicine and dangerous things out of reach.
    Please call *115*, somebody answers day and night.
    Shall I ask an officer to call you back now?
questions-danger-medical = *Call 115 now* (ambulance). Police 113, rescue 114. Let the sick person lie still, give the address.
questions-danger-poison = *Call 115 now* (ambulance). Keep the bottle or the packet for the doctor. Do not make them vomit, give the address.
questions-danger-accident = *Call 115* (ambulance) and *113* (police) *now*. Rescue 114. Do not pull the injured yourself, give the address.
questions-danger-water = *Call 114 now* (rescue). Ambulance 115. Throw a float, a rope or a plastic can. Do not go into the water if you cannot swim.
questions-danger-flood = *Call 114 now* (rescue). Ambulance 115. Go up high, cut the power, save your phone, give the address and how many you are.
questions-danger-landslide = *Call 114 now* (rescue). Ambulance 115. Keep away from the slope or the ruin, do not go back. Give the address and how many are inside.
questions-danger-missing = *Call 113 now* (police). Give name, age, clothes, place and hour when last seen. Send a photo here if you have one.
questions-danger-rescue = *Call 114 now* (rescue). Ambulance 115, police 113. Stay where you are, give the address and how many you are.
questions-danger-ask = Is somebody in danger now? If so, please *call 113* (police), *114* (fire, rescue) or *115* (ambulance) *at once*.
questions-danger-choice-yes = Yes, in danger
questions-danger-choice-no = No
questions-danger-choice-call = Have an officer call me
questions-danger-choice-later = Later
questions-danger-none = Good to know. Write to me whenever you need something.
questions-danger-later = All right. I am here, write whenever you like. If it gets too heavy, please call *115*.
questions-danger-name-fire = fire
questions-danger-name-gas = gas leak
questions-danger-name-electric = electric shock, broken power line
questions-danger-name-crime = robbery, fight, burglary
questions-danger-name-suicide = danger of suicide
questions-danger-name-medical = medical emergency
questions-danger-name-poison = poisoning
questions-danger-name-accident = accident
questions-danger-name-water = somebody in the water
questions-danger-name-flood = flood
questions-danger-name-landslide = landslide, collapse
questions-danger-name-missing = missing person
questions-danger-name-rescue = rescue needed
questions-emergency-told = I have told the officers of { $unit }. Please add the address here.
questions-emergency-untold = I could not reach any officer: please call the numbers above.
questions-emergency-added = Passed on to the officers. In danger call 113, 114, 115.

questions-line-title = *Question number { $number }*
questions-line-title-emergency = *Emergency number { $number }: { $kind }*
questions-line-asker = From: { $name }
questions-line-asker-phone = From: { $name }, phone { $phone }
questions-line-group = Asked in the group { $group } ({ $unit })
questions-line-private = Asked privately, to { $unit }
questions-line-question = Text: { $question }
questions-card-how = Press "Take", or reply to this message with the answer.
questions-card-emergency = *Emergency* at { $at }. The sender was told to call 113, 114, 115.
questions-card-doubtful = *Somebody may be in danger*, at { $at }. I have said nothing in the group, please look and ask back.
questions-card-begin = A question sent outside of duty hours, waiting for an answer.
questions-card-nudge = Nobody has taken number { $number } yet.
questions-card-others = Number { $number } has long waited for somebody to take it; please help.
questions-card-head = Number { $number } is overdue and nobody has taken it.
questions-card-head-taken = Number { $number }, taken by { $name }, is overdue without an answer.
questions-card-unanswered = Number { $number } is taken but not answered. The asker is waiting.
questions-card-left = Number { $number }: who took it is no longer in charge, somebody else is needed.
questions-card-for-you = { $name } passes this on.
questions-card-added = *Number { $number }*, { $name } adds: { $text }
questions-card-taken = Number { $number }: { $name } has taken it.
questions-card-answered = Number { $number }: { $name } has answered.
questions-card-closed = Number { $number }: { $name } has closed it.
questions-card-passed = Number { $number } went to { $name }.
questions-card-deleted = Number { $number }: { $name } deleted the question, no answer needed.
questions-card-withdrawn = Number { $number }: { $name } withdrew the question.
questions-choice-take = Take
questions-choice-answer = Answer
questions-choice-back = Ask back
questions-choice-pass = Pass on
questions-choice-close = Close
questions-choice-draft = Make it an article
questions-choice-view = Show
questions-choice-view-number = Number { $number }
questions-choice-mine = Show number { $number }
questions-choice-add = Add to it
questions-choice-withdraw = Withdraw
questions-choice-in-group = Send in the group
questions-choice-alone = Send privately

questions-held = This has gone to nobody. { $name } waits for an answer to question { $number }. To send what you wrote, press the button below.
questions-choice-send-held = Send to { $name }
questions-welcome = You are welcome. For anything else, write to me here.

questions-state-open = No officer has taken it.
questions-state-taken = { $name } has taken it, not answered yet.
questions-state-asked = { $name } has asked back, waiting for the asker.
questions-state-taken-left = { $name } had taken it but is no longer in charge.
questions-state-answered = { $name } has answered.
questions-state-closed = Closed.
questions-state-withdrawn = Withdrawn by the asker.
questions-history = History:
questions-word-added = { $at }: { $name } adds: { $text }
questions-word-taken = { $at }: { $name } takes it
questions-word-answered = { $at }: { $name } answers: { $text }
questions-word-asked = { $at }: { $name } asks back: { $text }
questions-word-passed = { $at }: { $name } passes it to { $text }
questions-word-closed = { $at }: { $name } closes it: { $text }
questions-word-withdrawn = { $at }: { $name } withdraws the question
questions-list-line = Question number { $number }, { $age }: { $question }
questions-list-line-emergency = *Emergency number { $number }*, { $age }: { $question }
questions-age-now = just now
questions-age-hours = { $count } hours ago
questions-age-days = { $count } days ago
questions-no-words = (a picture or file)

questions-not-found = There is no number { $number }, or it is not yours. Please check the number.
questions-stale = That cannot be done with number { $number } now. { $state }
questions-other-has-it = { $name } has number { $number }. To answer instead, press "Take" first.
questions-ask-answer =
    { $name } asks: { $question }

    Please type the answer to number { $number }.
questions-ask-back =
    { $name } asks: { $question }

    What do you need to know? Please type it for number { $number }.
questions-ask-close =
    { $name } asks: { $question }

    Closing number { $number } without an answer: please type the reason, the asker will read it.
questions-hint-words = The message has no words. Please type a few, or "cancel".
questions-hint-where = Not sent yet. Please press "Send in the group" or "Send privately".
questions-choice-send = Send
questions-preview-answer = *Please check, not sent yet.* Answer to { $name } about number { $number }:
    { $text }
questions-preview-back = *Please check, not sent yet.* Question back to { $name } about number { $number }:
    { $text }
questions-preview-close = *Please check, not sent yet.* Ends number { $number } and tells { $name }:
    { $text }
questions-hint-send = Not sent yet. If it is right press "Send", else press "Change".
questions-preview =
    To { $name } (number { $number }), asked in the group { $group }:

    { $text }

    Sent in the group, everybody there reads it.
questions-preview-personal = *The answer holds a phone number or the number of a paper: better send it privately.*
questions-preview-unreachable = { $name } has never written to me privately. Sent privately, the group shows only an invitation to read it.
questions-dropped = Dropped, nothing was sent. Number { $number } is still in the inbox.

questions-told-taken = { $officer } has taken number { $number } and will answer here.
questions-told-passed = Number { $number } went to { $name }.
questions-told-answer-group =
    To { $name }: { $text }

    { $officer }
questions-told-answer-private = *Answer to number { $number }*: { $question }

    { $text }

    { $officer }. To ask more, just write here.
questions-told-back-group =
    { $name }, a question back: { $text }

    { $officer }. Please reply to this message.
questions-told-back-private = *{ $officer } asks about number { $number }*:

    { $text }

    Please answer right here.
questions-told-close-group =
    To { $name }: this cannot be answered here. { $text }

    { $officer }
questions-told-close-private =
    Number { $number } was closed: { $text }

    { $officer }. For something else write "ask".
questions-told-link = To { $name }: an officer has answered privately. Press here to read it: { $link }
questions-told-write = To { $name }: an officer has answered privately. Write "my requests" to me privately to read it.
questions-done-answer = The answer to number { $number } was sent to { $name }.
questions-done-back = { $name } was asked back (number { $number }). What they write next comes here.
questions-done-close = Number { $number } is closed and { $name } was told.
questions-done-unreached = { $name } could not be written to privately; your words are kept. { $contact }
questions-done-pass = Number { $number } went to { $name }.
questions-done-pass-unreached = Number { $number } was passed to { $name }, but nobody could be reached by message. Please call.
questions-drafted = The answer to number { $number } is a draft article now. I use it once an officer has confirmed it: press "Show the article", or write "drafts" later.
questions-ask-addition = Please type what to add to number { $number }.
questions-offer-addition =
    {""}*Nobody has got this yet*: "{ $text }"

    Shall it go to { $name }, about no. { $number }? If it is a tip for the police, write "tip".
questions-choice-add-words = Send it about no. { $number }
questions-choice-keep-words = Do not send
questions-not-added = All right, it goes to nobody.
questions-added = Added to number { $number }.
questions-added-unreached = Added to number { $number }, but no officer could be reached by message. If it is urgent, please call.
questions-withdrawn = Number { $number } is withdrawn. When needed, write "ask".

questions-answering-on = On: I answer clear questions in this group without being called, at most { $count } messages an hour. To stop: "/traloi off".
questions-answering-off = Off: in this group I answer only when called. To turn it on ({ $count } messages an hour): "/traloi on".
questions-answering-unbound = This group is bound to no unit. Please write /ganhom first.
questions-answering-none = No group is bound to your units. Please write /ganhom in the group first.
questions-answering-list = *Answering in groups.* Press to turn a group on or off.
questions-answering-line-on = { $place }. { $group } ({ $unit }): on
questions-answering-line-off = { $place }. { $group } ({ $unit }): off
questions-answering-turn-on = On: { $group }
questions-answering-turn-off = Off: { $group }

questions-duty = *Duty for questions, { $unit }*
    On duty: { $people }
    Hours: { $hours }
    Substitute: { $substitute }
    Overdue goes to: { $head }
    Not taken: reminded after { $nudge }, others asked after { $others }, overdue after { $late }
    In groups: at most { $count } messages an hour
questions-duty-all = All officers
questions-duty-substitute-none = other officers of the unit
questions-duty-head-none = officers above
questions-duty-none-substitute = Nobody in particular
questions-duty-none-head = Officers above
questions-duty-every-day = every day
questions-duty-day-1 = Monday
questions-duty-day-2 = Tuesday
questions-duty-day-3 = Wednesday
questions-duty-day-4 = Thursday
questions-duty-day-5 = Friday
questions-duty-day-6 = Saturday
questions-duty-day-7 = Sunday
questions-duty-always = round the clock, { $days }
questions-duty-from-to = { $from } to { $to }, { $days }
questions-duty-set-people = Who
questions-duty-set-hours = Hours
questions-duty-set-substitute = Substitute
questions-duty-set-head = Head
questions-duty-set-patience = Waiting times
questions-duty-set-group = Messages in groups
questions-duty-office-hours = Office hours
questions-duty-round = Round the clock
questions-duty-ask-unit = Duty of which unit?
questions-duty-ask-people = Who answers the questions of { $unit }? Press a name, or type numbers, for example: 1, 3.
questions-duty-ask-hours = From when to when is { $unit } on duty? For example: 7h to 17h Monday to Friday.
questions-duty-ask-substitute = Whom does { $unit } ask when nobody takes a question?
questions-duty-ask-head = Who is told of overdue questions of { $unit }?
questions-duty-ask-patience = After how long does { $unit } remind, ask others, call it overdue? For example: 30 minutes, 2 hours, 1 day.
questions-duty-ask-group = How many messages an hour may I write in a group of { $unit }? Please type a number, for example 20. Emergencies are not counted.
questions-duty-hint-people = I am not sure who is meant.
questions-duty-hint-hours = I could not read the hours.
questions-duty-hint-substitute = I am not sure who is meant; only one person.
questions-duty-hint-head = I am not sure who is meant; only one person.
questions-duty-hint-patience = Please type three times, each longer than the one before.
questions-duty-hint-group = Please type a number from 0 to 200.
questions-duty-saved = Saved.
questions-minutes = { $count } minutes
questions-hours = { $count } hours
questions-days = { $count } days

questions-figures = *Questions*: { $units }
questions-figures-period = *Last { $days } days*
    Asked: { $asked }, answered by me { $byBot } ({ $share }%)
    To officers: { $handed }; first answer: { $first }
    Emergencies: { $emergencies }
questions-figures-unanswered = none yet
questions-figures-minutes = usually after { $count } minutes
questions-figures-hours = usually after { $count } hours
questions-figures-now = *Waiting*
questions-figures-open = { $name }: { $count }
questions-figures-open-nobody = Not taken: { $count }
questions-figures-clear = No question is waiting.

questions-scam = *Possible scam* in the group { $group }, sent by { $name } ({ $signs }):

    { $text }

    Please look, and warn the group if needed. I have said nothing in the group.
questions-scam-short-link = shortened link
questions-scam-lookalike = site that imitates an office or bank
questions-scam-app-file = unknown app file
questions-scam-easy-work = easy work for high pay
questions-scam-fast-loan = quick loan
questions-scam-prize = prize or gift
questions-scam-threat = threat to lock an account, asks for an OTP
questions-help-baiviet = knowledge base — find, add, edit and confirm the articles that residents are answered from

questions-category-can-cuoc = Identity card, VNeID
questions-category-cu-tru = Residence
questions-category-ho-tich = Civil status, certification
questions-category-dang-ky-xe = Vehicle registration
questions-category-giao-thong = Traffic
questions-category-bao-hiem = Health and social insurance
questions-category-pccc = Fire safety
questions-category-ma-tuy = Drugs
questions-category-lua-dao = Scam warnings
questions-category-cuu-chien-binh = Veterans and people of merit
questions-category-tro-cap = Social allowances
questions-category-khieu-nai = Complaints
questions-category-dat-dai = Land and housing
questions-category-kinh-doanh = Business
questions-category-an-ninh = Public order
questions-category-hoi = The association
questions-category-khac = Other

questions-article-choice-home = To the knowledge base
questions-article-choice-drafts = Waiting for confirmation
questions-article-choice-below = Waiting in units below ({ $count })
questions-article-choice-categories = By category
questions-article-choice-add = Add an article
questions-article-choice-import = Import a spreadsheet
questions-article-choice-view = Show the article
questions-article-choice-confirm = Confirm
questions-article-choice-edit = Edit
questions-article-choice-history = History
questions-article-choice-end = Stop using it
questions-article-choice-end-now = Yes, stop using it
questions-article-choice-confirm-all = Confirm the whole category
questions-article-choice-confirm-these = Yes, confirm them all
questions-article-choice-skip = Skip
questions-article-choice-save = Save and use
questions-article-choice-more = Edit more
questions-article-choice-import-now = Import as drafts

questions-article-field-title = Title
questions-article-field-category = Category
questions-article-field-answer = Short answer
questions-article-field-source = Source
questions-article-field-where = Where
questions-article-field-papers = Papers
questions-article-field-cost = Fee
questions-article-field-time = Time
questions-article-field-questions = Other ways to ask
questions-article-field-body = Full text
questions-article-field-inForceFrom = In force from
questions-article-field-inForceTo = In force to the end of
questions-article-field-checkedOn = Checked on
questions-article-field-check = Look up before confirming


questions-article-state-draft = waiting for confirmation
questions-article-state-update = a new text waits for confirmation
questions-article-state-served = in use
questions-article-state-ended = no longer in use

questions-article-head = *{ $title }*
    { $category } – { $state }
questions-article-line = *{ $name }*: { $value }
questions-article-which-unit = Whose knowledge base? Please press a unit.
questions-article-home =
    Knowledge base of { $unit }: { $served } articles in use, { $drafts } waiting for confirmation.

    An article is used in answers only once an officer has confirmed it. To find one, write "articles" and some words of its title.
questions-article-found = { $count } articles. Please press the one to show.
questions-article-found-none = No article has "{ $text }" in its title. Please look by category, or add one.
questions-article-more = { $count } more. Write "articles" and some words of the title to find one.
questions-article-categories = Please press a category.
questions-article-category-count = { $name } ({ $count })
questions-article-in-category = *{ $name }*: { $count } articles, { $drafts } waiting for confirmation. Please press the one to show.
questions-article-not-there = This article is no longer in the unit's knowledge base.
questions-article-next = This article waits for confirmation. Please read it with care, its source and the day of the check above all.
questions-article-confirmed = Confirmed. This is the next one that waits.
questions-article-confirmed-last = Confirmed. Nothing more waits.
questions-article-below = { $count } articles written by units of { $unit } wait for confirmation. Please press one; confirmed, it is used in the unit that wrote it.
questions-article-only-below = Nothing waits for { $unit } itself; in the units below { $count } articles do.
questions-article-no-drafts = Nothing waits for confirmation.
questions-article-changed-since = Somebody has just changed this article. Please read the new text before you decide.
questions-article-confirm-all =
    In *{ $name }* { $count } articles wait for confirmation:
    { $titles }

    Once confirmed they are used in { $unit } and all units below it. Do you agree?
questions-article-confirmed-all = { $count } articles confirmed for { $unit }.
questions-article-ask-end = Stop using *{ $title }* in { $unit } and all units below it? It is kept and can be looked at.
questions-article-ended = *{ $title }* is no longer used in { $unit }. To use it again press Edit and leave the last day empty.
questions-article-history = History of *{ $title }*:
questions-article-version = *Version { $number }*, { $at }, { $by }:
    { $answer }
questions-article-version-served = *Version { $number }, in use*, { $at }, { $by }:
    { $answer }
questions-article-by-starter = starter set

questions-article-ask-which = Which part of *{ $title }* do you want to change? Please press one.
questions-article-now = Now: { $value }
questions-article-ask-title = What is the title? Best a short question.
questions-article-ask-category = Which category? Please press one.
questions-article-ask-answer = Please write the short answer, a few lines.
questions-article-ask-source = What is the source? One a line, such as: Luật Cư trú 2020, Điều 27, https://...
questions-article-ask-where = Where do people go for this?
questions-article-ask-papers = Which papers do they bring?
questions-article-ask-cost = What does it cost?
questions-article-ask-time = How long does it take?
questions-article-ask-questions = How else do people ask for this? One question a line.
questions-article-ask-body = Please send the full text.
questions-article-ask-inForceFrom = From which day is it in force? Such as 01/07/2025.
questions-article-ask-inForceTo = What is the last day on which it is in force? Such as 31/12/2026. Press "Skip" if it has none.
questions-article-ask-checkedOn = On which day was it checked? Such as 21/11/2026.
questions-article-problem-empty = I see no words in this message.
questions-article-problem-long = This is too long, please write less.
questions-article-problem-day = I cannot read the day. Please write day, month and year.
questions-article-problem-category = I do not know this category.
questions-article-no-source = The article names no source. People will not know what the answer rests on; please add one if there is any.
questions-article-ask-save = Once saved it is used at once in { $unit } and all units below it.
questions-article-saved = *{ $title }* is saved and in use in { $unit }.

questions-article-ask-sheet = Please send an .xlsx or .csv file of at most { $rows } rows. The first row names the columns; Title and Answer are needed, others may be: Category, Source, Where, Papers, Cost, Time, Questions, Text, In force from, In force to, Checked on.
questions-article-sheet-none = I see no file in this message.
questions-article-sheet-kind = I can read .xlsx and .csv only.
questions-article-sheet-large = The file is too large, at most { $megabytes } MB.
questions-article-sheet-bomb = This file is packed in an unusual way and could block the machine, so I do not open it. Please copy the rows into a new Excel file and send that.
questions-article-sheet-unreadable = I cannot read this file. Please open it, save it again and send it.
questions-article-sheet-empty = There is no row below the names of the columns.
questions-article-sheet-rows = The file has more than { $rows } rows. Please split it.
questions-article-sheet-columns = I see no columns Title and Answer in the first row.
questions-article-sheet-preview = Import into the knowledge base of { $unit }: { $added } new, { $changed } changed, { $same } the same as before. Nothing is written yet.
questions-article-sheet-nothing = There is nothing to import into the knowledge base of { $unit } ({ $same } are the same as before). Please mend the file and send it again, or write "cancel".
questions-article-sheet-faults = These rows cannot be used and are not imported:
questions-article-sheet-fault = Row { $row }, { $field }: { $reason }.
questions-article-sheet-more-faults = { $count } more faults.
questions-article-sheet-ask = Press to import the rows that can be used, or send the mended file. They come in as drafts.
questions-article-imported = { $count } articles imported as drafts for { $unit }. Please look at each and confirm it.

questions-fault-missing = is missing
questions-fault-long = is too long
questions-fault-date = is no day that exists
questions-fault-link = must begin with https://
questions-fault-slug = needs letters or digits
questions-fault-form = is not right
questions-fault-twice = is the same as in a row above
questions-fault-order = is before the first day in force

# My data, and work in hand.
questions-data-title = Questions
questions-data-ticket = Question { $number }: { $text }
questions-data-word = About question { $number }: { $text }
questions-data-work = Question { $number }

questions-ask-to = To whom does number { $number } go? Press one, or type the name of a person or a unit.
questions-field-to = Goes to
questions-part-to = who gets it
questions-field-addition = Text
questions-part-addition = the text
questions-hint-unit = I am not sure which unit. Please press one or type its name.
