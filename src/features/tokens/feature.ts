/** A program's way into the API: made, listed and ended by an administrator in a private chat. */
import { hashOf, newToken } from '../../api/token.ts';
import { closeToken, makeToken, nouns, tokensHeld } from '../../api/token-operations.ts';
import { forgetPerson } from '../../api/token-store.ts';
import { forgetWebhooksOf } from '../../api/webhooks/webhook-store.ts';
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, type Command, type Feature, Refusal, type Turn } from '../../conversation/feature.ts';
import { unitsAt } from '../../directory/access.ts';
import { findUnit } from '../../directory/units.ts';
import { toLocal } from '../../text/calendar.ts';
import { hear, replayMissed, silence, webhook } from './webhooks.ts';

const FEATURE = 'tokens';
/** Nobody renews what they have forgotten: it ends by itself. */
const DAYS = 180;
const MOST_SHOWN = 8;
const MOST_NAME = 80;

const ketnoi: Command = {
  name: 'ketnoi',
  level: 'administrator',
  where: 'private',
  run: (turn, rest) => (rest === '' ? show(turn) : offer(turn, rest.slice(0, MOST_NAME))),
};

async function show(turn: Turn): Promise<void> {
  const { rows, total } = await tokensHeld.rows(turn.operations, {}, { limit: MOST_SHOWN });
  if (total === 0) return void (await turn.say('tokens-none'));
  const lines: string[] = [];
  for (const [index, token] of rows.entries()) {
    const unit = await findUnit(turn.tx, token.unitId);
    lines.push(
      turn.speak.label('tokens-line', {
        index: String(index + 1),
        name: token.name,
        unit: unit?.name ?? '',
        until: dayOf(turn, token.expiresAt),
        how: turn.speak.label(`tokens-how-${token.writes.length > 0 ? 'write' : 'read'}`),
        used: token.usedAt
          ? turn.speak.label('tokens-used', { day: dayOf(turn, token.usedAt) })
          : turn.speak.label('tokens-used-never'),
      }),
    );
  }
  const ends = rows.map(({ id, name }) => [
    action(turn.speak.label('tokens-choice-end', { name }), FEATURE, 'end', [id]),
  ]);
  await turn.say('tokens-list', { lines: lines.join('\n') }, { choices: ends });
}

const dayOf = (turn: Turn, at: Date): string => {
  const { year, month, day } = toLocal(at, turn.defaults.zone);
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
};

/** Nothing is made before it was said what it may see. */
async function offer(turn: Turn, name: string): Promise<void> {
  const units = unitsAt(turn.access, 'administrator').slice(0, MOST_SHOWN);
  const choices = units.flatMap((unit) => [
    [action(turn.speak.label('tokens-choice-read', { unit: unit.name }), FEATURE, 'make', [unit.id, 'read', name])],
    [action(turn.speak.label('tokens-choice-write', { unit: unit.name }), FEATURE, 'make', [unit.id, 'write', name])],
  ]);
  await turn.say('tokens-offer', { name, days: String(DAYS) }, { choices });
}

const make: Action = {
  level: 'administrator',
  async run(turn, [unitId = '', how = 'read', name = '']) {
    if (turn.chat.kind !== 'private') throw new Refusal('common-refused-administrator');
    const secret = newToken();
    const writes = how === 'write' ? [...nouns] : [];
    const made = await makeToken.do(turn.operations, {
      ...{ unitId, name, reads: [...nouns], writes, days: DAYS, tokenHash: hashOf(secret) },
    });
    const base = (turn.defaults.publicUrl ?? turn.defaults.localUrl ?? '').replace(/\/$/, '');
    await turn.say('tokens-made', {
      name,
      secret,
      until: dayOf(turn, new Date(made.expiresAt)),
      docs: `${base}/api/v1/docs`,
    });
  },
};

const end: Action = {
  level: 'administrator',
  async run(turn, [tokenId = '']) {
    await closeToken.do(turn.operations, { tokenId });
    await turn.say('tokens-ended');
  },
};

export const tokens: Feature = {
  name: FEATURE,
  commands: [ketnoi, webhook],
  actions: { make, end, hear, silence, replay: replayMissed },
  async erase({ tx }, personId) {
    await forgetPerson(tx, personId);
    await forgetWebhooksOf(tx, personId);
  },
};
