import { z } from 'zod';
import type { Attachment } from '../../../messaging/attachment.ts';
import type { AttachmentContent, ZaloMessage } from './event-schema.ts';
import { parseJson } from './frames.ts';

export interface Content {
  text: string;
  attachments: Attachment[];
  /** Pictures that were sent at once have it in common. */
  album?: string;
}

const paramsSchema = z.object({
  hd: z.string().optional().catch(undefined),
  m4a: z.string().optional().catch(undefined),
  fileSize: z.coerce.number().int().nonnegative().optional().catch(undefined),
  hdSize: z.coerce.number().int().nonnegative().optional().catch(undefined),
  latitude: z.coerce.number().optional().catch(undefined),
  longitude: z.coerce.number().optional().catch(undefined),
  /** As zca-js sends it with several pictures. */
  group_layout_id: z.coerce.string().optional().catch(undefined),
});

/** Notes of Zalo itself, which nobody said. */
const notes = ['group.poll', 'chat.ecard', 'chat.todo', 'chat.delete', 'chat.undo'];

/**
 * What a message says and carries.
 * @param botAccount the only one through which its files are fetched; `source.ref` is their address
 * @returns undefined for what is no message of a person
 */
export function readContent({ msgType, content, uidFrom }: ZaloMessage, botAccount: string): Content | undefined {
  if (notes.includes(msgType)) return undefined;
  if (typeof content === 'string') return content === '' ? undefined : { text: content, attachments: [] };
  const { title, href } = content;
  const params = paramsOf(content);
  const file = (kind: Attachment['kind'], ref: string, more: Partial<Attachment>): Content => ({
    text: kind === 'file' ? '' : title,
    attachments: [
      { kind, ...(ref !== '' && { source: { type: 'remote', channel: 'zalo', botAccount, ref } as const }), ...more },
    ],
  });
  switch (msgType) {
    case 'webchat':
      // Text with styles.
      return { text: title, attachments: [] };
    case 'chat.photo':
      return {
        ...file('photo', params.hd || href, { mime: 'image/jpeg', ...(params.hdSize && { size: params.hdSize }) }),
        ...(params.group_layout_id && { album: params.group_layout_id }),
      };
    case 'chat.gif':
      return file('photo', href, { mime: 'image/gif' });
    case 'share.file':
      return file('file', href, { name: title || 'file', ...(params.fileSize && { size: params.fileSize }) });
    case 'chat.voice':
      return file('voice', params.m4a || href, { mime: 'audio/mp4' });
    case 'chat.video.msg':
      return file('video', href, { mime: 'video/mp4', ...(params.fileSize && { size: params.fileSize }) });
    case 'chat.sticker':
      return { text: '', attachments: [{ kind: 'sticker' }] };
    case 'chat.location.new':
      return { text: '', attachments: [{ kind: 'location', name: placeOf(params) ?? title }] };
    case 'chat.recommended':
    case 'chat.link':
      return readRecommended(content, uidFrom);
    default:
      return { text: title, attachments: [{ kind: 'other' }] };
  }
}

/** A link that was typed is sent as a card, its sentence as the title; so is a person who is recommended. */
function readRecommended({ title, description, href, action, params }: AttachmentContent, from: string): Content {
  if (!/user|profile/.test(action)) {
    return { text: [title, title.includes(href) ? '' : href].filter(Boolean).join(' '), attachments: [] };
  }
  const phone = /"phone"\s*:\s*"(\d+)"/.exec(description)?.[1];
  // Of a card of somebody `params` is whose it is.
  const contact = { name: title, ...(phone !== undefined && { phone }), own: params === from };
  return { text: '', attachments: [{ kind: 'contact', name: [title, phone].filter(Boolean).join(' '), contact }] };
}

function placeOf({ latitude, longitude }: z.infer<typeof paramsSchema>): string | undefined {
  return latitude === undefined || longitude === undefined ? undefined : `${latitude},${longitude}`;
}

function paramsOf({ params }: AttachmentContent): z.infer<typeof paramsSchema> {
  if (typeof params !== 'string' || !params.startsWith('{')) return {};
  try {
    return paramsSchema.parse(parseJson(params));
  } catch (error) {
    // Cut off by Zalo, or of a kind not seen so far: what it adds is left out.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return {};
    throw error;
  }
}
