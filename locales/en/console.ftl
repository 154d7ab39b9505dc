# The console: what one reads in a browser, and the way in from the chat.

console-help-bangdieukhien = console — all of it on a large screen: members, what waits, the diary of visits
console-link = The console opens here, once, within { $minutes } minutes; please give it to nobody:
    { $link }
console-link-local = This address opens on the machine on which the assistant runs, nowhere else.
console-link-too-many = Several ways in were sent just now. Please wait 15 minutes, then write "console" again.
console-code-confirmed = That computer is let in. Please press "I have sent the code" on its screen.
console-code-wrong = No computer shows this code. Please look at the six digits on the screen and send them again.
console-code-locked = Too many wrong ones. Please try again in 10 minutes.

console-title = Console
console-skip = To the content
console-menu = Sections
console-optional = (may stay empty)
console-misfilled = Something is not right yet, please see the red line below. Nothing was written.
console-nothing-here = There is nothing here, or it is not in your charge. Please choose a section above.
console-failed = The page failed and nothing was written. Please try again; if it stays so, tell the administrator { $id }.
console-foreign-form = This request came from another page and was refused. Please open the console again and repeat it.
console-too-long = That is too long. Please go back and shorten it.

console-login-title = Into the console
console-link-for = You enter as { $name }, in charge of { $units }.
console-link-shared = Others use this computer too
console-link-enter = Enter the console
console-link-gone = This way in was used or has expired. Please write "console" to the assistant for a new one.
console-code-instead = Enter with six digits
console-code-how = On your phone, write to the assistant privately: console { $code }
console-code-say = console { $code }
console-code-picture = A square code to scan with the phone instead of typing { $code }
console-code-minutes = The code holds for { $minutes } minutes, for this browser alone.
console-code-done = I have sent the code

console-today = Today
console-today-nothing = Nothing is waiting.
console-sessions-title = Where you are signed in
console-session-browser = Browser
console-session-unknown = unknown
console-session-since = Since
console-session-end-column = Sign out
console-session-end = Sign out there
console-session-leave = Sign out here
console-said-session-ended = Signed out.
console-said-noted = Noted.
console-said-written = Written down.

console-pages = Pages
console-page = Page { $page } of { $last }, { $total } rows
console-page-before = Page before
console-page-after = Next page
console-unit = Unit
console-phone = Phone
console-since = Since
console-day = Day
console-day-hint = For example: today, yesterday, 20/11
console-day-today = today
console-dong = Sum
console-dong-hint = For example: 500.000, 500 nghìn, 2tr5
console-deeds = To do
console-which = Who it is

console-visits = Visits
console-visits-waiting = To visit
console-visits-diary = Diary of visits
console-visits-new = Write down a visit
console-visits-none = Nobody is left to visit.
console-visits-none-made = The diary has no entry yet.
console-visits-name = Member
console-visits-name-hint = The name, with marks or without
console-visits-reason = Why
console-visits-visitor = Visitor
console-visits-given = Given
console-visits-in-kind = Gifts
console-visits-note = Note
