/** A bank's statement by chat: the file, what is sure by one press, what is doubtful one by one. */
import { z } from 'zod';
import { action, answer } from '../../../conversation/dialogs/choices.ts';
import { dialog, Refusal, type Turn } from '../../../conversation/feature.ts';
import { form } from '../../../conversation/form/form.ts';
import { type Fund, findFund, fundsRunBy } from '../../../ledger/fund-store.ts';
import { mayRecord, ownUnitIds, requireRecorder } from '../../../ledger/rights.ts';
import type { Attachment } from '../../../messaging/attachment.ts';
import { fileLimits } from '../../../sheets/limits.ts';
import { formatDate } from '../../../text/format-time.ts';
import { formatDong } from '../../../text/money.ts';
import { currentAccount } from '../bank/account-store.ts';
import { fundField, fundLabel, fundNamed } from '../book/fund-field.ts';
import { itemsField, itemsSchema } from '../book/many-form.ts';
import { sumText } from '../book/sum-field.ts';
import { aboutFund, isId } from '../menu.ts';
import { fundChoice } from '../messages.ts';
import { ignoreRow, matched, matchRow, readRows, type WaitingRow } from './operations.ts';
import { readStatementFile } from './read-file.ts';
import type { Statement } from './statement.ts';

const dataSchema = z.object({ fundId: z.string().optional() });

async function fundsToRead(turn: Turn): Promise<Fund[]> {
  const funds = await fundsRunBy(turn.tx, turn.person.id, ownUnitIds(turn.access));
  return funds.filter((fund) => mayRecord(turn.operations, fund) && !fund.endedAt);
}

/** "sao kê", with the file or before it. Without one it shows what is left of earlier ones. */
export async function beginStatement(turn: Turn, rest: string): Promise<void> {
  if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
  const funds = await fundsToRead(turn);
  if (funds.length === 0) return void (await turn.say('funds-statement-no-fund'));
  const fund = fundNamed(rest, funds) ?? (funds.length === 1 ? funds[0] : undefined);
  const [attachment] = turn.incoming.attachments;
  if (attachment) return take(turn, attachment, funds, fund);
  if (!fund) return askFund(turn, funds);
  await askFile(turn, fund);
}

async function askFund(turn: Turn, funds: readonly Fund[]): Promise<void> {
  const choices = funds.map((fund) => [answer(fundLabel(fund), fund.id)]);
  await turn.ask('statement', {}, { ...turn.speak.text('funds-statement-which'), choices });
}

async function askFile(turn: Turn, fund: Fund): Promise<void> {
  const left = (await matched(turn.operations, fund.id)).length;
  const choices = left > 0 ? [[fundChoice(turn.speak, 'statement-next', [fund.id])]] : [];
  const text = turn.speak.text('funds-statement-ask', { fund: fund.name, left });
  await turn.ask('statement', { fundId: fund.id }, { ...text, choices });
}

export const statementDialog = {
  ...dialog(dataSchema, async (turn, data, input) => {
    const funds = await fundsToRead(turn);
    const said = input.value ?? data.fundId;
    const fund = funds.find(({ id }) => id === said) ?? fundNamed(input.text, funds);
    const [attachment] = input.attachments;
    if (attachment) return take(turn, attachment, funds, fund);
    return fund ? askFile(turn, fund) : askFund(turn, funds);
  }),
  opensFiles: true,
};

async function take(
  turn: Turn,
  attachment: Attachment,
  funds: readonly Fund[],
  named: Fund | undefined,
): Promise<void> {
  const statement = await readAttachment(turn, attachment);
  if ('problem' in statement) {
    const row = ('row' in statement && statement.row) || 0;
    const text = turn.speak.text('funds-statement-problem', { problem: statement.problem, row });
    return void (await turn.ask('statement', named ? { fundId: named.id } : {}, text));
  }
  const fund = named ?? (await fundOfAccount(turn, funds, statement.account));
  if (!fund) return askFund(turn, funds);
  const lines = statement.lines.map(({ row: _row, ...line }) => ({
    ...line,
    dong: line.dong.toString(),
    balance: line.balance?.toString() ?? null,
  }));
  const { added, known } = await readRows.do(turn.operations, { fundId: fund.id, account: statement.account, lines });
  await turn.endDialog();
  await preview(turn, fund, { added, known, out: statement.lines.filter((line) => line.dong < 0n).length });
}

async function fundOfAccount(turn: Turn, funds: readonly Fund[], account: string | null): Promise<Fund | undefined> {
  if (account === null) return undefined;
  for (const fund of funds) if ((await currentAccount(turn, fund.id))?.number === account) return fund;
  return undefined;
}

async function readAttachment(
  turn: Turn,
  attachment: Attachment,
): Promise<Statement | { problem: string; row?: number }> {
  if ((attachment.size ?? 0) > fileLimits.bytes) return { problem: 'large' };
  if (attachment.kind === 'photo') return { problem: 'image' };
  const adapter = turn.outbox.channels.of(turn.chat);
  const file = await adapter?.fetch(attachment).catch((error: Error) => {
    turn.log.warn({ problem: error.message }, 'a statement could not be fetched');
    return undefined;
  });
  if (!file) return { problem: 'fetch' };
  const read = await readStatementFile({ ...file, name: attachment.name ?? file.name });
  if ('problem' in read && 'why' in read) turn.log.info({ problem: read.why }, 'a statement could not be read');
  return read;
}

const isSure = ({ match }: WaitingRow) => match.how !== 'doubt';

async function preview(turn: Turn, fund: Fund, read: { added: number; known: number; out: number }): Promise<void> {
  const rows = await matched(turn.operations, fund.id);
  const count = (how: WaitingRow['match']['how']) => rows.filter(({ match }) => match.how === how).length;
  const sure = rows.filter(isSure);
  const args = { code: count('code'), name: count('name'), noted: count('known'), doubt: count('doubt') };
  const sum = sumText(sure.reduce((all, { amountDong }) => all + amountDong, 0n));
  const choices = [
    ...(sure.length > 0
      ? [
          [
            action(turn.speak.label('funds-choice-statement-sure', { count: sure.length }), 'funds', 'statement-sure', [
              fund.id,
            ]),
          ],
        ]
      : []),
    ...(args.doubt > 0 ? [[fundChoice(turn.speak, 'statement-next', [fund.id])]] : []),
  ];
  await turn.say('funds-statement-preview', { fund: fund.name, ...read, ...args, sure: sure.length, sum }, { choices });
}

const writeSure = aboutFund(async (turn, fund) => {
  requireRecorder(turn.operations, fund);
  const rows = (await matched(turn.operations, fund.id)).filter(isSure);
  let total = 0n;
  for (const { id, match, amountDong } of rows) {
    if (match.how === 'doubt') continue;
    const items = match.how === 'known' ? [] : [{ personId: match.personId, dong: amountDong.toString() }];
    const entryId = match.how === 'known' ? match.entryId : null;
    await matchRow.do(turn.operations, { rowId: id, items, entryId });
    if (match.how !== 'known') total += amountDong;
  }
  const left = (await matched(turn.operations, fund.id)).length;
  const choices = left > 0 ? [[fundChoice(turn.speak, 'statement-next', [fund.id])]] : [];
  const args = { count: rows.length, sum: formatDong(total), fund: fund.name, left };
  await turn.say(rows.length > 0 ? 'funds-statement-written' : 'funds-statement-none', args, { choices });
});

/** args: fund, the row that was left for later. */
const showNext = aboutFund((turn, fund, after) => next(turn, fund, after));

async function next(turn: Turn, fund: Fund, after = ''): Promise<void> {
  requireRecorder(turn.operations, fund);
  const rows = await matched(turn.operations, fund.id);
  const at = rows.findIndex(({ id }) => id === after);
  const row = rows[at + 1];
  if (!row) return void (await turn.say('funds-statement-end', { left: rows.length, fund: fund.name }));
  const press = (name: string, args: string[], words = {}) => [
    action(turn.speak.label(`funds-choice-statement-${name}`, words), 'funds', `statement-${name}`, [
      fund.id,
      row.id,
      ...args,
    ]),
  ];
  const { match } = row;
  const ids = 'personId' in match ? [match.personId] : 'personIds' in match ? match.personIds : [];
  const recorded = 'recorded' in match ? match.recorded : [];
  const choices = [
    ...ids.map((id) => press('is', [id], { name: row.names[id] ?? '' })),
    ...recorded.map((one) => press('noted', [one.entryId], { number: String(one.number) })),
    press('split', []),
    press('not', []),
    [action(turn.speak.label('funds-choice-statement-later'), 'funds', 'statement-next', [fund.id, row.id])],
  ];
  const args = {
    day: formatDate(row.occurredOn, 'UTC', turn.speak.locale),
    sum: sumText(row.amountDong),
    words: row.content.replace(/\s+/gu, ' '),
    left: rows.length,
  };
  await turn.say('funds-statement-row', args, { choices });
}

const rowId = (text: string): string => {
  if (!isId(text)) throw new Refusal('ledger-decided-before');
  return text;
};

/** args: fund, row, person. */
const isTheirs = aboutFund(async (turn, fund, row, personId) => {
  const found = (await matched(turn.operations, fund.id)).find(({ id }) => id === row);
  if (!found || !isId(personId)) throw new Refusal('ledger-decided-before');
  const items = [{ personId, dong: found.amountDong.toString() }];
  const { voucherNumber } = await matchRow.do(turn.operations, { rowId: found.id, items, entryId: null });
  await turn.say('funds-statement-done', { number: String(voucherNumber ?? ''), sum: formatDong(found.amountDong) });
  await next(turn, fund);
});

/** args: fund, row, entry. */
const isNoted = aboutFund(async (turn, fund, row, entryId) => {
  const { voucherNumber } = await matchRow.do(turn.operations, {
    rowId: rowId(row),
    items: [],
    entryId: rowId(entryId),
  });
  await turn.say('funds-statement-linked', { number: String(voucherNumber ?? '') });
  await next(turn, fund);
});

const isNot = aboutFund(async (turn, fund, row) => {
  await ignoreRow.do(turn.operations, { rowId: rowId(row) });
  await turn.say('funds-statement-ignored');
  await next(turn, fund);
});

export const splitForm = form({
  name: 'statement-split',
  feature: 'funds',
  fields: { fund: fundField(), items: itemsField() },
  unitId: ({ fund }) => fund?.unitId,
  preview: 'funds-statement-split-preview',
  confirm: 'funds-receipt-write',
  async submit(turn, { fund, items }, { about }) {
    if (!fund || !items) return;
    const list = itemsSchema.parse(JSON.parse(items)).items.map(({ personId, dong }) => ({ personId, dong }));
    const row = rowId(about.rowId ?? '');
    const { voucherNumber } = await matchRow.do(turn.operations, { rowId: row, items: list, entryId: null });
    const sum = list.reduce((all, one) => all + BigInt(one.dong), 0n);
    await turn.say('funds-statement-done', { number: String(voucherNumber ?? ''), sum: formatDong(sum) });
    const known = await findFund(turn.tx, fund.fundId);
    if (known) await next(turn, known);
  },
});

const split = aboutFund((turn, fund, row) =>
  splitForm.begin(turn, '', { fund: { fundId: fund.id, unitId: fund.unitId } }, { rowId: rowId(row) }),
);

export const statementActions = {
  statement: aboutFund((turn, fund) => askFile(turn, fund)),
  'statement-sure': writeSure,
  'statement-next': showNext,
  'statement-is': isTheirs,
  'statement-noted': isNoted,
  'statement-not': isNot,
  'statement-split': split,
};
