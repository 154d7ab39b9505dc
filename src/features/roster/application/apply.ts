/** What an applicant does: apply, see where it stands, answer what was asked, take it back. */
import { z } from 'zod';
import { type Action, type Command, dialog, Refusal, type Turn, type Waiting } from '../../../conversation/feature.ts';
import { findUnit, type UnitRef, zoneOfUnit } from '../../../directory/units.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { formatDate } from '../../../text/format-time.ts';
import { go, privately } from '../messages.ts';
import { readNumber, TEXT_LIMIT, tidy } from '../rules.ts';
import {
  type Application,
  addStep,
  applicationOf,
  applicationStates,
  isUnderWay,
  listApplications,
  setState,
} from './application-store.ts';
import { backToProspect } from './back-to-prospect.ts';
import { detailsText, proceed } from './form.ts';
import { takesApplications } from './form-draft.ts';
import { notifyOfficers } from './notify.ts';

export const dangky: Command = {
  name: 'dangky',
  level: 'all',
  where: 'private',
  async run(turn) {
    const { some } = await listApplications(turn, { personId: turn.person.id }, ['open', 'asked'], 1);
    const [open] = some;
    if (open) return showMine(turn, open);
    await begin(turn);
  },
};

/** @param unitId where a link or a poster has said it */
async function begin(turn: Turn, unitId?: string): Promise<void> {
  const member = turn.access.memberOf.map((unit) => unit.name).join(', ');
  const intro = turn.speak.text(member === '' ? 'roster-apply-intro' : 'roster-apply-intro-member', { units: member });
  await proceed(turn, { purpose: 'apply', asking: 'fullName', ...(unitId && { unitId }) }, intro);
}

/** args: the unit, where it is known. Named by the greeting and by a unit's poster. */
export const applyAction: Action = privately(async (turn, [unitId]) => {
  const unit = unitId ? await findUnit(turn.tx, unitId) : null;
  if (unitId && (!unit || !takesApplications(unit))) throw new Refusal('common-choice-old');
  if (unit) return beginFor(turn, unit);
  await begin(turn);
}, 'all');

/** An application to this unit; where there is one already it is shown. */
export async function beginFor(turn: Turn, unit: UnitRef): Promise<void> {
  const { some } = await listApplications(turn, { personId: turn.person.id }, ['open', 'asked'], 20);
  const open = some.find((one) => one.unitId === unit.id);
  if (open) return showMine(turn, open);
  await begin(turn, unit.id);
}

export const mine: Waiting = {
  async list(turn, most) {
    const { all, some } = await listApplications(turn, { personId: turn.person.id }, applicationStates, most);
    const items = some.map((one) => ({
      number: String(one.number),
      line: turn.speak.text('roster-my-line', {
        number: String(one.number),
        unit: one.unitName,
        state: turn.speak.label(`roster-state-${one.state}`),
      }),
      choice: go(turn.speak, 'my-application', 'mine', [one.id]),
      open: isUnderWay(one.state),
      since: one.createdAt,
    }));
    return { all, some: items };
  },
  async show(turn, which) {
    const number = readNumber(which);
    const found =
      number === undefined ? undefined : await applicationOf(turn, { personId: turn.person.id }, { number });
    if (found) await showMine(turn, found);
    return found !== undefined;
  },
};

async function own(turn: Turn, id: string): Promise<Application> {
  const found = await applicationOf(turn, { personId: turn.person.id }, { id });
  if (!found) throw new Refusal('common-choice-old');
  return found;
}

export const mineAction = privately(async (turn, [id = '']) => showMine(turn, await own(turn, id)), 'all');

async function showMine(turn: Turn, application: Application): Promise<void> {
  const { speak } = turn;
  const unit = await findUnit(turn.tx, application.unitId);
  const zone = unit ? await zoneOfUnit(turn.tx, unit, turn.defaults.zone) : turn.defaults.zone;
  const head = speak.text('roster-mine', {
    number: String(application.number),
    state: speak.label(`roster-state-${application.state}`),
    day: formatDate(application.createdAt, zone, speak.locale),
  });
  const said = application.steps.map((step) => speak.text(`roster-mine-${step.kind}`, { text: step.text }));
  const choices: ChoiceInput[][] = [];
  if (application.state === 'asked') choices.push([go(speak, 'answer', 'answer', [application.id])]);
  if (isUnderWay(application.state)) choices.push([go(speak, 'withdraw', 'withdraw', [application.id])]);
  else if (application.state !== 'approved') choices.push([go(speak, 'apply-again', 'apply', [application.unitId])]);
  const text = joinRich([head, detailsText(speak, application.answers, application.unitName), ...said], '\n\n');
  await turn.reply({ ...text, choices });
}

export const withdrawAction = privately(async (turn, [id = '']) => {
  const application = await own(turn, id);
  if (!isUnderWay(application.state)) return showMine(turn, application);
  await setState(turn.tx, application.id, 'withdrawn', null, turn.now);
  await backToProspect(turn, application, turn.person.id);
  await turn.say('roster-withdrawn', { number: String(application.number), unit: application.unitName });
}, 'all');

export const answerAction = privately(async (turn, [id = '']) => {
  const application = await own(turn, id);
  if (application.state !== 'asked') return showMine(turn, application);
  const asked = application.steps.findLast((step) => step.kind === 'asked');
  await turn.ask('answer', { id }, turn.speak.text('roster-ask-answer', { text: asked?.text ?? '' }));
}, 'all');

export const answerDialog = dialog(z.object({ id: z.string() }), async (turn, { id }, input) => {
  const application = await own(turn, id);
  const text = tidy(input.text);
  if (text === '' || text.length > TEXT_LIMIT * 2)
    return void (await turn.say('roster-hint-answer', { limit: TEXT_LIMIT * 2 }));
  await turn.endDialog();
  if (application.state !== 'asked') return showMine(turn, application);
  await addStep(turn, { applicationId: id, actorId: turn.person.id, kind: 'answered', text }, turn.now);
  await setState(turn.tx, id, 'open', null, turn.now);
  const args = { number: String(application.number), name: application.answers.fullName, text };
  await notifyOfficers(
    turn,
    { path: application.unitPath },
    (speak) => ({
      ...speak.text('roster-told-answered', args),
      choices: [[go(speak, 'view-application', 'application', [id])]],
    }),
    turn.person.id,
  );
  await turn.say('roster-answered', { number: args.number });
});
