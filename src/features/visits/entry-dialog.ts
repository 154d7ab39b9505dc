/** An entry in the diary: whom, why, what was given, a note; shown once more before it is written. */

import { z } from 'zod';
import { answer } from '../../conversation/dialogs/choices.ts';
import { type DialogInput, dialog, type Turn } from '../../conversation/feature.ts';
import { openPhone } from '../../directory/contact.ts';
import { findPeople, peopleNamed } from '../../directory/people.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { readGiven } from '../../text/given.ts';
import { dayText, givenText, historyChoice, myUnitIds, reasonLabel, todayIn, visitWords } from './messages.ts';
import { NOTE_LIMIT, readPastDay, readVisitLine, visitReasons } from './rules.ts';
import { openVisitTo, unitOfMember, visitOfOfficer, writeDown } from './store.ts';

/** Names on offer; of more the full name is asked for. */
const MOST_NAMES = 10;

const daySchema = z.object({ year: z.number(), month: z.number(), day: z.number() });
export const draftSchema = z.object({
  asking: z.enum(['who', 'reason', 'given', 'note', 'day', 'preview']),
  /** The visit to make that this is about. */
  visitId: z.string().optional(),
  personId: z.string().optional(),
  unitId: z.string().optional(),
  reason: z.enum(visitReasons).optional(),
  day: daySchema.optional(),
  /** Whole đồng in digits: JSON has no numbers of that size. */
  given: z.object({ dong: z.string().nullable(), inKind: z.string().nullable() }).optional(),
  note: z.string().nullable().optional(),
});
export type Draft = z.infer<typeof draftSchema>;

/** @param line what was typed after the command */
export async function beginEntry(turn: Turn, line: string): Promise<void> {
  const said = readVisitLine(line, visitWords(), await todayIn(turn, undefined));
  const given = said.given === '' ? undefined : givenOf(said.given);
  const draft: Draft = { asking: 'who', reason: said.reason, day: said.day, given: given ?? undefined };
  // Whoever wrote it all in one line is not asked for more.
  if (said.name !== '' && said.reason && given) draft.note = null;
  if (said.name === '') return proceed(turn, draft);
  await byName(turn, draft, said.name);
}

function givenOf(text: string): NonNullable<Draft['given']> | undefined {
  const read = readGiven(text, phrases('visits.joiners'));
  return 'problem' in read ? undefined : { dong: read.dong?.toString() ?? null, inKind: read.inKind };
}

/** Asks for the first thing that is missing; shows the whole when nothing is. */
export async function proceed(turn: Turn, draft: Draft, note?: RichText): Promise<void> {
  const { speak } = turn;
  const ask = (asking: Draft['asking'], choices: ReturnType<typeof answer>[][] = []) =>
    turn.ask(
      'entry',
      { ...draft, asking },
      { ...joinRich([note ?? '', speak.text(`visits-ask-${asking}`)], '\n\n'), choices },
    );
  const choice = (key: string, value: string) => answer(speak.label(`visits-choice-${key}`), value);
  if (!draft.personId || !draft.unitId) return ask('who');
  if (!draft.reason)
    return ask(
      'reason',
      visitReasons.map((reason) => [answer(reasonLabel(speak, reason), reason)]),
    );
  if (!draft.given) return ask('given', [[choice('nothing', 'nothing')]]);
  if (draft.note === undefined) return ask('note', [[choice('no-note', 'none')]]);
  const [person] = await findPeople(turn.tx, [draft.personId]);
  const unit = await turn.requireUnit('officer', draft.unitId);
  const given = {
    givenDong: draft.given.dong === null ? null : BigInt(draft.given.dong),
    givenInKind: draft.given.inKind,
  };
  const text = speak.text('visits-preview', {
    name: person?.fullName ?? '',
    unit: unit.name,
    day: dayText(speak, draft.day ?? (await todayIn(turn, draft.unitId))),
    reason: reasonLabel(speak, draft.reason),
    given: givenText(speak, given),
    note: draft.note ?? '-',
  });
  const choices = [
    [choice('write', 'write')],
    [choice('day', 'day'), choice('note', 'note')],
    [answer(speak.label('common-cancel'), 'cancel')],
  ];
  await turn.ask('entry', { ...draft, asking: 'preview' }, { ...joinRich([note ?? '', text], '\n\n'), choices });
}

export const entryDialog = dialog(draftSchema, async (turn, draft, input) => {
  const { speak } = turn;
  if (input.value === 'cancel') {
    await turn.endDialog();
    await turn.say('visits-entry-dropped');
    return;
  }
  switch (draft.asking) {
    case 'who':
      return who(turn, draft, input);
    case 'reason': {
      const said = readVisitLine(input.text, visitWords(), await todayIn(turn, draft.unitId)).reason;
      const reason = visitReasons.find((one) => one === input.value) ?? said;
      return proceed(turn, { ...draft, reason }, reason ? undefined : speak.text('visits-hint-choose'));
    }
    case 'given': {
      const given = input.value === 'nothing' ? { dong: null, inKind: null } : givenOf(input.text);
      return proceed(turn, { ...draft, given }, given ? undefined : speak.text('visits-hint-given'));
    }
    case 'note': {
      const text = input.text.trim();
      if (input.value === 'none') return proceed(turn, { ...draft, note: null });
      const tooLong = text.length > NOTE_LIMIT;
      const hint = tooLong ? speak.text('visits-hint-long', { length: text.length, limit: NOTE_LIMIT }) : undefined;
      const note = tooLong || text === '' ? undefined : text;
      return proceed(turn, { ...draft, note }, hint);
    }
    case 'day': {
      const day = readPastDay(input.text, visitWords(), await todayIn(turn, draft.unitId));
      if (day) return proceed(turn, { ...draft, day });
      return askDay(turn, draft, speak.text('visits-hint-day'));
    }
    case 'preview':
      return answerPreview(turn, draft, input);
  }
});

async function answerPreview(turn: Turn, draft: Draft, input: DialogInput): Promise<void> {
  if (input.value === 'write') return write(turn, draft);
  if (input.value === 'day') return askDay(turn, draft);
  if (input.value === 'note') return proceed(turn, { ...draft, note: undefined });
  // A day may be typed at once.
  const day = readPastDay(input.text, visitWords(), await todayIn(turn, draft.unitId));
  await proceed(turn, day ? { ...draft, day } : draft, day ? undefined : turn.speak.text('visits-hint-choose'));
}

async function askDay(turn: Turn, draft: Draft, note?: RichText): Promise<void> {
  const text = joinRich([note ?? '', turn.speak.text('visits-ask-day')], '\n\n');
  await turn.ask('entry', { ...draft, asking: 'day' }, text);
}

async function who(turn: Turn, draft: Draft, input: DialogInput): Promise<void> {
  if (input.value !== undefined) return take(turn, draft, input.value);
  const said = readVisitLine(input.text, visitWords(), await todayIn(turn, undefined));
  if (said.name === '') return proceed(turn, draft, turn.speak.text('visits-hint-who'));
  await byName(turn, { ...draft, reason: draft.reason ?? said.reason }, said.name);
}

async function byName(turn: Turn, draft: Draft, name: string): Promise<void> {
  const found = await peopleNamed(turn, name, myUnitIds(turn));
  const [only] = found;
  if (!only) return proceed(turn, draft, turn.speak.text('visits-who-unknown', { name }));
  if (found.length === 1) return take(turn, draft, only.id);
  const choices = found.slice(0, MOST_NAMES).map((one) => {
    const phone = openPhone(turn.encryption, one.phoneSealed);
    return [answer(phone ? `${one.fullName}, ${phone}` : one.fullName, one.id)];
  });
  await turn.ask('entry', { ...draft, asking: 'who' }, { ...turn.speak.text('visits-who-several', { name }), choices });
}

async function take(turn: Turn, draft: Draft, personId: string): Promise<void> {
  const unitId = await unitOfMember(turn.tx, personId, myUnitIds(turn));
  if (!unitId) return proceed(turn, draft, turn.speak.text('visits-hint-who'));
  await proceed(turn, { ...draft, personId, unitId });
}

async function write(turn: Turn, draft: Draft): Promise<void> {
  await turn.endDialog();
  const { personId, unitId, reason, given } = draft;
  if (!personId || !unitId || !reason || !given) return;
  await turn.requireUnit('officer', unitId);
  const planned = draft.visitId
    ? await visitOfOfficer(turn, myUnitIds(turn), { id: draft.visitId })
    : await openVisitTo(turn, personId, unitId);
  const made = {
    reason,
    visitorId: turn.person.id,
    visitedOn: draft.day ?? (await todayIn(turn, unitId)),
    givenDong: given.dong === null ? null : BigInt(given.dong),
    givenInKind: given.inKind,
    note: draft.note ?? null,
  };
  await writeDown(turn, planned?.state === 'todo' ? { id: planned.id } : { personId, unitId }, made, turn.now);
  const [person] = await findPeople(turn.tx, [personId]);
  await turn.say(
    planned?.state === 'todo' ? 'visits-written-planned' : 'visits-written',
    { name: person?.fullName ?? '', number: String(planned?.number ?? '') },
    { choices: [[historyChoice(turn.speak, personId)]] },
  );
}
