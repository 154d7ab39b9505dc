/** How a request is passed on: to another officer of its unit or above, or to another unit. */
import { z } from 'zod';
import { answer } from '../../conversation/dialogs/choices.ts';
import { readUnit, unitChoices } from '../../conversation/dialogs/choose-unit.ts';
import { dialog, type Turn } from '../../conversation/feature.ts';
import { calledSo } from '../../conversation/form/fields/person.ts';
import type { Officer } from '../../directory/officers.ts';
import type { UnitRef } from '../../directory/units.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { answerOfficer } from './answer-officer.ts';
import { addEvent } from './event-store.ts';
import { forStep } from './find.ts';
import { officerCard, officerLine, requestChoice } from './messages.ts';
import { notifyAsker, notifyOfficer, notifyOfficers, officersOf } from './notify.ts';
import { unitLabel } from './request/request-draft.ts';
import { type AidRequest, changeRequest } from './store.ts';

const passSchema = z.object({ number: z.string(), toUnit: z.boolean().default(false) });
type Pass = z.infer<typeof passSchema>;

/** Buttons a screen can bear; others are typed. */
const MOST_CHOICES = 12;

/** Asks to whom the request is to go. */
export async function askForPerson(turn: Turn, number: string | undefined): Promise<void> {
  const request = await forStep(turn, number, 'pass');
  if (request) await askOn(turn, { number: String(request.number), toUnit: false }, request);
}

/** To whom is said already. @param name as typed, perhaps with a title; who is not found is asked for */
export async function passTo(turn: Turn, number: string, name: string): Promise<void> {
  const request = await forStep(turn, number, 'pass');
  if (!request) return;
  const meant = calledSo(await candidates(turn, request), name);
  const [only] = meant;
  if (only && meant.length === 1) return toPerson(turn, request, only);
  const note = name === '' ? undefined : turn.speak.text('aid-hint-pass');
  await askOn(turn, { number: String(request.number), toUnit: false }, request, note);
}

async function askOn(turn: Turn, pass: Pass, request: AidRequest, note?: RichText): Promise<void> {
  const units = (await unitChoices(turn, 'officer')).filter(
    ([choice]) => choice?.effect.type === 'answer' && choice.effect.value !== request.unitId,
  );
  const people = pass.toUnit ? [] : await personChoices(turn, request);
  const toUnit = pass.toUnit || people.length === 0;
  const choices = toUnit
    ? units.slice(0, MOST_CHOICES)
    : [...people, ...(units.length > 0 ? [[answer(turn.speak.label('aid-choice-other-unit'), 'unit')]] : [])];
  const key = toUnit ? (units.length > 0 ? 'aid-ask-pass-unit' : 'aid-ask-pass-nobody') : 'aid-ask-pass';
  const text = joinRich([note ?? '', turn.speak.text(key, { number: pass.number })], '\n\n');
  if (choices.length === 0) {
    await turn.endDialog();
    await turn.reply(text);
    return;
  }
  await turn.ask('pass', { ...pass, toUnit }, { ...text, choices });
}

async function personChoices(turn: Turn, request: AidRequest): Promise<ChoiceInput[][]> {
  const officers = await candidates(turn, request);
  return officers
    .slice(0, MOST_CHOICES)
    .map((officer) => [
      answer(turn.speak.label('aid-officer', { name: officer.fullName, unit: officer.unitName }), officer.id, [
        officer.fullName,
      ]),
    ]);
}

/** Not to who has it, and an untaken request not to oneself: that is "take". */
async function candidates(turn: Turn, request: AidRequest): Promise<Officer[]> {
  const officers = await officersOf(turn, request);
  return officers.filter(
    (officer) => officer.id !== request.assigneeId && (request.state !== 'open' || officer.id !== turn.person.id),
  );
}

export const passDialog = dialog(passSchema, async (turn, pass, input) => {
  const request = await forStep(turn, pass.number, 'pass');
  if (!request) return turn.endDialog();
  if (input.value === 'unit') return askOn(turn, { ...pass, toUnit: true }, request);
  if (!pass.toUnit) {
    const officers = await candidates(turn, request);
    const meant =
      input.value === undefined ? calledSo(officers, input.text) : officers.filter((one) => one.id === input.value);
    const [only] = meant;
    if (only && meant.length === 1) return toPerson(turn, request, only);
    return askOn(turn, pass, request, turn.speak.text('aid-hint-pass'));
  }
  const reading = await readUnit(turn, 'officer', input);
  if ('unit' in reading && reading.unit.id !== request.unitId) return toUnit(turn, request, reading.unit);
  await askOn(turn, pass, request, turn.speak.text('several' in reading ? 'aid-hint-unit-several' : 'aid-hint-unit'));
});

async function toPerson(turn: Turn, request: AidRequest, officer: Officer): Promise<void> {
  await turn.endDialog();
  const state = request.state === 'open' ? 'taken' : request.state;
  await changeRequest(turn, request.id, { state, assigneeId: officer.id });
  const now: AidRequest = { ...request, state, assigneeId: officer.id, assigneeName: officer.fullName };
  const reached =
    officer.id === turn.person.id ||
    (await notifyOfficer(
      turn,
      officer,
      now,
      (speak) => officerCard(speak, now, speak.text('aid-card-passed', { name: turn.person.fullName })),
      request.files,
    ));
  await recordPass(turn, request, officer.fullName, (speak) => officerLine(speak, officer), reached);
}

async function toUnit(turn: Turn, request: AidRequest, unit: UnitRef): Promise<void> {
  await turn.endDialog();
  await changeRequest(turn, request.id, {
    state: 'open',
    unitId: unit.id,
    assigneeId: null,
    waitingSince: turn.now,
    reminders: 0,
  });
  const now: AidRequest = {
    ...request,
    state: 'open',
    unitId: unit.id,
    unitName: unit.name,
    unitPath: unit.path,
    assigneeId: null,
    assigneeName: null,
  };
  const { reached } = await notifyOfficers(
    turn,
    now,
    (speak) => officerCard(speak, now, speak.text('aid-card-passed', { name: turn.person.fullName })),
    { files: request.files, exceptId: turn.person.id },
  );
  const label = await unitLabel(turn, unit);
  await recordPass(turn, now, label, () => label, reached.length > 0);
}

/** @param name to whom it went, for the history @param line the same for the asker */
async function recordPass(
  turn: Turn,
  request: AidRequest,
  name: string,
  line: (speak: Turn['speak']) => RichText | string,
  reached: boolean,
): Promise<void> {
  const number = String(request.number);
  const told = await notifyAsker(turn, request, turn.person.id, (speak) => ({
    ...speak.text('aid-told-passed', { number, to: line(speak) }),
    choices: [[requestChoice(speak, 'mine', request.number)]],
  }));
  const event = { requestId: request.id, actorId: turn.person.id, kind: 'passed', text: name } as const;
  await addEvent(turn, { ...event, ...(told && { told }) }, turn.now);
  const key = reached ? 'aid-done-passed' : 'aid-done-passed-unreached';
  await answerOfficer(turn, request, turn.speak.text(key, { number, to: name }), told);
}
