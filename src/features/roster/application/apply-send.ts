import type { Turn } from '../../../conversation/feature.ts';
import { changeMembershipFields } from '../../../directory/roster.ts';
import { findUnit } from '../../../directory/units.ts';
import { joinRich } from '../../../messaging/rich-text.ts';
import { formatPhone } from '../../../text/phone.ts';
import { go, todayIn } from '../messages.ts';
import { isMemberOf, lockPerson, standingIn } from '../people/people-store.ts';
import { APPLICATIONS_A_DAY, dayOf, isoDay } from '../rules.ts';
import {
  type Answers,
  type Application,
  createApplication,
  isUnderWay,
  listApplications,
  sentSince,
} from './application-store.ts';
import { takesApplications } from './form-draft.ts';
import { notifyOfficers } from './notify.ts';

const DAY_MS = 86_400_000;

/** Makes the application, tells the officers of the unit, and tells the applicant its number and what happens next. */
export async function sendApplication(turn: Turn, answers: Answers, unitId: string): Promise<void> {
  const { tx, person, account, now, speak } = turn;
  await turn.endDialog();
  await lockPerson(tx, person.id);
  const unit = await findUnit(tx, unitId);
  if (!unit || !takesApplications(unit)) return void (await turn.say('common-choice-old'));
  if (await isMemberOf(tx, person.id, unit.id))
    return void (await turn.say('roster-apply-member', { unit: unit.name }));
  const { some } = await listApplications(turn, { personId: person.id }, ['open', 'asked'], 20);
  const before = some.find((one) => one.unitId === unit.id && isUnderWay(one.state));
  if (before) {
    const choices = [[go(speak, 'my-application', 'mine', [before.id])]];
    return void (await turn.say('roster-apply-open', { unit: unit.name, number: String(before.number) }, { choices }));
  }
  if ((await sentSince(tx, account.id, new Date(now.getTime() - DAY_MS))) >= APPLICATIONS_A_DAY)
    return void (await turn.say('roster-apply-many', { limit: APPLICATIONS_A_DAY }));

  const application = await createApplication(
    turn,
    { personId: person.id, unitId, accountId: account.id },
    answers,
    now,
  );
  const by = { actorId: person.id, now, causeId: application.id };
  // Whoever left or moved away stands as that until an officer admits them again.
  const standing = await standingIn(tx, person.id, unitId);
  if (standing === undefined || standing === 'prospect') {
    const since = dayOf(isoDay(await todayIn(turn, unit)));
    const fields = { standing: 'applied', standingSince: since, category: answers.category } as const;
    await changeMembershipFields(turn, { personId: person.id, unitId }, fields, by);
  }
  await notifyNew(turn, application);
}

async function notifyNew(turn: Turn, application: Application): Promise<void> {
  const { speak } = turn;
  const args = { number: String(application.number), name: application.answers.fullName, unit: application.unitName };
  const unit = { path: application.unitPath };
  const { reached, all } = await notifyOfficers(
    turn,
    unit,
    (to) => ({
      ...to.text('roster-told-new', args),
      choices: [[go(to, 'view-application', 'application', [application.id])]],
    }),
    turn.person.id,
  );
  const choices = [[go(speak, 'my-application', 'mine', [application.id])]];
  const called = (reached.length > 0 ? reached : all).slice(0, 3).map((officer) =>
    speak.text('roster-officer-line', {
      name: officer.fullName,
      unit: officer.unitName,
      phone: reached.length === 0 && officer.phone ? `, ${formatPhone(officer.phone)}` : '',
    }),
  );
  const officers = joinRich(called, '\n');
  if (reached.length === 0) {
    turn.log.warn(
      { unit: application.unitId, application: application.number },
      'no officer can be reached by chat for an application: it waits in the list',
    );
  }
  const key = reached.length > 0 ? 'roster-apply-sent' : 'roster-apply-sent-nobody';
  await turn.say(key, { number: args.number, unit: args.unit, officers }, { choices });
}
