/** The questions of an application or of an entry by an officer, one at a time, and the preview of it all. */
import { answer, rowsOfTwo } from '../../../conversation/dialogs/choices.ts';
import { type DialogInput, dialog, type Translator, type Turn } from '../../../conversation/feature.ts';
import { findUnit } from '../../../directory/units.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { formatPhone } from '../../../text/phone.ts';
import { isoText, orNone, sexText } from '../messages.ts';
import { addPerson, alikeNote } from '../people/add.ts';
import type { Answers } from './application-store.ts';
import { sendApplication } from './apply-send.ts';
import { choicesFor, type Draft, draftSchema, readStep, type Step, steps, unitAnswers } from './form-draft.ts';

/** Asks for the first thing that is missing; shows the whole when nothing is. */
export async function proceed(turn: Turn, draft: Draft, note?: RichText): Promise<void> {
  const step = steps.find((one) => draft[one] === undefined);
  if (!step) return preview(turn, draft, note);
  const question = turn.speak.text(`roster-ask-${step}`);
  const content = { ...joinRich([note ?? '', question], '\n\n'), choices: await choicesFor(turn, draft, step) };
  await turn.ask('form', { ...draft, asking: step }, content);
}

/** Whom it is about, line by line. */
export function detailsText(speak: Translator, answers: Answers, unitName: string): RichText {
  return speak.text('roster-details', {
    name: answers.fullName,
    birth: orNone(speak, answers.birth && isoText(answers.birth)),
    sex: orNone(speak, sexText(speak, answers.sex)),
    unit: unitName,
    category: orNone(speak, answers.category),
    phone: orNone(speak, answers.phone && formatPhone(answers.phone)),
    address: orNone(speak, answers.address),
  });
}

export function answersOf(draft: Draft): Answers {
  const { fullName = '', birth = null, sex = null, category = null, phone = null, address = null } = draft;
  return { fullName, birth, sex, category, phone, address };
}

async function preview(turn: Turn, draft: Draft, note?: RichText): Promise<void> {
  const { speak } = turn;
  const unit = draft.unitId ? await findUnit(turn.tx, draft.unitId) : null;
  const answers = answersOf(draft);
  const alike = draft.purpose === 'add' ? await alikeNote(turn, answers) : undefined;
  const head = speak.text(`roster-preview-${draft.purpose}`);
  const text = joinRich([note ?? '', head, detailsText(speak, answers, unit?.name ?? ''), alike?.text ?? ''], '\n\n');
  const done = draft.purpose === 'apply' ? ['send'] : ['met', 'unmet', 'member'];
  const choices = [
    ...done.map((value) => [answer(speak.label(`roster-choice-as-${value}`), value)]),
    ...(alike?.choices ?? []),
    ...rowsOfTwo(steps.map((step) => answer(speak.label(`roster-choice-edit-${step}`), `edit:${step}`))),
    [answer(speak.label('common-cancel'), 'cancel')],
  ];
  await turn.ask('form', { ...draft, asking: 'preview' }, { ...text, choices });
}

/** What each step asks for, as the understanding calls it: by that, words that mean something else are told from an answer. */
const asksFor: Partial<Record<Draft['asking'], 'name' | 'unit' | 'text' | 'yesno'>> = {
  fullName: 'name',
  unitId: 'unit',
  category: 'text',
  preview: 'yesno',
};

export const formDialog = dialog(
  draftSchema,
  async (turn, draft, input) => {
    if (draft.asking === 'preview') return answerPreview(turn, draft, input);
    const step: Step = draft.asking;
    const reading = await readStep(turn, draft, step, input);
    if ('part' in reading) return proceed(turn, { ...draft, ...reading.part });
    if ('hint' in reading) return proceed(turn, { ...draft, doubted: reading.doubted }, turn.speak.text(reading.hint));
    const text = turn.speak.text('roster-unit-several');
    await turn.ask('form', draft, { ...text, choices: await unitAnswers(turn, reading.several) });
  },
  { asks: ({ asking }) => asksFor[asking] },
);

async function answerPreview(turn: Turn, draft: Draft, input: DialogInput): Promise<void> {
  const { value } = input;
  if (value === 'cancel') {
    await turn.endDialog();
    await turn.say('roster-form-dropped');
    return;
  }
  const edited = steps.find((step) => value === `edit:${step}`);
  if (edited) return proceed(turn, { ...draft, [edited]: undefined, within: undefined });
  const answers = answersOf(draft);
  const unitId = draft.unitId ?? '';
  if (value === 'send') return sendApplication(turn, answers, unitId);
  if (value === 'met' || value === 'unmet' || value === 'member') return addPerson(turn, answers, unitId, value);
  await proceed(turn, draft, turn.speak.text('roster-hint-choose'));
}
