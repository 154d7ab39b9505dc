/** A question that no article answers goes to the officers on duty; the asker is told who has it and until when. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { isWithin, type UnitRef } from '../../../directory/units.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { type Asked, changeAsked } from '../asking/asked-store.ts';
import { type DutyNow, dutyOf, tempoOf } from '../duty/duty.ts';
import { afterOnDuty, dutyFrom, isOnDuty, nextStageAt, stages } from '../duty/duty-rules.ts';
import { topUnits, unitsOfGroups } from '../duty/duty-store.ts';
import { FEATURE, momentText, officerCard, officerLine, ticketChoice } from '../messages.ts';
import { createTicket, type Ticket } from '../store.ts';
import { notifyCircle } from './notify.ts';

/** As many names as one reads. */
const MOST_NAMED = 3;
/** Buttons a screen can bear. */
const MOST_UNITS = 12;

/**
 * For whose people the question may be, the likeliest first: the unit of the group, the person's own chapters, those of
 * the groups in which they were seen. None: a stranger, who may choose.
 */
export async function likelyUnits(turn: Turn): Promise<UnitRef[]> {
  const { memberOf } = turn.access;
  const own = memberOf.filter((one) => !memberOf.some((other) => other.id !== one.id && isWithin(other, one.id)));
  const seen = await unitsOfGroups(turn.tx, turn.person.id);
  const bound = turn.chat.kind === 'group' ? seen.filter((unit) => unit.id === turn.chat.unitId) : [];
  const held = turn.access.roles.map((role) => role.unit);
  const all = bound.length > 0 ? bound : own.length > 0 ? [...own, ...seen] : seen.length > 0 ? seen : held;
  return all.filter((unit, index) => all.findIndex((other) => other.id === unit.id) === index);
}

/**
 * What the asker is told; the officers are told at the same time. Where it is not clear whose officers, they are asked.
 * @param unit whose officers, where that is known
 */
export async function escalate(turn: Turn, asked: Asked, unit: UnitRef | undefined): Promise<ContentInput> {
  const units = unit ? [unit] : await likelyUnits(turn);
  const choice = units.length > 0 ? units : await topUnits(turn.tx);
  const [only] = choice;
  if (!only) return turn.speak.text('questions-no-unit');
  if (choice.length > 1) return askUnit(turn, asked, choice);
  const { content } = await open(turn, asked, only);
  return content;
}

function askUnit(turn: Turn, asked: Asked, units: readonly UnitRef[]): ContentInput {
  // Whose officers somebody belongs to is nobody else's business.
  if (turn.chat.kind === 'group') return turn.speak.text('questions-ask-privately');
  return {
    ...turn.speak.text('questions-ask-unit'),
    choices: units.slice(0, MOST_UNITS).map((one) => [action(one.name, FEATURE, 'unit', [asked.id, one.id])]),
  };
}

async function open(turn: Turn, asked: Asked, unit: UnitRef): Promise<{ ticket: Ticket; content: ContentInput }> {
  const duty = await dutyOf(turn, unit.id, asked.personId);
  const on = isOnDuty(duty.hours, turn.now);
  const stage = on ? stages.told : stages.kept;
  const { hours, patience } = tempoOf(duty, null);
  const ticket = await createTicket(turn, {
    unitId: unit.id,
    askerId: asked.personId,
    chatId: asked.chatId,
    externalId: asked.externalId,
    question: asked.text,
    stage,
    nextAt: nextStageAt(stage, turn.now, hours, patience),
    waitingSince: turn.now,
  });
  await changeAsked(turn, asked.id, { outcome: 'handed', ticketId: ticket.id, unitId: unit.id });
  const reached = on
    ? await notifyCircle(turn, [duty.onDuty, duty.others, duty.all], ticket, (speak) => officerCard(speak, ticket, ''))
    : duty.onDuty;
  return { ticket, content: askerNote(turn, ticket, duty, reached, on) };
}

/** Who has it and until when; who to call where nobody can be reached. */
function askerNote(
  turn: Turn,
  ticket: Ticket,
  duty: DutyNow,
  reached: readonly { id: string }[],
  on: boolean,
): ContentInput {
  const { speak } = turn;
  const isPrivate = turn.chat.kind === 'private';
  const number = String(ticket.number);
  const named = duty.all.filter((officer) => reached.some((one) => one.id === officer.id)).slice(0, MOST_NAMED);
  const moment = (at: Date) => momentText(speak, at, turn.now, duty.hours.zone);
  if (named.length === 0) {
    const call = duty.all.slice(0, MOST_NAMED).map((officer) => officerLine(speak, officer, isPrivate));
    return call.length === 0
      ? speak.text('questions-handed-nobody', { number, unit: ticket.unitName })
      : speak.text('questions-handed-call', { number, officers: joinRich(call, '\n') });
  }
  const officers = joinRich(
    named.map((officer) => officerLine(speak, officer, false)),
    isPrivate ? '\n' : '; ',
  );
  const until = moment(afterOnDuty(duty.hours, turn.now, duty.patience.others));
  const from = moment(dutyFrom(duty.hours, turn.now));
  const key = `questions-handed-${isPrivate ? 'private' : 'group'}`;
  const text = on
    ? speak.text(key, { number, officers, until })
    : speak.text(`${key}-later`, { number, officers, until, from });
  return { ...text, choices: isPrivate ? [[ticketChoice(speak, 'mine', ticket.number)]] : [] };
}
