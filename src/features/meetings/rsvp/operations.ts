/** Whoever is invited answers, for themselves or for somebody else who is invited too. */
import { z } from 'zod';
import { isWithin } from '../../../directory/units.ts';
import type { OperationContext } from '../../../operations/actor.ts';
import { operation } from '../../../operations/operation.ts';
import { Refusal } from '../../../operations/refusal.ts';
import { setAnswer } from '../invitee-store.ts';
import { meetingArgs } from '../letters.ts';
import { LATE_EXCUSE_MS, LIMITS, phaseOf } from '../rules.ts';
import { type Concerned, meetingWithAnswer } from '../store.ts';
import { MOST_GUESTS } from './read-answer.ts';

export const answerMeeting = operation({
  name: 'meetings.answer',
  level: 'all',
  input: z.object({
    meetingId: z.uuid(),
    answer: z.enum(['coming', 'excused']),
    reason: z.string().max(LIMITS.reason).nullable().default(null),
    /** People that come along. */
    guests: z.int().min(0).max(MOST_GUESTS).default(0),
    /** For whom, where it is not the one who answers. */
    personId: z.uuid().optional(),
  }),
  /** `kept`: they have said otherwise themselves, and that stands. */
  output: z.object({ state: z.enum(['noted', 'kept']) }),
  unit: () => null,
  async run(context, { meetingId, answer, reason, guests, personId }) {
    const self = context.actor.person.id;
    const isOther = personId !== undefined && personId !== self;
    const mine = await invitedTo(context, meetingId, answer);
    const theirs = isOther ? await meetingWithAnswer(context, meetingId, personId) : mine;
    if (!theirs || (isOther && !theirs.mine)) throw new Refusal('common-choice-old');
    const isTheirOwn = isOther && theirs.mine?.answer != null && theirs.mine.answeredById === null;
    if (isTheirOwn && theirs.mine?.answer !== answer) return { state: 'kept' as const };
    const whose = { meetingId, personId: personId ?? self, unitId: unitThrough(context, mine) };
    const kept = isOther ? (reason ?? theirs.mine?.reason ?? null) : reason;
    const by = isOther && !isTheirOwn ? { answeredById: self } : {};
    await setAnswer(context, whose, answer, kept, context.now, { guests, ...by });
    return { state: 'noted' as const };
  },
});

/** The unit through which somebody is invited. */
const unitThrough = ({ actor }: OperationContext, meeting: Concerned): string =>
  actor.access.memberOf.find((unit) => isWithin(unit, meeting.unitId))?.id ?? meeting.unitId;

/** The meeting, held against changes. @throws {Refusal} where the one who asks is not invited, or it is too late */
async function invitedTo(context: OperationContext, meetingId: string, wish: 'coming' | 'excused'): Promise<Concerned> {
  const meeting = await meetingWithAnswer(context, meetingId, context.actor.person.id, true);
  if (!meeting) throw new Refusal('common-choice-old');
  const why = whyNot(context, meeting, wish);
  if (why === 'not-invited')
    throw new Refusal('meetings-not-invited', { name: context.actor.person.fullName, unit: meeting.unit.name });
  if (why) throw new Refusal(`meetings-answer-${why}`, meetingArgs(context.actor, meeting));
  return meeting;
}

/** Why somebody cannot answer; an excuse is taken late. */
export function whyNot(
  { actor, now }: Pick<OperationContext, 'actor' | 'now'>,
  meeting: Concerned,
  wish: 'coming' | 'excused',
): 'not-invited' | 'cancelled' | 'over' | undefined {
  const isMember = !meeting.invitedOnly && actor.access.memberOf.some((unit) => isWithin(unit, meeting.unitId));
  if (!meeting.mine && !isMember) return 'not-invited';
  const phase = phaseOf(meeting, now);
  const isLate = wish === 'excused' && now.getTime() - meeting.startsAt.getTime() < LATE_EXCUSE_MS;
  return phase === 'cancelled' || (phase === 'over' && !isLate) ? phase : undefined;
}
