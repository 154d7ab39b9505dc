/** Files that come with a message are looked at here, once, before any feature sees them: messaging/file-check.ts says how. */
import type { Attachment } from '../../messaging/attachment.ts';
import { checkFile, type FileRefusal, MOST_FILE_BYTES, passedOn } from '../../messaging/file-check.ts';
import type { Turn } from '../feature.ts';

export const fileArgs = { megabytes: MOST_FILE_BYTES / 1024 / 1024 };

/**
 * What was sent as a file: photos, voices and films were made anew by the platform, whatever they were before.
 * @returns the attachments that may be taken, and why others may not
 */
export async function soundFiles(turn: Turn): Promise<{ kept: Attachment[]; refused: FileRefusal[] }> {
  const kept: Attachment[] = [];
  const refused = new Set<FileRefusal>();
  for (const attachment of turn.incoming.attachments) {
    const why = attachment.kind === 'file' && attachment.source ? await refusalOf(turn, attachment) : undefined;
    if (why === undefined) kept.push(attachment);
    else refused.add(why);
  }
  return { kept, refused: [...refused] };
}

async function refusalOf(turn: Turn, attachment: Attachment): Promise<FileRefusal | undefined> {
  if ((attachment.size ?? 0) > MOST_FILE_BYTES) return 'large';
  const file = await turn.outbox.channels
    .of(turn.chat)
    ?.fetch(attachment)
    .catch((error: Error) => {
      turn.log.warn({ problem: error.message }, 'a file could not be fetched to be checked');
      return undefined;
    });
  if (!file) return 'fetch';
  return checkFile({ name: attachment.name ?? file.name, bytes: file.bytes }, passedOn).refused;
}
