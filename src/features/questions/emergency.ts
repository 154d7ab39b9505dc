/** A danger is told of: the numbers to call at once, and the officers on duty. Once for each incident in a chat. */
import type { Turn } from '../../conversation/feature.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { type EmergencyKind, readEmergency } from '../../text/emergency.ts';
import { formatTime } from '../../text/format-time.ts';
import { limits, SAME_EMERGENCY_MS } from './asking/answer-rules.ts';
import { hasDialog } from './asking/asked-store.ts';
import { addToTicket } from './asking/talk.ts';
import { type DutyNow, dutyOf } from './duty/duty.ts';
import { isOnDuty, nextStageAt, stages, urgentPatience } from './duty/duty-rules.ts';
import { EMERGENCY, officerCard } from './messages.ts';
import { createTicket, recentEmergency, type Ticket } from './store.ts';
import { likelyUnits } from './tickets/escalate.ts';
import { notifyCircle } from './tickets/notify.ts';

/** @returns true when it was answered: the message tells of a danger */
export async function hearEmergency(turn: Turn): Promise<boolean> {
  const { text } = turn.incoming;
  const found = text === '' || turn.incoming.token !== undefined ? undefined : readEmergency(text);
  if (!found || (!found.certain && (await isOfficersWork(turn)))) return false;
  const known = await sameEmergency(turn);
  if (known) {
    await addToTicket(turn, known, text);
    if (turn.chat.kind === 'private') await turn.say('questions-emergency-added');
    return true;
  }
  await open(turn, found.kind);
  return true;
}

/** An officer in the middle of writing an announcement, or answering somebody, speaks of a fire and sees none. */
async function isOfficersWork(turn: Turn): Promise<boolean> {
  const { incoming, chat, account } = turn;
  if (!mayAnywhere(turn.access, 'officer')) return false;
  if (/^\s*[/#]/u.test(incoming.text)) return true;
  if (chat.kind === 'private' && incoming.replyTo !== undefined) return true;
  return hasDialog(turn.tx, chat.id, account.id, turn.now);
}

/** The emergency of this chat that is still going on. */
export function sameEmergency(turn: Turn): Promise<Ticket | undefined> {
  return recentEmergency(turn, turn.chat.id, new Date(turn.now.getTime() - SAME_EMERGENCY_MS));
}

async function open(turn: Turn, kind: EmergencyKind): Promise<void> {
  const [unit] = await likelyUnits(turn);
  const duty = unit && (await dutyOf(turn, unit.id, turn.person.id));
  const reached = duty ? await alarm(turn, kind, duty) : 0;
  const told =
    reached > 0 && unit
      ? turn.speak.text('questions-emergency-told', { unit: unit.name })
      : turn.speak.text('questions-emergency-untold');
  const content = joinRich([turn.speak.text(`questions-danger-${kind}`), told], '\n\n');
  await turn.outbox.toChat(turn.chat, content, {
    feature: EMERGENCY,
    personId: turn.person.id,
    replyTo: turn.chat.kind === 'group' ? (turn.incoming.messageId ?? null) : null,
  });
}

/** @returns how many officers were reached */
async function alarm(turn: Turn, kind: EmergencyKind, duty: DutyNow): Promise<number> {
  const ticket = await createTicket(turn, {
    unitId: duty.unit.id,
    askerId: turn.person.id,
    chatId: turn.chat.id,
    externalId: turn.incoming.messageId ?? null,
    question: turn.incoming.text.slice(0, limits.question),
    emergency: kind,
    stage: stages.told,
    nextAt: nextStageAt(stages.told, turn.now, undefined, urgentPatience),
    waitingSince: turn.now,
  });
  // Whoever is on duty by the list may sleep when it is nobody's hour: then all of the unit.
  const first = isOnDuty(duty.hours, turn.now) ? duty.onDuty : [...duty.onDuty, ...duty.others];
  const reached = await notifyCircle(turn, [first, duty.others, duty.all], ticket, (speak) =>
    officerCard(
      speak,
      ticket,
      speak.text('questions-card-emergency', { at: formatTime(turn.now, duty.hours.zone, speak.locale) }),
    ),
  );
  return reached.length;
}
