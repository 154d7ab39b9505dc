/** The agenda and the papers that go out with the last reminder. */
import type { Translator } from '../../../i18n/translator.ts';
import type { Attachment } from '../../../messaging/attachment.ts';
import type { ContentInput } from '../../../messaging/outgoing.ts';
import { paragraphs } from '../letters.ts';
import type { Stored } from '../sealed.ts';
import { detailsOf, papersOf } from './detail-store.ts';

export interface BroughtAlong {
  agenda: string | null;
  attachments: Attachment[];
}

export async function bringAlong(context: Stored, meetingId: string): Promise<BroughtAlong> {
  const { agenda } = await detailsOf(context, meetingId);
  return { agenda, attachments: await papersOf(context, meetingId) };
}

export function withPapers(speak: Translator, content: ContentInput, papers: BroughtAlong | undefined): ContentInput {
  if (!papers) return content;
  const { agenda, attachments } = papers;
  const text = { text: content.text, entities: [...(content.entities ?? [])] };
  const more = agenda === null ? undefined : speak.text('meetings-reminder-agenda', { agenda });
  return { ...content, ...paragraphs(text, more), attachments };
}
