/** How a ticket is passed on: to another officer of its unit or above, or to another unit. */
import { z } from 'zod';
import { answer } from '../../../conversation/dialogs/choices.ts';
import { readUnit, unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import { dialog, type Turn } from '../../../conversation/feature.ts';
import { calledSo } from '../../../conversation/form/fields/person.ts';
import type { Officer } from '../../../directory/officers.ts';
import type { UnitRef } from '../../../directory/units.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { dutyOf, tempoOf } from '../duty/duty.ts';
import { nextStageAt, stages } from '../duty/duty-rules.ts';
import { officerCard, ticketChoice } from '../messages.ts';
import { addWord, changeTicket, type Ticket, ticketById } from '../store.ts';
import { forStep } from './find.ts';
import { notifyAsker, notifyCircle, settleCards } from './notify.ts';

const passSchema = z.object({ number: z.string(), toUnit: z.boolean().default(false) });
type Pass = z.infer<typeof passSchema>;

const MOST_CHOICES = 12;

/** Asks to whom the ticket is to go. */
export async function askForPerson(turn: Turn, number: string | undefined): Promise<void> {
  const ticket = await forStep(turn, number, 'pass');
  if (ticket) await askOn(turn, { number: String(ticket.number), toUnit: false }, ticket);
}

/** To whom is said already. @param name as typed, perhaps with a title; who is not found is asked for */
export async function passTo(turn: Turn, number: string, name: string): Promise<void> {
  const ticket = await forStep(turn, number, 'pass');
  if (!ticket) return;
  const meant = calledSo(await candidates(turn, ticket), name);
  const [only] = meant;
  if (only && meant.length === 1) return toPerson(turn, ticket, only);
  const note = name === '' ? undefined : turn.speak.text('questions-hint-pass');
  await askOn(turn, { number: String(ticket.number), toUnit: false }, ticket, note);
}

async function askOn(turn: Turn, pass: Pass, ticket: Ticket, note?: RichText): Promise<void> {
  const officers = pass.toUnit ? [] : await candidates(turn, ticket);
  const units = (await unitChoices(turn, 'officer')).filter(
    ([choice]) => choice?.effect.type === 'answer' && choice.effect.value !== ticket.unitId,
  );
  const toUnit = officers.length === 0;
  const people = officers
    .slice(0, MOST_CHOICES)
    .map(({ id, fullName, unitName }) => [
      answer(turn.speak.label('questions-officer', { name: fullName, unit: unitName }), id, [fullName]),
    ]);
  const other = units.length > 0 ? [[answer(turn.speak.label('questions-choice-other-unit'), 'unit')]] : [];
  const choices = toUnit ? units.slice(0, MOST_CHOICES) : [...people, ...other];
  const key = choices.length === 0 ? 'nobody' : toUnit ? 'unit' : 'person';
  const content = joinRich([note ?? '', turn.speak.text(`questions-ask-pass-${key}`, { number: pass.number })], '\n\n');
  if (choices.length > 0) return turn.ask('pass', { ...pass, toUnit }, { ...content, choices });
  await turn.endDialog();
  await turn.reply(content);
}

/** Not to who has it, and not to oneself. */
async function candidates(turn: Turn, ticket: Ticket): Promise<Officer[]> {
  const { all } = await dutyOf(turn, ticket.unitId, ticket.askerId);
  return all.filter((officer) => officer.id !== ticket.assigneeId && officer.id !== turn.person.id);
}

export const passDialog = dialog(passSchema, async (turn, pass, input) => {
  const ticket = await forStep(turn, pass.number, 'pass');
  if (!ticket) return turn.endDialog();
  if (input.value === 'unit') return askOn(turn, { ...pass, toUnit: true }, ticket);
  if (!pass.toUnit) {
    const officers = await candidates(turn, ticket);
    const meant =
      input.value === undefined ? calledSo(officers, input.text) : officers.filter((one) => one.id === input.value);
    const [only] = meant;
    if (only && meant.length === 1) return toPerson(turn, ticket, only);
    return askOn(turn, pass, ticket, turn.speak.text('questions-hint-pass'));
  }
  const reading = await readUnit(turn, 'officer', input);
  if ('unit' in reading) return toUnit(turn, ticket, reading.unit);
  await askOn(turn, pass, ticket, turn.speak.text('questions-hint-unit'));
});

async function toPerson(turn: Turn, ticket: Ticket, officer: Officer): Promise<void> {
  await turn.endDialog();
  const duty = await dutyOf(turn, ticket.unitId, ticket.askerId);
  const { hours, patience } = tempoOf(duty, ticket.emergency);
  const stage = stages.nudged;
  await changeTicket(turn.tx, ticket.id, {
    state: ticket.state === 'answered' ? 'answered' : 'taken',
    assigneeId: officer.id,
    takenAt: turn.now,
    waitingSince: turn.now,
    stage,
    nextAt: nextStageAt(stage, turn.now, hours, patience),
  });
  await settle(turn, ticket, officer.id, officer.fullName, [[officer]]);
}

async function toUnit(turn: Turn, ticket: Ticket, unit: UnitRef): Promise<void> {
  await turn.endDialog();
  const duty = await dutyOf(turn, unit.id, ticket.askerId);
  const { hours, patience } = tempoOf(duty, ticket.emergency);
  await changeTicket(turn.tx, ticket.id, {
    unitId: unit.id,
    state: 'open',
    assigneeId: null,
    waitingSince: turn.now,
    stage: stages.told,
    nextAt: nextStageAt(stages.told, turn.now, hours, patience),
  });
  await settle(turn, ticket, '', unit.name, [duty.onDuty, duty.others, duty.all]);
}

/** Writes it down, tells the new ones, the old ones, and the asker. */
async function settle(turn: Turn, ticket: Ticket, exceptId: string, to: string, circles: Officer[][]): Promise<void> {
  await addWord(turn, { ticketId: ticket.id, personId: turn.person.id, kind: 'passed', text: to });
  const now = (await ticketById(turn, ticket.id)) ?? ticket;
  const number = String(ticket.number);
  await settleCards(turn, now, exceptId, (speak) => speak.text('questions-card-passed', { number, name: to }));
  const head = (speak: Turn['speak']) => speak.text('questions-card-for-you', { name: turn.person.fullName });
  const reached = await notifyCircle(turn, circles, now, (speak) => officerCard(speak, now, head(speak)));
  if (ticket.chatKind === 'private')
    await notifyAsker(turn, now, 'private', (speak) => speak.text('questions-told-passed', { number, name: to }));
  const key = reached.length > 0 ? 'questions-done-pass' : 'questions-done-pass-unreached';
  await turn.say(key, { number, name: to }, { choices: [[ticketChoice(turn.speak, 'view', ticket.number)]] });
}
