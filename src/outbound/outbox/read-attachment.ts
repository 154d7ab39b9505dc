/** The bytes of what somebody sent: from our shelf, or from the account on the platform that holds it. */
import type { Attachment, FileBytes } from '../../messaging/attachment.ts';
import type { Channels } from '../../messaging/registry.ts';
import { type FileShelf, readFile } from '../../runtime/file-store.ts';
import type { Logger } from '../../runtime/logger.ts';

/** @returns undefined: the account is off, or the platform has it no more */
export async function readAttachment(
  attachment: Attachment,
  channels: Channels,
  shelf: FileShelf & { log: Logger },
): Promise<FileBytes | undefined> {
  const { source } = attachment;
  if (source?.type === 'stored') return readFile(shelf, source.fileId);
  const from = source && channels.of(source);
  try {
    return await from?.fetch(attachment);
  } catch (error) {
    // Whatever a platform answers: the officer reads that it cannot be had now.
    shelf.log.warn({ err: error }, 'a file of a platform could not be fetched');
    return undefined;
  }
}
