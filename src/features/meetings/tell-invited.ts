/** One word about a meeting to people invited to it: the only way in which such a word leaves. */
import type { Translator } from '../../i18n/translator.ts';
import type { ContentInput } from '../../messaging/outgoing.ts';
import type { WorkContext } from '../../operations/actor.ts';
import type { Audience } from '../../outbound/broadcast/audience.ts';
import { leavesAt, startBroadcast } from '../../outbound/broadcast/broadcast.ts';
import { nobody, previewReach, type Reach } from '../../outbound/outbox/reach.ts';
import { invitedUnits } from './call/partner-store.ts';
import { living } from './invitee-store.ts';
import type { Meeting } from './store.ts';

type Told = Pick<Meeting, 'id' | 'unitId' | 'invitedOnly'>;

/** Those invited may stand on no roster, or have left it. What some alone are asked to is not for a group to read. */
async function audienceOf({ tx }: WorkContext, meeting: Told, personIds: readonly string[]): Promise<Audience> {
  return {
    unitIds: await invitedUnits(tx, meeting),
    personIds: await living(tx, personIds),
    offRoster: true,
    through: meeting.invitedOnly ? 'private' : 'people',
    evenMuted: false,
  };
}

/**
 * Each once, in the transaction of what it tells of.
 * @param build in the reader's language; `at`: when it leaves, as quiet hours hold it back @param byId whose word it is, null: the program's own
 * @returns whom it reaches
 */
export async function tellInvited(
  context: WorkContext,
  meeting: Told,
  personIds: readonly string[],
  build: (speak: Translator, at: Date) => ContentInput,
  byId: string | null,
): Promise<Reach> {
  const { tx, outbox, now } = context;
  const audience = await audienceOf(context, meeting, personIds);
  if (audience.personIds?.length === 0) return nobody;
  const at = (await leavesAt(tx, outbox, audience, 'reminder', now)) ?? now;
  const contents = context.inEachLanguage((speak) => build(speak, at));
  const row = { feature: 'meetings', subjectId: meeting.id, lane: 'reminder', createdById: byId } as const;
  await startBroadcast(tx, outbox, { ...row, audience, contents, fallback: context.defaults.locale }, now);
  return previewReach(tx, outbox, audience);
}
