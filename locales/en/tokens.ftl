# Programs that read and write by the API.
tokens-help-ketnoi = connect — let another program (a sheet, a report) read the figures
tokens-none = No program is connected. To connect one, write "connect" and its name, for example: connect the sheet of the commune
tokens-list = *Programs that are connected:*
    { $lines }

    To end one, press a button below.
tokens-line = { $index }. { $name }: { $unit }, { $how }, until { $until }, { $used }
tokens-how-read = only reads
tokens-how-write = reads and writes
tokens-used = last used { $day }
tokens-used-never = never used
tokens-choice-end = End { $name }
tokens-offer = Connect "{ $name }" to the data of which unit? The program will read names, telephones and matters of everybody in it. It ends by itself after { $days } days.
tokens-choice-read = Only read: { $unit }
tokens-choice-write = Read and write: { $unit }
tokens-made = The key of "{ $name }", until { $until }:

    { $secret }

    It is shown once. Copy it into the program, then delete this message, and give it to nobody. How to use it: { $docs }
tokens-ended = Ended. That program reads nothing any more.
# Programs that are told what was done.
tokens-help-webhook = webhook — tell another program whenever something is done
tokens-webhook-none = No program is told of anything yet. To tell one, write "webhook" and its address, for example: webhook https://commune.example.vn/hook
tokens-webhook-address = This address cannot be used: it must begin with https:// and be on the open internet, not a machine of your house. Please look at it and write "webhook" and the address.
tokens-webhook-offer = Of which unit shall { $host } be told? It gets the kind of what was done, when, and ids: meetings, announcements, visits, requests, questions, funds, units. No names, numbers or words of anybody.
tokens-webhook-choice-make = Tell of { $unit }
tokens-webhook-made = From now on { $host } is told. The key by which it checks our signature:

    { $secret }

    It is shown once. Copy it into the program, delete this message and give it to nobody. To look or to end it, write "webhook".
tokens-webhook-list = *Programs that are told (last 30 days):*
    { $lines }

    To end one or tell it again, press below.
tokens-webhook-line-on = { $index }. { $host }: { $unit }, arrived { $arrived }, waiting { $waiting }, missed { $failed }
tokens-webhook-line-silent = { $index }. { $host }: { $unit }, paused as it did not answer, missed { $failed }
tokens-webhook-choice-end = Stop telling { $host }
tokens-webhook-choice-replay = Tell { $host } again
tokens-webhook-ended = Ended. That program is told of nothing more.
tokens-webhook-replayed = It is on again. Told again: { $count }.
tokens-webhook-silent = { $host } answers no more, so it is no longer told of { $unit }. When the program runs again, write "webhook" and press "Tell again".
