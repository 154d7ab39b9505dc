/** Loans in chat: commands, buttons, and what is understood without either. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, type Command, door, type Feature, Refusal, type Turn } from '../../../conversation/feature.ts';
import { calledSo } from '../../../conversation/form/fields/person.ts';
import { mayAnywhere } from '../../../directory/access.ts';
import { findPerson } from '../../../directory/people.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { startsWithPhrase, words as wordsOf } from '../../../text/fold.ts';
import { formatDong } from '../../../text/money.ts';
import { readNamesAndSums, sumsIn } from '../../../text/names-and-sums.ts';
import { ownUnits } from '../common/ledger-store.ts';
import { decideOn, extendForm, writeOffForm } from './change-form.ts';
import { openLoans } from './loan-field.ts';
import { loanForm } from './loan-form.ts';
import { lockLoan } from './loan-store.ts';
import { showLoan } from './messages.ts';
import { refuseLoan } from './operations.ts';
import { repayForm, repayLine } from './repay-form.ts';
import { showMine, showStatus } from './status.ts';
import { wishForm } from './wish-form.ts';

const says = (text: string, list: string) =>
  wordsOf(text).some(({ start }) =>
    phrases(`lending.${list}`).some((one) => startsWithPhrase(text.slice(start, start + 80), one)),
  );

/** A loan of the bank is none of ours; several in one line are written one by one. */
async function beginLoan(turn: Turn, text: string): Promise<void> {
  if (says(text, 'of-bank')) return offerBank(turn, text);
  if (says(text, 'interest')) await turn.say('lending-no-interest');
  if (await oneByOne(turn, text, 'lend', 'lending-several-lent')) return;
  await loanForm.begin(turn, text);
}

async function beginRepayment(turn: Turn, text: string): Promise<void> {
  if (says(text, 'of-bank')) return offerBank(turn, text);
  if (says(text, 'interest')) await turn.say('lending-no-interest');
  if (await oneByOne(turn, text, 'repay', 'lending-several-repaid')) return;
  await repayForm.begin(turn, text);
}

async function offerBank(turn: Turn, text: string): Promise<void> {
  await turn.say(
    'lending-of-bank',
    {},
    {
      choices: [
        [action(turn.speak.label('lending-choice-snapshot'), 'lending', 'snapshot')],
        [action(turn.speak.label('lending-choice-own-money'), 'lending', 'lend', [text.slice(0, 500)])],
      ],
    },
  );
}

/** @returns true where the line names several people, each with a sum */
async function oneByOne(turn: Turn, text: string, name: 'lend' | 'repay', key: string): Promise<boolean> {
  const colon = text.indexOf(':');
  const list = readNamesAndSums(colon >= 0 ? text.slice(colon + 1) : text);
  const isList = list && list.items.length > 1 && list.items.every((one) => /^\p{Lu}|^\p{L}+\s+\p{L}/u.test(one.name));
  if (!isList) return false;
  const choices = list.items.map(({ name: who, dong, note }) => [
    action(`${who}: ${formatDong(dong)}`, 'lending', name, ['', `${who} ${formatDong(dong)} ${note}`.trim()]),
  ]);
  await turn.say(key, { count: list.items.length }, { choices });
  return true;
}

const vay: Command = {
  name: 'vay',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => (rest === '' ? showStatus(turn) : beginLoan(turn, rest)),
};

/** "trả nợ vay: chị Hoa 500 nghìn". */
const trano: Command = {
  name: 'tranovay',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => beginRepayment(turn, rest),
};

const dunovay: Command = {
  name: 'dunovay',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => showStatus(turn, rest),
};

const novay: Command = { name: 'novay', level: 'all', where: 'private', run: (turn) => showMine(turn) };
const muonvay: Command = {
  name: 'muonvay',
  level: 'all',
  where: 'private',
  run: (turn, rest) => beginWish(turn, rest),
};

async function beginWish(turn: Turn, text: string): Promise<void> {
  if (turn.access.memberOf.length === 0 && turn.access.roles.length === 0) throw new Refusal('lending-members-only');
  await wishForm.begin(turn, text);
}

const wishDoor = async (turn: Turn, { words }: { words: string }): Promise<boolean> => {
  if (turn.chat.kind !== 'private') return false;
  await beginWish(turn, words);
  return true;
};

const inPrivate =
  (run: (turn: Turn, args: readonly string[]) => Promise<unknown>): Action['run'] =>
  async (turn, args) => {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await run(turn, args);
  };
const officers = (run: (turn: Turn, args: readonly string[]) => Promise<unknown>): Action => ({
  level: 'officer',
  run: inPrivate(run),
});

/** A loan of the officer's own units. @throws {Refusal} the same for that of others and for none */
async function known(turn: Turn, loanId = '') {
  const loan = await lockLoan(turn, { id: loanId }, ownUnits(turn.operations));
  if (!loan) throw new Refusal('common-refused-unit');
  return loan;
}

async function grant(turn: Turn, loanId: string | undefined): Promise<void> {
  const wish = await known(turn, loanId);
  if (wish.state !== 'asked') return showLoan(turn, wish.id);
  const fields = {
    borrower: { personId: wish.personId, unitId: wish.unitId },
    ...(wish.principalDong > 0n && { loanSum: String(wish.principalDong) }),
    ...(wish.purpose !== null && { purpose: wish.purpose }),
  };
  await loanForm.begin(turn, '', fields, { loanId: wish.id });
}

async function refuse(turn: Turn, loanId: string | undefined): Promise<void> {
  const { personId, number } = await refuseLoan.do(turn.operations, { loanId: loanId ?? '' });
  const person = await findPerson(turn.tx, personId);
  const told =
    person &&
    (await turn.notify(person, (speak) =>
      speak.text('lending-refused-told', { by: turn.person.fullName, number: String(number) }),
    ));
  await turn.say(told ? 'lending-refused' : 'lending-refused-untold', { name: person?.fullName ?? '' });
}

async function repayOf(turn: Turn, [loanId = '', text = '']: readonly string[]): Promise<void> {
  if (loanId !== '') await known(turn, loanId);
  await repayForm.begin(turn, text, loanId === '' ? {} : { loan: loanId });
}

/** Said as plainly as it can be: somebody who borrows pays so much, or so much is lent to somebody. Officers alone. */
async function claim(turn: Turn): Promise<boolean> {
  const text = turn.incoming.text.trim();
  const [sum] = sumsIn(text);
  if (turn.chat.kind !== 'private' || !mayAnywhere(turn.access, 'officer')) return false;
  if (!sum && !says(text, 'all-of-it')) return false;
  // "cho chị Hoa vay 5 triệu trả 10 tháng" lends, "chị Hoa trả 5 triệu tiền vay" repays: what stands before the sum tells.
  const before = text.slice(0, sum?.start);
  if (sum && says(before, 'lends') && !says(before, 'repaid') && !says(text, 'asks')) {
    await beginLoan(turn, text);
    return true;
  }
  if (!says(text, 'repaid')) return false;
  const { name } = await repayLine(text, { ...turn.operations, speak: turn.speak, unitId: undefined, about: {} });
  const loans = name === '' ? [] : await openLoans(turn.operations);
  const borrowers = loans.map((loan) => ({ ...loan, fullName: loan.personName }));
  if (calledSo(borrowers, name).length === 0) return false;
  await beginRepayment(turn, text);
  return true;
}

export const loanChat = {
  claim,
  commands: [vay, trano, dunovay, novay, muonvay],
  dialogs: Object.fromEntries(
    [loanForm, repayForm, wishForm, extendForm, writeOffForm].map((one) => [one.name, one.dialog]),
  ),
  actions: {
    loan: officers((turn, [id = '']) => showLoan(turn, id)),
    loans: officers((turn) => showStatus(turn)),
    lend: officers((turn, [own = '', text = '']) => loanForm.begin(turn, own || text)),
    repay: officers(repayOf),
    grant: officers((turn, [id]) => grant(turn, id)),
    refuse: officers((turn, [id]) => refuse(turn, id)),
    extend: officers(async (turn, [id]) => extendForm.begin(turn, '', {}, { loanId: (await known(turn, id)).id })),
    'write-off': officers(async (turn, [id]) =>
      writeOffForm.begin(turn, '', {}, { loanId: (await known(turn, id)).id }),
    ),
    agree: officers((turn, [id = '']) => decideOn(turn, id, true)),
    disagree: officers((turn, [id = '']) => decideOn(turn, id, false)),
    mine: { level: 'all', run: inPrivate((turn) => showMine(turn)) },
    wish: { level: 'all', run: inPrivate((turn) => beginWish(turn, '')) },
  } satisfies Feature['actions'],
  doors: {
    'loan.ask': wishDoor,
    'loan.pay': door(beginLoan),
    'loan.repay': door(beginRepayment),
    'loan.status': door((turn, words) => showStatus(turn, words)),
  } satisfies Feature['doors'],
};
