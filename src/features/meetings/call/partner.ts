/** Joint meetings: another unit is asked, its officers agree, then its members are invited. */

import { action, answer } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import { officersFor } from '../../../directory/people.ts';
import { findUnit, isWithin, type UnitRef, unitsNamed } from '../../../directory/units.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import type { Audience } from '../../../outbound/broadcast/audience.ts';
import { startBroadcast } from '../../../outbound/broadcast/broadcast.ts';
import { nobody, previewReach, type Reach } from '../../../outbound/outbox/reach.ts';
import { inviteMembers } from '../invitee-store.ts';
import { invitation, meetingArgs, reachedText } from '../messages.ts';
import { phaseOf } from '../rules.ts';
import { findMeeting, lockMeeting, type Meeting } from '../store.ts';
import { answersThrough, askPartner, decidePartner } from './partner-store.ts';

/** More than these are told apart by their names. */
const MOST_UNITS = 12;

export type PartnerHint = { hint: string; choices?: ChoiceInput[][] };

/**
 * Asks the officers of the unit that a text names, or that was chosen.
 * @param chosen its id @returns what to say where that cannot be, with the units on offer where several are so called
 */
export async function askUnitNamed(
  turn: Turn,
  meeting: Meeting,
  text: string,
  chosen?: string,
): Promise<PartnerHint | undefined> {
  const one = chosen === undefined ? null : await findUnit(turn.tx, chosen);
  const found = (one ? [one] : await unitsNamed(turn.tx, text)).filter(
    (unit) => unit.parentId !== null && !isWithin(unit, meeting.unitId) && !isWithin(meeting.unit, unit.id),
  );
  const [unit] = found;
  if (!unit) return { hint: 'meetings-partner-unknown' };
  if (found.length > 1)
    return {
      hint: 'meetings-partner-several',
      choices: found.slice(0, MOST_UNITS).map(({ id, name }) => [answer(name, id)]),
    };
  const officers = (await officersFor(turn.tx, unit, turn.now)).filter((one) => one.id !== turn.person.id);
  if (officers.length === 0) return { hint: 'meetings-partner-no-officer' };
  if (!(await askPartner(turn.tx, meeting.id, unit.id))) return { hint: 'meetings-partner-asked-already' };
  for (const officer of officers) {
    await turn.notify(officer, (speak) => ({
      ...speak.text('meetings-partner-request', {
        ...meetingArgs(speak, meeting),
        partner: unit.name,
        officer: turn.person.fullName,
      }),
      choices: [
        (['agree', 'refuse'] as const).map((wish) =>
          action(speak.label(`meetings-choice-partner-${wish}`), 'meetings', 'partner', [meeting.id, unit.id, wish]),
        ),
      ],
    }));
  }
  return undefined;
}

/** args: meeting, unit, `agree` or `refuse`. */
export const partner: Action = {
  level: 'officer',
  async run(turn, [meetingId = '', unitId = '', wish]) {
    const unit = await turn.requireUnit('officer', unitId);
    const meeting = await lockMeeting(turn, meetingId, 'update');
    if (!meeting) throw new Refusal('common-choice-old');
    const phase = phaseOf(meeting, turn.now);
    if (phase !== 'ahead') {
      await turn.say(`meetings-change-${phase}`, meetingArgs(turn.speak, meeting));
      return;
    }
    const state = wish === 'agree' ? 'agreed' : 'refused';
    const by = { id: turn.person.id, at: turn.now };
    if (!(await decidePartner(turn.tx, { meetingId, unitId }, state, by))) throw new Refusal('common-choice-old');
    const reach = state === 'agreed' ? await inviteUnit(turn, meeting, unit) : nobody;
    const people = reachedText(turn.speak, reach);
    const args = { ...meetingArgs(turn.speak, meeting), partner: unit.name, people };
    const see = action(turn.speak.label('meetings-choice-who'), 'meetings', 'partnerWho', [meetingId, unitId]);
    await turn.say(`meetings-partner-${state}`, args, state === 'agreed' ? { choices: [[see]] } : {});
    for (const officer of await officersFor(turn.tx, meeting.unit, turn.now)) {
      if (officer.id === turn.person.id) continue;
      await turn.notify(officer, (speak) =>
        speak.text(`meetings-partner-told-${state}`, {
          ...meetingArgs(speak, meeting),
          partner: unit.name,
          people: reachedText(speak, reach),
        }),
      );
    }
  },
};

async function inviteUnit(turn: Turn, meeting: Meeting, unit: UnitRef): Promise<Reach> {
  const personIds = await inviteMembers(turn.tx, meeting.id, unit.id);
  if (personIds.length === 0) return nobody;
  const audience: Audience = { unitIds: [unit.id], personIds, through: 'people', evenMuted: false };
  await startBroadcast(
    turn.tx,
    turn.outbox,
    {
      feature: 'meetings',
      subjectId: meeting.id,
      lane: 'reminder',
      createdById: turn.person.id,
      audience,
      contents: turn.inEachLanguage((speak) => invitation(speak, meeting, meeting.id)),
      fallback: turn.defaults.locale,
    },
    turn.now,
  );
  return previewReach(turn.tx, turn.outbox, audience);
}

/** args: meeting, unit: what the members of one's own unit answered; the others are not shown. */
export const partnerWho: Action = {
  level: 'officer',
  async run(turn, [meetingId = '', unitId = '']) {
    await turn.requireUnit('officer', unitId);
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const [meeting, unit] = [await findMeeting(turn, meetingId), await findUnit(turn.tx, unitId)];
    if (!meeting || !unit) throw new Refusal('common-choice-old');
    const answers = await answersThrough(turn.tx, meetingId, unitId);
    const names = (wish: 'coming' | 'excused' | null) =>
      answers.filter((one) => one.answer === wish).map((one) => one.name);
    await turn.say('meetings-partner-who', {
      ...meetingArgs(turn.speak, meeting),
      partner: unit.name,
      coming: names('coming').length,
      excused: names('excused').length,
      silent: names(null).length,
      names: names('coming').join(', '),
    });
  },
};
