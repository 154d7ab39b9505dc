# Questions to the members: who comes along, which day.

polls-help-hoiykien = poll — ask who comes along, or which day; names are collected

polls-yes = I come
polls-no = I do not come
polls-ask = *{ $unit } asks:* { $question } { $until }
polls-until = (answer by the end of { $day })
polls-answered = Noted: { $option }. To change it, press another choice.
polls-answered-before = That was your answer already: { $option }.
polls-over = "{ $question }" is closed and takes no more answers. Write to an officer if something changes.
polls-not-there = There is no such question, or it is not of your units.
polls-one-option = At least two choices are needed. To ask only yes or no, leave it empty.
polls-options = Write 2 to { $most } choices, separated by commas.
polls-reminded = They were reminded today already.
polls-reminded-now = { $people } people who have not answered were reminded.
polls-all-answered = Everybody has answered.

polls-ask-question = What shall the members be asked? For example: Who comes to the cemetery on 27/7?
polls-field-question = Question
polls-part-question = question
polls-ask-unit = Which unit?
polls-field-unit = Asked
polls-part-unit = unit
polls-unit-shown = { $unit }, { $people } members
polls-ask-options = What is there to choose? For example: Saturday 5/12, Sunday 6/12
polls-field-options = Choices
polls-part-options = choices
polls-skip-options = Only yes or no
polls-ask-until = Answer by the end of which day?
polls-field-until = Until
polls-part-until = last day
polls-skip-until = No last day
polls-preview = *Please check, nothing is sent yet*
polls-sent = The question is sent.
polls-result = *{ $question }* ({ $state })
    { $answered } of { $all } people have answered
polls-result-line = { $option }: { $count } ({ $names })
polls-result-silent = No answer yet: { $count } ({ $names })
polls-open-state = open
polls-closed-state = closed
polls-list = *Asked so far: { $total }*
polls-none = Nothing was asked yet. For example: poll who comes to the cemetery on 27/7

polls-choice-send = Send the question
polls-choice-begin = Ask members
polls-choice-show = See the result again
polls-choice-remind = Remind the others
polls-choice-close = Close

polls-data-title = Answers to questions of the association
