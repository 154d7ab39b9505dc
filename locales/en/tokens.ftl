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
