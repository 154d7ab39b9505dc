/** "mời danh sách": every code that leads into an officer's units, to withdraw or to renew. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import { findUnit, zoneOfUnit } from '../../../directory/units.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { formatDay, spellCode } from '../rules.ts';
import type { LiveCode } from './codes-store.ts';
import { codesOf, prolongInvitation } from './operations.ts';

/** What a telephone shows without much scrolling. */
const MOST_SHOWN = 8;

export async function listCodes(turn: Turn): Promise<void> {
  if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
  const { total: all, rows: some } = await codesOf.rows(turn.operations, {}, { limit: MOST_SHOWN });
  if (all === 0) return void (await turn.say('members-codes-none'));
  const { speak } = turn;
  const lines = some.map((one) =>
    speak.text(`members-codes-${one.kind}`, {
      code: spellCode(one.code),
      unit: one.unitName,
      day: formatDay(one.expiresAt, turn.defaults.zone),
      count: one.usedCount ?? 0,
    }),
  );
  const more = all > some.length ? [speak.text('members-codes-more', { count: all - some.length })] : [];
  const head = speak.text('members-codes', { count: all });
  const choices = some.map((one) => choicesOf(turn, one));
  await turn.reply({ ...joinRich([head, ...lines, ...more], '\n'), choices });
}

function choicesOf({ speak }: Turn, { kind, id, code, unitId }: LiveCode): ChoiceInput[] {
  const args = { code: spellCode(code) };
  const withdraw = speak.label('members-choice-withdraw-code', args);
  const renew = speak.label('members-choice-renew-code', args);
  return kind === 'invitation'
    ? [action(withdraw, 'members', 'withdraw-code', [id]), action(renew, 'members', 'renew-code', [id])]
    : [action(withdraw, 'roster', 'poster-new-code', [unitId]), action(renew, 'roster', 'poster-renew', [unitId])];
}

/** args: invitation. It holds as long as a new one, from today. */
export const renewCodeAction: Action = {
  level: 'officer',
  async run(turn, [id = '']) {
    const renewed = await prolongInvitation.do(turn.operations, { invitationId: id });
    const unit = await findUnit(turn.tx, renewed.unitId);
    const args = { unit: unit?.name ?? '', code: spellCode(renewed.code) };
    if (!unit || renewed.expiresAt === null) return void (await turn.say('members-invitation-ended', args));
    const day = formatDay(new Date(renewed.expiresAt), await zoneOfUnit(turn.tx, unit, turn.defaults.zone));
    await turn.say('members-invitation-renewed', { ...args, day });
  },
};
