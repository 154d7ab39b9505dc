# What waits, of all kinds together.

inbox-help-hopthu = inbox — see and handle what is waiting: requests for help, questions, applications
inbox-help-yeucau = my requests — see how what you asked stands
inbox-inbox-none = Nothing is waiting in your inbox.
inbox-inbox-list = *Waiting or under way: { $count }.* Press one below, or write "inbox" and its number.
inbox-mine-none = You have sent nothing yet. Whenever you need help, write "ask for help"; to ask something, write "question" and what you want to know.
inbox-mine-list = *You have { $count } requests.* Press one below to see it.
inbox-more = { $count } more
inbox-late = *Overdue.*
inbox-none-such = There is none of that kind. To see all, please write "inbox".
inbox-step-this = Is it this one? Nothing is done yet.
inbox-step-which = Which of these? Please press one.
inbox-step-words = Will be sent: { $words }
inbox-do-take = Take no. { $number }
inbox-do-answer = Answer no. { $number }
inbox-do-pass = Pass no. { $number }
inbox-do-close = Close no. { $number }
inbox-which = Which number? As: "pass number 19 to Mr Hòa". To see what waits, please write "inbox".
inbox-choice-number = No. { $number }
inbox-choice-mine = Mine
inbox-choice-untaken = Untaken
inbox-not-found = There is no such number, or it is not yours to see. Please check the number.
inbox-linked = Another account has just come to this record, so I do not show what was before; you can read it from { $when }.
inbox-number-unread = I could not read the number. For example: "request number 27".
