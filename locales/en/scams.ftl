# Scam check: messages that people were sent, and the tricks that go round.

scams-help-kiemtra = check for scam — pass a message on to me that looks odd
scams-help-thudoan = tricks — which scams people are asked about; warn all

scams-ask = Please forward or copy the message here; of a call, tell me what they said.
scams-hint = I see no words. Please copy the message, or tell me what they said.
scams-hint-picture = I cannot read the words in a picture. Please type the message, or tell me what they said.
scams-found = *This message has the signs of a scam.*
scams-nothing = I see none of the known signs, but *that does not mean it is safe*. Better let a police officer look at it.
scams-advice = *Do not send money, do not press links, tell nobody an OTP.* Please ask your family or the ward police before you do what it says.
scams-send = Let { $unit } look at it
scams-more = Read about this trick
scams-paid = I have already sent money
scams-first-aid =
    {""}*Please do this at once; the sooner, the more can be held back:*
    1. Call your bank (the number on the back of the card): block the account and stop the transfer.
    2. Call *113* or go to the ward police and report it.
    3. Keep messages, account numbers and receipts; delete nothing.
    4. Change the passwords of the bank and of VNeID if you gave them a code.

    Send nothing more, and trust nobody who promises to get it back. It is not your fault; it has happened to many.
scams-victim = I was cheated, please help: { $text }
scams-question = Please look whether this is a scam: { $text }

scams-kind-police = • Posing as police or court: offices of the state do not work over the telephone nor ask for money.
scams-kind-vneid = • Posing as VNeID or identity card service: that is done at the police only, or in the official app.
scams-kind-refund = • Promising to get lost money back: a second trap, they take a fee and vanish.
scams-kind-hospital = • A relative in hospital, money at once: please call the relative or the hospital.
scams-kind-relative = • Posing as family or friends who need money: picture and voice may be false too. Please call the old number.
scams-kind-bank = • Posing as a bank: a bank asks for no OTP or password and sends no link to log in.
scams-kind-utility = • Posing as electricity, tax, insurance or traffic fines: they collect no money and send no apps by message.
scams-kind-sim = • Threat to lock the SIM: no operator does that by a call. Please go to a shop.
scams-kind-shipper = • Posing as a courier: no money before you see the parcel.
scams-kind-easy-work = • Easy work, high pay: a little at first, then you pay in and lose it.
scams-kind-invest = • Investment with high returns: none is certain.
scams-kind-fast-loan = • Quick loan: a fee first, or your data for threats.
scams-kind-prize = • A prize or gift: a real one costs nothing and needs no code.
scams-kind-link = • A suspicious link.

scams-sign-money = • Wants money.
scams-sign-code = • Asks for an OTP, password, card number or papers.
scams-sign-app = • Wants an app installed.
scams-sign-link = • Wants a link pressed.
scams-sign-secret = • Wants it kept secret.
scams-sign-hurry = • Presses for haste.
scams-sign-contact = • Draws you elsewhere to talk.
scams-sign-short-link = • A shortened link that hides where it goes.
scams-sign-lookalike = • A site with the name of an office or bank.
scams-sign-app-file = • An unknown app file.

scams-name-police = Posing as police or court
scams-name-vneid = Posing as VNeID
scams-name-refund = Lost money back
scams-name-hospital = Relative in hospital
scams-name-relative = Posing as family
scams-name-bank = Posing as a bank
scams-name-utility = Posing as electricity, tax, fines
scams-name-sim = SIM lock
scams-name-shipper = Posing as a courier
scams-name-easy-work = Easy work, high pay
scams-name-invest = Investment
scams-name-fast-loan = Quick loan
scams-name-prize = Prize or gift
scams-name-link = Suspicious link

scams-overview = *Tricks that people asked about*: { $units }
scams-overview-none = In 30 days nobody of { $units } has asked about a scam.
scams-line = { $name }: { $week } in 7 days, { $month } in 30 days
scams-line-new = *{ $name }: { $week } in 7 days (new)*
scams-warn = Warn of: { $name }
scams-warn-other = Warn of another trick
scams-which-warning = Which trick? You see a preview first, nothing is sent yet.

scams-warning-police = Beware: callers pose as police, prosecutors or courts, threaten arrest and want money. The police do not work over the telephone. Hang up, send no money, call the ward police or 113.
scams-warning-vneid = Beware: callers want VNeID or identity cards updated and send a link to an app. That is done at the police only. Press no link, tell no OTP.
scams-warning-refund = Beware: some promise to get lost money back and take a fee first. Send no more money, tell the ward police.
scams-warning-hospital = Beware: callers say a child is in hospital and want money at once. Call the family, the school or the hospital first.
scams-warning-relative = Beware: some pose as relatives by message or video call and borrow money; picture and voice may be false. Call the old number first.
scams-warning-bank = Beware: false messages of banks say that an account is locked and ask for an OTP. A bank never asks. Press no link, tell no code.
scams-warning-utility = Beware: some pose as electricity, tax, insurance or traffic police and want money or an app installed. Ask the office that you know.
scams-warning-sim = Beware: calls threaten to lock the SIM within two hours. Hang up; if need be go to a shop.
scams-warning-shipper = Beware: false couriers say that a parcel lies at home and want a transfer. Pay when you see it, press no link.
scams-warning-easy-work = Beware: easy work for high pay, then money must be paid in. Never pay to be given work.
scams-warning-invest = Beware: groups promise sure profits with shares or coins. None is sure. Send no money to private accounts.
scams-warning-fast-loan = Beware: quick loans online take a fee first or collect by threats. Ask the policy bank or your chapter.
scams-warning-prize = Beware: messages about prizes want a fee or a code. Pay nothing first, press no link.
scams-warning-link = Beware: many messages carry strange links. Press none, install nothing; pass them on to me if in doubt.
scams-many = You have asked about many messages within the hour. Please try again later, or call 113 if somebody is threatening you or pressing for money.
