/** Asking the members of a movement's units to register, each with a button of their own: shown with its number first. */
import { type Action, Refusal, type Turn } from '../../conversation/feature.ts';
import { findUnit } from '../../directory/units.ts';
import { unitIdsOf } from '../../operations/actor.ts';
import type { Audience } from '../../outbound/broadcast/audience.ts';
import { leavesAt, startBroadcast } from '../../outbound/broadcast/broadcast.ts';
import { previewReach } from '../../outbound/outbox/reach.ts';
import { formatDateTime } from '../../text/format-time.ts';
import { periodText, press } from './messages.ts';
import { theMovement } from './operations.ts';
import { type Movement, wasInvited } from './store.ts';

/** Nobody is asked twice within a day. */
const DAY_MS = 86_400_000;

const audienceOf = (unitIds: string[]): Audience => ({ unitIds, through: 'people', evenMuted: false });

/** args: movement. Shows how many would be asked, and sends on one press. */
const invite: Action = {
  level: 'officer',
  async run(turn, [id = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const movement = await theMovement(turn.operations, id);
    const units = await mineIn(turn, movement);
    const reach = await previewReach(turn.tx, turn.outbox, audienceOf(units));
    const at = await leavesAt(turn.tx, turn.outbox, audienceOf(units), 'reminder', turn.now);
    const when = at ? formatDateTime(at, turn.defaults.zone, turn.speak.locale) : turn.speak.label('movements-at-once');
    const args = { name: movement.name, people: reach.people, when };
    await turn.say('movements-invite-preview', args, { choices: [[press(turn.speak, 'invite-now', [id])]] });
  },
};

const inviteNow: Action = {
  level: 'officer',
  async run(turn, [id = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const movement = await theMovement(turn.operations, id);
    const units = await mineIn(turn, movement);
    if (await wasInvited(turn.tx, id, turn.person.id, new Date(turn.now.getTime() - DAY_MS)))
      return void (await turn.say('movements-invited-before', { name: movement.name }));
    const broadcast = {
      feature: 'movements',
      subjectId: id,
      lane: 'reminder',
      createdById: turn.person.id,
      audience: audienceOf(units),
      contents: turn.inEachLanguage((speak) => ({
        ...speak.text('movements-card-mine', {
          name: movement.name,
          period: periodText(movement),
          criteria: movement.criteria ?? '',
        }),
        choices: [[press(speak, 'join', [id])]],
      })),
      fallback: turn.defaults.locale,
    } as const;
    await startBroadcast(turn.tx, turn.outbox, broadcast, turn.now);
    await turn.say('movements-invited', { name: movement.name });
  },
};

/** The officer's units that take part. */
async function mineIn(turn: Turn, movement: Movement): Promise<string[]> {
  const units: string[] = [];
  for (const unitId of unitIdsOf(turn.operations, 'officer')) {
    const unit = await findUnit(turn.tx, unitId);
    units.push(unit?.path.includes(movement.unitId) ? unitId : movement.unitId);
  }
  return [...new Set(units)];
}

export const inviteActions: Readonly<Record<string, Action>> = { invite, 'invite-now': inviteNow };
