# Greetings: anniversaries, birthdays, days of mourning.

greetings-thanks = Thank you for your good wishes. We wish you and your family well. When you need something, write "help".
greetings-help-chucmung = greetings — coming anniversaries and birthdays, and their words
greetings-help-gio = memorial day — note a day of mourning, to visit the family
greetings-mark = [name]

greetings-occasion-birthday = Birthdays of members
greetings-occasion-womenday = 8/3 International Women's Day
greetings-occasion-reunification = 30/4 Reunification Day
greetings-occasion-martyrs = 27/7 War Invalids and Martyrs
greetings-occasion-policeday = 19/8 People's Police
greetings-occasion-vietnamesewomen = 20/10 Vietnamese Women
greetings-occasion-veteransday = 6/12 Veterans' Association
greetings-occasion-armyday = 22/12 People's Army

# The words that are proposed
greetings-text-birthday = Happy birthday, { $name }. We wish you good health and much joy with your family.
greetings-text-womenday = On International Women's Day we wish you health, happiness and a warm home.
greetings-text-reunification = On the day of reunification, 30 April, we wish you and your family health and peace.
greetings-text-martyrs = On the day of war invalids and martyrs, 27 July, we remember the fallen and thank the wounded and their families.
greetings-text-policeday = On the day of the People's Police, 19 August, we wish you health in a good tradition.
greetings-text-vietnamesewomen = On the day of Vietnamese women, 20 October, we wish you health and happiness.
greetings-text-veteransday = On the day of the Veterans' Association, 6 December, we wish you health and honour.
greetings-text-armyday = On the day of the People's Army, 22 December, we wish you and your family health and joy.
greetings-signed =
    { $text }
    { $unit }

# What comes
greetings-ask-unit = Of which *unit*? Please choose, or type its name.
greetings-ask-unit-again = I am not sure which unit. Please choose below, or type the name again.
greetings-coming = *The next { $days } days of { $unit }*
greetings-nothing-coming = { $unit }: nothing to remember in the next { $days } days.
greetings-line = • { $date }: { $what } ({ $state })
greetings-line-birthday = • { $date }: birthday of { $name }
greetings-today = Birthdays today ({ $count }): { $names }
greetings-line-memorial = • { $date }: memorial day of { $name } ({ $lunar }), family of { $family }
greetings-more = … and { $more } more after that
greetings-birthday-state = Birthday greetings: *{ $state }*
greetings-hint =
    Press one to see its words and to approve it. Nothing is sent before.
    To note a birthday: /chucmung birthday Nguyen Van An 12/5/1948. To note a day of mourning: "memorial day".
greetings-do-others = Other days
greetings-do-memorials = Days of mourning
greetings-all-occasions = On these days { $unit } may send greetings. Please choose.
greetings-state-off = not approved
greetings-state-ask = asked 3 days before
greetings-state-year = for one year only
greetings-state-always = every year

# One of them
greetings-about =
    The day: *{ $what }*, next on { $date }
    Sent at 8 in the morning to *{ $people } people* of { $unit }
    State: *{ $state }*
greetings-about-birthday =
    The day: *{ $what }* of { $unit }
    Sent at 8 in the morning of each birthday. Known for *{ $people } people*
    State: *{ $state }*
greetings-do-always = Send every year, do not ask
greetings-do-birthdays = Send on every birthday
greetings-do-year = Only in { $year }
greetings-do-ask = Ask me 3 days before
greetings-do-edit = Change the words
greetings-do-off = Do not send
greetings-done-always = { $unit } will send its greeting for { $what } every year, next on { $date }. To change it, write "greetings".
greetings-done-year = The greeting for { $what } will be sent on { $date }, this once. To change it, write "greetings".
greetings-done-ask = Three days before { $date } I shall ask about the greeting for { $what }. Without an answer it is not sent.
greetings-done-off = No greeting for { $what } is sent.
greetings-done-birthday-always = { $unit } will greet each member on their birthday, but nobody who has died, has left or stopped messages.
greetings-done-birthday-off = No birthday greetings are sent.
greetings-ask-text = Please write the new words, at most { $limit } characters. The name of the unit stands at the end.
greetings-ask-birthday-text = Please write the new words, at most { $limit } characters. Write { $mark } where the name belongs. The name of the unit stands at the end.
greetings-text-too-long = That is too long; at most { $limit } characters. Please shorten it.
greetings-do-proposed = Use those proposed
greetings-text-kept = Kept. The new words need your approval.
greetings-asked =
    { $what } is coming, on { $date }. Shall { $unit } send this?

    { $words }

# Days of birth
greetings-nobody-named = There is nobody called "{ $name }" in the units that you are in charge of. Please type the full name.
greetings-birth-date-sure = Whose birthday is *{ $date }*? Please choose.
greetings-do-birth-date = { $name }
greetings-birth-date-kept = The birthday of { $name } is noted: { $date }.

# Days of mourning
greetings-ask-memorial-name = *Who* is mourned? Please write the name.
greetings-ask-memorial-date = On which *day and month of the lunar calendar*? For example "mùng 3 tháng 5", "20/8".
greetings-memorial-date-unclear = I do not understand the day. Please give day and month of the lunar calendar, for example "20/8".
greetings-ask-memorial-person = *Which member* of the family gets our words? Please write the name.
greetings-several-named = There are several of that name. Please choose.
greetings-memorial-no-member = This person is no member in your units. Please name a member of the family.
greetings-memorial-sure =
    Memorial day of *{ $name }*: { $lunar } (lunar), next on *{ $date }*.
    Three days before I remind the officers of { $unit }. On the day I write to { $family }:

    "On the memorial day of { $name }, { $unit } remembers with you. We wish the family of { $family } peace."

    Is that right?
greetings-do-memorial-keep = Yes, note it
greetings-memorial-kept = Noted: { $name }, { $lunar } (lunar). Next: { $date }.
greetings-memorial-dropped = Nothing was noted. When needed, write "memorial day".
greetings-memorials = *Days of mourning of { $unit }*
greetings-no-memorials = { $unit } has noted none yet. To note one, write "memorial day".
greetings-memorial-line = { $number }. { $name }, { $lunar } (lunar), family of { $family }
greetings-do-memorial-end = End that of { $name }
greetings-memorial-ended = The day of { $name } is not remembered any more.
greetings-memorial-soon =
    { $days ->
        [0] Today is
        [one] Tomorrow is
       *[other] In { $days } days it is
    } the memorial day of { $name }, { $date } ({ $lunar }, lunar). Family of { $family }, { $unit }. Please arrange a visit.
greetings-memorial-words = On the memorial day of { $name }, { $unit } remembers with you. We wish the family of { $family } peace.
greetings-lunar-early = day { $day } of month { $month }
greetings-lunar = day { $day } of month { $month }

# My data.
greetings-data-title = Days of mourning in the family
greetings-data-memorial = Day of mourning of { $name }, day { $day } of lunar month { $month }
greetings-words-are = The words:
