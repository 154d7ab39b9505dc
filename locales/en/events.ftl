# Talks, clean-up days and contests that were held; gifts to recruits.

events-help-sukien = events — write down talks, clean-up days, contests
events-help-nhapngu = enlistments — write down gifts to recruits

events-kind-talk = talk
events-kind-cleanup = clean-up day
events-kind-contest = contest
events-kind-other = something else

events-ask-unit = Which unit held it?
events-field-unit = Unit
events-part-unit = unit
events-ask-title = What was it?
events-field-title = Event
events-part-title = name
events-ask-kind = What kind?
events-field-kind = Kind
events-part-kind = kind
events-ask-headCount = How many came?
events-field-headCount = People who came
events-part-headCount = turn-out
events-skip-headCount = Nobody counted
events-ask-sessions = How many sessions?
events-field-sessions = Sessions
events-part-sessions = sessions
events-ask-day = Which day? Of several sessions the last. For example: yesterday, 26/3
events-field-day = Day
events-part-day = day
events-ask-partners = Together with whom?
events-field-partners = Together with
events-part-partners = partners
events-skip-partners = Nobody
events-ask-audience = Who came?
events-field-audience = Audience
events-part-audience = audience
events-skip-audience = Leave it out
events-preview = *Please check, nothing is written yet*
events-session-preview = *Please check the session, nothing is written yet*
events-written = Written.
events-session-written = The session is added.
events-not-there = There is no such event, or it is not of your units. Write "events" to see the list.
events-card = *{ $title }* ({ $kind })
    { $unit }: { $sessions } sessions, { $heads } came
events-card-partners = Together with: { $partners }
events-card-audience = Audience: { $audience }
events-card-session = • { $day }: { $sessions } sessions, { $heads } came
events-list = *Held: { $total }*
events-line = • { $day }: { $title }, { $sessions } sessions, { $heads } came
events-none = Nothing yet. For example: write event talk on tradition, 3 sessions, 2232 people, together with the youth union
events-remove-ask = Remove "{ $title }" for good?
events-removed = "{ $title }" is removed.

events-ask-people = How many were seen off?
events-field-people = Recruits
events-part-people = number
events-ask-given = What was given, all together? For example: 1.400.000đ
events-field-given = Given (all together)
events-part-given = gift
events-ask-name = What are their names?
events-field-name = Names
events-part-name = names
events-skip-name = Without names
events-given-nothing = no gift
events-enlistment-preview = *Please check, nothing is written yet*
events-enlisted = Gifts to { $people } recruits are written.
events-enlistments = *Gifts to recruits: { $all } entries*
events-enlistment-line = • { $day }, { $unit }: { $people } { $name }, { $given }
events-enlistments-none = Nothing yet. For example: enlistments 14 people, 1.400.000đ

events-choice-write = Write it
events-choice-begin = Write an event
events-choice-begin-enlistment = Gifts to recruits
events-choice-enlist = Write it
events-choice-session = Add a session
events-choice-session-now = Write the session
events-choice-remove = Remove
events-choice-remove-now = Remove for good
events-choice-nothing = Nothing

events-figure-held = Talks, clean-up days, contests
events-figure-attendance = People who came to them
events-figure-gifts = Recruits who were given something
events-figure-dong = Money given to recruits
