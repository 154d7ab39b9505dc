# Texts that belong to no single feature.

# For whoever reads, where it is one of many or nobody knows whom; else the word for the person is put in as $you and $You.
common-you = you

common-yes = Yes
common-cancel = Cancel
common-back = Change it
common-help-button = Help

common-dialog-left = Left unfinished. Write "help" whenever you need something.
common-nothing-to-leave = Nothing is unfinished. Write "help" whenever you need something.
common-dialog-lost = This cannot be continued. Please begin again.

# A way out of every question, and a way back.
common-way-out = To stop, please write "cancel".
common-not-content = I have not kept that, as it is no text of its own. To stop, please write "cancel".
common-resume = Go on
common-aside = Put aside: "{ $what }". To go on with it, press the button or write "go on".
common-aside-drop = Let it go
common-aside-dropped = What was begun is dropped.
common-aside-none = Nothing is left half done. If you need me, please write "help".

# Forms: what is said of an answer that cannot be taken, and the buttons that all of them have.
common-form-line = { $name }: { $value }
common-form-choose = I am not sure which one. Please press or write one of the choices below.
common-form-unread = I could not read that.
common-form-hint = I did not understand that and have changed nothing. If all is right, press "{ $do }"; to change a part, write it.
common-form-long = That is { $length } characters long; at most { $limit }. Please make it shorter.
common-form-given = I could not read that. Please write sums with their unit, for instance: 500k; write "none" if there was nothing.
common-form-day = I could not read the day, or it is past. For instance: tomorrow, 20/11
common-form-day-past = I could not read the day, or it has not come yet. For instance: yesterday, 20/11
common-form-person = I need the name of a member of your unit.
common-form-person-none = Your units have no member called "{ $name }". Please write the name again.
common-form-person-near = Nobody is called exactly "{ $name }". Did you mean:
common-form-person-several = Several people are called "{ $name }". Please choose one:
common-form-born = born { $year }
common-form-people = I could not tell who is meant. Please write the names, separated by commas.
common-form-people-everyone = The whole unit
common-form-people-itself = The unit itself, without names
common-form-people-all = all of { $unit }
common-form-people-except = { $all }, except { $names }
common-form-people-other = Write down "{ $name }" (not on the roster)
common-form-people-unknown = Nobody on the roster is called "{ $name }". If that is right, press the button; otherwise write the name again.
common-form-people-elsewhere = { $name } is in { $unit }, not in the unit concerned. Please write the name again, or change the unit.
common-form-people-units = { $count } collectives
common-form-people-count = { $count } people
common-form-unit-none = I find no unit of yours called "{ $name }". Please choose, or write the name again.
common-form-unit-several = Several units are called "{ $name }". Please choose one:
common-form-time = I could not read day and hour. As: 14h Friday 20/11
common-form-time-hour = At what hour? Please write day and hour, as: 14h Friday 20/11
common-form-time-which = Please choose one:
common-form-time-past = That hour is past. Please write one to come, as: 14h tomorrow
common-form-period = I could not read from which day to which. As: from 1/12 to 15/12
common-form-money = I could not read the sum. As: 500k, 2.000.000đ
common-form-money-short = I am not sure how much. Did you mean:
common-form-money-much = { $sum } is too much, perhaps a digit too many. Please write the sum again.
common-form-number = I need a number from { $least } to { $most }.
common-form-labour = { $days } days of work
common-form-phone = I could not read the telephone number. As: 0912 345 678
common-form-files = Please send a photo or a file.
common-form-files-many = At most { $most } files. Please send fewer.
common-form-files-count = { $count } files
common-form-source = Please write the number of the legal text or a link, as: Decree 20/2021/ND-CP
common-form-back = Back
common-form-done = That is all
common-form-kept = I have noted what you just sent.
common-story-empty = I see no words and no photo in this message. Please type a few words. To stop, write "never mind".
common-story-long = This message was not kept, as it is too long: { $length } characters, of { $limit } at most. Please write it shorter; what was kept before is still there.
common-story-rest = The rest of that long message was not kept either. Please write the whole of it shorter.
common-story-many = This message was not kept: at most { $limit } photos and files can be sent.
common-story-voice = I cannot listen to voice messages yet, but I have kept it for the officer to hear. A few typed words would make it faster.
common-officer = { $name }, officer of { $unit }
common-case-number = Number { $number }
common-pass-unread = I could not tell who is meant. Please press one, or type the name of a person or a unit again. To stop, write "never mind".
common-pass-several = There are several of that name. Please choose one:
common-pass-unit = To which unit does it go? Please press one, or type the name of the unit.
common-pass-other-unit = Another unit
common-form-edit = Change { $name }
common-form-add = Add { $name }

common-choice-old = This button is out of date. Write "help" to begin again.

common-refused-member = This is for members. If you have an invitation code, write /start and the code.
common-refused-officer = This is for officers. Please ask the officer of your chapter.
common-refused-administrator = This is for administrators. Please ask the administrator of your association.
common-refused-unit = You are not in charge of this unit. Please ask an officer of that unit.
common-private-only = Please write to me privately for this, not in the group.
common-group-only = This works in a group chat only. Please write it there.

common-forwarded-ask =
    This message was forwarded, so I have done nothing yet:

    { $text }

    Shall I do what it says?
common-forwarded-do = Do it
common-forwarded-leave = No
common-forwarded-left = I do nothing about that message.

common-error = Sorry, this did not work. Please try again in a few minutes; if it still fails, tell an officer the number { $id }.
common-flood = Messages come too fast for me. Nothing was done about those of this minute. Please wait a minute and write again.

common-unknown = I did not understand that. Write "help" to see what I can do, or "ask for help" if you are in need.
common-unknown-again = I still do not understand. Press the button below, or write to the officer of your chapter.
common-unknown-short = I did not understand this message, but it is kept. Please write "help".
common-unknown-command = I have no such command. Write "help" to see what there is.
common-unknown-voice = I cannot listen to voice messages yet. Please type it, or call the officer of your chapter.
common-unknown-emoji = Received. Write "help" whenever you need something.
common-unknown-attachment = I have received this file. If it belongs to a request for help, write "ask for help" and send it again when I ask.
# Sent without a name in a Telegram group.
common-unseen-group = This message bears the name of the group, so I cannot see who wrote it: open the group's info, Administrators, your own name, switch off "Remain anonymous", and send it again.
common-unseen-channel = This message bears the name of a channel, so I cannot see who wrote it: tap the round picture beside the message field, choose your own name, and send it again.
common-unknown-forwarded = I have received this forwarded message but do not know what to do with it. Please write "help".

# An account of ours on Zalo has stopped; to administrators, in a chat of another channel.
common-zalo-evicted = *The Zalo account { $account } no longer sends or receives.* Somebody opened Zalo on a computer or on the web with it. Please log out there, use it on its telephone only, and have the operator run: npm run zalo:login -- { $account } --resume. What was not sent is kept.
common-zalo-expired = *The Zalo account { $account } no longer sends or receives.* Zalo does not take its session any more. Please see on its telephone whether it is locked, and have the operator log in again: npm run zalo:login -- { $account }. What was not sent is kept.
common-zalo-kicked = *The Zalo account { $account } no longer sends or receives.* Zalo ended the connection. Please look on its telephone for a message of Zalo, and have the operator run: npm run zalo:login -- { $account } --resume. What was not sent is kept.
common-zalo-refused = *The Zalo account { $account } sends nothing for a day.* Zalo said for the second time that it sends too much. What was not sent is kept and goes out later. Please send less with this account, or share the groups among several.

# Said once, at the end of our first answer. Whoever changes it raises NOTICE_VERSION in src/conversation/notice.ts.
common-notice = *About your data:* we keep your name, phone number and messages to tell you of meetings and news and to help when you need it; only the officers in charge may see them. Messages are kept for 2 years and requests for help for 5 years after they are closed, unless your unit says otherwise; then they are removed. To see them, write "my data"; to erase them, write "erase my data".
common-notice-agree = I agree

# Files that are not taken; after each what to do instead.
common-file-empty = There is nothing in this file. Please look again and send the right one.
common-file-large = This file is over { $megabytes } MB, so I do not take it. Please send a smaller one.
common-file-broken = This file is damaged or did not arrive whole. Please send it again.
common-file-bomb = This file is packed in an unusual way and could block the machine that opens it, so I do not take it. Please send what is in it one by one.
common-file-pixels = This picture is too large and could block the machine that opens it, so I do not take it. Please send it as an ordinary photo.
common-file-program = This file could run a program on the machine that opens it, so I do not take it. Please send PDF, Word, Excel or a picture.
common-file-ending = The name of this file says another kind than what is in it, so I do not take it. Please save it as what it is and send that.
common-file-kind = I do not take files of this kind. Please send PDF, Word, Excel, PowerPoint, a picture, a film or a recording.
common-file-fetch = I could not fetch this file to check it, so I have not taken it. Please send it again in a few minutes.
common-cut = That message is too long: I read its first { $most } characters only. Please send the rest as another message.

## The form of papers
common-paper-country = SOCIALIST REPUBLIC OF VIET NAM
common-paper-motto = Independence - Freedom - Happiness
common-paper-number = No. { $number }/{ $of }
common-paper-number-open = No.{"\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"}/{ $of }
common-paper-country-party = COMMUNIST PARTY OF VIET NAM
common-paper-number-party = No. { $number }-{ $of }
common-paper-number-open-party = No.{"\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"}-{ $of }
common-paper-day = { $place }, { $day } { $month } { $year }
common-paper-day-open = { $place }, {"\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"}
common-form-missing = Please fill this in.
common-form-pick = Please choose
common-form-empty = Left empty: { $value }.
common-form-as-person = The name, with or without accents.
common-form-as-people = Names, separated by commas.
common-form-as-date = For example: hôm nay, hôm qua, 20/11.
common-form-as-time = For example: 14h thứ sáu 27/11.
common-form-as-period = For example: từ 1/12 đến 15/12.
common-form-as-money = For example: 500.000, 500 nghìn, 2tr5.
common-form-as-given = For example: 500 nghìn và một túi quà.
common-form-as-labour = For example: 3 công.
common-form-as-phone = For example: 0912 345 678.
common-form-as-source = For example: Nghị định 20/2021/NĐ-CP.
