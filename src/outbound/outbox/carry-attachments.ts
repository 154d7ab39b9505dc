import type { Attachment } from '../../messaging/attachment.ts';
import type { ChannelAdapter } from '../../messaging/channel.ts';
import type { Channels } from '../../messaging/registry.ts';
import { SendError } from '../../messaging/send-error.ts';
import { type FileShelf, storeFile } from '../../runtime/file-store.ts';

/**
 * Attachments as the account `to` can send them. What lies on another account of a platform is good there only: its
 * bytes are fetched and kept here.
 * @throws {SendError} `retry` when the bytes cannot be had now
 */
export async function carryAttachments(
  attachments: readonly Attachment[],
  to: ChannelAdapter,
  channels: Channels,
  shelf: FileShelf,
): Promise<Attachment[]> {
  return Promise.all(
    attachments.map(async (attachment) => {
      const { source } = attachment;
      if (source?.type !== 'remote' || (source.channel === to.channel && source.botAccount === to.botAccount))
        return attachment;
      const from = channels.of(source);
      if (!from)
        throw new SendError({ kind: 'retry', afterMs: 5000, scope: 'message' }, 'the account that holds a file is off');
      const file = await from.fetch(attachment).catch((error: Error) => {
        // Whatever is wrong with the file says nothing about the chat that it was meant for.
        throw new SendError(
          { kind: 'retry', afterMs: 5000, scope: 'message' },
          `a file could not be fetched: ${error.message}`,
        );
      });
      const fileId = await storeFile(shelf, file);
      return {
        ...attachment,
        name: attachment.name ?? file.name,
        mime: file.mime,
        source: { type: 'stored' as const, fileId },
      };
    }),
  );
}
