# Tip-offs to the police: what is told in confidence.

tips-help-baotin = tip off — tell the ward police in confidence, no name needed

tips-private-only = Please write this to me privately, not in the group: tap my name, choose message, and write "tip off". In an emergency call *113* now.
tips-private-only-link = Please write this to me privately at { $link }, not in the group. In an emergency call *113* now.
tips-news = This is for telling the police. For family news please write "help", or tell an officer of your chapter.
tips-victim =
    Robbed, beaten, threatened or followed: *call 113 at once*, or go to the police where you live. Leave everything as it is.

    To write to the police from here, give your name so that they can call back. Nothing is sent yet.
tips-victim-named = Send to { $unit } with my name
tips-victim-nameless = Report without a name
tips-no-station = No ward police take tips here yet. In an emergency call *113* now; otherwise please go to the station.

tips-ask-story = *In an emergency call 113 now.*

    Please tell what you saw or know. Only the ward police can read it. No name is needed; photos may be sent.
tips-danger = *If it is happening now, please call 113 first* (fire 114, ambulance 115) and write on afterwards.
tips-ask-place = Where was it, and when? As far as you know.
tips-ask-files = If there are photos, films or voice messages please send them now, at most { $limit } files ({ $files }). Otherwise press "Done".
tips-ask-name =
    Do you want to give your name, *{ $name }*?

    Without it I keep nothing that tells who sent it; to ask after it you get a code.
tips-ask-station = Which police station is it for? Press one, or write the name of the ward.
tips-station-line = • *{ $unit }*{ $above }: read by { $readers }
tips-choice-skip = Not known
tips-choice-done = Done
tips-choice-nameless = Without a name
tips-choice-named = With my name
tips-choice-send = Send
tips-choice-other-station = Another station
tips-choice-clean-only = Leave that file out
tips-choice-end = Done

tips-hint-words = I see no words in this message. Please type a few.
tips-hint-choose = Please press one of the buttons below.
tips-hint-preview = It has not been sent yet.
tips-hint-station = I find no police station of that name.
tips-hint-station-several = Several have a similar name, please write it in full.
tips-too-long = This part was not noted, it is too long: { $length } characters, at most { $limit }. Please write it shorter; what was noted before is still there.
tips-files-none = no files yet
tips-files-some = { $count } files
tips-files-many = At most { $limit } files are taken; the last was not noted.
tips-file-large = A file is too large and was not taken: at most { $megabytes } MB. Please send a shorter film.
tips-file-failed = I could not get one of the files. Please send it again.
tips-no-words = (no words, only files)
tips-no-place = not known

tips-preview = *Please look it over before it is sent.*
    What: { $story }
    Where and when: { $place }
    Files: { $files }
    To: *{ $unit }*, read by { $readers }
tips-preview-named = With your name: { $name }. The police write to you here if need be.
tips-preview-nameless = Without a name. If you wrote your name, phone or house above, the police still read it.
tips-preview-unclean = In { $count } files there may still be the author's name or the place, which I cannot take out. If in doubt, press "Leave that file out".
tips-preview-voice = People who know you may recognise a voice.
tips-dropped = Dropped: nothing was sent and nothing is kept. When needed, write "tip off".

tips-sent-nameless =
    Sent to *{ $unit }*. I keep nothing that tells who sent it.

    Its code: *{ $code }*. Please write it down; nobody can find it again. To ask after it or to add something, write: tip off { $code }

    Please delete these messages on your phone if others use it too.
tips-sent-named =
    Sent to *{ $unit }*, number { $number }. The police write to you here if need be.

    Its code: *{ $code }*. To ask after it or to add something, write: tip off { $code }

tips-code-unknown = There is no tip with this code. Please look at each sign of it.
tips-code-unread = This code has a sign too few or too many. It has 10 letters and digits, such as: tip off KM4T7 XPC9H.
tips-code-blocked = Too many wrong codes. Please wait { $minutes } minutes and try again.
tips-mine = *Sent to { $unit }* ({ $hour })
    { $state }
tips-mine-open = The police have it, nobody is in charge of it yet.
tips-mine-taken = An officer is looking into it.
tips-mine-closed = The police are done with it.
tips-ask-reply = To answer, just write here. Otherwise press "Done".
tips-ask-addition = To add something, just write or send a photo here. Otherwise press "Done".
tips-preview-addition =
    Send this to *{ $unit }* as well?

    { $text }
    Files: { $files }
tips-added = Sent to { $unit }. To see an answer, write "tip off" and the code again.
tips-added-many = Much has been added to this one. Please see the police in person, or write "tip off" for a new one.
tips-follow-end = Done. When needed, write "tip off" and the code.
tips-told-ask =
    { $unit } asks about your tip number { $number }:

    { $text }

    Please press the button below to answer.
tips-told-close =
    { $unit } is done with your tip number { $number }:

    { $text }

tips-hour = about { $time } on { $date }
tips-alert-new = *A new tip, number { $number }*, for { $unit }, { $hour } ({ $files }). Please press "View"; every look is noted.
tips-alert-added = *Something was added to tip { $number }.* Please press "View".
tips-alert-waiting = *Nobody has taken tip { $number }* ({ $unit }, { $hour }). Please press "View", then "Take".
tips-alert-noted = A new note on tip { $number }. Please press "View".
tips-view = *Tip { $number }*, { $unit }, { $hour }
    What: { $story }
    Where and when: { $place }
    Files: { $files }
tips-from = From: { $name }
tips-from-phone = From: { $name }, phone { $phone }
tips-from-nobody = Without a name; only their code leads back to them.
tips-state-open = State: nobody has taken it.
tips-state-taken = State: { $name } is looking into it.
tips-state-closed = State: done.
tips-list-line =
    Tip { $number }, { $unit }, { $hour }
    { $state }
tips-files = Photos and files of tip { $number }.
tips-word-added = { $at }: the teller added: { $text }
tips-word-taken = { $at }: { $name } took it
tips-word-asked = { $at }: { $name } asked: { $text }
tips-word-noted = { $at }: { $name } noted: { $text }
tips-word-closed = { $at }: { $name } closed it, result: { $text }
tips-word-added-mine = { $at }: added: { $text }
tips-word-asked-mine = { $at }: the police ask: { $text }
tips-word-closed-mine = { $at }: result: { $text }

tips-choice-view = View
tips-choice-take = Take
tips-choice-ask = Ask back
tips-choice-note = Note
tips-choice-close = Close
tips-choice-files = Photos, files
tips-choice-mine = Show tip { $number }
tips-choice-add = Answer, add
tips-choice-number = Show { $number }
tips-not-found = There is no tip of this number, or it is not yours to see. Please look at the number.
tips-stale = This cannot be done with tip { $number } now. { $state }
tips-ask-words-ask = Please type the question to whoever told of number { $number }.
tips-ask-words-note = Please type the note on tip { $number }. Only officers of the station read it.
tips-ask-words-close = Please type the result of tip { $number }. The teller reads these words.
tips-preview-words-ask =
    Send this question to whoever told of number { $number }?

    { $text }
tips-preview-words-close =
    Close tip { $number } with this result? The teller will read it.

    { $text }
tips-step-dropped = Dropped, tip { $number } stands as before.
tips-done-ask = The question about tip { $number } was sent.
tips-done-ask-waits = The question is noted. Whoever told of number { $number } gave no name and sees it when asking with the code.
tips-done-note = Noted on tip { $number }.
tips-done-close = Tip { $number } is closed and the teller was told the result.
tips-done-close-waits = Tip { $number } is closed. The teller sees the result when asking with the code.

tips-data-title = Told to the police with a name
tips-data-tip = Number { $number } to { $unit }: { $story }. Where and when: { $place }. Files: { $files }
tips-data-word = Number { $number }: { $text }
tips-data-work = Tip { $number }
