/** What an officer adds to a meeting: agenda, papers, guests, the number who came, what was decided, its kind. */
import { z } from 'zod';
import { action, answer, rowsOfTwo } from '../../../conversation/dialogs/choices.ts';
import { type Action, type DialogInput, dialog, type Translator, type Turn } from '../../../conversation/feature.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { takeAttendance } from '../attendance/operations.ts';
import { askUnitNamed } from '../call/partner.ts';
import { partnersOf } from '../call/partner-store.ts';
import { calendarOneChoice, meetingArgs, paragraphs } from '../letters.ts';
import { paperChoice } from '../messages.ts';
import { officersMeeting } from '../rsvp/who-comes.ts';
import { phaseOf } from '../rules.ts';
import type { Meeting } from '../store.ts';
import { isWord } from '../words.ts';
import { answerConclusion, answerPapers, askWhoGetsConclusion, askWhoGetsPapers } from './detail-send.ts';
import { type Details, detailsOf } from './detail-store.ts';
import { kindChoices, readKind } from './kind-choices.ts';
import { addPapers, concludeMeeting, describeMeeting, inviteGuest } from './operations.ts';
import { MOST_TEXT, readGuest, readHeadCount } from './read-detail.ts';

const steps = ['agenda', 'papers', 'guest', 'partner', 'count', 'conclusion', 'kind'] as const;
type Step = (typeof steps)[number];

export const detailSchema = z.object({
  meetingId: z.string(),
  asking: z.enum([...steps, 'send-papers', 'send-conclusion']),
});
export type DetailDraft = z.infer<typeof detailSchema>;

/** args: meeting; further the thing to add. */
export const details: Action = {
  level: 'officer',
  async run(turn, [meetingId, wish]) {
    const meeting = await officersMeeting(turn, meetingId ?? '');
    const step = steps.find((one) => one === wish);
    if (step) return ask(turn, meeting, step);
    await show(turn, meeting);
  },
};

async function show(turn: Turn, meeting: Meeting): Promise<void> {
  const { speak } = turn;
  const found = await detailsOf(turn, meeting.id);
  const choice = (step: Step) =>
    action(speak.label(`meetings-choice-add-${step}`), 'meetings', 'details', [meeting.id, step]);
  const begun = phaseOf(meeting, turn.now) === 'on' || phaseOf(meeting, turn.now) === 'over';
  const wanted: Step[] = begun
    ? ['count', 'conclusion', 'papers', 'kind']
    : ['agenda', 'papers', 'guest', 'partner', 'kind'];
  const head = speak.text('meetings-details', {
    ...meetingArgs(speak, meeting),
    kind: speak.label(`meetings-kind-${found.kind}`),
    papers: found.papers,
    guests: found.guests.length,
  });
  await turn.reply({
    ...paragraphs(head, ...linesOf(speak, found), await partnersLine(turn, meeting)),
    choices: [
      ...rowsOfTwo(wanted.map(choice)),
      ...(turn.chat.kind === 'private' ? [[paperChoice(speak, meeting.id, begun ? 'minutes' : 'sheet')]] : []),
      ...(turn.chat.kind === 'private' ? [[calendarOneChoice(speak, meeting.id)]] : []),
    ],
  });
}

async function partnersLine({ tx, speak }: Turn, meeting: Meeting) {
  const all = await partnersOf(tx, meeting.id);
  if (all.length === 0) return undefined;
  const value = all.map(({ name, state }) => speak.label(`meetings-partner-state-${state}`, { name })).join('; ');
  return speak.text('meetings-details-partners', { value });
}

function linesOf(speak: Translator, found: Details) {
  const guests = found.guests.map((one) => (one.phone ? `${one.name}, ${one.phone}` : one.name)).join('; ');
  const line = (key: string, value: string | null) =>
    value === null || value === '' ? undefined : speak.text(`meetings-details-${key}`, { value });
  const counted =
    found.headCount === null
      ? undefined
      : speak.text('meetings-details-count', { count: found.headCount, by: found.countedBy ?? '' });
  return [line('agenda', found.agenda), line('guests', guests), counted, line('conclusion', found.conclusion)];
}

async function ask(
  turn: Turn,
  meeting: Meeting,
  step: Step,
  hint?: string,
  offered: ChoiceInput[][] = [],
): Promise<void> {
  const { speak } = turn;
  const notice = hint ? speak.text(hint, { most: MOST_TEXT }) : undefined;
  const choices =
    step === 'kind'
      ? kindChoices(speak)
      : step === 'papers'
        ? [[answer(speak.label('meetings-choice-tick-done'), 'done')]]
        : offered;
  await turn.ask(
    'detail',
    { meetingId: meeting.id, asking: step },
    { ...paragraphs(notice, speak.text(`meetings-details-ask-${step}`, meetingArgs(speak, meeting))), choices },
  );
}

export const detailDialog = dialog(detailSchema, async (turn, draft, input) => {
  const meeting = await officersMeeting(turn, draft.meetingId);
  switch (draft.asking) {
    case 'send-papers':
      return answerPapers(turn, meeting, input.value);
    case 'send-conclusion':
      return answerConclusion(turn, meeting, input.value);
    case 'papers':
      return takePapers(turn, meeting, input);
    default:
      return takeText(turn, meeting, draft.asking, input);
  }
});

async function takePapers(turn: Turn, meeting: Meeting, input: DialogInput): Promise<void> {
  const files = input.attachments.filter((one) => one.source && one.kind !== 'sticker');
  if (files.length > 0) {
    await addPapers.do(turn.operations, { meetingId: meeting.id, papers: files });
    return ask(turn, meeting, 'papers', 'meetings-details-got-papers');
  }
  if (input.value === 'done' || isWord('done', input.text)) return askWhoGetsPapers(turn, meeting);
  await ask(turn, meeting, 'papers', 'meetings-details-need-papers');
}

/** Everything else is words; each step says what was wrong and asks again, or keeps it and shows how the meeting stands. */
async function takeText(
  turn: Turn,
  meeting: Meeting,
  step: Exclude<Step, 'papers'>,
  input: DialogInput,
): Promise<void> {
  const text = input.text.trim();
  const at = { meetingId: meeting.id };
  const isLong = text.length > MOST_TEXT;
  if (step !== 'kind' && input.value === undefined && (isLong || !/[\p{L}\p{N}]/u.test(text)))
    return ask(turn, meeting, step, isLong ? 'meetings-details-too-long' : 'meetings-need-text');
  switch (step) {
    case 'agenda':
      await describeMeeting.do(turn.operations, { ...at, agenda: text });
      break;
    case 'guest': {
      const guest = readGuest(text);
      if (!guest) return ask(turn, meeting, step, 'meetings-details-need-guest');
      const { isInvited } = await inviteGuest.do(turn.operations, { ...at, ...guest });
      if (isInvited) await turn.say('meetings-guest-invited', { name: guest.name });
      break;
    }
    case 'partner': {
      const cannot = await askUnitNamed(turn, meeting, text, input.value);
      if (cannot) return ask(turn, meeting, step, cannot.hint, cannot.choices);
      break;
    }
    case 'count': {
      const count = readHeadCount(text);
      if (count === undefined) return ask(turn, meeting, step, 'meetings-details-need-count');
      await takeAttendance.do(turn.operations, { ...at, headCount: count });
      break;
    }
    case 'kind': {
      const kind = readKind(input);
      if (!kind) return ask(turn, meeting, step, 'meetings-press-a-button');
      await describeMeeting.do(turn.operations, { ...at, kind });
      break;
    }
    case 'conclusion':
      await concludeMeeting.do(turn.operations, { ...at, text });
      return askWhoGetsConclusion(turn, meeting);
  }
  await turn.endDialog();
  await show(turn, meeting);
}
