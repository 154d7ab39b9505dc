/** What officers do with an application: look, admit, ask back, refuse. */
import { z } from 'zod';
import { no, yes } from '../../../conversation/dialogs/choices.ts';
import { dialog, type Turn, type Waiting } from '../../../conversation/feature.ts';
import { audit } from '../../../directory/audit.ts';
import { findUnit, zoneOfUnit } from '../../../directory/units.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { formatDate } from '../../../text/format-time.ts';
import { go, myUnitIds, privately } from '../messages.ts';
import { alikeNote } from '../people/add.ts';
import { readNumber, TEXT_LIMIT, tidy } from '../rules.ts';
import { type Application, applicationOf, isUnderWay, listApplications } from './application-store.ts';
import { detailsText } from './form.ts';
import { askApplicant, officersApplication, refuseApplicant } from './operations.ts';

export const inbox: Waiting = {
  async list(turn, most) {
    const { all, some } = await listApplications(turn, { unitIds: myUnitIds(turn) }, ['open', 'asked'], most);
    const items = some.map((one) => ({
      number: String(one.number),
      line: turn.speak.text('roster-inbox-line', {
        number: String(one.number),
        name: one.answers.fullName,
        unit: one.unitName,
        state: turn.speak.label(`roster-state-${one.state}`),
      }),
      choice: go(turn.speak, 'view-application', 'application', [one.id]),
      open: one.state === 'open',
      since: one.createdAt,
    }));
    return { all, some: items };
  },
  async show(turn, which) {
    const number = readNumber(which);
    const found =
      number === undefined ? undefined : await applicationOf(turn, { unitIds: myUnitIds(turn) }, { number });
    if (found) await card(turn, found);
    return found !== undefined;
  },
};

const ofMine = (turn: Turn, id: string): Promise<Application> => officersApplication(turn.operations, { id });

export const applicationAction = privately(async (turn, [id = '']) => card(turn, await ofMine(turn, id)));

async function card(turn: Turn, application: Application): Promise<void> {
  const { speak } = turn;
  const { id, personId, unitId, answers } = application;
  await audit(turn.tx, { action: 'person.viewed', actorId: turn.person.id, unitId, subjectId: personId }, turn.now);
  const unit = await findUnit(turn.tx, unitId);
  const zone = unit ? await zoneOfUnit(turn.tx, unit, turn.defaults.zone) : turn.defaults.zone;
  const head = speak.text('roster-application', {
    number: String(application.number),
    state: speak.label(`roster-state-${application.state}`),
    day: formatDate(application.createdAt, zone, speak.locale),
  });
  const said = application.steps.map((step) => speak.text(`roster-application-${step.kind}`, { text: step.text }));
  const underWay = isUnderWay(application.state);
  const alike = underWay ? await alikeNote(turn, answers, personId) : undefined;
  const text = joinRich([head, detailsText(speak, answers, application.unitName), ...said, alike?.text ?? ''], '\n\n');
  const choices = underWay
    ? [
        [go(speak, 'admit', 'admit', [personId, unitId, id])],
        [go(speak, 'ask-back', 'ask-back', [id]), go(speak, 'refuse', 'refuse', [id])],
        ...(alike?.choices ?? []),
      ]
    : [[go(speak, 'open', 'person', [personId])]];
  await turn.reply({ ...text, choices });
}

const wordsSchema = z.object({ id: z.string(), kind: z.enum(['asked', 'refused']), text: z.string().optional() });

const begin = (kind: 'asked' | 'refused') =>
  privately(async (turn, [id = '']) => {
    const application = await ofMine(turn, id);
    if (!isUnderWay(application.state)) return card(turn, application);
    await turn.ask(
      'words',
      { id, kind },
      turn.speak.text(`roster-ask-words-${kind}`, { name: application.answers.fullName }),
    );
  });
export const askBackAction = begin('asked');
export const refuseAction = begin('refused');

/** What the applicant will read; shown once more before it is sent. */
export const wordsDialog = dialog(wordsSchema, async (turn, draft, input) => {
  const { speak } = turn;
  if (draft.text !== undefined && input.value === 'send') return send(turn, draft.id, draft.kind, draft.text);
  const text = tidy(input.text);
  if (input.value === 'change' || text === '' || text.length > TEXT_LIMIT * 2) {
    const hint = input.value === 'change' ? '' : speak.text('roster-hint-answer', { limit: TEXT_LIMIT * 2 });
    const { answers } = await ofMine(turn, draft.id);
    const question = speak.text(`roster-ask-words-${draft.kind}`, { name: answers.fullName });
    return turn.ask('words', { id: draft.id, kind: draft.kind }, joinRich([hint, question], '\n\n'));
  }
  const { answers } = await ofMine(turn, draft.id);
  const choices = [[yes(speak.label('roster-choice-send-words'), 'send')], [no(speak.label('common-back'), 'change')]];
  const preview = speak.text(`roster-preview-words-${draft.kind}`, { name: answers.fullName, text });
  await turn.ask('words', { ...draft, text }, { ...preview, choices });
});

async function send(turn: Turn, id: string, kind: 'asked' | 'refused', text: string): Promise<void> {
  await turn.endDialog();
  const application = await ofMine(turn, id);
  if (!isUnderWay(application.state)) return card(turn, application);
  const answer = kind === 'asked' ? askApplicant : refuseApplicant;
  const { reached } = await answer.do(turn.operations, { applicationId: id, text });
  await turn.say(reached ? `roster-words-sent-${kind}` : 'roster-words-untold', {
    name: application.answers.fullName,
    number: String(application.number),
  });
}
