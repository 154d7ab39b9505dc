/** What those invited read of papers and of what was decided. */
import type { Translator } from '../../../i18n/translator.ts';
import type { Attachment } from '../../../messaging/attachment.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import { meetingArgs } from '../letters.ts';
import type { Stored } from '../sealed.ts';
import type { Meeting } from '../store.ts';
import { detailsOf } from './detail-store.ts';

export const papersLetter =
  (meeting: Meeting, attachments: Attachment[]) =>
  (speak: Translator): ContentInput => ({
    ...speak.text('meetings-papers', meetingArgs(speak, meeting)),
    attachments,
  });

export async function conclusionLetter(stored: Stored, meeting: Meeting): Promise<(speak: Translator) => ContentInput> {
  const { conclusion } = await detailsOf(stored, meeting.id);
  return (speak) => speak.text('meetings-conclusion', { ...meetingArgs(speak, meeting), text: conclusion ?? '' });
}
