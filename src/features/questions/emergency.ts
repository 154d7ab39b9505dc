/** A danger is told of: the numbers to call at once, and the officers on duty. Once for each incident in a chat. */
import { z } from 'zod';
import { answer } from '../../conversation/dialogs/choices.ts';
import { type Decision, dialog, NOT_MINE, type Turn, type Understood } from '../../conversation/feature.ts';
import { mayAnywhere } from '../../directory/access.ts';
import type { UnitRef } from '../../directory/units.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { isOfWriter, readDanger } from '../../text/danger/read-danger.ts';
import { type DangerKind, dangerKinds } from '../../text/danger/signs.ts';
import { formatTime } from '../../text/format-time.ts';
import { readConfirmation } from '../../text/polarity/read-confirmation.ts';
import { limits, SAME_EMERGENCY_MS } from './asking/answer-rules.ts';
import { addToTicket } from './asking/talk.ts';
import { type DutyNow, dutyOf } from './duty/duty.ts';
import { isOnDuty, nextStageAt, stages, urgentPatience } from './duty/duty-rules.ts';
import { stations, topUnits } from './duty/duty-store.ts';
import { EMERGENCY, officerCard } from './messages.ts';
import { createTicket, recentEmergency, type Ticket } from './store.ts';
import { likelyUnits } from './tickets/escalate.ts';
import { notifyCircle } from './tickets/notify.ts';

/** What somebody told of, and how sure it is. */
interface Told {
  kind: DangerKind;
  text: string;
  /** In a group: an officer looks, and nothing is said. */
  isDoubtful: boolean;
}

/** @returns true when it was answered: the message tells of a danger */
export async function hearEmergency(turn: Turn, decision?: Decision): Promise<boolean> {
  const { text } = turn.incoming;
  if (text === '' || turn.incoming.token !== undefined) return false;
  const found = readDanger(text);
  if (found.level === 'none' || isOther(turn, decision) || (!found.isCry && (await isOfficersWork(turn)))) return false;
  const isDoubtful = found.level === 'doubtful';
  // Privately it is asked about, where nothing else takes the words (askDanger).
  if (isDoubtful && (turn.chat.kind === 'private' || turn.chat.unitId === null)) return false;
  const known = await sameEmergency(turn);
  if (known) {
    await addToTicket(turn.operations, known, text);
    if (turn.chat.kind === 'private') await turn.say('questions-emergency-added');
    return true;
  }
  const isOwnLife = found.kind === 'suicide' && turn.chat.kind === 'private' && isOfWriter(text);
  if (isOwnLife) await comfort(turn, text);
  else await open(turn, { kind: found.kind, text, isDoubtful });
  return true;
}

/** It is understood as something else, or is asked about where nothing else waits for the words. */
function isOther({ dialogs }: Turn, decision: Decision | undefined): boolean {
  if (!decision || (decision.kind === 'door' && decision.door === 'emergency')) return false;
  return decision.kind !== 'ask' || !decision.doors.includes('emergency') || dialogs.in() === null;
}

const dangerSchema = z.object({ kind: z.enum(dangerKinds), text: z.string() });

/** What may tell of a danger, privately: it is asked, with the numbers to call. @returns false where it tells of none */
export async function askDanger(turn: Turn, text: string): Promise<boolean> {
  const found = readDanger(text);
  if (found.level === 'none' || turn.chat.kind === 'group') return false;
  if (found.kind === 'suicide' && isOfWriter(text)) await comfort(turn, text);
  else await ask(turn, { kind: found.kind, text: text.slice(0, limits.question) });
  return true;
}

/** The door: a danger that was chosen for the words is one; else it is asked. */
export async function enterDanger(turn: Turn, { words: text, chance, slots }: Understood): Promise<boolean> {
  if (turn.chat.kind === 'group') return false;
  const found = readDanger(text);
  const named = dangerKinds.find((one) => one === slots.kind);
  const kind = found.level === 'none' ? (named ?? 'rescue') : found.kind;
  if (kind === 'suicide' && isOfWriter(text)) await comfort(turn, text);
  else if (chance === 1) await open(turn, { kind, text, isDoubtful: false });
  else await ask(turn, { kind, text: text.slice(0, limits.question) });
  return true;
}

/** Whatever was asked waits: the next words are of the danger. */
function putAside({ dialogs, chat }: Turn): void {
  if (chat.kind === 'private' && dialogs.in()) dialogs.move('open', 'aside');
}

async function ask(turn: Turn, about: z.infer<typeof dangerSchema>): Promise<void> {
  putAside(turn);
  const choices = (['yes', 'no'] as const).map((one) => [
    answer(turn.speak.label(`questions-danger-choice-${one}`), one),
  ]);
  await turn.ask('danger', about, { ...turn.speak.text('questions-danger-ask'), choices });
}

export const dangerDialog = dialog(dangerSchema, async (turn, about, input) => {
  const said = input.value ?? (input.command ? 'none' : readConfirmation(input.text));
  if (said === 'unsure') return ask(turn, about);
  await turn.endDialog();
  if (said === 'yes') return open(turn, { ...about, isDoubtful: false });
  if (said === 'no' || said === 'cancel') return void (await turn.say('questions-danger-none'));
  return NOT_MINE;
});

/** Who speaks of their own death is spoken to first; an officer hears of it when they want one to call. */
async function comfort(turn: Turn, text: string): Promise<void> {
  putAside(turn);
  const choices = (['call', 'later'] as const).map((one) => [
    answer(turn.speak.label(`questions-danger-choice-${one}`), one),
  ]);
  const about = { text: text.slice(0, limits.question) };
  await turn.ask('comfort', about, { ...turn.speak.text('questions-danger-suicide-self'), choices });
}

export const comfortDialog = dialog(z.object({ text: z.string() }), async (turn, { text }, input) => {
  const said = input.value ?? (input.command ? 'none' : readConfirmation(input.text));
  await turn.endDialog();
  if (said === 'call' || said === 'yes') return open(turn, { kind: 'suicide', text, isDoubtful: false });
  if (said === 'none' || said === 'back') return NOT_MINE;
  return void (await turn.say('questions-danger-later'));
});

/** An officer in the middle of writing an announcement, or answering somebody, speaks of a fire and sees none. */
async function isOfficersWork(turn: Turn): Promise<boolean> {
  const { incoming, chat } = turn;
  if (!mayAnywhere(turn.access, 'officer')) return false;
  if (/^\s*[/#]/u.test(incoming.text)) return true;
  if (chat.kind === 'private' && incoming.replyTo !== undefined) return true;
  return turn.dialogs.in() !== null;
}

/** The emergency of this chat that is still going on. */
export function sameEmergency(turn: Turn): Promise<Ticket | undefined> {
  return recentEmergency(turn, turn.chat.id, new Date(turn.now.getTime() - SAME_EMERGENCY_MS));
}

/** Of somebody whom no unit knows, the only station there is, else the only association: better they than nobody. */
async function unitsToAlarm(turn: Turn): Promise<UnitRef[]> {
  const likely = await likelyUnits(turn);
  if (likely.length > 0 || turn.chat.kind === 'group') return likely;
  for (const some of [await stations(turn.tx), await topUnits(turn.tx)]) if (some.length === 1) return some;
  return [];
}

async function open(turn: Turn, told: Told): Promise<void> {
  const [unit] = await unitsToAlarm(turn);
  const duty = unit && (await dutyOf(turn, unit.id, turn.person.id));
  const reached = duty ? await alarm(turn, told, duty) : 0;
  if (told.isDoubtful) return;
  const notified =
    reached > 0 && unit
      ? turn.speak.text('questions-emergency-told', { unit: unit.name })
      : turn.speak.text('questions-emergency-untold');
  const content = joinRich([turn.speak.text(`questions-danger-${told.kind}`), notified], '\n\n');
  await turn.outbox.toChat(turn.chat, content, {
    feature: EMERGENCY,
    personId: turn.person.id,
    replyTo: turn.chat.kind === 'group' ? (turn.incoming.messageId ?? null) : null,
  });
}

/** @returns how many officers were reached */
async function alarm(turn: Turn, { kind, text, isDoubtful }: Told, duty: DutyNow): Promise<number> {
  const ticket = await createTicket(turn, {
    unitId: duty.unit.id,
    askerId: turn.person.id,
    chatId: turn.chat.id,
    externalId: turn.incoming.messageId ?? null,
    question: text.slice(0, limits.question),
    emergency: kind,
    stage: stages.told,
    nextAt: nextStageAt(stages.told, turn.now, undefined, urgentPatience),
    waitingSince: turn.now,
  });
  // Whoever is on duty by the list may sleep when it is nobody's hour: then all of the unit.
  const first = isOnDuty(duty.hours, turn.now) ? duty.onDuty : [...duty.onDuty, ...duty.others];
  const key = isDoubtful ? 'questions-card-doubtful' : 'questions-card-emergency';
  const reached = await notifyCircle(turn, [first, duty.others, duty.all], ticket, (speak) =>
    officerCard(speak, ticket, speak.text(key, { at: formatTime(turn.now, duty.hours.zone, speak.locale) })),
  );
  return reached.length;
}
