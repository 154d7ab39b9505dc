/** What officers of other units read of a joint meeting. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { UnitRef } from '../../../directory/units.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import type { Reach } from '../../../outbound/outbox/reach.ts';
import { meetingArgs } from '../letters.ts';
import { reachedText } from '../messages.ts';
import type { Meeting } from '../store.ts';

export const partnerRequest =
  (meeting: Meeting, partner: UnitRef, officer: string) =>
  (speak: Translator): ContentInput => ({
    ...speak.text('meetings-partner-request', { ...meetingArgs(speak, meeting), partner: partner.name, officer }),
    choices: [
      (['agree', 'refuse'] as const).map((wish) =>
        action(speak.label(`meetings-choice-partner-${wish}`), 'meetings', 'partner', [meeting.id, partner.id, wish]),
      ),
    ],
  });

export const partnerAnswered =
  (meeting: Meeting, partner: UnitRef, agrees: boolean, reach: Reach) =>
  (speak: Translator): ContentInput =>
    speak.text(`meetings-partner-told-${agrees ? 'agreed' : 'refused'}`, {
      ...meetingArgs(speak, meeting),
      partner: partner.name,
      people: reachedText(speak, reach),
    });
