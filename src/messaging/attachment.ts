import { z } from 'zod';

export const channelNames = ['telegram', 'zalo', 'playground'] as const;
export const channelNameSchema = z.enum(channelNames);
export type ChannelName = z.infer<typeof channelNameSchema>;

/** Where the bytes of an attachment are. */
export const attachmentSourceSchema = z.discriminatedUnion('type', [
  /** A row of the `file` table: what we made ourselves, or what the playground took in. */
  z.object({ type: z.literal('stored'), fileId: z.string() }),
  /** On the platform, good for one bot account only; another account must fetch it and send it anew. */
  z.object({ type: z.literal('remote'), channel: channelNameSchema, botAccount: z.string(), ref: z.string() }),
]);
export type AttachmentSource = z.infer<typeof attachmentSourceSchema>;

export const attachmentSchema = z.object({
  kind: z.enum(['photo', 'file', 'voice', 'video', 'sticker', 'location', 'contact', 'other']),
  source: attachmentSourceSchema.optional(),
  name: z.string().optional(),
  mime: z.string().optional(),
  /** Bytes. */
  size: z.number().int().nonnegative().optional(),
  /** Of a contact. `own`: the platform says that it is the sender's own, with the number of their account. */
  contact: z.object({ name: z.string(), phone: z.string().optional(), own: z.boolean() }).optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** The bytes of a file on their way in or out. */
export interface FileBytes {
  name: string;
  mime: string;
  bytes: Uint8Array;
}
