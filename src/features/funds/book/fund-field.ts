/** A fund in whose book the person may write. Whoever writes in one alone is not asked. */
import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import type { Field, FieldContext } from '../../../conversation/form/field.ts';
import { type Fund, findFund, fundsRunBy } from '../../../ledger/fund-store.ts';
import { mayRecord, ownUnitIds } from '../../../ledger/rights.ts';
import { fold } from '../../../text/fold.ts';

export const fundSchema = z.object({ fundId: z.string(), unitId: z.string() });
export type FundValue = z.infer<typeof fundSchema>;

export const fundValue = ({ id, unitId }: Fund): FundValue => ({ fundId: id, unitId });
/** "Quỹ hội (Chi hội Liên Sơn)" */
export const fundLabel = ({ name, unitName }: Pick<Fund, 'name' | 'unitName'>): string => `${name} (${unitName})`;

/** Those in whose books the person may write. */
export async function fundsToWrite(context: Pick<FieldContext, 'tx' | 'actor'>): Promise<Fund[]> {
  const known = await fundsRunBy(context.tx, context.actor.person.id, ownUnitIds(context.actor.access));
  return known.filter((fund) => fund.endedAt === null && mayRecord(context, fund));
}

/** Whose members may be meant: of the fund's unit, or of those of all funds in question. */
export async function unitIdsOfFunds(context: FieldContext): Promise<string[]> {
  if (context.unitId) return [context.unitId];
  return [...new Set((await fundsToWrite(context)).map(({ unitId }) => unitId))];
}

export function fundField(): Field<FundValue> {
  return {
    kind: 'choice',
    schema: fundSchema,
    async read({ text, value }, context) {
      const funds = await fundsToWrite(context);
      const found = funds.find(({ id }) => id === value) ?? fundNamed(text, funds);
      return found ? { value: fundValue(found) } : { problem: 'funds-fund-none', choices: choicesOf(funds) };
    },
    async find(text, context) {
      const found = fundNamed(text, await fundsToWrite(context));
      return found && { value: fundValue(found), rest: text };
    },
    choices: async (context) => choicesOf(await fundsToWrite(context)),
    async initial(context) {
      const funds = await fundsToWrite(context);
      return funds.length === 1 && funds[0] ? fundValue(funds[0]) : undefined;
    },
    async show({ fundId }, { tx }) {
      const fund = await findFund(tx, fundId);
      return fund ? fundLabel(fund) : '?';
    },
  };
}

const choicesOf = (funds: readonly Fund[]) => funds.map((fund) => [answer(fundLabel(fund), fund.id)]);

/** The one that a text names, by its name or its code; of several the longest name. Pure. */
export function fundNamed(text: string, funds: readonly Fund[]): Fund | undefined {
  const said = ` ${fold(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()} `;
  const scored = funds.map((fund) => ({ fund, score: scoreOf(said, fund) })).filter(({ score }) => score > 0);
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  return best && best.score > (second?.score ?? 0) ? best.fund : undefined;
}

function scoreOf(said: string, { name, unitName, code }: Fund): number {
  const plain = (text: string) =>
    fold(text)
      .replace(/[^a-z0-9]+/gu, ' ')
      .trim();
  const full = plain(name);
  // "quỹ nghĩa tình" is part of "Quỹ nghĩa tình đồng đội".
  const words = full.split(' ');
  let longest = 0;
  for (let count = words.length; count >= 2 && longest === 0; count -= 1) {
    if (said.includes(` ${words.slice(0, count).join(' ')} `)) longest = count;
  }
  const ofUnit = said.includes(` ${plain(unitName)} `) ? 1 : 0;
  const byCode = said.includes(` ${plain(code)} `) ? 2 : 0;
  return longest > 0 || byCode > 0 ? Math.max(longest, byCode) + ofUnit : 0;
}
