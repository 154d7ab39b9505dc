/** Who is asked to a meeting: the members of its unit and below, or the officers alone ("giao ban chi hội trưởng"). */
import type { FeatureContext } from '../../../conversation/feature.ts';
import { officersWithin } from '../../../directory/roles.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { Audience } from '../../../outbound/broadcast/audience.ts';
import { says, spoken } from '../../../text/phrases.ts';
import type { CallDraft } from './draft.ts';

/** As chosen, else as the title says. */
export const isForOfficers = (draft: Pick<CallDraft, 'officersOnly' | 'title'>): boolean =>
  draft.officersOnly ?? says(spoken(draft.title ?? ''), phrases('meetings.officers'));

/** "chỉ mời chi hội trưởng", "mời cả hội viên", typed under the preview. @returns undefined: it is about something else */
export function whoTyped(text: string): boolean | undefined {
  const said = spoken(text);
  if (says(said, phrases('meetings.everybody-invited'))) return false;
  return says(said, phrases('meetings.invite-only')) && says(said, phrases('meetings.officers-named'))
    ? true
    : undefined;
}

/** What officers are asked to is not for a group to read. @param personIds those invited */
export function audienceOf(
  meeting: { officersOnly: boolean },
  unitIds: string[],
  personIds: string[] | undefined,
): Audience {
  const { officersOnly } = meeting;
  const through = officersOnly ? 'private' : 'people';
  return {
    unitIds,
    ...(personIds && { personIds }),
    ...(officersOnly && { offRoster: true }),
    through,
    evenMuted: false,
  };
}

/** The audience of a meeting that is not called yet. */
export async function audienceOfCall(
  { tx, now }: Pick<FeatureContext, 'tx' | 'now'>,
  draft: CallDraft,
  unitId: string,
): Promise<Audience> {
  const officersOnly = isForOfficers(draft);
  const personIds = officersOnly ? await officersWithin(tx, [unitId], now) : undefined;
  return audienceOf({ officersOnly }, [unitId], personIds);
}
