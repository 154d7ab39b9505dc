# What no other part of the house serves.

desk-send = Send this to the officers of { $unit }
desk-death =
    My condolences to the family.

    { $count ->
        [0] The officers of { $unit }
       *[other] The officers of { $unit } ({ $officers })
    } will see to the visit and stop messages to who has died. Shall I send this to them? Nobody has got it yet.
desk-local =
    { $count ->
        [0] The officers of { $unit } know this best.
       *[other] The officers of { $unit } know this best: { $officers }.
    } Shall I send this to them? Nobody has got it yet.
desk-complaint = I am sorry for the trouble. Shall I send this to the officers of { $unit }{ $count ->
        [0] {""}
       *[other] {" "}({ $officers })
    }? Nobody has got it yet.
desk-dues = The dues are in the book of the officers of { $unit }{ $count ->
        [0] {""}
       *[other] {" "}({ $officers })
    }, which I cannot see. Shall I send them this? Nobody has got it yet.
desk-paid = The dues are in the book of the officers of { $unit }{ $count ->
        [0] {""}
       *[other] {" "}({ $officers })
    }, in which I cannot write. Shall I send them this to note it? Nobody has got it yet.
desk-other = This I do not know. I can help with meetings, asking the association for help, papers and procedures, telling the police something, writing to an officer. Please write what you need in your own words.
desk-smalltalk = Thank you for the talk. Whenever you need something, write here, for example: "when do we meet", "I need help".
desk-day = Today is { $day }, by the moon day { $lunarDay } of month { $lunarMonth }{ $isLeap ->
    [yes] {" "}(leap)
   *[no] {""}
}. For the meetings, write "meetings".
desk-who = I am a machine that answers for the association, not a person. What needs a person I pass on to the officers: write what you need.
desk-lonely = I am sorry to hear it. The officers of { $unit }{ $count ->
    [0] {""}
   *[other] {" "}({ $officers })
} can call or come by. Shall I send them your words? Nothing is sent yet.
desk-lonely-alone = I am sorry to hear it. Please call somebody close to you, or sit with a neighbour for a while. Whatever you need, write it here.
desk-ack = All right.
desk-not-here = That book I do not keep yet, so *nothing was written*. Please use the book of the association. I can do: meetings, announcements, the roster, visits, requests for help; write "help" to see.
desk-change = Telephones and addresses on the list are changed by the officers of { $unit }{ $count ->
    [0] .
   *[other] : { $officers }.
} Shall I send them this, to change it? Nobody has it yet.
