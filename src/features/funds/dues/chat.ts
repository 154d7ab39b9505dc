/** Dues by chat: what I owe, who owes, what is paid by rule, and "I have paid". */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn, type Understood } from '../../../conversation/feature.ts';
import { choiceField } from '../../../conversation/form/fields/choice.ts';
import { dateField } from '../../../conversation/form/fields/date.ts';
import { form } from '../../../conversation/form/form.ts';
import { findPerson, officersFor } from '../../../directory/people.ts';
import { type Fund, fundsAbove, fundsRunBy } from '../../../ledger/fund-store.ts';
import { mayRead, mayRecord, ownUnitIds } from '../../../ledger/rights.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { todayAt } from '../../../operations/actor.ts';
import { formatDate } from '../../../text/format-time.ts';
import { formatDong } from '../../../text/money.ts';
import { sumsIn } from '../../../text/names-and-sums.ts';
import { fundField, fundNamed } from '../book/fund-field.ts';
import { receiptForm } from '../book/receipt-form.ts';
import { sumField, sumText } from '../book/sum-field.ts';
import { aboutFund, isId } from '../menu.ts';
import { fundChoice } from '../messages.ts';
import { claimsWaiting, duesOf, lockClaim, owingPage, rulesFor, rulesOf } from './dues-store.ts';
import { claimsInbox, showClaim } from './inbox.ts';
import { answerClaim, claim, remind, setRule } from './operations.ts';

/** What a phone shows without much scrolling. */
const MOST_NAMES = 25;

/** Funds to which the person pays: of their units and of those above, with a rule first. */
async function fundsOfMember(turn: Turn): Promise<Fund[]> {
  const funds = await fundsAbove(
    turn.tx,
    turn.access.memberOf.map(({ path }) => path),
  );
  const ruled: Fund[] = [];
  for (const fund of funds) if ((await rulesOf(turn.tx, fund.id)).length > 0) ruled.push(fund);
  return ruled.length > 0 ? ruled : funds;
}

/** What the person has paid and owes, by fund, and to whom it is paid. @returns false where no fund is theirs */
export async function showMyDues(turn: Turn): Promise<boolean> {
  if (turn.chat.kind === 'group') return false;
  const funds = await fundsOfMember(turn);
  if (funds.length === 0) return false;
  const parts = [];
  for (const fund of funds) {
    const today = await todayAt(turn.operations, fund.unitId);
    const [mine] = await duesOf(turn.tx, fund.id, today, [turn.person.id]);
    if (!mine) continue;
    const rule = (await rulesFor(turn.tx, fund.id, [turn.person.id], today)).get(turn.person.id);
    const left = mine.dueDong - mine.paidDong;
    parts.push(
      turn.speak.text(rule ? 'funds-dues-mine' : 'funds-dues-mine-free', {
        fund: fund.name,
        amount: formatDong(rule?.amountDong ?? 0n),
        every: rule?.every ?? 'year',
        paid: formatDong(mine.paidDong),
        left: formatDong(left < 0n ? -left : left),
        state: left > 0n ? 'owes' : left < 0n ? 'ahead' : 'even',
        to: await treasurersOf(turn, fund),
      }),
    );
  }
  if (parts.length === 0) return false;
  const some = funds.slice(0, 4);
  const toPay = (fund: Fund) =>
    some.length === 1
      ? fundChoice(turn.speak, 'how-to-pay', [fund.id])
      : action(turn.speak.label('funds-choice-how-to-pay-of', { fund: fund.name }), 'funds', 'how-to-pay', [fund.id]);
  const choices = some.map((fund) => [toPay(fund)]);
  await turn.reply({ ...joinRich(parts, '\n\n'), choices });
  return true;
}

async function treasurersOf(turn: Turn, fund: Fund): Promise<string> {
  const names: string[] = [];
  const treasurers = fund.runBy.filter(({ role }) => role === 'treasurer');
  for (const { personId } of treasurers.length > 0 ? treasurers : fund.runBy)
    names.push((await findPerson(turn.tx, personId))?.fullName ?? '');
  if (names.length === 0)
    names.push(...(await officersFor(turn.tx, { path: [fund.unitId] }, turn.now)).map(({ fullName }) => fullName));
  return (
    names
      .filter((name) => name !== '')
      .slice(0, 3)
      .join(', ') || '?'
  );
}

/** "ai chưa đóng hội phí": of the funds whose books the person may read. */
export async function showOwing(turn: Turn, said = ''): Promise<void> {
  if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
  const known = await fundsRunBy(turn.tx, turn.person.id, ownUnitIds(turn.access));
  const readable = known.filter((fund) => mayRead(turn.operations, fund) && !fund.endedAt);
  const named = fundNamed(said, readable);
  const ruled: Fund[] = [];
  for (const fund of named ? [named] : readable) if ((await rulesOf(turn.tx, fund.id)).length > 0) ruled.push(fund);
  const [fund] = ruled;
  if (!fund) {
    const [first] = named ? [named] : readable;
    const choices = first ? [[fundChoice(turn.speak, 'rule', [first.id])]] : [];
    return void (await turn.say('funds-dues-no-rule', {}, { choices }));
  }
  await owingOf(turn, fund);
}

/** Of a fund whose book the person may read. */
async function owingOf(turn: Turn, fund: Fund): Promise<void> {
  const today = await todayAt(turn.operations, fund.unitId);
  const page = { all: false, from: 0, limit: MOST_NAMES };
  const { owing: total, members, owedDong, rows } = await owingPage(turn.tx, fund.id, today, page);
  const head = turn.speak.text(total === 0 ? 'funds-dues-none-owe' : 'funds-dues-owing', {
    fund: fund.name,
    count: total,
    members,
    sum: formatDong(owedDong),
  });
  const lines = rows.map((one) => ({
    text: `• ${one.fullName} (${one.unitName}): ${formatDong(one.dueDong - one.paidDong)}`,
    entities: [],
  }));
  const more = total > MOST_NAMES ? [turn.speak.text('funds-dues-more', { count: total - MOST_NAMES })] : [];
  const choices = total > 0 && mayRecord(turn.operations, fund) ? [[fundChoice(turn.speak, 'remind', [fund.id])]] : [];
  await turn.reply({ ...joinRich([head, ...lines, ...more], '\n'), choices });
}

/** "tôi đóng rồi", with the sum where one was said. @returns false where no fund is theirs */
export async function takeClaim(turn: Turn, { words }: Understood): Promise<boolean> {
  if (turn.chat.kind === 'group') return false;
  const funds = await fundsOfMember(turn);
  const fund = fundNamed(words, funds) ?? funds[0];
  if (!fund) return false;
  const [sum] = sumsIn(words);
  const dong = sum && !sum.isShort ? sum.dong.toString() : 'none';
  await turn.say(
    'funds-claim-ask',
    { fund: fund.name, sum: sum && !sum.isShort ? sumText(sum.dong) : '-', to: await treasurersOf(turn, fund) },
    {
      choices: [
        [action(turn.speak.label('funds-choice-claim'), 'funds', 'claim', [fund.id, dong, words.slice(0, 300)])],
      ],
    },
  );
  return true;
}

/** args: fund, sum or "none", the words. Nobody else reads them before this press. */
const tellClaim: Action = {
  level: 'member',
  async run(turn, [fundId = '', dong = 'none', words = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const input = { fundId, dong: /^[1-9]\d*$/u.test(dong) ? dong : null, words };
    const { claimId } = await claim.do(turn.operations, input, `claim ${turn.incoming.updateId}`);
    const said = await lockClaim(turn, claimId);
    const funds = await fundsOfMember(turn);
    const fund = funds.find(({ id }) => id === fundId);
    if (!said || !fund) return;
    const args = {
      name: turn.person.fullName,
      fund: fund.name,
      sum: said.amountDong === null ? '-' : sumText(said.amountDong),
      words,
    };
    const people =
      fund.runBy.length > 0
        ? fund.runBy.map(({ personId }) => personId)
        : (await officersFor(turn.tx, { path: [fund.unitId] }, turn.now)).map(({ id }) => id);
    for (const id of new Set(people)) {
      const person = id === turn.person.id ? null : await findPerson(turn.tx, id);
      if (!person) continue;
      await turn.notify(
        person,
        (speak) => ({
          ...speak.text('funds-claim-told', args),
          choices: [
            [action(speak.label('funds-choice-claim-cash'), 'funds', 'claim-yes', [claimId, 'asset_cash'])],
            [action(speak.label('funds-choice-claim-bank'), 'funds', 'claim-yes', [claimId, 'asset_bank'])],
            [action(speak.label('funds-choice-claim-no'), 'funds', 'claim-no', [claimId])],
          ],
        }),
        { lane: 'reminder' },
      );
    }
    await turn.say('funds-claim-sent', { fund: fund.name });
  },
};

const answering = (isYes: boolean): Action => ({
  level: 'member',
  async run(turn, [claimId = '', into = 'asset_cash']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const said = isId(claimId) ? await lockClaim(turn, claimId) : undefined;
    if (!said) throw new Refusal('ledger-refused-fund');
    // Without a sum the receipt is filled in: what came in is the treasurer's to say.
    if (isYes && said.amountDong === null && said.state === 'waiting') {
      const person = await findPerson(turn.tx, said.personId);
      return receiptForm.begin(turn, '', {
        giver: { personId: said.personId, name: person?.fullName ?? '' },
        source: 'income_dues',
        words: said.words,
      });
    }
    const account = into === 'asset_bank' ? 'asset_bank' : 'asset_cash';
    const done = await answerClaim.do(turn.operations, { claimId, isYes, dong: null, into: account });
    await turn.say(isYes ? 'funds-claim-accepted' : 'funds-claim-refused', {
      name: said.fullName,
      number: String(done.voucherNumber ?? ''),
    });
  },
});

const every = ['month', 'quarter', 'year'] as const;

export const ruleForm = form({
  name: 'rule',
  feature: 'funds',
  fields: {
    fund: fundField(),
    sum: sumField(),
    every: choiceField({
      of: every,
      phrases: (one) => phrases(`funds.every-${one}`),
      label: (speak, one) => speak.label(`funds-every-${one}`),
    }),
    startsOn: dateField({ when: 'past', within: 4000, isToday: true }),
  },
  unitId: ({ fund }) => fund?.unitId,
  preview: 'funds-rule-preview',
  confirm: 'funds-rule-write',
  async submit(turn, { fund, sum, every: period, startsOn }, { key }) {
    if (!fund || !sum || !period || !startsOn) return;
    const rule = { category: null, freeFromAge: null, upwardPercent: 0 };
    await setRule.do(turn.operations, { fundId: fund.fundId, dong: sum, every: period, startsOn, ...rule }, key);
    const day = formatDate(
      new Date(Date.UTC(startsOn.year, startsOn.month - 1, startsOn.day)),
      'UTC',
      turn.speak.locale,
    );
    await turn.say('funds-rule-set', { sum: sumText(BigInt(sum)), every: period, day });
  },
});

const claims = aboutFund(async (turn, fund) => {
  const waiting = await claimsWaiting(turn, [fund.id]);
  if (waiting.length === 0) await turn.say('funds-claims-none', { fund: fund.name });
  for (const one of waiting) await showClaim(turn, one, fund.name);
});

export const duesActions = {
  owing: aboutFund(owingOf),
  remind: aboutFund(async (turn, fund) => {
    const { told, owing } = await remind.do(turn.operations, { fundId: fund.id });
    await turn.say('funds-dues-reminded', { told, owing, fund: fund.name });
  }),
  rule: aboutFund((turn, fund) => ruleForm.begin(turn, '', { fund: { fundId: fund.id, unitId: fund.unitId } })),
  claims,
  'claim-show': {
    level: 'member',
    async run(turn, [number = '']) {
      if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
      if (!(await claimsInbox.show(turn, number))) throw new Refusal('ledger-decided-before');
    },
  } satisfies Action,
  claim: tellClaim,
  'claim-yes': answering(true),
  'claim-no': answering(false),
};
