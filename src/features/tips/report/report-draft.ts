/** A tip that is being written, and its files. */
import { z } from 'zod';
import type { Turn } from '../../../conversation/feature.ts';
import type { Attachment } from '../../../messaging/attachment.ts';
import { checkFile, passedOn } from '../../../messaging/file-check.ts';
import type { RichText } from '../../../messaging/rich-text.ts';
import { keepFile } from '../files-store.ts';
import { limits } from '../rules.ts';
import { cleanFile } from './clean-file.ts';

export const fileSchema = z.object({ id: z.string(), kind: z.string(), clean: z.boolean() });
export type DraftFile = z.infer<typeof fileSchema>;

export const reportSchema = z.object({
  step: z.enum(['story', 'place', 'files', 'name', 'unit', 'confirm']),
  story: z.string().default(''),
  place: z.string().default(''),
  files: z.array(fileSchema).default([]),
  named: z.boolean().nullable().default(null),
  unitId: z.string().nullable().default(null),
});
export type Report = z.infer<typeof reportSchema>;

/**
 * Fetches what came with the message and keeps it: cleaned, encrypted, without its name.
 * @returns all files of the draft, and what the teller is to know about those that could not be taken
 */
export async function takeFiles(
  turn: Turn,
  files: readonly DraftFile[],
  came: readonly Attachment[],
): Promise<{ files: DraftFile[]; notes: RichText[] }> {
  const kept = [...files];
  const notes = new Set<string>();
  for (const attachment of came) {
    if (!attachment.source || attachment.kind === 'sticker') continue;
    if (kept.length >= limits.files) notes.add('tips-files-many');
    else if ((attachment.size ?? 0) > limits.fileBytes) notes.add('tips-file-large');
    else {
      const file = await fetchOne(turn, attachment);
      if (typeof file === 'string') notes.add(file);
      else kept.push(file);
    }
  }
  const args = { limit: limits.files, megabytes: limits.fileBytes / 1024 / 1024 };
  return { files: kept, notes: [...notes].map((key) => turn.speak.text(key, args)) };
}

/** @returns the file, or the key of what to say */
async function fetchOne(turn: Turn, attachment: Attachment): Promise<DraftFile | string> {
  const adapter = turn.outbox.channels.of(turn.chat);
  const got = await adapter?.fetch(attachment).catch((error: Error) => {
    turn.log.warn({ problem: error.message }, 'a file of a tip could not be fetched');
    return undefined;
  });
  if (!got) return 'tips-file-failed';
  const limit = { bytes: limits.fileBytes, named: false };
  const { refused } = checkFile({ name: '', bytes: got.bytes }, passedOn, limit);
  // What the telephone recorded by itself may be of a kind that nobody knows by its first bytes.
  if (refused !== undefined && (refused !== 'kind' || attachment.kind === 'file')) return `common-file-${refused}`;
  const file = cleanFile(got.bytes, got.mime);
  return { id: await keepFile(turn, file, turn.now), kind: file.kind, clean: file.clean };
}
