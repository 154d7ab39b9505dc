import type { Turn } from '../../../conversation/feature.ts';
import type { Attachment } from '../../../messaging/attachment.ts';
import { MOST_ATTACHMENTS } from '../rules.ts';
import type { Draft } from './draft.ts';

/** Adds the photos and files that came to the draft; says so where one cannot go with an announcement. */
export async function attach(turn: Turn, draft: Draft, came: readonly Attachment[]): Promise<Draft> {
  const fit = came.filter((one) => one.source && ['photo', 'file', 'video'].includes(one.kind));
  if (fit.length < came.length) await turn.say('announcements-attachment-unfit');
  if (draft.attachments.length + fit.length > MOST_ATTACHMENTS) {
    await turn.say('announcements-attachment-too-many', { most: MOST_ATTACHMENTS });
    return draft;
  }
  return fit.length > 0 ? { ...draft, attachments: [...draft.attachments, ...fit] } : draft;
}
