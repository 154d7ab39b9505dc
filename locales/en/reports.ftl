## Reports of a unit for a period
reports-help-baocao = report — figures of six months, a year, a quarter, a month; as Word, Excel, picture

reports-ask-unit = For which unit?
reports-field-unit = Unit
reports-part-unit = unit
reports-ask-period = For which period? Choose, or write for example: first half 2024, quarter 3, from 16/12 to 15/6
reports-field-period = Period
reports-part-period = period
reports-period-unread = I could not read the period. Write for example: first half 2024, year 2023, quarter 3, month 5, from 16/12 to 15/6
reports-period-first = first half of { $year }
reports-period-second = second half of { $year }
reports-period-year = year { $year }
reports-period-quarter = quarter { $quarter } of { $year }
reports-period-month = month { $month } of { $year }
reports-period-span = from { $from } to { $to }

reports-summary = *{ $unit }: figures, { $period }*
    (from { $from } to { $to } included)
reports-summary-so-far = *{ $unit }: figures { $period }*
    (from { $from } to { $to }; it is still under way, counted up to today { $today })
reports-summary-section = *{ $title }*
reports-summary-none = Nothing was recorded in this period. What is written here day by day counts: meetings, visits, money, admissions.
reports-summary-more = { $count } more figures are in the Word file and the spreadsheet.
reports-line = { $label }: { $value }
reports-line-share = { $value } ({ $numerator }/{ $denominator }, on { $day })
reports-line-stock = { $value } (on { $day })
reports-line-before = {" "}(a year before { $value })
reports-line-target = , { $percent }% of the year's target ({ $value })

reports-what-next = What next?
reports-words-missing = Limits and directions are not written yet.
reports-parts = Units below that have sent theirs: { $sent }/{ $all }.
reports-issued = The report, { $period }, was issued as version { $version }. The books have not changed since.
reports-issued-changed = The report, { $period }, was issued as version { $version }. Since then { $count } figures changed in the books. To correct it, issue a new version:
reports-difference = { $label }: issued { $was }, now { $now }

reports-choice-show = Show the report
reports-choice-word = Word
reports-choice-sheet = Spreadsheet
reports-choice-picture = Picture
reports-choice-figures = Each figure
reports-choice-words = Limits, directions
reports-choice-head = Head of papers
reports-choice-issue = Issue it
reports-choice-remind = Remind who has not
reports-choice-section = { $title } ({ $count })
reports-choice-figure = { $label }: { $value }
reports-choice-more = More
reports-choice-keep = Keep
reports-choice-issue-now = Right, issue it
reports-choice-not-yet = Look again

reports-ask-section = Figures of which section?
reports-ask-figure = *{ $title }*
    Press a figure to see its rows.
reports-figure-none = Nothing was recorded for that figure in this period.
reports-rows = *{ $line }*
    { $kind }, { $records } rows.
reports-voucher = { $kind ->
    [receipt] Receipt
    [payment] Payment
    [reversal] Reversal
   *[other] Voucher
  } { $number }/{ $year }
reports-kind-flow = Added up in the period
reports-kind-stock = On the last day
reports-kind-distinct = Each person and household once
reports-kind-ratio = Share on the last day
reports-kind-valued = At its value

reports-ask-limits = What was lacking, and why? Write it as it shall be read, a line each.
reports-field-limits = Limits and causes
reports-part-limits = limits
reports-skip-limits = Leave open
reports-ask-directions = Directions and targets? A line each.
reports-field-directions = Directions
reports-part-directions = directions
reports-skip-directions = Leave open
reports-ask-number = Which number? For example: 5
reports-field-number = Number
reports-part-number = number
reports-skip-number = Leave open
reports-ask-signedOn = Dated when? For example: today, 8/7/2024
reports-field-signedOn = Day
reports-part-signedOn = day
reports-skip-signedOn = Leave open
reports-ask-signer = Who signs?
reports-field-signer = Signed by
reports-part-signer = who signs
reports-skip-signer = Leave open
reports-signer-unread = I am not sure who signs. Please choose an officer.
reports-words-of-last-time = Below are the words of the last report to begin with. Change what is old.
reports-words-preview = *Please check, not kept yet*
reports-words-kept = Kept. The Word file will have them.

reports-ask-superior = First line at the left: the body above? For example: Fatherland Front of the commune
reports-field-superior = Body above
reports-part-superior = body above
reports-skip-superior = No such line
reports-ask-issuer = Second line: the name of the unit?
reports-field-issuer = Name of the unit
reports-part-issuer = name of the unit
reports-skip-issuer = As it is called
reports-ask-place = The place before the day? For example: Kim Lien
reports-field-place = Place
reports-part-place = place
reports-skip-place = As in its name
reports-ask-letters = The letters in the number of papers? For example: CCB
reports-field-letters = Letters
reports-part-letters = letters
reports-skip-letters = As in its name
reports-ask-form = Which form do the papers follow?
reports-field-form = Form
reports-part-form = the form
reports-form-decree30 = Decree 30, of the State
reports-form-party = Papers of the Party
reports-help-dauvanban = head of papers: the two lines at the top, place, letters, the Party's form
reports-head-preview = *Head of papers, not kept yet*
reports-head-kept = Kept. Papers of this unit will have it.

reports-issue-ask = Issue the report of { $unit }, { $period }? Its figures stay as they are today.
reports-issue-odd = Before the report of { $unit }, { $period }, goes out, please look at these:
reports-odd-months = No meeting in month { $months }: is that right?
reports-odd-none = { $label }: none this time, a year before { $before }: is that right?
reports-odd-jump = { $label }: { $value }, a year before { $before }: is that right?
reports-odd-limits = Limits are not written: leave them open?
reports-odd-directions = Directions are not written: leave them open?
reports-issued-now = Issued: { $period }, version { $version }. What is entered later does not change it.
reports-issued-already = It was issued as version { $version }, and nothing has changed since.
reports-not-yet = Not issued. Tell me what is missing, then look at the report again.
reports-reminded = Reminded { $told } units.
reports-reminded-some = Reminded { $told } units. Not reached: { $names }. Please tell them.
reports-reminder = { $unit } has not sent its report, { $period }. The figures are there: look at them and press "Issue it".

reports-file-word = The report for Word, to print and sign.
reports-file-sheet = All figures with their rows. There are names in it: keep it to yourself.
reports-file-picture = The main figures to show at the meeting.

reports-unit-people = people
reports-unit-dong = đồng
reports-unit-percent = %
reports-unit-times = times
reports-unit-meetings = meetings
reports-unit-visits = visits
reports-unit-units = units
reports-unit-households = households
reports-unit-days = days
reports-unit-groups = groups
reports-unit-cards = cards
reports-unit-gifts = gifts
reports-unit-children = children
reports-unit-announcements = messages
reports-unit-works = works
reports-unit-years = years
reports-unit-prizes = prizes

reports-section-thought = Information
reports-section-building = Party, government, new countryside
reports-section-economy = Mutual help in the economy
reports-section-care = Care
reports-section-youth = Youth and partners
reports-section-association = The association itself
reports-section-emulation = Movements and commendations
reports-section-insurance = Insurance
reports-section-other = Other

reports-paper-kind = REPORT
reports-paper-letters = BC
reports-subject-half = Half-year review, { $period },
reports-subject-year = Yearly review, { $period },
reports-subject-results = Results, { $period }
reports-subject-next = tasks, { $period }
reports-paper-opening = { $unit } reports on its work, { $period } (from { $from } to { $to } included):
reports-paper-closing = This is the report, { $period }, of { $unit }.
reports-heading-results-label = Part I
reports-heading-results = RESULTS
reports-heading-limits-label = Part II
reports-heading-limits = LIMITS AND CAUSES
reports-heading-directions-label = Part III
reports-heading-directions = DIRECTIONS AND TASKS
reports-paper-authority =
    { $form ->
        [party] FOR THE COMMITTEE
       *[decree30] FOR THE COMMITTEE
    }
reports-paper-authority-part =
    { $form ->
        [party] FOR THE CHAPTER
       *[decree30] FOR THE CHAPTER
    }
reports-paper-post = CHAIR
reports-paper-post-part = HEAD OF THE CHAPTER
reports-paper-receivers = To:
reports-paper-receiver-above = The association above
reports-paper-receiver-parts = Units below
reports-paper-receiver-kept = File
reports-appendix = Appendix
reports-appendix-numbered = Appendix { $which }
reports-appendix-figures = FIGURES
reports-appendix-parts = FIGURES BY UNIT
reports-appendix-reference = (To the report { $symbol })
reports-column-place = No.
reports-column-what = What
reports-column-unit = Unit
reports-column-now = Now
reports-column-before = Before
reports-column-added = This year
reports-column-note = Note
reports-column-target = target { $value }
reports-column-part = Unit
reports-column-total = Total
reports-column-records = Rows
reports-column-numerator = Numerator
reports-column-denominator = Denominator
reports-column-day = Day
reports-column-person = Person
reports-column-amount = Amount
reports-column-voucher = Voucher
reports-sheet = Figures
reports-sheet-title = { $unit }, { $period }
reports-picture-title = Results, { $period }

## The last day for units below
reports-help-nopbaocao = missing reports: which chapters have sent theirs and which have not
reports-help-hanbaocao = reports are due: tells the chapters by when, and reminds those who have not sent theirs
reports-choice-parts = Who has sent
reports-choice-due = Set the last day
reports-choice-due-drop = No last day
reports-choice-due-now = Tell the chapters
reports-parts-head = *Reports { $period } for { $unit }*
    { $sent } of { $all } units have sent theirs.
reports-parts-due = Last day: { $day }.
reports-parts-sent = Sent: { $names }.
reports-parts-missing = Not yet: { $names }.
reports-ask-due = By which day? For example: 25/12
reports-field-due = Last day
reports-part-due = the last day
reports-due-preview = *The last day for reports; nobody is told yet*
    Those who have not sent theirs are reminded 3 days before, and once more afterwards.
reports-due-set = The last day for reports { $period } is { $day }. { $told } units were told. Those who have not sent theirs are reminded 3 days before, and afterwards.
reports-due-set-some = The last day for reports { $period } is { $day }. { $told } units were told; not reached: { $names }. Please tell them yourself.
reports-due-dropped = There is no last day for reports { $period } any more. Nobody is reminded.
reports-due-none = No last day is set for reports { $period }.
reports-due-no-parts = This unit has no units below it.
reports-due-past = That day is over. Please choose one that is to come.
reports-due-told-set = { $above } asks { $unit } for the report { $period } by { $day }. The figures are there already: look at them, then press "Issue".
reports-due-told-ahead = The last day for the report { $period } to { $above } is near: { $day }. { $unit } has not sent it. The figures are there already: look at them, then press "Issue".
reports-due-told-over = The last day for the report { $period } to { $above } was { $day }; that of { $unit } is missing. The figures are there already: look at them, then press "Issue".
reports-due-missing = Reports { $period }: { $sent } of { $all } sent. Missing: { $names }. They were reminded just now.
reports-due-missing-some = Reports { $period }: { $sent } of { $all } sent. Missing: { $names }. Not reached: { $unreached }. Please tell them yourself.
