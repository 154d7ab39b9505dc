# Lists of members in and out.

lists-other-phone = Other number: { $phones }
lists-help-nhap = import members: bring a list of members from an Excel file into the roster
lists-help-xuat = export members: get the list of members as an Excel file
lists-ask-unit = For which unit is the list? Please choose or write its name.
lists-unit-hint = I do not see that unit among those in your care, or there are several. Please write its full name.
lists-ask-file = Please send the list of members (.xlsx or .csv) of { $unit }, at most { $rows } rows. Send the file as you keep it, I find the columns myself. I read it and show you first; nothing is written yet.
lists-last = The last import wrote { $count } people; it can be undone within a day.
lists-dropped = Left. Nothing was written.
lists-problem-none = I am waiting for a file with a list.
lists-problem-large = The file is larger than { $megabytes } MB. Please remove pictures or split it.
lists-problem-bomb = This file is packed in an unusual way and could stop the machine, so I do not open it. Please copy the list into a new Excel file.
lists-problem-xls = This is an old Excel file (.xls). Please open it in Excel, choose File, Save As, "Excel Workbook (.xlsx)", and send the new file.
lists-problem-locked = This file has a password. Please remove it, save as .xlsx and send again.
lists-problem-word = This is a Word file. Please copy the table into Excel, save as .xlsx and send it.
lists-problem-pdf = This is a PDF. Please send the Excel file that it was made from.
lists-problem-image = This is a picture; I cannot read lists in pictures. Please type it into Excel, save as .xlsx and send it.
lists-problem-other = I cannot read this kind of file. Please open the list in Excel, save as .xlsx and send it.
lists-problem-unreadable = The file is damaged or was not uploaded whole. Please open it in Excel, save as .xlsx and send it again.
lists-problem-wide = The table is too wide: there are cells far to the right. Please copy the list alone to a new sheet.
lists-problem-rows = The list has more than { $rows } rows. Please split it.
lists-problem-sheets = The file has too many sheets. Please split it.
lists-problem-empty = There is nothing in the file. Please look at it and send the right one.
lists-problem-columns = I find no heading of a table. There must be a row with "Họ và tên" (full name) and at least one more column. Please add it and send again.
lists-problem-fetch = I could not get the file, or it is older than a day. Please send it again.
lists-preview = *Preview, nothing is written yet*
    Unit: { $unit }
    New: { $added }
    Changed: { $changed }
    Same as in the roster: { $same }
    Possible duplicates, to look at: { $doubtful }
    Rows left out: { $leftOut }
    Cells that cannot be read and stay empty: { $cells }
lists-columns = Columns understood (table at { $at }): { $found }.{ $left ->
        [0] {""}
       *[other] {" "}Not imported: { $unknown }.
    }
lists-font = The file uses the old font { $font }. I have turned it into Unicode; please look at some names before you write.
lists-hidden = Hidden sheets, not read: { $sheets }.
lists-hidden-rows = { $count } rows are hidden or filtered out in the file ({ $ranges }): they are left out. To import them, please show them again and send the file anew.
lists-hidden-columns = Hidden in the file, and read all the same: { $columns }.
lists-unread = Sheets without a row of headings ("Full name", "Birth year"), not read: { $sheets }.
lists-days = In the column "{ $title }" day and month of { $cells } cells may be the wrong way round. Please check.
lists-faults = *Faults: { $count }*
lists-more-faults = … and { $more } more: please take the file with the faults.
lists-doubts = *Possible duplicates: { $count }*
lists-more-doubts = … and { $more } more: please take the file with the faults.
lists-ask = Please press to write, or mend the file and send it again.
lists-nothing = There is nothing to write. Please mend the file and send it again, or say "cancel".
lists-hint = I did not understand. Please press a choice, or send the mended file.
lists-other-now = The roster was just changed. Please look once more before it is written:
lists-choice-write = Write { $count } people
lists-word-write = write
lists-choice-write-all = Write { $count } people, possible duplicates too
lists-word-write-all = write all
lists-choice-file = Get the file with the faults
lists-word-file = faults file
lists-faults-sent = This is the list with a column "Fault". Please mend the yellow cells and send it again, or press to write.
lists-faults-name = faults
lists-fault-column = Fault
lists-sheet = Members
lists-written = Wrote { $count } people into the roster of { $unit }. It can be undone within a day: press Undo, or say "import members".
lists-choice-undo = Undo
lists-choice-undo-yes = Undo, as it was before
lists-undo-ask = Set the roster of { $unit } back to before the { $count } people were imported? Whoever was changed since stays as they are.
lists-undo-not = Left. The roster stays as it is.
lists-undone = { $undone } people are as before.{ $kept ->
        [0] {""}
       *[other] {" "}{ $kept } stay because they were changed since.
    }
lists-undone-before = This import was undone before.
lists-undo-late = More than a day has passed; it can no longer be undone. To change somebody, say "members" and the name.
lists-as-name = full name
lists-as-surname = surname
lists-as-given = given name
lists-as-birth = birth
lists-as-day = birth (day)
lists-as-month = birth (month)
lists-as-year = birth (year)
lists-as-sex = sex
lists-as-male = male
lists-as-female = female
lists-as-phone = phone
lists-as-mobile = mobile phone
lists-as-landline = fixed line
lists-as-kin-phone = phone of a relative
lists-as-unit = unit
lists-as-area = unit or address
lists-as-address = address
lists-as-joined = joined on
lists-as-post = post
lists-as-rank = rank
lists-as-category = category
lists-as-family = family contact
lists-as-notes = notes
lists-as-standing = standing
lists-as-decision = decision number
lists-as-decided = date of decision
lists-as-private = not kept
lists-fault-said = { $at } "{ $text }": { $why }
lists-fault-rows = { $said } ({ $rows } rows left out)
lists-fault-name-missing = the name is missing
lists-fault-name-form = the name has digits or strange signs
lists-fault-name-short = one word only, the full name is needed
lists-fault-name-long = the name is too long
lists-fault-gone = said to have died or moved away, not imported
lists-fault-hidden = the row is hidden and left out
lists-fault-stray = it is not clear whom this row is about
lists-fault-twice = the same as the row at { $other }
lists-fault-unit-unknown = there is no such unit
lists-fault-unit-several = several units are called so, the full name is needed
lists-fault-unit-other = this unit is not in your care
lists-fault-standing = the roster says: { $other }; please change it there first
lists-fault-date = no day that exists
lists-fault-date-order = day and month seem to be the wrong way round
lists-fault-date-future = a day to come, or too long ago
lists-fault-birth-range = not a likely year of birth
lists-fault-phone = no phone number
lists-fault-phone-digits = too few or too many digits for a phone number
lists-fault-phone-exponent = Excel has rounded this number; please type it in full
lists-fault-sex = neither male nor female
lists-fault-error-value = the formula in the cell is broken
lists-fault-too-long = longer than 500 characters
lists-standing-left = left
lists-standing-moved = moved away
lists-standing-died = died
lists-doubt = { $at } { $name }: { $reason } { $other }
lists-doubt-name-year = same name and year of birth as
lists-doubt-phone = same phone as
lists-doubt-name = same name as
lists-doubt-elsewhere = may be this person of another unit:
lists-export-unit = The list of which unit? Please choose or write its name.
lists-export-nobody = { $unit } has no members in the roster yet.
lists-export-ask = Export { $count } members of { $unit } to an Excel file, with phones, addresses and notes. These are personal data: for the work of the association only, not to be passed on. The export is noted in the trail.
lists-choice-export = Export { $count } members
lists-export-dropped = Left. Nothing was exported.
lists-exported = The list of { $unit }, { $count } rows. Please delete the file when you are done.
lists-title-unit = Chapter
lists-title-name = Full name
lists-title-birth = Date of birth
lists-title-sex = Sex
lists-title-phone = Phone
lists-title-address = Address
lists-title-joined = Joined on
lists-title-category = Category
lists-title-post = Post
lists-title-decision = Decision number
lists-title-decided = Date of decision
lists-title-family = Family contact
lists-title-notes = Notes
lists-sex-male = male
lists-sex-female = female
