# Works, land given, labour.

works-help-congtrinh = works — write down what was made or given, and labour

works-ask-unit = Which unit?
works-field-unit = Unit
works-part-unit = unit
works-ask-what = What was done? For example: a row of 38 flag poles
works-field-what = Work
works-part-what = work
works-ask-value = Worth how much? For example: 16 triệu
works-field-value = Worth
works-part-value = value
works-skip-value = No value
works-ask-quantity = How much of it? For example: 38 poles, 50 m × 5 m
works-field-quantity = Quantity
works-part-quantity = quantity
works-skip-quantity = Leave it out
works-ask-manner = Made by the unit, or given in kind?
works-field-manner = Manner
works-part-manner = manner
works-manner-made = made by the unit
works-manner-given = given in kind, valued
works-ask-labour = How many days of labour? For example: 12 days
works-field-labour = Labour
works-part-labour = labour
works-skip-labour = None
works-labour = I could not read the days of labour. For example: 12 days
works-labour-shown = { $days } days of labour
works-ask-giver = Who gave it?
works-field-giver = Giver
works-part-giver = giver
works-skip-giver = Leave it out
works-ask-day = Done on which day? For example: today, 20/6
works-field-day = Day
works-part-day = day
works-preview = *Please check, nothing is written yet. This value is no money of a fund.*
works-written = The work is written.
works-not-there = There is no such work, or it is not of your units. Write "works" to see the list.
works-list = *Works: { $total }*
works-line = • { $day }, { $unit }: { $what }. { $value }
works-none = No works yet. For example: works 38 flag poles, 16 triệu
works-remove-ask = Remove "{ $what }" for good?
works-removed = "{ $what }" is removed.

works-choice-write = Write it
works-choice-begin = Write a work
works-choice-list = More
works-choice-drop = Remove: { $what }
works-choice-remove-now = Remove for good

works-data-title = Works given to
works-figure-dong = Value of works
works-figure-kind = Goods given, as valued
