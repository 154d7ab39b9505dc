# Greeting, joining, one's own settings, units, invitations, roles, groups.

members-help = Write to me, or press a button. What you can do:
members-help-more = What else can be done:
members-help-next = { $count } more
members-help-for-all = *For everybody*
members-help-for-officer = *For officers*
members-help-for-administrator = *For administrators*
members-help-end = To leave something unfinished, write "cancel".
members-help-group = In a group I answer only when I am spoken to. What you can do here:
members-help-private-link = For anything else please write to me privately: { $link }
members-help-private = For anything else please write to me privately: open my profile and send a message.
members-help-trogiup = help — see what you can do
members-help-toi = my details — your name and units
members-help-ngonngu = change language — Tiếng Việt or English
members-help-dung = stop messages — only replies and urgent alerts
members-help-batlai = resume messages — meetings and announcements as before
members-help-lienket = link account — use one record on Zalo and Telegram
members-help-moi = invite — get an invitation to a unit
members-help-donvi = units — list, add, rename, move
members-help-vaitro = roles — make somebody an officer, or withdraw it
members-help-ganhom = bind group — bind this group chat to a unit

members-step-lich = Meetings
members-step-tin = News
members-step-hotro = Ask for help
members-step-moi = Invite members
members-step-donvi = Units
members-step-vaitro = Roles
members-step-name = Correct my name
members-step-language = Language
members-step-mute = Stop messages
members-step-unmute = Resume messages
members-step-dangky = Apply to join
members-step-poster = Sheet to hang up
members-step-withdraw-code = Withdraw this code
members-step-unit-add = Add
members-step-unit-rename = Rename
members-step-unit-move = Move
members-step-unit-back = Move it back
members-step-unit-remove = Remove
members-step-grant = Give a role
members-step-withdraw = Withdraw a role

members-welcome-all =
    Good day, { $name }. I am the assistant of the association and the ward police: questions, meetings, requests for help.

    To ask anything, just write it here, for example: where to replace an identity card. If you have an invitation code, write it to me; if not, please ask the officer of your chapter.
members-welcome-member =
    Good day, { $name }. I am the assistant of the association, here for members of *{ $units }*: meetings, announcements, requests for help.

    Press a button below, or write "help".
members-welcome-officer =
    Good day, { $name }. You are an officer of *{ $units }*. I help you to call meetings, send announcements and receive requests for help.

    Press a button below, or write "help" to see everything.
members-welcome-administrator =
    Good day, { $name }. You administer *{ $units }*: units, members, the roles of officers.

    Press a button below, or write "help" to see everything.

members-code-unknown = This invitation code is not right. Please check each sign and write it again, or ask whoever invited you.
members-code-ended = The invitation to { $unit } is no longer valid. Please ask an officer for a new code.
members-code-member = You are a member of *{ $unit }* already and need no code. Press a button below.
members-joined =
    You have joined *{ $unit }*. Its meetings and announcements will come here.

    Your name is noted as *{ $name }*. If that is wrong, write to me privately: /toi

members-group-hello = Good day. I am the assistant of the association. In a group I answer only when I am spoken to. An officer binds this group to a unit with /ganhom.
members-group-hello-bound = Good day to the group of *{ $unit }*. I am the assistant of the association. In a group I answer only when I am spoken to. Send /trogiup to see what I can do here.
members-group-untitled = this group

members-me =
    Name: *{ $name }*
    Units: { $units }
    Roles: { $roles }
    Writing through: { $channels }
    Language: { $language }
    Meetings and announcements: { $messages }

    To change something, press a button below.
members-me-none = none yet
members-me-heard = on
members-me-muted = stopped
members-channel-telegram = Telegram
members-channel-zalo = Zalo
members-channel-playground = playground
members-language-vi = Tiếng Việt
members-language-en = English
members-language-ask = Which language do you prefer?
members-language-changed = From now on I write in English. Write "help" whenever you need something.
members-name-ask = Your name is noted as *{ $name }*. Please write your full name.
members-name-changed = Your name is now *{ $name }*. If that is wrong, press "Correct my name".
members-name-empty = Please write your full name in letters, for example: Nguyễn Văn An.
members-name-long = The name is longer than { $limit } letters. Please write a shorter one.

members-mute-ask = Do you want to stop meetings and announcements? If so, press the button below. If not, ignore this message.
members-muted = Stopped. From now on I only answer what you write, and send urgent alerts. To receive messages again, write "resume messages".
members-muted-already = Messages are stopped already: I only answer what you write, and send urgent alerts. To receive messages again, write "resume messages".
members-unmuted = Resumed. Meetings and announcements come here again. To stop them, write "stop messages".
members-unmuted-already = You are receiving meetings and announcements. To stop them, write "stop messages".

members-link-code =
    Open the other app (Zalo or Telegram) and write to me there: *link account { $code }*

    The code works for { $minutes } minutes. Please give it to nobody.
members-link-code-unknown = This link code is not right, please check each sign, or write "link account" in the other app to get a code.
members-link-code-expired = This link code has expired, please write "link account" in the other app to get a new one.
members-link-code-used = This link code has been used, please write "link account" in the other app to get a new one if you still need it.
members-link-code-own = This code is of this very record, please write it in the other app.
members-link-blocked = There were too many wrong codes, please wait { $minutes } minutes and try again.
members-link-two = This account has a record of its own and two records cannot be joined by themselves, please ask an officer of your chapter.
members-link-moved = Done. From now on this account uses the record of *{ $name }*. To see it, write "my details".
members-link-moved-other = The { $channel } account *{ $account }* now uses your record. If it is not yours, press "Not me": I part it at once and tell the administrator.
members-link-phone = If this number is on the list, the officers will be asked; where somebody uses that record already, they are. Please wait for my message.
members-link-phone-wait = The officers can be asked only once an hour, please wait and try again, or meet an officer of your chapter.
members-link-ask =
    The { $channel } account *{ $account }* asks to use the record of *{ $name }*, member of *{ $unit }*.

    Please call { $name } before you answer. Is it the same person?
members-link-yes = Yes, join them
members-link-no = No
members-link-done = The account *{ $account }* now uses the record of *{ $name }*. I have told them.
members-link-left = The account *{ $account }* was not joined to the record of *{ $name }*. This is noted.
members-link-answered = Somebody has answered this already, there is nothing left to do.
members-link-two-officer = The account *{ $account }* has a record of its own, so it was not joined; please see with { $name } which one to keep.
members-link-refused = This account was not recognised. Please write "link account" in the app you use already to get a code, or meet an officer of your chapter.
members-link-confirm =
    This code joins this account to the record of *{ $name }*. From then on whoever uses that record can read what you write here.

    Agree only if you have just got the code in the other app yourself. Whoever asks you to send a code for a gift is cheating. Join them?
members-link-agree = Join them
members-link-disagree = Do not join
members-link-forwarded = I do not take link codes that are forwarded. A code is only for whoever asked for it; whoever passes one on to you wants to read your messages.
members-link-not-me = Not me
members-link-parted = The account *{ $account }* was parted from this record. I have told the administrator.
members-link-parted-self = This account was parted again, as it was before. I have told the administrator.
members-link-parted-you = This account was parted from the record it was joined to. If that is a mistake, please meet an officer of your chapter.
members-link-parted-admin = The { $channel } account *{ $account }* had just been joined to the record of *{ $name }* when somebody said "Not me". I have parted them. Please ask { $name } whether somebody posed as them.
members-link-ask-holder =
    The { $channel } account *{ $account }* says it is yours and asks to share this record: each could read the messages, requests and questions of the other.

    Is it another telephone of yours?
members-link-theirs = Somebody uses the record of { $name } already, so I ask them and not the officers.
members-link-phone-yours = You changed this phone number yourself lately, so please leave this to another officer.
members-link-two-told = *{ $account }* wrote the phone number that stands in the record of *{ $name }*, { $unit }. Both are in use. Please see whether they are one person.
members-link-compare = Compare the two

members-is-me = There is this name on the list of { $unit } already. Are you *{ $who }*?
members-is-me-year = { $name }, born { $year }
members-is-me-several = There are people of nearly this name on the list of { $unit }. Are you one of them?
members-is-me-yes = Yes
members-is-me-no = No
members-is-me-none = None of these
members-is-me-asked = Another account uses that record. I have asked there, please answer there; then I join them at once.

members-code-forwarded = This forwarded message holds an invitation code. Do you want to join with it?
members-code-join = Join with this code
members-return-ask = *{ $name }*, who left { $unit } before, has written an old invitation code to come back. Take them back?
members-return-yes = Take them back
members-return-look = See the record
members-return-asked = You left { $unit } before, so the code does not work again. I have asked the officers, please wait for my message.
members-return-meet = You left { $unit } before, so the code does not work again. Please meet an officer of the unit.
members-came-by-code = By the evening of { $day } { $count } came into *{ $unit }* by a code: { $names }. If somebody does not belong there, write: members and their name.
members-station-root = A police unit is made, renamed and moved by the administrator of the top alone. Please ask them.
members-station-below = The police do not belong to { $parent }. Please add the unit right below the top.
members-station-ask = { $by } wants to make the police unit *{ $name }*, which gets what people tell in confidence. That takes a second administrator. Is it the right unit?
members-station-agree = Agree
members-station-asked = The police unit *{ $name }* takes a second administrator's word. I have asked and shall tell you.
members-station-alone = A police unit takes the word of two administrators, and I cannot reach a second one. Please have the operator run: npm run grant -- telegram:… officer "{ $name }"
members-station-other = This takes the word of another administrator.
members-station-made = The police unit *{ $name }* was made, with the word of { $by }. Its first role is given at the machine: npm run grant.
members-station-nobody = There is no officer at { $unit } to be asked. Roles there are given at the machine: npm run grant.
members-station-role-give = { $by } wants to give *{ $name }* the role { $role } of { $unit }. They could read what is told to { $unit } from then on. Do you agree?
members-station-role-take = { $by } wants to take the role { $role } of { $unit } from *{ $name }*. Do you agree?
members-station-role-asked = A role at { $unit } takes the word of an officer there. I have asked and shall tell you.
members-station-role-given = *{ $name }* has a role at { $unit } now, with the word of { $by }. If that is wrong, say so in your unit at once.
members-station-role-taken = *{ $name }* has no role at { $unit } any more, with the word of { $by }.
members-station-renamed = { $by } has renamed { $unit } as *{ $name }*.
members-station-moved = { $by } has moved { $unit } below *{ $name }*.
members-rebind-ask = { $by } wants to move the group *{ $group }* from { $before } to *{ $unit }*. Then what { $before } announces no longer comes to it. Do you agree?
members-rebind-agree = Agree to move it
members-rebind-asked = The group { $group } is that of { $before }. I have asked its officers; when one agrees I move it and tell you.
members-rebind-nobody = The group { $group } is that of { $before }, and I can reach none of its officers. Please meet them and let them write in the group: /ganhom remove
members-rebound-told = The group *{ $group }* belongs to *{ $unit }* now and no longer to { $before } (by { $by }). If that is wrong, write in the group: /ganhom { $before }

members-invite-ask = Invite to which unit? Press a button, or write the name of the unit.
members-invitation-link =
    You are invited to *{ $unit }*: meetings, announcements and help on your phone.

    Press: { $link }
    Or scan the picture, or write to the Chi Hội assistant: *invitation code { $code }*
    Valid until the end of { $day }.
members-invitation-chat =
    You are invited to *{ $unit }*: meetings, announcements and help on your phone.

    Press { $link } or scan the picture to open the chat with the Chi Hội assistant, then write: *invitation code { $code }*
    Valid until the end of { $day }.
members-invitation =
    You are invited to *{ $unit }*: meetings, announcements and help on your phone.

    Write to the Chi Hội assistant: *invitation code { $code }*
    Valid until the end of { $day }.
members-invitation-note = Please forward the message above. Whoever has the code { $code } joins *{ $unit }* at once, so send it only to the right people. { $count } have joined with it.
members-invitation-withdrawn = The code { $code } of { $unit } is withdrawn. For a new one, write "invite".
members-invitation-ended = The code { $code } of { $unit } had ended already. For a new one, write "invite".

members-units = *Units*
members-unit-line = { $indent }• { $unit }: { $count } members
members-unit-line-station = { $indent }• { $unit } (police)
members-unit-how =
    In one line:
    /donvi add Chapter A under Association B
    /donvi rename Chapter A as Chapter C
    /donvi move Chapter A under Association D
    /donvi remove Chapter A
members-unit-ask-rename = Rename which unit? Press a button, or write the name of the unit.
members-unit-ask-move = Move which unit? Press a button, or write the name of the unit.
members-unit-ask-name-add = What is the new unit called? For several, one name a line.
members-unit-ask-name-rename = What is the new name?
members-unit-ask-parent-add = Below which unit? Press a button, or write the name of the unit.
members-unit-ask-parent-move = Move it below which unit? Press a button, or write the name of the unit.
members-unit-several = Several units fit "{ $name }". Please choose one.
members-unit-unknown = There is no unit "{ $name }" among those in your charge. Please check the name.
members-unit-unknown-near = There is no unit "{ $name }". Similar names: { $near }. Please write the name again.
members-unit-unknown-long = I find no unit in this message. Please write only the name of the unit.
members-unit-name-empty = The name of a unit needs letters. Please write it again, for example: Chi hội Liên Sơn.
members-unit-name-long = The name is longer than { $limit } letters. Please write a shorter one.
members-unit-names-many = At most { $limit } units can be added at a time. Please divide them.
members-unit-taken = { $parent } already has: { $names }. Please choose another name.
members-unit-root = { $unit } is the topmost unit and cannot be moved.
members-unit-circle = { $unit } cannot be moved into itself or a unit below it. Please choose another.
members-unit-there = { $unit } is below { $parent } already.
members-unit-confirm-rename = Rename *{ $unit }* as *{ $name }*. Is that right?
members-unit-confirm-move = Move *{ $unit }* with all units below it from { $from } to *{ $to }*. Is that right?
members-unit-confirm-add = Add *{ $names }* below *{ $to }*. Is that right?
members-unit-confirm-remove = Remove the unit *{ $unit }*. Its invitation codes end too. Is that right?
members-unit-ask-remove = Remove which unit? Press a button, or write the name of the unit.
members-unit-removed = { $unit } was removed from { $parent }. Write /donvi to see the units.
members-unit-used = { $unit } has { $count } entries already (members, roles, groups, messages), so it cannot be removed. Please move its members to another unit, or rename this one.
members-unit-root-stays = { $unit } is the topmost unit and cannot be removed.
members-unit-renamed = { $unit } is now called *{ $name }*. Write /donvi to see the units.
members-unit-moved = *{ $unit }* has moved from { $from } to *{ $to }*. Write /donvi to see the units.
members-unit-added =
    Added below { $parent }, { $count } in all: *{ $names }*.

    Next: invite its members.
members-left-as-is = Nothing was changed. Write "help" whenever you need something.
members-answer-yes-no = Please answer "yes" or "cancel".

members-role-officer = officer
members-role-administrator = administrator
members-role-officer-of =
    { $ends ->
        [0] officer of { $unit }
       *[other] officer of { $unit } (until { $day })
    }
members-role-administrator-of =
    { $ends ->
        [0] administrator of { $unit }
       *[other] administrator of { $unit } (until { $day })
    }
members-role-officer-held =
    { $ends ->
        [0] { $name } (officer)
       *[other] { $name } (officer, until { $day })
    }
members-role-administrator-held =
    { $ends ->
        [0] { $name } (administrator)
       *[other] { $name } (administrator, until { $day })
    }
members-roles = *Who holds which role*
members-roles-line = • { $unit }: { $holders }
members-role-how =
    In one line:
    /vaitro officer Nguyễn Văn An Chi hội A
    /vaitro officer Nguyễn Văn An Chi hội A until 31/12/2027
    /vaitro withdraw Nguyễn Văn An
members-grant-ask-person = To whom? Please write the full name.
members-person-several = Several people have this name. Please choose one.
members-person-many = More than { $count } people fit this name. Please write the full name.
members-person-unknown = There is nobody called "{ $name }" in the units you administer. They must join a unit first: write "invite" for a code.
members-grant-ask-role = Which role for { $name }?
members-grant-ask-unit = { $name } as { $role } of which unit? Press a button, or write the name of the unit.
members-grant-confirm-officer =
    Make *{ $name }* an *officer*
    Unit: *{ $unit }* and those below it, { $count } members
    { $ends ->
        [0] Until: no end date
       *[other] Until: the end of { $day }
    }

    They will be able to send meetings and announcements to these { $count } members and see their requests for help. Is that right?
members-grant-confirm-administrator =
    Make *{ $name }* an *administrator*
    Unit: *{ $unit }* and those below it, { $count } members
    { $ends ->
        [0] Until: no end date
       *[other] Until: the end of { $day }
    }

    They will be able to do all that officers do, change units, give and withdraw roles. Is that right?
members-grant-already = { $name } is { $role } of { $unit } already. Nothing was changed.
members-granted =
    { $ends ->
        [0] { $name } is now { $role } of *{ $unit }*. I have told them.
       *[other] { $name } is now { $role } of *{ $unit }* until the end of { $day }. I have told them.
    }
members-granted-untold =
    { $ends ->
        [0] { $name } is now { $role } of *{ $unit }*. I could not reach them, please tell them.
       *[other] { $name } is now { $role } of *{ $unit }* until the end of { $day }. I could not reach them, please tell them.
    }
members-granted-you-officer =
    { $ends ->
        [0] You are now an officer of *{ $unit }*. Write "help" to see what you can do.
       *[other] You are now an officer of *{ $unit }* until the end of { $day }. Write "help" to see what you can do.
    }
members-granted-you-administrator =
    { $ends ->
        [0] You now administer *{ $unit }*. Write "help" to see what you can do.
       *[other] You now administer *{ $unit }* until the end of { $day }. Write "help" to see what you can do.
    }
members-step-end = Set an end date
members-step-other-end = Change the end date
members-step-no-end = No end date
members-step-grant-again = Grant on
members-grant-ask-until = Until the end of which day? Press a button, or write a date such as 31/12/2027.
members-until-past = That day is over. Please write a day after today, such as 31/12/2027.
members-until-unread = I did not understand the day. Please write it as 31/12/2027, or press a button.
members-until-last = { $unit } needs at least one administrator without an end date. Please make somebody else one first.
members-ending-you = Your role as { $role } of *{ $unit }* ends after { $day }. If you are to go on, please write to the administrator of the association.
members-ending = *{ $name }* is { $role } of *{ $unit }* until { $day }. If they are to go on, please press the button below.
members-ended-you = Your role as { $role } of *{ $unit }* has ended ({ $day }). Thank you for your help. If you have questions, please ask the administrator.
members-ended = The role of *{ $name }* as { $role } of *{ $unit }* has ended ({ $day }) and was withdrawn. If they are to go on, please press the button below.
members-left-you = You are no longer { $role } of *{ $unit }*, as you have left this unit. If you have questions, please ask the administrator of the association.
members-left = *{ $name }* has left the unit, so I withdrew the role { $role } of *{ $unit }*. If they are to keep it, please press the button below.
members-doubted = *{ $name }* is noted as having died or left a unit, but is still { $role } of *{ $unit }*. If that is no longer right, press the button to withdraw it.
members-withdraw-ask = Whose role? Press a button, or write a name.
members-withdraw-ask-name = Whose role? Please write the full name.
members-withdraw-choice = { $name }, { $role } of { $unit }
members-withdraw-nobody = Nobody called "{ $name }" holds a role in the units you administer. Please check the name.
members-withdraw-confirm = Withdraw the role { $role } of *{ $unit }* from *{ $name }*. Is that right?
members-withdraw-gone = This person no longer holds that role. Write /vaitro to see who holds which.
members-withdraw-last = This is the last administrator of { $unit }. Please make somebody else one first.
members-withdrawn = { $name } is no longer { $role } of *{ $unit }*.
members-withdrawn-you = You are no longer { $role } of *{ $unit }*. If you have questions, please ask the administrator of the association.

members-bind-ask = Bind the group *{ $group }* to which unit? Press a button, or write the name of the unit.
members-bind-other = Another unit
members-bind-confirm =
    Bind the group *{ $group }*
    to the unit *{ $unit }*, { $count } members

    Meetings and announcements of the unit will come to this group. Is that right?
members-bind-confirm-instead =
    The group *{ $group }* is bound to { $before }.
    Bind it to *{ $unit }* instead, { $count } members

    Meetings and announcements of { $before } will no longer come to this group. Is that right?
members-bind-already = This group is bound to { $unit } already. To end that, send: /ganhom remove
members-bound = The group *{ $group }* is bound to *{ $unit }*. To end that, send: /ganhom remove
members-bound-topic = The group *{ $group }* is bound to *{ $unit }*; announcements and reminders will come to this topic. To choose another, send /ganhom there; to end that, send: /ganhom remove
members-unbound = The group *{ $group }* is no longer bound to { $unit }. To bind it again, send: /ganhom
members-unbind-none = This group is bound to no unit. To bind it, send: /ganhom

members-root-unit = All associations

# My data.
members-data-title = Record
members-data-person =
    Name: { $name }
    Born: { $birth }
    Sex: { $sex ->
        [male] male
        [female] female
       *[unknown] -
    }
    Phone: { $phone }
    Address: { $address }
    Family: { $family }
    Former post: { $post }
members-data-membership =
    { $unit }: { $standing ->
        [prospect] prospect
        [applied] applied
        [member] member
        [moved] moved
        [died] died
       *[left] left
    }. Category: { $category }. Joined: { $joined }. Decision: { $decision }, { $decided }. Why: { $why }. Notes: { $notes }
members-data-account = Account on { $channel }: { $name } (id { $id })
members-data-tries = Attempts to link an account: { $count }
members-data-history = Changes of the record
members-data-change = { $field }: { $before } → { $after }

members-codes = { $count } codes are in use, the first to end first:
members-codes-invitation = • *{ $code }*: invitation to { $unit }, until { $day }, used by { $count }
members-codes-poster = • *{ $code }*: sheet of { $unit }, until { $day }
members-codes-more = { $count } more appear when those above are withdrawn or have ended.
members-codes-none = No code is in use. For an invitation write "invite" and the unit, for example: /moi Liên Sơn 7 days.
members-choice-withdraw-code = Withdraw { $code }
members-choice-renew-code = Renew { $code }
members-invitation-renewed = Code { $code } of { $unit } holds until { $day } now. To see all codes write "/moi list".

members-help-inmoi = print invitations — one sheet with the codes of all chapters, to print and cut
members-sheet = Invitations of { $count } units on { $sheets } sheets of A4: { $names }{ $more ->
    [0] .
   *[other] {" "}and { $more } more.
 } Please print, cut and give each to the right chapter: whoever has a code is in at once. To see or withdraw codes: "/moi list".
members-sheet-scan = { $carried ->
    [yes] Scan with a telephone to join
   *[no] Scan, then write the code above
 }
members-sheet-until = Good until { $day }
members-sheet-file = invitations
members-sheet-unit = None of your units is called "{ $name }". For all of them write "print invitations".
members-sheet-many = There are { $count } units, I print at most { $most } at once. Please write "print invitations" with the name of a unit above those chapters.
members-choice-heads = Send each head their code
members-heads-told = The codes went to officers of { $told } units.{ $missed ->
    [0] {""}
   *[other] {" "}Of { $missed } units I reach no officer, please give them the sheet: { $names }{ $more ->
        [0] .
       *[other] {" "}and { $more } more.
     }
 }
